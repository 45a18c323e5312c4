"""The key figures of each pipeline: what is open, what it may bring, what was won and lost."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import Connection

from pipedesk.domain.money import convert
from pipedesk.domain.terms import DealStatus
from pipedesk.store.reads.totals import StageTotal, exchange_rates, file_currency, stage_totals


@dataclass(slots=True)
class Sums:
    """Number, value and weighted value of some deals; minor units by currency."""

    count: int = 0
    value: dict[str, int] = field(default_factory=dict)
    weighted: dict[str, int] = field(default_factory=dict)

    def add(self, total: StageTotal) -> None:
        self.count += total.count
        self.value[total.currency] = self.value.get(total.currency, 0) + total.value_minor
        self.weighted[total.currency] = self.weighted.get(total.currency, 0) + total.weighted_minor


@dataclass(frozen=True, slots=True)
class StageFigures:
    """The open deals of one stage."""

    id: int
    name: str
    probability: int
    open: Sums


@dataclass(frozen=True, slots=True)
class PipelineFigures:
    """One pipeline. `win_rate` in percent with two decimals, None while nothing was closed.

    Win rate = won ÷ (won + lost), of all closed deals.
    """

    id: int
    name: str
    open: Sums
    won: Sums
    lost: Sums
    win_rate: Decimal | None
    stages: tuple[StageFigures, ...]


@dataclass(frozen=True, slots=True)
class Converted:
    """A sum in the file's currency, and the currencies that had no rate and are left out of it."""

    minor: int
    without_rate: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All pipelines, and what is needed to bring their sums to one currency."""

    currency: str
    pipelines: tuple[PipelineFigures, ...]
    rates: dict[str, Decimal]

    def converted(self, sums: dict[str, int]) -> Converted:
        """A sum by currency in the file's currency; amounts without a rate are named, never added up."""
        minor = 0
        without: list[str] = []
        for currency, amount in sums.items():
            if currency == self.currency:
                minor += amount
            elif currency in self.rates:
                minor += convert(amount, currency, self.currency, self.rates[currency])
            elif amount:
                without.append(currency)
        return Converted(minor, tuple(sorted(without)))


def figures(connection: Connection) -> Figures:
    """The key figures of the whole file, now."""
    pipelines: dict[int, PipelineFigures] = {}
    stages: dict[int, dict[int, StageFigures]] = {}
    sums: dict[int, dict[DealStatus, Sums]] = {}
    for total in stage_totals(connection):
        of_pipeline = sums.setdefault(total.pipeline_id, {status: Sums() for status in DealStatus})
        known = stages.setdefault(total.pipeline_id, {})
        stage = known.setdefault(total.stage_id, StageFigures(total.stage_id, total.stage, total.probability, Sums()))
        pipelines.setdefault(
            total.pipeline_id,
            PipelineFigures(total.pipeline_id, total.pipeline, Sums(), Sums(), Sums(), None, ()),
        )
        if total.status is None:
            continue
        of_pipeline[total.status].add(total)
        if total.status is DealStatus.OPEN:
            stage.open.add(total)
    done = tuple(
        PipelineFigures(
            id=pipeline.id,
            name=pipeline.name,
            open=sums[pipeline.id][DealStatus.OPEN],
            won=sums[pipeline.id][DealStatus.WON],
            lost=sums[pipeline.id][DealStatus.LOST],
            win_rate=win_rate(sums[pipeline.id][DealStatus.WON].count, sums[pipeline.id][DealStatus.LOST].count),
            stages=tuple(stages[pipeline.id].values()),
        )
        for pipeline in pipelines.values()
    )
    return Figures(file_currency(connection), done, exchange_rates(connection))


def win_rate(won: int, lost: int) -> Decimal | None:
    """Won ÷ (won + lost) in percent, rounded half up to two decimals; None when nothing was closed."""
    if won + lost == 0:
        return None
    return (Decimal(100 * won) / (won + lost)).quantize(Decimal("0.01"), ROUND_HALF_UP)
