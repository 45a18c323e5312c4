"""One column scrolled step by step, each step until it is painted."""

from pathlib import Path

from benchmarks.driven import Stopwatch, be_child, measured_by, own_board_on, program_on
from benchmarks.figures import median, percentile
from benchmarks.files import made
from benchmarks.own_drawn import ROW, OwnColumn
from benchmarks.table import Line

_STEPS = 400
_STEP_PX = 40
_FRAME_MS = 8.3


def measure(environment: dict[str, str], rounds: int) -> list[Line]:
    """Line 4, and the scrolling half of line 5."""
    ours: list[float] = []
    large: list[float] = []
    limit: list[float] = []
    worst: list[float] = []
    for _ in range(rounds):
        limit.append(median(measured_by(environment, "scrolling", "limit", made(10_000))))
        times = measured_by(environment, "scrolling", "ours", made(10_000))
        ours.append(median(times))
        worst.append(percentile(times, 99))
        large.append(median(measured_by(environment, "scrolling", "ours", made(100_000))))
    p99 = median(worst)
    return [
        Line(
            "4",
            "one step of scrolling, 10,000 deals",
            median(ours),
            median(limit),
            "ms",
            1.5,
            2.5,
            f"p99 {p99:.1f} of {_FRAME_MS} ms",
            p99 <= _FRAME_MS,
        ),
        Line("5", "one step of scrolling, 100,000 deals beside 10,000", median(large), median(ours), "ms", 1.25, 2.0),
    ]


def _ours(path: Path) -> list[float]:
    with program_on(path) as program:
        column = max(program.board.page.columns, key=lambda column: column.cards.rowCount())
        bar = column.view.verticalScrollBar()
        places = range(_STEP_PX, _STEPS * _STEP_PX, _STEP_PX)
        watch = Stopwatch(column.view.viewport())
        return [watch.time(lambda place=place: bar.setValue(place)) for place in places]  # type: ignore[misc]


def _limit(path: Path) -> list[float]:
    with own_board_on(path) as board:
        column = max(board.columns.values(), key=lambda column: len(column.cards))
        assert len(column.cards) * ROW > _STEPS * _STEP_PX

        def scroll(column: OwnColumn, place: int) -> None:
            column.offset = place
            column.update()

        places = range(_STEP_PX, _STEPS * _STEP_PX, _STEP_PX)
        watch = Stopwatch(column)
        return [watch.time(lambda place=place: scroll(column, place)) for place in places]  # type: ignore[misc]


if __name__ == "__main__":
    be_child({"ours": _ours, "limit": _limit})
