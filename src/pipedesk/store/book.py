"""What a command may look up while it plans, all at one moment, inside the transaction that will hold its edits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache, cached_property
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select, Table, bindparam, select, text
from sqlmodel import SQLModel

from pipedesk.domain.clock import Clock
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.uids import uid_at
from pipedesk.store.parts import parts
from pipedesk.store.tables import SHAPES, FileSetting, metadata

Row = TypeVar("Row", bound=SQLModel)

_LAST_ID = text("SELECT seq FROM sqlite_sequence WHERE name = :name")


class Book:
    """The file as a planning command sees it.

    Rows that it hands out are for reading, and read as their models do without being any: what the ORM adds to a row
    would cost more than the query. Only edits change anything.
    """

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self.connection = connection
        self.now: datetime = clock.now()
        self._clock = clock
        self._last_ids: dict[str, int] = {}

    @cached_property
    def zone(self) -> ZoneInfo:
        """The zone in which the user lives now."""
        return self._clock.zone()

    def get(self, model: type[Row], row_id: int) -> Row:
        """The row with this id; `Refusal` when it is gone."""
        row = self.find(model, row_id)
        if row is None:
            raise gone()
        return row

    def find(self, model: type[Row], row_id: int) -> Row | None:
        """The row with this id, or None."""
        found = self.connection.execute(_by_id(model), {"row_id": row_id}).first()
        return cast("Row | None", found)

    def first(self, model: type[Row], **equal: object) -> Row | None:
        """The oldest row whose columns equal the given values, or None."""
        return next(iter(self._where(model, "id", 1, equal)), None)

    def all(self, model: type[Row], order: str = "id", limit: int | None = None, **equal: object) -> list[Row]:
        """The rows whose columns equal the given values, by `order`, a column's name."""
        return self._where(model, order, limit, equal)

    def any_of(self, model: type[Row], name: str, values: list[int]) -> list[Row]:
        """The rows whose column is one of `values`, in the order of their ids."""
        table = table_of(model)
        found = self.connection.execute(select(table).where(table.c[name].in_(values)).order_by(table.c.id))
        return cast("list[Row]", list(found))

    def hanging_on(self, column: str, ids: Sequence[int]) -> dict[str, list[int]]:
        """The rows of every table whose `column`, such as `deal_id`, is one of `ids`: by table, in an order in which
        they can be removed."""
        found: dict[str, list[int]] = {}
        for name in reversed(SHAPES):
            table = metadata.tables[name]
            if column in table.c:
                chosen = select(table.c.id).where(table.c[column].in_(bindparam("ids", expanding=True)))
                rows = [row.id for part in parts(ids) for row in self.connection.execute(chosen, {"ids": part})]
                if rows:
                    found[name] = sorted(rows)
        return found

    def _where(self, model: type[Row], order: str, limit: int | None, equal: Mapping[str, object]) -> list[Row]:
        table = table_of(model)
        statement = select(table).order_by(table.c[order], table.c.id).limit(limit)
        for name, value in equal.items():
            statement = statement.where(table.c[name] == value)
        return cast("list[Row]", list(self.connection.execute(statement)))

    def new_id(self, table: str, count: int = 1) -> int:
        """The first of `count` fresh ids for a table: never one that was given out before."""
        if table not in self._last_ids:
            self._last_ids[table] = self.connection.execute(_LAST_ID, {"name": table}).scalar() or 0
        first = self._last_ids[table] + 1
        self._last_ids[table] += count
        return first

    def setting(self, name: str, otherwise: str) -> str:
        """One fact about the file, such as its `currency`."""
        found = self.first(FileSetting, name=name)
        return found.value if found else otherwise

    def new_uid(self) -> str:
        """A fresh UUIDv7."""
        return uid_at(self.now)


@cache
def _by_id(model: type[SQLModel]) -> Select[Any]:
    table = table_of(model)
    return select(table).where(table.c.id == bindparam("row_id"))


def table_of(model: type[SQLModel]) -> Table:
    """The table of a model."""
    return cast("Table", model.__table__)  # type: ignore[attr-defined]


def gone() -> Refusal:
    """The row that the user means is no longer there."""
    return Refusal(
        translate("Store", "This is no longer there."),
        translate("Store", "It was deleted in the meantime. Undo brings it back."),
    )
