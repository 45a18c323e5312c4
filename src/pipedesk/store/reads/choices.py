"""What can be chosen: reasons, tags, names that begin with what was typed."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from pipedesk.domain.names import folded
from pipedesk.store.book import table_of
from pipedesk.store.parts import parts
from pipedesk.store.tables import Deal, DealTag, LostReason, Organization, Person, Tag

_DEAL = table_of(Deal)
_DEAL_TAG = table_of(DealTag)
_ORGANIZATION = table_of(Organization)
_PERSON = table_of(Person)
_REASON = table_of(LostReason)
_TAG = table_of(Tag)


class Choice(NamedTuple):
    """One thing to choose."""

    id: int
    name: str


def lost_reasons(connection: Connection) -> list[Choice]:
    """Why deals are lost, in the user's order."""
    statement = select(_REASON.c.id, _REASON.c.name).order_by(_REASON.c.rank, _REASON.c.id)
    return [Choice(**row) for row in connection.execute(statement).mappings()]


def tags(connection: Connection) -> list[Choice]:
    """All tags, by name."""
    statement = select(_TAG.c.id, _TAG.c.name).order_by(_TAG.c.name)
    return [Choice(**row) for row in connection.execute(statement).mappings()]


def tags_on(connection: Connection, deals: Sequence[int]) -> list[Choice]:
    """The tags that any of some deals has, by name."""
    found: dict[str, Choice] = {}
    for part in parts(deals):
        on = select(_DEAL_TAG.c.tag_id).where(_DEAL_TAG.c.deal_id.in_(bindparam("ids", expanding=True)))
        statement = select(_TAG.c.id, _TAG.c.name).where(_TAG.c.id.in_(on))
        found |= {row.name: Choice(row.id, row.name) for row in connection.execute(statement, {"ids": part})}
    return [found[name] for name in sorted(found)]


def sources(connection: Connection) -> list[str]:
    """Where deals came from, by name."""
    source = _DEAL.c.source
    statement = select(source).where(source != "").group_by(source).order_by(func.lower(source), source)
    return list(connection.execute(statement).scalars())


def organizations_named(connection: Connection, start: str, limit: int = 20) -> list[Choice]:
    """Organizations whose name begins so, case and accents aside."""
    return _named(connection, _ORGANIZATION, start, limit)


def people_named(connection: Connection, start: str, limit: int = 20) -> list[Choice]:
    """People whose name begins so, case and accents aside."""
    return _named(connection, _PERSON, start, limit)


def _named(connection: Connection, table: object, start: str, limit: int) -> list[Choice]:
    columns = table.c  # type: ignore[attr-defined]
    first = folded(start)
    statement = (
        select(columns.id, columns.name)
        .where(columns.folded_name >= first, columns.folded_name < first + "\U0010ffff")
        .order_by(columns.folded_name)
        .limit(limit)
    )
    return [Choice(**row) for row in connection.execute(statement).mappings()]
