"""The cards of one column on screen: scrolling, keys, and the column's side of a drag."""

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pipedesk.ui.board.cards import CARD, ColumnCards
from pipedesk.ui.board.delegate import CARD_HEIGHT, ROW_HEIGHT, CardDelegate
from pipedesk.ui.board.faces import Faces

MIME = "application/x-pipedesk-deal"


def dragged_deal(data: QMimeData) -> int | None:
    """The deal that a drag carries, or None for a drag of something else."""
    if not data.hasFormat(MIME):
        return None
    text = bytes(data.data(MIME).data())
    return int(text) if text.isdigit() else None


class ColumnView(QTableView):
    """One column of cards, all of one height, so that a hundred thousand cost no more than ten."""

    chosen = Signal(int)
    opened = Signal(int)
    sideways = Signal(int)
    dropped = Signal(int, object)
    """A deal, and the deal behind which it was dropped or None for the top."""
    drag_began = Signal(int)
    drag_ended = Signal()

    def __init__(self, cards: ColumnCards, delegate: CardDelegate, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = cards
        self.editable = False
        self._delegate = delegate
        self._faces = faces
        self._gap: int | None = None
        cards.setParent(self)
        self.setModel(cards)
        self.setItemDelegate(delegate)
        self._arrange()
        self.activated.connect(self._open)

    def _arrange(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView { background: transparent; border: none; }")
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT // 3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(False)
        self.setMouseTracking(False)

    def current_deal(self) -> int | None:
        """The selected deal of this column."""
        rows = self.selectionModel().selectedRows()
        return self.cards.deal_at(rows[0].row()) if rows else None

    def choose(self, row: int, *, focus: bool = True) -> None:
        """Select a card, bring it into sight and say so."""
        if not self.cards.rowCount():
            if focus:
                self.setFocus()
            return
        place = self.cards.index(max(0, min(row, self.cards.rowCount() - 1)))
        if focus:
            self.setFocus()
        self.setCurrentIndex(place)
        self.scrollTo(place)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        deal = self.cards.deal_at(current.row()) if current.isValid() else None
        if deal is not None:
            self.chosen.emit(deal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.cards.rowCount() - 1
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right if plain:
                self.sideways.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
            case Qt.Key.Key_Home if plain:
                self.choose(0)
            case Qt.Key.Key_End if plain:
                self.choose(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and self.current_deal() is not None:
                self._open(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search in the visible cards."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.verticalScrollBar().setPageStep(max(ROW_HEIGHT, self.viewport().height() - ROW_HEIGHT))

    def _open(self, index: QModelIndex) -> None:
        deal = self.cards.deal_at(index.row())
        if deal is not None:
            self.opened.emit(deal)

    def startDrag(self, supported: Qt.DropAction) -> None:
        index = self.currentIndex()
        card = index.data(CARD) if index.isValid() else None
        if card is None or not self.editable:
            return
        data = QMimeData()
        data.setData(MIME, QByteArray(str(card.id).encode()))
        data.setText(card.title)
        drag = QDrag(self)
        drag.setMimeData(data)
        picture = self._lifted_picture(index)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(int(picture.deviceIndependentSize().width() // 2), 24))
        self._delegate.lifted = card.id
        self.drag_began.emit(card.id)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            self._delegate.lifted = None
            self.close_gap()
            self.drag_ended.emit()

    def _lifted_picture(self, index: QModelIndex) -> QPixmap:
        scale = self.devicePixelRatioF()
        width = self.viewport().width()
        picture = QPixmap(round(width * scale), round(CARD_HEIGHT * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.93)
        face = self._faces.of(index.data(CARD), self.cards.stage)
        self._delegate.paint_card(painter, QRect(0, 0, width, CARD_HEIGHT), face, selected=True)
        painter.end()
        return picture

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_deal(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if dragged_deal(event.mimeData()) is None:
            event.ignore()
            return
        self._open_gap(self._slot_at(event.position().toPoint().y()))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.close_gap()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        deal = dragged_deal(event.mimeData())
        slot = self._slot_at(event.position().toPoint().y())
        self.close_gap()
        if deal is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        above = slot - 1
        if above >= 0 and self.cards.deal_at(above) == deal:
            above -= 1
        self.dropped.emit(deal, self.cards.deal_at(above) if above >= 0 else None)

    def close_gap(self) -> None:
        """The drag went elsewhere."""
        self._open_gap(None)

    def _slot_at(self, y: int) -> int:
        """Before which row a card would land that is held at `y` of the viewport."""
        content = y + self.verticalScrollBar().value()
        if self._gap is not None and content > self._gap * ROW_HEIGHT:
            content = max(self._gap * ROW_HEIGHT, content - ROW_HEIGHT)
        return max(0, min((content + ROW_HEIGHT // 2) // ROW_HEIGHT, self.cards.rowCount()))

    def _open_gap(self, slot: int | None) -> None:
        """Make room before a row by making that row twice as high; behind the last one there is room anyway."""
        if slot == self._gap:
            return
        rows = self.verticalHeader()
        for row, height in ((self._gap, ROW_HEIGHT), (slot, 2 * ROW_HEIGHT)):
            if row is not None and row < self.cards.rowCount():
                rows.resizeSection(row, height)
        self._gap = slot
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is None:
            return
        top = self._gap * ROW_HEIGHT - self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        self._delegate.paint_gap(painter, QRect(0, top, self.viewport().width(), CARD_HEIGHT))
        painter.end()
