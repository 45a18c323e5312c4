"""Quick find in the window: typing fills the list, arrows choose, Enter opens, Escape leaves."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from pipedesk.app import Program
from pipedesk.commands.bulk import ArchiveDeals
from pipedesk.commands.deals import DeleteDeal
from pipedesk.store.reads.quickfind import Found
from pipedesk.ui.found import FoundRows
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, banners


@pytest.fixture
def program(programs: Programs, tmp_path: Path) -> Program:
    """A window on a file with three deals of one organization."""
    desk = new_desk(tmp_path)
    for title in ("Route planning", "Route <b>app</b>", "Éclairage"):
        add_deal(desk, title)
    desk.store.close()
    return programs.start(desk.store.path)


def listed(program: Program) -> list[str]:
    assert program.editing is not None
    shown, rows = program.editing.finding.list, program.editing.finding.list.rows
    return [str(rows.index(row).data()) for row in range(rows.rowCount())] if shown.isVisible() else []


def type_words(program: Program, words: str) -> None:
    program.actions["edit.find"].trigger()
    program.window.topbar.search.clear()
    QTest.keyClicks(program.window.topbar.search, words)


def test_typing_fills_the_list_whatever_the_accents_and_markup_stays_text(program: Program) -> None:
    type_words(program, "eclai")
    assert listed(program) == ["Éclairage · Vélocité"]
    type_words(program, "app")
    assert listed(program) == ["Route <b>app</b> · Vélocité"]


def test_nothing_found_is_said_and_cannot_be_opened(program: Program) -> None:
    type_words(program, "zebra")
    assert listed(program) == ["Nothing found"]
    QTest.keyClick(program.window.topbar.search, Qt.Key.Key_Return)
    assert listed(program) == ["Nothing found"]


def test_enter_opens_what_the_arrows_chose(program: Program) -> None:
    type_words(program, "route")
    assert [words.partition(" ·")[0] for words in listed(program)] == ["Route <b>app</b>", "Route planning"]
    QTest.keyClick(program.window.topbar.search, Qt.Key.Key_Down)
    QTest.keyClick(program.window.topbar.search, Qt.Key.Key_Return)
    assert listed(program) == []
    assert program.editing is not None
    assert program.editing.pane.deal is not None
    assert program.editing.pane.deal.title == "Route planning"


def test_what_is_in_no_deal_says_so(program: Program) -> None:
    for deal in (1, 2, 3):
        program.live.run(DeleteDeal(deal))
    program.live.flush()
    type_words(program, "velocite")
    assert listed(program) == ["Vélocité"]
    QTest.keyClick(program.window.topbar.search, Qt.Key.Key_Return)
    assert banners(program)[0] == "“Vélocité” is in no deal yet."


def test_the_rows_are_a_sound_model() -> None:
    rows = FoundRows()
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.show([Found("deal", 1, "Route", "Lumen", 1), Found("note", 2, "a note", "", None)], "none")
    assert [rows.index(row).data() for row in range(2)] == ["Route · Lumen", "a note"]
    rows.show([], "none")
    assert rows.index(0).data() == "none"
    assert rows.flags(rows.index(0)) == Qt.ItemFlag.NoItemFlags
    assert isinstance(tester.model(), QAbstractItemModel)


def test_a_deal_in_the_archive_says_so(program: Program) -> None:
    program.live.run(ArchiveDeals((3,)))
    type_words(program, "eclai")
    assert listed(program) == ["Éclairage · Vélocité · archived"]
