"""The orders in which deals can stand in a list."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Float, Select, Table, case, func, literal, select

from pipedesk.domain.currencies import exponent
from pipedesk.store.book import table_of
from pipedesk.store.reads.main_contact import main_contact
from pipedesk.store.tables import (
    Deal,
    DealTag,
    FollowUp,
    LostReason,
    Organization,
    Person,
    Pipeline,
    Stage,
    Tag,
)

_DEAL = table_of(Deal)
_DEAL_TAG = table_of(DealTag)
_FOLLOW_UP = table_of(FollowUp)
_ORGANIZATION = table_of(Organization)
_PERSON = table_of(Person)
_PIPELINE = table_of(Pipeline)
_REASON = table_of(LostReason)
_STAGE = table_of(Stage)
_TAG = table_of(Tag)


class Order(StrEnum):
    """By what deals are ordered. What is not known stands at the end, whichever way the order goes."""

    PLACE = "place"
    """As on the board: pipeline, stage, place in the column."""
    TITLE = "title"
    ORGANIZATION = "organization"
    PERSON = "person"
    """The main contact's name."""
    STAGE = "stage"
    STATUS = "status"
    VALUE = "value"
    """In the file's currency; one without a rate is not known."""
    PROBABILITY = "probability"
    WEIGHTED = "weighted"
    NEXT_STEP = "next_step"
    CLOSE = "close"
    AGE = "age"
    """Longest in its stage first."""
    CREATED = "created"
    SOURCE = "source"
    CLOSED = "closed"
    LOST_REASON = "lost_reason"
    TAGS = "tags"
    """By the tags' names, the first in the alphabet first."""


class Way(NamedTuple):
    """An order and its direction."""

    order: Order
    descending: bool = False


def in_order(statement: Select[Any], order: Order, descending: bool, factors: Mapping[str, Decimal]) -> Select[Any]:
    """A question for deals, ordered. `factors` are the rates into the file's currency, for amounts."""
    return in_ways(statement, [Way(order, descending)], factors)


def in_ways(
    statement: Select[Any],
    ways: Iterable[Way],
    factors: Mapping[str, Decimal],
    first: Sequence[ColumnElement[Any]] = (),
    joined: Collection[Table] = (),
) -> Select[Any]:
    """A question for deals, ordered by `first`, then by each of the ways, then by their ids.

    `first` may ask the tables `joined`; which of those and of the others are joined to the question is decided here.
    """
    keys: list[ColumnElement[Any]] = []
    needed = set(joined)
    for order, descending in ways:
        needed |= _NEEDED.get(order, set())
        keys += [key.desc().nulls_last() if descending else key.asc().nulls_last() for key in _keys(order, factors)]
    return with_tables(statement, needed).order_by(*first, *keys, _DEAL.c.id)


def with_tables(statement: Select[Any], needed: Collection[Table]) -> Select[Any]:
    """A question for deals that may ask for their stages, pipelines and organizations, too."""
    if _STAGE in needed or _PIPELINE in needed:
        statement = statement.join(_STAGE, _STAGE.c.id == _DEAL.c.stage_id)
    if _PIPELINE in needed:
        statement = statement.join(_PIPELINE, _PIPELINE.c.id == _STAGE.c.pipeline_id)
    if _ORGANIZATION in needed:
        statement = statement.outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _DEAL.c.organization_id)
    return statement


_NEEDED: Mapping[Order, set[Table]] = {
    Order.PLACE: {_STAGE, _PIPELINE},
    Order.STAGE: {_STAGE, _PIPELINE},
    Order.PROBABILITY: {_STAGE},
    Order.WEIGHTED: {_STAGE},
    Order.ORGANIZATION: {_ORGANIZATION},
}


def _keys(order: Order, factors: Mapping[str, Decimal]) -> list[ColumnElement[Any]]:
    match order:
        case Order.PLACE:
            return [_PIPELINE.c.rank, _STAGE.c.rank, _DEAL.c.rank]
        case Order.STAGE:
            return [_PIPELINE.c.rank, _STAGE.c.rank]
        case Order.PERSON | Order.NEXT_STEP | Order.LOST_REASON | Order.TAGS:
            return [_LOOKED_UP[order]()]
        case Order.PROBABILITY:
            return [_percent()]
        case Order.VALUE:
            return [_amount(factors)]
        case Order.WEIGHTED:
            return [_amount(factors) * _percent()]
        case _:
            return [_PLAIN[order]]


_PLAIN: Mapping[Order, ColumnElement[Any]] = {
    Order.TITLE: func.lower(_DEAL.c.title),
    Order.STATUS: _DEAL.c.status,
    Order.ORGANIZATION: _ORGANIZATION.c.folded_name,
    Order.CLOSE: _DEAL.c.expected_close_on,
    Order.AGE: _DEAL.c.stage_entered_at,
    Order.CREATED: _DEAL.c.created_at,
    Order.CLOSED: _DEAL.c.closed_at,
    Order.SOURCE: func.nullif(func.lower(_DEAL.c.source), ""),
}


def _percent() -> ColumnElement[int]:
    return func.coalesce(_DEAL.c.probability, _STAGE.c.probability)


def _amount(factors: Mapping[str, Decimal]) -> ColumnElement[float]:
    """Whole units in the file's currency: exact enough to say which is more."""
    worth = [
        (_DEAL.c.currency == currency, _DEAL.c.value_minor * literal(float(rate.scaleb(-exponent(currency))), Float))
        for currency, rate in factors.items()
    ]
    return case(*worth, else_=None)


def _next_due() -> ColumnElement[Any]:
    return (
        select(func.min(_FOLLOW_UP.c.due_at))
        .where(_FOLLOW_UP.c.deal_id == _DEAL.c.id, _FOLLOW_UP.c.done_at.is_(None))
        .correlate(_DEAL)
        .scalar_subquery()
    )


def _reason() -> ColumnElement[Any]:
    named = select(func.lower(_REASON.c.name)).where(_REASON.c.id == _DEAL.c.lost_reason_id)
    return named.correlate(_DEAL).scalar_subquery()


def _tags() -> ColumnElement[Any]:
    hung = select(func.min(func.lower(_TAG.c.name))).join(_DEAL_TAG, _DEAL_TAG.c.tag_id == _TAG.c.id)
    return hung.where(_DEAL_TAG.c.deal_id == _DEAL.c.id).correlate(_DEAL).scalar_subquery()


_LOOKED_UP: Mapping[Order, Callable[[], ColumnElement[Any]]] = {
    Order.PERSON: lambda: main_contact(_PERSON.c.folded_name),
    Order.NEXT_STEP: _next_due,
    Order.LOST_REASON: _reason,
    Order.TAGS: _tags,
}
