"""Which columns the list shows, and in which order: the same as dragging them, for the keyboard."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pipedesk.ui.list.columns import full_name
from pipedesk.ui.list.wishes import Place, first_places
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import PlainLabel

_ROLE = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnsDialog(QDialog):
    """A checked list in the order of the columns; Ctrl+Up and Ctrl+Down move the one that is chosen."""

    def __init__(self, places: Sequence[Place], parent: QWidget) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Columns"))
        self._list.itemChanged.connect(self._keep_one)
        self._up, self._down = Button(self.tr("Move Up")), Button(self.tr("Move Down"))
        self._up.setShortcut("Ctrl+Up")
        self._down.setShortcut("Ctrl+Down")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        first = Button(self.tr("As at First"))
        first.clicked.connect(lambda: self._show(first_places()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        side = QVBoxLayout()
        for button in (self._up, self._down, first):
            side.addWidget(button)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self._list, 1)
        middle.addLayout(side)
        layout = QVBoxLayout(self)
        layout.addWidget(
            PlainLabel(self.tr("Check the columns to show. The first one stands on the left."), "secondary")
        )
        layout.addLayout(middle)
        layout.addWidget(buttons)
        self.setWindowTitle(self.tr("Columns"))
        self._show(places)
        self.resize(420, 520)

    def places(self) -> tuple[Place, ...]:
        """The columns as they were chosen."""
        found = []
        for at in range(self._list.count()):
            item = self._list.item(at)
            place: Place = item.data(_ROLE)
            found.append(replace(place, shown=item.checkState() is _CHECKED))
        return tuple(found)

    def _show(self, places: Sequence[Place]) -> None:
        self._list.clear()
        for place in places:
            item = QListWidgetItem(full_name(place.column))
            item.setData(_ROLE, place)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED if place.shown else _UNCHECKED)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _move(self, step: int) -> None:
        row = self._list.currentRow()
        if 0 <= row + step < self._list.count():
            item = self._list.takeItem(row)
            self._list.insertItem(row + step, item)
            self._list.setCurrentRow(row + step)

    def _keep_one(self, item: QListWidgetItem) -> None:
        """A list without any column could not be pointed at."""
        if self._list.count() and not any(place.shown for place in self.places()):
            item.setCheckState(_CHECKED)
