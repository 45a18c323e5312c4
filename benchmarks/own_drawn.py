"""The limit of painting: a column of cards drawn by hand, with everything in memory and nothing else to do."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

ROW = 102
CARD = 94
_PADDING = 12
_CARDS = """
SELECT d.id, d.title, coalesce(o.name, ''), d.value_minor, d.currency, d.stage_id FROM deal d
LEFT JOIN organization o ON o.id = d.organization_id WHERE d.status = 'open' AND d.stage_id = ? ORDER BY d.rank, d.id
"""


class Card(NamedTuple):
    """What a card shows."""

    id: int
    title: str
    organization: str
    value_minor: int
    currency: str
    stage_id: int


class OwnColumn(QWidget):
    """Paints the cards that are in sight."""

    def __init__(self, cards: list[Card]) -> None:
        super().__init__()
        self.cards = cards
        self.offset = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._strong = QFont(self.font())
        self._strong.setWeight(QFont.Weight.DemiBold)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor("#eceff4"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self.offset // ROW, (self.offset + self.height()) // ROW
        for row in range(first, min(last + 1, len(self.cards))):
            self._paint_card(painter, self.cards[row], QRect(0, row * ROW - self.offset, self.width(), CARD))
        painter.end()

    def _paint_card(self, painter: QPainter, card: Card, place: QRect) -> None:
        painter.setPen(QColor("#d8dde6"))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        left, top, width = place.left() + _PADDING, place.top(), place.width() - 2 * _PADDING
        painter.setPen(QColor("#1c2430"))
        painter.setFont(self._strong)
        painter.drawText(QRect(left, top + 8, width, 18), Qt.TextFlag.TextSingleLine, card.title)
        painter.drawText(QRect(left, top + 50, width, 18), Qt.TextFlag.TextSingleLine, f"€{card.value_minor // 100:,}")
        painter.setFont(self.font())
        painter.setPen(QColor("#5a6472"))
        painter.drawText(QRect(left, top + 28, width, 18), Qt.TextFlag.TextSingleLine, card.organization)
        painter.drawText(QRect(left, top + 70, width, 18), Qt.TextFlag.TextSingleLine, "Tomorrow")


class OwnBoard(QWidget):
    """One such column for every stage of the first pipeline, as large as the program's window."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        with closing(sqlite3.connect(path)) as connection:
            first = "SELECT id FROM pipeline ORDER BY rank, id LIMIT 1"
            stages = connection.execute(f"SELECT id FROM stage WHERE pipeline_id = ({first}) ORDER BY rank, id")
            self.columns = {
                stage: OwnColumn([Card(*row) for row in connection.execute(_CARDS, (stage,))])
                for (stage,) in stages.fetchall()
            }
        layout = QHBoxLayout(self)
        for column in self.columns.values():
            layout.addWidget(column)
        self.resize(1440, 900)
