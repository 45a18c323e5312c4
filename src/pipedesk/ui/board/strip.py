"""Where a card can be dropped that leaves the board: shown while one is dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pipedesk.store.glance import PipelineRow
from pipedesk.ui.board.drag import deal_of
from pipedesk.ui.theme.palette import COLOURS
from pipedesk.ui.theme.theme import Theme

HEIGHT = 46
MOST_PIPELINES = 3
_ICON = 16
_ICON_GAP = 6
_RADIUS = 8


class DropZone(QWidget):
    """One place to drop a card on. `role` is the colour of what it means, such as good or bad."""

    dropped = Signal(int)

    def __init__(self, icon: str, role: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._role, self._theme = icon, role, theme
        self._text = ""
        self._hovered = False
        self.setAcceptDrops(True)
        self.setFixedHeight(HEIGHT)

    def name(self, text: str) -> None:
        """Say what dropping here does."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if deal_of(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._hover(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(on=False)
        deal = deal_of(event.mimeData())
        if deal is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.dropped.emit(deal)

    def _hover(self, *, on: bool) -> None:
        self._hovered = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        ink = colours.role(self._role)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.SolidLine if self._hovered else Qt.PenStyle.DashLine
        painter.setPen(QPen(ink, 2 if self._hovered else 1, style))
        tint = f"{self._role}_tint"
        painter.setBrush(colours.role(tint if tint in COLOURS else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        metrics = QFontMetrics(self._theme.fonts.strong)
        room = self.width() - _ICON - _ICON_GAP - 2 * _RADIUS
        words = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        left = (self.width() - metrics.horizontalAdvance(words) - _ICON - _ICON_GAP) // 2
        picture = self._theme.pixmap(self._icon, self._role, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - _ICON) // 2, picture)
        painter.setFont(self._theme.fonts.strong)
        painter.setPen(ink)
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        painter.drawText(left + _ICON + _ICON_GAP, base, words)
        painter.end()


class DropStrip(QWidget):
    """Won, Lost, the archive and the other pipelines, side by side under the columns."""

    sent_on = Signal(int)
    """A card was dropped on a pipeline."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.won = DropZone("check", "good", theme, self)
        self.lost = DropZone("x", "bad", theme, self)
        self.archive = DropZone("archive", "text_secondary", theme, self)
        self.pipelines: list[DropZone] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 8, 0, 0)
        self._row.setSpacing(10)
        for zone in (self.won, self.lost, self.archive):
            self._row.addWidget(zone, 1)
        self.retranslate()

    def offer(self, pipelines: Sequence[PipelineRow]) -> None:
        """Offer these pipelines; of many the first few, the switcher above the board has them all."""
        for zone in self.pipelines:
            zone.deleteLater()
        self.pipelines = []
        for pipeline in pipelines[:MOST_PIPELINES]:
            zone = DropZone("arrow-right", "accent", self._theme, self)
            zone.name(pipeline.name)
            zone.dropped.connect(lambda _, to=pipeline.id: self.sent_on.emit(to))
            self._row.addWidget(zone, 1)
            self.pipelines.append(zone)

    def retranslate(self) -> None:
        """Put the words into the language that the program speaks now."""
        self.won.name(self.tr("Won"))
        self.lost.name(self.tr("Lost"))
        self.archive.name(self.tr("Archive"))
