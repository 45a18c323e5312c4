"""The table itself: lines of one height, so that a hundred thousand cost no more than ten."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from pipedesk.ui.list.columns import COLUMNS, SPECS, Column
from pipedesk.ui.list.delegate import ListDelegate, MakeField
from pipedesk.ui.list.header import ListHeader
from pipedesk.ui.list.rows import Index, ListRows
from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.theme import Theme

_PADDING = 10
_ICON = 14
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ROWS = QItemSelectionModel.SelectionFlag.Rows


class ListView(QTableView):
    """Marks deals and edits cells. What is marked is told as deals, never as lines."""

    marked = Signal()
    """The user marked other deals, or went to another one."""
    opened = Signal(int)
    edit_ended = Signal()
    """No cell is being edited any longer, or the next one is about to be."""
    toggled = Signal(int)
    """The group of this number is to be opened or closed."""

    def __init__(self, rows: ListRows, theme: Theme, make_field: MakeField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.header = ListHeader(theme, self)
        self._theme = theme
        self._strong = Lettering(theme.fonts.strong)
        self._group_sums: Callable[[int], dict[Column, str]] = lambda _: {}
        self._quiet = False
        self._delegate = ListDelegate(theme, make_field, self)
        rows.setParent(self)
        self._arrange()
        self.setModel(rows)
        for at, column in enumerate(COLUMNS):
            self.header.resizeSection(at, SPECS[column].width)
            self.header.setSectionHidden(at, not SPECS[column].shown)

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() is QAbstractItemView.State.EditingState

    def say_group_sums(self, sums: Callable[[int], dict[Column, str]]) -> None:
        """What the deals of a group, by its number, come to, under their columns; asked when it is painted."""
        self._group_sums = sums
        self.viewport().update()

    def marked_deals(self) -> list[int]:
        """The marked deals, from top to bottom."""
        arrangement = self.rows.arrangement
        found: list[int] = []
        for block in sorted(self.selectionModel().selection().toList(), key=lambda block: block.top()):
            found += arrangement.deals_from(block.top(), block.bottom())
        return found

    def current_deal(self) -> int | None:
        """The deal on the line where the keyboard is."""
        return self.rows.arrangement.deal(self.currentIndex().row())

    def current_column(self) -> Column:
        """The column where the keyboard is; the first in sight when it is nowhere yet."""
        index = self.currentIndex()
        return COLUMNS[index.column()] if index.isValid() else self.header.shown_columns()[0]

    def mark(self, deals: Sequence[int], current: int | None) -> None:
        """Mark these deals, without telling anybody."""
        arrangement = self.rows.arrangement
        if len(deals) == len(arrangement.ids) and deals and arrangement.place(deals[0]) is not None:
            spans = [(0, arrangement.lines - 1)]
        else:
            spans = _spans(sorted(line for line in map(arrangement.line, deals) if line is not None))
        chosen = QItemSelection()
        last = len(COLUMNS) - 1
        for first, end in spans:
            chosen.select(self.rows.index(first, 0), self.rows.index(end, last))
        column = COLUMNS.index(self.current_column())
        line = arrangement.line(current) if current is not None else None
        with self.quietly():
            model = self.selectionModel()
            if line is not None:
                here = self.rows.index(line, column)
                model.setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
            model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def is_editable(self, index: Index) -> bool:
        """Whether a cell can be edited."""
        return bool(self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def edit_column(self, line: int, column: Column) -> None:
        """Edit a deal's cell in a column; nothing happens where there is none."""
        index = self.rows.index(line, COLUMNS.index(column))
        if index.isValid() and self.is_editable(index):
            self.setCurrentIndex(index)
            self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        hints = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, hints.NoHint)
        if hint in (hints.EditNextItem, hints.EditPreviousItem):
            self._edit_beside(1 if hint is hints.EditNextItem else -1)
        self.edit_ended.emit()

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """What is marked meanwhile is not the user's doing."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    @contextmanager
    def held_still(self) -> Iterator[None]:
        """Lines come and go: what is in sight stays where it is."""
        bar = self.verticalScrollBar()
        top = bar.value()
        first = self.rowAt(0)
        offset = top - first * self._delegate.row_height
        held = self._first_deal(first)
        with self.quietly():
            yield
        self.executeDelayedItemsLayout()
        line = self.rows.arrangement.line(held[0]) if held is not None and top else None
        if held is not None and line is not None:
            bar.setValue((line - held[1]) * self._delegate.row_height + offset)
        else:
            bar.setValue(top)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._quiet:
            self.marked.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._quiet and current.row() != previous.row():
            self.marked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() in _PLAIN
        number = self.rows.arrangement.group(self.currentIndex().row()) if self.currentIndex().isValid() else None
        if number is not None and plain and self._key_on_group(key, number):
            return
        match key:
            case Qt.Key.Key_Home if plain:
                self._go(0)
            case Qt.Key.Key_End if plain:
                self._go(self.rows.rowCount() - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and not self.is_editing:
                deal = self.current_deal()
                if deal is not None:
                    self.opened.emit(deal)
            case _:
                super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search in the visible lines."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            # Below the last line there is nothing to mark, and what is marked stays so.
            return
        number = self.rows.arrangement.group(index.row())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self.toggled.emit(number)
            return
        if event.button() == Qt.MouseButton.RightButton and self.selectionModel().isRowSelected(index.row()):
            # What the menu is about stays marked.
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        deal = self.rows.arrangement.deal(index.row()) if index.isValid() else None
        if deal is None:
            return
        if not self.is_editable(index):
            self.opened.emit(deal)
            return
        super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.arrangement.groups:
            return
        painter = QPainter(self.viewport())
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        lines = self.rows.rowCount()
        for line in range(max(first, 0), (last if last >= 0 else lines - 1) + 1):
            number = self.rows.arrangement.group(line)
            if number is not None:
                self._paint_group(painter, line, number)
        painter.end()

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self.rows.rowCount():
            with self.quietly():
                index = self.rows.index(0, COLUMNS.index(self.header.shown_columns()[0]))
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _go(self, line: int) -> None:
        if 0 <= line < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(line, COLUMNS.index(self.current_column())))

    def _edit_beside(self, step: int) -> None:
        """The next cell that can be edited, or the one before; at the end of a line, that of the next line."""
        columns = self.header.shown_columns()
        line, at = self.currentIndex().row(), columns.index(self.current_column()) + step
        while 0 <= line < self.rows.rowCount():
            while 0 <= at < len(columns):
                index = self.rows.index(line, COLUMNS.index(columns[at]))
                if self.is_editable(index):
                    self.setCurrentIndex(index)
                    self.edit(index)
                    return
                at += step
            line, at = line + step, 0 if step > 0 else len(columns) - 1

    def _first_deal(self, line: int) -> tuple[int, int] | None:
        """The first deal from a line on, and how many lines below it."""
        for below in range(2):
            deal = self.rows.arrangement.deal(line + below) if line >= 0 else None
            if deal is not None:
                return deal, below
        return None

    def _key_on_group(self, key: int, number: int) -> bool:
        closed = self.rows.arrangement.is_closed(number)
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.toggled.emit(number)
            case Qt.Key.Key_Left if not closed:
                self.toggled.emit(number)
            case Qt.Key.Key_Right if closed:
                self.toggled.emit(number)
            case _:
                return False
        return True

    def _paint_group(self, painter: QPainter, line: int, number: int) -> None:
        colours = self._theme.palette
        top = self.rowViewportPosition(line)
        rect = QRect(0, top, self.viewport().width(), self._delegate.row_height)
        painter.fillRect(rect, colours.column)
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        base = top + (rect.height() + self._strong.ascent - self._strong.descent) // 2
        end = rect.right() - _PADDING
        for column, text in self._group_sums(number).items():
            at = COLUMNS.index(column)
            if self.header.isSectionHidden(at):
                continue
            right = self.columnViewportPosition(at) + self.columnWidth(at) - _PADDING
            left = right - self._strong.width(text)
            end = min(end, left)
            self._strong.write(painter, colours.text, left, base, text)
        icon = "chevron-right" if self.rows.arrangement.is_closed(number) else "chevron-down"
        picture = self._theme.pixmap(icon, "text_secondary", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(_PADDING - 2, top + (rect.height() - _ICON) // 2, picture)
        name = str(self.rows.index(line, 0).data())
        words = self._strong.cut(name, max(0, end - _ICON - 3 * _PADDING))
        self._strong.write(painter, colours.text, _PADDING + _ICON + 4, base, words)
        if self.currentIndex().row() == line and self.hasFocus():
            painter.setPen(colours.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _arrange(self) -> None:
        height = self._delegate.row_height
        self.setObjectName("list")
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self.header)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setProperty("look", "list")
        lines = self.verticalHeader()
        lines.hide()
        # Lines get their height before there are any: Qt would visit each of them.
        lines.setMinimumSectionSize(height)
        lines.setDefaultSectionSize(height)
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(height)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


def _spans(lines: Sequence[int]) -> list[tuple[int, int]]:
    """Lines in order as runs of neighbours: the first and the last of each."""
    spans: list[tuple[int, int]] = []
    for line in lines:
        if spans and line == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], line)
        else:
            spans.append((line, line))
    return spans
