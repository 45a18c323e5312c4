"""Where a card stands in its column."""

from sqlalchemy import Connection, bindparam, func, select

from pipedesk.store.tables import Deal

_DEAL = Deal.__table__  # type: ignore[attr-defined]


_PLACE = select(_DEAL.c.rank).where(_DEAL.c.id == bindparam("after"), _DEAL.c.stage_id == bindparam("stage"))
# No rank is empty and no id is 0, so these stand for "no deal before" and "no deal moving".
_BEHIND = (
    select(_DEAL.c.rank)
    .where(_DEAL.c.stage_id == bindparam("stage"), _DEAL.c.status == "open")
    .where(_DEAL.c.rank > bindparam("before"), _DEAL.c.id != bindparam("moving"))
    .order_by(_DEAL.c.rank)
    .limit(1)
)


def neighbour_ranks(
    connection: Connection, stage_id: int, after: int | None, moving: int | None = None
) -> tuple[str | None, str | None]:
    """The ranks between which a card must stand to be right behind the deal `after`, or on top of the column with None.

    The card that is `moving` does not count as a neighbour; a deal `after` that is not in the column means the top.
    """
    before: str | None = None
    if after is not None:
        before = connection.execute(_PLACE, {"after": after, "stage": stage_id}).scalar()
    values = {"stage": stage_id, "before": before or "", "moving": moving or 0}
    return before, connection.execute(_BEHIND, values).scalar()


def last_rank(connection: Connection, stage_id: int) -> str | None:
    """The highest rank that any deal of a stage has, open or closed; None for an empty stage."""
    found = connection.execute(select(func.max(_DEAL.c.rank)).where(_DEAL.c.stage_id == stage_id)).scalar()
    return str(found) if found is not None else None
