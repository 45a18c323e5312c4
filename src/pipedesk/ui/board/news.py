"""What some changes mean for a board."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pipedesk.domain.terms import DealStatus
from pipedesk.store.glance import StandingRow
from pipedesk.ui.board.totals import Worth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipedesk.domain.edits import Change, RowChange, Stored

    Earlier = Mapping[str, Stored] | None
    """Columns of a deal as they were before they changed; None for a deal that was not there."""
MOST_SINGLE = 24
"""More deals than these come and go with their whole columns, which then read the order of their ids again."""

MOST_FOLLOWED = 5000
"""More deals than these are not told apart: everything is read again."""

_STANDING = frozenset(("stage_id", "rank", "status", "archived_at"))
_ON_CARDS = ("deal", "follow_up", "deal_person", "deal_tag")
_NAMES = ("organization", "person", "tag")
_FRAME = ("stage", "pipeline", "file_setting")

_WORTH = ("stage_id", "status", "archived_at", "currency", "value_minor", "probability")


class News(NamedTuple):
    """`everything`: too much to tell apart, read the board again. `names`: any card may show another name.

    `rates`: totals are converted in another way. `moved` deals stand elsewhere, came or went; `looks` are those whose
    cards may show something else. `earlier` is what changed deals were before.
    """

    everything: bool
    names: bool
    rates: bool
    moved: frozenset[int]
    looks: frozenset[int]
    earlier: Mapping[int, Earlier]

    @property
    def any(self) -> bool:
        """Whether the board has anything to do."""
        return bool(self.everything or self.names or self.rates or self.looks)

    @property
    def many(self) -> bool:
        """Whether too many deals have moved to be taken out and put in one by one."""
        return len(self.moved) > MOST_SINGLE

    def worth_before(self, deal_id: int, now: StandingRow | None) -> Worth | None:
        """What a changed deal added to its column before; `now` is where it stands today, None when it is gone."""
        values: dict[str, Any] = {}
        if now is not None:
            values = {name: getattr(now, name) for name in _WORTH}
        earlier = self.earlier.get(deal_id, {})
        if earlier is None:
            return None
        values |= earlier
        if values.get("status") != DealStatus.OPEN or values.get("archived_at") is not None:
            return None
        return Worth(values["stage_id"], values["currency"], values["value_minor"], values["probability"])


def worth_of(standing: StandingRow) -> Worth | None:
    """What a deal adds to its column; None when it is closed or archived."""
    if standing.status != DealStatus.OPEN or standing.archived_at is not None:
        return None
    return Worth(standing.stage_id, standing.currency, standing.value_minor, standing.probability)


def read_news(changes: Sequence[Change]) -> News:
    """What these changes, in the order in which they happened, mean for a board."""
    rows = [row for change in changes for row in change.rows]
    deals = [row for row in rows if row.table == "deal"]
    moved = frozenset(row.id for row in deals if _moves(row))
    looks = moved | frozenset(row.deal_id for row in rows if row.deal_id is not None and row.table in _ON_CARDS)
    return News(
        everything=any(change.bulk or change.touches(*_FRAME) for change in changes) or len(looks) > MOST_FOLLOWED,
        names=any(row.table in _NAMES for row in rows),
        rates=any(row.table == "exchange_rate" for row in rows),
        moved=moved,
        looks=looks,
        earlier=_earlier(deals),
    )


def _moves(row: RowChange) -> bool:
    return row.before is None or row.after is None or not _STANDING.isdisjoint(row.after)


def _earlier(rows: Sequence[RowChange]) -> dict[int, Earlier]:
    known: dict[int, Earlier] = {}
    for row in rows:
        if row.id not in known:
            known[row.id] = row.before
            continue
        first = known[row.id]
        if first is not None and row.before is not None:
            known[row.id] = {**row.before, **first}
    return known
