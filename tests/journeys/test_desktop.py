"""A real window under a real mouse: what was seen to move is in the file, whatever happens to the program then."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.desk import Desk
from pipedesk.domain.clock import SystemClock
from pipedesk.domain.when import When
from pipedesk.store.file import open_store
from tests.fakes import FakeClock
from tests.journeys.conftest import StartProgram
from tests.running import PATIENCE_MS, Running
from tests.services import Dunst, own_bus
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs

pytestmark = pytest.mark.desktop

_STEPS = 6
_PACE = "0.015"
"""Seconds between two positions of the mouse: as fast as a hand."""


def xdotool(*words: str) -> str:
    """The hand on the mouse and the keys."""
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=True, timeout=30)
    return done.stdout.strip()


def pipedesk(file: Path, *words: str) -> str:
    """Ask the program from a terminal."""
    command = [sys.executable, "-m", "pipedesk", *words, "--file", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def rows(file: Path, question: str) -> list[tuple[object, ...]]:
    """What is in the file, read past the program."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(question).fetchall()


def places(file: Path) -> list[tuple[object, ...]]:
    """Every open deal's stage and rank."""
    return rows(file, "SELECT id, stage_id, rank FROM deal WHERE status = 'open' ORDER BY stage_id, rank, id")


def stage_of(file: Path, deal: int) -> object:
    return rows(file, f"SELECT stage_id FROM deal WHERE id = {deal}")[0][0]


class Window:
    """The window of a running program, as the screen has it."""

    def __init__(self, running: Running, qtbot: QtBot) -> None:
        running.wait_ready(qtbot)
        self._qtbot = qtbot
        pid = str(running.pid)
        self.number = xdotool("search", "--sync", "--all", "--onlyvisible", "--pid", pid, "--name", "PipeDesk")
        xdotool("windowactivate", "--sync", self.number)

    @property
    def size(self) -> tuple[int, int]:
        shell = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", self.number).splitlines())
        return int(shell["WIDTH"]), int(shell["HEIGHT"])

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag from one point of the window to another."""
        words = ["mousemove", "--sync", "--window", self.number, str(start.x()), str(start.y()), "mousedown", "1"]
        for step in range(1, _STEPS + 1):
            point = start + (end - start) * step / _STEPS
            words += ["mousemove", "--window", self.number, str(point.x()), str(point.y()), "sleep", _PACE]
        xdotool(*words, "mouseup", "1")

    def press(self, keys: str) -> None:
        """Press keys while this window has the keyboard."""
        xdotool("windowactivate", "--sync", self.number, "key", keys)

    def picture(self, part: QRect) -> QImage:
        """A part of the window as it is on the screen now."""
        grabbed = QGuiApplication.primaryScreen().grabWindow(
            int(self.number), part.x(), part.y(), part.width(), part.height()
        )
        return grabbed.toImage()

    def is_in_front(self) -> bool:
        """Whether this window is the one that the user works in."""
        # Without any window in front the question itself fails.
        done = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=False, timeout=30)
        return done.stdout.strip() == self.number


class Plan:
    """Where things are in a window of a given size: the same program, laid out unseen on a copy of the file."""

    def __init__(self, program: Program, size: tuple[int, int]) -> None:
        self._window = program.window
        self._columns = program.board.page.columns
        program.window.resize(*size)
        assert (program.window.width(), program.window.height()) == size

    def stage(self, column: int) -> int:
        return self._columns[column].stage.id

    def deal(self, column: int, row: int) -> int:
        found = self._columns[column].cards.deal_at(row)
        assert found is not None
        return found

    def card(self, column: int, row: int) -> QPoint:
        """The middle of a card."""
        view = self._columns[column].view
        middle = view.visualRect(view.cards.index(row)).center()
        return view.viewport().mapTo(self._window, middle)

    def head(self, column: int) -> QRect:
        """The head of a column: it says how many cards there are."""
        header = self._columns[column].header
        return QRect(header.mapTo(self._window, QPoint(0, 0)), header.size())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with example data."""
    path = tmp_path / "examples.pipedesk"
    pipedesk(path, "demo", "--deals", "40")
    return path


@pytest.fixture
def plan_of(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path, Window], Plan]]:
    programs = Programs(qtbot, tmp_path / "plan.ini", FakeClock(SystemClock().now()))

    def lay_out(file: Path, window: Window) -> Plan:
        copy = tmp_path / "plan.pipedesk"
        shutil.copy(file, copy)
        program = programs.begin(copy, unseen=True)
        program.load()
        programs.wait_for_editing(program)
        return Plan(program, window.size)

    yield lay_out
    programs.end()


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with own_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def dunst(bus: str, tmp_path: Path) -> Iterator[Dunst]:
    dunst = Dunst(bus, tmp_path, picks="Done")
    yield dunst
    dunst.stop()


@pytest.fixture
def soon_due(tmp_path: Path) -> Path:
    """A file with a follow-up that is due in a moment."""
    desk = Desk(open_store(_closed(new_desk(tmp_path))), SystemClock())
    desk.run(PlanFollowUp("Call Marc", When(desk.clock.now() + timedelta(seconds=4)), add_deal(desk)))
    desk.store.close()
    return desk.store.path


