"""Why a row, or a cell of it, did not come in as it is."""

from dataclasses import dataclass, field

from pipedesk.domain.texts import Text

MOST_KEPT = 1000
"""Problems that are kept one by one; beyond, they are only counted."""

_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason: the file, the row as a spreadsheet counts rows, the column ("" for the whole row) and its cell."""

    file: str
    row: int
    column: str
    value: str
    reason: Text


@dataclass(slots=True)
class Findings:
    """Problems of one sort, as they are found."""

    count: int = 0
    kept: list[Problem] = field(default_factory=list)

    def add(self, file: str, row: int, column: str, value: object, reason: Text) -> None:
        """Write one down."""
        self.count += 1
        if len(self.kept) < MOST_KEPT:
            text = "" if value is None else str(value)
            shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
            self.kept.append(Problem(file, row, column, shown, reason))
