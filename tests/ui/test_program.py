"""The whole window on real files: every action, other files, languages, themes, and how it is found again."""

import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressDialog,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.deals import AddDeal, LoseDeal, MoveDeal, WinDeal
from pipedesk.commands.notes import AddNote
from pipedesk.commands.views import SaveView
from pipedesk.desk import Desk
from pipedesk.desktop.settings import LANGUAGE, OFFER_NEXT_STEP
from pipedesk.domain.filters import EVERYTHING, NextStep, Stale, Standing, Stands, Stepping
from pipedesk.domain.texts import translate
from pipedesk.exchange.importing import run_import
from pipedesk.exchange.understanding import Wishes, understand_together
from pipedesk.store.backup import check_file
from pipedesk.store.card_order import GroupKey, SortKey
from pipedesk.store.file import open_store
from pipedesk.store.reads.choices import tags_on
from pipedesk.store.reads.custom_fields import custom_fields
from pipedesk.store.reads.deals import DealRow, deal_by
from pipedesk.store.reads.views import ViewRow
from pipedesk.ui.actions import ACTIONS, PIPELINES
from pipedesk.ui.board.layout import USUAL, CardLayout, Line
from pipedesk.ui.exchange.assistant import ImportAssistant
from pipedesk.ui.main_window import LEAST_WIDTH
from pipedesk.ui.narrowing import Narrowing
from pipedesk.ui.widgets.empty import EmptyState
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, save_template
from tests.ui.programs import Programs, accept_form, answering, banners, press

ON_THE_LIST = {
    "edit.copy",
    "edit.cell",
    *(spec.name for spec in ACTIONS if spec.name.startswith("view.table.")),
}
"""Actions that can be used while the list is in front."""

WITHOUT_PAGE = {
    "deal.reopen",
    "deal.unarchive",
    "deal.untag",
    "pipeline.earlier",
    *PIPELINES[2:],
    "view.today",
    "tools.settings",
    "view.unfold",
    "view.group",
}
"""Actions whose page is not there, or that have nothing to do: they cannot be used."""


