"""A glance at some deals only: those that a filter has found."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from pipedesk.store.card_order import BY_HAND, CardOrder
from pipedesk.store.glance import CardRow, Glance, StandingRow, TotalRow

OUTSIDE = "outside"
"""The status in which a narrowed glance shows an open deal that it leaves out: it counts as if it were closed."""


@dataclass(slots=True)
class Found:
    """What a filter has found in a file: the ids of open deals and their totals, and the ids of closed ones.

    `lets_through` asks the filter about some deals anew: which open ones of them it lets through now.
    """

    ids: set[int]
    totals: Sequence[TotalRow]
    lets_through: Callable[[Collection[int]], set[int]]
    closed: Collection[int] = frozenset()


class NarrowedGlance(Glance):
    """Shows all deals until it is told which ones; it looks through the connection of another glance."""

    def __init__(self, glance: Glance) -> None:
        # Nothing of its own to open or to close.
        self.path = glance.path
        self._connection = glance._connection  # noqa: SLF001 - one of its own
        self.found: Found | None = None

    def totals(self, stage_ids: Sequence[int]) -> list[TotalRow]:
        if self.found is None:
            return super().totals(stage_ids)
        return [row for row in self.found.totals if row.stage_id in stage_ids]

    def whole_count(self, stage_ids: Sequence[int]) -> int:
        """How many open deals some stages hold, whether they are shown or not."""
        return sum(row.count for row in super().totals(stage_ids))

    def first_cards(self, stage_id: int, limit: int, order: CardOrder = BY_HAND) -> list[CardRow]:
        if self.found is None:
            return super().first_cards(stage_id, limit, order)
        ids = self.card_ids(stage_id, order, limit)
        known = self.cards(ids)
        return [known[deal] for deal in ids if deal in known]

    def card_ids(self, stage_id: int, order: CardOrder = BY_HAND, limit: int = -1) -> list[int]:
        if self.found is None:
            return super().card_ids(stage_id, order, limit)
        here = [deal for deal in super().card_ids(stage_id, order) if deal in self.found.ids]
        return here if limit < 0 else here[:limit]

    def standings(self, ids: Sequence[int]) -> list[StandingRow]:
        """Where deals stand among those that are shown."""
        rows = super().standings(ids)
        if self.found is None:
            return rows
        columns = {row.stage_id: self.card_ids(row.stage_id) for row in rows if row.id in self.found.ids}
        return [self._among(row, columns) for row in rows]

    def _among(self, row: StandingRow, columns: dict[int, list[int]]) -> StandingRow:
        assert self.found is not None
        if row.id not in self.found.ids:
            return row._replace(status=OUTSIDE if row.status == "open" else row.status)
        column = columns[row.stage_id]
        # Another program may have taken the card away since the filter looked.
        place = column.index(row.id) if row.id in column else 0
        return row._replace(above=column[place - 1] if place else None)
