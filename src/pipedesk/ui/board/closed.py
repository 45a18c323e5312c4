"""The lane of deals that were won or lost last, at the end of the board; cards are dropped on Won or Lost in it."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pipedesk.store.closed_glance import NEWEST_FIRST, ClosedGlance, closed_stage
from pipedesk.store.narrowed import NarrowedGlance
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.column import Column
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.header import Heading
from pipedesk.ui.board.strip import DropZone
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme

_BETWEEN = 8
_ANY_HEIGHT = 10_000


class _Ground(QWidget):
    """Hides the cards while something else lies over them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.palette.column)
        painter.end()


class ClosedColumn(Column):
    """Looks like a column, but nothing stands in it by hand: who drags a card out of it opens the deal again."""

    def __init__(self, cards: ColumnCards, theme: Theme, delegate: CardDelegate, faces: Faces, parent: QWidget) -> None:
        super().__init__(cards, theme, delegate, faces, parent)
        self._ground = _Ground(theme, self)
        self.won = DropZone("check", "good", theme, self)
        self.lost = DropZone("x", "bad", theme, self)
        for zone in (self.won, self.lost):
            zone.setMinimumHeight(0)
            zone.setMaximumHeight(_ANY_HEIGHT)
        for cover in self._covers():
            cover.hide()
        self.header.leave_out_menu()
        cards.modelReset.connect(self.count)

    def await_drops(self, *, on: bool) -> None:
        """While a card is dragged, half of the lane is Won and half of it Lost."""
        self._place_zones()
        for cover in self._covers():
            cover.setVisible(on and not self.folded)
            cover.raise_()

    def say(self, formats: Formats) -> None:
        """Name everything in the language of now."""
        self._formats = formats
        self.won.name(QCoreApplication.translate("DropStrip", "Won"))
        self.lost.name(QCoreApplication.translate("DropStrip", "Lost"))
        self.count()

    def count(self) -> None:
        """Say how many there are."""
        count = self._formats.number(self.cards.rowCount())
        self.header.show_heading(Heading(count, self.tr("Newest first"), "", "", 0.0))
        self.view.setAccessibleName(self.header.accessibleName())
        self.strip.show_count(count)
        self.strip.setAccessibleName(self.tr("Expand {column}").format(column=self.header.accessibleName()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_zones()

    def _covers(self) -> tuple[QWidget, ...]:
        return self._ground, self.won, self.lost

    def _place_zones(self) -> None:
        area = QRect(self.view.mapTo(self, QPoint(0, 0)), self.view.size())
        self._ground.setGeometry(area)
        half = QRect(area)
        if self.across:
            half.setWidth((area.width() - _BETWEEN) // 2)
            step = QPoint(half.width() + _BETWEEN, 0)
        else:
            half.setHeight((area.height() - _BETWEEN) // 2)
            step = QPoint(0, half.height() + _BETWEEN)
        self.won.setGeometry(half)
        self.lost.setGeometry(half.translated(step))


def closed_cards(glance: NarrowedGlance, pipeline_id: int, faces: Faces) -> ColumnCards:
    """The cards of the deals of a pipeline that were closed last."""
    stage = closed_stage(QCoreApplication.translate("Board", "Recently won and lost"))
    closed = ClosedGlance(glance, pipeline_id)
    return ColumnCards(closed, stage, closed.count(), faces, NEWEST_FIRST)
