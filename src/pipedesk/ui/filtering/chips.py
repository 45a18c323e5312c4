"""One part of a filter as a small rounded label."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import plain_tip

_CROSS = 12
_CROSS_ROOM = 26
_WIDEST = 220


class FilterChip(QPushButton):
    """A click or Enter asks what can be done with the part, its cross or Delete takes the part away."""

    removed = Signal()
    menu_asked = Signal(QPoint)
    """Where on the screen the menu belongs."""

    def __init__(self, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "chip")
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIcon(theme.icon("x", "accent"))
        self.setIconSize(QSize(_CROSS, _CROSS))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        shown = self.fontMetrics().elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, _WIDEST)
        # An ampersand alone would underline the letter after it.
        self.setText(shown.replace("&", "&&"))
        self.words = words
        self.setAccessibleName(self.tr("Filter: {words}").format(words=words))
        self.setToolTip(plain_tip(self.tr("{words}\nClick to change it, Delete to remove it").format(words=words)))
        self.clicked.connect(self._clicked)

    def nextCheckState(self) -> None:
        """It is on as long as it is there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self._clicked()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = event.position().x() >= self.width() - _CROSS_ROOM
        if (
            on_cross
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def _clicked(self) -> None:
        self.menu_asked.emit(self.mapToGlobal(QPoint(0, self.height() + 2)))
