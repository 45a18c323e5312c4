"""What later starts ask, the first one hears, also when it has only begun or died."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pipedesk.desktop.hand_over import HandOver, ask_first
from pipedesk.desktop.single_instance import SingleInstance

_ASKING = """
import sys
from pipedesk.desktop.hand_over import ask_first
print(ask_first(sys.argv[1], "mine.pipedesk", lambda: print("not yet", flush=True) is None))
"""


@pytest.fixture
def address(lock: Path) -> str:
    lock.parent.mkdir()
    return str(lock.with_suffix(".socket"))


@pytest.fixture
def first(qtbot: QtBot, address: str) -> Iterator[HandOver]:
    hearing = HandOver(address)
    yield hearing
    hearing.close()


def second() -> bool:
    return True


def alone() -> bool:
    return False


@pytest.mark.parametrize("message", ["", "/home/eva/Élan & co/my deals.pipedesk", "x" * 4000])
def test_the_first_hears_what_a_later_one_asks(message: str, first: HandOver, address: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.asked) as heard:
        assert ask_first(address, message, second)
    assert heard.args == [message]


def test_many_who_ask_at_once_are_all_heard(first: HandOver, address: str, qtbot: QtBot) -> None:
    heard: list[str] = []
    first.asked.connect(heard.append)
    for number in range(20):
        assert ask_first(address, str(number), second)
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert sorted(heard, key=int) == [str(number) for number in range(20)]


def test_nobody_answers_where_nobody_is(address: str, qtbot: QtBot) -> None:
    assert not ask_first(address, "", alone)


def test_a_first_that_has_only_begun_is_asked_again(address: str, qtbot: QtBot) -> None:
    with subprocess.Popen([sys.executable, "-c", _ASKING, address], stdout=subprocess.PIPE, text=True) as later:
        assert later.stdout is not None
        assert later.stdout.readline() == "not yet\n"
        first = HandOver(address)
        with qtbot.waitSignal(first.asked) as heard:
            pass
        assert later.stdout.readlines()[-1] == "True\n"
    first.close()
    assert heard.args == ["mine.pipedesk"]


def test_another_process_is_heard(first_start: subprocess.Popen[str], lock: Path, qtbot: QtBot) -> None:
    later = SingleInstance(lock)
    assert not later.claim()
    assert ask_first(later.address, "deals.pipedesk", lambda: not later.claim())
    assert first_start.stdout is not None
    assert first_start.stdout.readline() == "asked deals.pipedesk\n"


def test_a_killed_first_is_not_waited_for(first_start: subprocess.Popen[str], lock: Path, qtbot: QtBot) -> None:
    os.kill(first_start.pid, signal.SIGKILL)
    first_start.wait()
    assert lock.with_suffix(".socket").exists(), "a killed process cleans nothing up"
    next_one = SingleInstance(lock)
    assert not ask_first(next_one.address, "", lambda: not next_one.claim())
    hearing = HandOver(next_one.address)
    with qtbot.waitSignal(hearing.asked):
        assert ask_first(next_one.address, "", second)
    hearing.close()
    next_one.release()
