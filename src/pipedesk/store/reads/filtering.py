"""What a filter finds: the deals in an order, how many there are, and what they come to. All of it is SQL.

Every condition is made so that it is true or false for each deal, never unknown: only then does "not" mean the rest.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Float,
    Select,
    and_,
    cast,
    exists,
    false,
    func,
    not_,
    or_,
    select,
    true,
    type_coerce,
)

from pipedesk.domain.filters import (
    All,
    AnyOf,
    Closes,
    ClosesBetween,
    Closing,
    Condition,
    FieldBetween,
    FieldFilled,
    FieldHolds,
    FieldOneOf,
    Filter,
    From,
    Holds,
    InPipelines,
    InStages,
    NextStep,
    Not,
    Stale,
    Standing,
    Stands,
    Stepping,
    Tagged,
    WithOrganization,
    WithPerson,
    Worth,
    conditions,
)
from pipedesk.domain.money import convert
from pipedesk.domain.names import folded
from pipedesk.domain.present import Present
from pipedesk.domain.terms import CustomKind, DealStatus
from pipedesk.store.book import table_of
from pipedesk.store.reads.custom_fields import chosen_in
from pipedesk.store.reads.ordering import Order, in_order
from pipedesk.store.reads.totals import factors
from pipedesk.store.search import ids_holding
from pipedesk.store.tables import CustomValue, Deal, DealPerson, DealTag, FollowUp, Note, Stage
from pipedesk.store.tables.columns import to_milliseconds

_DEAL = table_of(Deal)
_DEAL_PERSON = table_of(DealPerson)
_DEAL_TAG = table_of(DealTag)
_FOLLOW_UP = table_of(FollowUp)
_NOTE = table_of(Note)
_STAGE = table_of(Stage)
_VALUE = table_of(CustomValue)

_ON_BOARD = and_(_DEAL.c.status == DealStatus.OPEN, _DEAL.c.archived_at.is_(None))

_OWN_STAGE = _STAGE.alias("own_stage")
"""A stage looked up for a condition: not one that the question around it is joined to."""

_DAY_MS = timedelta(days=1) // timedelta(milliseconds=1)

Clause = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class FilterTotal:
    """What the found deals of one stage, status and currency come to: minor units, and minor units × percent."""

    stage_id: int
    status: DealStatus
    currency: str
    count: int
    value_minor: int
    weighted_percent: int


def deal_ids(
    connection: Connection,
    chosen: Filter,
    present: Present,
    order: Order = Order.PLACE,
    *,
    descending: bool = False,
) -> list[int]:
    """The ids of all deals that a filter finds, in an order; deals that are equal in it stand by their ids."""
    statement = in_order(select(_DEAL.c.id), order, descending, factors_for(connection, [order]))
    return list(connection.execute(statement.where(clause(connection, chosen, present))).scalars())


def matching(
    connection: Connection, chosen: Filter, present: Present, among: Collection[int] | None = None
) -> set[int]:
    """The deals that a filter finds, in no order: of all deals, or among a few."""
    statement = select(_DEAL.c.id).where(clause(connection, chosen, present))
    if among is not None:
        statement = statement.where(_DEAL.c.id.in_(among))
    return set(connection.execute(statement).scalars())


def filter_totals(connection: Connection, chosen: Filter, present: Present) -> list[FilterTotal]:
    """What the deals that a filter finds come to, added up by the database."""
    percent = func.coalesce(_DEAL.c.probability, _STAGE.c.probability)
    key = (_DEAL.c.stage_id, _DEAL.c.status, _DEAL.c.currency)
    statement = (
        select(*key, func.count(), func.sum(_DEAL.c.value_minor), func.sum(_DEAL.c.value_minor * percent))
        .join(_STAGE, _STAGE.c.id == _DEAL.c.stage_id)
        .where(clause(connection, chosen, present))
        .group_by(*key)
        .order_by(*key)
    )
    return [
        FilterTotal(stage, status, currency, count, int(value), int(weighted))
        for stage, status, currency, count, value, weighted in connection.execute(statement)
    ]


def clause(connection: Connection, chosen: Filter, present: Present) -> Clause:
    """A filter as a condition on the table of deals; true or false for each of them.

    Looks up the exchange rates when values are compared, and nothing else.
    """
    rates: Mapping[str, Decimal] = {}
    if any(isinstance(one, Worth) for one in conditions(chosen)):
        rates = factors(connection)
    return _Clauses(present, rates).of(chosen)


class _Clauses:
    """Puts filters into SQL, at one moment and with one set of rates into the file's currency."""

    def __init__(self, present: Present, rates: Mapping[str, Decimal]) -> None:
        self._present = present
        self._rates = rates

    def of(self, chosen: Filter) -> Clause:
        match chosen:
            case All(parts):
                return and_(true(), *map(self.of, parts))
            case AnyOf(parts):
                return or_(false(), *map(self.of, parts))
            case Not(part):
                return not_(self.of(part))
            case _:
                return self._condition(chosen)

    def _condition(self, condition: Condition) -> Clause:
        match condition:
            case Worth():
                return self._worth(condition)
            case Closes(closing):
                return self._closes(closing)
            case ClosesBetween(first, last):
                return _within(_DEAL.c.expected_close_on, first, last)
            case NextStep(stepping):
                return self._next_step(stepping)
            case Stale():
                return self._stale()
            case _:
                return _timeless(condition)

    def _worth(self, worth: Worth) -> Clause:
        base = self._rates.get(worth.currency)
        limits = [_within_limits(worth.currency, worth.least, worth.most)]
        for currency, rate in self._rates.items():
            if base is not None and currency != worth.currency:
                least, most = (
                    None if limit is None else convert(limit, worth.currency, currency, base / rate)
                    for limit in (worth.least, worth.most)
                )
                limits.append(_within_limits(currency, least, most))
        return or_(*limits)

    def _closes(self, closing: Closing) -> Clause:
        day, today = _DEAL.c.expected_close_on, self._present.today
        match closing:
            case Closing.OVERDUE:
                return and_(_ON_BOARD, _within(day, None, today - timedelta(days=1)))
            case Closing.THIS_MONTH:
                return _within(day, *self._present.month())
            case Closing.THIS_QUARTER:
                return _within(day, *self._present.quarter())
            case Closing.NEXT_30_DAYS:
                return _within(day, today, today + timedelta(days=30))
            case Closing.UNKNOWN:
                return day.is_(None)

    def _next_step(self, stepping: Stepping) -> Clause:
        """By the follow-ups that qualify and have no earlier one before them: few, where deals are many."""
        if stepping is Stepping.NONE:
            planned = select(_FOLLOW_UP.c.deal_id).where(_FOLLOW_UP.c.done_at.is_(None))
            return _DEAL.c.id.not_in(planned.where(_FOLLOW_UP.c.deal_id.is_not(None)))
        earlier = _FOLLOW_UP.alias("earlier")
        sooner = or_(
            earlier.c.due_at < _FOLLOW_UP.c.due_at,
            and_(earlier.c.due_at == _FOLLOW_UP.c.due_at, earlier.c.id < _FOLLOW_UP.c.id),
        )
        before = exists().where(earlier.c.deal_id == _FOLLOW_UP.c.deal_id, earlier.c.done_at.is_(None), sooner)
        found = select(_FOLLOW_UP.c.deal_id).where(
            _FOLLOW_UP.c.deal_id.is_not(None), _FOLLOW_UP.c.done_at.is_(None), self._due(stepping), not_(before)
        )
        return _DEAL.c.id.in_(found)

    def _due(self, stepping: Stepping) -> Clause:
        """A whole day is over when the next one begins; a moment when it has come."""
        present, at, on = self._present, _FOLLOW_UP.c.due_at, _FOLLOW_UP.c.due_on
        if stepping is Stepping.OVERDUE:
            return or_(and_(on.is_(None), at < present.now), and_(on.is_not(None), on < present.today))
        last = present.today if stepping is Stepping.TODAY else present.sunday
        by_moment = and_(on.is_(None), at >= present.now, at < present.end_of(last))
        return or_(by_moment, and_(on.is_not(None), on >= present.today, on <= last))

    def _stale(self) -> Clause:
        entered = type_coerce(_DEAL.c.stage_entered_at, BigInteger)
        allowed = select((_OWN_STAGE.c.stale_after_days + 1) * _DAY_MS).where(_OWN_STAGE.c.id == _DEAL.c.stage_id)
        now = to_milliseconds(self._present.now)
        # No limit, never stale: nothing is older than the beginning of time.
        cutoff = func.coalesce(now - allowed.scalar_subquery(), -(2**62))
        return and_(_ON_BOARD, entered <= cutoff)


