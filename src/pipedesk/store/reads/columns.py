"""Where a card stands in its column."""

from sqlalchemy import Connection, func, select

from pipedesk.store.tables import Deal

_DEAL = Deal.__table__  # type: ignore[attr-defined]


def neighbour_ranks(
    connection: Connection, stage_id: int, after: int | None, moving: int | None = None
) -> tuple[str | None, str | None]:
    """The ranks between which a card must stand to be right behind the deal `after`, or on top of the column with None.

    The card that is `moving` does not count as a neighbour; a deal `after` that is not in the column means the top.
    """
    before: str | None = None
    if after is not None:
        place = select(_DEAL.c.rank).where(_DEAL.c.id == after, _DEAL.c.stage_id == stage_id)
        before = connection.execute(place).scalar()
    behind = select(_DEAL.c.rank).where(_DEAL.c.stage_id == stage_id, _DEAL.c.status == "open")
    if before is not None:
        behind = behind.where(_DEAL.c.rank > before)
    if moving is not None:
        behind = behind.where(_DEAL.c.id != moving)
    return before, connection.execute(behind.order_by(_DEAL.c.rank).limit(1)).scalar()


def last_rank(connection: Connection, stage_id: int) -> str | None:
    """The highest rank that any deal of a stage has, open or closed; None for an empty stage."""
    found = connection.execute(select(func.max(_DEAL.c.rank)).where(_DEAL.c.stage_id == stage_id)).scalar()
    return str(found) if found is not None else None
