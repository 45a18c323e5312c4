"""How the board is arranged, as a line of text for a saved view: its pipeline, and what columns are sorted by."""

import json
from collections.abc import Mapping

from pipedesk.store.card_order import SortKey
from pipedesk.ui.board.area import BoardArea


def arrangement_of(board: BoardArea) -> str:
    """How the board is arranged now."""
    pipeline = board.page.pipeline
    sorts = {column.stage.id: column.cards.order.by.value for column in board.page.columns}
    wanted = {str(stage): by for stage, by in sorts.items() if by != SortKey.MANUAL.value}
    return json.dumps({"pipeline": pipeline.id if pipeline is not None else None, "sorts": wanted}, sort_keys=True)


def arrange(board: BoardArea, arrangement: str) -> None:
    """Arrange the board so again. A pipeline that is gone is passed over, as is what makes no sense."""
    kept = _read(arrangement)
    pipeline, sorts = kept.get("pipeline"), kept.get("sorts")
    if not isinstance(pipeline, int) or pipeline not in [row.id for row in board.page.pipelines()]:
        return
    if board.page.pipeline is None or board.page.pipeline.id != pipeline:
        board.pipeline_chosen.emit(pipeline)
    wanted = sorts if isinstance(sorts, Mapping) else {}
    for column in board.page.columns:
        name = wanted.get(str(column.stage.id))
        by = next((key for key in SortKey if key.value == name), SortKey.MANUAL)
        if by is not column.cards.order.by:
            board.page.sort(column.stage.id, by)


def _read(arrangement: str) -> Mapping[str, object]:
    try:
        kept = json.loads(arrangement)
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}