def _closed(desk: Desk) -> Path:
    desk.store.close()
    return desk.store.path


LayOut = Callable[[Path, Window], Plan]


def test_a_card_that_was_seen_to_move_stays_moved_after_kill_9_and_undo_brings_it_back(
    start: StartProgram, file: Path, plan_of: LayOut, qtbot: QtBot
) -> None:
    running = start("--file", str(file))
    window = Window(running, qtbot)
    plan = plan_of(file, window)
    deal, target = plan.deal(0, 0), plan.stage(1)
    assert stage_of(file, deal) == plan.stage(0)
    before = window.picture(plan.head(1))

    window.drag(plan.card(0, 0), plan.card(1, 1))
    qtbot.waitUntil(lambda: window.picture(plan.head(1)) != before, timeout=PATIENCE_MS)
    running.kill()
    assert running.said() == ""
    assert stage_of(file, deal) == target
    (listed,) = (row for row in json.loads(pipedesk(file, "deals", "--json")) if row["id"] == deal)
    assert listed["stage"] == rows(file, f"SELECT name FROM stage WHERE id = {target}")[0][0]
    pipedesk(file, "check")

    again = start("--file", str(file))
    window = Window(again, qtbot)
    plan = plan_of(file, window)
    was = places(file)
    moved = plan.deal(1, 0)
    window.drag(plan.card(1, 0), plan.card(2, 1))
    qtbot.waitUntil(lambda: stage_of(file, moved) == plan.stage(2), timeout=PATIENCE_MS)
    window.press("ctrl+z")
    qtbot.waitUntil(lambda: places(file) == was, timeout=PATIENCE_MS)
    window.press("ctrl+z")
    qtbot.waitUntil(lambda: stage_of(file, deal) != target, timeout=PATIENCE_MS)
    again.kill()
    assert again.said() == ""
    pipedesk(file, "check")


def test_a_follow_up_that_comes_due_is_done_from_its_notification(
    start: StartProgram, soon_due: Path, dunst: Dunst, qtbot: QtBot
) -> None:
    running = start("--file", str(soon_due))
    running.wait_ready(qtbot)
    qtbot.waitUntil(lambda: dunst.shown() == 1, timeout=PATIENCE_MS)
    ((done, state),) = rows(soon_due, "SELECT done_at, alert_state FROM follow_up")
    assert (done, state) == (None, "raised")
    dunst.pick()
    done_at = "SELECT done_at FROM follow_up WHERE done_at IS NOT NULL"
    qtbot.waitUntil(lambda: len(rows(soon_due, done_at)) == 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: dunst.shown() == 0, timeout=PATIENCE_MS)
    running.kill()
    assert running.said() == ""
    assert json.loads(pipedesk(soon_due, "due", "--json")) == []


def test_a_notification_survives_kill_9_as_a_reminder_that_comes_once(
    start: StartProgram, soon_due: Path, dunst: Dunst, qtbot: QtBot
) -> None:
    running = start("--file", str(soon_due))
    qtbot.waitUntil(lambda: dunst.shown() == 1, timeout=PATIENCE_MS)
    running.kill()
    dunst.close_all()
    again = start("--file", str(soon_due))
    again.wait_ready(qtbot)
    assert rows(soon_due, "SELECT done_at, alert_state FROM follow_up") == [(None, "raised")]
    assert dunst.shown() == 0
    assert json.loads(pipedesk(soon_due, "due", "--json"))[0]["subject"] == "Call Marc"


def test_a_click_on_a_notification_brings_the_window_to_the_front(
    start: StartProgram, soon_due: Path, dunst: Dunst, qtbot: QtBot
) -> None:
    window = Window(start("--file", str(soon_due)), qtbot)
    xdotool("windowminimize", "--sync", window.number)
    assert not window.is_in_front()
    qtbot.waitUntil(lambda: dunst.shown() == 1, timeout=PATIENCE_MS)
    dunst.open_newest()
    qtbot.waitUntil(window.is_in_front, timeout=PATIENCE_MS)
    assert rows(soon_due, "SELECT done_at, alert_state FROM follow_up") == [(None, "acknowledged")]


def test_a_second_start_brings_the_first_window_to_the_front(start: StartProgram, file: Path, qtbot: QtBot) -> None:
    window = Window(start("--file", str(file)), qtbot)
    xdotool("windowminimize", "--sync", window.number)
    assert not window.is_in_front()
    assert start("--file", str(file)).wait() == 0
    qtbot.waitUntil(window.is_in_front, timeout=PATIENCE_MS)
    assert xdotool("getwindowname", window.number) == "examples – PipeDesk"


def test_the_window_is_closed_in_order_and_found_where_it_was(start: StartProgram, file: Path, qtbot: QtBot) -> None:
    running = start("--file", str(file))
    window = Window(running, qtbot)
    xdotool("windowsize", "--sync", window.number, "1100", "740")
    window.press("ctrl+q")
    assert running.wait() == 0
    assert running.said() == ""
    assert Window(start("--file", str(file)), qtbot).size == (1100, 740)