def _timeless(condition: Condition) -> Clause:
    match condition:
        case Holds(words):
            return _holds(words)
        case Stands(standings):
            return or_(false(), *map(_stands, standings))
        case InStages(stages):
            return _DEAL.c.stage_id.in_(stages)
        case InPipelines(pipelines):
            return _DEAL.c.stage_id.in_(select(_OWN_STAGE.c.id).where(_OWN_STAGE.c.pipeline_id.in_(pipelines)))
        case Tagged(tags):
            return _DEAL.c.id.in_(select(_DEAL_TAG.c.deal_id).where(_DEAL_TAG.c.tag_id.in_(tags)))
        case From(sources):
            return _DEAL.c.source.in_(sources)
        case WithOrganization(organizations):
            return _known(_DEAL.c.organization_id, organizations)
        case WithPerson(people):
            return _DEAL.c.id.in_(select(_DEAL_PERSON.c.deal_id).where(_DEAL_PERSON.c.person_id.in_(people)))
        case FieldHolds() | FieldOneOf() | FieldBetween() | FieldFilled():
            return _of_field(condition)
        case _:
            raise TypeError(f"{type(condition).__name__} cannot be asked of the file")


def _of_field(condition: FieldHolds | FieldOneOf | FieldBetween | FieldFilled) -> Clause:
    match condition:
        case FieldHolds(field, words):
            return _DEAL.c.id.in_(_deals_with(field, _VALUE.c.folded_value.contains(folded(words), autoescape=True)))
        case FieldOneOf(field, options):
            return _DEAL.c.id.in_(_deals_with(field, chosen_in(options)))
        case FieldBetween(field, kind, least, most):
            return _DEAL.c.id.in_(_deals_with(field, _in_range(kind, least, most)))
        case FieldFilled(field, filled):
            found = _deals_with(field, true())
            return _DEAL.c.id.in_(found) if filled else _DEAL.c.id.not_in(found)


