"""Every action of every menu, on an empty, a small and a large file, in both languages: none fails, none is silent."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.exchange.demo import add_example_data
from pipedesk.ui.actions import ACTIONS, Scope
from tests.fakes import FakeClock
from tests.stories import new_desk
from tests.ui.programs import MailProgram, Programs, banners

SIZES = {"empty": 0, "small": 64, "large": 3000}
AT_THE_END = ("view.language.en", "view.language.fr", "file.quit")
"""What changes the walk itself comes last."""


class Seen(NamedTuple):
    """What a user could notice of the program, in words and numbers."""

    steps: int
    page: str
    selected: tuple[int, ...]
    focus: str
    checked: tuple[str, ...]
    enabled: tuple[str, ...]
    banners: tuple[str, ...]
    texts: tuple[str, ...]
    windows: tuple[str, ...]
    clipboard: str
    pipeline: str
    columns: tuple[tuple[object, ...], ...]
    list: object


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One file of each size, made once."""
    files = {}
    for name, count in SIZES.items():
        desk = new_desk(tmp_path_factory.mktemp(name), FakeClock())
        if count:
            add_example_data(desk, count, 1)
        desk.store.close()
        files[name] = desk.store.path
    return files


class Walk:
    """Triggers actions, looks for dialogs and menus meanwhile, and leaves them again."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self._program = program
        self._qtbot = qtbot
        self._came_up: list[str] = []

    def take(self, name: str) -> str:
        """Trigger an action. Returns what is wrong with it, or nothing."""
        program = self._program
        action = program.actions[name]
        self._begin(name)
        if not action.isEnabled():
            reasons = action.statusTip().splitlines()
            return "" if reasons and reasons[-1] in action.toolTip() else "cannot be used and does not say why"
        if action.isChecked() and action.actionGroup() is not None:
            # It is marked in the menu as what holds already.
            return ""
        before = self._look()
        self._came_up = []
        closing = QTimer()
        closing.timeout.connect(self._close_what_came_up)
        closing.start(1)
        action.trigger()
        try:
            self._qtbot.waitUntil(lambda: bool(self._came_up) or self._look() != before, timeout=2000)
        except self._qtbot.TimeoutError:
            return "could be used, and nothing was to be seen"
        finally:
            self._settle()
            closing.stop()
        if program.editing is not None and self._look().steps != before.steps and not name.startswith("edit."):
            program.live.undo()
        return ""

    def _begin(self, name: str) -> None:
        """Where the action can do most: a card in the middle, or a line of the list."""
        program = self._program
        spec = next(spec for spec in ACTIONS if spec.name == name)
        in_list = spec.scope is Scope.LIST or spec.menu == "view.table" or name == "view.board"
        program.window.show_page("list" if in_list else "board")
        self._settle()
        columns = [column for column in program.board.page.columns if column.cards.rowCount() > 2]
        if columns:
            cards = columns[len(columns) // 2].cards
            deal = cards.deal_at(1)
            assert deal is not None
            if in_list:
                program.selection.take([deal])
            else:
                program.board.page.choose(deal, focus=True)
        # What the action before said has been read.
        program.window.banners.clear()
        self._settle()
        self._qtbot.waitUntil(self._in_front)

    def _settle(self) -> None:
        """Until no job is running and no dialog is up."""

        def calm() -> bool:
            self._close_what_came_up()
            editing = self._program.editing
            if editing is not None:
                editing.dealing.windows.close_all()
            self._program.live.flush()
            return not _overlays()

        self._qtbot.waitUntil(calm, timeout=20_000)

    def _in_front(self) -> bool:
        """Where there is no window manager, nobody gives the keyboard back when a dialog closes."""
        self._program.window.activateWindow()
        return self._program.window.isActiveWindow()

    def _close_what_came_up(self) -> None:
        for window in _overlays():
            if isinstance(window, QProgressDialog):
                # It goes by itself, with its work.
                continue
            self._came_up.append(type(window).__name__)
            if isinstance(window, QDialog):
                window.reject()
            else:
                window.close()

    def _look(self) -> Seen:
        program = self._program
        editing = program.editing
        board = program.board.page
        assert editing is not None
        with editing.desk.store.reading() as look:
            steps = look.exec_driver_sql("SELECT count(*) FROM change").scalar_one()
        actions = {spec.name: program.actions[spec.name] for spec in ACTIONS}
        focus = QApplication.focusWidget() or program.window.focusWidget()
        return Seen(
            steps,
            program.window.current_page(),
            tuple(program.selection),
            f"{type(focus).__name__} {id(focus)}",
            tuple(name for name, one in actions.items() if one.isChecked()),
            tuple(name for name, one in actions.items() if one.isEnabled()),
            tuple(banners(program)),
            tuple(one.text() for one in actions.values()),
            tuple(
                sorted(
                    f"{type(one).__name__} {one.windowTitle()}"
                    for one in QApplication.topLevelWidgets()
                    if one.isVisible()
                )
            ),
            QApplication.clipboard().text(),
            board.pipeline.name if board.pipeline else "",
            tuple(
                (column.stage.id, column.folded, column.cards.order, column.cards.rowCount())
                for column in board.columns
            ),
            program.list.page.wishes if program.list.page is not None else None,
        )


def _overlays() -> list[QWidget]:
    """Dialogs and menus that are up."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog | QMenu) and one.isVisible()]


# Where there is no screen, a menu comes up but cannot take the keyboard for itself.
@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", SIZES)
def test_no_action_of_any_menu_fails_or_does_nothing_without_saying_why(
    size: str, language: str, made: dict[str, Path], programs: Programs, mail: MailProgram, tmp_path: Path, qtbot: QtBot
) -> None:
    programs.speak(language)
    program = programs.start(Path(shutil.copy(made[size], tmp_path / f"{size}.pipedesk")))
    program.window.activateWindow()
    walk = Walk(program, qtbot)
    names = [spec.name for spec in ACTIONS if program.actions[spec.name].isVisible() and spec.name not in AT_THE_END]
    silent = {name: wrong for name in names if (wrong := walk.take(name))}
    assert silent == {}
