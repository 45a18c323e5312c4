"""The columns of a board side by side, and what is selected in them."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pipedesk.store.card_order import BY_HAND
from pipedesk.ui.board.band import Band
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.closed import ClosedColumn
from pipedesk.ui.board.column import Column
from pipedesk.ui.board.column_view import ColumnView, Pick
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.edges import EdgeScrolling
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.layout import CardLayout
from pipedesk.ui.board.memory import BoardMemory
from pipedesk.ui.board.picking import Picking
from pipedesk.ui.board.shown import ShownPipeline
from pipedesk.ui.formats import Formats
from pipedesk.ui.selection import Selection
from pipedesk.ui.theme.theme import Theme

_BETWEEN = 10
_AROUND = 12


class Columns(QScrollArea):
    """Columns share the width and scroll sideways where there is too little; lanes lie below each other."""

    chosen = Signal(int)
    """The user selected a deal."""
    opened = Signal(int)
    asked = Signal(int, str)
    """A screen reader asks for an action, by its name, on a deal."""
    dropped = Signal(object, int, object)
    """Deals in their order, a stage, and the deal behind which they were dropped there (None: on top)."""
    kept_sorted = Signal(int)
    """A card was dropped within a stage that is sorted: it stays where the sort wants it."""
    fold_asked = Signal(int)
    """A stage that shall be a strip."""
    unfold_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    """A stage, and where on the screen a menu about it should open."""
    cards_menu_asked = Signal(QPoint)
    """A menu about what is selected should open here on the screen."""
    entered = Signal()
    """The keyboard came to a column."""
    drag_began = Signal(object)
    """The deals that are dragged, in their order."""
    drag_ended = Signal()

    def __init__(self, theme: Theme, faces: Faces, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        # Qt's own would have to be wrapped, and for that PySide looks at every class of widgets there is.
        self.setViewport(QWidget())
        self.columns: list[Column] = []
        self.closed: ClosedColumn | None = None
        self._last: Column | None = None
        self.selection = selection
        self.picking = Picking(selection, lambda: self.everywhere)
        self._theme = theme
        self._faces = faces
        self._delegate = CardDelegate(theme, faces)
        self._drags = False
        self._quiet = False
        self._lifted: tuple[int, ...] = ()
        self._retired: list[QWidget] = []
        self._edges = EdgeScrolling(self, self._view_at)
        self._edges.scrolled.connect(self._hold)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._load_next)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._turn(across=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._band = Band(self.viewport(), self._begin_band, self._take_band)
        selection.changed.connect(self._selection_changed)

    @property
    def everywhere(self) -> Sequence[Column]:
        """The columns, and behind them that of closed deals when it is shown."""
        return [*self.columns, self.closed] if self.closed is not None else self.columns

    def show_pipeline(
        self, shown: ShownPipeline | None, memory: BoardMemory, closed: ColumnCards | None = None
    ) -> None:
        """Put up the columns of a pipeline, in place of those before, as the user left them."""
        self._last = None
        self._delegate.across = memory.across
        self._turn(across=memory.across)
        body = QWidget()
        body.setObjectName("body")
        row = QVBoxLayout(body) if memory.across else QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        self.columns = []
        self.closed = None
        for cards in shown.cards.values() if shown else ():
            self.columns.append(Column(cards, self._theme, self._delegate, self._faces, body))
        if closed is not None:
            self.closed = ClosedColumn(closed, self._theme, self._delegate, self._faces, body)
            self.closed.say(self._faces.formats)
        for column in self.everywhere:
            self._listen(column)
            column.fold(on=memory.folded(column.stage.id))
            column.view.come_back_to(memory.scrolled(column.stage.id))
            row.addWidget(column)
        if memory.across:
            row.addStretch(1)
        self._replace(body)
        self._learn()

    def show_sums(self, shown: ShownPipeline, formats: Formats) -> None:
        """Write above each column what it comes to."""
        sums = shown.sums()
        heaviest = max((total.weighted_minor for total in sums), default=0)
        for column, total in zip(self.columns, sums, strict=True):
            told = shown.money.explain(shown.rows(column.stage.id), formats)
            column.show_sum(total, shown.money, formats, heaviest, told)

    def allow_drags(self, *, on: bool) -> None:
        """Whether cards can be dragged; once they can, the order of all columns is learnt in idle moments."""
        self._drags = on
        self.viewport().setAcceptDrops(on)
        for column in self.everywhere:
            column.view.allow_drags(on=on)
        self._learn()

    def current(self) -> Column | None:
        """The column in which the keyboard is or was last, or that of the selected card."""
        focused = [column for column in self.everywhere if column.view.hasFocus() or column.strip.hasFocus()]
        place = self.place()
        return next(iter(focused), None) or self._last or (place[0] if place else next(iter(self.columns), None))

    def arrange(self, layout: CardLayout, *, grouped: bool) -> None:
        """Show other lines on all cards."""
        self._delegate.arrange(layout, grouped=grouped)
        for column in self.everywhere:
            column.rearrange()
        self.repaint_cards()

    def fold(self, stage_id: int, *, on: bool) -> None:
        """Fold a stage to a strip, or unfold it; the keyboard stays with it."""
        for column in self.everywhere:
            if column.stage.id == stage_id:
                column.fold(on=on)

    def scroll_up(self, stage_id: int) -> None:
        """Show the topmost cards of a stage."""
        for column in self.everywhere:
            if column.stage.id == stage_id:
                column.view.bar.setValue(0)

    def place(self) -> tuple[Column, int] | None:
        """The column and row of the current card."""
        deal = self.selection.current
        if deal is None:
            return None
        for column in self.everywhere:
            if column.cards.holds_known(deal):
                row = column.cards.row_of(deal)
                return (column, row) if row is not None else None
        return None

    def deal(self) -> int | None:
        """The current deal, when it has a card here."""
        return self.selection.current if self.place() is not None else None

    def pick_all(self) -> None:
        """Select all of the column in which the keyboard is, the next time all of the board."""
        focused = next((column for column in self.columns if column.view.hasFocus()), None)
        place = self.place()
        self.picking.pick_all(focused or (place[0] if place else None))

    def show_all(self, deals: Collection[int]) -> bool:
        """Select these deals, as far as they are here, and bring the topmost into sight; False when none is."""
        here = [deal for deal in deals if self.picking.on_board(deal)]
        self.selection.take(here)
        order = self.picking.in_order()
        if order:
            self.selection.take(order, order[0])
            column, row = self.place() or (None, 0)
            if column is not None:
                column.view.scrollTo(column.view.index_of(row))
                column.view.setFocus()
                self.ensureWidgetVisible(column, _AROUND, 0)
        return bool(order)

    def choose(self, deal_id: int, *, focus: bool) -> bool:
        """Select a deal and bring it into sight; False when it is not on this board."""
        for column in self.everywhere:
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
        for column in self.everywhere:
            column.view.viewport().update()

    def repaint_all(self) -> None:
        """Paint everything again."""
        for column in self.everywhere:
            column.header.update()
            column.update()
        self.repaint_cards()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        pointer = event.position().toPoint()
        # A card that hangs on another window's pointer belongs to another file.
        if not self._lifted or self._column_at(pointer) is None:
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
        column, deals = self._column_at(pointer), self._lifted
        if column is None or not deals:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        slot = self._slot(column, pointer)
        self._close_gaps()
        if column.cards.order != BY_HAND and all(column.cards.holds(deal) for deal in deals):
            self.kept_sorted.emit(column.stage.id)
        elif slot is not None:
            self.dropped.emit(deals, column.stage.id, column.cards.deal_at(slot - 1) if slot else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._band.press(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._band.pull(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        current = self.selection.current
        if not self._band.release() and current is not None and event.button() == Qt.MouseButton.LeftButton:
            # A click beside the cards ends a selection of several, and leaves the card that is being looked at.
            self.selection.choose(current)

    @contextmanager
    def held_still(self, moved: frozenset[int]) -> Iterator[None]:
        """While cards come and go, what is selected stays selected and what is in sight stays there.

        The selected card is brought into sight when it is one of those that `moved`. When it is gone from the board
        nothing is selected; the next arrow key takes the card that came in its place.
        """
        deal, here = self.deal(), self.picking.here()
        focused = any(column.view.hasFocus() for column in self.everywhere)
        scrolled = {column.stage.id: column.view.bar.value() for column in self.everywhere}
        views = [column.view for column in self.everywhere]
        self._quiet = True
        try:
            yield
            if views != [column.view for column in self.everywhere]:
                self._scroll_back(scrolled)
            self.picking.let_go(here)
            if self.isVisible():
                self.show_selection()
            if deal is not None:
                self._look_again(deal, focused=focused, in_sight=deal in moved)
        finally:
            self._quiet = False

    def _look_again(self, deal: int, *, focused: bool, in_sight: bool) -> None:
        """The keyboard is where the current card is now, which may be another one; it is seen when it has moved."""
        place = self.place()
        if place is None:
            return
        column, row = place
        if focused:
            column.view.setFocus()
        if in_sight and self.selection.current == deal:
            column.view.scrollTo(column.view.index_of(row))
            self.ensureWidgetVisible(column, _AROUND, 0)

    def _scroll_back(self, scrolled: dict[int, int]) -> None:
        for column in self.everywhere:
            column.view.executeDelayedItemsLayout()
            column.view.bar.setValue(scrolled.get(column.stage.id, 0))

    def _turn(self, *, across: bool) -> None:
        """Columns scroll sideways, lanes up and down."""
        needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed if across else never)
        self.setHorizontalScrollBarPolicy(never if across else needed)

    def _replace(self, body: QWidget) -> None:
        old = self.takeWidget()
        if old is not None and self._lifted:
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
        view.picked.connect(lambda deal, how: self.picking.pick(column, deal, how))
        view.menu_asked.connect(self.cards_menu_asked)
        view.opened.connect(self.opened)
        view.asked.connect(self.asked)
        view.sideways.connect(lambda step, how: self._sideways(column, step, how))
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

    def look_again(self) -> None:
        """The board comes into sight: only what has a card on it is meant from now on, or the one deal in the pane."""
        if len(self.selection) > 1:
            self.picking.keep_to_board()
        self.show_selection()

    def _selection_changed(self) -> None:
        if self._quiet or not self.isVisible():
            return
        self.show_selection()
        deal = self.deal()
        if deal is not None:
            self.chosen.emit(deal)

    def show_selection(self) -> None:
        """Mark the selected deals."""
        for column in self.everywhere:
            column.view.show_selection(self.selection)

    def _begin_band(self) -> None:
        keys = QApplication.keyboardModifiers()
        self.picking.begin_band(more=bool(keys & Qt.KeyboardModifier.ControlModifier))

    def _take_band(self, area: QRect) -> None:
        self.picking.take_band(area, lambda column: column.view.viewport().mapTo(self.viewport(), QPoint(0, 0)))

    def _sideways(self, column: Column, step: int, how: Pick) -> None:
        """To the card at the same height in the next column that has any."""
        at = self.everywhere.index(column)
        height = column.view.along(column.view.visualRect(column.view.currentIndex()).center())
        beyond: Sequence[Column] = self.everywhere[at + 1 :] if step > 0 else self.everywhere[:at][::-1]
        for other in beyond:
            if other.cards.rowCount() and not other.folded:
                row = other.view.row_at(height)
                other.view.choose(row if row is not None else other.cards.rowCount() - 1, how=how)
                self.ensureWidgetVisible(other, _AROUND, 0)
                return

    def _learn(self) -> None:
        if self._drags:
            self._idle.start(0)
        else:
            self._idle.stop()

    def _load_next(self) -> None:
        """Learn the whole order of one more column; one at a time, so that the window is never held up."""
        unknown = next((column.cards for column in self.everywhere if not column.cards.whole), None)
        if unknown is None:
            self._idle.stop()
        else:
            unknown.load()

    def _drag_began(self, deal: int) -> None:
        self._lifted = self.picking.in_order() if deal in self.selection else (deal,)
        self._lift(frozenset(self._lifted))
        self._await_drops(on=True)
        self._edges.begin()
        self.drag_began.emit(self._lifted)

    def _await_drops(self, *, on: bool) -> None:
        if self.closed is not None:
            self.closed.await_drops(on=on)

    def _lift(self, deals: frozenset[int]) -> None:
        self._delegate.lifted = deals
        for column in self.everywhere:
            column.view.lift(deals)

    def _drag_ended(self) -> None:
        self._lifted = ()
        self._lift(frozenset())
        self._await_drops(on=False)
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
            return None if all(column.cards.holds(deal) for deal in self._lifted) else 0
        view = column.view
        return view.slot_at(view.along(view.viewport().mapFrom(self.viewport(), pointer)))

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
            place = QRect(column.mapTo(self.viewport(), QPoint(0, 0)), column.size())
            half = _BETWEEN // 2
            begin, end, at = (place.left(), place.right(), pointer.x())
            if self._delegate.across:
                begin, end, at = (place.top(), place.bottom(), pointer.y())
            if begin - half <= at <= end + half:
                return column
        return None
