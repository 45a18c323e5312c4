"""What a drag of a card carries, what it looks like, and between which cards it would land."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.faces import Face

MIME = "application/x-pipedesk-deal"
_LIFTED_OPACITY = 0.94
_STEP = 5
"""How far the cards of a stack stand out from below one another."""
_MOST_BELOW = 2
_BADGE = 22


def carried(deal_id: int) -> QMimeData:
    """What a drag carries that began at a deal; whether others come along the board knows."""
    data = QMimeData()
    data.setData(MIME, QByteArray(str(deal_id).encode()))
    return data


def deal_of(data: QMimeData) -> int | None:
    """The deal at which a drag began, None when nothing of ours is carried."""
    text = bytes(data.data(MIME).data())
    return int(text) if text.isdigit() else None


def lifted_picture(delegate: CardDelegate, face: Face, width: int, scale: float, more: str = "") -> QPixmap:
    """The card that hangs on the pointer; on top of a stack, with the number of cards, when there are `more`."""
    below = _MOST_BELOW * _STEP if more else 0
    size = QSize(width, delegate.card_height)
    whole = size + QSize(below, below)
    picture = QPixmap(whole * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(_LIFTED_OPACITY)
    place = QRect(0, 0, size.width(), size.height())
    for offset in range(below, 0, -_STEP):
        delegate.paint_plate(painter, place.translated(offset, offset))
    delegate.paint_card(painter, place, face)
    delegate.paint_marks(painter, place, selected=True, focused=False)
    if more:
        delegate.paint_count(painter, QRect(size.width() - _BADGE - 6, 6, _BADGE, _BADGE), more)
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
