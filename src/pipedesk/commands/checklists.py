"""Ticking off what a stage asks for, and moving on with what is still asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from pipedesk.commands.command import Plan
from pipedesk.commands.deals import MoveDeal, WinDeal
from pipedesk.commands.linking import organization_by_name, person_by_name
from pipedesk.domain.edits import Delete, Edit, Insert, Update
from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.terms import DealRole
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import ChecklistItem, Deal, DealPerson, DealTick


@dataclass(frozen=True, slots=True)
class TickItem:
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


@dataclass(frozen=True, slots=True)
class MoveOn:
    """A move together with what its stages ask for, as one step.

    `ticked` are lines of the checklist; a field that is None or empty stays as it is; `note` says why the rest may
    wait. `value_minor` in minor units of the deal's currency.
    """

    move: MoveDeal | WinDeal
    ticked: tuple[int, ...] = ()
    value_minor: int | None = None
    expected_close_on: date | None = None
    organization: str = ""
    person: str = ""
    source: str = ""
    note: str = ""

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.move.deal_id)
        edits: list[Edit] = [*ticks(book, deal.id, self.ticked), *self._fields(book, deal)]
        if note := clean_text(self.note, 200_000):
            values = {"uid": book.new_uid(), "deal_id": deal.id, "body": note, "created_at": book.now}
            edits.append(Insert("note", book.new_id("note"), values))
        moved = self.move.plan(book)
        return Plan(moved.name, [*edits, *moved.edits])

    def _fields(self, book: Book, deal: Deal) -> list[Edit]:
        edits: list[Edit] = []
        values: dict[str, Any] = {}
        if self.value_minor is not None:
            values["value_minor"] = self.value_minor
        if self.expected_close_on is not None:
            values["expected_close_on"] = self.expected_close_on
        if source := clean_line(self.source, 200):
            values["source"] = source
        organization_id = organization_by_name(book, self.organization, edits)
        if organization_id is not None:
            values["organization_id"] = organization_id
        person_id = person_by_name(book, self.person, organization_id or deal.organization_id, edits)
        if person_id is not None and book.first(DealPerson, deal_id=deal.id, person_id=person_id) is None:
            joined = {"deal_id": deal.id, "person_id": person_id, "role": DealRole.CONTACT}
            edits.append(Insert("deal_person", book.new_id("deal_person"), joined))
        if values:
            edits.append(Update("deal", deal.id, values))
        return edits


def ticks(book: Book, deal_id: int, items: tuple[int, ...]) -> list[Edit]:
    """What ticks off lines of a checklist that are there and not ticked off yet."""
    known = {tick.item_id for tick in book.all(DealTick, deal_id=deal_id)}
    return [
        Insert("deal_tick", book.new_id("deal_tick"), {"deal_id": deal_id, "item_id": item})
        for item in items
        if item not in known and book.find(ChecklistItem, item) is not None
    ]
