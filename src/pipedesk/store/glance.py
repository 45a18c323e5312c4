"""The board at a glance, by plain sqlite3: the first frame cannot wait for the ORM, which costs two bare windows.

Read-only. The board goes on asking here for its windows of cards, so that there is one way to read a card.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pipedesk.store.card_order import BY_HAND, LARGEST_GROUPS, CardOrder, GroupKey, SortKey, Worths, order_terms

BUSY_TIMEOUT_S = 2.0

TAG_BREAK = "\x1f"
"""Stands between two tags of a card; no tag that a user types has it."""

_MOST_OF_A_NOTE = 400


class PipelineRow(NamedTuple):
    """A pipeline in the switcher."""

    id: int
    name: str


class StageRow(NamedTuple):
    """A stage: a column of the board, a step on a deal's way. `probability` in percent."""

    id: int
    name: str
    probability: int
    stale_after_days: int | None
    guidance: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What the open deals of one stage come to in one currency: minor units, and minor units × percent."""

    stage_id: int
    currency: str
    count: int
    value_minor: int
    weighted_percent: int

    @property
    def weighted_minor(self) -> int:
        """The weighted value in minor units, rounded half up."""
        return (self.weighted_percent + 50) // 100


class CardRow(NamedTuple):
    """What a card shows. Moments in UTC milliseconds; `next_on` is set instead of a time of day for an all-day step.

    `tags` are joined by `TAG_BREAK`, in no order.
    """

    id: int
    title: str
    organization: str
    person: str
    value_minor: int
    currency: str
    stage_entered_ms: int
    next_kind: str | None
    next_due_ms: int | None
    next_on: str | None
    source: str = ""
    expected_close_on: str | None = None
    tags: str = ""
    status: str = "open"
    closed_ms: int | None = None


class StandingRow(NamedTuple):
    """Where a deal stands and what it is worth. `above`: the open deal right above it in its column, None on top.

    `probability` in percent, None when the stage's holds. `archived_at` in UTC milliseconds, None on the board.
    """

    id: int
    stage_id: int
    status: str
    above: int | None
    currency: str
    value_minor: int
    probability: int | None
    archived_at: int | None


_ON_BOARD = "status = 'open' AND archived_at IS NULL"

_CARD = f"""
SELECT d.id, d.title, coalesce(o.name, ''),
       coalesce((SELECT p.name FROM deal_person dp JOIN person p ON p.id = dp.person_id
                 WHERE dp.deal_id = d.id ORDER BY dp.id LIMIT 1), ''),
       d.value_minor, d.currency, d.stage_entered_at, f.kind, f.due_at, f.due_on, d.source, d.expected_close_on,
       coalesce((SELECT group_concat(t.name, '{TAG_BREAK}') FROM deal_tag dt JOIN tag t ON t.id = dt.tag_id
                 WHERE dt.deal_id = d.id), ''), d.status, d.closed_at
FROM deal d
LEFT JOIN organization o ON o.id = d.organization_id
LEFT JOIN follow_up f ON f.id = (SELECT n.id FROM follow_up n
                                 WHERE n.deal_id = d.id AND n.done_at IS NULL ORDER BY n.due_at, n.id LIMIT 1)
