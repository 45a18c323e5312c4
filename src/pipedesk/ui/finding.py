"""Quick find: a list under the search field, newest first, that fills while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from pipedesk.store.reads.quickfind import Found, quick_find

if TYPE_CHECKING:
    from pipedesk.app import Program

_WIDTH = 420
_ROW = 30
_MOST_SEEN = 14
_ICONS = {"deal": "square-kanban", "organization": "building-2", "person": "user", "note": "sticky-note"}


class Finding(QObject):
    """Joins the search field to the file. Arrows choose, Enter opens, Escape closes."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._field = program.window.topbar.search
        self.list = QListWidget(program.window)
        self.list.setObjectName("choices")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.hide()
        self.list.itemClicked.connect(self._open)
        self._field.textChanged.connect(self.find)
        self._field.installEventFilter(self)
        program.actions["edit.find"].triggered.connect(self.begin)
        self.speak_again()

    def speak_again(self) -> None:
        """Say in the language of now what the list is."""
        self.list.setAccessibleName(self.tr("Search results"))

    def begin(self) -> None:
        """The keyboard goes to the search field."""
        self._field.setFocus()
        self._field.selectAll()

    def find(self, words: str) -> None:
        """Show what the words find."""
        desk = self._program.live.desk
        if desk is None or not words.strip():
            self.list.hide()
            return
        with desk.store.reading() as look:
            found = quick_find(look, words)
        self._show(found)

    def leave(self) -> None:
        """The file is gone: so is the list."""
        self._field.removeEventFilter(self)
        self._field.textChanged.disconnect(self.find)
        self._program.actions["edit.find"].triggered.disconnect(self.begin)
        self.list.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or self.list.isHidden():
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow((self.list.currentRow() + step) % max(1, self.list.count()))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.list.currentItem() is not None:
                    self._open(self.list.currentItem())
            case _:
                return False
        return True

    def _show(self, found: list[Found]) -> None:
        self.list.clear()
        for row in found:
            words = " · ".join(part for part in (row.title, row.detail) if part)
            item = QListWidgetItem(self._program.theme.icon(_ICONS[row.table]), words)
            item.setData(Qt.ItemDataRole.UserRole, row.deal_id)
            self.list.addItem(item)
        if not found:
            nothing = QListWidgetItem(self.tr("Nothing found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        else:
            self.list.setCurrentRow(0)
        below = self._field.mapTo(self._program.window, QPoint(0, self._field.height() + 4))
        width = max(_WIDTH, self._field.width())
        left = min(below.x(), self._program.window.width() - width - 12)
        self.list.setGeometry(left, below.y(), width, min(_MOST_SEEN, self.list.count()) * _ROW + 8)
        self.list.show()
        self.list.raise_()

    def _open(self, item: QListWidgetItem) -> None:
        deal = item.data(Qt.ItemDataRole.UserRole)
        self.list.hide()
        self._field.clear()
        if deal is not None:
            self._program.show_deal(deal)
