"""Paints cards: one object for every card of every column."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.faces import Face, Faces
from pipedesk.ui.formats import Timing
from pipedesk.ui.theme.pills import HEIGHT as PILL_HEIGHT
from pipedesk.ui.theme.pills import draw_pill, pill_size
from pipedesk.ui.theme.theme import Theme

GAP = 8
PADDING = 10
TOP = 8
RADIUS = 8.0
_LEAST_WIDTH = 150
_MOST_PICTURES = 400
_MOST_LAID = 400

_TONES = {Timing.NONE: "warning", Timing.OVERDUE: "bad", Timing.TODAY: "good", Timing.LATER: "neutral"}


@dataclass(frozen=True, slots=True)
class _Laid:
    """A face's words cut to a width and shaped, which is most of the work of painting them."""

    face: Face
    title: QStaticText
    whom: QStaticText
    value: QStaticText
    days: QStaticText
    days_left: int


class CardDelegate(QStyledItemDelegate):
    """Title, whom, value and days, next step; a red edge when stale. Text is plain text, whatever it contains.

    `card_height` is what a card takes, `row_height` the same with the gap below it; both follow the system's font.
    """

    def __init__(self, theme: Theme, faces: Faces) -> None:
        super().__init__()
        self._theme = theme
        self._faces = faces
        self.lifted: int | None = None
        """The deal that is being dragged: its card is shown as absent."""
        self.room_below = False
        """Whether a row that is twice as high has its room below its card; it is above otherwise."""
        fonts = theme.fonts
        self._body, self._strong, self._small = (QFontMetrics(font) for font in (fonts.body, fonts.strong, fonts.small))
        line = self._body.height()
        self._whom_top = TOP + line + 3
        self._value_top = self._whom_top + line + 7
        self._days_top = self._value_top + self._strong.ascent() - self._small.ascent()
        self._pill_top = self._value_top + line + 5
        self.card_height = self._pill_top + PILL_HEIGHT + TOP
        self.row_height = self.card_height + GAP
        self._laid: dict[tuple[int, int], _Laid] = {}
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        theme.changed.connect(self._pictures.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_LEAST_WIDTH, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, ColumnCards):
            return
        card = model.card(index.row())
        if card is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        top = rect.top() if self.room_below else rect.bottom() + 1 - self.row_height
        place = QRect(rect.left(), top, rect.width(), self.card_height)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if card.id == self.lifted:
            painter.setOpacity(0.35)
        self.paint_card(painter, place, self._faces.of(card, model.stage), selected=selected, focused=focused)
        painter.setOpacity(1.0)

    def paint_card(self, painter: QPainter, rect: QRect, face: Face, *, selected: bool, focused: bool = False) -> None:
        """Paint one face into a rectangle."""
        colours, fonts = self._theme.palette, self._theme.fonts
        left, top = rect.left(), rect.top()
        inner = rect.width() - 2 * PADDING - 2
        laid = self._lay_out(face, inner)
        painter.drawPixmap(left, top, self._plate(painter, rect.size(), selected, focused, face.stale))
        left += PADDING + 2
        painter.setFont(fonts.strong)
        painter.setPen(colours.text)
        painter.drawStaticText(left, top + TOP, laid.title)
        painter.drawStaticText(left, top + self._value_top, laid.value)
        painter.setFont(fonts.body)
        painter.setPen(colours.text_secondary)
        painter.drawStaticText(left, top + self._whom_top, laid.whom)
        painter.setFont(fonts.small)
        painter.setPen(colours.bad if face.stale else colours.text_faint)
        painter.drawStaticText(left + laid.days_left, top + self._days_top, laid.days)
        painter.drawPixmap(left, top + self._pill_top, self._pill(painter, face, inner))

    def paint_gap(self, painter: QPainter, rect: QRect) -> None:
        """Paint where a dragged card would land."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.palette.accent, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.palette.accent_tint)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def _lay_out(self, face: Face, width: int) -> _Laid:
        key = (id(face), width)
        known = self._laid.get(key)
        if known is not None and known.face is face:
            return known
        if len(self._laid) >= _MOST_LAID:
            self._laid.clear()
        days_width = self._small.horizontalAdvance(face.days)
        elide = Qt.TextElideMode.ElideRight
        laid = self._laid[key] = _Laid(
            face,
            _shaped(self._strong.elidedText(face.title, elide, width)),
            _shaped(self._body.elidedText(face.whom, elide, width)),
            _shaped(self._strong.elidedText(face.value, elide, width - days_width - GAP)),
            _shaped(face.days),
            width - days_width,
        )
        return laid

    def _plate(self, painter: QPainter, size: QSize, selected: bool, focused: bool, stale: bool) -> QPixmap:
        """The card without its words, painted once for all cards that look alike."""
        scale = _scale(painter)
        key = ("plate", size.width(), size.height(), selected, focused, stale, scale)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._keep(key, size + QSize(0, 2), scale)
            ink = QPainter(picture)
            ink.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_plate(ink, QRectF(0, 0, size.width(), size.height()), selected, focused, stale)
            ink.end()
        return picture

    def _draw_plate(self, painter: QPainter, rect: QRectF, selected: bool, focused: bool, stale: bool) -> None:
        colours = self._theme.palette
        frame = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.shadow)
        painter.drawRoundedRect(rect.translated(0, 1), RADIUS, RADIUS)
        painter.setPen(QPen(colours.accent if selected else colours.line, 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if focused:
            painter.setPen(QPen(colours.accent, 2, Qt.PenStyle.SolidLine if selected else Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS - 0.5, RADIUS - 0.5)
        if stale:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.bad)
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 7, 3, rect.height() - 14), 1.5, 1.5)

    def _pill(self, painter: QPainter, face: Face, most: int) -> QPixmap:
        """The next step, painted once for all cards that say the same."""
        scale = _scale(painter)
        key = (face.due, face.icon, most, scale)
        picture = self._pictures.get(key)
        if picture is None:
            wanted = pill_size(face.due.text, self._theme.fonts.small, icon=True)
            size = QSize(min(wanted.width(), most), wanted.height())
            picture = self._keep(key, size, scale)
            ink = QPainter(picture)
            tone = _TONES[face.due.timing]
            draw_pill(ink, QRect(0, 0, size.width(), size.height()), face.due.text, tone, self._theme, face.icon)
            ink.end()
        return picture

    def _keep(self, key: tuple[object, ...], size: QSize, scale: float) -> QPixmap:
        if len(self._pictures) >= _MOST_PICTURES:
            self._pictures.clear()
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        self._pictures[key] = picture
        return picture


def _shaped(text: str) -> QStaticText:
    shaped = QStaticText(text)
    # Left to guess, Qt takes text that looks like markup for markup.
    shaped.setTextFormat(Qt.TextFormat.PlainText)
    shaped.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    return shaped


def _scale(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatioF() if device is not None else 1.0