"""


class Glance:
    """A read-only look at a file, always at its newest state. Raises `Refusal` when the file cannot be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_S
        )
        self._ask("PRAGMA query_only = ON")

    def pipelines(self) -> list[PipelineRow]:
        """All pipelines in the user's order."""
        return [PipelineRow(*row) for row in self._ask("SELECT id, name FROM pipeline ORDER BY rank, id")]

    def stages(self, pipeline_id: int) -> list[StageRow]:
        """The stages of a pipeline, from left to right."""
        statement = (
            "SELECT id, name, probability, stale_after_days, guidance, colour FROM stage"
            " WHERE pipeline_id = ? ORDER BY rank, id"
        )
        return [StageRow(*row) for row in self._ask(statement, pipeline_id)]

    def totals(self, stage_ids: Sequence[int]) -> list[TotalRow]:
        """Count, value and weighted value of the open deals of some stages, per currency, from a covering index."""
        marks = ",".join("?" * len(stage_ids))
        statement = f"""
            SELECT d.stage_id, d.currency, count(*), sum(d.value_minor),
                   sum(d.value_minor * coalesce(d.probability, s.probability))
            FROM stage s CROSS JOIN deal d INDEXED BY ix_deal_totals
                 ON d.stage_id = s.id AND d.status = 'open' AND d.archived_at IS NULL
            WHERE s.id IN ({marks}) GROUP BY s.id, d.currency
        """
        return [TotalRow(*row) for row in self._ask(statement, *stage_ids)]

    def first_cards(self, stage_id: int, limit: int, order: CardOrder = BY_HAND) -> list[CardRow]:
        """The topmost cards of a column: what the first frame paints."""
        if order != BY_HAND:
            # Sorting ids and reading the topmost cards then is much less than sorting cards.
            ids = self.card_ids(stage_id, order, limit)
            known = self.cards(ids)
            return [known[deal] for deal in ids if deal in known]
        statement = f"{_CARD} WHERE {_ON_BOARD} AND d.stage_id = ? ORDER BY d.rank, d.id LIMIT ?"
        return [CardRow(*row) for row in self._ask(statement, stage_id, limit)]

    def card_ids(self, stage_id: int, order: CardOrder = BY_HAND, limit: int = -1) -> list[int]:
        """The ids of a column in order, by hand and by value from an index alone; all of them without a limit."""
        statement = f"""
            SELECT d.id FROM deal d WHERE {_ON_BOARD} AND d.stage_id = ?
            ORDER BY {order_terms(order, self._worths(order))} LIMIT ?
        """
        return [row_id for (row_id,) in self._ask(statement, stage_id, limit)]

    def cards(self, ids: Sequence[int]) -> dict[int, CardRow]:
        """Some cards by id; those no longer there are missing."""
        marks = ",".join("?" * len(ids))
        return {row[0]: CardRow(*row) for row in self._ask(f"{_CARD} WHERE d.id IN ({marks})", *ids)}

    def last_note(self, deal_id: int) -> str:
        """The beginning of the newest note about a deal; empty when there is none."""
        statement = "SELECT substr(body, 1, ?) FROM note WHERE deal_id = ? ORDER BY created_at DESC, id DESC LIMIT 1"
        found = self._first(statement, _MOST_OF_A_NOTE, deal_id)
        return str(found[0]) if found else ""

    def largest_groups(self, key: GroupKey, limit: int) -> list[str]:
        """The names of the groups that the most deals of the file are in, the largest first."""
        if key is GroupKey.NONE:
            return []
        return [name for (name,) in self._ask(LARGEST_GROUPS[key], limit)]

    def standings(self, ids: Sequence[int]) -> list[StandingRow]:
        """Where some deals stand, open or closed, in the order of their columns; those that are gone are missing."""
        marks = ",".join("?" * len(ids))
        statement = f"""
            SELECT d.id, d.stage_id, d.status,
                   (SELECT a.id FROM deal a
                    WHERE a.status = 'open' AND a.archived_at IS NULL AND a.stage_id = d.stage_id
                          AND (a.rank, a.id) < (d.rank, d.id)
                    ORDER BY a.rank DESC, a.id DESC LIMIT 1),
                   d.currency, d.value_minor, d.probability, d.archived_at
            FROM deal d WHERE d.id IN ({marks}) ORDER BY d.stage_id, d.rank, d.id
        """
        return [StandingRow(*row) for row in self._ask(statement, *ids)]

    def pipeline_in_use(self) -> int | None:
        """The first pipeline with an open deal; None when there is none."""
        statement = """
            SELECT p.id FROM pipeline p
            WHERE EXISTS (SELECT 1 FROM stage s CROSS JOIN deal d ON d.stage_id = s.id AND d.status = 'open'
                          WHERE s.pipeline_id = p.id)
            ORDER BY p.rank, p.id LIMIT 1
        """
        found = self._first(statement)
        return int(found[0]) if found else None

    def pipeline_of(self, deal_id: int) -> int | None:
        """The pipeline in which a deal is; None when it is gone."""
        statement = "SELECT s.pipeline_id FROM deal d JOIN stage s ON s.id = d.stage_id WHERE d.id = ?"
        found = self._first(statement, deal_id)
        return int(found[0]) if found else None

    def has_deals(self) -> bool:
        """Whether there is any deal at all."""
        return bool(self._first("SELECT EXISTS (SELECT 1 FROM deal)")[0])

    def setting(self, name: str) -> str | None:
        """One fact about the file, such as its `currency`."""
        found = self._first("SELECT value FROM file_setting WHERE name = ?", name)
        return found[0] if found else None

    def rates(self) -> dict[str, str]:
        """The newest exchange rate of each currency into the file's currency, as exact decimal text."""
        statement = "SELECT currency, rate, max(on_date) FROM exchange_rate GROUP BY currency"
        return {currency: rate for currency, rate, _ in self._ask(statement)}

    def _worths(self, order: CardOrder) -> Worths:
        needed = order.by is SortKey.VALUE
        return Worths((self.setting("currency") or "EUR") if needed else "", self.rates() if needed else {})

    def rate_days(self) -> dict[str, str]:
        """The day of the newest exchange rate of each currency, as an ISO date."""
        return dict(self._ask("SELECT currency, max(on_date) FROM exchange_rate GROUP BY currency"))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _ask(self, statement: str, *values: object) -> list[Any]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            # What can go wrong with a file is told by the module that the first frame does not wait for.
            from pipedesk.store.failures import refusal_for

            raise refusal_for(self.path, error) or error from error

    def _first(self, statement: str, *values: object) -> Any:
        return next(iter(self._ask(statement, *values)), None)
