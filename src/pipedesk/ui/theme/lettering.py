"""One line of text painted by hand: cut where its room ends, and taken as it is, whatever it looks like."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter


class Lettering:
    """A font with its measures, looked up once."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        metrics = QFontMetrics(font)
        self.height = metrics.height()
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        self._metrics = metrics

    def width(self, text: str) -> int:
        """How much room a text takes, in points."""
        return self._metrics.horizontalAdvance(text)

    def cut(self, text: str, room: int) -> str:
        """As much of a text as there is room for, with an ellipsis where it ends early."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def write(self, painter: QPainter, colour: QColor, left: int, base: int, text: str) -> None:
        """Write a text on the line `base`."""
        painter.setFont(self.font)
        painter.setPen(colour)
        painter.drawText(left, base, text)
