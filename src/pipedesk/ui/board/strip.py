"""Where a card can be dropped that leaves the board: shown while one is dragged."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pipedesk.ui.board.column_view import dragged_deal
from pipedesk.ui.theme.theme import Theme

HEIGHT = 46


class DropZone(QWidget):
    """One place to drop a card on."""

    dropped = Signal(int)

    def __init__(self, text: str, icon: str, role: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._icon, self._role, self._theme = text, icon, role, theme
        self._hovered = False
        self.setAcceptDrops(True)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_deal(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._hover(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(on=False)
        deal = dragged_deal(event.mimeData())
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
        painter.setPen(QPen(ink, 2 if self._hovered else 1.2, style))
        painter.setBrush(colours.role(f"{self._role}_tint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        font = QFont()
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(ink)
        width = painter.fontMetrics().horizontalAdvance(self._text)
        left = (self.width() - width - 22) // 2
        painter.drawPixmap(left, (HEIGHT - 16) // 2, self._theme.pixmap(self._icon, self._role, 16, self.devicePixelRatioF()))
        painter.drawText(left + 22, HEIGHT // 2 + 5, self._text)
        painter.end()


class DropStrip(QWidget):
    """Won and Lost, side by side under the columns."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.won = DropZone(self.tr("Won"), "check", "good", theme, self)
        self.lost = DropZone(self.tr("Lost"), "x", "bad", theme, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.won)
        layout.addWidget(self.lost)
