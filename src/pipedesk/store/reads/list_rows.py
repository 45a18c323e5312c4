"""What the list asks: the ids of all its deals in order, what they come to, and the rows that are in sight.

The order, the groups and the sums are SQL; a row is read only when it is about to be painted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, Text, case, cast, func, literal, select

from pipedesk.domain.filters import EVERYTHING, All, Filter
from pipedesk.domain.present import Present
from pipedesk.domain.terms import DealStatus, FollowUpKind
from pipedesk.store.book import table_of
from pipedesk.store.parts import parts
from pipedesk.store.reads.filtering import clause, factors_for
from pipedesk.store.reads.main_contact import main_contact
from pipedesk.store.reads.ordering import Way, in_ways, with_tables
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

_TAG_END = "\x1f"
"""Stands between tags while they are read; no name can hold it."""

_MONTH = 7
"""The length of the year and the month at the beginning of a day."""


class Grouping(StrEnum):
    """By what the deals of a list stand together."""

    STAGE = "stage"
    ORGANIZATION = "organization"
    SOURCE = "source"
    STATUS = "status"
    CLOSE_MONTH = "close_month"


class ListQuestion(NamedTuple):
    """Which deals, in what order, and grouped by what. The first way to order counts most.

    `chosen` is what the user filters by, among the deals `within` which the list is.
    """

    chosen: Filter
    present: Present
    ways: tuple[Way, ...] = ()
    grouping: Grouping | None = None
    within: Filter = EVERYTHING


class ListRow(NamedTuple):
    """What the list shows of a deal. Value in minor units; `probability` in percent, `by_hand` when not the stage's.

    `next_on` is the day of an all-day step, `next_due_at` the moment of any.
    """

    id: int
    title: str
    organization: str
    person: str
    stage_id: int
    stage: str
    stage_colour: str
    stale_after_days: int | None
    status: DealStatus
    value_minor: int
    currency: str
    probability: int
    by_hand: bool
    expected_close_on: date | None
    next_kind: FollowUpKind | None
    next_due_at: datetime | None
    next_on: date | None
    stage_entered_at: datetime
    created_at: datetime
    closed_at: datetime | None
    source: str
    lost_reason: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CurrencySum:
    """What some deals in one currency come to: minor units, and minor units × percent."""

    currency: str
    count: int
    value_minor: int
    weighted_percent: int

    @property
    def weighted_minor(self) -> int:
        """The weighted value in minor units, rounded half up."""
        return (self.weighted_percent + 50) // 100


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Deals that stand together. `key` is what they share; `label` its name, empty when there is none."""

    key: str
    label: str
    sums: tuple[CurrencySum, ...]

    @property
    def count(self) -> int:
        """How many deals it has."""
        return sum(part.count for part in self.sums)


class ListAnswer(NamedTuple):
    """The ids in order; the groups in the same order, one after the other, or one for all where nothing is grouped."""

    ids: list[int]
    groups: tuple[GroupRow, ...]
    grouped: bool
    whole: int
    """How many there would be without what the user filters by."""

    @property
    def sums(self) -> tuple[CurrencySum, ...]:
        """What all deals come to, in each currency."""
        return added(part for group in self.groups for part in group.sums)


def added(sums: Iterable[CurrencySum]) -> tuple[CurrencySum, ...]:
    """Sums of the same currency as one."""
    known: dict[str, CurrencySum] = {}
    for part in sums:
        old = known.get(part.currency, CurrencySum(part.currency, 0, 0, 0))
        known[part.currency] = CurrencySum(
            part.currency,
            old.count + part.count,
            old.value_minor + part.value_minor,
            old.weighted_percent + part.weighted_percent,
        )
    return tuple(known[currency] for currency in sorted(known))


def list_answer(connection: Connection, question: ListQuestion) -> ListAnswer:
    """The ids in order, and what each group comes to: two questions whatever the size, one more where one filters."""
    where = clause(connection, All((question.within, question.chosen)), question.present)
    kind = _GROUPS[question.grouping] if question.grouping else _ALL
    factors = factors_for(connection, [way.order for way in question.ways])
    first = () if kind is _ALL else (*(key.asc().nulls_last() for key in kind.order), kind.key)
    statement = in_ways(select(_DEAL.c.id).where(where), question.ways, factors, first, kind.tables)
    ids = list(connection.execute(statement).scalars())
    whole = len(ids)
    if question.chosen != EVERYTHING:
        every = clause(connection, question.within, question.present)
        whole = connection.execute(select(func.count()).select_from(_DEAL).where(every)).scalar_one()
    return ListAnswer(ids, _groups(connection, where, kind), kind is not _ALL, whole)


def list_rows(connection: Connection, ids: Sequence[int]) -> dict[int, ListRow]:
    """The rows of some deals, by their ids; those that are gone are missing."""
    found = (row for some in parts(ids) for row in connection.execute(_ROWS.where(_DEAL.c.id.in_(some))))
    return {row[0]: ListRow._make((*row[:-1], _tags(row[-1]))) for row in found}


def sums_of(connection: Connection, ids: Sequence[int]) -> tuple[CurrencySum, ...]:
    """What some deals come to, in each currency."""
    groups = (_groups(connection, _DEAL.c.id.in_(some), _ALL) for some in parts(ids))
    return added(part for some in groups for group in some for part in group.sums)


