"""Organizations and people: found again by number, e-mail or name, completed, or added."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pipedesk.domain.names import folded
from pipedesk.domain.terms import ContactKind
from pipedesk.exchange.batch import Batch
from pipedesk.exchange.identities import Identities
from pipedesk.exchange.records import OrganizationRecord, PersonRecord
from pipedesk.store.reads.matching import Known, KnownOrganization, KnownPerson

_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?(?:/+)?(?:www\.)?([^/?#:\s]+\.[^/?#:\s]+)", re.IGNORECASE)


@dataclass(slots=True)
class _Organization:
    id: int
    empty: set[str]


@dataclass(slots=True)
class _Person:
    id: int
    plain: str
    organization_id: int | None
    job_title: str
    points: set[tuple[ContactKind, str]] = field(default_factory=set)


@dataclass(slots=True)
class PartyCounts:
    """How many were added, and how many that were there already were completed."""

    organizations: int = 0
    people: int = 0
    completed: int = 0


class Parties:
    """Keeps what it made findable for the rows that follow."""

    def __init__(self, known: Known, profile: str) -> None:
        self.counts = PartyCounts()
        self.profile = profile
        self._organizations: dict[str, _Organization] = {}
        self._domains: dict[str, int] = {}
        self._organization_numbers = Identities(_numbers(known.organizations))
        self._people: dict[tuple[str, int | None], _Person] = {}
        self._namesakes: dict[str, list[_Person]] = {}
        self._by_email: dict[str, _Person] = {}
        self._by_id: dict[int, _Person] = {}
        self._person_numbers = Identities(_numbers(known.people))
        for organization in known.organizations:
            values = {name: getattr(organization, name) for name in ("website", "phone", "city")}
            self._keep_organization(organization.id, organization.name, values)
        for person in known.people:
            self._keep_person(_known_person(person))

    def organization(self, batch: Batch, name: str, number: str, domain: str, created: datetime) -> int | None:
        """The organization that a row names; added when only its name is known. None when the row names none."""
        if name:
            known = self._organizations.get(folded(name))
            row_id = known.id if known else self.add_organization(batch, name, {}, number, created)
            self._organization_numbers.add(number, row_id)
            return row_id
        by_number = self._organization_numbers.find(number, self.profile)
        return by_number if by_number is not None else self._domains.get(host_of(domain))

    def organization_row(self, batch: Batch, record: OrganizationRecord, created: datetime) -> tuple[int, bool]:
        """The organization that a whole row is about, and whether it is new; empty fields of a known one are filled."""
        values = {"website": record.website, "phone": record.phone, "city": record.city}
        known = self._organizations.get(folded(record.name))
        number = self._organization_numbers.find(record.external_id, self.profile)
        if known is None and number is None:
            return self.add_organization(batch, record.name, values, record.external_id, created), True
        row_id = known.id if known else number
        assert row_id is not None
        self._organization_numbers.add(record.external_id, row_id)
        missing = {name: values[name] for name in (known.empty if known else ()) if values[name]}
        if known is not None and missing:
            batch.fill("organization", known.id, dict(missing))
            known.empty -= set(missing)
            self.counts.completed += 1
        return row_id, False

    def add_organization(self, batch: Batch, name: str, values: dict[str, str], number: str, created: datetime) -> int:
        """Add an organization."""
        row_id = batch.add(
            "organization",
            {"name": name, "folded_name": folded(name), **values, "created_at": created, **batch.identity(number)},
        )
        self._keep_organization(row_id, name, values)
        self._organization_numbers.add(number, row_id)
        self.counts.organizations += 1
        return row_id

    def person(
        self,
        batch: Batch,
        name: str,
        number: str,
        emails: tuple[str, ...],
        phones: tuple[str, ...],
        organization_id: int | None,
        created: datetime,
    ) -> int | None:
        """The person that a row names, by number, e-mail or name; added when there is none. None when it names none."""
        found = self._find(name, number, emails, organization_id)
        if found is not None:
            return found.id
        called = name or next(iter(emails), "")
        if not called:
            return None
        return self._add_person(batch, called, "", emails, phones, organization_id, number, created)

    def person_row(
        self, batch: Batch, record: PersonRecord, organization_id: int | None, created: datetime
    ) -> tuple[int, bool]:
        """The person that a whole row is about, and whether they are new; what a known one lacks is filled in."""
        name = name_of(record)
        known = self._find(name, record.external_id, record.email, organization_id)
        if known is None:
            args = (record.job_title, record.email, record.phone, organization_id, record.external_id, created)
            return self._add_person(batch, name, *args), True
        self._person_numbers.add(record.external_id, known.id)
        self._complete(batch, known, record, organization_id)
        return known.id, False

    def _find(self, name: str, number: str, emails: tuple[str, ...], organization_id: int | None) -> _Person | None:
        """Who this is. The same name without an e-mail in common is the same person within one organization only."""
        by_number = self._person_numbers.find(number, self.profile)
        if by_number is not None:
            return self._by_id[by_number]
        for email in emails:
            if known := self._by_email.get(email.casefold()):
                return known
        if not name:
            return None
        plain = folded(name)
        known = self._people.get((plain, organization_id)) or self._people.get((plain, None))
        if known is None and organization_id is None and len(self._namesakes.get(plain, ())) == 1:
            known = self._namesakes[plain][0]
        if known is not None and emails and any(kind is ContactKind.EMAIL for kind, _ in known.points):
            return None
        return known

    def _complete(self, batch: Batch, known: _Person, record: PersonRecord, organization_id: int | None) -> None:
        values: dict[str, Any] = {}
        name = name_of(record)
        if "@" in known.plain and "@" not in name:
            # Until now only the address was known.
            known.plain = folded(name)
            values |= {"name": name, "folded_name": known.plain}
            self._keep_person(known)
        if not known.job_title and record.job_title:
            values["job_title"] = known.job_title = record.job_title
        if known.organization_id is None and organization_id is not None:
            values["organization_id"] = known.organization_id = organization_id
        if values:
            batch.fill("person", known.id, values)
        points = self._add_points(batch, known, record.email, record.phone)
        self.counts.completed += bool(values or points)

    def _add_person(
        self,
        batch: Batch,
        name: str,
        job_title: str,
        emails: tuple[str, ...],
        phones: tuple[str, ...],
        organization_id: int | None,
        number: str,
        created: datetime,
    ) -> int:
        person = _Person(
            batch.add(
                "person",
                {
                    "name": name,
                    "folded_name": folded(name),
                    "job_title": job_title,
                    "organization_id": organization_id,
                    "created_at": created,
                    **batch.identity(number),
                },
            ),
            folded(name),
            organization_id,
            job_title,
        )
        self._add_points(batch, person, emails, phones)
        self._keep_person(person)
        self._person_numbers.add(number, person.id)
        self.counts.people += 1
        return person.id

    def _add_points(self, batch: Batch, person: _Person, emails: Iterable[str], phones: Iterable[str]) -> int:
        added = 0
        for kind, values in ((ContactKind.EMAIL, emails), (ContactKind.PHONE, phones)):
            for value in values:
                if (kind, value.casefold()) in person.points:
                    continue
                batch.add("contact_point", {"person_id": person.id, "kind": kind, "value": value})
                person.points.add((kind, value.casefold()))
                added += 1
                if kind is ContactKind.EMAIL:
                    self._by_email.setdefault(value.casefold(), person)
        return added

    def _keep_organization(self, row_id: int, name: str, values: dict[str, str]) -> None:
        empty = {name for name in ("website", "phone", "city") if not values.get(name)}
        self._organizations.setdefault(folded(name), _Organization(row_id, empty))
        if domain := host_of(values.get("website", "")):
            self._domains.setdefault(domain, row_id)

    def _keep_person(self, person: _Person) -> None:
        self._people.setdefault((person.plain, person.organization_id), person)
        self._namesakes.setdefault(person.plain, []).append(person)
        self._by_id[person.id] = person
        for kind, value in person.points:
            if kind is ContactKind.EMAIL:
                self._by_email.setdefault(value, person)


def name_of(record: PersonRecord) -> str:
    """What a person is called: the whole name, else its parts, else the e-mail address."""
    return record.name or f"{record.first_name} {record.last_name}".strip() or next(iter(record.email), "")


def host_of(address: str) -> str:
    """The host of a web address, without "www.", for comparing: "https://www.acme.example/x" is "acme.example"."""
    match = _HOST.match(address.strip())
    return match[1].casefold() if match else ""


def _numbers(rows: Iterable[KnownOrganization | KnownPerson]) -> Iterable[tuple[str, str, int]]:
    for row in rows:
        yield row.external_id, row.profile, row.id
        yield row.uid, "", row.id


def _known_person(person: KnownPerson) -> _Person:
    points = {(ContactKind.EMAIL, value.casefold()) for value in person.emails}
    points |= {(ContactKind.PHONE, value.casefold()) for value in person.phones}
    return _Person(person.id, person.folded_name, person.organization_id, person.job_title, points)
