"""Deals from records: status, stage and dates decided, everything linked, history written as far as it is known."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pipedesk.domain.names import folded
from pipedesk.domain.ranking import rank_between
from pipedesk.domain.terms import DealRole, DealStatus
from pipedesk.exchange.batch import Batch
from pipedesk.exchange.identities import Identities
from pipedesk.exchange.parties import Parties
from pipedesk.exchange.records import DealRecord
from pipedesk.exchange.stages import OurStage, Outcome, StageMap
from pipedesk.store.reads.matching import Known, KnownDeal, last_ranks

NEW_STAGE_PROBABILITY = 50
_FIRST_STAGE = "New"
_FIRST_PIPELINE = "Pipeline"


@dataclass(slots=True)
class DealCounts:
    """What the deals of an import amount to; money in minor units by currency."""

    deals: int = 0
    open: int = 0
    won: int = 0
    lost: int = 0
    value_minor: dict[str, int] = field(default_factory=dict)
    won_minor: dict[str, int] = field(default_factory=dict)
    stages_created: list[str] = field(default_factory=list)
    stage_words: dict[str, str] = field(default_factory=dict)
    """Their words → the name of our stage, "won" or "lost"."""


class DealRows:
    """Turns deal records into rows, and keeps deals findable."""

    def __init__(self, known: Known, parties: Parties, stages: StageMap, currency: str) -> None:
        self.counts = DealCounts()
        self._parties = parties
        self._stages = stages
        self._currency = currency
        self._numbers = Identities(_numbers(known))
        self._deals = {deal.id: deal for deal in known.deals}
        self._alike = Counter(
            (folded(deal.title), deal.organization_id, deal.created_at.date()) for deal in known.deals
        )
        self._alike_undated = Counter(
            (folded(deal.title), deal.organization_id, deal.value_minor) for deal in known.deals
        )
        self._titles: dict[str, list[tuple[int, int | None]]] = {}
        for deal in known.deals:
            self._titles.setdefault(folded(deal.title), []).append((deal.id, deal.organization_id))
        self._pipeline_ranks = dict(known.pipelines)
        self._ranks: dict[int, str] = {}
        self._ranks_of: Batch | None = None
        self._tags = {folded(name): row_id for name, row_id in known.tags.items()}
        self._reasons = {folded(name): row_id for name, row_id in known.lost_reasons.items()}
        self._last_reason_rank = known.last_reason_rank

    def is_known(self, record: DealRecord, organization_id: int | None) -> bool:
        """Whether the deal of a record is there already, in the file or in a row before.

        The same number there is the same deal; a short number of an unknown program only when title or day of creation
        agree. Without a number: same title, organization and day of creation, or value where the row has no such day;
        each deal that is there answers for one row.
        """
        if self._numbers.find(record.external_id, self._parties.profile) is not None:
            return True
        title = folded(record.title or record.organization)
        if record.external_id:
            maybe = self._deals.get(self._numbers.maybe(record.external_id) or 0)
            if maybe is None or not _agrees(maybe, title, record.created):
                return False
            self._numbers.add(record.external_id, maybe.id)
            return True
        if record.created is not None:
            return _take(self._alike, (title, organization_id, record.created.date()))
        return _take(self._alike_undated, (title, organization_id, record.value or 0))

    def add(self, batch: Batch, record: DealRecord, organization_id: int | None, person_id: int | None) -> int:
        """Add a deal with its history, its person, tags and note."""
        status = self._status(record)
        stage = self._stage(batch, record, status)
        created = created_at(record, batch.book.now, closed=status is not DealStatus.OPEN)
        entered = max(record.stage_entered or created, created)
        value = record.value or 0
        currency = record.currency or self._currency
        values: dict[str, Any] = {
            "title": record.title or record.organization,
            "stage_id": stage.id,
            "rank": self._next_rank(batch, stage.id),
            "status": status,
            "value_minor": value,
            "currency": currency,
            "probability": _own_probability(record, status, stage),
            "organization_id": organization_id,
            "source": record.source,
            "expected_close_on": record.expected_close,
            "stage_entered_at": entered,
            "created_at": created,
            "archived_at": record.archived_at,
            **self._closing(batch, record, status, entered),
            **batch.identity(record.external_id),
        }
        deal_id = batch.add("deal", values)
        self._add_history(batch, deal_id, stage, record.pipeline, created, entered)
        if person_id is not None:
            batch.add("deal_person", {"deal_id": deal_id, "person_id": person_id, "role": DealRole.CONTACT})
        for tag_id in dict.fromkeys(self._tag(batch, name) for name in record.tags):
            batch.add("deal_tag", {"deal_id": deal_id, "tag_id": tag_id})
        self._numbers.add(record.external_id, deal_id)
        self._titles.setdefault(folded(values["title"]), []).append((deal_id, organization_id))
        self._count(status, currency, value)
        return deal_id

    def is_deleted(self, record: DealRecord) -> bool:
        """Whether the other program says that the deal was deleted there."""
        return bool(record.status) and self._stages.outcome(record.status) is Outcome.DELETED

    def find(self, number: str, title: str, organization_id: int | None) -> int | None:
        """The deal that another row means, by its number there or its title; None when there is no single one."""
        found = self._numbers.find(number, self._parties.profile)
        if found is not None:
            return found
        named = self._titles.get(folded(title), []) if title else []
        if len(named) > 1 and organization_id is not None:
            named = [deal for deal in named if deal[1] == organization_id]
        return named[0][0] if len(named) == 1 else None

    def _status(self, record: DealRecord) -> DealStatus:
        """Won, lost or open: what says it most plainly decides. A stage called "Won" closes a deal that is not said to
        be open."""
        stated = self._stages.outcome(record.status) if record.status else None
        if record.is_won or stated is Outcome.WON:
            return DealStatus.WON
        if stated is Outcome.LOST:
            return DealStatus.LOST
        if stated is Outcome.OPEN or record.is_closed is False:
            return DealStatus.OPEN
        staged = self._stages.outcome(record.stage) if record.stage else None
        if staged is Outcome.WON or record.won_at is not None:
            return DealStatus.WON
        if staged is Outcome.LOST or record.lost_at is not None or (record.is_closed and record.is_won is False):
            return DealStatus.LOST
        if record.is_closed and record.probability in (0, 100):
            return DealStatus.WON if record.probability else DealStatus.LOST
        return DealStatus.OPEN

    def _stage(self, batch: Batch, record: DealRecord, status: DealStatus) -> OurStage:
        """The stage that the row names. A closed deal without one stands in the last when won, else in the first."""
        word = record.stage
        if not word and record.status and self._stages.outcome(record.status) is None:
            word = record.status
        if word and not word.isdecimal():
            outcome = self._stages.outcome(word)
            closes = {Outcome.WON: DealStatus.WON, Outcome.LOST: DealStatus.LOST}.get(outcome) if outcome else None
            if outcome is None or (closes is not None and closes is not status):
                stage = self._stages.stage(word, record.pipeline) or self._new_stage(batch, word, record)
                self.counts.stage_words[word] = stage.name
                return stage
            self.counts.stage_words[word] = outcome.value
        standing = self._stages.last if status is DealStatus.WON else self._stages.first
        return standing(record.pipeline) or self._new_stage(batch, _FIRST_STAGE, record)

    def _new_stage(self, batch: Batch, word: str, record: DealRecord) -> OurStage:
        name = self._stages.wanted(word)[:200]
        home = self._stages.first(record.pipeline)
        pipeline = home.pipeline if home else record.pipeline or _FIRST_PIPELINE
        pipeline_id = home.pipeline_id if home else self._new_pipeline(batch, pipeline)
        stage = OurStage(
            id=batch.book.new_id("stage"),
            name=name,
            rank=rank_between(*self._stages.place(word, pipeline)),
            probability=self._probability_of(word, record),
            pipeline_id=pipeline_id,
            pipeline=pipeline,
            english=name,
        )
        batch.add_as(
            "stage",
            stage.id,
            {
                "uid": batch.book.new_uid(),
                "pipeline_id": pipeline_id,
                "name": name,
                "rank": stage.rank,
                "probability": stage.probability,
            },
        )
        self._stages.add(stage)
        self.counts.stages_created.append(name)
        return stage

    def _probability_of(self, word: str, record: DealRecord) -> int:
        """That of the row that makes the stage, else that of the stage in the usual process that it resembles."""
        if record.probability is not None:
            return record.probability
        standard = self._stages.standard(word)
        return standard.probability if standard else NEW_STAGE_PROBABILITY

    def _new_pipeline(self, batch: Batch, name: str) -> int:
        rank = rank_between(max(self._pipeline_ranks.values(), default=None), None)
        self._pipeline_ranks[name] = rank
        return batch.add("pipeline", {"uid": batch.book.new_uid(), "name": name, "rank": rank})

    def _closing(self, batch: Batch, record: DealRecord, status: DealStatus, entered: datetime) -> dict[str, Any]:
        """When and why it ended; of an open deal, a closing date is the expected one."""
        if status is DealStatus.OPEN:
            if record.closed is not None and record.expected_close is None:
                return {"expected_close_on": record.closed.astimezone(batch.book.zone).date()}
            return {}
        own = record.won_at if status is DealStatus.WON else record.lost_at
        values: dict[str, Any] = {"closed_at": own or record.closed or entered}
        if status is DealStatus.LOST and record.lost_reason:
            values["lost_reason_id"] = self._reason(batch, record.lost_reason)
        if status is DealStatus.LOST and record.lost_note:
            values["lost_note"] = record.lost_note
        return values

    def _add_history(
        self, batch: Batch, deal_id: int, stage: OurStage, pipeline: str, created: datetime, entered: datetime
    ) -> None:
        """The deal's way: into its stage when it was created, or into the first one and then, at its own date, on."""
        first = self._stages.first(pipeline)
        steps: list[tuple[int | None, int, datetime]] = [(None, stage.id, created)]
        if entered != created and first is not None and first.id != stage.id:
            steps = [(None, first.id, created), (first.id, stage.id, entered)]
        for origin, to, at in steps:
            batch.add("stage_move", {"deal_id": deal_id, "from_stage_id": origin, "to_stage_id": to, "at": at})

    def _next_rank(self, batch: Batch, stage_id: int) -> str:
        """A place at the end of the stage. Between two batches somebody may have put a card there."""
        if self._ranks_of is not batch:
            self._ranks_of = batch
            self._ranks |= last_ranks(batch.book.connection, self._ranks) if batch.import_id is not None else {}
        if stage_id not in self._ranks:
            self._ranks |= last_ranks(batch.book.connection, [stage_id])
        rank = self._ranks[stage_id] = rank_between(self._ranks.get(stage_id), None)
        return rank

    def _tag(self, batch: Batch, name: str) -> int:
        return _named(self._tags, name, lambda: batch.add("tag", {"uid": batch.book.new_uid(), "name": name}))

    def _reason(self, batch: Batch, name: str) -> int:
        def add() -> int:
            self._last_reason_rank = rank = rank_between(self._last_reason_rank, None)
            return batch.add("lost_reason", {"uid": batch.book.new_uid(), "name": name, "rank": rank})

        return _named(self._reasons, name, add)

    def _count(self, status: DealStatus, currency: str, value: int) -> None:
        counts = self.counts
        counts.deals += 1
        counts.value_minor[currency] = counts.value_minor.get(currency, 0) + value
        match status:
            case DealStatus.OPEN:
                counts.open += 1
            case DealStatus.WON:
                counts.won += 1
                counts.won_minor[currency] = counts.won_minor.get(currency, 0) + value
            case DealStatus.LOST:
                counts.lost += 1


