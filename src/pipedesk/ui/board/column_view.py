"""The cards of one column on screen: scrolling, keys, and cards that are lifted or make room."""

from PySide6.QtCore import QItemSelection, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pipedesk.ui.board.cards import ColumnCards, Index
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.drag import Slots, carried, lifted_picture
from pipedesk.ui.board.faces import Faces

_STEPS_PER_CARD = 3
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class ColumnView(QTableView):
    """One column of cards, all of one height, so that a hundred thousand cost no more than ten."""

    chosen = Signal(int)
    """The user chose a card, or its place in the column came to be the chosen one."""
    opened = Signal(int)
    sideways = Signal(int)
    """An arrow key asks for the next column (1) or the one before (-1)."""
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
        self.cards = cards
        self._delegate = delegate
        self._faces = faces
        self._gap: int | None = None
        self._scrolled_before = 0
        self._grip = QPoint()
        cards.setParent(self)
        # Painted whole, so Qt paints none of the grounds below it, and moves what is in sight when it scrolls.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setItemDelegate(delegate)
        # Rows get their height before there are any: Qt would visit each of them.
        self._arrange()
        self.setModel(cards)
        cards.rowsInserted.connect(lambda _parent, first, _last: self._stay_put(first, 1))
        cards.rowsRemoved.connect(lambda _parent, first, _last: self._stay_put(first, -1))
        self.activated.connect(self._open)
        self.allow_drags(on=False)

    def current_deal(self) -> int | None:
        """The selected deal of this column."""
        rows = self.selectionModel().selectedRows()
        return self.cards.deal_at(rows[0].row()) if rows else None

    def select(self, row: int) -> None:
        """Select a card; rows beyond the ends mean the card at that end."""
        if self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(max(0, min(row, self.cards.rowCount() - 1))))

    def choose(self, row: int, *, focus: bool = True) -> None:
        """Select a card and bring it into sight; in an empty column only the focus can come."""
        self.select(row)
        self.scrollTo(self.currentIndex())
        if focus:
            self.setFocus()

    def allow_drags(self, *, on: bool) -> None:
        """Whether cards can be dragged from here."""
        self.setDragEnabled(on)

    def slot_at(self, y: int) -> int | None:
        """Where a card held at `y` of the viewport would land: so many cards above it. None where it already is."""
        inside = max(0, min(y, self.viewport().height() - 1))
        slots = Slots(self.cards.rowCount(), self._delegate.row_height, self._gap)
        slot = slots.at(inside + self.verticalScrollBar().value())
        lifted = self._delegate.lifted
        row = self.cards.row_of(lifted) if lifted is not None else None
        return None if row is not None and slot in (row, row + 1) else slot

    def rearrange(self) -> None:
        """Cards have another height; the topmost one in sight stays the topmost."""
        rows, bar = self.verticalHeader(), self.verticalScrollBar()
        before, height = rows.defaultSectionSize(), self._delegate.row_height
        if before == height:
            return
        self.open_gap(None)
        at = bar.value()
        rows.setMinimumSectionSize(min(before, height))
        rows.setDefaultSectionSize(height)
        rows.setMinimumSectionSize(height)
        bar.setSingleStep(height // _STEPS_PER_CARD)
        self.executeDelayedItemsLayout()
        bar.setValue(at * height // before)

    def scrolled(self) -> int:
        """How far it is scrolled, in points."""
        return self._scrolled_before or self.verticalScrollBar().value()

    def come_back_to(self, scrolled: int) -> None:
        """Be scrolled so far as soon as there is a place on the screen."""
        self._scrolled_before = scrolled

    def open_gap(self, slot: int | None) -> None:
        """Make room at a slot by making the row below it twice as high, or at the end of the column the last row."""
        if slot == self._gap:
            return
        last = self.cards.rowCount() - 1
        rows = self.verticalHeader()
        for place, height in ((self._gap, 1), (slot, 2)):
            if place is not None and last >= 0:
                rows.resizeSection(min(place, last), height * self._delegate.row_height)
        self._gap = slot
        self._delegate.room_below = slot is not None and slot > last
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        self.tells_of_cells = True
        super().currentChanged(current, previous)
        self.tells_of_cells = False

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        self.tells_of_cells = True
        super().selectionChanged(selected, deselected)
        self.tells_of_cells = False
        deal = self.current_deal()
        if deal is not None and not selected.isEmpty():
            self.chosen.emit(deal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() in _PLAIN
        if plain and key in _WALKING and self.current_deal() is None:
            # Where a card has just left, the next one has come up: that is the one that an arrow means.
            self.choose(self.currentIndex().row())
            return
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right if plain:
                self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1)
            case Qt.Key.Key_Home if plain:
                self.choose(0)
            case Qt.Key.Key_End if plain:
                self.choose(self.cards.rowCount() - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and self.current_deal() is not None:
                self._open(self.currentIndex())
            case _:
                super().keyPressEvent(event)
                self.scrollTo(self.currentIndex())

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search in the visible cards."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD and self.current_deal() is None:
            self.choose(self.currentIndex().row(), focus=False)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid():
            # Between cards there is nothing to choose, and what is chosen stays so.
            return
        self._grip = place - self.visualRect(index).topLeft()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        row = self._delegate.row_height
        self.verticalScrollBar().setPageStep(max(row, self.viewport().height() - row))
        if self._scrolled_before:
            self.verticalScrollBar().setValue(self._scrolled_before)
            if self.isVisible():
                self._scrolled_before = 0

    def startDrag(self, supported: Qt.DropAction) -> None:
        row = self.currentIndex().row()
        card = self.cards.card(row)
        if card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(carried(card.id))
        face = self._faces.of(card, self.cards.stage)
        drag.setPixmap(lifted_picture(self._delegate, face, self.viewport().width(), self.devicePixelRatioF()))
        drag.setHotSpot(self._grip)
        self._delegate.lifted = card.id
        self.drag_began.emit(card.id)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            self._delegate.lifted = None
            self.drag_ended.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._delegate.paint_ground(painter, event.rect())
        painter.end()
        super().paintEvent(event)
        if self._gap is None:
            return
        top = self._gap * self._delegate.row_height - self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        self._delegate.paint_gap(painter, QRect(0, top, self.viewport().width(), self._delegate.card_height))
        painter.end()

    def _arrange(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setProperty("look", "cards")
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(self._delegate.row_height)
        rows.setDefaultSectionSize(self._delegate.row_height)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self._delegate.row_height // _STEPS_PER_CARD)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its place is kept, so that cards do not change their width when it comes or goes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(False)

    def _open(self, index: Index) -> None:
        deal = self.cards.deal_at(index.row())
        if deal is not None:
            self.opened.emit(deal)

    def _stay_put(self, row: int, by: int) -> None:
        """A card came or went above what is in sight: what is in sight stays where it is."""
        bar = self.verticalScrollBar()
        if row * self._delegate.row_height < bar.value():
            # The bar learns its new range only with the next layout.
            self.executeDelayedItemsLayout()
            bar.setValue(bar.value() + by * self._delegate.row_height)
