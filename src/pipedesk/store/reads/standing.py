"""Where some deals stand: what a step on many of them must know first, in one query for five hundred of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from pipedesk.domain.terms import DealStatus
from pipedesk.store.book import table_of
from pipedesk.store.parts import parts
from pipedesk.store.tables import Deal, DealTag

_DEAL = table_of(Deal)
_DEAL_TAG = table_of(DealTag)


class Standing(NamedTuple):
    """A deal's stage, status, and whether it is in the archive."""

    id: int
    title: str
    stage_id: int
    status: DealStatus
    archived: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """So many of some deals are of one status and currency, in the archive or not; worth together, in minor units."""

    status: DealStatus
    archived: bool
    currency: str
    count: int
    value_minor: int


_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_STANDING = select(_DEAL.c.id, _DEAL.c.title, _DEAL.c.stage_id, _DEAL.c.status, _DEAL.c.archived_at.is_not(None)).where(
    _DEAL.c.id.in_(_IDS)
)
_ARCHIVED = _DEAL.c.archived_at.is_not(None)
_KINDS = (
    select(_DEAL.c.status, _ARCHIVED, _DEAL.c.currency, func.count(), func.sum(_DEAL.c.value_minor))
    .where(_DEAL.c.id.in_(_IDS))
    .group_by(_DEAL.c.status, _ARCHIVED, _DEAL.c.currency)
)
_TAGGED = select(_DEAL_TAG.c.deal_id, _DEAL_TAG.c.id).where(
    _DEAL_TAG.c.tag_id == bindparam("tag"), _DEAL_TAG.c.deal_id.in_(_IDS)
)


def standings(connection: Connection, ids: Sequence[int]) -> list[Standing]:
    """Where deals stand, in the order of `ids`, each once; those that are gone are missing."""
    found: dict[int, Standing] = {}
    for part in parts(list(dict.fromkeys(ids))):
        known = {row[0]: Standing(*row) for row in connection.execute(_STANDING, {"ids": part}).all()}
        found |= {deal: known[deal] for deal in part if deal in known}
    return list(found.values())


def kinds(connection: Connection, ids: Sequence[int]) -> list[Kind]:
    """What some deals are and come to; of five hundred at a time, so that a kind may come more than once."""
    return [Kind(*row) for part in parts(ids) for row in connection.execute(_KINDS, {"ids": part})]


def hung(connection: Connection, tag_id: int, ids: Sequence[int]) -> dict[int, int]:
    """Which of some deals have a tag: deal → the row that hangs it there."""
    found: dict[int, int] = {}
    for part in parts(ids):
        found |= {row.deal_id: row.id for row in connection.execute(_TAGGED, {"tag": tag_id, "ids": part})}
    return found
