"""The list on a file: it shows, sorts, groups, adds up, is edited in place and follows every change."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pipedesk.commands.deals import AddDeal, DealField, DeleteDeal, EditDeal, LoseDeal, MoveDeal, TagDeal, WinDeal
from pipedesk.commands.rates import SetExchangeRate
from pipedesk.desk import Desk
from pipedesk.domain.filters import Holds, Standing
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.list_rows import Grouping
from pipedesk.ui.list import query
from pipedesk.ui.list.columns import COLUMNS, Column, Sort
from pipedesk.ui.list.field import CellField
from pipedesk.ui.list.rows import WINDOW
from pipedesk.ui.list.wishes import Wishes
from tests.fakes import FakeClock
from tests.store.test_reads import counted
from tests.stories import add_deal
from tests.ui.list.conftest import ShowList, ShownList

BY_TITLE = Wishes(sorts=(Sort(Column.TITLE),))


@pytest.fixture
def deals(desk: Desk) -> dict[str, int]:
    """Four open deals in two stages, one of them in francs."""
    return {
        "Alpha": add_deal(desk, "Alpha", 1, 100_000),
        "Beta": add_deal(desk, "Beta", 2, 400_000),
        "Gamma": add_deal(desk, "Gamma", 2, 200_000),
        "Delta": next(iter(desk.run(AddDeal("Delta", 1, 300_000, "CHF")).ids("deal"))),
    }


def field(shown: ShownList, line: int, column: Column) -> CellField:
    """The field over a cell, once it is edited."""
    shown.page.view.edit_column(line, column)
    return next(one for one in shown.page.view.findChildren(CellField) if one.isVisible())


def type_into(shown: ShownList, line: int, column: Column, text: str, key: Qt.Key = Qt.Key.Key_Return) -> CellField:
    """Edit a cell: type a text over what is there, and press a key."""
    typed = field(shown, line, column)
    typed.setText(text)
    QTest.keyClick(typed, key)
    shown.settle()
    return typed


def test_the_deals_stand_as_on_the_board_until_something_else_is_wished(
    show_list: ShowList, deals: dict[str, int]
) -> None:
    shown = show_list()
    assert shown.cells() == ["Delta", "Alpha", "Gamma", "Beta"]
    assert shown.page.totals.words == "4 deals, €7,000 + CHF\u00a03,000, €1,600 + CHF\u00a0300"


def test_a_rate_makes_one_sum_of_all_and_tells_what_share_is_weighted(
    show_list: ShowList, deals: dict[str, int], desk: Desk
) -> None:
    shown = show_list()
    desk.run(SetExchangeRate("CHF", Decimal(2), date(2026, 11, 1)))
    shown.settle()
    assert shown.page.totals.words == "4 deals, €13,000, €2,200, 17%"


def test_a_column_sorts_and_sorts_the_other_way_and_a_second_one_with_it(
    show_list: ShowList, deals: dict[str, int]
) -> None:
    shown = show_list()
    shown.page.sort_by(Column.STAGE, also=False)
    shown.page.sort_by(Column.TITLE, also=True)
    assert shown.cells() == ["Alpha", "Delta", "Beta", "Gamma"]
    shown.page.sort_by(Column.TITLE, also=True)
    assert shown.cells() == ["Delta", "Alpha", "Gamma", "Beta"]
    shown.page.sort_by(Column.STAGE, also=False)
    assert shown.page.wishes.sorts == (Sort(Column.STAGE, descending=True),)


def test_clicking_a_head_sorts_and_with_shift_adds_a_second_column(show_list: ShowList, deals: dict[str, int]) -> None:
    shown = show_list()
    header = shown.page.view.header

    def click(column: Column, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        left = header.sectionViewportPosition(COLUMNS.index(column)) + 20
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, QPoint(left, 10))

    click(Column.TITLE)
    assert shown.cells() == ["Alpha", "Beta", "Delta", "Gamma"]
    click(Column.TITLE)
    assert shown.cells() == ["Gamma", "Delta", "Beta", "Alpha"]
    click(Column.VALUE, Qt.KeyboardModifier.ShiftModifier)
    assert shown.page.wishes.sorts == (Sort(Column.TITLE, descending=True), Sort(Column.VALUE))


def test_oldest_is_highest_in_the_columns_of_days(show_list: ShowList, desk: Desk, clock: FakeClock) -> None:
    add_deal(desk, "Old")
    clock.advance(timedelta(days=3))
    add_deal(desk, "New")
    shown = show_list()
    for column in (Column.AGE, Column.DAYS):
        shown.page.sort_by(column, also=False)
        shown.page.sort_by(column, also=False)
        assert shown.cells() == ["Old", "New"]
        assert shown.cells(column) == ["3 d", "0 d"]


def test_groups_show_their_number_and_their_deals_and_close(show_list: ShowList, deals: dict[str, int]) -> None:
    shown = show_list(replace(BY_TITLE, grouping=Grouping.STAGE))
    expected = ["Prospecting  ·  2 deals", "Alpha", "Delta", "Qualification  ·  2 deals", "Beta", "Gamma"]
    assert shown.cells() == expected
    view = shown.page.view
    view.setCurrentIndex(shown.page.rows.index(0, 0))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert shown.cells() == [expected[0], *expected[3:]]
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert shown.cells() == expected
    shown.page.close_groups(closed=True)
    assert shown.cells() == [expected[0], expected[3]]
    assert shown.page.reveal(deals["Gamma"])
    assert shown.cells() == [expected[0], *expected[3:]]
    assert not shown.page.reveal(999)


def test_a_click_on_a_group_closes_it(show_list: ShowList, deals: dict[str, int]) -> None:
    shown = show_list(replace(BY_TITLE, grouping=Grouping.STATUS))
    view = shown.page.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 5))
    assert shown.cells() == ["Open  ·  4 deals"]


def test_groups_of_every_kind_have_names(show_list: ShowList, deals: dict[str, int], desk: Desk) -> None:
    desk.run(EditDeal(deals["Alpha"], DealField.EXPECTED_CLOSE, date(2026, 12, 18)))
    desk.run(EditDeal(deals["Alpha"], DealField.SOURCE, "Fair"))
    shown = show_list(BY_TITLE)

    def groups(grouping: Grouping) -> list[str]:
        shown.page.wish(replace(shown.page.wishes, grouping=grouping))
        return [line for line in shown.cells() if "  ·  " in line]

    assert groups(Grouping.CLOSE_MONTH) == ["December 2026  ·  1 deal", "No close date  ·  3 deals"]
    assert groups(Grouping.SOURCE) == ["Fair  ·  1 deal", "No source  ·  3 deals"]
    assert groups(Grouping.ORGANIZATION) == ["Vélocité  ·  3 deals", "No organization  ·  1 deal"]


@pytest.mark.parametrize(
    ("column", "text", "shows"),
    [
        (Column.TITLE, "Renamed", "Renamed"),
        (Column.TITLE, "ملف 🚀 " + "x" * 300, "ملف 🚀 " + "x" * 300),
        (Column.ORGANIZATION, "Marché Bio", "Marché Bio"),
        (Column.STAGE, "qualif", "Qualification"),
        (Column.VALUE, "12k", "€12,000"),
        (Column.VALUE, "1.234,56 €", "€1,234.56"),
        (Column.VALUE, "", "€0"),
        (Column.PROBABILITY, "35 %", "35%"),
        (Column.CLOSE, "18/12", "18 Dec"),
        (Column.CLOSE, "1969-07-20", "20 Jul 1969"),
        (Column.CLOSE, "1 jan 2150", "1 Jan 2150"),
        (Column.SOURCE, "Fair", "Fair"),
        (Column.TAGS, "hot, Big ,, hot", "Big, hot"),
    ],
)
def test_a_cell_is_edited_in_place_as_one_step(
    show_list: ShowList, deals: dict[str, int], desk: Desk, column: Column, text: str, shows: str
) -> None:
    shown = show_list(BY_TITLE)
    before = shown.cell(0, column)
    shown.page.show_column(column, shown=True)
    type_into(shown, 0, column, text)
    line = shown.page.rows.arrangement.line(deals["Alpha"])
    assert line is not None
    assert shown.cell(line, column) == shows
    shown.live.undo()
    shown.settle()
    assert shown.cell(0, column) == before
    assert shown.cells() == ["Alpha", "Beta", "Delta", "Gamma"]


@pytest.mark.parametrize(
    ("column", "text", "says"),
    [
        (Column.TITLE, "", "A deal needs a title."),
        (Column.TITLE, "line\n" * 10_000, "This text is too long."),
        (Column.VALUE, "-5", "A value cannot be negative."),
        (Column.VALUE, "1e9", "“1e9” is not an amount."),
        (Column.VALUE, "9" * 60, "This value is too large."),
        (Column.PROBABILITY, "101", "“101” is not a probability."),
        (Column.CLOSE, "soon", "“soon” is not understood as a time."),
        (Column.STAGE, "Nowhere", "“Nowhere” is not a stage of this pipeline."),
        (Column.STAGE, "", "“” is not a stage of this pipeline."),
    ],
)
def test_what_cannot_be_understood_is_refused_at_the_field_and_can_be_mended(
    show_list: ShowList, deals: dict[str, int], desk: Desk, column: Column, text: str, says: str
) -> None:
    shown = show_list(BY_TITLE)
    before = shown.cell(0, column)
    step = desk.next_undo()
    typed = type_into(shown, 0, column, text)
    assert typed.isVisible()
    assert typed.property("wrong") == "true"
    assert typed.accessibleDescription().startswith(says)
    assert len(typed.accessibleDescription().splitlines()) == 2
    assert desk.next_undo() == step
    QTest.keyClick(typed, Qt.Key.Key_Escape)
    shown.settle()
    assert shown.cell(0, column) == before
    assert not shown.page.view.is_editing
    assert shown.refusals == []


def test_what_is_refused_when_the_field_is_left_is_said_elsewhere(show_list: ShowList, deals: dict[str, int]) -> None:
    shown = show_list(BY_TITLE)
    typed = field(shown, 0, Column.VALUE)
    typed.setText("a lot")
    shown.page.view.setFocus()
    shown.settle()
    assert [refusal.title.english() for refusal in shown.refusals] == ["“a lot” is not an amount."]
    assert shown.cell(0, Column.VALUE) == "€1,000"


def test_tab_goes_to_the_next_cell_that_can_be_edited_and_on_to_the_next_line(
    show_list: ShowList, deals: dict[str, int]
) -> None:
    shown = show_list(BY_TITLE)
    seen = []
    typed = field(shown, 0, Column.TITLE)
    for _ in range(6):
        QTest.keyClick(typed, Qt.Key.Key_Tab)
        typed = next(one for one in shown.page.view.findChildren(CellField) if one.isVisible())
        index = shown.page.view.currentIndex()
        seen.append((index.row(), COLUMNS[index.column()]))
        shown.settle()
    assert seen == [
        (0, Column.ORGANIZATION),
        (0, Column.STAGE),
        (0, Column.VALUE),
        (0, Column.PROBABILITY),
        (0, Column.CLOSE),
        (1, Column.TITLE),
    ]
    QTest.keyClick(typed, Qt.Key.Key_Backtab)
    assert COLUMNS[shown.page.view.currentIndex().column()] is Column.CLOSE


def test_lines_do_not_move_under_somebody_who_types(show_list: ShowList, deals: dict[str, int], desk: Desk) -> None:
    shown = show_list(BY_TITLE)
    typed = field(shown, 0, Column.TITLE)
    desk.run(DeleteDeal(deals["Delta"]))
    shown.settle()
    assert shown.page.rows.rowCount() == 4
    typed.setText("Zeta")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    shown.settle()
    assert shown.cells() == ["Beta", "Gamma", "Zeta"]


def test_a_deal_deleted_while_its_cell_is_edited_is_refused_with_what_to_do(
    show_list: ShowList, deals: dict[str, int], desk: Desk
) -> None:
    shown = show_list(BY_TITLE)
    typed = field(shown, 0, Column.TITLE)
    desk.run(DeleteDeal(deals["Alpha"]))
    shown.settle()
    typed.setText("Still here?")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert typed.accessibleDescription().startswith("This is no longer there.")
    QTest.keyClick(typed, Qt.Key.Key_Escape)
    shown.settle()
    assert shown.cells() == ["Beta", "Delta", "Gamma"]


def test_a_closed_deal_has_a_status_where_others_have_a_stage(
    show_list: ShowList, deals: dict[str, int], desk: Desk
) -> None:
    desk.run(WinDeal(deals["Alpha"]))
    desk.run(LoseDeal(deals["Beta"], "Price"))
    shown = show_list(replace(BY_TITLE, standing=None))
    pills = [shown.page.rows.cells.pill(row, Column.STAGE) for row in map(shown.page.rows.row, range(3)) if row]
    assert [(pill.text, pill.tone) for pill in pills if pill] == [
        ("Won", "good"),
        ("Lost", "bad"),
        ("Prospecting", "neutral"),
    ]
    shown.page.view.edit_column(0, Column.STAGE)
    assert not shown.page.view.is_editing
    assert shown.cell(1, Column.LOST_REASON) == "Price"


def test_a_deal_that_is_won_leaves_the_open_ones_and_the_next_one_is_meant(
    show_list: ShowList, deals: dict[str, int], desk: Desk
) -> None:
    shown = show_list(BY_TITLE)
    shown.selection.choose(deals["Beta"])
    desk.run(WinDeal(deals["Beta"]))
    shown.settle()
    assert shown.cells() == ["Alpha", "Delta", "Gamma"]
    assert shown.selection.ids == (deals["Delta"],)
    shown.live.undo()
    shown.settle()
    assert shown.cells() == ["Alpha", "Beta", "Delta", "Gamma"]


def test_only_touched_rows_are_read_again(show_list: ShowList, deals: dict[str, int], desk: Desk) -> None:
    shown = show_list(BY_TITLE)
    with counted(desk) as seen:
        desk.run(EditDeal(deals["Beta"], DealField.VALUE, 5))
        before = len(seen)
        shown.settle()
        asked = [one for one in seen[before:] if "AS next_kind" in one]
    assert len(asked) == 1
    assert shown.cell(1, Column.VALUE) == "€0.05"


def test_what_is_in_sight_stays_where_it_is_when_others_come_and_go(
    show_list: ShowList, desk: Desk, clock: FakeClock
) -> None:
    deals = [add_deal(desk, f"Deal {number:03}") for number in range(150)]
    shown = show_list(BY_TITLE)
    shown.selection.take(deals[60:63])
    bar, height = shown.page.view.verticalScrollBar(), shown.page.view.rowHeight(0)
    bar.setValue(40 * height + 7)
    first = shown.page.rows.arrangement.deal(shown.page.view.rowAt(0))
    desk.run(DeleteDeal(deals[3]))
    shown.settle()
    assert bar.value() == 39 * height + 7
    assert shown.page.rows.arrangement.deal(shown.page.view.rowAt(0)) == first
    shown.live.undo()
    shown.settle()
    assert bar.value() == 40 * height + 7
    assert set(shown.page.view.marked_deals()) == set(shown.selection.ids) == set(deals[60:63])


def test_only_windows_of_rows_in_sight_are_read(show_list: ShowList, desk: Desk) -> None:
    for number in range(2 * WINDOW):
        add_deal(desk, f"Deal {number:03}")
    page = show_list(BY_TITLE).page
    read: list[int] = []
    with counted(desk) as seen:
        page.rows.forget()
        page.view.verticalScrollBar().setValue(0)
        QApplication.processEvents()
        read.append(sum("AS next_kind" in one for one in seen))
    assert read == [1]
    assert len(page.rows._rows) <= WINDOW


def test_marks_are_shared_with_whoever_else_shows_deals(show_list: ShowList, deals: dict[str, int]) -> None:
    shown = show_list(BY_TITLE)
    view = shown.page.view
    shown.selection.take([deals["Beta"], deals["Gamma"]])
    assert set(view.marked_deals()) == {deals["Beta"], deals["Gamma"]}
    view.setFocus()
    view.setCurrentIndex(shown.page.rows.index(0, 0))
    assert list(shown.selection.ids) == [deals["Alpha"]]
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert list(shown.selection.ids) == [deals["Alpha"], deals["Beta"]]
    assert shown.selection.current == deals["Beta"]
    view.selectAll()
    assert len(shown.selection) == 4
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert list(shown.selection.ids) == [deals["Alpha"]]


def test_the_marked_deals_are_added_up_when_they_are_several(show_list: ShowList, deals: dict[str, int]) -> None:
    shown = show_list(BY_TITLE)
    shown.selection.take([deals["Alpha"], deals["Beta"]])
    shown.settle()
    assert shown.page.totals.words == "4 deals · 2 selected, €5,000, €1,100, 22%"
    shown.selection.choose(deals["Alpha"])
    shown.settle()
    assert shown.page.totals.words.startswith("4 deals, ")


def test_marked_deals_are_copied_as_cells_that_no_spreadsheet_runs(
    show_list: ShowList, deals: dict[str, int], desk: Desk
) -> None:
    desk.run(EditDeal(deals["Alpha"], DealField.TITLE, '=HYPERLINK("http://x")'))
    desk.run(EditDeal(deals["Alpha"], DealField.EXPECTED_CLOSE, date(2026, 12, 18)))
    shown = show_list(BY_TITLE)
    shown.selection.take([deals["Alpha"], deals["Delta"]])
    copied: list[int] = []
    shown.page.copied.connect(copied.append)
    shown.page.copy()
    assert copied == [2]
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][:6] == ["Deal", "Organization", "Stage", "Value", "Currency", "Prob."]
    assert lines[1][:7] == ['\'=HYPERLINK("http://x")', "Vélocité", "Prospecting", "1000.00", "EUR", "0.1", "100.00"]
    assert lines[1][8] == "2026-12-18"
    assert lines[2][3:5] == ["3000.00", "CHF"]


def test_nothing_marked_nothing_copied(show_list: ShowList, deals: dict[str, int]) -> None:
    QGuiApplication.clipboard().setText("before")
    show_list(BY_TITLE).page.copy()
    assert QGuiApplication.clipboard().text() == "before"


def test_other_deals_are_shown_as_wished(show_list: ShowList, deals: dict[str, int], desk: Desk) -> None:
    desk.run(WinDeal(deals["Alpha"]))
    shown = show_list(replace(BY_TITLE, standing=Standing.WON))
    assert shown.cells() == ["Alpha"]
    shown.page.wish(replace(shown.page.wishes, standing=None, pipeline=2))
    assert shown.cells() == []
    shown.page.wish(replace(shown.page.wishes, every_pipeline=True))
    assert len(shown.cells()) == 4
    shown.page.filter_by(Holds("gam"))
    assert shown.cells() == ["Gamma"]


def test_a_hidden_list_only_remembers_that_it_is_stale(show_list: ShowList, deals: dict[str, int], desk: Desk) -> None:
    shown = show_list(BY_TITLE)
    shown.page.hide()
    with counted(desk) as seen:
        desk.run(MoveDeal(deals["Alpha"], 2))
        before = len(seen)
        shown.settle()
        assert len(seen) == before
    shown.page.show()
    assert shown.cell(0, Column.STAGE) == "Qualification"


def test_columns_are_hidden_and_put_elsewhere_and_the_last_one_stays(
    show_list: ShowList, deals: dict[str, int]
) -> None:
    shown = show_list(BY_TITLE)
    page, header = shown.page, shown.page.view.header
    for column in header.shown_columns()[1:]:
        page.show_column(column, shown=False)
    page.show_column(Column.TITLE, shown=False)
    assert header.shown_columns() == [Column.TITLE]
    page.show_column(Column.TAGS, shown=True)
    header.moveSection(header.visualIndex(COLUMNS.index(Column.TAGS)), 0)
    header.resizeSection(COLUMNS.index(Column.TAGS), 222)
    assert header.shown_columns() == [Column.TAGS, Column.TITLE]
    other = show_list(page.wishes)
    assert other.page.view.header.shown_columns() == [Column.TAGS, Column.TITLE]
    assert other.page.wishes.places == page.wishes.places


def test_enter_and_a_double_click_on_what_cannot_be_edited_open_a_deal(
    show_list: ShowList, deals: dict[str, int]
) -> None:
    shown = show_list(BY_TITLE)
    opened: list[int] = []
    shown.page.opened.connect(opened.append)
    view = shown.page.view
    view.setCurrentIndex(shown.page.rows.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    place = view.visualRect(shown.page.rows.index(1, COLUMNS.index(Column.WEIGHTED))).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [deals["Alpha"], deals["Beta"]]
    assert not view.is_editing
    place = view.visualRect(shown.page.rows.index(1, COLUMNS.index(Column.TITLE))).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.is_editing
    assert COLUMNS[view.currentIndex().column()] is Column.TITLE


def test_f2_edits_the_title_where_the_cell_itself_cannot_be_edited(show_list: ShowList, deals: dict[str, int]) -> None:
    shown = show_list(BY_TITLE)
    view = shown.page.view
    view.setCurrentIndex(shown.page.rows.index(0, COLUMNS.index(Column.WEIGHTED)))
    shown.page.edit_current()
    assert COLUMNS[view.currentIndex().column()] is Column.TITLE
    assert view.is_editing


def test_a_large_file_is_asked_in_the_background_and_only_the_newest_answer_counts(
    show_list: ShowList, deals: dict[str, int], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(query, "MOST_AT_ONCE", 1)
    shown = show_list(BY_TITLE)
    answers: list[None] = []
    shown.page.answered.connect(lambda: answers.append(None))
    shown.page.wish(replace(shown.page.wishes, sorts=(Sort(Column.TITLE, descending=True),)))
    shown.page.wish(replace(shown.page.wishes, sorts=(Sort(Column.VALUE),)))
    shown.page.wish(replace(shown.page.wishes, sorts=(Sort(Column.TITLE),)))
    qtbot.waitUntil(lambda: shown.cells() == ["Alpha", "Beta", "Delta", "Gamma"])
    shown.page.finish()
    shown.settle()
    assert len(answers) <= 2
    shown.page.view.selectionModel().select(
        shown.page.rows.index(0, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )


def test_the_tags_are_all_that_was_typed_and_no_others(show_list: ShowList, deals: dict[str, int], desk: Desk) -> None:
    for tag in ("old", "kept"):
        desk.run(TagDeal(deals["Alpha"], tag))
    shown = show_list(BY_TITLE)
    shown.page.show_column(Column.TAGS, shown=True)
    type_into(shown, 0, Column.TAGS, "KEPT, new")
    with desk.store.reading() as look:
        details = deal_details(look, deals["Alpha"])
    assert details is not None
    assert sorted(details.tags) == ["kept", "new"]
