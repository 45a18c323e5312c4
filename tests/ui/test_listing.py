"""The list in the whole window: its page, its actions, its menus, and how it is found again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.deals import DealField, EditDeal, WinDeal
from pipedesk.ui.list.columns import COLUMNS, Column
from pipedesk.ui.list.field import CellField
from pipedesk.ui.list.page import ListPage
from pipedesk.ui.listing import Listing
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, answering, banners


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three deals in the second stage."""
    desk = new_desk(tmp_path)
    for title in ("Last", "Middle", "First"):
        add_deal(desk, title, stage_id=2)
    desk.store.close()
    return desk.store.path


@pytest.fixture
def program(programs: Programs, file: Path) -> Program:
    """The window on that file, with the list in front."""
    program = programs.start(file)
    program.actions["view.list"].trigger()
    QApplication.processEvents()
    return program


def page(program: Program) -> ListPage:
    found = program.list.page
    assert found is not None
    return found


def listing(program: Program) -> Listing:
    assert program.editing is not None
    assert program.editing.listing is not None
    return program.editing.listing


def titles(program: Program) -> list[str]:
    rows = page(program).rows
    return [str(rows.index(line, 0).data()) for line in range(rows.rowCount())]


def settle(program: Program) -> None:
    program.live.flush()
    for _ in range(3):
        QApplication.processEvents()


def test_the_table_is_made_when_the_page_is_first_shown(programs: Programs, file: Path) -> None:
    program = programs.start(file)
    assert program.list.page is None
    program.window.show_page("list")
    assert titles(program) == ["First", "Middle", "Last"]


def test_the_list_can_be_the_first_page(programs: Programs, file: Path) -> None:
    first = programs.start(file)
    first.window.show_page("list")
    first.window.close()
    again = programs.begin(file)
    assert again.window.current_page() == "list"
    assert again.list.page is None
    again.load()
    programs.wait_for_editing(again)
    assert titles(again) == ["First", "Middle", "Last"]


def test_the_actions_of_deals_are_about_the_line_of_the_list(program: Program) -> None:
    program.selection.choose(2)
    settle(program)
    assert not program.actions["deal.move_up"].isEnabled()
    program.actions["deal.archive"].trigger()
    settle(program)
    assert titles(program) == ["First", "Last"]
    program.actions["edit.undo"].trigger()
    settle(program)
    assert titles(program) == ["First", "Middle", "Last"]
    assert program.selection.current == 2
    program.actions["deal.delete"].trigger()
    settle(program)
    assert titles(program) == ["First", "Last"]


def test_the_keyboard_stays_in_the_list_when_a_step_is_undone(program: Program) -> None:
    view = page(program).view
    view.setFocus()
    program.selection.choose(2)
    program.live.run(EditDeal(2, DealField.TITLE, "Other"))
    settle(program)
    program.actions["edit.undo"].trigger()
    settle(program)
    assert program.window.focusWidget() is view


def test_enter_opens_the_deal_in_the_pane(program: Program) -> None:
    program.selection.choose(2)
    settle(program)
    QTest.keyClick(page(program).view, Qt.Key.Key_Return)
    assert program.editing is not None
    pane = program.editing.pane
    assert pane.isVisible()
    assert pane.deal is not None
    assert pane.deal.title == "Middle"


def test_enter_while_a_cell_is_edited_only_ends_the_editing(program: Program) -> None:
    view = page(program).view
    program.selection.choose(2)
    settle(program)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F2)
    typed = next(one for one in view.findChildren(CellField) if one.isVisible())
    QTest.keyClicks(typed, "Renamed")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    settle(program)
    assert titles(program) == ["First", "Renamed", "Last"]
    assert QApplication.focusWidget() is view


def test_the_list_is_sorted_by_the_column_where_the_keyboard_is(program: Program) -> None:
    view = page(program).view
    view.setCurrentIndex(page(program).rows.index(0, COLUMNS.index(Column.VALUE)))
    program.actions["view.table.sort"].trigger()
    view.setCurrentIndex(page(program).rows.index(0, COLUMNS.index(Column.TITLE)))
    program.actions["view.table.also"].trigger()
    assert titles(program) == ["First", "Last", "Middle"]


