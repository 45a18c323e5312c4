"""How values lie in the file."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Enum, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

RowId = BigInteger().with_variant(Integer(), "sqlite")
"""Keys are 64-bit; SQLite grants its own row number only to a column called INTEGER."""


def to_milliseconds(moment: datetime) -> int:
    """An aware moment as UTC milliseconds since 1970; a naive one is a programming error."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    return (moment - _EPOCH) // _MILLISECOND


def from_milliseconds(value: int) -> datetime:
    """The aware UTC moment that a stored number means."""
    return _EPOCH + timedelta(milliseconds=value)


class Instant(TypeDecorator[datetime]):
    """An aware moment, stored as UTC milliseconds since 1970: sortable, subtractable, the same on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else to_milliseconds(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else from_milliseconds(value)


class Minutes(TypeDecorator[tuple[int, ...]]):
    """A short list of numbers of minutes, stored as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[int, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(list(value))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[int, ...] | None:
        return None if value is None else tuple(json.loads(value))


def Terms(vocabulary: type[StrEnum]) -> Enum:  # noqa: N802 - used as a column type
    """The column type of a closed vocabulary: its stored words as text."""
    return Enum(
        vocabulary,
        name=vocabulary.__name__.lower(),
        native_enum=False,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )


class Words(TypeDecorator[tuple[str, ...]]):
    """A short list of words of a closed vocabulary, stored as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(list(value))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(json.loads(value))


class Rate(TypeDecorator[Decimal]):
    """An exact decimal number, stored as text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else format(value, "f")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)
