"""Five hundred cards moved as one step, until it is on disk: beside the same rows written by hand."""

import json
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

from benchmarks.driven import be_child, measured_by
from benchmarks.figures import median
from benchmarks.files import copied
from benchmarks.table import Line
from pipedesk.commands.bulk import MoveDeals
from pipedesk.desk import Desk
from pipedesk.domain.clock import SystemClock
from pipedesk.store.file import open_store

_CARDS = 500
_MOVES = 30
_SEED = 7


def measure(environment: dict[str, str], rounds: int) -> list[Line]:
    """Line 12 at both sizes."""
    lines = []
    for deals in (10_000, 100_000):
        ours: list[float] = []
        limit: list[float] = []
        for _ in range(rounds):
            limit.append(median(measured_by(environment, "moving", "limit", copied(deals, f"move-{deals}"))))
            ours.append(median(measured_by(environment, "moving", "ours", copied(deals, f"move-{deals}"))))
        what = f"{_CARDS} cards moved in one step, {deals:,} deals"
        lines.append(Line("12", what, median(ours), median(limit), "ms", 3.0, 4.0))
    return lines


def _ours(path: Path) -> list[float]:
    deals, stages = _known(path)
    desk = Desk(open_store(path), SystemClock())
    times = []
    for turn in range(_MOVES):
        chosen = tuple(random.Random(_SEED + turn).sample(deals, _CARDS))
        desk.store.checkpoint()
        times.append(_time(lambda: desk.run(MoveDeals(chosen, stages[turn % len(stages)]))))  # noqa: B023
    desk.store.close()
    return times


def _limit(path: Path) -> list[float]:
    """Every row that such a step leaves: the cards, their history, and what undo needs, through `executemany`."""
    deals, stages = _known(path)
    ranks = (f"5{number:09d}" for number in count())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16000"):
            connection.execute(f"PRAGMA {pragma}")
        times = []
        for turn in range(_MOVES):
            stage = stages[turn % len(stages)]
            chosen = random.Random(_SEED + turn).sample(deals, _CARDS)
            moved = [(stage, next(ranks), 1_764_000_000_000 + turn, deal) for deal in chosen]
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            times.append(_time(lambda: _write(connection, moved)))  # noqa: B023
    return times


def _write(connection: sqlite3.Connection, moved: list[tuple[int, str, int, int]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("UPDATE deal SET stage_id = ?, rank = ?, stage_entered_at = ? WHERE id = ?", moved)
    connection.executemany(
        "INSERT INTO stage_move (deal_id, from_stage_id, to_stage_id, at) VALUES (?, ?, ?, ?)",
        [(deal, stage, stage, at) for stage, _, at, deal in moved],
    )
    change = connection.execute(
        "INSERT INTO change (name, at, origin, direction, state) VALUES ('{}', ?, 'user', 'run', 'past')",
        (moved[0][2],),
    ).lastrowid
    connection.executemany(
        "INSERT INTO change_row (change_id, table_name, row_id, until_id, deal_id, before, after)"
        " VALUES (?, 'deal', ?, ?, ?, ?, ?)",
        [(change, deal, deal, deal, *[json.dumps((stage, rank, at))] * 2) for stage, rank, at, deal in moved],
    )
    connection.execute("COMMIT")


def _known(path: Path) -> tuple[list[int], list[int]]:
    """The open deals, and the stages of the first pipeline."""
    with closing(sqlite3.connect(path)) as connection:
        deals = [row for (row,) in connection.execute("SELECT id FROM deal WHERE status = 'open'")]
        stages = [row for (row,) in connection.execute("SELECT id FROM stage WHERE pipeline_id = 1 ORDER BY rank")]
    return deals, stages


def _time(act: Callable[[], object]) -> float:
    begin = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - begin) / 1e6


if __name__ == "__main__":
    be_child({"ours": _ours, "limit": _limit})
