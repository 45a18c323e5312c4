"""What a seller does with deals."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from pipedesk.commands.bulk import (
    DeleteDeals,
    LoseDeals,
    MoveDeals,
    ReopenDeals,
    TagDeals,
    UntagDeals,
    WinDeals,
)
from pipedesk.commands.command import Plan
from pipedesk.commands.line_items import lines_in
from pipedesk.commands.linking import organization_by_name, person_by_name, tag_by_name
from pipedesk.domain.currencies import checked_code
from pipedesk.domain.edits import Delete, Edit, Insert, Plain, Update
from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.ranking import rank_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import DealRole
from pipedesk.domain.texts import Text, translate
from pipedesk.store.book import Book
from pipedesk.store.reads.columns import neighbour_ranks
from pipedesk.store.tables import Deal, DealPerson, DealTag, Stage

TITLE_LIMIT = 500


class AddDeal(NamedTuple):
    """Add an open deal at the top of a stage. `value_minor` in minor units of `currency`.

    Organization and person are found by name, or added.
    """

    title: str
    stage_id: int
    value_minor: int = 0
    currency: str | None = None
    organization: str = ""
    person: str = ""
    expected_close_on: date | None = None
    source: str = ""

    def plan(self, book: Book) -> Plan:
        title = deal_title(self.title)
        book.get(Stage, self.stage_id)
        edits: list[Edit] = []
        organization_id = organization_by_name(book, self.organization, edits)
        person_id = person_by_name(book, self.person, organization_id, edits)
        deal_id = book.new_id("deal")
        edits.append(
            Insert(
                "deal",
                deal_id,
                {
                    "uid": book.new_uid(),
                    "title": title,
                    "stage_id": self.stage_id,
                    "rank": rank_between(*neighbour_ranks(book.connection, self.stage_id, None)),
                    "value_minor": self.value_minor,
                    "currency": _currency(book, self.currency),
                    "organization_id": organization_id,
                    "source": clean_line(self.source, 200),
                    "expected_close_on": self.expected_close_on,
                    "stage_entered_at": book.now,
                    "created_at": book.now,
                },
            )
        )
        edits.append(moved(book, deal_id, None, self.stage_id))
        if person_id is not None:
            edits.append(joined(book, deal_id, person_id, DealRole.CONTACT))
        return Plan(translate("Deals", "Add “{title}”").fill(title=title), edits)


class DealField(StrEnum):
    """The fields of a deal that are edited one by one."""

    TITLE = "title"
    VALUE = "value_minor"
    CURRENCY = "currency"
    PROBABILITY = "probability"
    EXPECTED_CLOSE = "expected_close_on"
    SOURCE = "source"
    LOST_NOTE = "lost_note"


class EditDeal(NamedTuple):
    """Set one field of a deal. Edits of the same field in a row are one undo step.

    Another currency leaves the amount as it reads: 32,000 of the one are 32,000 of the other.
    """

    deal_id: int
    field: DealField
    value: Plain

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        value = cleaned(book, self.field, self.value)
        more: dict[str, Plain] = {}
        lines: list[Edit] = []
        if self.field is DealField.CURRENCY:
            lines, worth = lines_in(book, deal, str(value))
            more["value_minor"] = worth
        elif self.field is DealField.VALUE and value != deal.value_minor:
            more["value_from_lines"] = False
        return Plan(
            translate("Deals", "Edit “{title}”").fill(title=deal.title),
            [Update("deal", deal.id, {self.field.value: value, **more}), *lines],
            merge_key=f"deal:{deal.id}:{self.field.value}",
        )


class MoveDeal(NamedTuple):
    """Put a deal behind another one in a stage, or on top with `after` None. A closed deal is open again there."""

    deal_id: int
    stage_id: int
    after: int | None = None

    def plan(self, book: Book) -> Plan:
        return MoveDeals((self.deal_id,), self.stage_id, self.after).plan(book)


class WinDeal(NamedTuple):
    """The contract is signed. The value and the moment can be corrected at the same time."""

    deal_id: int
    value_minor: int | None = None
    at: datetime | None = None

    def plan(self, book: Book) -> Plan:
        return WinDeals((self.deal_id,), self.at, self.value_minor).plan(book)


class LoseDeal(NamedTuple):
    """The client said no, or nothing. The reason is one of the list, or a new one that joins it."""

    deal_id: int
    reason: str
    note: str = ""
    at: datetime | None = None

    def plan(self, book: Book) -> Plan:
        return LoseDeals((self.deal_id,), self.reason, self.note, self.at).plan(book)


class ReopenDeal(NamedTuple):
    """A closed deal is open again, on top of the stage in which it was."""

    deal_id: int

    def plan(self, book: Book) -> Plan:
        return ReopenDeals((self.deal_id,)).plan(book)


class DeleteDeal(NamedTuple):
    """Remove a deal with its notes, follow-ups, history and tags. People and organizations stay."""

    deal_id: int

    def plan(self, book: Book) -> Plan:
        return DeleteDeals((self.deal_id,)).plan(book)


class SetDealOrganization(NamedTuple):
    """Say whose deal it is, by name; an unknown name is added, an empty one means nobody's."""

    deal_id: int
    organization: str

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        edits: list[Edit] = []
        organization_id = organization_by_name(book, self.organization, edits)
        edits.append(Update("deal", deal.id, {"organization_id": organization_id}))
        return Plan(_edit_name(deal), edits)


