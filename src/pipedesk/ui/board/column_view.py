"""The cards of one column on screen: scrolling, keys, and cards that are lifted or make room."""

from collections.abc import Collection
from enum import Enum

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTransposeProxyModel,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QScrollBar, QTableView, QWidget

from pipedesk.ui.board.cards import ColumnCards, Index
from pipedesk.ui.board.delegate import LANE_CARD, CardDelegate
from pipedesk.ui.board.drag import Slots, carried, lifted_picture
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.selection import Selection

_STEPS_PER_CARD = 3
_MENU_IN = 12
_Flags = QItemSelectionModel.SelectionFlag
_Keys = Qt.KeyboardModifier
_PLAIN = (_Keys.NoModifier, _Keys.KeypadModifier)
_EXTENDING = (_Keys.ShiftModifier, _Keys.ShiftModifier | _Keys.KeypadModifier)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class Pick(Enum):
    """How a card is pointed at."""

    ALONE = "alone"
    TOO = "too"
    """With Ctrl: this one as well, or no longer."""
    UP_TO = "up to"
    """With Shift: all from the card where the selection began."""


class ColumnView(QTableView):
    """One column of cards from top to bottom, or one lane from left to right.

    All cards have one size, so that a hundred thousand cost no more than ten.

    It shows which deals are selected and says which one the user points at; what that selects others decide.
    """

    picked = Signal(int, object)
    """A deal, and how it was pointed at: a `Pick`."""
    menu_asked = Signal(QPoint)
    """Where on the screen a menu about what is selected should open."""
    opened = Signal(int)
    sideways = Signal(int, object)
    """An arrow key asks for the next column (1) or the one before (-1), and how to point at the card there."""
    focus_moved = Signal()
    """The keyboard came here or went away."""
    drag_began = Signal(int)
    drag_ended = Signal()
    asked = Signal(int, str)
    """A screen reader asks for an action, by its name, on a deal."""
    tells_of_cells = False
    """While Qt tells screen readers of cells, by their number in a table."""

    def __init__(self, cards: ColumnCards, delegate: CardDelegate, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own would have to be wrapped, and for that PySide looks at every class of widgets there is.
        self.setViewport(QWidget())
        self.cards = cards
        self._delegate = delegate
        self._faces = faces
        self._gap: int | None = None
        self._scrolled_before = 0
        self._grip = self._press = QPoint()
        self._pressed: int | None = None
        self._alone_later = False
        self._top: tuple[int, int] | None = None
        self._run: tuple[int, int] | None = None
        cards.setParent(self)
        cards.rowsAboutToBeRemoved.connect(lambda _parent, first, last: self._pass_on(first, last))
        self.across = delegate.across
        # Painted whole, so Qt paints none of the grounds below it, and moves what is in sight when it scrolls.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setItemDelegate(delegate)
        # Rows get their height before there are any: Qt would visit each of them.
        self._arrange()
        self.setModel(cards if not self.across else self._on_its_side())
        cards.rowsInserted.connect(lambda _parent, first, _last: self._stay_put(first, 1))
        cards.rowsRemoved.connect(lambda _parent, first, _last: self._stay_put(first, -1))
        cards.modelAboutToBeReset.connect(self._note_top)
        cards.modelReset.connect(self._come_back_to_top)
        self.allow_drags(on=False)

    @property
    def bar(self) -> QScrollBar:
        """The scroll bar along the cards."""
        return self.horizontalScrollBar() if self.across else self.verticalScrollBar()

    def along(self, point: QPoint) -> int:
        """How far along the cards a point of the viewport is."""
        return point.x() if self.across else point.y()

    def length(self) -> int:
        """How long the viewport is along the cards."""
        return self.viewport().width() if self.across else self.viewport().height()

    def index_of(self, row: int) -> QModelIndex:
        """The index of a card in this view."""
        return self.model().index(0, row) if self.across else self.cards.index(row)

    def row(self) -> int:
        """The row of the card at which the keyboard is; -1 for none."""
        return self._row_of(self.currentIndex())

    def row_at(self, place: int) -> int | None:
        """The row of the card at a place along the viewport; None behind the last one."""
        row = self.columnAt(place) if self.across else self.rowAt(place)
        return row if row >= 0 else None

    def in_sight(self) -> range:
        """The rows of the cards that can be seen, even in part."""
        first, last = self.row_at(0), self.row_at(self.length() - 1)
        return range(first or 0, self.cards.rowCount() if last is None else last + 1)

    def current_deal(self) -> int | None:
        """The deal at which the keyboard is, when it is selected."""
        index = self.currentIndex()
        return self.cards.deal_at(self._row_of(index)) if self.selectionModel().isSelected(index) else None

    def show_selection(self, selection: Selection) -> None:
        """Mark the selected deals; the keyboard goes on from the current one."""
        marks = QItemSelection()
        for first, last in self.cards.runs_of(selection):
            marks.append(QItemSelectionRange(self.index_of(first), self.index_of(last)))
        self.selectionModel().select(marks, _Flags.ClearAndSelect)
        current = selection.current
        if current is not None and self.cards.holds_known(current):
            row = self.cards.row_of(current)
            assert row is not None
            self.point_at(row)

    def point_at(self, row: int) -> None:
        """The keyboard goes to a card; rows beyond the ends mean the card at that end."""
        if self.cards.rowCount():
            index = self.index_of(max(0, min(row, self.cards.rowCount() - 1)))
            self.selectionModel().setCurrentIndex(index, _Flags.NoUpdate)

    def choose(self, row: int, *, focus: bool = True, how: Pick = Pick.ALONE) -> None:
        """Point at a card and bring it into sight; in an empty column only the focus can come."""
        self.point_at(row)
        self.scrollTo(self.currentIndex())
        deal = self.cards.deal_at(self.row())
        if deal is not None:
            self.picked.emit(deal, how)
        if focus:
            self.setFocus()

    def deals_between(self, top: int, bottom: int) -> list[int]:
        """The deals whose cards lie between two places along the viewport, in or out of sight."""
        scrolled = self.bar.value()
        height, card = self._delegate.pitch, self._delegate.extent
        first = max(0, (top + scrolled - card) // height + 1)
        last = (bottom + scrolled) // height
        return list(self.cards.ids()[first : last + 1]) if last >= first else []

    def height_of(self, row: int) -> int:
        """Where along the viewport, or beyond it, the middle of a row's card is."""
        return row * self._delegate.pitch + self._delegate.extent // 2 - self.bar.value()

    def allow_drags(self, *, on: bool) -> None:
        """Whether cards can be dragged from here."""
        self.setDragEnabled(on)

    def slot_at(self, place: int) -> int | None:
        """Where a card held at `place` along the viewport would land: so many cards before it. None where it is."""
        inside = max(0, min(place, self.length() - 1))
        slots = Slots(self.cards.rowCount(), self._delegate.pitch, self._gap)
        slot = slots.at(inside + self.bar.value())
        # Dropped where they are, cards that stand together stay there.
        return None if self._run is not None and self._run[0] <= slot <= self._run[1] + 1 else slot

    def lift(self, deals: Collection[int]) -> None:
        """These deals are being dragged; none when that is over."""
        runs = self.cards.runs_of(deals)
        whole = len(runs) == 1 and runs[0][1] - runs[0][0] + 1 == len(deals)
        self._run = runs[0] if whole else None

    def rearrange(self) -> None:
        """Cards have another height; the topmost one in sight stays the topmost."""
        rows, bar = self._sections(), self.bar
        before, pitch = rows.defaultSectionSize(), self._delegate.pitch
        if before == pitch:
            return
        self.open_gap(None)
        at = bar.value()
        rows.setMinimumSectionSize(min(before, pitch))
        rows.setDefaultSectionSize(pitch)
        rows.setMinimumSectionSize(pitch)
        bar.setSingleStep(pitch // _STEPS_PER_CARD)
        self.executeDelayedItemsLayout()
        bar.setValue(at * pitch // before)

    def scrolled(self) -> int:
        """How far it is scrolled, in points."""
        return self._scrolled_before or self.bar.value()

    def come_back_to(self, scrolled: int) -> None:
        """Be scrolled so far as soon as there is a place on the screen."""
        self._scrolled_before = scrolled

    def open_gap(self, slot: int | None) -> None:
        """Make room at a slot by making the row below it twice as high, or at the end of the column the last row."""
        if slot == self._gap:
            return
        last = self.cards.rowCount() - 1
        rows = self._sections()
        for place, height in ((self._gap, 1), (slot, 2)):
            if place is not None and last >= 0:
                rows.resizeSection(min(place, last), height * self._delegate.pitch)
        self._gap = slot
        self._delegate.room_below = slot is not None and slot > last
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        self.tells_of_cells = True
        super().currentChanged(current, previous)
        self.tells_of_cells = False

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Qt selects nothing by itself: a selection spans columns."""
        return _Flags.NoUpdate

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        self.tells_of_cells = True
        super().selectionChanged(selected, deselected)
        self.tells_of_cells = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), event.modifiers()
        how = Pick.ALONE if keys in _PLAIN else Pick.UP_TO if keys in _EXTENDING else None
        target = self._walk(key) if how is not None else None
        if target is not None and key not in _ENDS and how is Pick.ALONE and self.current_deal() is None:
            # Where a card has just left, the next one has come up: that is the one that an arrow means.
            target = self.row()
        if target is not None and how is not None:
            self.choose(target, how=how)
            return
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down if how is not None:
                # Those along the cards were walked.
                self.sideways.emit(-1 if key in (Qt.Key.Key_Left, Qt.Key.Key_Up) else 1, how)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if how is Pick.ALONE and self.current_deal() is not None:
                self._open(self.currentIndex())
            case Qt.Key.Key_Space if self.currentIndex().isValid():
                self.choose(self.row(), how=Pick.TOO)
            case _:
                super().keyPressEvent(event)

    def _walk(self, key: int) -> int | None:
        """The row to which a key goes; None for keys that go to none."""
        row, last = self.row(), self.cards.rowCount() - 1
        page = max(1, self.length() // self._delegate.pitch)
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self.across else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        targets = {
            back: row - 1,
            on: row + 1,
            Qt.Key.Key_PageUp: row - page,
            Qt.Key.Key_PageDown: row + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return targets.get(Qt.Key(key))

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search in the visible cards."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD and self.current_deal() is None:
            self.choose(self.row(), focus=False)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        deal = self.cards.deal_at(self._row_of(index)) if index.isValid() else None
        self._pressed = None
        if deal is None or event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            # Between cards there is nothing to choose here: the board may draw a rubber band.
            event.ignore()
            return
        self._grip, self._press = place - self.visualRect(index).topLeft(), place
        selected = self.selectionModel().isSelected(index)
        if event.button() == Qt.MouseButton.RightButton:
            if not selected:
                self.choose(self._row_of(index))
            return
        keys = event.modifiers()
        self.point_at(self._row_of(index))
        self._pressed = deal
        # A card among several selected ones may be about to be dragged with them all.
        self._alone_later = selected and not keys & (_Keys.ControlModifier | _Keys.ShiftModifier)
        if keys & _Keys.ShiftModifier:
            self.picked.emit(deal, Pick.UP_TO)
        elif keys & _Keys.ControlModifier:
            self.picked.emit(deal, Pick.TOO)
        elif not selected:
            self.picked.emit(deal, Pick.ALONE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            event.ignore()
            return
        far = (event.position().toPoint() - self._press).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far and self.dragEnabled():
            self._pressed = None
            self.startDrag(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        deal, self._pressed = self._pressed, None
        if deal is None:
            event.ignore()
        elif self._alone_later:
            self.picked.emit(deal, Pick.ALONE)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._open(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, place = self.indexAt(event.pos()), event.globalPos()
        else:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(_MENU_IN, 0))
        deal = self.cards.deal_at(self._row_of(index)) if index.isValid() else None
        if deal is not None and self.selectionModel().isSelected(index):
            self.menu_asked.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        pitch = self._delegate.pitch
        self.bar.setPageStep(max(pitch, self.length() - pitch))
        if self._scrolled_before:
            self.bar.setValue(self._scrolled_before)
            if self.isVisible():
                self._scrolled_before = 0

    def startDrag(self, supported: Qt.DropAction) -> None:
        card = self.cards.card(self.row())
        if card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(carried(card.id))
        self.drag_began.emit(card.id)
        face, count = self._faces.of(card, self.cards.stage), len(self._delegate.lifted)
        more = self._faces.formats.number(count) if count > 1 else ""
        drag.setPixmap(lifted_picture(self._delegate, face, self._card_width(), self.devicePixelRatioF(), more))
        drag.setHotSpot(self._grip)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            self.drag_ended.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._delegate.paint_ground(painter, event.rect())
        painter.end()
        super().paintEvent(event)
        if self._gap is None:
            return
        at = self._gap * self._delegate.pitch - self.bar.value()
        corner = QPoint(at, 0) if self.across else QPoint(0, at)
        painter = QPainter(self.viewport())
        self._delegate.paint_gap(painter, QRect(corner, QSize(self._card_width(), self._delegate.card_height)))
        painter.end()

    def _pass_on(self, first: int, last: int) -> None:
        """Where a card leaves, the keyboard is at the one that comes up."""
        if first <= self.row() <= last < self.cards.rowCount() - 1:
            self.point_at(last + 1)

    def _on_its_side(self) -> QTransposeProxyModel:
        """The same cards from left to right."""
        turned = QTransposeProxyModel(self)
        turned.setSourceModel(self.cards)
        return turned

    def _arrange(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setProperty("look", "cards")
        rows = self._sections()
        beside = self.verticalHeader() if self.across else self.horizontalHeader()
        rows.hide()
        beside.hide()
        beside.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows.setMinimumSectionSize(self._delegate.pitch)
        rows.setDefaultSectionSize(self._delegate.pitch)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its place is kept, so that cards do not change their size when it comes or goes.
        keep = self.setHorizontalScrollBarPolicy if self.across else self.setVerticalScrollBarPolicy
        keep(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.bar
        bar.setSingleStep(self._delegate.pitch // _STEPS_PER_CARD)
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(False)

    def _open(self, index: Index) -> None:
        deal = self.cards.deal_at(self._row_of(index))
        if deal is not None:
            self.opened.emit(deal)

    def _note_top(self) -> None:
        """The order is about to be read again: what is on top in sight shall be there afterwards too."""
        scrolled = self.bar.value()
        row = scrolled // self._delegate.pitch
        deal = self.cards.deal_at(row) if scrolled else None
        self._top = (deal, scrolled - row * self._delegate.pitch) if deal is not None else None

    def _come_back_to_top(self) -> None:
        if self._top is not None:
            deal, beyond = self._top
            row = self.cards.row_of(deal)
            if row is not None:
                self.executeDelayedItemsLayout()
                self.bar.setValue(row * self._delegate.pitch + beyond)

    def _sections(self) -> QHeaderView:
        """One section for each card."""
        return self.horizontalHeader() if self.across else self.verticalHeader()

    def _row_of(self, index: Index) -> int:
        return index.column() if self.across else index.row()

    def _card_width(self) -> int:
        return LANE_CARD if self.across else self.viewport().width()

    def _stay_put(self, row: int, by: int) -> None:
        """A card came or went above what is in sight: what is in sight stays where it is."""
        bar = self.bar
        if row * self._delegate.pitch < bar.value():
            # The bar learns its new range only with the next layout.
            self.executeDelayedItemsLayout()
            bar.setValue(bar.value() + by * self._delegate.pitch)
