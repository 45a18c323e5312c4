"""The limit of painting: columns drawn by hand, with everything in memory and nothing else to do.

They show what the board shows, the same words and shapes, so that the ratio says what the program adds and not what it
paints. What a card says is made when the file is read; nothing is looked up while painting.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

ROW = 112
CARD = 104
HEAD = 78
_PADDING = 12
_LINE = Qt.TextFlag.TextSingleLine
_RIGHT = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignRight
_CARDS = """
SELECT d.id, d.title, coalesce(o.name, ''), d.value_minor, d.stage_entered_at,
       coalesce((SELECT strftime('%d %m', f.due_at / 1000, 'unixepoch') FROM follow_up f
                 WHERE f.deal_id = d.id AND f.done_at IS NULL ORDER BY f.due_at LIMIT 1), 'No next step')
FROM deal d LEFT JOIN organization o ON o.id = d.organization_id
WHERE d.status = 'open' AND d.stage_id = ? ORDER BY d.rank, d.id
"""


class Card(NamedTuple):
    """What a card says."""

    id: int
    title: str
    organization: str
    value_minor: int
    value: str
    days: str
    step: str


class OwnColumn(QWidget):
    """Paints its head and the cards that are in sight."""

    def __init__(self, name: str, cards: list[Card]) -> None:
        super().__init__()
        self.cards = cards
        self.offset = 0
        self._name = name
        self._total = sum(card.value_minor for card in cards)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._strong = QFont(self.font())
        self._strong.setWeight(QFont.Weight.DemiBold)

    def take(self, row: int) -> Card:
        """A card leaves."""
        card = self.cards.pop(row)
        self._total -= card.value_minor
        self.update()
        return card

    def put(self, row: int, card: Card) -> None:
        """A card comes."""
        self.cards.insert(row, card)
        self._total += card.value_minor
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor("#eceff4"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self.offset // ROW, (self.offset + self.height() - HEAD) // ROW
        for row in range(first, min(last + 1, len(self.cards))):
            self._paint_card(painter, self.cards[row], QRect(0, HEAD + row * ROW - self.offset, self.width(), CARD))
        painter.fillRect(0, 0, self.width(), HEAD, QColor("#eceff4"))
        self._paint_head(painter)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        width = self.width()
        painter.setPen(QColor("#1c2430"))
        painter.setFont(self._strong)
        painter.drawText(QRect(4, 4, width - 60, 18), _LINE, self._name)
        painter.setPen(QColor("#5a6472"))
        painter.setFont(self.font())
        painter.drawText(QRect(4, 4, width - 8, 18), _RIGHT, f"{len(self.cards):,}")
        painter.drawText(QRect(4, 24, width - 60, 18), _LINE, _euros(self._total))
        painter.drawText(QRect(4, 24, width - 8, 18), _RIGHT, "40 %")
        painter.drawText(QRect(4, 44, width - 8, 18), _LINE, f"Weighted {_euros(self._total * 2 // 5)}")
        painter.setPen(Qt.PenStyle.NoPen)
        for part, colour in ((width - 8, "#d8dde6"), ((width - 8) // 2, "#3b6fd4")):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(4, 68, part, 3), 1.5, 1.5)

    def _paint_card(self, painter: QPainter, card: Card, place: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#dde2ea"))
        painter.drawRoundedRect(QRectF(place).translated(0, 1), 8, 8)
        painter.setPen(QColor("#d8dde6"))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        left, top, width = place.left() + _PADDING, place.top(), place.width() - 2 * _PADDING
        painter.setPen(QColor("#1c2430"))
        painter.setFont(self._strong)
        painter.drawText(QRect(left, top + 8, width, 18), _LINE, card.title)
        painter.drawText(QRect(left, top + 50, width - 30, 18), _LINE, card.value)
        painter.setFont(self.font())
        painter.setPen(QColor("#5a6472"))
        painter.drawText(QRect(left, top + 28, width, 18), _LINE, card.organization)
        painter.drawText(QRect(left, top + 50, width, 18), _RIGHT, card.days)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#eceff4"))
        painter.drawRoundedRect(QRectF(left, top + 76, min(width, 110), 20), 10, 10)
        painter.setPen(QColor("#5a6472"))
        painter.drawText(QRect(left + 8, top + 77, width - 16, 18), _LINE, card.step)


class OwnBoard(QWidget):
    """One such column for every stage of the first pipeline, as large as the program's window."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        with closing(sqlite3.connect(path)) as connection:
            first = "SELECT id FROM pipeline ORDER BY rank, id LIMIT 1"
            stages = connection.execute(f"SELECT id, name FROM stage WHERE pipeline_id = ({first}) ORDER BY rank, id")
            self.columns = {
                stage: OwnColumn(name, list(_cards(connection, stage))) for stage, name in stages.fetchall()
            }
        layout = QHBoxLayout(self)
        for column in self.columns.values():
            layout.addWidget(column)
        self.resize(1440, 900)


def _cards(connection: sqlite3.Connection, stage: int) -> Iterator[Card]:
    now = datetime.now(UTC).timestamp()
    for deal, title, organization, minor, entered, step in connection.execute(_CARDS, (stage,)):
        yield Card(deal, title, organization, minor, _euros(minor), f"{(now - entered / 1000) // 86400:.0f} d", step)


def _euros(minor: int) -> str:
    return f"€{minor // 100:,}"
