"""The deal's way through its stages, as a row of segments; a click moves it."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pipedesk.domain.terms import DealStatus
from pipedesk.store.reads.deal import DealDetails
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import plain_tip

_HEIGHT = 22
_BAR = 8
_GAP = 3


class StagePath(QWidget):
    """Passed stages in green, the present one in the accent colour. Left and Right move the deal from the keyboard."""

    stage_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._deal: DealDetails | None = None
        self._now: datetime | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_deal(self, deal: DealDetails, now: datetime) -> None:
        """Show where a deal stands at a moment."""
        self._deal, self._now = deal, now
        self.setAccessibleName(self.tr("Stage: {stage}").format(stage=deal.stage.name))
        self.setAccessibleDescription(self.tr("Left and Right move the deal"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._deal is None:
            return
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self._position()
        ended = {DealStatus.WON: colours.good, DealStatus.LOST: colours.bad}.get(self._deal.status)
        for number, place in enumerate(self._segments()):
            passed = number < at
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.good if passed else (ended or colours.accent) if number == at else colours.line)
            painter.drawRoundedRect(place, _BAR / 2, _BAR / 2)
        if self.hasFocus():
            painter.setPen(colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position().x())
        if self._deal is not None and number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._ask(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._deal is None:
            super().keyPressEvent(event)
            return
        self._ask(self._position() + step)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._deal is not None:
            number = self._number_at(event.pos().x())
            if number is not None:
                QToolTip.showText(event.globalPos(), plain_tip(self.words_of(number)), self)
                return True
        return super().event(event)

    def words_of(self, number: int) -> str:
        """A stage of the path in words: its name, how long the deal was there, what to do there."""
        assert self._deal is not None
        assert self._now is not None
        stage = self._deal.path[number]
        days = self._deal.days_in(stage.id, self._now)
        if days is None:
            spent = self.tr("Not been here yet")
        elif stage.id == self._deal.stage_id and self._deal.status is DealStatus.OPEN:
            spent = self.tr("%Ln day(s) here so far", "", days)
        else:
            spent = self.tr("%Ln day(s) spent here", "", days)
        return "\n".join(part for part in (stage.name, spent, stage.guidance) if part)

    def _ask(self, number: int) -> None:
        assert self._deal is not None
        if 0 <= number < len(self._deal.path) and self._deal.path[number].id != self._deal.stage_id:
            self.stage_asked.emit(self._deal.path[number].id)

    def _position(self) -> int:
        assert self._deal is not None
        return next(at for at, stage in enumerate(self._deal.path) if stage.id == self._deal.stage_id)

    def _segments(self) -> list[QRectF]:
        assert self._deal is not None
        count = len(self._deal.path)
        width = (self.width() - 4 - _GAP * (count - 1)) / count
        top = (self.height() - _BAR) / 2
        return [QRectF(2 + number * (width + _GAP), top, width, _BAR) for number in range(count)]

    def _number_at(self, x: float) -> int | None:
        if self._deal is None:
            return None
        return next(
            (at for at, place in enumerate(self._segments()) if place.left() - 2 <= x <= place.right() + 2), None
        )
