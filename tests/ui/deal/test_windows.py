"""Deals in windows of their own: each follows, and closes with its deal or its file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.deals import DealField, DeleteDeal, EditDeal
from pipedesk.commands.notes import AddNote
from pipedesk.domain.links import deal_link
from pipedesk.store.reads.timeline import Event, timeline
from pipedesk.ui.deal.window import DealWindow
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, banners


@pytest.fixture
def program(programs: Programs, tmp_path: Path, clock: FakeClock) -> Program:
    """The window on a file with two deals."""
    desk = new_desk(tmp_path, clock)
    add_deal(desk, "Route planning")
    add_deal(desk, "Depot")
    desk.store.close()
    return programs.start(tmp_path / "test.pipedesk")


def open_window(program: Program, deal: int) -> DealWindow:
    assert program.editing is not None
    return program.editing.dealing.windows.open(deal)


def windows(program: Program) -> list[DealWindow]:
    assert program.editing is not None
    return program.editing.dealing.windows.windows()


def titles(program: Program) -> list[str]:
    program.live.flush()
    QCoreApplication.processEvents()
    return [window.windowTitle() for window in windows(program)]


def run(program: Program, command: object) -> None:
    program.live.run(command)  # type: ignore[arg-type]


def test_several_deals_stand_in_windows_of_their_own_and_follow(program: Program) -> None:
    for deal in (1, 2, 1):
        open_window(program, deal)
    assert titles(program) == ["Route planning – Vélocité – PipeDesk", "Depot – Vélocité – PipeDesk"]
    run(program, EditDeal(2, DealField.TITLE, "Depot <b>Lyon</b>"))
    assert titles(program)[1] == "Depot <b>Lyon</b> – Vélocité – PipeDesk"
    assert windows(program)[1].accessibleName() == titles(program)[1]
    assert windows(program)[1].pane.header.title.text() == "Depot <b>Lyon</b>"


def test_the_menu_opens_the_chosen_deal_in_a_window(program: Program) -> None:
    program.board.page.choose(2)
    QCoreApplication.processEvents()
    program.actions["deal.window"].trigger()
    assert titles(program) == ["Depot – Vélocité – PipeDesk"]


def test_shift_and_a_double_click_open_a_window(program: Program) -> None:
    program.board.page.choose(2)
    view = program.board.page.columns[0].view
    spot = view.visualRect(view.currentIndex()).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(spot))
    assert titles(program) == ["Depot – Vélocité – PipeDesk"]


def test_a_pane_opens_its_own_deal(program: Program) -> None:
    window = open_window(program, 1)
    window.pane.header.menu.aboutToShow.emit()
    entry = next(one for one in window.pane.header.menu.actions() if one.objectName() == "deal.delete")
    entry.trigger()
    assert titles(program) == []


def test_a_window_closes_with_its_deal_and_says_so_and_undo_brings_the_deal_back(program: Program) -> None:
    window = open_window(program, 1)
    open_window(program, 2)
    window.pane.composer.insertPlainText("half a note")
    run(program, DeleteDeal(1))
    assert titles(program) == ["Depot – Vélocité – PipeDesk"]
    assert "“Route planning” is gone, so its window was closed." in banners(program)
    program.live.undo()
    assert program.editing is not None
    program.editing.pane.show_deal(1)
    assert program.editing.pane.deal is not None
    assert program.editing.pane.composer.toPlainText() == "half a note"


def test_a_window_keeps_what_is_typed_when_it_is_closed(program: Program) -> None:
    window = open_window(program, 1)
    window.pane.composer.insertPlainText("half a note")
    window.close()
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        assert [row.text for row in timeline(look, 1) if row.event is Event.NOTE] == ["half a note"]


def test_keys_do_there_what_they_do_elsewhere_to_the_deal_of_the_window(program: Program, qtbot: QtBot) -> None:
    program.board.page.choose(2)
    window = open_window(program, 1)
    qtbot.waitUntil(window.isActiveWindow)
    window.pane.header.title.setFocus()
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.pane.header.title, Qt.Key.Key_C, control)
    assert window.pane.deal is not None
    assert QApplication.clipboard().text() == deal_link(window.pane.deal.uid)


def test_its_size_is_that_of_the_next(program: Program) -> None:
    window = open_window(program, 1)
    window.resize(610, 555)
    window.close()
    assert (open_window(program, 2).width(), windows(program)[0].height()) == (610, 555)


def test_all_windows_close_with_the_file(program: Program, qtbot: QtBot) -> None:
    open_window(program, 1)
    open_window(program, 2)
    program.window.close()
    QCoreApplication.processEvents()
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, DealWindow) and one.isVisible()] == []


def test_a_refusal_is_said_in_the_window_in_which_one_works(program: Program, qtbot: QtBot) -> None:
    window = open_window(program, 1)
    qtbot.waitUntil(window.isActiveWindow)
    run(program, AddNote("", 1))
    assert window.banners.shows("refusal")
    assert banners(program) == []
