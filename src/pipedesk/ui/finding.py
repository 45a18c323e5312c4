"""Quick find: a list under the search field, newest first, that fills while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from pipedesk.store.reads.quickfind import Found, quick_find
from pipedesk.ui.found import ROW_HEIGHT, FoundList

if TYPE_CHECKING:
    from pipedesk.app import Program

_WIDTH = 420
_MOST_SEEN = 14
_HINT_SECONDS = 8


class Finding(QObject):
    """Joins the search field to the file. Arrows choose, Enter opens, Escape closes."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._field = program.window.topbar.search
        self.list = FoundList(program.theme, program.window)
        self.list.hide()
        self.list.clicked.connect(self._open)
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
                self.list.choose(self.list.currentIndex().row() + step)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self.list.currentIndex())
            case _:
                return False
        return True

    def _show(self, found: list[Found]) -> None:
        self.list.show_rows(found, self.tr("Nothing found"))
        below = self._field.mapTo(self._program.window, QPoint(0, self._field.height() + 4))
        width = max(_WIDTH, self._field.width())
        left = min(below.x(), self._program.window.width() - width - 12)
        self.list.setGeometry(left, below.y(), width, min(_MOST_SEEN, self.list.rows.rowCount()) * ROW_HEIGHT + 10)
        self.list.show()
        self.list.raise_()

    def _open(self, index: QModelIndex) -> None:
        found = self.list.rows.at(index.row())
        if found is None:
            return
        self.list.hide()
        self._field.clear()
        self._program.board.page.setFocus()
        if found.deal_id is not None:
            self._program.show_deal(found.deal_id)
            return
        words = self.tr("“{title}” is in no deal yet.").format(title=found.title)
        self._program.window.banners.say(words, icon="info", key="found", seconds=_HINT_SECONDS)
