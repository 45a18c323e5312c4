"""What clicks, keys and rubber bands select on a board."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pipedesk.commands.bulk import DeleteDeals, MoveDeals
from pipedesk.ui.board.column_view import ColumnView
from tests.ui.board.conftest import ShowBoard, ShownBoard

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
Keys, Key = Qt.KeyboardModifier, Qt.Key


def card(board: ShownBoard, column: int, row: int) -> QPoint:
    """The middle of a card, in its column's viewport."""
    view = board.page.columns[column].view
    return view.visualRect(view.cards.index(row)).center()


def click(
    board: ShownBoard, column: int, row: int, keys: Qt.KeyboardModifier = Keys.NoModifier, button: Qt.MouseButton = LEFT
) -> None:
    QTest.mouseClick(board.page.columns[column].view.viewport(), button, keys, card(board, column, row))


def press(board: ShownBoard, key: Qt.Key, keys: Qt.KeyboardModifier = Keys.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, keys)


def selected(board: ShownBoard) -> list[str]:
    """The titles of the selected cards, column by column."""
    titles = {
        deal: str(column.cards.index(row).data())
        for column in board.page.columns
        for row, deal in enumerate(column.cards.ids())
    }
    return [titles[deal] for deal in board.page.selected()]


def marked(board: ShownBoard) -> int:
    """How many cards are painted as selected."""
    return sum(len(column.view.selectionModel().selectedRows()) for column in board.page.columns)


def test_a_click_selects_one_card_and_ctrl_adds_others_of_any_column(show_board: ShowBoard) -> None:
    board = show_board({1: 3, 2: 3})
    click(board, 0, 0)
    click(board, 1, 2, Keys.ControlModifier)
    click(board, 0, 2, Keys.ControlModifier)
    assert selected(board) == ["1.1", "1.3", "2.3"]
    assert marked(board) == 3
    click(board, 0, 0, Keys.ControlModifier)
    assert selected(board) == ["1.3", "2.3"]
    click(board, 1, 0)
    assert selected(board) == ["2.1"]
    assert marked(board) == 1


def test_shift_selects_all_between_in_one_column(show_board: ShowBoard) -> None:
    board = show_board({1: 6})
    click(board, 0, 3)
    click(board, 0, 1, Keys.ShiftModifier)
    assert selected(board) == ["1.2", "1.3", "1.4"]
    click(board, 0, 4, Keys.ShiftModifier)
    assert selected(board) == ["1.4", "1.5"]


def test_shift_across_columns_selects_what_lies_between_the_two_heights(show_board: ShowBoard) -> None:
    board = show_board({1: 4, 2: 2, 3: 4})
    click(board, 0, 0)
    click(board, 2, 2, Keys.ShiftModifier)
    assert selected(board) == ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2", "3.3"]
    assert board.page.selection.anchor == board.page.columns[0].cards.deal_at(0)


def test_shift_with_nothing_selected_selects_that_card(show_board: ShowBoard) -> None:
    board = show_board({1: 3})
    click(board, 0, 1, Keys.ShiftModifier)
    assert selected(board) == ["1.2"]


def test_arrows_with_shift_extend_and_without_it_begin_anew(show_board: ShowBoard) -> None:
    board = show_board({1: 4, 2: 4})
    click(board, 0, 0)
    press(board, Key.Key_Down, Keys.ShiftModifier)
    assert selected(board) == ["1.1", "1.2"]
    press(board, Key.Key_Right, Keys.ShiftModifier)
    assert selected(board) == ["1.1", "1.2", "2.1", "2.2"]
    press(board, Key.Key_Home, Keys.ShiftModifier)
    assert selected(board) == ["1.1", "2.1"]
    press(board, Key.Key_Down)
    assert selected(board) == ["2.2"]


def test_space_selects_the_card_at_the_keyboard_too_or_no_longer(show_board: ShowBoard) -> None:
    board = show_board({1: 2})
    click(board, 0, 0)
    press(board, Key.Key_Space)
    assert selected(board) == []
    press(board, Key.Key_Space)
    assert selected(board) == ["1.1"]


def test_select_all_takes_the_column_and_then_the_board(show_board: ShowBoard) -> None:
    board = show_board({1: 3, 2: 2})
    click(board, 0, 1)
    board.page.select_all()
    assert selected(board) == ["1.1", "1.2", "1.3"]
    assert board.page.current_deal() == board.page.columns[0].cards.deal_at(1)
    board.page.select_all()
    assert len(selected(board)) == 5


def test_a_column_of_many_is_selected_without_reading_a_card(show_board: ShowBoard) -> None:
    board = show_board({1: 120})
    cards = board.page.columns[0].cards
    known = set(cards._rows)
    click(board, 0, 0)
    board.page.select_all()
    assert len(board.page.selection) == 120
    assert set(cards._rows) == known


def test_a_press_on_one_of_several_keeps_them_for_a_drag_and_a_release_takes_it_alone(show_board: ShowBoard) -> None:
    board = show_board({1: 3})
    click(board, 0, 0)
    click(board, 0, 2, Keys.ShiftModifier)
    viewport = board.page.columns[0].view.viewport()
    QTest.mousePress(viewport, LEFT, Keys.NoModifier, card(board, 0, 1))
    assert len(selected(board)) == 3
    QTest.mouseRelease(viewport, LEFT, Keys.NoModifier, card(board, 0, 1))
    assert selected(board) == ["1.2"]


