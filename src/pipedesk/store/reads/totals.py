"""Counts and sums by stage, status and currency, added up by the database."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, and_, func, or_, select

from pipedesk.domain.terms import DealStatus
from pipedesk.store.book import table_of
from pipedesk.store.tables import Deal, ExchangeRate, FileSetting, Pipeline, Stage

_DEAL = table_of(Deal)
_PIPELINE = table_of(Pipeline)
_RATE = table_of(ExchangeRate)
_ON_BOARD = _DEAL.c.archived_at.is_(None)
_SETTING = table_of(FileSetting)
_STAGE = table_of(Stage)


@dataclass(frozen=True, slots=True)
class StageTotal:
    """The deals of one stage in one status and currency; an empty stage has one line with no status.

    `weighted_minor` is value × probability, rounded half up.
    """

    pipeline_id: int
    pipeline: str
    stage_id: int
    stage: str
    probability: int
    status: DealStatus | None
    currency: str
    count: int
    value_minor: int
    weighted_minor: int


def stage_totals(connection: Connection) -> list[StageTotal]:
    """Totals of every stage of every pipeline, in order; one query, answered from a covering index.

    Open deals that are archived do not count; what was won or lost stays won or lost.
    """
    percent = func.coalesce(_DEAL.c.probability, _STAGE.c.probability)
    statement = (
        select(
            _PIPELINE.c.id.label("pipeline_id"),
            _PIPELINE.c.name.label("pipeline"),
            _STAGE.c.id.label("stage_id"),
            _STAGE.c.name.label("stage"),
            _STAGE.c.probability,
            _DEAL.c.status,
            func.coalesce(_DEAL.c.currency, "").label("currency"),
            func.count(_DEAL.c.id).label("count"),
            func.coalesce(func.sum(_DEAL.c.value_minor), 0).label("value_minor"),
            func.coalesce(func.sum(_DEAL.c.value_minor * percent), 0).label("weighted_minor"),
        )
        .select_from(_PIPELINE)
        .join(_STAGE, _STAGE.c.pipeline_id == _PIPELINE.c.id)
        .outerjoin(_DEAL, and_(_DEAL.c.stage_id == _STAGE.c.id, or_(_DEAL.c.status != "open", _ON_BOARD)))
        .group_by(_PIPELINE.c.id, _STAGE.c.id, _DEAL.c.status, _DEAL.c.currency)
        .order_by(_PIPELINE.c.rank, _STAGE.c.rank)
    )
    rows = []
    for found in connection.execute(statement).mappings():
        row = dict(found)
        row["weighted_minor"] = (int(row["weighted_minor"]) + 50) // 100
        row["value_minor"] = int(row["value_minor"])
        rows.append(StageTotal(**row))
    return rows


def exchange_rates(connection: Connection) -> dict[str, Decimal]:
    """The newest rate of each currency into the file's currency."""
    statement = select(_RATE.c.currency, _RATE.c.rate).order_by(_RATE.c.on_date)
    return {row.currency: row.rate for row in connection.execute(statement)}


def factors(connection: Connection) -> dict[str, Decimal]:
    """What one of each currency is worth in the file's own, at its newest rate."""
    return {file_currency(connection): Decimal(1), **exchange_rates(connection)}


def file_currency(connection: Connection) -> str:
    """The currency of the file's totals."""
    found = connection.execute(select(_SETTING.c.value).where(_SETTING.c.name == "currency")).scalar()
    return str(found) if found else "EUR"
