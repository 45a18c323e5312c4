"""What columns come to: added up from the file once, and kept true by the deals that change."""

from collections.abc import Iterable
from typing import NamedTuple

from pipedesk.store.glance import StageRow, TotalRow


class Worth(NamedTuple):
    """What one open deal adds to its column: minor units, and percent or None when the stage's probability holds."""

    stage_id: int
    currency: str
    value_minor: int
    probability: int | None


class Tally:
    """The totals of some stages per currency, read once and then followed deal by deal."""

    def __init__(self, stages: Iterable[StageRow], rows: Iterable[TotalRow]) -> None:
        self._probabilities = {stage.id: stage.probability for stage in stages}
        self._rows = {(row.stage_id, row.currency): row for row in rows}

    def of(self, stage_id: int) -> list[TotalRow]:
        """The totals of a stage, one row for each currency."""
        return [row for (stage, _), row in sorted(self._rows.items()) if stage == stage_id and row.count]

    def add(self, worth: Worth) -> None:
        """A deal is open in a stage now; stages that are not followed do not matter."""
        self._change(worth, 1)

    def remove(self, worth: Worth) -> None:
        """A deal that was open in a stage no longer is, or no longer with this worth."""
        self._change(worth, -1)

    def _change(self, worth: Worth, sign: int) -> None:
        if worth.stage_id not in self._probabilities:
            return
        key = (worth.stage_id, worth.currency)
        old = self._rows.get(key, TotalRow(*key, 0, 0, 0))
        percent = self._probabilities[worth.stage_id] if worth.probability is None else worth.probability
        self._rows[key] = TotalRow(
            *key,
            old.count + sign,
            old.value_minor + sign * worth.value_minor,
            old.weighted_percent + sign * worth.value_minor * percent,
        )
