"""Somebody who does not see the screen: everything has a name, and a card is moved by its own actions alone."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from pipedesk.ui.board.spoken import CARD_ACTIONS
from tests.journeys.conftest import StartProgram
from tests.running import PATIENCE_MS, Running
from tests.stories import add_deal, new_desk

pytestmark = pytest.mark.desktop

_READER = Path(__file__).with_name("screen_reader.py")
_SYSTEM_PYTHON = "/usr/bin/python3"
_NOT_THERE_YET = 3


def reader(*words: str) -> subprocess.CompletedProcess[str]:
    command = [_SYSTEM_PYTHON, str(_READER), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    desk = new_desk(tmp_path)
    for number in range(3):
        add_deal(desk, f"Deal {number}")
    desk.store.close()
    return desk.store.path


@pytest.fixture
def heard(start: StartProgram, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Running:
    """The program on a file with three deals, found by the screen reader."""
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    running = start("--file", str(file))
    running.wait_ready(qtbot)
    qtbot.waitUntil(lambda: reader("tree", str(running.pid)).returncode != _NOT_THERE_YET, timeout=PATIENCE_MS)
    return running


def things(running: Running) -> list[dict[str, Any]]:
    done = reader("tree", str(running.pid))
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_everything_that_takes_the_keyboard_says_what_it_is(heard: Running) -> None:
    found = [thing for thing in things(heard) if thing["showing"]]
    takers = [thing for thing in found if thing["focusable"]]
    assert len(takers) > 15, "the window was read"
    assert [thing for thing in takers if not thing["name"]] == []


def test_every_card_in_sight_is_read_with_what_can_be_done(heard: Running) -> None:
    cards = [thing for thing in things(heard) if thing["role"] == "list item" and thing["name"].startswith("Deal ")]
    assert [card["name"].partition(",")[0] for card in cards] == ["Deal 2", "Deal 1", "Deal 0"]
    assert all("stage Prospecting" in card["name"] for card in cards)
    assert all(card["actions"] == list(CARD_ACTIONS) for card in cards)


def test_a_card_is_moved_by_its_actions_alone(heard: Running, qtbot: QtBot) -> None:
    assert reader("act", str(heard.pid), "Deal 1", "deal.move_next").returncode == 0

    def stage() -> str:
        names = [thing["name"] for thing in things(heard) if thing["role"] == "list item"]
        return str(next(name for name in names if name.startswith("Deal 1"))).rpartition("stage ")[2]

    qtbot.waitUntil(lambda: stage() == "Qualification", timeout=PATIENCE_MS)