class AddDealPerson(NamedTuple):
    """Give a person a role in a deal, by name; an unknown name is added to the deal's organization."""

    deal_id: int
    person: str
    role: DealRole = DealRole.CONTACT

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        edits: list[Edit] = []
        person_id = person_by_name(book, self.person, deal.organization_id, edits)
        if person_id is None:
            raise Refusal(
                translate("Deals", "Whom do you mean?"),
                translate("Deals", "Type the person's name."),
            )
        known = book.first(DealPerson, deal_id=deal.id, person_id=person_id)
        if known is not None:
            edits.append(Update("deal_person", known.id, {"role": self.role}))
        else:
            edits.append(joined(book, deal.id, person_id, self.role))
        return Plan(_edit_name(deal), edits)


class SetDealRole(NamedTuple):
    """Say what somebody who is in a deal is in it."""

    deal_id: int
    person_id: int
    role: DealRole

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        joined_rows = book.all(DealPerson, deal_id=deal.id, person_id=self.person_id)
        return Plan(_edit_name(deal), [Update("deal_person", row.id, {"role": self.role}) for row in joined_rows])


class MakeMainContact(NamedTuple):
    """Let somebody who is in a deal be its main contact; the others stay in their order."""

    deal_id: int
    person_id: int

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        rows = book.all(DealPerson, deal_id=deal.id)
        chosen = next((row for row in rows if row.person_id == self.person_id), None)
        if chosen is None or chosen is rows[0]:
            return Plan(_edit_name(deal), [])
        # The main contact is the one who was put in first: all are put in anew.
        ordered = [chosen, *(row for row in rows if row is not chosen)]
        edits: list[Edit] = [Delete("deal_person", row.id) for row in rows]
        edits += [joined(book, deal.id, row.person_id, row.role) for row in ordered]
        return Plan(_edit_name(deal), edits)


class RemoveDealPerson(NamedTuple):
    """Take a person out of a deal; the person stays among the people."""

    deal_id: int
    person_id: int

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        joined = book.all(DealPerson, deal_id=deal.id, person_id=self.person_id)
        return Plan(_edit_name(deal), [Delete("deal_person", row.id) for row in joined])


class TagDeal(NamedTuple):
    """Hang a tag on a deal, by name; an unknown one is added."""

    deal_id: int
    tag: str

    def plan(self, book: Book) -> Plan:
        return TagDeals((self.deal_id,), self.tag).plan(book)


class UntagDeal(NamedTuple):
    """Take a tag off a deal; the tag itself stays."""

    deal_id: int
    tag: str

    def plan(self, book: Book) -> Plan:
        return UntagDeals((self.deal_id,), self.tag).plan(book)


class SetDealTags(NamedTuple):
    """Let exactly these tags hang on a deal, by name; unknown ones are added, empty ones and doubles left out."""

    deal_id: int
    tags: tuple[str, ...]

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        edits: list[Edit] = []
        names: dict[str, str] = {}
        for tag in self.tags:
            clean = clean_line(tag, 100)
            if clean:
                names.setdefault(clean.casefold(), clean)
        wanted = [tag_by_name(book, name, edits) for name in names.values()]
        hung = {row.tag_id: row.id for row in book.all(DealTag, deal_id=deal.id)}
        edits += [Delete("deal_tag", row_id) for tag_id, row_id in hung.items() if tag_id not in wanted]
        edits += [
            Insert("deal_tag", book.new_id("deal_tag"), {"deal_id": deal.id, "tag_id": tag_id})
            for tag_id in wanted
            if tag_id not in hung
        ]
        return Plan(translate("Deals", "Tag “{title}”").fill(title=deal.title), edits)


def cleaned(book: Book, field: DealField, value: Plain) -> Plain:
    """A value as it may stand in a field of a deal; raises `Refusal`."""
    match field:
        case DealField.TITLE:
            return deal_title(str(value))
        case DealField.SOURCE:
            return clean_line(str(value), 200)
        case DealField.LOST_NOTE:
            return clean_text(str(value), 10_000)
        case DealField.CURRENCY:
            return _currency(book, str(value))
        case _:
            return value


def deal_title(text: str) -> str:
    """A text as it may stand as a deal's title; `Refusal` for none."""
    title = clean_line(text, TITLE_LIMIT)
    if not title:
        raise Refusal(
            translate("Deals", "A deal needs a title."),
            translate("Deals", "Type what is being sold, for example “Route planning”."),
        )
    return title


def _currency(book: Book, code: str | None) -> str:
    return book.setting("currency", "EUR") if code is None else checked_code(code)


def moved(book: Book, deal_id: int, origin: int | None, stage_id: int) -> Insert:
    """A line of stage history, now."""
    values = {"deal_id": deal_id, "from_stage_id": origin, "to_stage_id": stage_id, "at": book.now}
    return Insert("stage_move", book.new_id("stage_move"), values)


def joined(book: Book, deal_id: int, person_id: int, role: DealRole) -> Insert:
    """What gives a person, who is not in the deal yet, a role in it."""
    values = {"deal_id": deal_id, "person_id": person_id, "role": role}
    return Insert("deal_person", book.new_id("deal_person"), values)


def _edit_name(deal: Deal) -> Text:
    return translate("Deals", "Edit “{title}”").fill(title=deal.title)
