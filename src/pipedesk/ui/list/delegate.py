"""Paints the cells of the list, and puts a field over the one that is edited."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from pipedesk.store.reads.list_rows import ListRow
from pipedesk.ui.list.cells import NOTHING, Pill
from pipedesk.ui.list.columns import COLUMNS, SPECS, Column
from pipedesk.ui.list.field import CellField
from pipedesk.ui.list.rows import ListRows
from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.pills import HEIGHT as PILL_HEIGHT
from pipedesk.ui.theme.pills import draw_pill, pill_size
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import plain_tip

PADDING = 10
_ROW_ROOM = 14
_EDGE = 3
_ICON = 13

# Numbers, because flags of Python are slow to compare and each cell asks.
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value

Index = QModelIndex | QPersistentModelIndex
MakeField = Callable[[QWidget, Index], CellField | None]


class ListDelegate(QStyledItemDelegate):
    """One for all cells. Text is plain text, whatever it contains. `row_height` follows the system's font."""

    def __init__(self, theme: Theme, make_field: MakeField, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._make_field = make_field
        fonts = theme.fonts
        self._body, self._strong, self._small = (Lettering(font) for font in (fonts.body, fonts.strong, fonts.small))
        self.row_height = self._body.height + _ROW_ROOM

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ListRows)
        row = model.row(index.row())
        if row is None:
            return
        rect, state = QRect(option.rect), int(option.state.value)
        colours, column = self._theme.palette, COLUMNS[index.column()]
        if state & _SELECTED:
            painter.fillRect(rect, colours.accent_tint)
        painter.setPen(colours.line)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        pill = model.cells.pill(row, column)
        if pill is not None:
            self._paint_pill(painter, rect, pill)
        else:
            self._paint_text(painter, rect, model, row, column)
        if column is Column.TITLE and model.cells.is_stale(row):
            painter.fillRect(QRect(rect.left() + 1, rect.top() + 6, _EDGE, rect.height() - 12), colours.bad)
        if state & _FOCUSED:
            painter.setPen(QPen(colours.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 4, 4)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        # Qt takes None for "this cell is not edited"; its declared type does not say so.
        return self._make_field(parent, index)  # type: ignore[return-value]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(QRect(option.rect).adjusted(0, 0, 0, -1))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The field began with what it is about; what has been typed since is not replaced by news."""

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        """What was typed was carried out by the field itself, which refuses where it can still be mended."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, CellField):
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        if event.type() == QEvent.Type.FocusOut and not watched.is_choosing():
            # Whoever goes elsewhere is done; what cannot be understood is refused where everything is.
            watched.settle()
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            return False
        return False

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        model = index.model()
        if event.type() != QEvent.Type.ToolTip or not isinstance(model, ListRows):
            return super().helpEvent(event, view, option, index)
        text = str(index.data() or "")
        cut = self._strong.width(text) > QRect(option.rect).width() - 2 * PADDING
        QToolTip.showText(event.globalPos(), plain_tip(text) if cut else "", view)
        return True

    def _key(self, field: CellField, event: QKeyEvent) -> bool:
        hints = QAbstractItemDelegate.EndEditHint
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                hint = hints.NoHint
            case Qt.Key.Key_Tab:
                hint = hints.EditNextItem
            case Qt.Key.Key_Backtab:
                hint = hints.EditPreviousItem
            case Qt.Key.Key_Escape:
                field.give_up()
                self.closeEditor.emit(field, hints.RevertModelCache)
                return True
            case _:
                return False
        if field.commit():
            self.closeEditor.emit(field, hint)
        return True

    def _paint_pill(self, painter: QPainter, rect: QRect, pill: Pill) -> None:
        size = pill_size(pill.text, self._theme.fonts.small, icon=bool(pill.icon))
        width = min(size.width(), rect.width() - PADDING)
        top = rect.top() + (rect.height() - PILL_HEIGHT) // 2
        place = QRect(rect.left() + PADDING - 4, top, width, PILL_HEIGHT)
        draw_pill(painter, place, pill.text, pill.tone, self._theme, pill.icon, pill.icon_role)

    def _paint_text(self, painter: QPainter, rect: QRect, model: ListRows, row: ListRow, column: Column) -> None:
        colours, cells = self._theme.palette, model.cells
        text = cells.text(row, column)
        letters = self._strong if column is Column.TITLE else self._body
        ink = colours.text if column in _FOREMOST else colours.text_secondary
        late = (column is Column.CLOSE and cells.is_late(row)) or (column is Column.DAYS and cells.is_stale(row))
        left, room = rect.left() + PADDING, rect.width() - 2 * PADDING
        if late:
            ink, room = colours.bad, room - _ICON - 4
        if not text:
            text, ink = NOTHING, colours.text_faint
        words = letters.cut(text, room)
        if SPECS[column].figures:
            left = rect.right() - PADDING - letters.width(words)
        elif late:
            left += _ICON + 4
        base = rect.top() + (rect.height() + letters.ascent - letters.descent) // 2
        letters.write(painter, ink, left, base, words)
        if late:
            device = painter.device()
            scale = device.devicePixelRatioF() if device is not None else 1.0
            icon = self._theme.pixmap("triangle-alert", "bad", _ICON, scale)
            painter.drawPixmap(left - _ICON - 4, rect.top() + (rect.height() - _ICON) // 2, icon)


_FOREMOST = (Column.TITLE, Column.VALUE, Column.ORGANIZATION)
