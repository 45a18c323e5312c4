"""What a search found, as rows of a list: nothing is made for a row before it is painted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from pipedesk.store.reads.quickfind import Found
from pipedesk.ui.theme.theme import Theme

_ICONS = {"deal": "square-kanban", "organization": "building-2", "person": "user", "note": "sticky-note"}

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FoundRows(QAbstractListModel):
    """Icon, words and the deal to open of each result; one line that cannot be chosen when there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: Sequence[Found] = ()
        self._nothing = ""

    def show(self, rows: Sequence[Found], nothing: str) -> None:
        """Show these results in place of the ones before; `nothing` is said when there are none."""
        self.beginResetModel()
        self._rows, self._nothing = rows, nothing
        self.endResetModel()

    def found(self, row: int) -> Found | None:
        """The result in a row; None for the line that says that there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else max(1, len(self._rows))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self._rows else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole if found is None:
                return self._nothing
            case Qt.ItemDataRole.DisplayRole if found is not None:
                return " · ".join(part for part in (found.title, found.detail) if part)
            case Qt.ItemDataRole.DecorationRole if found is not None:
                return self._theme.icon(_ICONS[found.table])
        return None
