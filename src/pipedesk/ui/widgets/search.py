"""The field in which to look for something."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.keycap import cap_width, draw_cap

_ICON = 15
_LEFT = 30
_EDGE = 9
_WIDTH = 260


class SearchBox(QLineEdit):
    """A line with a magnifier and the key that leads here. Enter submits; Escape empties it, then leaves it."""

    submitted = Signal(str)
    left = Signal()
    """Escape in an empty field: the focus belongs to the page again."""

    def __init__(self, theme: Theme, placeholder: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self.setProperty("search", "true")
        self.setClearButtonEnabled(False)
        self.rename(placeholder)
        self.show_hint(hint)
        self.returnPressed.connect(lambda: self.submitted.emit(self.text()))
        theme.changed.connect(self.update)

    def rename(self, placeholder: str) -> None:
        """Say what can be looked for."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def show_hint(self, key: str) -> None:
        """Say which key leads here; none, when it is empty."""
        self._hint = key
        self.setTextMargins(_LEFT - _EDGE, 0, cap_width(key, self.font()) + 4 if key else 0, 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        # An empty field has nothing to undo: the key is the window's.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._undoes_nothing(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        top = (self.height() - _ICON) // 2
        painter.drawPixmap(_EDGE, top, self._theme.pixmap("search", "text_faint", _ICON, self.devicePixelRatioF()))
        if self._hint and not self.text():
            draw_cap(
                painter,
                self.rect().adjusted(0, 0, -_EDGE + 1, 0),
                self._hint,
                self.font(),
                self._theme.palette.text_faint,
            )
        painter.end()

    def _undoes_nothing(self, event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
        return undo or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable())
