"""What a command plans, and what then happened: edits go in, a change comes out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from pipedesk.domain.texts import Text

Plain = str | int | float | bool | None | datetime | date | tuple[int, ...] | tuple[str, ...]
"""A value as commands plan it: instants are aware, dates are dates, money is in minor units."""

Stored = str | int | float | None
"""A value as it lies in the file: instants in UTC milliseconds since 1970, dates as ISO text, truth as 0 and 1."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Add a row of `Plain` values; columns left out take their defaults."""

    table: str
    id: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Update:
    """Set some columns of a row to `Plain` values. Values equal to those already there are no change."""

    table: str
    id: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove a row. Rows that point at it must be removed first; the file refuses orphans."""

    table: str
    id: int


Edit = Insert | Update | Delete


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after: whole rows for an added or removed one, changed columns only for an updated one.

    `deal_id` is the deal that the row is or belongs to.
    """

    table: str
    id: int
    before: Mapping[str, Stored] | None
    after: Mapping[str, Stored] | None
    deal_id: int | None = None

    def reversed(self) -> "RowChange":
        return RowChange(self.table, self.id, self.after, self.before, self.deal_id)


class Origin(StrEnum):
    """Who caused a change."""

    USER = "user"
    IMPORT = "import"
    REMINDER = "reminder"
    SETUP = "setup"
    """The file was made: no step of the user's, so undo ends after it."""


class Direction(StrEnum):
    """Whether a change was made, taken back, or made again."""

    RUN = "run"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Change:
    """One step, done: the undo step, the line in the timeline and the news for every view.

    `rows` are in the order in which they happened. A bulk change is too large to carry its rows: `rows` is then
    empty and views re-read what they show.
    """

    id: int
    name: Text
    at: datetime
    rows: tuple[RowChange, ...]
    origin: Origin = Origin.USER
    direction: Direction = Direction.RUN
    bulk: bool = False
    _by_table: dict[str, frozenset[int]] = field(default_factory=dict, compare=False, repr=False)

    def touches(self, *tables: str) -> bool:
        """Whether any row of these tables changed; a bulk change touches them all."""
        return self.bulk or any(row.table in tables for row in self.rows)

    def ids(self, table: str) -> frozenset[int]:
        """The rows of a table that were added, updated or removed."""
        if table not in self._by_table:
            self._by_table[table] = frozenset(row.id for row in self.rows if row.table == table)
        return self._by_table[table]

    def of(self, table: str) -> Iterator[RowChange]:
        """The changes of one table's rows, in order."""
        return (row for row in self.rows if row.table == table)

    def deals(self) -> frozenset[int]:
        """The deals that this change is about: their own rows, and rows that belong to them."""
        return frozenset(row.deal_id for row in self.rows if row.deal_id is not None)
