"""Marks in time for the benchmarks: silent unless PIPEDESK_TRACE names a file."""

import os
import time


def mark(name: str) -> None:
    """Write down that something was reached, in nanoseconds of the monotonic clock."""
    target = os.environ.get("PIPEDESK_TRACE")
    if target:
        with open(target, "a", encoding="ascii") as file:
            file.write(f"{name} {time.monotonic_ns()}\n")
