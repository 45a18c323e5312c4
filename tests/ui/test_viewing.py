"""Saved views in the window: saved by a form, shown by menu and key, kept in order, and one to begin with."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QKeySequenceEdit, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.views import ChooseFirstView, SaveView
from pipedesk.domain.filters import EVERYTHING, All, Filter, Holds, Stale, Standing
from pipedesk.store.card_order import SortKey
from pipedesk.store.reads.list_rows import Grouping
from pipedesk.ui.board.arranging import arrange
from pipedesk.ui.filtering.views_dialog import ViewsDialog
from pipedesk.ui.list.columns import Column
from pipedesk.ui.viewing import Viewing
from pipedesk.ui.widgets.labels import PlainLabel
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, answering, banners

FIRST: Filter = All((Holds("route 1"),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two deals."""
    desk = new_desk(tmp_path)
    for title in ("Route 2", "Route 1"):
        add_deal(desk, title)
    desk.store.close()
    return desk.store.path


@pytest.fixture
def program(programs: Programs, file: Path) -> Program:
    return programs.start(file)


@pytest.fixture
def viewing(program: Program) -> Viewing:
    assert program.editing is not None
    return program.editing.viewing


def titles(program: Program) -> list[str]:
    cards = program.board.page.columns[0].cards
    return [str(cards.index(row).data()) for row in range(cards.rowCount())]


def shown(program: Program) -> Filter:
    assert program.editing is not None
    return program.editing.narrowing.current.filter


def names(viewing: Viewing) -> list[str]:
    return [view.name for view in viewing.views]


def save(program: Program, *named: str) -> None:
    for name in named:
        program.live.run(SaveView(name, FIRST))
    program.live.flush()


def arranging(program: Program, qtbot: QtBot) -> ViewsDialog:
    """Open the dialog in which views are put in order."""
    program.actions["view.arrange"].trigger()
    dialog = program.window.findChild(ViewsDialog)
    assert isinstance(dialog, ViewsDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    return dialog


def filling(name: str, icon: int = 0, key: str = "", leave: bool = False) -> Callable[[QDialog], bool]:
    def answer(dialog: QDialog) -> bool:
        if isinstance(dialog, ViewsDialog):
            return False
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(name)
        dialog.findChildren(QComboBox)[0].setCurrentIndex(icon)
        dialog.findChildren(QKeySequenceEdit)[0].setKeySequence(QKeySequence(key))
        next(one for one in dialog.findChildren(QPushButton) if one.property("look") == "primary").click()
        if leave:
            dialog.reject()
        return True

    return answer


def test_what_is_shown_is_saved_with_name_icon_and_key(program: Program, viewing: Viewing, qtbot: QtBot) -> None:
    assert program.editing is not None
    program.editing.narrowing.current.use(FIRST)
    with answering(filling("My hot & new", 1, "Ctrl+Alt+1")):
        program.actions["view.save"].trigger()
    qtbot.waitUntil(lambda: names(viewing) == ["My hot & new"])
    (view,) = viewing.views
    assert (view.icon, view.shortcut, view.page, view.filter()) == ("flame", "Ctrl+Alt+1", "board", FIRST)
    assert program.editing.narrowing.bar.views.text() == "My hot && new"
    assert viewing.entries[0].isChecked()
    assert program.window.menus["view.views"].actions() == viewing.entries
    assert not program.actions["view.update"].isEnabled()


def test_a_view_is_shown_by_its_menu_and_its_key(program: Program, viewing: Viewing, qtbot: QtBot) -> None:
    program.live.run(SaveView("One", FIRST, shortcut="Ctrl+Alt+1"))
    program.live.flush()
    QTest.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: titles(program) == ["Route 1"])
    program.actions["view.unfilter"].trigger()
    assert not viewing.entries[0].isChecked()
    viewing.entries[0].trigger()
    assert shown(program) == FIRST
    assert viewing.entries[0].isChecked()


def test_a_view_that_shows_something_else_by_now_is_updated(program: Program, viewing: Viewing) -> None:
    save(program, "One")
    viewing.entries[0].trigger()
    assert program.editing is not None
    program.editing.narrowing.current.use(Stale())
    assert program.actions["view.update"].isEnabled()
    program.actions["view.update"].trigger()
    program.live.flush()
    assert viewing.views[0].filter() == Stale()
    assert not program.actions["view.update"].isEnabled()
    program.actions["edit.undo"].trigger()
    assert viewing.views[0].filter() == FIRST


def test_a_file_begins_with_its_first_view(programs: Programs, file: Path, qtbot: QtBot) -> None:
    program = programs.start(file)
    program.live.run(SaveView("One", FIRST))
    program.live.run(ChooseFirstView(1))
    program.window.close()
    again = programs.start(file)
    qtbot.waitUntil(lambda: titles(again) == ["Route 1"])
    assert shown(again) == FIRST


def test_a_key_that_means_something_else_is_refused_in_the_form(program: Program, viewing: Viewing) -> None:
    said: list[str] = []

    def answer(dialog: QDialog) -> bool:
        filling("One", key="Ctrl+Z")(dialog)
        said.extend(label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible())
        dialog.reject()
        return True

    with answering(answer):
        program.actions["view.save"].trigger()
    assert any("Ctrl+Z is the key of “Undo”" in one for one in said)
    assert viewing.views == []


