"""What whole stories share: programs that are surely gone when the story is over."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.running import Running

StartProgram = Callable[..., Running]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[StartProgram]:
    """Start the program with some arguments."""
    started: list[Running] = []

    def one(*arguments: str, cwd: Path | None = None) -> Running:
        started.append(Running(tmp_path / f"start {len(started) + 1}", *arguments, cwd=cwd))
        return started[-1]

    yield one
    for running in started:
        running.end()
