"""People and organizations."""

from typing import NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.commands.linking import NAME_LIMIT
from pipedesk.domain.edits import Delete, Insert, Plain, Update
from pipedesk.domain.names import clean_line, folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import ContactKind
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import ContactPoint, Organization, Person


class EditPerson(NamedTuple):
    """Change a person's name or job title; what is None stays."""

    person_id: int
    name: str | None = None
    job_title: str | None = None

    def plan(self, book: Book) -> Plan:
        person = book.get(Person, self.person_id)
        values: dict[str, Plain] = {}
        if self.name is not None:
            values |= _named(self.name)
        if self.job_title is not None:
            values["job_title"] = clean_line(self.job_title, 200)
        name = translate("People", "Edit “{name}”").fill(name=person.name)
        return Plan(name, [Update("person", person.id, values)] if values else [])


class EditOrganization(NamedTuple):
    """Change an organization's name, website, telephone or city; what is None stays."""

    organization_id: int
    name: str | None = None
    website: str | None = None
    phone: str | None = None
    city: str | None = None

    def plan(self, book: Book) -> Plan:
        organization = book.get(Organization, self.organization_id)
        values: dict[str, Plain] = _named(self.name) if self.name is not None else {}
        for column, text, limit in (
            ("website", self.website, 500),
            ("phone", self.phone, 100),
            ("city", self.city, 200),
        ):
            if text is not None:
                values[column] = clean_line(text, limit)
        name = translate("People", "Edit “{name}”").fill(name=organization.name)
        return Plan(name, [Update("organization", organization.id, values)] if values else [])


class AddContactPoint(NamedTuple):
    """Add an e-mail address or a phone number to a person; one that is there already is not added again."""

    person_id: int
    kind: ContactKind
    value: str
    label: str = ""

    def plan(self, book: Book) -> Plan:
        person = book.get(Person, self.person_id)
        value = clean_line(self.value, 320)
        name = translate("People", "Edit “{name}”").fill(name=person.name)
        if not value or book.first(ContactPoint, person_id=person.id, kind=self.kind, value=value):
            return Plan(name, [])
        values = {"person_id": person.id, "kind": self.kind, "value": value, "label": clean_line(self.label, 100)}
        return Plan(name, [Insert("contact_point", book.new_id("contact_point"), values)])


class EditContactPoint(NamedTuple):
    """Correct an e-mail address or a phone number; an empty one is removed."""

    contact_point_id: int
    value: str

    def plan(self, book: Book) -> Plan:
        point = book.get(ContactPoint, self.contact_point_id)
        person = book.get(Person, point.person_id)
        value = clean_line(self.value, 320)
        name = translate("People", "Edit “{name}”").fill(name=person.name)
        if not value:
            return Plan(name, [Delete("contact_point", point.id)])
        return Plan(name, [Update("contact_point", point.id, {"value": value})])


def _named(text: str) -> dict[str, Plain]:
    name = clean_line(text, NAME_LIMIT)
    if not name:
        raise Refusal(
            translate("People", "A name is needed."),
            translate("People", "Type the name first."),
        )
    return {"name": name, "folded_name": folded(name)}