def test_views_are_put_in_order_renamed_and_deleted_in_one_place(
    program: Program, viewing: Viewing, qtbot: QtBot
) -> None:
    save(program, "One", "Two", "Three")
    dialog = arranging(program, qtbot)
    dialog.list.setCurrentRow(2)
    dialog.up.click()
    program.live.flush()
    assert names(viewing) == ["One", "Three", "Two"]
    assert dialog.list.currentRow() == 1
    dialog.up.click()
    program.live.flush()
    dialog.down.click()
    program.live.flush()
    assert names(viewing) == ["One", "Three", "Two"]
    with answering(filling("Tres", 2)):
        dialog.edit.click()
    program.live.flush()
    assert names(viewing) == ["One", "Tres", "Two"]
    dialog.first.click()
    program.live.flush()
    assert [view.is_first for view in viewing.views] == [False, True, False]
    assert "opened first" in dialog.list.item(1).text()
    dialog.first.click()
    program.live.flush()
    assert not any(view.is_first for view in viewing.views)
    dialog.activateWindow()
    dialog.list.setFocus()
    qtbot.waitUntil(dialog.list.hasFocus)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    program.live.flush()
    assert names(viewing) == ["One", "Two"]
    dialog.close()
    program.actions["edit.undo"].trigger()
    assert names(viewing) == ["One", "Tres", "Two"]


def test_the_dialog_works_by_keys(program: Program, viewing: Viewing, qtbot: QtBot) -> None:
    save(program, "One", "Two")
    dialog = arranging(program, qtbot)
    assert not dialog.up.isEnabled()
    for key, order in ((Qt.Key.Key_Down, ["Two", "One"]), (Qt.Key.Key_Up, ["One", "Two"])):
        QTest.keyClick(dialog, key, Qt.KeyboardModifier.ControlModifier)
        program.live.flush()
        assert names(viewing) == order
    dialog.close()


def test_a_view_that_cannot_be_read_says_so(program: Program, viewing: Viewing) -> None:
    save(program, "One")
    with viewing._desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE saved_view SET filter = '{\"version\": 9}'")
    viewing.speak_again()
    viewing.entries[0].trigger()
    assert "This filter was made by a newer PipeDesk." in banners(program)
    assert shown(program) == EVERYTHING


def test_without_views_there_is_nothing_to_edit(program: Program, viewing: Viewing) -> None:
    assert not program.actions["view.arrange"].isEnabled()
    assert not program.window.menus["view.views"].menuAction().isEnabled()
    program.actions["view.language.fr"].trigger()
    QApplication.processEvents()
    assert program.editing is not None
    assert program.editing.narrowing.bar.views.accessibleName() == "Vues enregistrées"


def test_a_view_of_the_board_keeps_its_pipeline_and_what_its_columns_are_sorted_by(
    program: Program, viewing: Viewing, qtbot: QtBot
) -> None:
    program.board.page.sort(1, SortKey.VALUE)
    with answering(filling("By value")):
        program.actions["view.save"].trigger()
    qtbot.waitUntil(lambda: names(viewing) == ["By value"])
    assert viewing.entries[0].isChecked()
    program.board.page.sort(1, SortKey.MANUAL)
    assert not viewing.entries[0].isChecked()
    assert program.actions["view.update"].isEnabled()
    program.board.pipeline_chosen.emit(2)
    viewing.entries[0].trigger()
    shown = program.board.page.pipeline
    assert shown is not None
    assert shown.id == 1
    assert program.board.page.columns[0].cards.order.by is SortKey.VALUE
    assert viewing.entries[0].isChecked()


def test_a_view_of_the_list_keeps_its_deals_columns_order_and_groups(
    program: Program, viewing: Viewing, qtbot: QtBot
) -> None:
    program.window.show_page("list")
    page = program.list.page
    assert page is not None
    page.wish(replace(page.wishes, standing=None, grouping=Grouping.STAGE))
    page.sort_by(Column.VALUE, also=False)
    page.show_column(Column.SOURCE, shown=True)
    with answering(filling("As a table")):
        program.actions["view.save"].trigger()
    qtbot.waitUntil(lambda: names(viewing) == ["As a table"])
    assert viewing.entries[0].isChecked()
    kept = page.wishes
    page.view.header.moveSection(0, 2)
    assert not viewing.entries[0].isChecked()
    page.place_columns(kept.places)
    assert viewing.entries[0].isChecked()
    page.show_column(Column.SOURCE, shown=False)
    assert not viewing.entries[0].isChecked()
    page.sort_by(Column.TITLE, also=False)
    page.wish(replace(page.wishes, standing=Standing.WON, grouping=None))
    program.board.pipeline_chosen.emit(2)
    program.window.show_page("board")
    viewing.entries[0].trigger()
    assert program.window.current_page() == "list"
    assert page.wishes == kept
    assert viewing.entries[0].isChecked()


@pytest.mark.parametrize("arrangement", ["nonsense", "[]", "{}"])
def test_a_list_stays_as_it_is_when_a_view_says_nothing_about_it(program: Program, arrangement: str) -> None:
    assert program.editing is not None
    program.window.show_page("list")
    page = program.list.page
    assert page is not None
    page.sort_by(Column.VALUE, also=False)
    before = page.wishes
    program.editing.narrowing.arrange(arrangement)
    assert page.wishes == before


def test_a_view_of_a_pipeline_that_is_gone_shows_the_list_of_the_one_at_hand(program: Program) -> None:
    assert program.editing is not None
    program.window.show_page("list")
    page = program.list.page
    assert page is not None
    here = page.wishes.pipeline
    program.editing.narrowing.arrange(replace(page.wishes, pipeline=99, grouping=Grouping.STATUS).to_text())
    assert page.wishes.pipeline == here
    assert page.wishes.grouping is Grouping.STATUS


@pytest.mark.parametrize(
    "arrangement", ["", "nonsense", "[]", '{"pipeline": 99}', '{"pipeline": 1, "sorts": {"1": 5}}']
)
def test_an_arrangement_that_makes_no_sense_is_passed_over(program: Program, arrangement: str) -> None:
    arrange(program.board, arrangement)
    assert program.board.page.columns[0].cards.order.by is SortKey.MANUAL
