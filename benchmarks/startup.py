"""From the start of the process to the painted board, and to the moment when every action works."""

import time

from benchmarks.figures import median
from benchmarks.files import copied
from benchmarks.processes import started
from benchmarks.table import Line

_LONGEST_GAP_MS = 50.0
_AFTERWARDS_S = 0.3


def measure(environment: dict[str, str], rounds: int) -> list[Line]:
    """Lines 1 to 3; the bare window, 10,000 and 100,000 deals in turn."""
    small, large = (str(copied(deals, f"startup-{deals}")) for deals in (10_000, 100_000))
    bare: list[float] = []
    painted: dict[str, list[float]] = {small: [], large: []}
    ready: list[float] = []
    gaps: list[float] = []
    for turn in range(rounds + 1):
        with started(environment, "-m", "benchmarks.bare_window") as window:
            yardstick = window.wait_for("painted")
        found = {}
        for path in (small, large):
            with started(environment, "-m", "pipedesk", "--file", path) as program:
                found[path] = program.wait_for("painted")
                whole = program.wait_for("ready")
                # What becomes ready must not hold up the first gesture either.
                time.sleep(_AFTERWARDS_S)
                gap = program.longest_gap()
            if path == small and turn:
                ready.append(whole)
                gaps.append(gap)
        # The first turn only fills the caches of the disk.
        if turn:
            bare.append(yardstick)
            for path, took in found.items():
                painted[path].append(took)
    limit, gap = median(bare), median(gaps)
    return [
        Line("1", "start → painted board, 10,000 deals", median(painted[small]), limit, "ms", 2.2, 3.0),
        Line("2", "start → painted board, 100,000 deals", median(painted[large]), limit, "ms", 2.6, 3.5),
        Line(
            "3",
            "start → every action ready",
            median(ready),
            limit,
            "ms",
            4.5,
            6.0,
            f"longest gap {gap:.0f} of {_LONGEST_GAP_MS:.0f} ms",
            gap <= _LONGEST_GAP_MS,
        ),
    ]
