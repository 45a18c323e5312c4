"""The entries of the palette as a model, painted by hand: the letters that were typed stand out."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pipedesk.ui.palette.entries import Ranked
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.keycap import cap_width, draw_cap
from pipedesk.ui.widgets.results import Index, ResultRows

ROW_HEIGHT = 34
_ICON, _PADDING, _BETWEEN, _RADIUS = 16, 10, 10, 6
_TITLE_SHARE = 0.62


class PaletteRows(ResultRows[Ranked]):
    """The title of each entry; a screen reader also says what it is, or why it cannot be done now, and its key."""

    def words(self, row: Ranked) -> str:
        return row.entry.title

    def spoken(self, row: Ranked) -> str:
        entry = row.entry
        return ", ".join(part for part in (entry.title, entry.why_not or entry.detail, entry.shortcut) if part)


class PaletteDelegate(QStyledItemDelegate):
    """Icon, title with the typed letters marked, what it is, and its key."""

    def __init__(self, theme: Theme, rows: PaletteRows) -> None:
        super().__init__()
        self._theme = theme
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, place = self._theme.palette, QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent_tint)
            painter.drawRoundedRect(place, _RADIUS, _RADIUS)
        place.adjust(_PADDING, 0, -_PADDING, 0)
        painter.setFont(self._theme.fonts.body)
        ranked = self._rows.at(index.row())
        if ranked is None:
            painter.setPen(colours.text_faint)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
            return
        entry = ranked.entry
        scale = painter.device().devicePixelRatioF()
        role = "text_faint" if entry.why_not else "text_secondary"
        top = place.top() + (place.height() - _ICON) // 2
        painter.drawPixmap(place.left(), top, self._theme.pixmap(entry.icon, role, _ICON, scale))
        place.setLeft(place.left() + _ICON + _BETWEEN)
        if entry.shortcut:
            draw_cap(painter, place, entry.shortcut, self._theme.fonts.body, colours.text_faint)
            place.setRight(place.right() - cap_width(entry.shortcut, self._theme.fonts.body) - _BETWEEN)
        metrics = QFontMetrics(self._theme.fonts.body)
        beside = entry.why_not or entry.detail
        room = place.width() if not beside else int(place.width() * _TITLE_SHARE)
        width = self._write_title(painter, ranked, place, room)
        place.setLeft(place.left() + width + _BETWEEN)
        painter.setPen(colours.text_secondary)
        words = metrics.elidedText(" ".join(beside.split()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)

    def _write_title(self, painter: QPainter, ranked: Ranked, place: QRect, room: int) -> int:
        """Write the title and return how wide it is."""
        colours, font = self._theme.palette, self._theme.fonts.body
        title = ranked.entry.title.translate(_SPACES)
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room)
        kept = len(shown) if shown == title else len(shown) - 1
        layout = QTextLayout(shown, font)
        layout.setFormats([_marked(at, colours.accent) for at in ranked.places if at < kept])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room)
        layout.endLayout()
        painter.setPen(colours.text_faint if ranked.entry.why_not else colours.text)
        layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2))
        return int(line.naturalTextWidth()) + 1


_SPACES = dict.fromkeys(map(ord, "\t\n\v\f\r\u0085\u2028\u2029"), " ")


def _marked(at: int, colour: object) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(colour)  # type: ignore[arg-type]
    look.setFontWeight(QFont.Weight.DemiBold)
    mark = QTextLayout.FormatRange()
    mark.start, mark.length, mark.format = at, 1, look
    return mark
