"""Quick find: the newest deals, organizations, people and notes that hold the words."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import BindParameter, Connection, bindparam, select

from pipedesk.store.book import table_of
from pipedesk.store.search import Hit, search
from pipedesk.store.tables import Deal, DealPerson, Note, Organization, Person

_DEAL = table_of(Deal)
_DEAL_PERSON = table_of(DealPerson)
_NOTE = table_of(Note)
_ORGANIZATION = table_of(Organization)
_PERSON = table_of(Person)

MOST = 50
_PREVIEW = 80


class Found(NamedTuple):
    """One result: its table, words to show, and the deal to open (the newest one of a person or organization).

    A deal may be one that is `archived`: it is on no board.
    """

    table: str
    id: int
    title: str
    detail: str
    deal_id: int | None
    archived: bool = False


def quick_find(connection: Connection, words: str, limit: int = MOST) -> list[Found]:
    """The newest rows in which every word begins one of theirs; one search and a query for each table hit."""
    return read_found(connection, [_key(hit) for hit in search(connection, words, limit)])


def read_found(connection: Connection, wanted: Sequence[tuple[str, int]]) -> list[Found]:
    """Rows by their table and id, in this order; those that are gone are missing. One query for each table."""
    found: dict[tuple[str, int], Found] = {}
    for table, read in (("deal", _deals), ("organization", _organizations), ("person", _people), ("note", _notes)):
        ids = [row_id for kind, row_id in wanted if kind == table]
        if ids:
            found |= {(table, row.id): row for row in read(connection, ids)}
    return [found[key] for key in wanted if key in found]


def _key(hit: Hit) -> tuple[str, int]:
    return (hit.table, hit.id)


_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_DEALS = (
    select(_DEAL.c.id, _DEAL.c.title, _ORGANIZATION.c.name, _DEAL.c.archived_at.is_not(None).label("archived"))
    .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _DEAL.c.organization_id)
    .where(_DEAL.c.id.in_(_IDS))
)
_ORGANIZATIONS = select(
    _ORGANIZATION.c.id,
    _ORGANIZATION.c.name,
    _ORGANIZATION.c.city,
    select(_DEAL.c.id)
    .where(_DEAL.c.organization_id == _ORGANIZATION.c.id)
    .order_by(_DEAL.c.id.desc())
    .limit(1)
    .scalar_subquery()
    .label("deal_id"),
).where(_ORGANIZATION.c.id.in_(_IDS))
_PEOPLE = (
    select(
        _PERSON.c.id,
        _PERSON.c.name,
        _ORGANIZATION.c.name.label("employer"),
        select(_DEAL_PERSON.c.deal_id)
        .where(_DEAL_PERSON.c.person_id == _PERSON.c.id)
        .order_by(_DEAL_PERSON.c.deal_id.desc())
        .limit(1)
        .scalar_subquery()
        .label("deal_id"),
    )
    .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _PERSON.c.organization_id)
    .where(_PERSON.c.id.in_(_IDS))
)
_NOTES = (
    select(_NOTE.c.id, _NOTE.c.body, _NOTE.c.deal_id, _DEAL.c.title)
    .outerjoin(_DEAL, _DEAL.c.id == _NOTE.c.deal_id)
    .where(_NOTE.c.id.in_(_IDS))
)


def _deals(connection: Connection, ids: list[int]) -> list[Found]:
    rows = connection.execute(_DEALS, {"ids": ids})
    return [Found("deal", row.id, row.title, row.name or "", row.id, row.archived) for row in rows]


def _organizations(connection: Connection, ids: list[int]) -> list[Found]:
    rows = connection.execute(_ORGANIZATIONS, {"ids": ids})
    return [Found("organization", row.id, row.name, row.city, row.deal_id) for row in rows]


def _people(connection: Connection, ids: list[int]) -> list[Found]:
    rows = connection.execute(_PEOPLE, {"ids": ids})
    return [Found("person", row.id, row.name, row.employer or "", row.deal_id) for row in rows]


def _notes(connection: Connection, ids: list[int]) -> list[Found]:
    rows = connection.execute(_NOTES, {"ids": ids})
    return [Found("note", row.id, " ".join(row.body[:_PREVIEW].split()), row.title or "", row.deal_id) for row in rows]
