"""What the things that filters name are called, and what there is to choose from."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from pipedesk.domain.filters import (
    FieldBetween,
    FieldFilled,
    FieldHolds,
    FieldOneOf,
    Filter,
    InPipelines,
    InStages,
    Tagged,
    WithOrganization,
    WithPerson,
    conditions,
)
from pipedesk.store.book import table_of
from pipedesk.store.tables import CustomField, Deal, Organization, Person, Pipeline, Stage, Tag

_TABLES = {
    "stage": table_of(Stage),
    "pipeline": table_of(Pipeline),
    "tag": table_of(Tag),
    "organization": table_of(Organization),
    "person": table_of(Person),
    "custom_field": table_of(CustomField),
}
_DEAL = table_of(Deal)

MOST_SOURCES = 40


def names_in(connection: Connection, chosen: Filter) -> dict[tuple[str, int], str]:
    """The names of everything in a filter, by table and id; what is gone is missing. One query for each table."""
    wanted: dict[str, set[int]] = {}
    for condition in conditions(chosen):
        match condition:
            case InStages(ids):
                _want(wanted, "stage", ids)
            case InPipelines(ids):
                _want(wanted, "pipeline", ids)
            case Tagged(ids):
                _want(wanted, "tag", ids)
            case WithOrganization(ids):
                _want(wanted, "organization", ids)
            case WithPerson(ids):
                _want(wanted, "person", ids)
            case FieldHolds(field) | FieldOneOf(field) | FieldBetween(field) | FieldFilled(field):
                _want(wanted, "custom_field", (field,))
    names: dict[tuple[str, int], str] = {}
    for table, of_table in wanted.items():
        columns = _TABLES[table].c
        statement = select(columns.id, columns.name).where(columns.id.in_(sorted(of_table)))
        for row_id, name in connection.execute(statement):
            names[table, row_id] = name
    return names


def sources(connection: Connection, limit: int = MOST_SOURCES) -> list[str]:
    """Where deals come from, by name."""
    statement = select(_DEAL.c.source).distinct().where(_DEAL.c.source != "").order_by(_DEAL.c.source).limit(limit)
    return list(connection.execute(statement).scalars())


def _want(wanted: dict[str, set[int]], table: str, ids: Iterable[int]) -> None:
    wanted.setdefault(table, set()).update(ids)
