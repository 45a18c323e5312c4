"""Where a card stands in its column."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from pipedesk.store.book import table_of
from pipedesk.store.tables import Deal

_DEAL = table_of(Deal)


_PLACE = select(_DEAL.c.rank).where(_DEAL.c.id == bindparam("after"), _DEAL.c.stage_id == bindparam("stage"))
_IN_COLUMN = (
    select(_DEAL.c.id, _DEAL.c.rank)
    .where(_DEAL.c.stage_id == bindparam("stage"), _DEAL.c.status == "open", _DEAL.c.archived_at.is_(None))
    .limit(bindparam("most"))
)
# No rank is empty, so that stands for "no deal before".
_BELOW = _IN_COLUMN.where(_DEAL.c.rank > bindparam("before")).order_by(_DEAL.c.rank)
_UPWARDS = _IN_COLUMN.where(_DEAL.c.rank < bindparam("before")).order_by(_DEAL.c.rank.desc())


def neighbour_ranks(
    connection: Connection, stage_id: int, after: int | None, moving: Collection[int] = ()
) -> tuple[str | None, str | None]:
    """The ranks between which cards must stand to be right behind the deal `after`, or on top of the column with None.

    Cards that are `moving` do not count as neighbours: when `after` is one of them, the nearest above it that stays is
    meant. A deal `after` that is not in the column means the top.
    """
    column = {"stage": stage_id, "most": len(moving) + 1}
    before: str | None = None
    if after is not None:
        before = connection.execute(_PLACE, {"after": after, "stage": stage_id}).scalar()
    if before is not None and after in moving:
        before = _nearest(connection.execute(_UPWARDS, {**column, "before": before}), moving)
    return before, _nearest(connection.execute(_BELOW, {**column, "before": before or ""}), moving)


def _nearest(column: Iterable[Row[Any]], moving: Collection[int]) -> str | None:
    return next((row.rank for row in list(column) if row.id not in moving), None)


def last_rank(connection: Connection, stage_id: int) -> str | None:
    """The highest rank that any deal of a stage has, open or closed; None for an empty stage."""
    found = connection.execute(select(func.max(_DEAL.c.rank)).where(_DEAL.c.stage_id == stage_id)).scalar()
    return str(found) if found is not None else None