def _deals_with(field: int, holds: Clause) -> Select[int]:
    """The deals in whose field something stands that holds."""
    return select(_VALUE.c.deal_id).where(_VALUE.c.field_id == field, _VALUE.c.value != "", holds)


def _in_range(kind: CustomKind, least: str | None, most: str | None) -> Clause:
    if kind is CustomKind.DATE:
        return _within(_VALUE.c.value, least, most)
    limits = (None if limit is None else float(limit) for limit in (least, most))
    return _within(cast(_VALUE.c.value, Float), *limits)


def _stands(standing: Standing) -> Clause:
    match standing:
        case Standing.OPEN:
            return _ON_BOARD
        case Standing.ARCHIVED:
            return _DEAL.c.archived_at.is_not(None)
        case _:
            return _DEAL.c.status == DealStatus(standing.value)


def _holds(words: str) -> Clause:
    people = select(_DEAL_PERSON.c.deal_id).where(_DEAL_PERSON.c.person_id.in_(ids_holding(words, "person")))
    notes = select(_NOTE.c.deal_id).where(_NOTE.c.id.in_(ids_holding(words, "note")), _NOTE.c.deal_id.is_not(None))
    return or_(
        _DEAL.c.id.in_(ids_holding(words, "deal")),
        _known(_DEAL.c.organization_id, ids_holding(words, "organization")),
        _DEAL.c.id.in_(people),
        _DEAL.c.id.in_(notes),
    )


def _known(column: Column[int], ids: Sequence[int] | Select[int]) -> Clause:
    return and_(column.is_not(None), column.in_(ids))


def _within(column: ColumnElement[Any], first: object | None, last: object | None) -> Clause:
    limits: list[Clause] = [column.is_not(None)]
    if first is not None:
        limits.append(column >= first)
    if last is not None:
        limits.append(column <= last)
    return and_(*limits)


def _within_limits(currency: str, least: int | None, most: int | None) -> Clause:
    return and_(_DEAL.c.currency == currency, _within(_DEAL.c.value_minor, least, most))


def factors_for(connection: Connection, orders: Collection[Order]) -> Mapping[str, Decimal]:
    """The rates into the file's currency when one of the orders compares amounts; nothing is asked when none does."""
    if Order.VALUE not in orders and Order.WEIGHTED not in orders:
        return {}
    return factors(connection)
