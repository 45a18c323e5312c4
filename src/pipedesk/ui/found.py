"""What a search found, as rows of a list: nothing is made for a row before it is painted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pipedesk.store.reads.quickfind import Found
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.results import Index, ResultRows

_ICONS = {"deal": "square-kanban", "organization": "building-2", "person": "user", "note": "sticky-note"}

ROW_HEIGHT = 30
_ICON, _PADDING, _RADIUS = 16, 10, 6


class FoundRows(ResultRows[Found]):
    """The words of each result."""

    def words(self, row: Found) -> str:
        return " · ".join(part for part in (row.title, beside(row)) if part)


def beside(row: Found) -> str:
    """What stands beside a title: whose deal it is, and that it is in the archive."""
    archived = QCoreApplication.translate("Finding", "archived") if row.archived else ""
    return " · ".join(part for part in (row.detail, archived) if part)


class FoundDelegate(QStyledItemDelegate):
    """Paints a result by hand: a list that follows each key must not ask a style for every row."""

    def __init__(self, theme: Theme, rows: FoundRows) -> None:
        super().__init__()
        self._theme = theme
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, place = self._theme, QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.palette.accent_tint)
            painter.drawRoundedRect(place, _RADIUS, _RADIUS)
        found = self._rows.at(index.row())
        top = place.top() + (place.height() - _ICON) // 2
        if found is not None:
            scale = painter.device().devicePixelRatioF()
            icon = theme.pixmap(_ICONS[found.table], "text_secondary", _ICON, scale)
            painter.drawPixmap(place.left() + _PADDING, top, icon)
            place.setLeft(place.left() + _PADDING + _ICON)
        place.adjust(_PADDING, 0, -_PADDING, 0)
        painter.setPen(theme.palette.text if found is not None else theme.palette.text_faint)
        painter.setFont(theme.fonts.body)
        words = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


class FoundList(QListView):
    """The list over the board. It covers what is below it, so that typing does not paint the board as well."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = FoundRows()
        self.setModel(self.rows)
        self._delegate = FoundDelegate(theme, self.rows)
        self.setItemDelegate(self._delegate)
        self.setObjectName("choices")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_rows(self, rows: Sequence[Found], nothing: str) -> None:
        """Show results, the first of them chosen."""
        self.rows.show(rows, nothing)
        # Now, not in the next turn of the event loop: the frame that follows shows them.
        self.doItemsLayout()
        self.choose(0)

    def choose(self, row: int) -> None:
        """Choose a row; the one after the last is the first."""
        self.setCurrentIndex(self.rows.index(row % self.rows.rowCount()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.palette.surface)
        painter.end()
        super().paintEvent(event)
