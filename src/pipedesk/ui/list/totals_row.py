"""The line below the list: how many deals there are, and what they come to, under their columns."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from pipedesk.ui.list.columns import COLUMNS, Column
from pipedesk.ui.list.header import ListHeader
from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import plain_tip

PADDING = 10
_ROOM = 16


class TotalsRow(QWidget):
    """Stays at the foot of the table and follows its columns sideways."""

    def __init__(self, theme: Theme, header: ListHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._header = header
        self._strong = Lettering(theme.fonts.strong)
        self._count = ""
        self._texts: dict[Column, str] = {}
        self._tip = ""
        self.setFixedHeight(self.sizeHint().height())
        for moved in (header.sectionResized, header.sectionMoved, header.geometriesChanged):
            moved.connect(self.update)

    def show_totals(self, count: str, texts: dict[Column, str], tip: str) -> None:
        """Say how many, and what stands under each column; `tip` tells more, such as the sums in each currency."""
        self._count, self._texts, self._tip = count, texts, tip
        self.setAccessibleName(", ".join((count, *texts.values())))
        self.update()

    @property
    def words(self) -> str:
        """All that it says, in one line."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        return QSize(200, self._strong.height + _ROOM)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self._tip), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.surface)
        painter.setPen(colours.line)
        painter.drawLine(0, 0, self.width(), 0)
        base = (self.height() + self._strong.ascent - self._strong.descent) // 2
        places = {column: self._place(column) for column in self._texts}
        shown = sorted((place.left(), place.right(), column) for column, place in places.items() if place is not None)
        first, before = self.width() - PADDING, PADDING
        for at, (_, right, column) in enumerate(shown):
            # A sum may be wider than its column: it then reaches to the left, as far as there is room.
            words = self._strong.cut(self._texts[column], right - PADDING - before)
            left = right - PADDING - self._strong.width(words)
            first = left if not at else first
            before = right
            self._strong.write(painter, colours.text, left, base, words)
        words = self._strong.cut(self._count, max(0, first - 2 * PADDING))
        self._strong.write(painter, colours.text, PADDING, base, words)
        painter.end()

    def _place(self, column: Column) -> QRect | None:
        section = COLUMNS.index(column)
        if self._header.isSectionHidden(section):
            return None
        left = self._header.sectionViewportPosition(section)
        return QRect(left, 0, self._header.sectionSize(section), self.height())
