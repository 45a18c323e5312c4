"""The rows of one transaction of an import, under construction."""

from typing import Any

from pipedesk.domain.edits import Edit, Insert, Update
from pipedesk.store.book import Book
from pipedesk.store.tables import SHAPES


class Batch:
    """Gathers rows to add, and fields to fill in, until they are written together."""

    def __init__(self, book: Book, import_id: int | None) -> None:
        self.book = book
        self.import_id = import_id
        self._rows: dict[str, list[Edit]] = {name: [] for name in SHAPES}
        self._updates: list[Edit] = []

    def add(self, table: str, values: dict[str, Any]) -> int:
        """Add a row and say its id."""
        row_id = self.book.new_id(table)
        self.add_as(table, row_id, values)
        return row_id

    def add_as(self, table: str, row_id: int, values: dict[str, Any]) -> None:
        """Add a row under an id that was asked for already."""
        self._rows[table].append(Insert(table, row_id, values))

    def fill(self, table: str, row_id: int, values: dict[str, Any]) -> None:
        """Set empty columns of a row that is in the file already, or in this batch."""
        self._updates.append(Update(table, row_id, values))

    def edits(self) -> list[Edit]:
        """Everything, in an order in which it can be written."""
        return [edit for rows in self._rows.values() for edit in rows] + self._updates

    def identity(self, external_id: str) -> dict[str, Any]:
        """What every imported thing has: its uid, the number it had there, and the import that brought it."""
        return {"uid": self.book.new_uid(), "external_id": external_id or None, "import_id": self.import_id}
