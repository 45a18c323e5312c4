"""What a seller does with many deals at once: each command is one step, one transaction and a few queries.

Deals that are gone, or are what they are to become already, are left alone; with nothing left to do it is refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.commands.linking import lost_reason_by_name, tag_by_name
from pipedesk.domain.edits import Delete, Edit, Insert, Plain, Update
from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.ranking import ranks_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import DealStatus
from pipedesk.domain.texts import Text, translate
from pipedesk.store.book import Book, gone
from pipedesk.store.reads.columns import neighbour_ranks
from pipedesk.store.reads.line_items import following_another
from pipedesk.store.reads.standing import Standing, hung, standings
from pipedesk.store.tables import Stage, Tag

_OPEN_AGAIN: dict[str, Plain] = {
    "status": DealStatus.OPEN,
    "closed_at": None,
    "lost_reason_id": None,
    "lost_note": "",
}
_ALREADY = {
    DealStatus.OPEN: translate("Deals", "“{title}” is open already."),
    DealStatus.WON: translate("Deals", "“{title}” is won already."),
    DealStatus.LOST: translate("Deals", "“{title}” is lost already."),
}


class MoveDeals(NamedTuple):
    """Put deals, in their order, behind another one in a stage, or on top with `after` None.

    Closed and archived deals are open on the board again there.
    """

    deal_ids: tuple[int, ...]
    stage_id: int
    after: int | None = None

    def plan(self, book: Book) -> Plan:
        deals, stage = chosen(book, self.deal_ids), book.get(Stage, self.stage_id)
        name = step(
            deals,
            translate("Deals", "Move “{title}” to {stage}"),
            translate("Deals", "Move %Ln deal(s) to {stage}"),
        ).fill(stage=stage.name)
        if self.deal_ids == (self.after,):
            return Plan(name, [])
        room = neighbour_ranks(book.connection, stage.id, self.after, {deal.id for deal in deals})
        ranks = dict(zip((deal.id for deal in deals), ranks_between(*room, len(deals)), strict=True))
        back = _OPEN_AGAIN | {"archived_at": None} if any(map(_away, deals)) else {}
        coming = [deal for deal in deals if deal.stage_id != stage.id]
        staying = [deal for deal in deals if deal.stage_id == stage.id]
        edits: list[Edit] = []
        # Updates of the same columns beside each other are written together.
        arrived: dict[str, Plain] = {"stage_id": stage.id, "stage_entered_at": book.now, **back}
        edits += [Update("deal", deal.id, {"rank": ranks[deal.id], **arrived}) for deal in coming]
        edits += [Update("deal", deal.id, {"rank": ranks[deal.id], **back}) for deal in staying]
        first = book.new_id("stage_move", len(coming))
        for row_id, deal in enumerate(coming, first):
            values = {"deal_id": deal.id, "from_stage_id": deal.stage_id, "to_stage_id": stage.id, "at": book.now}
            edits.append(Insert("stage_move", row_id, values))
        return Plan(name, edits)


class WinDeals(NamedTuple):
    """The contracts are signed, now or at a moment. With `value_minor` that is what each of them is worth."""

    deal_ids: tuple[int, ...]
    at: datetime | None = None
    value_minor: int | None = None

    def plan(self, book: Book) -> Plan:
        deals = _not_yet(chosen(book, self.deal_ids), DealStatus.WON)
        values: dict[str, Plain] = {"status": DealStatus.WON, "closed_at": self.at or book.now}
        values |= {"lost_reason_id": None, "lost_note": ""}
        if self.value_minor is not None:
            values["value_minor"] = self.value_minor
        name = step(deals, translate("Deals", "Win “{title}”"), translate("Deals", "Win %Ln deal(s)"))
        edits = _updates(deals, values)
        if self.value_minor is not None:
            parting = following_another(book.connection, [deal.id for deal in deals], self.value_minor)
            edits[:0] = [Update("deal", deal, {"value_from_lines": False}) for deal in parting]
        return Plan(name, edits)


class LoseDeals(NamedTuple):
    """The clients said no, or nothing, all for one reason: one of the list, or a new one that joins it."""

    deal_ids: tuple[int, ...]
    reason: str
    note: str = ""
    at: datetime | None = None

    def plan(self, book: Book) -> Plan:
        deals = _not_yet(chosen(book, self.deal_ids), DealStatus.LOST)
        edits: list[Edit] = []
        values: dict[str, Plain] = {
            "status": DealStatus.LOST,
            "closed_at": self.at or book.now,
            "lost_reason_id": lost_reason_by_name(book, self.reason, edits),
            "lost_note": clean_text(self.note, 10_000),
        }
        name = step(deals, translate("Deals", "Lose “{title}”"), translate("Deals", "Lose %Ln deal(s)"))
        return Plan(name, [*edits, *_updates(deals, values)])


class ReopenDeals(NamedTuple):
    """Closed deals are open again, each on top of the stage in which it was."""

    deal_ids: tuple[int, ...]

    def plan(self, book: Book) -> Plan:
        deals = _not_yet(chosen(book, self.deal_ids), DealStatus.OPEN)
        name = step(deals, translate("Deals", "Reopen “{title}”"), translate("Deals", "Reopen %Ln deal(s)"))
        return Plan(name, _on_top(book, deals, _OPEN_AGAIN))


class ArchiveDeals(NamedTuple):
    """Put deals away: they leave the board and what is open comes to, and stay to be found."""

    deal_ids: tuple[int, ...]

    def plan(self, book: Book) -> Plan:
        deals = chosen(book, self.deal_ids)
        left = [deal for deal in deals if not deal.archived]
        if not left:
            raise _nothing_to_do(translate("Deals", "“{title}” is in the archive already."), deals)
        name = step(left, translate("Deals", "Archive “{title}”"), translate("Deals", "Archive %Ln deal(s)"))
        return Plan(name, _updates(left, {"archived_at": book.now}))


class UnarchiveDeals(NamedTuple):
    """Deals come back from the archive; open ones on top of their stages."""

    deal_ids: tuple[int, ...]

    def plan(self, book: Book) -> Plan:
        deals = chosen(book, self.deal_ids)
        back = [deal for deal in deals if deal.archived]
        if not back:
            raise _nothing_to_do(translate("Deals", "“{title}” is not in the archive."), deals)
        name = step(
            back,
            translate("Deals", "Take “{title}” out of the archive"),
            translate("Deals", "Take %Ln deal(s) out of the archive"),
        )
        here: dict[str, Plain] = {"archived_at": None}
        closed = [deal for deal in back if deal.status is not DealStatus.OPEN]
        returning = [deal for deal in back if deal.status is DealStatus.OPEN]
        return Plan(name, [*_on_top(book, returning, here), *_updates(closed, here)])


class DeleteDeals(NamedTuple):
    """Remove deals with their notes, follow-ups, history and tags. People and organizations stay."""

    deal_ids: tuple[int, ...]

    def plan(self, book: Book) -> Plan:
        deals = chosen(book, self.deal_ids)
        ids = [deal.id for deal in deals]
        edits: list[Edit] = [
            Delete(table, row) for table, rows in book.hanging_on("deal_id", ids).items() for row in rows
        ]
        name = step(deals, translate("Deals", "Delete “{title}”"), translate("Deals", "Delete %Ln deal(s)"))
        return Plan(name, [*edits, *(Delete("deal", deal) for deal in ids)])


class TagDeals(NamedTuple):
    """Hang a tag on deals, by name; an unknown one is added."""

    deal_ids: tuple[int, ...]
    tag: str

    def plan(self, book: Book) -> Plan:
        deals = chosen(book, self.deal_ids)
        name = step(deals, translate("Deals", "Tag “{title}”"), translate("Deals", "Tag %Ln deal(s)"))
        tag = clean_line(self.tag, 100)
        edits: list[Edit] = []
        if not tag:
            return Plan(name, edits)
        tag_id = tag_by_name(book, tag, edits)
        known = hung(book.connection, tag_id, [deal.id for deal in deals])
        without = [deal.id for deal in deals if deal.id not in known]
        first = book.new_id("deal_tag", len(without))
        edits += [
            Insert("deal_tag", row, {"deal_id": deal, "tag_id": tag_id}) for row, deal in enumerate(without, first)
        ]
        return Plan(name, edits)


class UntagDeals(NamedTuple):
    """Take a tag off deals; the tag itself stays."""

    deal_ids: tuple[int, ...]
    tag: str

    def plan(self, book: Book) -> Plan:
        deals = chosen(book, self.deal_ids)
        name = step(deals, translate("Deals", "Untag “{title}”"), translate("Deals", "Untag %Ln deal(s)"))
        tag = book.first(Tag, name=self.tag)
        rows = hung(book.connection, tag.id, [deal.id for deal in deals]) if tag else {}
        return Plan(name, [Delete("deal_tag", row) for row in rows.values()])


def chosen(book: Book, deal_ids: Sequence[int]) -> list[Standing]:
    """Those of the deals that are there, in the order given; raises `Refusal` when all are gone."""
    deals = standings(book.connection, deal_ids)
    if not deals:
        raise gone()
    return deals


def step(deals: Sequence[Standing], one: Text, many: Text) -> Text:
    """The name of a step: of one deal by its title, of several by their number."""
    return one.fill(title=deals[0].title) if len(deals) == 1 else many.fill(count=len(deals))


def _away(deal: Standing) -> bool:
    return deal.archived or deal.status is not DealStatus.OPEN


def _on_top(book: Book, deals: Sequence[Standing], values: Mapping[str, Plain]) -> list[Edit]:
    """Updates that put deals, in their order, on top of the stages in which they are."""
    edits: list[Edit] = []
    for stage_id, group in groupby(sorted(deals, key=lambda deal: deal.stage_id), key=lambda deal: deal.stage_id):
        coming = list(group)
        room = neighbour_ranks(book.connection, stage_id, None, {deal.id for deal in coming})
        ranks = ranks_between(*room, len(coming))
        edits += [Update("deal", deal.id, {"rank": rank, **values}) for deal, rank in zip(coming, ranks, strict=True)]
    return edits


def _updates(deals: Iterable[Standing], values: Mapping[str, Plain]) -> list[Edit]:
    return [Update("deal", deal.id, values) for deal in deals]


def _not_yet(deals: Sequence[Standing], status: DealStatus) -> list[Standing]:
    left = [deal for deal in deals if deal.status is not status]
    if not left:
        raise _nothing_to_do(_ALREADY[status], deals)
    return left


def _nothing_to_do(one: Text, deals: Sequence[Standing]) -> Refusal:
    title = one.fill(title=deals[0].title)
    if len(deals) > 1:
        title = translate("Deals", "This is so already for all %Ln deal(s).").fill(count=len(deals))
    return Refusal(title, translate("Deals", "Nothing was changed."))
