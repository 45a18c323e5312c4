"""What the program holds after it was used a little: a search, a scroll, a few deals looked at."""

import os
from pathlib import Path

from PySide6.QtTest import QTest

from benchmarks.driven import be_child, measured_by, program_on, settle
from benchmarks.figures import median
from benchmarks.files import made
from benchmarks.processes import memory_of, started
from benchmarks.table import Line


def measure(environment: dict[str, str], rounds: int) -> list[Line]:
    """Line 10 at both sizes. Memory hardly varies: three rounds are enough."""
    bare: list[float] = []
    held: dict[int, list[float]] = {10_000: [], 100_000: []}
    for _ in range(min(rounds, 3)):
        with started(environment, "-m", "benchmarks.bare_window") as window:
            window.wait_for("painted")
            bare.append(memory_of(window.process.pid))
        for deals in held:
            held[deals] += measured_by(environment, "memory", "ours", made(deals))
    limits = {10_000: (2.5, 3.5), 100_000: (3.5, 5.0)}
    return [
        Line("10", f"memory after first use, {deals:,} deals", median(held[deals]), median(bare), "MiB", *limits[deals])
        for deals in held
    ]


def _ours(path: Path) -> list[float]:
    with program_on(path) as program:
        columns = program.board.page.columns
        for column in columns:
            for row in range(3):
                column.view.choose(row)
                settle()
            column.view.verticalScrollBar().setValue(4000)
            settle()
        QTest.keyClicks(program.window.topbar.search, "route")
        settle()
        return [memory_of(os.getpid())]


if __name__ == "__main__":
    be_child({"ours": _ours})
