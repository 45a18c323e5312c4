"""Cards dropped on columns, as events say it; what a real mouse does is tried on a real screen."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from pipedesk.ui.board.columns import Columns
from pipedesk.ui.board.drag import carried
from tests.ui.board.conftest import ShowBoard, ShownBoard

ACTION, BUTTON, KEYS = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """A hand that holds a card over a board."""

    def __init__(self, board: ShownBoard, column: int, row: int) -> None:
        self.board = board
        self.columns: Columns = board.page._columns
        self.view = board.page.columns[column].view
        deal = self.view.cards.deal_at(row)
        assert deal is not None
        self.deal = deal
        self.data = carried(deal)
        self.dropped: list[tuple[int, int, int | None]] = []
        board.page.dropped.connect(lambda *what: self.dropped.append(what))

    def lift(self) -> None:
        self.view.drag_began.emit(self.deal)
        # Room is made for the strip below the columns.
        QCoreApplication.processEvents()

    def point(self, column: int, y: int) -> QPoint:
        """A point over a column, `y` below the top of its first card."""
        view = self.board.page.columns[column].view
        return view.viewport().mapTo(self.columns.viewport(), QPoint(40, y))

    def hold(self, pointer: QPoint) -> bool:
        """Come or move to a point; whether the card is welcome there."""
        enter = QDragEnterEvent(pointer, ACTION, self.data, BUTTON, KEYS)
        QCoreApplication.sendEvent(self.columns.viewport(), enter)
        event = QDragMoveEvent(pointer, ACTION, self.data, BUTTON, KEYS)
        QCoreApplication.sendEvent(self.columns.viewport(), event)
        return event.isAccepted()

    def drop(self, pointer: QPoint) -> None:
        QCoreApplication.sendEvent(self.columns.viewport(), QDropEvent(pointer, ACTION, self.data, BUTTON, KEYS))
        self.view.drag_ended.emit()

    def gaps(self) -> list[int | None]:
        return [column.view._gap for column in self.board.page.columns]


@pytest.fixture
def hand(show_board: ShowBoard) -> Hand:
    """A hand over the first card of a board with three cards in its first column and thirty in its second."""
    return Hand(show_board({1: 3, 2: 30}), 0, 0)


@pytest.fixture
def row(hand: Hand) -> int:
    """How high a row is."""
    return hand.columns._delegate.row_height


def test_a_card_lands_behind_the_one_above_the_pointer(hand: Hand, row: int) -> None:
    hand.lift()
    assert hand.hold(hand.point(1, row + 5))
    assert hand.gaps()[1] == 1

    hand.drop(hand.point(1, row + 5))

    assert hand.dropped == [(hand.deal, 2, hand.board.page.columns[1].cards.deal_at(0))]
    assert hand.gaps() == [None] * 5


def test_a_card_held_over_the_head_of_a_column_lands_on_top(hand: Hand) -> None:
    hand.lift()
    hand.hold(hand.point(1, -40))
    hand.drop(hand.point(1, -40))

    assert hand.dropped == [(hand.deal, 2, None)]


def test_a_card_lands_at_the_end_of_a_short_column_and_in_an_empty_one(hand: Hand) -> None:
    hand.lift()
    hand.hold(hand.point(4, 300))
    hand.drop(hand.point(4, 300))
    assert hand.dropped == [(hand.deal, 5, None)]

    other = Hand(hand.board, 1, 0)
    other.lift()
    other.hold(other.point(0, 480))
    other.drop(other.point(0, 480))
    assert other.dropped == [(other.deal, 1, hand.board.page.columns[0].cards.deal_at(2))]


def test_a_card_dropped_where_it_was_stays_there(hand: Hand, row: int) -> None:
    for y in (5, row // 2 + 5, row + 5):
        hand.lift()
        hand.hold(hand.point(0, y))
        assert hand.gaps() == [None] * 5
        hand.drop(hand.point(0, y))

    assert hand.dropped == []


def test_the_gap_follows_the_pointer_from_column_to_column(hand: Hand, row: int) -> None:
    hand.lift()
    hand.hold(hand.point(1, 2 * row))
    assert hand.gaps() == [None, 2, None, None, None]

    hand.hold(hand.point(2, 2 * row))
    assert hand.gaps() == [None, None, 0, None, None]

    QCoreApplication.sendEvent(hand.columns.viewport(), QDragLeaveEvent())
    assert hand.gaps() == [None] * 5


def test_the_last_row_makes_room_below_itself(hand: Hand, row: int) -> None:
    view = hand.board.page.columns[0].view
    other = Hand(hand.board, 1, 0)
    other.lift()

    other.hold(other.point(0, 3 * row + 5))

    assert view._gap == 3
    assert view.verticalHeader().length() == 4 * row
    QCoreApplication.sendEvent(other.columns.viewport(), QDragLeaveEvent())
    assert view.verticalHeader().length() == 3 * row


def test_a_card_of_another_window_is_not_welcome(hand: Hand) -> None:
    assert not hand.hold(hand.point(1, 50))
    hand.drop(hand.point(1, 50))

    assert hand.dropped == []


def test_beside_the_columns_there_is_nowhere_to_land(hand: Hand) -> None:
    hand.board.page.resize(3000, 640)
    QCoreApplication.processEvents()
    beside = QPoint(hand.columns.viewport().width() - 5, 100)
    hand.lift()

    assert not hand.hold(beside)
    hand.drop(beside)

    assert hand.dropped == []


def test_at_the_lower_edge_the_column_scrolls_and_the_gap_follows(hand: Hand) -> None:
    view = hand.board.page.columns[1].view
    hand.lift()
    low = hand.point(1, view.viewport().height() - 3)
    hand.hold(low)
    before = view._gap
    assert before is not None

    for _ in range(40):
        hand.columns._edges.step(low)

    assert view.verticalScrollBar().value() > 400
    assert view._gap is not None
    assert view._gap > before


def test_at_the_side_the_board_scrolls_and_the_gap_goes_to_the_column_that_comes(hand: Hand) -> None:
    hand.board.page.resize(700, 640)
    QCoreApplication.processEvents()
    hand.lift()
    right = QPoint(hand.columns.viewport().width() - 3, 200)
    hand.hold(right)

    for _ in range(60):
        hand.columns._edges.step(right)

    bar = hand.columns.horizontalScrollBar()
    assert bar.value() == bar.maximum() > 0
    assert [at for at, gap in enumerate(hand.gaps()) if gap is not None] == [4]


def test_below_the_columns_nothing_scrolls(hand: Hand) -> None:
    view = hand.board.page.columns[1].view
    hand.lift()

    hand.columns._edges.step(QPoint(60, hand.columns.viewport().height() + 30))

    assert view.verticalScrollBar().value() == 0
