"""Marks in time for the benchmarks: silent unless PIPEDESK_TRACE names a file."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_BEAT_MS = 10
_SHORTEST_NS = 25_000_000


def mark(name: str) -> None:
    """Write down that something was reached, in nanoseconds of the monotonic clock."""
    target = os.environ.get("PIPEDESK_TRACE")
    if target:
        with open(target, "a", encoding="ascii") as file:
            file.write(f"{name} {time.monotonic_ns()}\n")


def watch_gaps(parent: QObject) -> None:
    """From now on mark every time in which the event loop was held up, with its length: ``gap:12000000``."""
    if not os.environ.get("PIPEDESK_TRACE"):
        return
    from PySide6.QtCore import Qt, QTimer

    last = time.monotonic_ns()

    def beat() -> None:
        nonlocal last
        now = time.monotonic_ns()
        if now - last > _SHORTEST_NS:
            mark(f"gap:{now - last}")
        last = time.monotonic_ns()

    heart = QTimer(parent)
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(beat)
    heart.start(_BEAT_MS)
