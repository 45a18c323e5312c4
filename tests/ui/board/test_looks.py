"""Sorting and folding columns, from menus and keys, and how it is found again."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pipedesk.commands.deals import DealField, EditDeal, MoveDeal
from pipedesk.commands.notes import AddNote
from pipedesk.store.card_order import SortKey
from pipedesk.ui.actions import Actions, Scope
from pipedesk.ui.board.gestures import Gestures
from pipedesk.ui.board.layout import USUAL, Line
from pipedesk.ui.board.looks import Looks
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.staying import StayingMenu
from tests.ui.board.conftest import ShowBoard, ShownBoard
from tests.ui.board.test_columns import Hand

NO_GRABS = pytest.mark.qt_log_ignore("This plugin does not support")
"""Where there is no screen, a menu comes up but cannot take the keyboard for itself."""


@pytest.fixture
def board(show_board: ShowBoard) -> ShownBoard:
    """Three deals in the first stage, worth less and less from top to bottom; two in the second."""
    board = show_board({1: 3, 2: 2})
    for place, value in enumerate((100, 200, 300)):
        deal = board.page.columns[0].cards.deal_at(place)
        assert deal is not None
        board.desk.run(EditDeal(deal, DealField.VALUE, value))
    tell(board)
    return board


@pytest.fixture
def actions(theme: Theme, board: ShownBoard) -> Actions:
    actions = Actions(theme)
    board.page.addActions(actions.scoped(Scope.CARDS))
    Looks(board.page, actions)
    return actions


def tell(board: ShownBoard) -> None:
    board.live.flush()
    QCoreApplication.processEvents()


def deal(board: ShownBoard, column: int, row: int) -> int:
    found = board.page.columns[column].cards.deal_at(row)
    assert found is not None
    return found


def test_a_column_is_sorted_and_says_by_what(board: ShownBoard, actions: Actions) -> None:
    board.page.choose(deal(board, 0, 0), focus=True)
    actions["view.sort.value"].trigger()

    assert board.titles(0) == ["1.3", "1.2", "1.1"]
    assert board.titles(1) == ["2.1", "2.2"]
    assert [column.header._sort for column in board.page.columns[:2]] == ["Value", ""]
    # What was chosen still is.
    place = board.page.current_place()
    assert place is not None
    assert place[1] == 2


def test_the_menu_shows_what_the_column_of_the_keyboard_is_sorted_by(board: ShownBoard, actions: Actions) -> None:
    board.page.choose(deal(board, 0, 0), focus=True)
    actions["view.sort.age"].trigger()
    assert actions["view.sort.age"].isChecked()

    board.page.choose(deal(board, 1, 0), focus=True)
    assert actions["view.sort.manual"].isChecked()


def test_a_card_that_changes_finds_its_place_in_a_sorted_column(board: ShownBoard) -> None:
    board.page.sort(1, SortKey.VALUE)
    first = deal(board, 0, 0)
    board.page.choose(first, focus=True)
    board.desk.run(EditDeal(first, DealField.VALUE, 150))
    tell(board)
    assert board.titles(0) == ["1.2", "1.3", "1.1"]
    assert board.page.current_deal() == first

    board.desk.run(MoveDeal(deal(board, 1, 0), 1, None))
    tell(board)
    assert board.titles(0) == ["2.1", "1.2", "1.3", "1.1"]

    board.desk.run(MoveDeal(deal(board, 0, 1), 2, None))
    tell(board)
    assert board.titles(0) == ["2.1", "1.3", "1.1"]
    assert board.titles(1) == ["1.2", "2.2"]


def test_the_order_is_found_again_with_the_pipeline(board: ShownBoard) -> None:
    board.page.sort(1, SortKey.VALUE)
    board.page.fold(2, on=True)
    other = board.page.pipelines()[1].id
    board.page.switch_to(other)
    board.page.show_file(board.glance)
    assert board.page.pipeline is not None
    assert board.page.pipeline.id == other

    board.page.switch_to(1)

    assert board.titles(0) == ["1.3", "1.2", "1.1"]
    assert [column.folded for column in board.page.columns] == [False, True, False, False, False]


def test_a_sorted_column_keeps_its_order_and_says_so(board: ShownBoard) -> None:
    board.page.sort(1, SortKey.VALUE)
    said: list[int] = []
    board.page.kept_sorted.connect(said.append)
    hand = Hand(board, 0, 0)
    hand.lift()
    place = hand.point(0, 300)
    hand.hold(place)
    assert hand.gaps()[0] is None
    hand.drop(place)
    assert (hand.dropped, said) == ([], [1])

    board.page.choose(deal(board, 0, 0), focus=True)
    Gestures(board.page, board.live).move_up_or_down(1)
    assert said == [1, 1]
    assert board.titles(0) == ["1.3", "1.2", "1.1"]


def test_a_card_from_elsewhere_can_be_dropped_on_a_sorted_column(board: ShownBoard) -> None:
    board.page.sort(1, SortKey.VALUE)
    hand = Hand(board, 1, 0)
    hand.lift()
    place = hand.point(0, 200)
    assert hand.hold(place)
    assert board.page.columns[0]._awaits
    hand.drop(place)

    assert hand.dropped == [(hand.deal, 1, None)]
    assert not board.page.columns[0]._awaits


def test_a_folded_column_is_a_strip_with_its_number_of_deals(board: ShownBoard, actions: Actions) -> None:
    column = board.page.columns[0]
    board.page.choose(deal(board, 0, 0), focus=True)
    assert not actions["view.unfold"].isEnabled()
    actions["view.fold"].trigger()

    assert column.folded
    assert column.strip.isVisible()
    assert not column.view.isVisible()
    assert column.strip.accessibleName().startswith("Expand Prospecting, 3 deal")
    assert column.strip.hasFocus()
    QCoreApplication.processEvents()
    assert column.width() < 60
    assert column.grab().toImage() != board.page.columns[1].grab().toImage()

    QTest.keyClick(column.strip, Qt.Key.Key_Space)
    assert not column.folded
    assert column.view.hasFocus()


def test_every_column_can_be_unfolded_at_once(board: ShownBoard, actions: Actions) -> None:
    for stage in (1, 3):
        board.page.fold(stage, on=True)
    actions["view.unfold"].trigger()

    assert not any(column.folded for column in board.page.columns)
    assert not actions["view.unfold"].isEnabled()


def test_a_double_click_on_the_head_folds_and_a_click_on_the_strip_unfolds(board: ShownBoard) -> None:
    column = board.page.columns[2]
    QTest.mouseDClick(column.header, Qt.MouseButton.LeftButton)
    assert column.folded

    QTest.mouseClick(column.strip, Qt.MouseButton.LeftButton)
    assert not column.folded


def test_a_card_can_be_dropped_on_a_strip(board: ShownBoard) -> None:
    board.page.fold(3, on=True)
    QCoreApplication.processEvents()
    gestures = Gestures(board.page, board.live)
    hand = Hand(board, 0, 0)
    hand.lift()
    strip = board.page.columns[2].strip
    place = strip.mapTo(hand.columns.viewport(), QPoint(10, 100))
    plain = strip.grab().toImage()
    assert hand.hold(place)
    assert strip.grab().toImage() != plain
    hand.drop(place)

    assert hand.dropped == [(hand.deal, 3, None)]
    assert board.column_of(hand.deal) == 2
    assert board.page.folded(3)
    gestures.leave()


def test_arrows_pass_over_a_folded_column(board: ShownBoard) -> None:
    board.page.fold(2, on=True)
    board.desk.run(MoveDeal(deal(board, 0, 2), 3, None))
    tell(board)
    board.page.choose(deal(board, 0, 0), focus=True)
    QTest.keyClick(board.page.columns[0].view, Qt.Key.Key_Right)

    assert board.page.current_deal() == deal(board, 2, 0)


def test_what_is_looked_for_does_not_stay_in_a_folded_column(board: ShownBoard) -> None:
    board.page.fold(2, on=True)

    assert board.page.choose(deal(board, 1, 1), focus=True)
    assert not board.page.columns[1].folded


@NO_GRABS
def test_the_menu_of_a_head_is_about_its_column(board: ShownBoard, actions: Actions) -> None:
    board.page.choose(deal(board, 1, 0), focus=True)
    board.page.columns[0].header._menu.click()
    (menu,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    QTest.keyClick(menu, Qt.Key.Key_V)
    QCoreApplication.processEvents()

    assert board.page.columns[0].cards.order.by is SortKey.VALUE
    assert board.page.columns[1].cards.order.by is SortKey.MANUAL
    # And then the actions are about the column of the keyboard again.
    actions["view.fold"].trigger()
    assert board.page.columns[1].folded


@NO_GRABS
def test_a_key_opens_the_menu_of_the_column_of_the_keyboard(board: ShownBoard, actions: Actions) -> None:
    board.page.choose(deal(board, 1, 0), focus=True)
    QTest.keyClick(board.page.columns[1].view, Qt.Key.Key_S)

    (menu,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    assert actions["view.sort.value"] in menu.actions()
    menu.close()


def test_columns_are_found_scrolled_as_they_were_left(show_board: ShowBoard) -> None:
    board = show_board({1: 60})
    board.page.columns[0].view.verticalScrollBar().setValue(777)
    board.page.switch_to(board.page.pipelines()[1].id)
    board.page.switch_to(1)
    QCoreApplication.processEvents()

    assert board.page.columns[0].view.scrolled() == 777
    assert board.page.columns[0].view.verticalScrollBar().value() == 777


def test_what_cards_show_is_chosen_with_live_effect_and_kept(board: ShownBoard, actions: Actions) -> None:
    view = board.page.columns[0].view
    high = view.rowHeight(0)
    assert actions["view.card.whom"].isChecked()
    actions["view.card.whom"].trigger()
    assert view.rowHeight(0) < high
    assert not actions["view.card.whom"].isChecked()

    actions["view.card.compact"].trigger()
    board.page.switch_to(1)
    again = board.page.columns[0].view
    assert again.rowHeight(0) == again._delegate.row_height < view._delegate.row_height + 1
    assert board.page.layout_of_cards == USUAL.with_line(Line.WHOM, on=False)._replace(compact=True)


def test_the_topmost_card_in_sight_stays_so_when_cards_get_lower(show_board: ShowBoard) -> None:
    board = show_board({1: 60})
    view = board.page.columns[0].view
    view.verticalScrollBar().setValue(20 * view._delegate.row_height)
    board.page.lay_out_cards(USUAL._replace(compact=True))

    assert view.rowAt(1) == 20


def test_cards_are_coloured_and_the_legend_says_what_by(board: ShownBoard, actions: Actions) -> None:
    legend = board.page._legend
    assert not legend.isVisible()
    assert not actions["view.group"].isEnabled()
    for place, source in enumerate(("Web", "Fair", "Web")):
        board.desk.run(EditDeal(deal(board, 0, place), DealField.SOURCE, source))
    tell(board)
    actions["view.colour.source"].trigger()

    assert legend.isVisible()
    assert legend.accessibleName() == "Colours: Web, Fair"
    assert legend.grab().toImage().width() > 0
    assert board.titles(0) == ["1.1", "1.2", "1.3"]
    assert actions["view.group"].isEnabled()

    actions["view.colour.none"].trigger()
    assert not legend.isVisible()


def test_cards_of_one_colour_stand_together(board: ShownBoard, actions: Actions) -> None:
    for place, source in enumerate(("Web", "Fair", "Web")):
        board.desk.run(EditDeal(deal(board, 0, place), DealField.SOURCE, source))
    tell(board)
    actions["view.colour.source"].trigger()
    actions["view.group"].trigger()

    cards = board.page.columns[0].cards
    assert board.titles(0) == ["1.2", "1.1", "1.3"]
    assert [cards.leads(row) for row in range(3)] == [True, True, False]

    board.page.order_by_hand(1)
    assert board.titles(0) == ["1.1", "1.2", "1.3"]
    assert not actions["view.group"].isChecked()


def test_a_tooltip_tells_the_last_note_when_it_is_asked_for(board: ShownBoard) -> None:
    board.desk.run(AddNote("Wants <b>more</b>", deal(board, 0, 0)))
    tell(board)
    cards = board.page.columns[0].cards

    tip = cards.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("<p>1.1<br>")
    assert "Wants &lt;b&gt;more&lt;/b&gt;" in tip


@NO_GRABS
def test_the_menu_of_looks_stays_open_while_checks_are_set(board: ShownBoard, actions: Actions, qtbot: QtBot) -> None:
    menu = StayingMenu()
    qtbot.addWidget(menu)
    menu.addActions([actions["view.card.close"], actions["view.card.days"]])
    menu.popup(QPoint(10, 10))
    menu.setActiveAction(actions["view.card.close"])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(actions["view.card.days"]).center())

    assert menu.isVisible()
    assert board.page.layout_of_cards.lines == USUAL.lines - {Line.DAYS} | {Line.CLOSE}
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
