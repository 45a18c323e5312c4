"""One window for each user: the lock holds as long as its process lives."""

import os
import signal
import subprocess
from pathlib import Path

from pipedesk.desktop.single_instance import SingleInstance


def test_the_first_is_the_first_and_the_second_is_not(lock: Path) -> None:
    first = SingleInstance(lock)
    assert first.claim()
    assert first.claim(), "who is the first stays it"
    assert not SingleInstance(lock).claim()
    first.release()


def test_who_comes_after_the_end_of_the_first_is_the_first(lock: Path) -> None:
    before, after = SingleInstance(lock), SingleInstance(lock)
    before.claim()
    before.release()
    assert after.claim()
    after.release()


def test_a_killed_first_leaves_its_place_to_the_next(first_start: subprocess.Popen[str], lock: Path) -> None:
    os.kill(first_start.pid, signal.SIGKILL)
    first_start.wait()
    assert lock.exists(), "a killed process cleans nothing up"
    next_one = SingleInstance(lock)
    assert next_one.claim()
    next_one.release()
