"""Ticking off what a stage asks for, and moving on with what is still asked for."""

from datetime import date
from typing import Any, NamedTuple

from pipedesk.commands.bulk import MoveDeals, WinDeals
from pipedesk.commands.command import Plan
from pipedesk.commands.deals import MoveDeal, WinDeal
from pipedesk.commands.linking import organization_by_name, person_by_name
from pipedesk.domain.edits import Delete, Edit, Insert, Update
from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.terms import DealRole
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import ChecklistItem, Deal, DealPerson, DealTick


class TickItem(NamedTuple):
    """A deal has a line of a checklist behind it, or not after all."""

    deal_id: int
    item_id: int
    done: bool = True

    def plan(self, book: Book) -> Plan:
        deal, item = book.get(Deal, self.deal_id), book.get(ChecklistItem, self.item_id)
        tick = book.first(DealTick, deal_id=deal.id, item_id=item.id)
        if self.done:
            edits = ticks(book, deal.id, (item.id,))
            return Plan(translate("Deals", "Tick off “{item}”").fill(item=item.text), edits)
        name = translate("Deals", "Untick “{item}”").fill(item=item.text)
        return Plan(name, [Delete("deal_tick", tick.id)] if tick is not None else [])


class Answer(NamedTuple):
    """What a deal was asked for before it moved, and has now.

    `ticked` are lines of the checklist; a field that is None or empty stays as it is; `note` says why the rest may
    wait. `value_minor` in minor units of the deal's currency.
    """

    deal_id: int
    ticked: tuple[int, ...] = ()
    value_minor: int | None = None
    expected_close_on: date | None = None
    organization: str = ""
    person: str = ""
    source: str = ""
    note: str = ""


class MoveOn(NamedTuple):
    """A move together with what its stages ask for, as one step."""

    move: MoveDeal | WinDeal | MoveDeals | WinDeals
    answers: tuple[Answer, ...]

    def plan(self, book: Book) -> Plan:
        moved = self.move.plan(book)
        edits: list[Edit] = []
        by_name = _Names(book, edits)
        for answer in self.answers:
            deal = book.get(Deal, answer.deal_id)
            edits += ticks(book, deal.id, answer.ticked)
            if note := clean_text(answer.note, 200_000):
                values = {"uid": book.new_uid(), "deal_id": deal.id, "body": note, "created_at": book.now}
                edits.append(Insert("note", book.new_id("note"), values))
            _fill_in(book, deal, answer, by_name, edits)
        return Plan(moved.name, [*edits, *moved.edits])


class _Names:
    """Organizations and people by name; one that is new is added once, however many deals name it."""

    def __init__(self, book: Book, edits: list[Edit]) -> None:
        self._book = book
        self._edits = edits
        self._organizations: dict[str, int | None] = {}
        self._people: dict[tuple[str, int | None], int | None] = {}

    def organization(self, name: str) -> int | None:
        if name not in self._organizations:
            self._organizations[name] = organization_by_name(self._book, name, self._edits)
        return self._organizations[name]

    def person(self, name: str, organization_id: int | None) -> int | None:
        key = (name, organization_id)
        if key not in self._people:
            self._people[key] = person_by_name(self._book, name, organization_id, self._edits)
        return self._people[key]


def _fill_in(book: Book, deal: Deal, answer: Answer, by_name: _Names, edits: list[Edit]) -> None:
    values: dict[str, Any] = {}
    if answer.value_minor is not None:
        values["value_minor"] = answer.value_minor
        if answer.value_minor != deal.value_minor:
            values["value_from_lines"] = False
    if answer.expected_close_on is not None:
        values["expected_close_on"] = answer.expected_close_on
    if source := clean_line(answer.source, 200):
        values["source"] = source
    organization_id = by_name.organization(answer.organization)
    if organization_id is not None:
        values["organization_id"] = organization_id
    person_id = by_name.person(answer.person, organization_id or deal.organization_id)
    if person_id is not None and book.first(DealPerson, deal_id=deal.id, person_id=person_id) is None:
        joined = {"deal_id": deal.id, "person_id": person_id, "role": DealRole.CONTACT}
        edits.append(Insert("deal_person", book.new_id("deal_person"), joined))
    if values:
        edits.append(Update("deal", deal.id, values))


def ticks(book: Book, deal_id: int, items: tuple[int, ...]) -> list[Edit]:
    """What ticks off lines of a checklist that are there and not ticked off yet."""
    known = {tick.item_id for tick in book.all(DealTick, deal_id=deal_id)}
    return [
        Insert("deal_tick", book.new_id("deal_tick"), {"deal_id": deal_id, "item_id": item})
        for item in items
        if item not in known and book.find(ChecklistItem, item) is not None
    ]
