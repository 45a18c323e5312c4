"""Stages as lanes: the same board on its side, with the same keys and drops."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest

from pipedesk.commands.deals import MoveDeal
from pipedesk.ui.actions import Actions
from pipedesk.ui.board.delegate import LANE_CARD
from pipedesk.ui.board.layout import USUAL, CardLayout
from pipedesk.ui.board.looks import Looks
from pipedesk.ui.theme.theme import Theme
from tests.ui.board.conftest import ShowBoard, ShownBoard
from tests.ui.board.test_columns import Hand

Key = Qt.Key


@pytest.fixture
def lanes(show_board: ShowBoard) -> ShownBoard:
    """Five lanes, the first with thirty cards, the second with three."""
    board = show_board({1: 30, 2: 3})
    board.page.turn(across=True)
    QCoreApplication.processEvents()
    return board


def place_of(board: ShownBoard, lane: int, row: int) -> QRect:
    view = board.page.columns[lane].view
    return view.visualRect(view.index_of(row))


def press(board: ShownBoard, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(next(column.view for column in board.page.columns if column.view.hasFocus()), key)


def point(board: ShownBoard, hand: Hand, lane: int, x: int) -> QPoint:
    return board.page.columns[lane].view.viewport().mapTo(hand.columns.viewport(), QPoint(x, 20))


def test_lanes_lie_below_each_other_and_their_cards_side_by_side(lanes: ShownBoard) -> None:
    first, second = (column.geometry() for column in lanes.page.columns[:2])
    assert first.left() == second.left()
    assert second.top() > first.bottom()
    assert first.width() > 900

    cards = [place_of(lanes, 0, row) for row in range(3)]
    assert [card.top() for card in cards] == [0, 0, 0]
    assert [card.left() for card in cards] == [row * lanes.page.columns[0].view._delegate.pitch for row in range(3)]
    assert lanes.page.columns[0].view.grab().toImage().pixelColor(LANE_CARD // 2, 30).isValid()


def test_arrows_follow_the_lane_and_go_from_lane_to_lane(lanes: ShownBoard) -> None:
    lanes.page.choose(lanes.deal(0, 0), focus=True)
    press(lanes, Key.Key_Right, Key.Key_Right)
    assert lanes.page.current_deal() == lanes.deal(0, 2)
    press(lanes, Key.Key_Down)
    assert lanes.page.current_deal() == lanes.deal(1, 2)
    press(lanes, Key.Key_Left, Key.Key_Up)
    assert lanes.page.current_deal() == lanes.deal(0, 1)
    press(lanes, Key.Key_End)
    assert lanes.page.current_deal() == lanes.deal(0, 29)
    assert lanes.page.columns[0].view.bar.value() > 0
    press(lanes, Key.Key_PageUp)
    place = lanes.page.current_place()
    assert place is not None
    assert 20 < place[1] < 29


def test_what_was_chosen_stays_chosen_and_in_sight_when_the_board_is_turned(lanes: ShownBoard) -> None:
    lanes.page.choose(lanes.deal(0, 20), focus=True)
    chosen = lanes.page.current_deal()
    lanes.page.turn(across=False)
    QCoreApplication.processEvents()

    view = lanes.page.columns[0].view
    assert not view.across
    assert lanes.page.current_deal() == chosen
    assert 20 in view.in_sight()
    assert view.hasFocus()


def test_a_card_is_dropped_between_two_cards_of_a_lane(lanes: ShownBoard) -> None:
    hand = Hand(lanes, 0, 0)
    hand.lift()
    pitch = lanes.page.columns[1].view._delegate.pitch
    place = point(lanes, hand, 1, pitch + 10)
    assert hand.hold(place)
    assert lanes.page.columns[1].view._gap == 1
    assert place_of(lanes, 1, 1).width() == 2 * pitch
    lanes.page.columns[1].view.grab()
    hand.drop(place)

    assert list(hand.dropped[0])[1:] == [2, lanes.deal(1, 0)]
    assert place_of(lanes, 1, 1).width() == pitch


def test_where_a_card_leaves_a_lane_the_keyboard_is_at_the_next(lanes: ShownBoard) -> None:
    lanes.page.choose(lanes.deal(0, 3), focus=True)
    after = lanes.deal(0, 4)
    lanes.desk.run(MoveDeal(lanes.deal(0, 3), 6, None))
    lanes.tell()

    view = lanes.page.columns[0].view
    assert view.cards.deal_at(view.row()) == after


def test_cards_in_sight_stay_there_when_one_goes_before_them(lanes: ShownBoard) -> None:
    view = lanes.page.columns[0].view
    view.bar.setValue(5 * view._delegate.pitch)
    lanes.desk.run(MoveDeal(lanes.deal(0, 0), 2, None))
    lanes.tell()

    assert view.bar.value() == 4 * view._delegate.pitch


def test_lanes_are_as_high_as_their_cards(lanes: ShownBoard) -> None:
    high = lanes.page.columns[0].height()
    lanes.page.lay_out_cards(USUAL._replace(compact=True))
    assert lanes.page.columns[0].height() < high

    lanes.page.lay_out_cards(CardLayout(frozenset()))
    assert lanes.page.columns[0].height() >= lanes.page.columns[0].header.height()
    lanes.page.fold(1, on=True)
    assert lanes.page.columns[0].height() < 50


def test_the_way_the_board_lies_is_remembered(lanes: ShownBoard) -> None:
    lanes.page.show_nothing()
    lanes.page.show_file(lanes.glance)

    assert lanes.page.across
    assert lanes.page.columns[0].view.across


def test_the_keys_that_move_cards_follow_the_way_the_board_lies(lanes: ShownBoard, theme: Theme) -> None:
    actions = Actions(theme)
    Looks(lanes.page, actions)
    names = ("deal.move_next", "deal.move_prev", "deal.move_up", "deal.move_down")
    assert [actions[name].shortcut().toString() for name in names] == [
        "Ctrl+Down",
        "Ctrl+Up",
        "Ctrl+Left",
        "Ctrl+Right",
    ]
    assert actions["view.across"].isChecked()

    actions["view.across"].trigger()
    assert [actions[name].shortcut().toString() for name in names] == [
        "Ctrl+Right",
        "Ctrl+Left",
        "Ctrl+Up",
        "Ctrl+Down",
    ]
    assert not lanes.page.across
