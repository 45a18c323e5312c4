"""The board on screen: what is chosen stays chosen, what is seen stays in sight, and keys go where hands expect."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from pipedesk.commands.deals import DeleteDeal, LoseDeal, MoveDeal, WinDeal
from pipedesk.commands.stages import AddStage, EditStage
from pipedesk.domain.texts import translate
from pipedesk.ui.formats import Timing
from pipedesk.ui.sums import Money, Sum
from tests.stories import add_deal
from tests.ui.board.conftest import ShowBoard, ShownBoard

Key = Qt.Key


def press(board: ShownBoard, *keys: Qt.Key) -> None:
    """Press keys, one after the other, wherever the keyboard is on the board."""
    for key in keys:
        view = next(column.view for column in board.page.columns if column.view.hasFocus())
        QTest.keyClick(view, key)


def tell(board: ShownBoard) -> None:
    """Let the board hear of what was done."""
    board.live.flush()
    QCoreApplication.processEvents()


def chosen_title(board: ShownBoard) -> str:
    place = board.page.current_place()
    assert place is not None
    return str(place[0].cards.index(place[1]).data())


def test_a_board_shows_the_columns_of_the_first_pipeline(show_board: ShowBoard) -> None:
    board = show_board({1: 2, 3: 1})

    names = [column.stage.name for column in board.page.columns]
    assert names == [stage.name for stage in board.glance.stages(1)]
    assert board.titles(0) == ["1.1", "1.2"]
    assert board.titles(2) == ["3.1"]


def test_another_pipeline_can_be_shown(show_board: ShowBoard) -> None:
    board = show_board({1: 1})
    other = board.page.pipelines()[1]

    board.page.switch_to(other.id)

    assert board.page.pipeline == other
    assert [column.stage for column in board.page.columns] == board.glance.stages(other.id)


def test_without_a_file_there_is_no_column(show_board: ShowBoard) -> None:
    board = show_board({1: 1})

    board.page.show_nothing()

    assert board.page.columns == []
    assert not board.page.has_deals()
    assert board.page.current_deal() is None


def test_the_keyboard_begins_at_the_first_card(show_board: ShowBoard) -> None:
    board = show_board({2: 2})

    board.page.setFocus()

    assert chosen_title(board) == "2.1"


def test_arrows_go_from_card_to_card_and_to_the_same_height_in_the_next_column_with_cards(
    show_board: ShowBoard,
) -> None:
    board = show_board({1: 3, 3: 5})
    board.page.setFocus()

    press(board, Key.Key_Down, Key.Key_Down)
    assert chosen_title(board) == "1.3"
    press(board, Key.Key_Right)
    assert chosen_title(board) == "3.3"
    press(board, Key.Key_Down, Key.Key_Down, Key.Key_Left)
    assert chosen_title(board) == "1.3"
    press(board, Key.Key_Left, Key.Key_Up)
    assert chosen_title(board) == "1.2"


def test_home_and_end_go_to_the_ends_of_a_column_and_bring_them_into_sight(show_board: ShowBoard) -> None:
    board = show_board({1: 30})
    board.page.setFocus()
    view = board.page.columns[0].view

    press(board, Key.Key_End)
    assert chosen_title(board) == "1.30"
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
    press(board, Key.Key_Home)
    assert chosen_title(board) == "1.1"
    assert view.verticalScrollBar().value() == 0


def test_page_down_goes_on_by_what_is_in_sight(show_board: ShowBoard) -> None:
    board = show_board({1: 30})
    board.page.setFocus()
    view = board.page.columns[0].view

    press(board, Key.Key_PageDown)

    place = board.page.current_place()
    assert place is not None
    assert 2 <= place[1] <= 6
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
    press(board, Key.Key_PageUp)
    assert chosen_title(board) == "1.1"


def test_enter_and_a_double_click_open_a_deal(show_board: ShowBoard) -> None:
    board = show_board({1: 2})
    opened: list[int] = []
    board.page.deal_opened.connect(opened.append)
    board.page.setFocus()
    view = board.page.columns[0].view

    press(board, Key.Key_Return)
    place = view.visualRect(view.cards.index(1)).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == [view.cards.deal_at(0), view.cards.deal_at(1)]


def test_only_one_card_of_the_whole_board_is_chosen(show_board: ShowBoard) -> None:
    board = show_board({1: 2, 2: 2})
    chosen: list[int] = []
    board.page.deal_chosen.connect(chosen.append)
    for at in (0, 1):
        view = board.page.columns[at].view
        place = view.visualRect(view.cards.index(1)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert chosen_title(board) == "2.2"
    assert not board.page.columns[0].view.selectionModel().hasSelection()
    assert chosen == [board.page.columns[at].cards.deal_at(1) for at in (0, 1)]


def test_a_click_between_cards_leaves_the_chosen_one(show_board: ShowBoard) -> None:
    board = show_board({1: 1})
    board.page.setFocus()
    view = board.page.columns[0].view

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, view.viewport().height() - 5))

    assert chosen_title(board) == "1.1"


def test_a_moved_card_stays_chosen_and_comes_into_sight(show_board: ShowBoard) -> None:
    board = show_board({1: 2, 3: 30})
    board.page.setFocus()
    deal, bottom = board.page.current_deal(), board.page.columns[2].cards.deal_at(29)
    assert deal is not None
    chosen: list[int] = []
    board.page.deal_chosen.connect(chosen.append)

    board.desk.run(MoveDeal(deal, 3, bottom))
    tell(board)

    view = board.page.columns[2].view
    assert board.page.current_deal() == deal
    assert view.hasFocus()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
    assert chosen == []


def test_undo_puts_a_card_back_where_it_was(show_board: ShowBoard) -> None:
    board = show_board({1: 3, 2: 3})
    deal = board.page.columns[0].cards.deal_at(1)
    assert deal is not None
    board.desk.run(MoveDeal(deal, 2, board.page.columns[1].cards.deal_at(0)))
    tell(board)
    assert board.titles(1) == ["2.1", "1.2", "2.2", "2.3"]

    board.live.undo()

    assert board.titles(0) == ["1.1", "1.2", "1.3"]
    assert board.titles(1) == ["2.1", "2.2", "2.3"]


def test_what_is_in_sight_stays_there_when_a_card_comes_or_goes_above_it(show_board: ShowBoard) -> None:
    board = show_board({1: 40})
    view = board.page.columns[0].view
    view.verticalScrollBar().setValue(1000)
    at_top = view.cards.index(view.indexAt(QPoint(5, 5)).row()).data()
    place = view.visualRect(view.indexAt(QPoint(5, 5))).top()

    new = add_deal(board.desk, "New on top", 1)
    tell(board)
    index = view.indexAt(QPoint(5, 5))
    assert (index.data(), view.visualRect(index).top()) == (at_top, place)

    board.desk.run(DeleteDeal(new))
    tell(board)
    index = view.indexAt(QPoint(5, 5))
    assert (index.data(), view.visualRect(index).top()) == (at_top, place)


def test_a_chosen_card_out_of_sight_is_not_brought_back_by_other_changes(show_board: ShowBoard) -> None:
    board = show_board({1: 40, 2: 1})
    board.page.setFocus()
    view = board.page.columns[0].view
    view.verticalScrollBar().setValue(2000)

    add_deal(board.desk, "Elsewhere", 2)
    tell(board)

    assert view.verticalScrollBar().value() == 2000
    assert chosen_title(board) == "1.1"


@pytest.mark.parametrize("close", [WinDeal, DeleteDeal, lambda deal: LoseDeal(deal, "Price")])
def test_a_closed_card_leaves_nothing_chosen_and_the_next_arrow_takes_the_one_in_its_place(
    show_board: ShowBoard, close: type[WinDeal]
) -> None:
    board = show_board({1: 4})
    board.page.setFocus()
    press(board, Key.Key_Down)
    deal = board.page.current_deal()
    assert deal is not None

    board.desk.run(close(deal))
    tell(board)

    assert board.page.current_deal() is None
    press(board, Key.Key_Down)
    assert chosen_title(board) == "1.3"


def test_a_whole_import_keeps_what_is_chosen_and_in_sight(show_board: ShowBoard) -> None:
    board = show_board({1: 40})
    board.page.setFocus()
    view = board.page.columns[0].view
    press(board, Key.Key_Down)
    view.verticalScrollBar().setValue(1500)

    step = board.desk.begin(translate("Demo", "An import"))
    step.add(lambda book: [])
    step.finish()
    tell(board)

    assert chosen_title(board) == "1.2"
    assert view is board.page.columns[0].view
    assert view.verticalScrollBar().value() == 1500


def test_a_renamed_stage_keeps_what_is_chosen_and_in_sight(show_board: ShowBoard) -> None:
    board = show_board({1: 40})
    board.page.setFocus()
    press(board, Key.Key_Down)
    board.page.columns[0].view.verticalScrollBar().setValue(1500)

    board.desk.run(EditStage(1, name="First contact"))
    tell(board)

    assert board.page.columns[0].stage.name == "First contact"
    assert chosen_title(board) == "1.2"
    assert board.page.columns[0].view.hasFocus()
    assert board.page.columns[0].view.verticalScrollBar().value() == 1500


def test_a_new_stage_gets_its_column(show_board: ShowBoard) -> None:
    board = show_board({1: 1})
    before = len(board.page.columns)

    board.desk.run(AddStage(1, "Signature", 95))
    tell(board)

    assert len(board.page.columns) == before + 1


def test_the_totals_of_all_columns_are_told(show_board: ShowBoard) -> None:
    board = show_board({1: 2, 2: 1})
    told: list[tuple[Sum, Money]] = []
    board.page.totals_changed.connect(lambda total, money: told.append((total, money)))

    add_deal(board.desk, "One more", 4, 100_000)
    tell(board)

    assert told[-1][0] == Sum(4, 9_700_000, 640_000 + 800_000 + 60_000, ())
    assert told[-1][1].currency == "EUR"


def test_a_column_tells_a_screen_reader_what_it_is(show_board: ShowBoard) -> None:
    board = show_board({2: 11})

    assert board.page.columns[1].view.accessibleName() == "Qualification, 11 deal(s), €352,000"


def test_time_that_passes_is_seen_every_minute_and_only_when_somebody_looks(show_board: ShowBoard) -> None:
    board = show_board({1: 1})
    card = board.page.columns[0].cards.card(0)
    assert card is not None
    page = board.page
    assert page._minute.isActive()
    assert page._minute.interval() == 60_000
    board.clock.advance(timedelta(days=3, seconds=20))

    page.refresh_times()

    assert page._faces.of(card, page.columns[0].stage).days == "3 d"
    assert page._faces.of(card, page.columns[0].stage).due.timing is Timing.NONE
    assert page._minute.interval() == 40_000
    page.hide()
    assert not page._minute.isActive()


def test_changes_wait_until_a_drag_is_over(show_board: ShowBoard) -> None:
    board = show_board({1: 2, 2: 1})
    view = board.page.columns[0].view
    deal = view.cards.deal_at(0)
    assert deal is not None

    view.drag_began.emit(deal)
    board.desk.run(MoveDeal(deal, 2))
    tell(board)
    assert board.titles(0) == ["1.1", "1.2"]

    view.drag_ended.emit()
    assert board.titles(0) == ["1.2"]
    assert board.titles(1) == ["1.1", "2.1"]


def test_the_strip_shows_while_a_card_is_dragged_and_speaks_when_the_drag_is_over(show_board: ShowBoard) -> None:
    board = show_board({1: 1})
    page, view = board.page, board.page.columns[0].view
    heard: list[str] = []
    page.dropped_on_won.connect(lambda deal: heard.append(f"won {deal}"))
    page.dropped_on_lost.connect(lambda deal: heard.append(f"lost {deal}"))
    assert not page._strip.isVisible()

    view.drag_began.emit(1)
    assert page._strip.isVisible()
    page._strip.lost.dropped.emit(1)
    assert heard == []
    view.drag_ended.emit()

    assert heard == ["lost 1"]
    assert not page._strip.isVisible()


# What the platform without windows says when a drag is cancelled.
@pytest.mark.qt_log_ignore("Unimplemented code")
def test_another_file_can_be_shown_in_the_middle_of_a_drag(show_board: ShowBoard) -> None:
    board = show_board({1: 1})
    view = board.page.columns[0].view
    view.drag_began.emit(1)

    board.page.show_file(board.glance)
    QCoreApplication.processEvents()
    view.drag_ended.emit()

    assert board.titles(0) == ["1.1"]
    assert not board.page._strip.isVisible()


def test_columns_share_the_width_and_never_become_too_narrow_to_read(show_board: ShowBoard) -> None:
    board = show_board({1: 1})
    board.page.resize(1400, 600)
    QCoreApplication.processEvents()
    wide = {column.width() for column in board.page.columns}
    assert max(wide) - min(wide) <= 1
    assert board.page._columns.horizontalScrollBar().maximum() == 0

    board.page.resize(600, 600)
    QCoreApplication.processEvents()
    assert {column.width() for column in board.page.columns} == {180}
    assert board.page._columns.horizontalScrollBar().maximum() > 0


def test_a_card_is_as_wide_with_a_scroll_bar_as_without(show_board: ShowBoard) -> None:
    board = show_board({1: 1, 2: 30})
    short, long = (board.page.columns[at].view for at in (0, 1))

    assert long.verticalScrollBar().isEnabled()
    assert not short.verticalScrollBar().isEnabled()
    assert abs(short.viewport().width() - long.viewport().width()) <= 1


def test_every_column_is_learnt_in_idle_moments_once_cards_can_be_moved(show_board: ShowBoard) -> None:
    board = show_board({1: 30, 2: 30})
    board.page.allow_edits(on=False)
    board.page.show_file(board.glance)
    QCoreApplication.processEvents()
    assert not any(column.cards.whole for column in board.page.columns[:2])
    assert not board.page.columns[0].view.dragEnabled()

    board.page.allow_edits(on=True)
    while not all(column.cards.whole for column in board.page.columns):
        QCoreApplication.processEvents()

    assert board.page.columns[0].view.dragEnabled()


def test_a_column_that_is_not_learnt_yet_follows_changes_as_well(show_board: ShowBoard) -> None:
    board = show_board({1: 40})
    board.page.allow_edits(on=False)
    board.page.show_file(board.glance)
    last = board.glance.card_ids(1)[-1]

    board.desk.run(MoveDeal(last, 1))
    tell(board)

    assert board.titles(0)[:2] == ["1.40", "1.1"]
    assert len(board.titles(0)) == 40
