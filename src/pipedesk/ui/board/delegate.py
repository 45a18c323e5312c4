"""Paints cards: one object for every card of every column."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.faces import Face, Faces
from pipedesk.ui.formats import Timing
from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.pills import HEIGHT as PILL_HEIGHT
from pipedesk.ui.theme.pills import draw_pill, pill_size
from pipedesk.ui.theme.theme import Theme

GAP = 8
PADDING = 10
TOP = 8
RADIUS = 8.0
_LEAST_WIDTH = 150
_SHADOW = 1

# Numbers, because flags of Python are slow to compare and each card asks.
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_MARKED = _SELECTED | _FOCUSED

_TONES = {Timing.NONE: "warning", Timing.OVERDUE: "bad", Timing.TODAY: "good", Timing.LATER: "neutral"}


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
        self._body, self._strong, self._small = (Lettering(font) for font in (fonts.body, fonts.strong, fonts.small))
        line = self._body.height
        self._title_base = TOP + self._strong.ascent
        self._whom_base = TOP + line + 3 + self._body.ascent
        value_top = TOP + 2 * line + 10
        self._value_base = value_top + self._strong.ascent
        self._pill_top = value_top + line + 5
        self.card_height = self._pill_top + PILL_HEIGHT + TOP
        self.row_height = self.card_height + GAP

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
        state: int = option.state.value
        top = rect.top() if self.room_below else rect.bottom() + 1 - self.row_height
        place = QRect(rect.left(), top, rect.width(), self.card_height)
        if card.id == self.lifted:
            painter.setOpacity(0.35)
        face, scale = self._faces.of(card, model.stage), _scale(painter)
        if scale == int(scale):
            painter.drawPixmap(place.topLeft(), self._picture(face, place.size(), scale))
        else:
            # Pictures would land between the pixels of such a screen.
            self.paint_card(painter, place, face)
        if state & _MARKED:
            self.paint_marks(painter, place, selected=bool(state & _SELECTED), focused=bool(state & _FOCUSED))
        painter.setOpacity(1.0)

    def paint_card(self, painter: QPainter, rect: QRect, face: Face) -> None:
        """Paint one face into a rectangle; its shadow falls one point below."""
        colours, fonts = self._theme.palette, self._theme.fonts
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_plate(painter, QRectF(rect), face.stale)
        left, top, width = rect.left() + PADDING + 2, rect.top(), rect.width() - 2 * PADDING - 2
        days_width = self._small.width(face.days)
        title, whom = self._strong.cut(face.title, width), self._body.cut(face.whom, width)
        value = self._strong.cut(face.value, width - days_width - GAP)
        self._strong.write(painter, colours.text, left, top + self._title_base, title)
        self._strong.write(painter, colours.text, left, top + self._value_base, value)
        self._body.write(painter, colours.text_secondary, left, top + self._whom_base, whom)
        tone = colours.bad if face.stale else colours.text_faint
        self._small.write(painter, tone, left + width - days_width, top + self._value_base, face.days)
        pill = QRect(left, top + self._pill_top, 0, PILL_HEIGHT)
        pill.setWidth(min(width, pill_size(face.due.text, fonts.small, icon=True).width()))
        draw_pill(painter, pill, face.due.text, _TONES[face.due.timing], self._theme, face.icon)

    def paint_marks(self, painter: QPainter, rect: QRect, *, selected: bool, focused: bool) -> None:
        """Paint around a card that it is the selected one, and that the keyboard is here."""
        accent, frame = self._theme.palette.accent, QRectF(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if selected:
            painter.setPen(QPen(accent, 1))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if focused:
            painter.setPen(QPen(accent, 2, Qt.PenStyle.SolidLine if selected else Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), RADIUS - 0.5, RADIUS - 0.5)

    def paint_ground(self, painter: QPainter, rect: QRect) -> None:
        """Paint what cards lie on."""
        painter.fillRect(rect, self._theme.palette.column)

    def paint_gap(self, painter: QPainter, rect: QRect) -> None:
        """Paint where a dragged card would land."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.palette.accent, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.palette.accent_tint)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def _picture(self, face: Face, size: QSize, scale: float) -> QPixmap:
        """A card on its ground, painted once: cards are seen many times, and each time their words would be shaped."""
        words = (face.title, face.whom, face.value, face.days, face.due.text, face.icon)
        looks = (face.due.timing, face.stale, size.width(), size.height(), scale)
        key = "\0".join((self._theme.palette.name, *words, *map(str, looks)))
        picture = QPixmap()
        if not QPixmapCache.find(key, picture):
            whole = size + QSize(0, _SHADOW)
            picture = QPixmap(whole * scale)
            picture.setDevicePixelRatio(scale)
            # An opaque picture keeps the sharp text that a transparent one would lose.
            picture.fill(self._theme.palette.column)
            ink = QPainter(picture)
            self.paint_card(ink, QRect(0, 0, size.width(), size.height()), face)
            ink.end()
            QPixmapCache.insert(key, picture)
        return picture

    def _draw_plate(self, painter: QPainter, rect: QRectF, stale: bool) -> None:
        colours = self._theme.palette
        frame = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.shadow)
        painter.drawRoundedRect(rect.translated(0, 1), RADIUS, RADIUS)
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if stale:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.bad)
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 7, 3, rect.height() - 14), 1.5, 1.5)


def _scale(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatioF() if device is not None else 1.0
