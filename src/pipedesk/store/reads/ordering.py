"""The orders in which deals can stand in a list."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Float, Select, case, func, literal, select

from pipedesk.domain.currencies import exponent
from pipedesk.store.book import table_of
from pipedesk.store.tables import Deal, DealPerson, FollowUp, Organization, Person, Pipeline, Stage

_DEAL = table_of(Deal)
_DEAL_PERSON = table_of(DealPerson)
_FOLLOW_UP = table_of(FollowUp)
_ORGANIZATION = table_of(Organization)
_PERSON = table_of(Person)
_PIPELINE = table_of(Pipeline)
_STAGE = table_of(Stage)


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


def in_order(statement: Select[Any], order: Order, descending: bool, factors: Mapping[str, Decimal]) -> Select[Any]:
    """A question for deals, ordered. `factors` are the rates into the file's currency, for amounts."""
    if order in (Order.PLACE, Order.STAGE, Order.PROBABILITY, Order.WEIGHTED):
        statement = statement.join(_STAGE, _STAGE.c.id == _DEAL.c.stage_id)
    if order in (Order.PLACE, Order.STAGE):
        statement = statement.join(_PIPELINE, _PIPELINE.c.id == _STAGE.c.pipeline_id)
    if order is Order.ORGANIZATION:
        statement = statement.outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _DEAL.c.organization_id)
    ways: list[ColumnElement[Any]] = []
    for key in _keys(order, factors):
        ways.append(key.desc().nulls_last() if descending else key.asc().nulls_last())
    return statement.order_by(*ways, _DEAL.c.id)


def _keys(order: Order, factors: Mapping[str, Decimal]) -> list[ColumnElement[Any]]:
    match order:
        case Order.PLACE:
            return [_PIPELINE.c.rank, _STAGE.c.rank, _DEAL.c.rank]
        case Order.STAGE:
            return [_PIPELINE.c.rank, _STAGE.c.rank]
        case Order.ORGANIZATION:
            return [_ORGANIZATION.c.folded_name]
        case Order.PERSON:
            return [_main_contact()]
        case Order.NEXT_STEP:
            return [_next_due()]
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
    Order.CLOSE: _DEAL.c.expected_close_on,
    Order.AGE: _DEAL.c.stage_entered_at,
    Order.CREATED: _DEAL.c.created_at,
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


def _main_contact() -> ColumnElement[str]:
    return (
        select(_PERSON.c.folded_name)
        .join(_DEAL_PERSON, _DEAL_PERSON.c.person_id == _PERSON.c.id)
        .where(_DEAL_PERSON.c.deal_id == _DEAL.c.id)
        .order_by(_DEAL_PERSON.c.id)
        .limit(1)
        .correlate(_DEAL)
        .scalar_subquery()
    )


def _next_due() -> ColumnElement[Any]:
    return (
        select(func.min(_FOLLOW_UP.c.due_at))
        .where(_FOLLOW_UP.c.deal_id == _DEAL.c.id, _FOLLOW_UP.c.done_at.is_(None))
        .correlate(_DEAL)
        .scalar_subquery()
    )
