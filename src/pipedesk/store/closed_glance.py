"""A glance at the deals of a pipeline that were won or lost last."""

from pipedesk.store.card_order import CardOrder, SortKey
from pipedesk.store.glance import CardRow, StageRow
from pipedesk.store.narrowed import NarrowedGlance

MOST_CLOSED = 100
"""How many of them are recent."""

NEWEST_FIRST = CardOrder(SortKey.CLOSE)
"""How they are ordered: not by hand."""


class ClosedGlance(NarrowedGlance):
    """Shows closed deals, the newest first, as if they stood in one stage; a filter leaves out of them what it does."""

    def __init__(self, glance: NarrowedGlance, pipeline_id: int) -> None:
        super().__init__(glance)
        self._board = glance
        self._pipeline = pipeline_id
        self._counted: list[int] | None = None

    def count(self) -> int:
        """How many there are; the topmost cards need not look for them again."""
        self._counted = self.card_ids(0)
        return len(self._counted)

    def first_cards(self, stage_id: int, limit: int, order: CardOrder = NEWEST_FIRST) -> list[CardRow]:
        ids, self._counted = self._counted or self.card_ids(stage_id, order), None
        ids = ids[:limit]
        known = self.cards(ids)
        return [known[deal] for deal in ids if deal in known]

    def card_ids(self, stage_id: int, order: CardOrder = NEWEST_FIRST, limit: int = -1) -> list[int]:
        found = self._board.found
        statement = """
            SELECT d.id FROM deal d JOIN stage s ON s.id = d.stage_id
            WHERE s.pipeline_id = ? AND d.status IN ('won', 'lost') AND d.archived_at IS NULL
            ORDER BY d.closed_at DESC, d.id DESC LIMIT ?
        """
        rows = self._ask(statement, self._pipeline, MOST_CLOSED if found is None else -1)
        ids = [deal for (deal,) in rows if found is None or deal in found.closed]
        return ids[: MOST_CLOSED if limit < 0 else limit]


def closed_stage(name: str) -> StageRow:
    """What stands for the stage of closed deals; no real stage has its number."""
    return StageRow(0, name, 0, None, "")