@pytest.fixture
def empty_file(tmp_path: Path) -> Path:
    desk = new_desk(tmp_path)
    desk.store.close()
    return desk.store.path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three deals in the second stage; one step can be undone, one made again."""
    desk = new_desk(tmp_path)
    desk.run(SaveView("Everything", EVERYTHING))
    for title in ("Last", "Middle", "First"):
        added = add_deal(desk, title, stage_id=2)
        if title == "Last":
            save_template(desk, added)
    desk.run(MoveDeal(1, 3))
    desk.undo()
    desk.store.close()
    return desk.store.path


@pytest.fixture
def other_file(file: Path) -> Path:
    """Another file with the same deals."""
    return Path(shutil.copy(file, file.with_name("other.pipedesk")))


@pytest.fixture
def program(programs: Programs, file: Path) -> Program:
    """The window on that file, with the middle one of its cards chosen."""
    program = programs.start(file)
    program.board.page.choose(2, focus=True)
    assert program.editing is not None
    # A filter that leaves nothing out of the board, and can be cleared; a view that shows something else by now.
    program.editing.viewing.show_view(program.editing.viewing.views[0])
    program.editing.narrowing.current.use(Stands((Standing.OPEN,)))
    return program


def deal(program: Program, deal_id: int = 2) -> DealRow | None:
    """A deal as it is in the file."""
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        return deal_by(look, deal_id=deal_id)


def stage(program: Program, deal_id: int = 2) -> int:
    """The stage of a deal in the file, by its place on the board."""
    names = [column.stage.name for column in program.board.page.columns]
    return 1 + names.index(the_deal(program, deal_id).stage)


def views(program: Program) -> list[ViewRow]:
    assert program.editing is not None
    return program.editing.viewing.views


def narrowing(program: Program) -> Narrowing:
    assert program.editing is not None
    return program.editing.narrowing


def follow_ups(program: Program) -> list[str]:
    """What is planned for the deal in the pane."""
    assert program.editing is not None
    assert program.editing.pane.deal is not None
    return [row.subject for row in program.editing.pane.deal.follow_ups]


def own_windows(program: Program) -> list[str]:
    """The titles of the windows that show one deal each."""
    assert program.editing is not None
    return [window.windowTitle() for window in program.editing.dealing.windows.windows()]


def tags_of(program: Program, deal_id: int = 2) -> tuple[str, ...]:
    """The tags of a deal in the file."""
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        return tuple(tag.name for tag in tags_on(look, [deal_id]))


def shown_pipeline(program: Program) -> str:
    assert program.board.page.pipeline is not None
    return program.board.page.pipeline.name


def lines(path: Path) -> int:
    return path.read_text("utf-8-sig").count("\n") if path.exists() else 0


def the_deal(program: Program, deal_id: int = 2) -> DealRow:
    found = deal(program, deal_id)
    assert found is not None
    return found


def titles(program: Program, column: int = 1) -> list[str]:
    cards = program.board.page.columns[column].cards
    return [str(cards.index(row).data()) for row in range(cards.rowCount())]


def answer(dialog: QDialog, folder: Path) -> bool:
    """What a friendly user does with each dialog; False while it is not ready for an answer."""
    if isinstance(dialog, QFileDialog):
        ending = next(one for one in ("csv", "pdf", "pipedesk") if one in dialog.nameFilters()[0])
        name = "chosen" if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave else "there"
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(folder / f"{name}.{ending}"))
        dialog.accept()
        return True
    if type(dialog).__name__ == "QPrintPreviewDialog":
        return True
    if isinstance(dialog, QProgressDialog):
        # It is shown where the work takes long, and goes by itself.
        return False
    fields = dialog.findChildren(QLineEdit)
    if dialog.windowTitle() == "Rename pipeline":
        fields[0].setText("Renamed")
    if fields and not fields[0].text():
        fields[0].setText("Typed")
    (accepting,) = (button for button in dialog.findChildren(QAbstractButton) if button.property("look") == "primary")
    ready = accepting.isEnabled()
    accepting.click()
    return ready


def dialogs() -> list[str]:
    """The classes of the dialogs on the screen."""
    return [
        type(one).__name__ for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
    ]


def open_menus() -> list[QAction]:
    """The first entries of the menus that have come up."""
    menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    return [next(action for action in menu.actions() if not action.isSeparator()) for menu in menus]


def sorted_by(program: Program) -> SortKey:
    return program.board.page.columns[1].cards.order.by


def cards(program: Program) -> CardLayout:
    return program.board.page.layout_of_cards


def has_focus(name: str) -> bool:
    focused = QApplication.focusWidget()
    while focused is not None:
        if focused.metaObject().className() == name:
            return True
        focused = focused.parentWidget()
    return False


def added_fields(program: Program) -> list[str]:
    """The fields that were added to all deals."""
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        return [field.name for field in custom_fields(look)]


DONE: dict[str, Callable[[Program, Path], object]] = {
    "file.new": lambda program, folder: program.path == folder / "chosen.pipedesk" and program.editing is not None,
    "file.open": lambda program, folder: program.path == folder / "there.pipedesk" and program.editing is not None,
    "file.import": lambda program, folder: "Imported in passing" in titles(program, 0),
    "file.export": lambda program, folder: lines(folder / "chosen.csv") == 4,
    "file.demo": lambda program, folder: program.board.page.columns[0].cards.rowCount() > 0,
    "file.backup": lambda program, folder: "Copied and checked: chosen.pipedesk" in banners(program),
    "file.quit": lambda program, folder: not program.window.isVisible() and program.editing is None,
    "edit.undo": lambda program, folder: titles(program) == ["Middle", "Last"],
    "edit.redo": lambda program, folder: stage(program, 1) == 3,
    "edit.select_all": lambda program, folder: set(program.selection) == {1, 2, 3},
    "edit.select_none": lambda program, folder: len(program.selection) == 0,
    "edit.find": lambda program, folder: isinstance(QApplication.focusWidget(), QLineEdit),
    "edit.palette": lambda program, folder: has_focus("PaletteBox"),
    "deal.new": lambda program, folder: titles(program)[0] == "Typed",
    "deal.open": lambda program, folder: has_focus("DealPane"),
    "deal.from_template": lambda program, folder: titles(program) == ["Last", "First", "Middle", "Last"],
    "deal.duplicate": lambda program, folder: titles(program) == ["First", "Middle", "Middle (copy)", "Last"],
    "deal.split": lambda program, folder: titles(program) == ["First", "Middle", "Middle", "Last"],
    "deal.template": lambda program, folder: "Saved: “New from Template” makes deals of it." in banners(program),
    "deal.print": lambda program, folder: dialogs() == ["QPrintPreviewDialog"],
    "deal.pdf": lambda program, folder: (folder / "chosen.pdf").read_bytes().startswith(b"%PDF"),
    "deal.copy_link": lambda program, folder: QApplication.clipboard().text().startswith("pipedesk://deal/0"),
    "deal.window": lambda program, folder: own_windows(program) == ["Middle – Vélocité – PipeDesk"],
    "deal.follow_up": lambda program, folder: follow_ups(program) == ["Typed"],
    "deal.call_soon": lambda program, folder: follow_ups(program) == ["Call Marc Petit"],
    "deal.value": lambda program, folder: has_focus("InlineEdit"),
    "deal.mail": lambda program, folder: banners(program) == ["Nobody in “Middle” has an e-mail address."],
    "deal.note": lambda program, folder: has_focus("Composer"),
    "deal.done": lambda program, folder: banners(program) == ["“Middle” has no next step."],
    "deal.tomorrow": lambda program, folder: banners(program) == ["“Middle” has no next step."],
    "deal.monday": lambda program, folder: banners(program) == ["“Middle” has no next step."],
    "deal.move_next": lambda program, folder: stage(program) == 3,
    "deal.move_prev": lambda program, folder: stage(program) == 1,
    "deal.move_up": lambda program, folder: titles(program) == ["Middle", "First", "Last"],
    "deal.move_down": lambda program, folder: titles(program) == ["First", "Last", "Middle"],
    "deal.win": lambda program, folder: the_deal(program).status == "won",
    "deal.lose": lambda program, folder: the_deal(program).status == "lost",
    "deal.tag": lambda program, folder: tags_of(program) == ("Typed",),
    "deal.edit": lambda program, folder: the_deal(program).source == "Typed",
    "deal.archive": lambda program, folder: the_deal(program).archived_at and titles(program) == ["First", "Last"],
    "deal.delete": lambda program, folder: deal(program) is None and titles(program) == ["First", "Last"],
    "stage.edit": lambda program, folder: dialogs() == ["StageEditor"],
    "pipeline.new": lambda program, folder: shown_pipeline(program) == "Typed",
    "pipeline.rename": lambda program, folder: program.board.page.pipelines()[0].name == "Renamed",
    "pipeline.later": lambda program, folder: program.board.page.pipelines()[1].name == "New business",
    "pipeline.delete": lambda program, folder: (
        [row.name for row in program.board.page.pipelines()] == ["After the sale"]
    ),
    "pipeline.1": lambda program, folder: shown_pipeline(program) == "New business",
    "pipeline.2": lambda program, folder: shown_pipeline(program) == "After the sale",
    "view.board": lambda program, folder: program.window.current_page() == "board",
    "view.list": lambda program, folder: program.window.current_page() == "list",
    "view.pane": lambda program, folder: program.editing is not None and not program.editing.pane.isVisible(),
    "view.column": lambda program, folder: open_menus()[0].isEnabled() is False,
    "view.sort.manual": lambda program, folder: titles(program) == ["First", "Middle", "Last"],
    "view.sort.next_step": lambda program, folder: sorted_by(program) is SortKey.NEXT_STEP,
    "view.sort.value": lambda program, folder: sorted_by(program) is SortKey.VALUE,
    "view.sort.close": lambda program, folder: sorted_by(program) is SortKey.CLOSE,
    "view.sort.age": lambda program, folder: sorted_by(program) is SortKey.AGE,
    "view.fold": lambda program, folder: program.board.page.columns[1].folded,
    "view.filter": lambda program, folder: isinstance(QApplication.activePopupWidget(), QMenu),
    "view.unfilter": lambda program, folder: narrowing(program).current.filter == EVERYTHING,
    "view.quick.overdue": lambda program, folder: narrowing(program).current.filter == NextStep(Stepping.OVERDUE),
    "view.quick.today": lambda program, folder: narrowing(program).current.filter == NextStep(Stepping.TODAY),
    "view.quick.none": lambda program, folder: narrowing(program).current.filter == NextStep(Stepping.NONE),
    "view.quick.stale": lambda program, folder: narrowing(program).current.filter == Stale(),
    "view.across": lambda program, folder: program.board.page.columns[0].view.across,
    "view.closed": lambda program, folder: program.board.page.closed is not None,
    "view.card.whom": lambda program, folder: (Line.WHOM in USUAL.lines) != (Line.WHOM in cards(program).lines),
    "view.card.value": lambda program, folder: (Line.VALUE in USUAL.lines) != (Line.VALUE in cards(program).lines),
    "view.card.next_step": lambda program, folder: (
        (Line.NEXT_STEP in USUAL.lines) != (Line.NEXT_STEP in cards(program).lines)
    ),
    "view.card.tags": lambda program, folder: (Line.TAGS in USUAL.lines) != (Line.TAGS in cards(program).lines),
    "view.card.days": lambda program, folder: (Line.DAYS in USUAL.lines) != (Line.DAYS in cards(program).lines),
    "view.card.close": lambda program, folder: (Line.CLOSE in USUAL.lines) != (Line.CLOSE in cards(program).lines),
    "view.card.compact": lambda program, folder: cards(program).compact,
    "view.colour.none": lambda program, folder: program.board.page.marking.key is GroupKey.NONE,
    "view.colour.tag": lambda program, folder: program.board.page.marking.key is GroupKey.TAG,
    "view.colour.source": lambda program, folder: program.board.page.marking.key is GroupKey.SOURCE,
    "view.colour.organization": lambda program, folder: program.board.page.marking.key is GroupKey.ORGANIZATION,
    "view.save": lambda program, folder: [view.name for view in views(program)] == ["Everything", "Typed"],
    "view.update": lambda program, folder: views(program)[0].filter() == Stands((Standing.OPEN,)),
    "view.arrange": lambda program, folder: dialogs() == ["ViewsDialog"],
    "view.theme.system": lambda program, folder: program.theme.choice == "system",
    "view.theme.light": lambda program, folder: program.theme.palette.name == "light",
    "view.theme.dark": lambda program, folder: program.theme.palette.name == "dark",
    "view.language.en": lambda program, folder: program.actions["view.board"].text() == "&Board",
    "view.language.fr": lambda program, folder: program.actions["view.board"].text() == "&Tableau",
    "tools.offer_next": lambda program, folder: program.edge.settings.get(OFFER_NEXT_STEP) == "off",
    "tools.add_field": lambda program, folder: added_fields(program) == ["Typed"],
    "tools.products": lambda program, folder: dialogs() == ["ProductsDialog"],
    "help.keys": lambda program, folder: dialogs() == ["KeysDialog"],
    "help.about": lambda program, folder: dialogs() == ["AboutDialog"],
}
"""What each action is to bring about."""

LISTS = ("view.arrange", "tools.products")
"""The actions whose dialogs stay for as long as the user wants."""


def test_every_action_that_can_be_used_is_tried(program: Program) -> None:
    assert {spec.name for spec in ACTIONS if program.actions[spec.name].isEnabled()} == DONE.keys()
    assert {spec.name for spec in ACTIONS} - DONE.keys() == WITHOUT_PAGE | ON_THE_LIST


# Where there is no screen, a menu comes up but cannot take the keyboard for itself.
@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("name", DONE)
def test_an_action_does_what_it_says(name: str, program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "chosen"
    folder.mkdir()
    new_desk(folder).store.close()
    (folder / "test.pipedesk").rename(folder / "there.pipedesk")
    (folder / "there.csv").write_text("Deal title,Stage,Value\nImported in passing,Lead,100\n")
    with answering(lambda dialog: name.startswith("help.") or name in LISTS or answer(dialog, folder)):
        program.actions[name].trigger()
        qtbot.waitUntil(lambda: bool(DONE[name](program, folder)))
    assert [words for words in banners(program) if "not" in words] == []


def test_an_empty_file_offers_first_steps(programs: Programs, empty_file: Path, qtbot: QtBot) -> None:
    program = programs.start(empty_file)
    (empty,) = (one for one in program.board.findChildren(EmptyState) if one.isVisible())
    assert not program.board.page.isVisible()
    buttons = [button for button in empty.findChildren(QAbstractButton) if button.isEnabled()]
    assert [button.text() for button in buttons] == ["Add a Deal", "Import a File…", "Try with Example Data"]
    buttons[2].click()
    qtbot.waitUntil(program.board.page.isVisible)
    assert sum(column.cards.rowCount() for column in program.board.page.columns) > 20
    program.actions["edit.undo"].trigger()
    qtbot.waitUntil(empty.isVisible)


def test_a_file_that_is_not_there_is_made(programs: Programs, tmp_path: Path) -> None:
    path = tmp_path / "a new place" / "mine.pipedesk"
    path.parent.mkdir()
    program = programs.start(path)
    assert check_file(path) == []
    assert program.window.windowTitle().startswith("mine")
    assert [column.stage.name for column in program.board.page.columns]


def test_a_second_start_opens_its_file_here(program: Program, other_file: Path, qtbot: QtBot) -> None:
    program.choosing.started_again(str(other_file))

    qtbot.waitUntil(lambda: program.path == other_file and program.editing is not None)
    assert banners(program) == []


def test_the_keyboard_is_on_the_cards_of_a_file_that_was_opened(
    program: Program, programs: Programs, other_file: Path
) -> None:
    program.switch_to(other_file)
    programs.wait_for_editing(program)
    QCoreApplication.processEvents()
    assert has_focus("BoardPage")


def test_the_keyboard_is_on_the_first_offer_of_an_empty_file(
    program: Program, programs: Programs, tmp_path: Path
) -> None:
    program.switch_to(tmp_path / "new.pipedesk", make=True)
    programs.wait_for_editing(program)
    QCoreApplication.processEvents()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Add a Deal"


def test_a_file_whose_deals_are_in_another_pipeline_shows_that_one(programs: Programs, empty_file: Path) -> None:
    desk = Desk(open_store(empty_file), programs.clock)
    add_deal(desk, "Renewal", stage_id=6)
    desk.store.close()
    program = programs.start(empty_file)
    assert titles(program, 0) == ["Renewal"]


def test_an_import_into_another_pipeline_is_shown_there(
    programs: Programs, empty_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = programs.start(empty_file)
    assert program.editing is not None
    table = tmp_path / "deals.csv"
    table.write_text("Title,Pipeline,Stage\nRenewal,Renewals,Legal\nPilot,Pilots,Trial\n", "utf-8")

    run_import(program.editing.desk, understand_together([table], Wishes()), Wishes())
    program.live.flush()

    assert titles(program, 0) == ["Renewal"]
    menu = program.board.bar.findChild(QMenu)
    assert menu is not None
    qtbot.waitUntil(lambda: "Renewals" in [entry.text() for entry in menu.actions()])


def test_a_second_start_waits_while_a_form_is_filled_in(program: Program, other_file: Path, qtbot: QtBot) -> None:
    before, during = program.path, []

    def start_again(form: QDialog) -> bool:
        program.choosing.started_again(str(other_file))
        during.append((program.path, QApplication.activeModalWidget() is form))
        form.reject()
        return True

    with answering(start_again):
        program.actions["deal.new"].trigger()

    assert during == [(before, True)]
    press(program, "“other.pipedesk” waits to be opened.", "Open")
    qtbot.waitUntil(lambda: program.path == other_file and program.editing is not None)


def test_a_new_file_is_offered_the_next_time(programs: Programs, file: Path, tmp_path: Path) -> None:
    program = programs.start(tmp_path / "new.pipedesk")
    program.switch_to(file)
    programs.wait_for_editing(program)
    assert program.edge.settings.recent() == [file, tmp_path / "new.pipedesk"]


UNUSABLE = [b"", b"no database at all", b"SQLite format 3\x00 but nothing more"]


@pytest.mark.parametrize("content", UNUSABLE)
def test_a_start_on_a_file_that_cannot_be_used_says_why_and_leaves_it_alone(
    content: bytes, programs: Programs, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.pipedesk"
    broken.write_bytes(content)
    program = programs.begin(broken)
    program.load()
    qtbot.waitUntil(lambda: bool(banners(program)))
    assert broken.read_bytes() == content
    assert program.editing is None
    assert [label.text() for label in program.window.status.findChildren(QLabel) if label.text()] == []
    used = [spec.name for spec in ACTIONS if program.actions[spec.name].isEnabled()]
    assert [name for name in used if name.startswith(("deal.", "edit.undo", "edit.redo"))] == []
    program.switch_to(file)
    programs.wait_for_editing(program)
    assert titles(program) == ["First", "Middle", "Last"]
    assert banners(program) == []


@pytest.mark.parametrize("content", [*UNUSABLE, None])
def test_a_file_that_cannot_be_used_is_refused_and_the_one_before_stays(
    content: bytes | None, program: Program, file: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pipedesk"
    if content is not None:
        broken.write_bytes(content)
    before = program.editing

    program.switch_to(broken)

    assert len(banners(program)) == 1
    assert (program.path, program.editing, titles(program)) == (file, before, ["First", "Middle", "Last"])
    assert (broken.read_bytes() if broken.exists() else None) == content
    assert program.edge.settings.recent() == [file]


def test_a_damaged_page_is_told_and_tried_again(programs: Programs, file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    damaged = tmp_path / "damaged.pipedesk"
    content = bytearray(file.read_bytes())
    content[4096:-4096] = b"\xff" * (len(content) - 2 * 4096)
    damaged.write_bytes(content)
    program = programs.begin(damaged)
    program.load()
    assert banners(program) == ["“damaged.pipedesk” is damaged."]
    assert damaged.read_bytes() == content

    shutil.copy(file, damaged)
    press(program, "“damaged.pipedesk” is damaged.", "Try Again")

    programs.wait_for_editing(program)
    assert titles(program) == ["First", "Middle", "Last"]


def test_a_locked_file_is_told_and_tried_again(programs: Programs, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        program = programs.begin(file)
        program.load()
        assert banners(program) == ["“test.pipedesk” is locked by another program."]

    press(program, "“test.pipedesk” is locked by another program.", "Try Again")

    programs.wait_for_editing(program)
    assert titles(program) == ["First", "Middle", "Last"]


def test_what_is_about_a_file_leaves_the_screen_with_it(program: Program, programs: Programs, other_file: Path) -> None:
    program.actions["deal.delete"].trigger()
    program.live.flush()
    assert banners(program) == ["Done: Delete “Middle”"]

    program.switch_to(other_file)

    programs.wait_for_editing(program)
    assert banners(program) == []


def test_what_is_being_typed_is_kept_when_another_file_is_opened(
    program: Program, programs: Programs, file: Path, other_file: Path
) -> None:
    assert program.editing is not None
    pane = program.editing.pane
    pane.header.title.begin()
    pane.header.title.setText("Middle of the road")
    pane.composer.setPlainText("They want a")

    program.switch_to(other_file)
    programs.wait_for_editing(program)

    with closing(sqlite3.connect(file)) as look:
        assert look.execute("SELECT title FROM deal WHERE id = 2").fetchone() == ("Middle of the road",)
        assert look.execute("SELECT deal_id, body FROM note").fetchall() == [(2, "They want a")]


def test_what_another_program_writes_is_seen(program: Program, file: Path, qtbot: QtBot) -> None:
    elsewhere = Desk(open_store(file), FakeClock())
    elsewhere.run(WinDeal(1))
    elsewhere.store.close()

    program.live.look_outside()

    qtbot.waitUntil(lambda: titles(program) == ["First", "Middle"])
    assert banners(program) == []


def test_a_window_closed_before_the_file_is_open_stays_closed(programs: Programs, file: Path) -> None:
    program = programs.begin(file)
    program.load()
    program.window.close()
    QCoreApplication.processEvents()
    assert program.editing is None
    assert program.glance is None


def test_a_file_opened_twice_in_a_row_is_joined_once(
    programs: Programs, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = programs.begin(file)
    program.load()
    program.switch_to(tmp_path / "other.pipedesk")
    program.switch_to(file)
    programs.wait_for_editing(program)
    joined = program.editing
    with qtbot.waitSignal(program.jobs.start(lambda job: None, lambda _: None).done):
        pass
    assert program.editing is joined
    program.board.page.choose(2)
    program.actions["deal.move_next"].trigger()
    assert stage(program) == 3


def test_another_language_is_spoken_everywhere_at_once_and_kept(
    program: Program, programs: Programs, file: Path, qtbot: QtBot
) -> None:
    program.actions["deal.move_next"].trigger()
    qtbot.waitUntil(lambda: "Move" in program.actions["edit.undo"].text())
    program.actions["view.language.fr"].trigger()
    qtbot.waitUntil(lambda: program.actions["view.board"].text() == "&Tableau")
    undo = program.actions["edit.undo"].text()
    assert undo.startswith("&Annuler")
    assert "Move" not in undo
    assert "Déplacer" in undo
    shown = [label.text() for label in program.window.status.findChildren(QLabel)]
    assert "3 affaires ouvertes" in shown
    program.window.close()
    again = programs.start(file)
    assert again.edge.settings.get(LANGUAGE) == "fr"
    assert again.actions["view.language.fr"].isChecked()


def all_words(program: Program) -> set[str]:
    """Everything that the window says, to eyes and to screen readers."""
    said = set()
    for widget in program.window.findChildren(QWidget):
        if isinstance(widget.parent(), QTabBar):
            # The scroll buttons inside of it are Qt's own, and keep the words that they were born with.
            continue
        said |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
        for name in ("text", "placeholderText", "title"):
            said.add(str(widget.property(name) or ""))
    for action in program.window.findChildren(QAction):
        said |= {action.text(), action.toolTip()}
    return {words for words in said if words}


@pytest.mark.parametrize(("first", "then"), [("en", "fr"), ("fr", "en")])
def test_a_window_that_changed_its_language_says_what_one_started_in_it_says(
    first: str, then: str, programs: Programs, file: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    programs.speak(first)
    program = programs.start(file)
    program.board.page.choose(2)
    program.actions[f"view.language.{then}"].trigger()
    word = {"en": "&Board", "fr": "&Tableau"}[then]
    qtbot.waitUntil(lambda: program.actions["view.board"].text() == word)
    changed = all_words(program)
    program.window.close()
    again = programs.start(file)
    again.board.page.choose(2)
    assert changed == all_words(again)


def test_another_theme_is_worn_at_once_and_kept(program: Program, programs: Programs, file: Path) -> None:
    before = program.window.grab().toImage().pixelColor(5, 300)
    program.actions["view.theme.dark"].trigger()
    after = program.window.grab().toImage().pixelColor(5, 300)
    assert after.lightness() < before.lightness()
    program.window.close()
    again = programs.start(file)
    assert again.theme.palette.name == "dark"
    assert again.actions["view.theme.dark"].isChecked()
    again.actions["view.theme.light"].trigger()
    assert again.window.grab().toImage().pixelColor(5, 300) == before


def test_the_window_is_found_where_it_was(program: Program, programs: Programs, file: Path) -> None:
    program.window.resize(LEAST_WIDTH, 730)
    program.actions["view.pane"].trigger()
    program.window.close()
    again = programs.start(file)
    assert (again.window.width(), again.window.height()) == (LEAST_WIDTH, 730)
    assert not again.actions["view.pane"].isChecked()
    assert again.editing is not None
    assert not again.editing.pane.isVisible()


def test_what_was_done_can_be_undone_after_a_restart(program: Program, programs: Programs, file: Path) -> None:
    with answering(accept_form):
        program.actions["deal.win"].trigger()
    assert the_deal(program).status == "won"
    program.window.close()
    again = programs.start(file)
    again.actions["edit.undo"].trigger()
    assert the_deal(again).status == "open"


def test_closing_the_window_leaves_a_sound_file_and_no_lock(program: Program, file: Path) -> None:
    program.actions["deal.move_next"].trigger()
    program.window.close()
    assert check_file(file) == []
    store = open_store(file)
    store.close()


def test_a_deal_of_another_pipeline_is_shown_on_its_own_board(program: Program) -> None:
    assert program.editing is not None
    other = next(row.id for row in program.board.page.pipelines() if row.id != 1)
    assert program.glance is not None
    stage = program.glance.stages(other)[0].id
    added = add_deal(program.editing.desk, "Elsewhere", stage_id=stage)
    program.live.flush()
    program.show_deal(added)
    assert program.board.page.pipeline is not None
    assert program.board.page.pipeline.id == other
    assert program.board.page.current_deal() == added


def test_the_state_of_the_file_is_seen_in_the_window_whoever_changed_it(program: Program) -> None:
    assert program.editing is not None
    program.editing.desk.run(WinDeal(1))
    program.editing.desk.run(LoseDeal(3, "Price", ""))
    program.live.flush()
    assert titles(program) == ["Middle"]


def test_an_import_that_is_left_while_it_looks_through_the_file_is_forgotten(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    assert program.editing is not None
    source = tmp_path / "there.csv"
    source.write_text("Deal title,Stage,Value\nImported in passing,Lead,100\n")
    hold = threading.Event()
    program.jobs.start(lambda job: hold.wait(10), lambda _: None)
    dialog = ImportAssistant(program.window, program.theme, program.editing.desk, program.jobs).open(source)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    hold.set()
    with qtbot.waitSignal(program.jobs.start(lambda job: None, lambda _: None).done):
        pass
    assert titles(program, 0) == []


@pytest.mark.parametrize("used", [False, True])
def test_an_import_that_was_cut_off_is_told_when_its_file_is_opened(
    used: bool, programs: Programs, empty_file: Path
) -> None:
    desk = Desk(open_store(empty_file), programs.clock)
    step = desk.begin(translate("Test", "Import deals.csv"))
    step.add(lambda book: AddDeal("Half", 1).plan(book).edits)
    if used:
        desk.run(AddNote("typed meanwhile", 1))
    desk.store.close()

    program = programs.start(empty_file)

    assert [("kept" in said, "taken back" in said) for said in banners(program)] == [(used, not used)]
    assert (deal(program, 1) is not None) is used
