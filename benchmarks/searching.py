"""A key pressed in the search field, until what it finds is painted."""

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtTest import QTest

from benchmarks.driven import Stopwatch, be_child, measured_by, own_board_on, program_on
from benchmarks.figures import median, percentile
from benchmarks.files import made
from benchmarks.table import Line

_WORDS = ("route planning", "kestrel", "label pr", "cold chain", "silverline", "samir", "budget conf", "warehouse sc")
_FRAMES_MS = 33.0
_MATCH = "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 50"


def measure(environment: dict[str, str], rounds: int) -> list[Line]:
    """Line 7."""
    ours: list[float] = []
    limit: list[float] = []
    worst: list[float] = []
    for _ in range(rounds):
        limit.append(median(measured_by(environment, "searching", "limit", made(100_000))))
        times = measured_by(environment, "searching", "ours", made(100_000))
        ours.append(median(times))
        worst.append(percentile(times, 99))
    p99 = median(worst)
    return [
        Line(
            "7",
            "search, key → results painted, 100,000 deals",
            median(ours),
            median(limit),
            "ms",
            3.0,
            6.0,
            f"p99 {p99:.1f} of {_FRAMES_MS:.0f} ms",
            p99 <= _FRAMES_MS,
        )
    ]


def _ours(path: Path) -> list[float]:
    with program_on(path) as program:
        field = program.window.topbar.search
        field.setFocus()
        assert program.editing is not None
        found = program.editing.finding.list
        watch = Stopwatch(found.viewport())
        times = []
        for words in _WORDS:
            field.clear()
            for letter in words:
                times.append(watch.time(lambda letter=letter: QTest.keyClick(field, letter)))  # type: ignore[misc]
            assert program.editing.finding.list.rows.at(0)
        return times


def _limit(path: Path) -> list[float]:
    with own_board_on(path) as board, closing(sqlite3.connect(path)) as connection:
        column = next(iter(board.columns.values()))

        def find(words: str) -> None:
            match = " ".join(f'"{word}"*' for word in words.split())
            assert connection.execute(_MATCH, (match,)).fetchall()
            column.update()

        typed = [words[: end + 1] for words in _WORDS for end in range(len(words))]
        watch = Stopwatch(column)
        return [watch.time(lambda words=words: find(words)) for words in typed]  # type: ignore[misc]


if __name__ == "__main__":
    be_child({"ours": _ours, "limit": _limit})
