"""A card dropped on another column, until it is on disk and both columns are painted."""

import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.driven import Stopwatch, be_child, measured_by, own_board_on, program_on
from benchmarks.figures import median, percentile
from benchmarks.files import copied
from benchmarks.table import Line

_DROPS = 150
_FRAMES_MS = 33.0


def measure(environment: dict[str, str], rounds: int) -> list[Line]:
    """Line 6 at both sizes, and the moving half of line 5."""
    ours: dict[int, list[float]] = {10_000: [], 100_000: []}
    limit: dict[int, list[float]] = {10_000: [], 100_000: []}
    worst: dict[int, list[float]] = {10_000: [], 100_000: []}
    for _ in range(rounds):
        for deals in ours:
            limit[deals].append(median(measured_by(environment, "dropping", "limit", copied(deals, f"drop-{deals}"))))
            times = measured_by(environment, "dropping", "ours", copied(deals, f"drop-{deals}"))
            ours[deals].append(median(times))
            worst[deals].append(percentile(times, 99))
    lines = [
        Line(
            "6",
            f"drop → painted and on disk, {deals:,} deals",
            median(ours[deals]),
            median(limit[deals]),
            "ms",
            2.0,
            4.0,
            f"p99 {median(worst[deals]):.1f} of {_FRAMES_MS:.0f} ms",
            median(worst[deals]) <= _FRAMES_MS,
        )
        for deals in ours
    ]
    beside = Line(
        "5", "drop, 100,000 deals beside 10,000", median(ours[100_000]), median(ours[10_000]), "ms", 1.25, 2.0
    )
    return [beside, *lines]


def _ours(path: Path) -> list[float]:
    with program_on(path) as program:
        page = program.board.page
        times = []
        for turn in range(_DROPS):
            source, target = (page.columns[(turn + step) % len(page.columns)] for step in (0, 1))
            deal, after = source.cards.deal_at(1), target.cards.deal_at(0)
            assert deal is not None
            drop = (deal, target.stage.id, after)
            watch = Stopwatch(source.view.viewport(), target.view.viewport())
            times.append(watch.time(lambda drop=drop: page.dropped.emit(*drop)))  # type: ignore[misc]
            assert target.cards.deal_at(1) == deal
        return times


def _limit(path: Path) -> list[float]:
    with own_board_on(path) as board, closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        columns = list(board.columns.items())

        def move(turn: int) -> None:
            _, source = columns[turn % len(columns)]
            stage, target = columns[(turn + 1) % len(columns)]
            card = source.take(1)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE deal SET stage_id = ?, rank = rank || 'm' WHERE id = ?", (stage, card.id))
            connection.execute("COMMIT")
            target.put(1, card)

        times = []
        for turn in range(_DROPS):
            watch = Stopwatch(*(columns[(turn + step) % len(columns)][1] for step in (0, 1)))
            times.append(watch.time(lambda turn=turn: move(turn)))  # type: ignore[misc]
        return times


if __name__ == "__main__":
    be_child({"ours": _ours, "limit": _limit})
