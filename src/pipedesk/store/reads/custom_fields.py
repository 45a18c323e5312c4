"""The fields that users have added: what there are, what stands in those of a deal, and who has chosen what."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, false, literal, or_, select

from pipedesk.domain.terms import CustomKind
from pipedesk.store.book import table_of
from pipedesk.store.tables import CustomField, CustomValue

_FIELD = table_of(CustomField)
_VALUE = table_of(CustomValue)


class CustomFieldRow(NamedTuple):
    """A field of all deals."""

    id: int
    name: str
    kind: CustomKind
    options: tuple[str, ...]
    currency: str


class CustomValueRow(NamedTuple):
    """A field, and what stands in it in one deal; empty when nothing does."""

    field: CustomFieldRow
    value: str


def custom_fields(connection: Connection) -> list[CustomFieldRow]:
    """All fields, in the user's order."""
    return [CustomFieldRow(*row) for row in connection.execute(_fields())]


def custom_values(connection: Connection, deal_id: int) -> list[CustomValueRow]:
    """All fields with what stands in them in a deal, in one query."""
    statement = (
        _fields()
        .add_columns(_VALUE.c.value)
        .outerjoin(_VALUE, (_VALUE.c.field_id == _FIELD.c.id) & (_VALUE.c.deal_id == deal_id))
    )
    return [CustomValueRow(CustomFieldRow(*row[:-1]), row[-1] or "") for row in connection.execute(statement)]


def values_by_deal(connection: Connection) -> dict[int, dict[int, str]]:
    """Everything that is filled in: by deal, then by field."""
    found: dict[int, dict[int, str]] = {}
    statement = select(_VALUE.c.deal_id, _VALUE.c.field_id, _VALUE.c.value).where(_VALUE.c.value != "")
    for deal_id, field_id, value in connection.execute(statement):
        found.setdefault(deal_id, {})[field_id] = value
    return found


def values_holding(connection: Connection, field_id: int, options: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The ids of values in which one of some options is chosen, and what they are now."""
    if options:
        statement = select(_VALUE.c.id, _VALUE.c.value).where(_VALUE.c.field_id == field_id, chosen_in(options))
        yield from ((row.id, row.value) for row in connection.execute(statement).all())


def chosen_in(options: Sequence[str]) -> ColumnElement[bool]:
    """That a value is one of some options, or has one among its lines."""
    lines = literal("\n") + _VALUE.c.value + literal("\n")
    return or_(false(), *(lines.contains(f"\n{option}\n", autoescape=True) for option in options))


def _fields() -> Select[Any]:
    columns = (_FIELD.c.id, _FIELD.c.name, _FIELD.c.kind, _FIELD.c.options, _FIELD.c.currency)
    return select(*columns).select_from(_FIELD).order_by(_FIELD.c.rank, _FIELD.c.id)