def test_the_list_is_grouped_from_the_menu_and_its_groups_close(program: Program) -> None:
    assert not program.actions["view.table.close"].isEnabled()
    for name, first in (
        ("stage", "Qualification"),
        ("organization", "Vélocité"),
        ("source", "No source"),
        ("status", "Open"),
        ("close_month", "No close date"),
    ):
        program.actions[f"view.table.{name}"].trigger()
        assert titles(program) == [f"{first}  ·  3 deals", "First", "Middle", "Last"]
    program.actions["view.table.close"].trigger()
    assert len(titles(program)) == 1
    program.actions["view.table.open"].trigger()
    assert len(titles(program)) == 4
    program.actions["view.table.none"].trigger()
    assert len(titles(program)) == 3


def test_copying_says_how_much_was_copied(program: Program) -> None:
    program.selection.clear()
    assert not program.actions["edit.copy"].isEnabled()
    page(program).view.selectAll()
    program.actions["edit.copy"].trigger()
    assert banners(program) == ["3 rows copied as cells"]
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4


def test_columns_are_chosen_in_a_dialog_and_kept_for_the_next_start(programs: Programs, program: Program) -> None:
    def answer(dialog: QDialog) -> bool:
        columns = dialog.findChild(QListWidget)
        assert columns is not None
        columns.setCurrentRow(0)
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "Move Down").click()
        dialog.accept()
        return True

    def shown(program: Program) -> list[Column]:
        return page(program).view.header.shown_columns()[:2]

    with answering(answer) as answered:
        program.actions["view.table.columns"].trigger()
        programs._qtbot.waitUntil(lambda: bool(answered))
    assert shown(program) == [Column.ORGANIZATION, Column.TITLE]
    assert program.path is not None
    path = program.path
    program.window.close()
    again = programs.start(path)
    again.window.show_page("list")
    assert shown(again) == [Column.ORGANIZATION, Column.TITLE]


# Where there is no screen, a menu comes up but cannot take the keyboard for itself.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menus_of_lines_and_columns_hold_what_can_be_done(program: Program, qtbot: QtBot) -> None:
    page(program).menu_asked.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert program.actions["deal.win"] in menu.actions()
    menu.close()
    page(program).columns_asked.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(entry for entry in menu.actions() if entry.text() == "Tags").trigger()
    menu.close()
    assert Column.TAGS in page(program).view.header.shown_columns()


def test_the_choices_above_the_list_name_what_is_shown(program: Program) -> None:
    area = program.list
    assert (area.pipeline.text(), area.standing.text(), area.grouping.text()) == (
        "New business",
        "Open deals",
        "Not grouped",
    )
    program.live.run(WinDeal(1))
    settle(program)
    next(entry for entry in area.standing.menu().actions() if entry.text() == "Won deals").trigger()
    assert titles(program) == ["Last"]
    next(entry for entry in area.pipeline.menu().actions() if entry.text() == "All pipelines").trigger()
    assert area.pipeline.text() == "All pipelines"
    next(entry for entry in area.pipeline.menu().actions() if entry.text() == "After the sale").trigger()
    assert area.pipeline.text() == program.board.page.pipeline.name if program.board.page.pipeline else ""
    assert titles(program) == []
    assert area.empty.isVisible()


def test_another_language_is_spoken_at_once(program: Program) -> None:
    program.actions["view.language.fr"].trigger()
    settle(program)
    assert program.list.standing.text() == "Affaires ouvertes"
    assert page(program).rows.headerData(0, Qt.Orientation.Horizontal) == "Affaire"
    program.actions["view.language.en"].trigger()


def test_the_actions_of_the_list_rest_while_the_board_is_in_front(program: Program) -> None:
    assert program.actions["view.table.columns"].isEnabled()
    program.window.show_page("board")
    assert not program.actions["view.table.columns"].isEnabled()
    assert not program.actions["edit.copy"].isEnabled()
    assert listing(program).page is not None


def test_another_file_has_its_own_list(programs: Programs, program: Program, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    desk = new_desk(tmp_path / "other")
    add_deal(desk, "Elsewhere")
    desk.store.close()
    program.switch_to(desk.store.path)
    assert program.list.page is None
    programs.wait_for_editing(program)
    assert titles(program) == ["Elsewhere"]