class _Kind(NamedTuple):
    """How a grouping is asked for: what makes a group, its name, how groups are ordered, and the tables for that."""

    key: ColumnElement[Any]
    label: ColumnElement[Any]
    order: tuple[ColumnElement[Any], ...]
    tables: tuple[Table, ...]


_SOURCE = func.nullif(_DEAL.c.source, "")
_CLOSE_MONTH = func.substr(cast(_DEAL.c.expected_close_on, Text), 1, _MONTH)
_STANDING = case({status.value: place for place, status in enumerate(DealStatus)}, value=cast(_DEAL.c.status, Text))

_ALL = _Kind(literal(""), literal(""), (), ())
_GROUPS = {
    Grouping.STAGE: _Kind(
        _DEAL.c.stage_id, func.min(_STAGE.c.name), (_PIPELINE.c.rank, _STAGE.c.rank), (_STAGE, _PIPELINE)
    ),
    Grouping.ORGANIZATION: _Kind(
        _DEAL.c.organization_id,
        func.min(_ORGANIZATION.c.name),
        (_ORGANIZATION.c.folded_name,),
        (_ORGANIZATION,),
    ),
    Grouping.SOURCE: _Kind(_SOURCE, _SOURCE, (func.lower(_SOURCE),), ()),
    Grouping.STATUS: _Kind(cast(_DEAL.c.status, Text), cast(_DEAL.c.status, Text), (_STANDING,), ()),
    Grouping.CLOSE_MONTH: _Kind(_CLOSE_MONTH, _CLOSE_MONTH, (_CLOSE_MONTH,), ()),
}


def _groups(connection: Connection, where: ColumnElement[bool], kind: _Kind) -> tuple[GroupRow, ...]:
    percent = func.coalesce(_DEAL.c.probability, _STAGE.c.probability)
    statement = with_tables(
        select(
            kind.key,
            kind.label,
            _DEAL.c.currency,
            func.count(),
            func.sum(_DEAL.c.value_minor),
            func.sum(_DEAL.c.value_minor * percent),
        ).where(where),
        {_STAGE, *kind.tables},
    )
    order = [key.asc().nulls_last() for key in kind.order]
    by = () if kind is _ALL else (*kind.order, kind.key)
    statement = statement.group_by(*by, _DEAL.c.currency).order_by(*order, *by[-1:], _DEAL.c.currency)
    groups: dict[object, tuple[str, list[CurrencySum]]] = {}
    for key, label, currency, count, value, weighted in connection.execute(statement):
        sums = groups.setdefault(key, (label or "", []))[1]
        sums.append(CurrencySum(currency, count, int(value), int(weighted)))
    return tuple(GroupRow("" if key is None else str(key), label, tuple(sums)) for key, (label, sums) in groups.items())


def _rows() -> Select[Any]:
    next_step = (
        select(_FOLLOW_UP.c.id)
        .where(_FOLLOW_UP.c.deal_id == _DEAL.c.id, _FOLLOW_UP.c.done_at.is_(None))
        .order_by(_FOLLOW_UP.c.due_at, _FOLLOW_UP.c.id)
        .limit(1)
        .correlate(_DEAL)
        .scalar_subquery()
    )
    step = _FOLLOW_UP.alias("step")
    tags = (
        select(func.aggregate_strings(_TAG.c.name, _TAG_END))
        .join(_DEAL_TAG, _DEAL_TAG.c.tag_id == _TAG.c.id)
        .where(_DEAL_TAG.c.deal_id == _DEAL.c.id)
        .scalar_subquery()
    )
    return (
        select(
            _DEAL.c.id,
            _DEAL.c.title,
            func.coalesce(_ORGANIZATION.c.name, "").label("organization"),
            func.coalesce(main_contact(_PERSON.c.name), "").label("person"),
            _DEAL.c.stage_id,
            _STAGE.c.name.label("stage"),
            cast(_STAGE.c.colour, Text).label("stage_colour"),
            _STAGE.c.stale_after_days,
            _DEAL.c.status,
            _DEAL.c.value_minor,
            _DEAL.c.currency,
            func.coalesce(_DEAL.c.probability, _STAGE.c.probability).label("probability"),
            _DEAL.c.probability.is_not(None).label("by_hand"),
            _DEAL.c.expected_close_on,
            step.c.kind.label("next_kind"),
            step.c.due_at.label("next_due_at"),
            step.c.due_on.label("next_on"),
            _DEAL.c.stage_entered_at,
            _DEAL.c.created_at,
            _DEAL.c.closed_at,
            _DEAL.c.source,
            func.coalesce(_REASON.c.name, "").label("lost_reason"),
            tags.label("tags"),
        )
        .join(_STAGE, _STAGE.c.id == _DEAL.c.stage_id)
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _DEAL.c.organization_id)
        .outerjoin(_REASON, _REASON.c.id == _DEAL.c.lost_reason_id)
        .outerjoin(step, step.c.id == next_step)
    )


_ROWS = _rows()


def _tags(joined: str | None) -> tuple[str, ...]:
    return tuple(sorted(joined.split(_TAG_END), key=str.casefold)) if joined else ()


def highest_deal(connection: Connection) -> int:
    """The highest id of any deal, which is never less than their number; found without counting."""
    return int(connection.execute(select(func.coalesce(func.max(_DEAL.c.id), 0))).scalar_one())
