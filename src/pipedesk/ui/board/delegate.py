"""Paints cards: one object for every card of every column."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pipedesk.ui.board.cards import CARD, ColumnCards
from pipedesk.ui.board.faces import Face, Faces
from pipedesk.ui.formats import Timing
from pipedesk.ui.theme.theme import Theme

CARD_HEIGHT = 96
GAP = 8
ROW_HEIGHT = CARD_HEIGHT + GAP
PADDING = 10
RADIUS = 8.0

_CHIP_ROLES = {
    Timing.NONE: ("warning", "warning_tint"),
    Timing.OVERDUE: ("bad", "bad_tint"),
    Timing.TODAY: ("good", "good_tint"),
    Timing.LATER: ("text_secondary", "column"),
}


class CardDelegate(QStyledItemDelegate):
    """Title, whom, value and days, next step; a red edge when stale. Text is plain text, whatever it contains."""

    def __init__(self, theme: Theme, faces: Faces) -> None:
        super().__init__()
        self._theme = theme
        self._faces = faces
        self.lifted: int | None = None
        self._prepare()
        theme.changed.connect(self._prepare)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        card = index.data(CARD)
        if card is None or not isinstance(model, ColumnCards):
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        # A row that is twice as high leaves room above its card for one that is dragged.
        place = QRect(rect.left(), rect.bottom() + 1 - ROW_HEIGHT, rect.width(), CARD_HEIGHT)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        self.paint_card(painter, place, self._faces.of(card, model.stage), selected=selected, focused=focused)
        if card.id == self.lifted:
            veil = QColor(self._theme.palette.column)
            veil.setAlpha(170)
            painter.fillRect(place, veil)

    def paint_card(self, painter: QPainter, rect: QRect, face: Face, *, selected: bool, focused: bool = False) -> None:
        """Paint one face into a rectangle."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._selected_pen if selected else self._line_pen)
        painter.setBrush(self._theme.palette.surface)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if focused:
            painter.setPen(self._focus_pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)
        if face.stale:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.palette.bad)
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 8, 3, rect.height() - 16), 1.5, 1.5)
        self._paint_words(painter, rect.adjusted(PADDING + 2, 8, -PADDING, -8), face)
        painter.restore()

    def paint_gap(self, painter: QPainter, rect: QRect) -> None:
        """Paint where a dragged card would land."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._gap_pen)
        painter.setBrush(self._theme.palette.accent_tint)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def _paint_words(self, painter: QPainter, inner: QRect, face: Face) -> None:
        colours = self._theme.palette
        left, width = inner.left(), inner.width()
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(self._strong)
        painter.setPen(colours.text)
        base = inner.top() + self._strong_metrics.ascent()
        painter.drawText(QPointF(left, base), self._strong_metrics.elidedText(face.title, elide, width))
        painter.setFont(self._body)
        painter.setPen(colours.text_secondary)
        base += 19
        if face.whom:
            painter.drawText(QPointF(left, base), self._body_metrics.elidedText(face.whom, elide, width))
        base += 23
        days_width = self._small_metrics.horizontalAdvance(face.days)
        painter.setFont(self._small)
        painter.setPen(colours.bad if face.stale else colours.text_faint)
        painter.drawText(QPointF(left + width - days_width, base), face.days)
        painter.setFont(self._strong)
        painter.setPen(colours.text)
        painter.drawText(QPointF(left, base), self._strong_metrics.elidedText(face.value, elide, width - days_width - 8))
        self._paint_chip(painter, left, inner.bottom() - 18, width, face)

    def _paint_chip(self, painter: QPainter, left: int, top: int, most: int, face: Face) -> None:
        role, tint = _CHIP_ROLES[face.due.timing]
        text = self._small_metrics.elidedText(face.due.text, Qt.TextElideMode.ElideRight, most - 34)
        width = self._small_metrics.horizontalAdvance(text) + 33
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.role(tint))
        painter.drawRoundedRect(QRectF(left, top, width, 19), 9.5, 9.5)
        device = painter.device()
        scale = device.devicePixelRatioF() if device is not None else 1.0
        painter.drawPixmap(left + 8, top + 3, self._theme.pixmap(face.icon, role, 13, scale))
        painter.setFont(self._small)
        painter.setPen(self._theme.palette.role(role))
        painter.drawText(QPointF(left + 25, top + 14), text)

    def _prepare(self) -> None:
        colours = self._theme.palette
        self._body = QFont()
        self._body.setPixelSize(13)
        self._strong = QFont(self._body)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(self._body)
        self._small.setPixelSize(12)
        self._body_metrics = QFontMetrics(self._body)
        self._strong_metrics = QFontMetrics(self._strong)
        self._small_metrics = QFontMetrics(self._small)
        self._line_pen = QPen(colours.line, 1)
        self._selected_pen = QPen(colours.accent, 1.5)
        self._focus_pen = QPen(colours.accent, 1, Qt.PenStyle.DotLine)
        self._gap_pen = QPen(colours.accent, 1.5, Qt.PenStyle.DashLine)
