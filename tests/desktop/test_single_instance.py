"""One window for each user: later starts hand over to the first, and a dead one holds nobody up."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pipedesk.desktop.single_instance import SingleInstance

HOLDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from pipedesk.desktop.single_instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
instance.asked.connect(lambda message: print("asked", message, flush=True))
print("first" if instance.claim() else "second", flush=True)
application.exec()
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "run" / "pipedesk.lock"


@pytest.fixture
def start(qtbot: QtBot, lock: Path) -> Iterator[Callable[[], SingleInstance]]:
    started: list[SingleInstance] = []

    def one() -> SingleInstance:
        started.append(SingleInstance(lock))
        return started[-1]

    yield one
    for instance in started:
        instance.release()


Start = Callable[[], SingleInstance]


@pytest.fixture
def other(lock: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that is the first."""
    with subprocess.Popen([sys.executable, "-c", HOLDING, str(lock)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "first\n"
        yield process
        process.kill()


def test_the_first_is_the_first_and_the_second_is_not(start: Start) -> None:
    assert start().claim()
    assert not start().claim()


@pytest.mark.parametrize("message", ["", "/home/eva/Élan & co/my deals.pipedesk", "x" * 4000])
def test_the_first_hears_what_a_later_one_asks(message: str, start: Start, qtbot: QtBot) -> None:
    first = start()
    first.claim()
    with qtbot.waitSignal(first.asked) as heard:
        assert start().ask_first(message)
    assert heard.args == [message]


def test_many_who_ask_at_once_are_all_heard(start: Start, qtbot: QtBot) -> None:
    first, heard = start(), list[str]()
    first.claim()
    first.asked.connect(heard.append)
    for number in range(20):
        assert start().ask_first(str(number))
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert sorted(heard, key=int) == [str(number) for number in range(20)]


def test_nobody_answers_where_nobody_is(start: Start) -> None:
    assert not start().ask_first("")


def test_who_comes_after_the_end_of_the_first_is_the_first(start: Start, qtbot: QtBot) -> None:
    before, after = start(), start()
    before.claim()
    before.release()
    assert after.claim()
    with qtbot.waitSignal(after.asked):
        assert start().ask_first("")


def test_another_process_is_heard(other: subprocess.Popen[str], start: Start) -> None:
    second = start()
    assert not second.claim()
    assert second.ask_first("deals.pipedesk")
    assert other.stdout is not None
    assert other.stdout.readline() == "asked deals.pipedesk\n"


def test_a_killed_first_leaves_its_place_to_the_next(
    other: subprocess.Popen[str], start: Start, lock: Path, qtbot: QtBot
) -> None:
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    assert lock.exists(), "a killed process cleans nothing up"
    assert lock.with_suffix(".socket").exists()
    next_one = start()
    assert not next_one.ask_first("")
    assert next_one.claim()
    with qtbot.waitSignal(next_one.asked):
        assert start().ask_first("")
