"""A small rounded label: a state in a word, in the colour of what it means."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pipedesk.ui.theme.pills import draw_pill, pill_size
from pipedesk.ui.theme.theme import Theme


class Badge(QWidget):
    """Plain text on a tint. `tone` is neutral, accent, good, warning or bad; the text says the same in words."""

    def __init__(
        self, theme: Theme, text: str = "", tone: str = "neutral", *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_badge(text, tone, icon=icon)
        theme.changed.connect(self.update)

    def show_badge(self, text: str, tone: str = "neutral", *, icon: str = "") -> None:
        """Say something else; an empty text takes no room."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        if not self._text:
            return QSize(0, 0)
        return pill_size(self._text, self._theme.fonts.small, icon=bool(self._icon))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._text:
            width = min(self.width(), self.sizeHint().width())
            painter = QPainter(self)
            rect = self.rect()
            rect.setWidth(width)
            draw_pill(painter, rect, self._text, self._tone, self._theme, self._icon)
            painter.end()
