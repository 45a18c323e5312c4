"""A column that is folded to a strip: its name and the number of its deals, ready to be opened or dropped on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.theme import Theme

THICKNESS = 36
_EDGE = 10
_BETWEEN = 8
_ICON = 16
_RADIUS = 8


class FoldedStrip(QAbstractButton):
    """Clicking it, or Enter or Space, asks to unfold the column. Its words run along its longer side."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._count = ""
        self._awaits = False
        self._strong, self._body = Lettering(theme.fonts.strong), Lettering(theme.fonts.body)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_count(self, count: str) -> None:
        """Say how many deals the column holds."""
        if count != self._count:
            self._count = count
            self.update()

    def await_drop(self, *, on: bool) -> None:
        """Whether a card that is held over it would land here."""
        if on != self._awaits:
            self._awaits = on
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._awaits or self.hasFocus():
            style = Qt.PenStyle.DashLine if self._awaits else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colours.accent, 2, style))
            painter.setBrush(colours.accent_tint if self._awaits else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        length, thickness = self.width(), self.height()
        if thickness > length:
            painter.translate(self.width(), 0)
            painter.rotate(90)
            length, thickness = thickness, length
        arrow = self._theme.pixmap("chevron-right", "text_secondary", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(_EDGE, (thickness - _ICON) // 2, arrow)
        base = (thickness + self._strong.ascent - self._strong.descent) // 2
        left = _EDGE + _ICON + _BETWEEN
        name = self._strong.cut(self._name, length - left - _EDGE - _BETWEEN - self._body.width(self._count))
        self._strong.write(painter, colours.text, left, base, name)
        left += self._strong.width(name) + _BETWEEN
        self._body.write(painter, colours.text_secondary, left, base, self._count)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