def created_at(record: DealRecord, now: datetime, *, closed: bool) -> datetime:
    """When a deal was created: as the row says, else the earliest moment that it names, else now.

    The closing date counts only when the deal is closed: otherwise it is the expected one.
    """
    if record.created is not None:
        return record.created
    moments = (record.stage_entered, record.won_at, record.lost_at, record.closed if closed else None)
    return min((moment for moment in moments if moment is not None), default=now)


def _own_probability(record: DealRecord, status: DealStatus, stage: OurStage) -> int | None:
    """A probability that the deal has for itself, and not from its stage."""
    if status is not DealStatus.OPEN or record.probability == stage.probability:
        return None
    return record.probability


def _agrees(deal: KnownDeal, title: str, created: datetime | None) -> bool:
    return folded(deal.title) == title or (created is not None and deal.created_at.date() == created.date())


def _take(counts: "Counter[Any]", asked: tuple[object, ...]) -> bool:
    if counts[asked] <= 0:
        return False
    counts[asked] -= 1
    return True


def _named(known: dict[str, int], name: str, add: Callable[[], int]) -> int:
    plain = folded(name)
    if plain not in known:
        known[plain] = add()
    return known[plain]


def _numbers(known: Known) -> list[tuple[str, str, int]]:
    numbers = [(deal.external_id, deal.profile, deal.id) for deal in known.deals]
    return numbers + [(deal.uid, "", deal.id) for deal in known.deals]
