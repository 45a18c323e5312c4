"""The palette in the window: everything by its name in one list, the best fit and the last used first."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from pipedesk.app import Program
from pipedesk.commands.bulk import ArchiveDeals
from pipedesk.commands.views import SaveView
from pipedesk.domain.filters import Holds
from pipedesk.ui.actions import ACTIONS
from pipedesk.ui.commanding import Commanding
from pipedesk.ui.palette.rows import PaletteRows
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three deals of one organization, and a saved view."""
    desk = new_desk(tmp_path)
    for title in ("Route planning", "Route <b>app</b>", "Éclairage"):
        add_deal(desk, title)
    desk.run(SaveView("Routes only", Holds("route"), shortcut="Ctrl+Alt+1"))
    desk.store.close()
    return desk.store.path


@pytest.fixture
def program(programs: Programs, file: Path) -> Program:
    return programs.start(file)


@pytest.fixture
def commanding(program: Program) -> Commanding:
    assert program.editing is not None
    return program.editing.commanding


def type_words(program: Program, commanding: Commanding, words: str) -> None:
    program.actions["edit.palette"].trigger()
    QTest.keyClicks(commanding.box.line, words)


def listed(commanding: Commanding) -> list[str]:
    rows = commanding.box.rows
    return [str(rows.index(row).data()) for row in range(rows.rowCount())]


def spoken(commanding: Commanding, title: str) -> str:
    rows = commanding.box.rows
    place = listed(commanding).index(title)
    return str(rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole))


