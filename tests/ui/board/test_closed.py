"""The lane of deals that were won and lost last."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from pipedesk.commands.deals import DealField, EditDeal, LoseDeal, MoveDeal, WinDeal
from pipedesk.store.closed_glance import MOST_CLOSED
from pipedesk.store.glance import Glance
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.closed import ClosedColumn
from pipedesk.ui.board.drag import carried
from pipedesk.ui.board.gestures import Gestures
from pipedesk.ui.board.strip import DropZone
from tests.stories import add_deal
from tests.ui.board.conftest import ShowBoard, ShownBoard
from tests.ui.board.test_columns import Hand


@pytest.fixture
def board(show_board: ShowBoard) -> ShownBoard:
    """Two deals in the first stage and one in the last; one was won, and one lost after it."""
    board = show_board({1: 4, 5: 1})
    board.desk.run(WinDeal(board.deal(0, 0)))
    board.clock.advance(timedelta(days=1))
    board.desk.run(LoseDeal(board.deal(0, 1), "Price"))
    board.tell()
    board.page.show_closed(on=True)
    QCoreApplication.processEvents()
    return board


def lane(board: ShownBoard) -> ClosedColumn:
    assert board.page.closed is not None
    return board.page.closed


def titles(cards: ColumnCards) -> list[str]:
    return [str(cards.index(row).data()) for row in range(cards.rowCount())]


def drop(zone: DropZone, data: QMimeData) -> None:
    action, button, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPoint(zone.width() // 2, zone.height() // 2)
    QCoreApplication.sendEvent(zone, QDragEnterEvent(place, action, data, button, keys))
    QCoreApplication.sendEvent(zone, QDropEvent(QPointF(place), action, data, button, keys))


def test_the_newest_stands_first_and_says_how_it_ended(board: ShownBoard) -> None:
    cards = lane(board).cards
    assert titles(cards) == ["1.2", "1.1"]
    spoken = [cards.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert "Lost 24 Nov" in spoken[0]
    assert "Won 23 Nov" in spoken[1]
    assert "next step" not in spoken[0]
    assert lane(board).strip.accessibleName() == "Expand Recently won and lost, 2"
    assert lane(board).grab().toImage().width() > 0
    assert lane(board).geometry().left() > board.page.columns[-1].geometry().right()


def test_the_lane_follows_what_is_closed_and_opened(board: ShownBoard) -> None:
    board.clock.advance(timedelta(hours=1))
    board.desk.run(WinDeal(board.deal(4, 0)))
    board.tell()
    assert titles(lane(board).cards) == ["5.1", "1.2", "1.1"]
    assert lane(board).header.heading.count == "3"

    board.live.undo()
    board.tell()
    assert titles(lane(board).cards) == ["1.2", "1.1"]
    lost = lane(board).cards.deal_at(0)
    assert lost is not None
    board.desk.run(EditDeal(lost, DealField.TITLE, "Another name"))
    board.tell()
    assert titles(lane(board).cards) == ["Another name", "1.1"]


def test_a_card_dragged_back_is_open_again(board: ShownBoard) -> None:
    lost = lane(board).cards.deal_at(0)
    assert lost is not None
    board.desk.run(MoveDeal(lost, 2, None))
    board.tell()

    assert titles(lane(board).cards) == ["1.1"]
    assert board.column_of(lost) == 1


def test_half_of_the_lane_is_won_and_half_of_it_lost_while_a_card_is_dragged(board: ShownBoard) -> None:
    won: list[int] = []
    lost: list[int] = []
    board.page.dropped_on_won.connect(won.append)
    board.page.dropped_on_lost.connect(lost.append)
    assert not lane(board).won.isVisible()
    for zone, told in ((lane(board).won, won), (lane(board).lost, lost)):
        hand = Hand(board, 0, 0)
        hand.lift()
        assert zone.isVisible()
        assert zone.height() > 100
        drop(zone, carried(hand.deal))
        board.page.columns[0].view.drag_ended.emit()
        assert told == [hand.deal]
        assert not zone.isVisible()


def test_nothing_is_dropped_between_its_cards(board: ShownBoard) -> None:
    hand = Hand(board, 0, 0)
    hand.lift()
    view = lane(board).view

    assert not hand.hold(view.viewport().mapTo(hand.columns.viewport(), QPoint(40, 60)))
    board.page.columns[0].view.drag_ended.emit()


def test_keys_go_to_the_lane_and_open_a_deal_again(board: ShownBoard) -> None:
    gestures = Gestures(board.page, board.live)
    board.page.choose(board.deal(4, 0), focus=True)
    QTest.keyClick(board.page.columns[4].view, Qt.Key.Key_Right)
    assert lane(board).view.hasFocus()
    lost = board.page.current_deal()
    assert lost == lane(board).cards.deal_at(0)

    gestures.move_up_or_down(1)
    assert titles(lane(board).cards) == ["1.2", "1.1"]
    gestures.move_sideways(1)
    assert titles(lane(board).cards) == ["1.2", "1.1"]
    gestures.move_sideways(-1)
    assert lost is not None
    assert board.column_of(lost) == 4
    gestures.leave()


def test_the_lane_is_folded_hidden_and_found_again(board: ShownBoard) -> None:
    board.page.fold(0, on=True)
    assert lane(board).folded
    board.page.switch_to(1)
    assert lane(board).folded
    board.page.turn(across=True)
    assert lane(board).view.across

    board.page.show_closed(on=False)
    assert board.page.closed is None
    assert len(board.page.columns) == 5


def test_no_more_than_the_recent_ones_are_read(show_board: ShowBoard, glance: Glance) -> None:
    board = show_board({})
    for number in range(MOST_CLOSED + 5):
        board.desk.run(WinDeal(add_deal(board.desk, str(number), 1)))
    board.tell()
    board.page.show_closed(on=True)

    assert lane(board).cards.rowCount() == MOST_CLOSED
