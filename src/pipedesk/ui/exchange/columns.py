"""Which column becomes what: one line for each column of the file, with its first values."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.exchange.fields import FIELDS
from pipedesk.exchange.importing import Understood
from pipedesk.ui.theme.theme import Theme

_SAMPLES = 3
_MOST_CHARACTERS = 60


class ColumnsTable(QTableWidget):
    """Lets the user say what a column means."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._theme = theme
        self._columns: tuple[str, ...] = ()
        self._guessed: dict[str, str] = {}
        self.setHorizontalHeaderLabels([self.tr("Column in the file"), self.tr("First values"), self.tr("Becomes")])
        self.setAccessibleName(self.tr("Columns"))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        head = self.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_file(self, understood: Understood) -> None:
        """Show the columns of a file and what was guessed of each."""
        self._columns = understood.source.columns
        self._guessed = dict(understood.mapping)
        self.setRowCount(len(self._columns))
        for row, column in enumerate(self._columns):
            values = " · ".join(understood.samples(column, _SAMPLES))
            self.setItem(row, 0, QTableWidgetItem(column))
            self.setItem(row, 1, QTableWidgetItem(values[:_MOST_CHARACTERS]))
            box = QComboBox()
            box.setAccessibleName(self.tr("What “{column}” becomes").format(column=column))
            box.addItem(self.tr("Leave out"), "")
            for field in FIELDS[understood.kind]:
                box.addItem(rendered(field.label), field.name)
            box.setCurrentIndex(max(0, box.findData(self._guessed.get(column, ""))))
            box.activated.connect(lambda _=0, row=row: self._chose(row))
            self.setCellWidget(row, 2, box)
            self.setRowHeight(row, 36)

    def wishes(self) -> dict[str, str]:
        """What each column is to become; "" leaves it out."""
        return {column: self._box(row).currentData() for row, column in enumerate(self._columns)}

    def _chose(self, row: int) -> None:
        """A field is one column's only: the one that had it before gives it up."""
        field = self._box(row).currentData()
        for other in range(self.rowCount()):
            if other != row and field and self._box(other).currentData() == field:
                self._box(other).setCurrentIndex(0)
        self.changed.emit()

    def _box(self, row: int) -> QComboBox:
        box = self.cellWidget(row, 2)
        assert isinstance(box, QComboBox)
        return box
