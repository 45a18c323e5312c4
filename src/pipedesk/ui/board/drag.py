"""What a drag of a card carries, what it looks like, and between which cards it would land."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.faces import Face

MIME = "application/x-pipedesk-deal"
_LIFTED_OPACITY = 0.94


def carried(deal_id: int) -> QMimeData:
    """What a drag of a deal carries."""
    data = QMimeData()
    data.setData(MIME, QByteArray(str(deal_id).encode()))
    return data


def deal_of(data: QMimeData) -> int | None:
    """The deal that is carried, None when nothing of ours is."""
    text = bytes(data.data(MIME).data())
    return int(text) if text.isdigit() else None


def lifted_picture(delegate: CardDelegate, face: Face, width: int, scale: float) -> QPixmap:
    """The card that hangs on the pointer."""
    size = QSize(width, delegate.card_height)
    picture = QPixmap(size * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(_LIFTED_OPACITY)
    place = QRect(0, 0, size.width(), size.height())
    delegate.paint_card(painter, place, face)
    delegate.paint_marks(painter, place, selected=True, focused=False)
    painter.end()
    return picture


@dataclass(frozen=True, slots=True)
class Slots:
    """The places between `count` rows that are each `height` points high; slot 0 is above the first row.

    `gap` is the slot that is held open at the moment, by one row's height.
    """

    count: int
    height: int
    gap: int | None = None

    def at(self, y: int) -> int:
        """The slot for a card that is held at `y`, from the top of the first row. It changes halfway over a row."""
        if self.gap is not None and y > self.gap * self.height:
            y = max(self.gap * self.height, y - self.height)
        return max(0, min((y + self.height // 2) // self.height, self.count))
