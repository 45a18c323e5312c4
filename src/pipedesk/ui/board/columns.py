"""The columns of a board side by side, and the one card that is selected in them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from pipedesk.store.card_order import BY_HAND
from pipedesk.ui.board.column import Column
from pipedesk.ui.board.column_view import ColumnView
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.edges import EdgeScrolling
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.layout import CardLayout
from pipedesk.ui.board.memory import BoardMemory
from pipedesk.ui.board.shown import ShownPipeline
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme

_BETWEEN = 10
_AROUND = 12


class Columns(QScrollArea):
    """Columns share the width; where there is too little, they scroll sideways."""

    chosen = Signal(int)
    """The user selected a deal."""
    opened = Signal(int)
    asked = Signal(int, str)
    """A screen reader asks for an action, by its name, on a deal."""
    dropped = Signal(int, int, object)
    """A deal, a stage, and the deal behind which it was dropped there (None: on top)."""
    kept_sorted = Signal(int)
    """A card was dropped within a stage that is sorted: it stays where the sort wants it."""
    fold_asked = Signal(int)
    """A stage that shall be a strip."""
    unfold_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    """A stage, and where on the screen a menu about it should open."""
    entered = Signal()
    """The keyboard came to a column."""
    drag_began = Signal(int)
    drag_ended = Signal()

    def __init__(self, theme: Theme, faces: Faces, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []
        self._last: Column | None = None
        self._theme = theme
        self._faces = faces
        self._delegate = CardDelegate(theme, faces)
        self._drags = False
        self._quiet = False
        self._lifted: int | None = None
        self._retired: list[QWidget] = []
        self._edges = EdgeScrolling(self, self._view_at)
        self._edges.scrolled.connect(self._hold)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._load_next)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_pipeline(self, shown: ShownPipeline | None, memory: BoardMemory) -> None:
        """Put up the columns of a pipeline, in place of those before, as the user left them."""
        self._last = None
        body = QWidget()
        body.setObjectName("body")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        self.columns = []
        for cards in shown.cards.values() if shown else ():
            column = Column(cards, self._theme, self._delegate, self._faces, body)
            self._listen(column)
            column.fold(on=memory.folded(column.stage.id))
            column.view.come_back_to(memory.scrolled(column.stage.id))
            self.columns.append(column)
            row.addWidget(column)
        self._replace(body)
        self._learn()

    def show_sums(self, shown: ShownPipeline, formats: Formats) -> None:
        """Write above each column what it comes to."""
        sums = shown.sums()
        heaviest = max((total.weighted_minor for total in sums), default=0)
        for column, total in zip(self.columns, sums, strict=True):
            column.show_sum(total, shown.money, formats, heaviest)

    def allow_drags(self, *, on: bool) -> None:
        """Whether cards can be dragged; once they can, the order of all columns is learnt in idle moments."""
        self._drags = on
        self.viewport().setAcceptDrops(on)
        for column in self.columns:
            column.view.allow_drags(on=on)
        self._learn()

    def current(self) -> Column | None:
        """The column in which the keyboard is or was last, or that of the selected card."""
        focused = [column for column in self.columns if column.view.hasFocus() or column.strip.hasFocus()]
        place = self.place()
        return next(iter(focused), None) or self._last or (place[0] if place else next(iter(self.columns), None))

    def arrange(self, layout: CardLayout, *, grouped: bool) -> None:
        """Show other lines on all cards."""
        self._delegate.arrange(layout, grouped=grouped)
        for column in self.columns:
            column.view.rearrange()
        self.repaint_cards()

    def fold(self, stage_id: int, *, on: bool) -> None:
        """Fold a stage to a strip, or unfold it; the keyboard stays with it."""
        for column in self.columns:
            if column.stage.id == stage_id:
                focused = column.view.hasFocus() or column.strip.hasFocus()
                column.fold(on=on)
                if focused:
                    (column.strip if on else column.view).setFocus()

    def scroll_up(self, stage_id: int) -> None:
        """Show the topmost cards of a stage."""
        for column in self.columns:
            if column.stage.id == stage_id:
                column.view.scrollToTop()

    def place(self) -> tuple[Column, int] | None:
        """The selected card's column and row."""
        for column in self.columns:
            rows = column.view.selectionModel().selectedRows()
            if rows:
                return column, rows[0].row()
        return None

    def deal(self) -> int | None:
        """The selected deal."""
        place = self.place()
        return place[0].cards.deal_at(place[1]) if place else None

    def choose(self, deal_id: int, *, focus: bool) -> bool:
        """Select a deal and bring it into sight; False when it is not on this board."""
        for column in self.columns:
            row = column.cards.row_of(deal_id)
            if row is not None:
                if column.folded:
                    # What somebody looks for must not stay hidden.
                    self.unfold_asked.emit(column.stage.id)
                column.view.choose(row, focus=focus)
                self.ensureWidgetVisible(column, _AROUND, 0)
                return True
        return False

    def take_focus(self) -> None:
        """The keyboard goes on where it was: at the selected card, or at the first one there is."""
        place = self.place()
        filled = [column for column in self.columns if column.cards.rowCount() and not column.folded]
        for column in [place[0]] if place else (filled or self.columns)[:1]:
            (column.strip if column.folded else column.view).setFocus()

    def repaint_cards(self) -> None:
        """Paint all cards again."""
        for column in self.columns:
            column.view.viewport().update()

    def repaint_all(self) -> None:
        """Paint everything again."""
        for column in self.columns:
            column.header.update()
            column.update()
        self.repaint_cards()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        pointer = event.position().toPoint()
        # A card that hangs on another window's pointer belongs to another file.
        if self._lifted is None or self._column_at(pointer) is None:
            event.ignore()
            self._close_gaps()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self._hold(pointer)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._close_gaps()

    def dropEvent(self, event: QDropEvent) -> None:
        pointer = event.position().toPoint()
        column, deal = self._column_at(pointer), self._lifted
        if column is None or deal is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        slot = self._slot(column, pointer)
        self._close_gaps()
        if column.cards.order != BY_HAND and column.cards.row_of(deal) is not None:
            self.kept_sorted.emit(column.stage.id)
        elif slot is not None:
            self.dropped.emit(deal, column.stage.id, column.cards.deal_at(slot - 1) if slot else None)

    @contextmanager
    def held_still(self, moved: frozenset[int]) -> Iterator[None]:
        """While cards come and go, what is selected stays selected and what is in sight stays there.

        The selected card is brought into sight when it is one of those that `moved`. When it is gone from the board
        nothing is selected; the next arrow key takes the card that came in its place.
        """
        deal = self.deal()
        focused = any(column.view.hasFocus() for column in self.columns)
        scrolled = {column.stage.id: column.view.verticalScrollBar().value() for column in self.columns}
        views = [column.view for column in self.columns]
        self._quiet = True
        try:
            yield
            if views != [column.view for column in self.columns]:
                self._scroll_back(scrolled)
            if deal is not None:
                self._select_again(deal, focused=focused, in_sight=deal in moved)
        finally:
            self._quiet = False

    def _select_again(self, deal: int, *, focused: bool, in_sight: bool) -> None:
        if in_sight and self.choose(deal, focus=focused):
            return
        for column in self.columns:
            row = column.cards.row_of(deal)
            if row is None:
                column.view.clearSelection()
            else:
                column.view.select(row)
                if focused:
                    column.view.setFocus()

    def _scroll_back(self, scrolled: dict[int, int]) -> None:
        for column in self.columns:
            column.view.executeDelayedItemsLayout()
            column.view.verticalScrollBar().setValue(scrolled.get(column.stage.id, 0))

    def _replace(self, body: QWidget) -> None:
        old = self.takeWidget()
        if old is not None and self._lifted is not None:
            # The drag goes on inside of one of these columns until it returns.
            old.hide()
            self._retired.append(old)
            QDrag.cancel()
        elif old is not None:
            old.deleteLater()
        self.setWidget(body)

    def _listen(self, column: Column) -> None:
        view = column.view
        view.allow_drags(on=self._drags)
        view.chosen.connect(lambda deal: self._chose(column, deal))
        view.opened.connect(self.opened)
        view.asked.connect(self.asked)
        view.sideways.connect(lambda step: self._sideways(column, step))
        view.drag_began.connect(self._drag_began)
        view.drag_ended.connect(self._drag_ended)
        view.focus_moved.connect(lambda: self._entered(column))
        stage = column.stage.id
        column.fold_asked.connect(lambda: self.fold_asked.emit(stage))
        column.unfold_asked.connect(lambda: self.unfold_asked.emit(stage))
        column.header.menu_asked.connect(lambda place: self.menu_asked.emit(stage, place))

    def _entered(self, column: Column) -> None:
        if column.view.hasFocus():
            self._last = column
            self.entered.emit()

    def _chose(self, column: Column, deal: int) -> None:
        for other in self.columns:
            if other is not column and other.view.selectionModel().hasSelection():
                other.view.clearSelection()
        if not self._quiet:
            self.chosen.emit(deal)

    def _sideways(self, column: Column, step: int) -> None:
        """To the card at the same height in the next column that has any."""
        at = self.columns.index(column)
        height = column.view.visualRect(column.view.currentIndex()).center().y()
        beyond: Sequence[Column] = self.columns[at + 1 :] if step > 0 else self.columns[:at][::-1]
        for other in beyond:
            if other.cards.rowCount() and not other.folded:
                place = other.view.indexAt(QPoint(1, height))
                other.view.choose(place.row() if place.isValid() else other.cards.rowCount() - 1)
                self.ensureWidgetVisible(other, _AROUND, 0)
                return

    def _learn(self) -> None:
        if self._drags:
            self._idle.start(0)
        else:
            self._idle.stop()

    def _load_next(self) -> None:
        """Learn the whole order of one more column; one at a time, so that the window is never held up."""
        unknown = next((column.cards for column in self.columns if not column.cards.whole), None)
        if unknown is None:
            self._idle.stop()
        else:
            unknown.load()

    def _drag_began(self, deal: int) -> None:
        self._lifted = deal
        self._edges.begin()
        self.drag_began.emit(deal)

    def _drag_ended(self) -> None:
        self._lifted = None
        self._edges.end()
        self._close_gaps()
        for body in self._retired:
            body.deleteLater()
        self._retired = []
        self.repaint_cards()
        self.drag_ended.emit()

    def _slot(self, column: Column, pointer: QPoint) -> int | None:
        """Where a card held there would land; on top of a column that is folded, or that is sorted in another way."""
        if column.folded or column.cards.order != BY_HAND:
            lifted = self._lifted
            return 0 if lifted is not None and column.cards.row_of(lifted) is None else None
        return column.view.slot_at(column.view.viewport().mapFrom(self.viewport(), pointer).y())

    def _hold(self, pointer: QPoint) -> None:
        target = self._column_at(pointer)
        for column in self.columns:
            slot = self._slot(column, pointer) if column is target else None
            column.hold(slot)

    def _close_gaps(self) -> None:
        for column in self.columns:
            column.hold(None)

    def _view_at(self, pointer: QPoint) -> ColumnView | None:
        column = self._column_at(pointer)
        return column.view if column is not None and not column.folded else None

    def _column_at(self, pointer: QPoint) -> Column | None:
        """A whole column takes a card, its head and half of the room beside it as well."""
        for column in self.columns:
            left = column.mapTo(self.viewport(), QPoint(0, 0)).x()
            if left - _BETWEEN // 2 <= pointer.x() < left + column.width() + _BETWEEN // 2:
                return column
        return None
