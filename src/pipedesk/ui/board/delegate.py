"""Paints cards: one object for every card of every column."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTransposeProxyModel,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.faces import Face, Faces
from pipedesk.ui.board.layout import OTHER_HUE, USUAL, CardLayout, Line
from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.pills import HEIGHT as PILL_HEIGHT
from pipedesk.ui.theme.pills import draw_pill, pill_size
from pipedesk.ui.theme.theme import Theme

GAP = 8
PADDING = 10
TOP = 8
COMPACT_TOP = 6
RADIUS = 8.0
LANE_CARD = 200
"""How wide a card is in a lane."""

_LEAST_WIDTH = 150
_SHADOW = 1
_BAND = 6
_ABOVE_PILLS = 5
_BETWEEN_PILLS = 5
_TAG_PAD = 7
_TAG_RADIUS = 6
_LEAST_TAG = 34
_LABEL_TOP, _LABEL_WIDTH, _LABEL = 3.5, 30, 3.0
_DOT = 8
# How much of a group's colour its heading has, of 255: text on it stays as readable as on the card.
_TINT = 40

# Numbers, because flags of Python are slow to compare and each card asks.
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_MARKED = _SELECTED | _FOCUSED


class CardDelegate(QStyledItemDelegate):
    """Title, and the lines that the user wants; a red edge when stale. Text is plain text, whatever it contains.

    `card_height` is what a card takes, `row_height` the same with the gap below it; both follow the system's font.
    """

    def __init__(self, theme: Theme, faces: Faces) -> None:
        super().__init__()
        self._theme = theme
        self._faces = faces
        self.lifted: frozenset[int] = frozenset()
        """The deals that are being dragged: their cards are shown as absent."""
        self.across = False
        """Whether cards lie side by side in lanes, all of one width, instead of below each other."""
        self.room_below = False
        """Whether a row that is twice as high has its room below its card; it is above otherwise."""
        fonts = theme.fonts
        self._body, self._strong, self._small = (Lettering(font) for font in (fonts.body, fonts.strong, fonts.small))
        self.arrange(USUAL, grouped=False)

    def arrange(self, layout: CardLayout, *, grouped: bool) -> None:
        """Show other lines from now on: cards get another height. `grouped` ones say which group they are in."""
        self.layout, self.grouped = layout, grouped
        lines, line = layout.lines, self._body.height
        edge, between, apart = (COMPACT_TOP, 1, 3) if layout.compact else (TOP, 3, 7)
        top = edge + (self._small.height + _BAND if grouped else 0)
        self._title_base = top + self._strong.ascent
        top += line
        right = {Line.DAYS, Line.CLOSE}
        self._whom_base = self._value_base = self._pill_top = 0
        if Line.WHOM in lines or (layout.compact and lines & right):
            self._whom_base = top + between + self._body.ascent
            top += between + line
        if layout.compact:
            self._value_base, self._side_base = self._title_base, self._whom_base
        else:
            if lines & {Line.VALUE, *right}:
                self._value_base = top + apart + self._strong.ascent
                top += apart + line
            self._side_base = self._value_base
        if lines & {Line.NEXT_STEP, Line.TAGS}:
            self._pill_top = top + (apart if layout.compact else _ABOVE_PILLS)
            top = self._pill_top + PILL_HEIGHT
        self.card_height = top + edge
        self.row_height = self.card_height + GAP
        self._key = f"{layout.compact}{grouped}{sorted(line.value for line in lines)}"

    @property
    def pitch(self) -> int:
        """From where one card of a column begins to where the next one does."""
        return LANE_CARD + GAP if self.across else self.row_height

    @property
    def extent(self) -> int:
        """How much of that is the card."""
        return LANE_CARD if self.across else self.card_height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_LEAST_WIDTH, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model, row = cards_at(index)
        if model is None:
            return
        card = model.card(row)
        if card is None:
            return
        rect: QRect = option.rect
        state: int = option.state.value
        place = self._place(rect)
        if card.id in self.lifted:
            painter.setOpacity(0.35)
        face, scale = self._faces.of(card, model.stage), _scale(painter)
        lead = self.grouped and model.leads(row)
        if scale == int(scale):
            painter.drawPixmap(place.topLeft(), self._picture(face, place.size(), scale, lead=lead))
        else:
            # Pictures would land between the pixels of such a screen.
            self.paint_card(painter, place, face, lead=lead)
        if state & _MARKED:
            self.paint_marks(painter, place, selected=bool(state & _SELECTED), focused=bool(state & _FOCUSED))
        painter.setOpacity(1.0)

    def paint_card(self, painter: QPainter, rect: QRect, face: Face, *, lead: bool = False) -> None:
        """Paint one face into a rectangle; its shadow falls one point below. `lead`: it is the first of its group."""
        colours, lines = self._theme.palette, self.layout.lines
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_plate(painter, QRectF(rect), face.stale)
        left, top, width = rect.left() + PADDING + 2, rect.top(), rect.width() - 2 * PADDING - 2
        if self.grouped:
            self._write_group(painter, rect, face, lead=lead)
        elif face.hue:
            self._draw_label(painter, QRectF(left, top + _LABEL_TOP, _LABEL_WIDTH, _LABEL), face.hue)
        beside = self.layout.compact
        value = self._strong.cut(face.value, width * 3 // 5 if beside else width) if Line.VALUE in lines else ""
        value_width = self._strong.width(value) + GAP if value else 0
        title = self._strong.cut(face.title, width - (value_width if beside else 0))
        self._strong.write(painter, colours.text, left, top + self._title_base, title)
        value_left = left + width + GAP - value_width if beside else left
        self._strong.write(painter, colours.text, value_left, top + self._value_base, value)
        side = self._write_side(painter, left if beside else left + value_width, left + width, top, face)
        if Line.WHOM in lines:
            whom = self._body.cut(face.whom, (side - GAP if beside and side else left + width) - left)
            self._body.write(painter, colours.text_secondary, left, top + self._whom_base, whom)
        if self._pill_top:
            self._draw_pills(painter, QRect(left, top + self._pill_top, width, PILL_HEIGHT), face)

    def paint_plate(self, painter: QPainter, rect: QRect) -> None:
        """Paint a card of which nothing but its edge is seen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_plate(painter, QRectF(rect), stale=False)

    def paint_count(self, painter: QPainter, rect: QRect, count: str) -> None:
        """Paint a number of cards on top of them, as wide as it needs from the right."""
        colours = self._theme.palette
        width = max(rect.width(), self._strong.width(count) + 12)
        badge = QRect(rect.right() + 1 - width, rect.top(), width, rect.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        painter.drawRoundedRect(QRectF(badge), rect.height() / 2, rect.height() / 2)
        left = badge.left() + (width - self._strong.width(count)) // 2
        base = badge.top() + (badge.height() + self._strong.ascent - self._strong.descent) // 2
        self._strong.write(painter, colours.text_on_accent, left, base, count)

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

    def _place(self, cell: QRect) -> QRect:
        """Where in its cell, which may have room for another one, a card lies."""
        if self.across:
            left = cell.left() if self.room_below else cell.right() + 1 - self.pitch
            return QRect(left, cell.top(), LANE_CARD, self.card_height)
        top = cell.top() if self.room_below else cell.bottom() + 1 - self.pitch
        return QRect(cell.left(), top, cell.width(), self.card_height)

    def _picture(self, face: Face, size: QSize, scale: float, *, lead: bool) -> QPixmap:
        """A card on its ground, painted once: cards are seen many times, and each time their words would be shaped."""
        words = (face.title, face.whom, face.value, face.days, face.due.text, face.icon, face.close, face.group)
        looks = (
            face.due.timing,
            face.stale,
            size.width(),
            size.height(),
            scale,
            face.hue,
            face.tone,
            face.tags,
            lead,
            self._key,
        )
        key = "\0".join((self._theme.palette.name, *words, *map(str, looks)))
        picture = QPixmap()
        if not QPixmapCache.find(key, picture):
            whole = size + QSize(0, _SHADOW)
            picture = QPixmap(whole * scale)
            picture.setDevicePixelRatio(scale)
            # An opaque picture keeps the sharp text that a transparent one would lose.
            picture.fill(self._theme.palette.column)
            ink = QPainter(picture)
            self.paint_card(ink, QRect(0, 0, size.width(), size.height()), face, lead=lead)
            ink.end()
            QPixmapCache.insert(key, picture)
        return picture

    def _write_side(self, painter: QPainter, left: int, right: int, top: int, face: Face) -> int:
        """Write the days in the stage at the right, and the close date before them if there is room.

        Returns where that begins, 0 for nothing.
        """
        colours, lines, base = self._theme.palette, self.layout.lines, top + self._side_base
        days = face.days if Line.DAYS in lines else ""
        close = face.close if Line.CLOSE in lines else ""
        begins = 0
        if days:
            right = begins = right - self._small.width(days)
            self._small.write(painter, colours.bad if face.stale else colours.text_faint, begins, base, days)
        if close:
            close += " · " if days else ""
            if right - self._small.width(close) >= left:
                begins = right - self._small.width(close)
                self._small.write(painter, colours.text_faint, begins, base, close)
        return begins

    def _write_group(self, painter: QPainter, rect: QRect, face: Face, *, lead: bool) -> None:
        """The group's name above the title; as a heading on its first card."""
        colours = self._theme.palette
        name = face.group or QCoreApplication.translate("Board", "None")
        hue = colours.role(f"hue_{face.hue or OTHER_HUE}")
        height = self._small.height + _BAND
        left = rect.left() + PADDING + 2
        if lead:
            tint = QColor(hue)
            tint.setAlpha(_TINT)
            painter.save()
            painter.setClipRect(QRect(rect.left(), rect.top(), rect.width(), height))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
            painter.restore()
        if face.hue:
            middle = rect.top() + height / 2
            self._draw_label(painter, QRectF(left, middle - _DOT / 2, _DOT, _DOT), face.hue)
            left += _DOT + 5
        base = rect.top() + _BAND // 2 + self._small.ascent
        cut = self._small.cut(name, rect.right() - PADDING - left)
        self._small.write(painter, colours.text if lead else colours.text_secondary, left, base, cut)

    def _draw_label(self, painter: QPainter, place: QRectF, hue: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.role(f"hue_{hue}"))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)

    def _draw_pills(self, painter: QPainter, place: QRect, face: Face) -> None:
        """The next step, and beside it as many tags as there is room for, with the number of the others."""
        fonts = self._theme.fonts
        if Line.NEXT_STEP in self.layout.lines:
            wanted = pill_size(face.due.text, fonts.small, icon=True).width()
            pill = QRect(place)
            pill.setWidth(min(place.width(), wanted))
            draw_pill(painter, pill, face.due.text, face.tone or face.due.timing.tone, self._theme, face.icon)
            place.setLeft(pill.right() + 1 + _BETWEEN_PILLS)
        if Line.TAGS in self.layout.lines:
            self._draw_tags(painter, place, face.tags)

    def _draw_tags(self, painter: QPainter, place: QRect, tags: tuple[str, ...]) -> None:
        for shown, tag in enumerate(tags):
            more = len(tags) - shown - 1
            rest = self._small.width(f"+{more}") + _BETWEEN_PILLS if more else 0
            wanted = self._small.width(tag) + 2 * _TAG_PAD
            width = min(wanted, place.width() - rest)
            if width < min(wanted, _LEAST_TAG):
                self._write_rest(painter, place, more + 1)
                return
            self._draw_tag(painter, QRect(place.left(), place.top(), width, place.height()), tag)
            place.setLeft(place.left() + width + _BETWEEN_PILLS)

    def _write_rest(self, painter: QPainter, place: QRect, count: int) -> None:
        words = f"+{count}"
        if self._small.width(words) <= place.width():
            base = place.top() + (place.height() + self._small.ascent - self._small.descent) // 2
            self._small.write(painter, self._theme.palette.text_secondary, place.left(), base, words)

    def _draw_tag(self, painter: QPainter, place: QRect, tag: str) -> None:
        colours = self._theme.palette
        painter.setPen(QPen(colours.handle, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _TAG_RADIUS, _TAG_RADIUS)
        base = place.top() + (place.height() + self._small.ascent - self._small.descent) // 2
        words = self._small.cut(tag, place.width() - 2 * _TAG_PAD)
        self._small.write(painter, colours.text_secondary, place.left() + _TAG_PAD, base, words)

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


def cards_at(index: QModelIndex | QPersistentModelIndex) -> tuple[ColumnCards | None, int]:
    """The cards that an index of a column or lane is about, and the row in them."""
    model = index.model()
    if isinstance(model, QTransposeProxyModel):
        model, row = model.sourceModel(), index.column()
    else:
        row = index.row()
    return (model if isinstance(model, ColumnCards) else None), row


def _scale(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatioF() if device is not None else 1.0
