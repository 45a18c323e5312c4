"""The keys of an action as small pills, to be pressed to change them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pipedesk.ui.theme.pills import HEIGHT, draw_pill, pill_size
from pipedesk.ui.theme.theme import Theme

_GAP, _EDGE, _ABOVE = 4, 2, 1


class KeyButton(QAbstractButton):
    """Shows keys, those of the user's own in another colour; a dash where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: tuple[str, ...] = ()
        self._tone = "neutral"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_keys(self, keys: Sequence[str], name: str, *, own: bool) -> None:
        """Show the keys of the action of this name."""
        self._keys = tuple(keys)
        self._tone = "accent" if own else "neutral"
        self.setAccessibleName(f"{name}: {', '.join(keys) or '–'}")
        self.updateGeometry()
        self.update()

    def keys(self) -> tuple[str, ...]:
        """What is shown."""
        return self._keys

    def sizeHint(self) -> QSize:
        widths = [self._width(key) for key in self._keys or ("–",)]
        return QSize(sum(widths) + _GAP * (len(widths) - 1) + 2 * _EDGE, HEIGHT + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = _EDGE
        for key in self._keys or ("–",):
            width = self._width(key)
            draw_pill(painter, QRect(left, _ABOVE, width, HEIGHT), key, self._tone, self._theme)
            left += width + _GAP
        if self.hasFocus() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = self._theme.palette.role("accent" if self.hasFocus() else "text_faint")
            painter.setPen(QPen(colour, 2 if self.hasFocus() else 1))
            radius = self.height() / 2 - 1
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _width(self, key: str) -> int:
        return pill_size(key, self._theme.fonts.small, icon=False).width()
