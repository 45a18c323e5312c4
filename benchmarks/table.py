"""One line for each promise, and the table of them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

_HEAD = ("#", "what", "figure", "limit", "ratio", "target", "fails above", "")


@dataclass(frozen=True, slots=True)
class Line:
    """A figure beside its limit, both in `unit`. `also` is a promise that is no ratio, if there is one."""

    number: str
    what: str
    figure: float
    limit: float
    unit: str
    target: float
    fails_above: float
    also: str = ""
    also_kept: bool = True

    @property
    def ratio(self) -> float:
        """How many times the limit."""
        return self.figure / self.limit

    @property
    def verdict(self) -> str:
        """Whether the promise is kept."""
        if self.ratio > self.fails_above:
            return "FAILS"
        return "at target" if self.ratio <= self.target and self.also_kept else "above target"


def written(lines: Sequence[Line]) -> str:
    """The table for people."""
    rows = [_HEAD] + [
        (
            line.number,
            line.what,
            f"{line.figure:.2f} {line.unit}",
            f"{line.limit:.2f} {line.unit}",
            f"{line.ratio:.2f}",
            f"{line.target:.2f}",
            f"{line.fails_above:.2f}",
            line.verdict + (f" ({line.also})" if line.also else ""),
        )
        for line in lines
    ]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def facts(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [{**asdict(line), "ratio": line.ratio, "verdict": line.verdict} for line in lines]