def press(commanding: Commanding, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(commanding.box.line, key)


def test_escape_gives_the_keyboard_back_to_the_page(program: Program, commanding: Commanding) -> None:
    type_words(program, commanding, "route")
    QTest.keyClick(commanding.box.line, Qt.Key.Key_Escape)
    assert not commanding.box.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert program.board.isAncestorOf(focused)


def test_deals_commands_views_and_pipelines_stand_in_one_list(program: Program, commanding: Commanding) -> None:
    type_words(program, commanding, "route")
    assert listed(commanding)[:3] == ["Route <b>app</b>", "Route planning", "Routes only"]
    type_words(program, commanding, "velo")
    assert "Vélocité" in listed(commanding)
    type_words(program, commanding, "marc")
    assert listed(commanding)[0] == "Marc Petit"
    type_words(program, commanding, "new")
    assert listed(commanding)[:3] == ["New business", "New File", "New Deal"]
    assert spoken(commanding, "New Deal") == "New Deal, Deal, N"


def test_letters_that_were_left_out_do_not_matter(program: Program, commanding: Commanding) -> None:
    type_words(program, commanding, "pfu")
    assert listed(commanding)[0] == "Plan Follow-Up"
    ranked = commanding.box.rows.at(0)
    assert ranked is not None
    assert "".join(ranked.entry.title[place] for place in ranked.places) == "PFU"


def test_what_cannot_be_done_says_why_and_is_not_done(program: Program, commanding: Commanding, qtbot: QtBot) -> None:
    type_words(program, commanding, "redo")
    assert spoken(commanding, "Redo") == "Redo, Nothing to redo, Ctrl+Shift+Z"
    press(commanding, Qt.Key.Key_Return)
    assert commanding.box.isVisible()
    program.actions["edit.undo"].trigger()
    qtbot.waitUntil(program.actions["edit.redo"].isEnabled)
    type_words(program, commanding, "redo")
    assert spoken(commanding, listed(commanding)[0]) == "Redo Save view “Routes only”, Edit, Ctrl+Shift+Z"


def test_every_action_is_offered_and_a_disabled_one_gives_a_reason(program: Program, commanding: Commanding) -> None:
    commanding.find("")
    offered = {entry.key: entry for entry in commanding._commands()}
    assert offered.keys() == {
        f"action:{spec.name}"
        for spec in ACTIONS
        if spec.name != "edit.palette" and program.actions[spec.name].isVisible()
    }
    for key, entry in offered.items():
        assert bool(entry.why_not) != program.actions[key.removeprefix("action:")].isEnabled()


def test_enter_opens_what_is_chosen_and_it_comes_first_the_next_time(
    program: Program, commanding: Commanding, qtbot: QtBot
) -> None:
    type_words(program, commanding, "route")
    press(commanding, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert not commanding.box.isVisible()
    assert program.board.page.current_deal() == 1
    type_words(program, commanding, "shortcuts")
    type_words(program, commanding, "")
    assert listed(commanding)[0] == "Route planning"
    type_words(program, commanding, "route pl")
    press(commanding, Qt.Key.Key_Escape)
    assert not commanding.box.isVisible()
    type_words(program, commanding, "route")
    assert listed(commanding)[:2] == ["Route planning", "Route <b>app</b>"]


def test_a_view_and_a_pipeline_are_shown(program: Program, commanding: Commanding, qtbot: QtBot) -> None:
    type_words(program, commanding, "routes")
    press(commanding, Qt.Key.Key_Return)
    assert program.editing is not None
    assert program.editing.narrowing.current.filter == Holds("route")
    type_words(program, commanding, "after")
    press(commanding, Qt.Key.Key_Return)
    pipeline = program.board.page.pipeline
    assert pipeline is not None
    assert pipeline.id == 2


def test_a_command_is_done(program: Program, commanding: Commanding) -> None:
    type_words(program, commanding, "theme dark")
    type_words(program, commanding, "dark")
    press(commanding, Qt.Key.Key_Return)
    assert program.theme.choice == "dark"


def test_the_keys_of_the_list(program: Program, commanding: Commanding) -> None:
    type_words(program, commanding, "")
    last = commanding.box.rows.rowCount() - 1
    press(commanding, Qt.Key.Key_Up)
    assert commanding.box.list.currentIndex().row() == last
    press(commanding, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
    assert commanding.box.list.currentIndex().row() == 11
    press(commanding, Qt.Key.Key_PageUp)
    assert commanding.box.list.currentIndex().row() == 0


def test_nothing_found_says_so(program: Program, commanding: Commanding) -> None:
    type_words(program, commanding, "qqqxyz")
    assert listed(commanding) == ["Nothing found"]
    press(commanding, Qt.Key.Key_Return)
    assert commanding.box.isVisible()
    program.board.page.setFocus()
    assert not commanding.box.isVisible()


def test_each_key_asks_the_file_a_few_questions(program: Program, commanding: Commanding) -> None:
    asked: list[str] = []
    event.listen(commanding._desk.store.engine, "before_cursor_execute", lambda *a: asked.append(str(a[2])))
    commanding.find("route")
    assert 0 < len([one for one in asked if "SELECT" in one]) <= 5


def test_the_model_behaves(program: Program, commanding: Commanding) -> None:
    rows = PaletteRows()
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    type_words(program, commanding, "route")
    shown = [one for row in range(3) if (one := commanding.box.rows.at(row)) is not None]
    rows.show(shown, "Nothing")
    rows.show([], "Nothing")
    assert rows.index(0).data() == "Nothing"
    assert rows.flags(rows.index(0)) == Qt.ItemFlag.NoItemFlags


def test_it_speaks_the_language_of_now(program: Program, commanding: Commanding) -> None:
    program.actions["view.language.fr"].trigger()
    QApplication.processEvents()
    type_words(program, commanding, "nouvelle")
    assert "Nouvelle affaire" in listed(commanding)
    assert commanding.box.line.placeholderText() == "Chercher une affaire, un contact, une commande…"
    commanding.box.grab()


def test_a_deal_in_the_archive_says_so(program: Program, commanding: Commanding) -> None:
    program.live.run(ArchiveDeals((3,)))
    type_words(program, commanding, "eclai")
    assert spoken(commanding, "Éclairage") == "Éclairage, Vélocité · archived"
