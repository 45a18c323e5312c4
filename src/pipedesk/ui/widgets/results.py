"""What a search found, as the model of a list: one line that cannot be chosen when there is nothing."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ResultRows(QAbstractListModel, Generic[Row]):
    """Results in the order in which they were found; subclasses say their words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._nothing = ""

    def words(self, row: Row) -> str:
        """What a result is called."""
        raise NotImplementedError

    def spoken(self, row: Row) -> str:
        """What a screen reader says of it."""
        return self.words(row)

    def show(self, rows: Sequence[Row], nothing: str) -> None:
        """Show these results in place of the ones before; `nothing` is said when there are none."""
        self.beginResetModel()
        self._rows, self._nothing = rows, nothing
        self.endResetModel()

    def at(self, row: int) -> Row | None:
        """The result in a row; None for the line that says that there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else max(1, len(self._rows))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self._rows else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._nothing if found is None else self.words(found)
            case Qt.ItemDataRole.AccessibleTextRole if found is not None:
                return self.spoken(found)
        return None