def test_the_right_button_keeps_several_when_it_is_on_one_of_them_and_takes_another_alone(
    show_board: ShowBoard,
) -> None:
    board = show_board({1: 3})
    asked: list[QPoint] = []
    board.page.menu_asked.connect(asked.append)
    view = board.page.columns[0].view
    click(board, 0, 0)
    click(board, 0, 1, Keys.ShiftModifier)
    click(board, 0, 1, button=RIGHT)
    assert len(selected(board)) == 2
    click(board, 0, 2, button=RIGHT)
    assert selected(board) == ["1.3"]

    place = card(board, 0, 2)
    mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QCoreApplication.sendEvent(view.viewport(), mouse)
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QCoreApplication.sendEvent(view.viewport(), key)
    beside = QPoint(10, view.viewport().height() - 5)
    nowhere = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, beside, view.viewport().mapToGlobal(beside))
    QCoreApplication.sendEvent(view.viewport(), nowhere)
    assert len(asked) == 2


def move(view: ColumnView, kind: QEvent.Type, point: QPoint, buttons: Qt.MouseButton) -> None:
    place = view.viewport().mapToGlobal(point)
    button = LEFT if kind is not QEvent.Type.MouseMove else Qt.MouseButton.NoButton
    event = QMouseEvent(kind, QPointF(point), QPointF(place), button, buttons, Keys.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def test_a_rubber_band_from_the_empty_room_selects_what_it_covers(show_board: ShowBoard) -> None:
    board = show_board({1: 2, 2: 3})
    view = board.page.columns[0].view
    below = QPoint(30, view.viewport().height() - 20)
    other = board.page.columns[1].view
    last = view.viewport().mapFromGlobal(other.viewport().mapToGlobal(card(board, 1, 1)))

    move(view, QEvent.Type.MouseButtonPress, below, LEFT)
    move(view, QEvent.Type.MouseMove, below - QPoint(0, 2), LEFT)
    assert not board.page._columns._band.drawn
    move(view, QEvent.Type.MouseMove, last, LEFT)
    assert board.page._columns._band.drawn
    assert selected(board) == ["1.2", "2.2", "2.3"]
    move(view, QEvent.Type.MouseButtonRelease, last, Qt.MouseButton.NoButton)
    assert not board.page._columns._band.drawn
    assert selected(board) == ["1.2", "2.2", "2.3"]


def test_a_band_with_ctrl_adds_to_what_is_selected(show_board: ShowBoard) -> None:
    board = show_board({1: 3})
    click(board, 0, 0)
    picking, view = board.page._columns.picking, board.page.columns[0].view
    place = card(board, 0, 2)
    picking.begin_band(more=True)
    picking.take_band(QRect(place, place), lambda column: QPoint(0, 0) if column.view is view else QPoint(9999, 0))
    assert selected(board) == ["1.1", "1.3"]


def test_a_click_beside_the_cards_leaves_the_one_that_is_looked_at(show_board: ShowBoard) -> None:
    board = show_board({1: 3})
    click(board, 0, 0)
    click(board, 0, 2, Keys.ShiftModifier)
    view = board.page.columns[0].view
    beside = QPoint(20, view.viewport().height() - 5)
    move(view, QEvent.Type.MouseButtonPress, beside, LEFT)
    move(view, QEvent.Type.MouseButtonRelease, beside, Qt.MouseButton.NoButton)
    assert selected(board) == ["1.3"]


def test_what_moves_stays_selected_and_what_is_gone_does_not(show_board: ShowBoard) -> None:
    board = show_board({1: 4})
    click(board, 0, 0)
    click(board, 0, 2, Keys.ShiftModifier)
    a, b, c = board.page.selected()
    board.desk.run(MoveDeals((c, a), 2))
    board.live.flush()
    assert selected(board) == ["1.2", "1.3", "1.1"]
    assert marked(board) == 3
    board.desk.run(DeleteDeals((b, c)))
    board.live.flush()
    assert selected(board) == ["1.1"]
    assert board.page.current_deal() == a


def test_what_is_not_on_the_board_is_not_selected_when_it_comes_into_sight(show_board: ShowBoard) -> None:
    board = show_board({1: 2})
    here = board.page.columns[0].cards.deal_at(0)
    assert here is not None
    board.page.hide()
    board.page.selection.take([here, 4711])
    board.page.show()
    assert list(board.page.selection) == [here]
    assert marked(board) == 1


def test_several_deals_are_shown_together(show_board: ShowBoard) -> None:
    board = show_board({1: 2, 2: 40})
    low = board.page.columns[1].cards.deal_at(39)
    assert low is not None
    assert board.page.choose_all([low, 4711])
    assert selected(board) == ["2.40"]
    assert not board.page.choose_all([4711])


@pytest.mark.parametrize("rows", [(0, 1), (0, 2)])
def test_cards_that_stand_together_stay_where_they_are_dropped_on_themselves(
    show_board: ShowBoard, rows: tuple[int, int]
) -> None:
    board = show_board({1: 4})
    for row in rows:
        click(board, 0, row, Keys.ControlModifier)
    view = board.page.columns[0].view
    view.lift(frozenset(board.page.selected()))
    together = rows == (0, 1)
    assert (view.slot_at(card(board, 0, 1).y() - 20) is None) == together
