"""What a filter finds in the file is what plain Python finds in the same rows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from pipedesk.commands.rates import SetExchangeRate
from pipedesk.desk import Desk
from pipedesk.domain.edits import Edit, Insert
from pipedesk.domain.filters import (
    EVERYTHING,
    All,
    AnyOf,
    Closes,
    ClosesBetween,
    Closing,
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
)
from pipedesk.domain.money import convert
from pipedesk.domain.names import folded
from pipedesk.domain.present import Present
from pipedesk.domain.staleness import days_between, is_stale
from pipedesk.domain.terms import DealStatus
from pipedesk.store.reads.filtering import deal_ids, filter_totals, matching
from pipedesk.store.reads.ordering import Order
from pipedesk.store.writer import apply_edits
from tests.fakes import MONDAY_MORNING, PARIS
from tests.filters import FILTERS
from tests.stories import new_desk

PRESENT = Present(MONDAY_MORNING, PARIS)
RATES = {"EUR": Decimal(1), "CHF": Decimal("1.0625")}
ORGANIZATIONS = {1: "Vélocité", 2: "Hallmann", 3: "Route 66"}
PEOPLE = {1: "Marc Petit", 2: "Eva Klein", 3: "Planta Marc"}
TAGS = {1: "hot", 2: "cold", 3: "new"}
LONG_AGO = datetime(2024, 1, 1, tzinfo=UTC)

hours = st.integers(-24 * 9, 24 * 9)


@dataclass(frozen=True)
class Step:
    """A follow-up: due so many hours from now, or on a day; done or not."""

    at: datetime
    on: date | None
    done: bool


@dataclass(frozen=True)
class Row:
    """A deal with all that filters ask about."""

    title: str
    stage: int
    status: DealStatus
    value: int
    currency: str
    probability: int | None
    organization: int | None
    source: str
    close: date | None
    entered: datetime
    tags: frozenset[int]
    people: frozenset[int]
    note: str
    archived: bool
    steps: tuple[Step, ...]


@st.composite
def steps(draw: st.DrawFn) -> Step:
    distance = timedelta(hours=draw(hours), minutes=draw(st.sampled_from([0, 20])))
    at = MONDAY_MORNING + distance
    on = at.astimezone(PARIS).date() if draw(st.booleans()) else None
    if on is not None:
        at = datetime.combine(on, datetime.min.time(), PARIS).replace(hour=9).astimezone(UTC)
    return Step(at, on, draw(st.booleans()))


rows = st.builds(
    Row,
    title=st.sampled_from(["Route planning", "Replanned", "Data room", "Pla", "Vel"]),
    stage=st.integers(1, 9),
    status=st.sampled_from(DealStatus),
    value=st.integers(-500, 5_000),
    currency=st.sampled_from(["EUR", "CHF", "JPY"]),
    probability=st.none() | st.integers(0, 100),
    organization=st.none() | st.sampled_from(list(ORGANIZATIONS)),
    source=st.sampled_from(["", "fair", "web", "Fair"]),
    close=st.none() | st.dates(date(2026, 9, 20), date(2027, 1, 20)),
    entered=st.integers(0, 24 * 80).map(lambda ago: MONDAY_MORNING - timedelta(hours=ago)),
    tags=st.frozensets(st.sampled_from(list(TAGS))),
    people=st.frozensets(st.sampled_from(list(PEOPLE))),
    note=st.sampled_from(["", "Budget confirmed", "routé"]),
    archived=st.booleans(),
    steps=st.lists(steps(), max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = new_desk(tmp_path_factory.mktemp("filtering"))
    desk.run(SetExchangeRate("CHF", RATES["CHF"], date(2026, 11, 1)))
    return desk


@contextmanager
def filled(desk: Desk, deals: list[Row]) -> Iterator[Connection]:
    """A look at a file that holds these deals, with the ids 1, 2, 3 …; afterwards they are gone again."""

    class Enough(Exception):
        pass

    try:
        with desk.store.writing() as connection:
            apply_edits(connection, _edits(deals))
            yield connection
            raise Enough
    except Enough:
        pass


class Numbers:
    """Ids and uids that nothing else has."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> int:
        self.last += 1
        return self.last

    def uid(self) -> str:
        return str(UUID(int=self.next()))


def _edits(deals: list[Row]) -> list[Edit]:
    numbers = Numbers()
    edits: list[Edit] = []
    for table, names in (("organization", ORGANIZATIONS), ("person", PEOPLE), ("tag", TAGS)):
        for row_id, name in names.items():
            values: dict[str, Any] = {"uid": numbers.uid(), "name": name}
            if table != "tag":
                values |= {"folded_name": folded(name), "created_at": LONG_AGO}
            edits.append(Insert(table, row_id, values))
    for deal, row in enumerate(deals, 1):
        edits += _of_deal(deal, row, numbers)
    return edits


def _of_deal(deal: int, row: Row, numbers: Numbers) -> list[Edit]:
    values = {
        "uid": numbers.uid(),
        "title": row.title,
        "stage_id": row.stage,
        "rank": f"a{deal}",
        "status": row.status,
        "value_minor": row.value,
        "currency": row.currency,
        "probability": row.probability,
        "organization_id": row.organization,
        "source": row.source,
        "expected_close_on": row.close,
        "stage_entered_at": row.entered,
        "created_at": row.entered,
        "archived_at": row.entered if row.archived else None,
    }
    edits: list[Edit] = [Insert("deal", deal, values)]
    for tag in row.tags:
        edits.append(Insert("deal_tag", numbers.next(), {"deal_id": deal, "tag_id": tag}))
    for person in row.people:
        edits.append(Insert("deal_person", numbers.next(), {"deal_id": deal, "person_id": person}))
    if row.note:
        note = {"uid": numbers.uid(), "deal_id": deal, "body": row.note, "created_at": LONG_AGO}
        edits.append(Insert("note", numbers.next(), note))
    for step in row.steps:
        follow_up = {
            "uid": numbers.uid(),
            "deal_id": deal,
            "subject": "Call",
            "due_at": step.at,
            "due_on": step.on,
            "zone": "Europe/Paris",
            "created_at": LONG_AGO,
            "done_at": MONDAY_MORNING if step.done else None,
        }
        edits.append(Insert("follow_up", numbers.next(), follow_up))
    return edits


@dataclass(frozen=True)
class Stages:
    """What the file says about each stage: its pipeline, its limit, its probability."""

    pipeline: dict[int, int]
    stale_after: dict[int, int | None]
    probability: dict[int, int]

    @classmethod
    def of(cls, connection: Connection) -> "Stages":
        found = list(
            connection.exec_driver_sql("SELECT id, pipeline_id, stale_after_days, probability FROM stage ORDER BY id")
        )
        return cls({r[0]: r[1] for r in found}, {r[0]: r[2] for r in found}, {r[0]: r[3] for r in found})


def lets_through(chosen: Filter, row: Row, stages: Stages) -> bool:
    """What a filter means, in plain Python."""
    match chosen:
        case All(parts):
            return all(lets_through(part, row, stages) for part in parts)
        case AnyOf(parts):
            return any(lets_through(part, row, stages) for part in parts)
        case Not(part):
            return not lets_through(part, row, stages)
        case _:
            return MEANINGS[type(chosen)](chosen, row, stages)


def holds(words: str, row: Row) -> bool:
    """All words in one of the texts, as the search has it."""
    texts = [row.title, row.note, ORGANIZATIONS.get(row.organization or 0, ""), *(PEOPLE[one] for one in row.people)]
    wanted = [word for word in folded(words).split() if any(letter.isalnum() for letter in word)]
    return bool(wanted) and any(
        all(any(known.startswith(word) for known in folded(text).split()) for word in wanted) for text in texts
    )


def is_worth(worth: Worth, row: Row) -> bool:
    limits: list[int | None] = [worth.least, worth.most]
    if row.currency != worth.currency:
        if row.currency not in RATES or worth.currency not in RATES:
            return False
        rate = RATES[worth.currency] / RATES[row.currency]
        limits = [None if one is None else convert(one, worth.currency, row.currency, rate) for one in limits]
    least, most = limits
    return (least is None or row.value >= least) and (most is None or row.value <= most)


def closes(closing: Closing, row: Row) -> bool:
    today = date(2026, 11, 23)
    match closing:
        case Closing.OVERDUE:
            return stands(Standing.OPEN, row) and row.close is not None and row.close < today
        case Closing.THIS_MONTH:
            return row.close is not None and (row.close.year, row.close.month) == (2026, 11)
        case Closing.THIS_QUARTER:
            return row.close is not None and row.close.year == 2026 and row.close.month >= 10
        case Closing.NEXT_30_DAYS:
            return row.close is not None and 0 <= (row.close - today).days <= 30
        case Closing.UNKNOWN:
            return row.close is None


def between(day: date | None, first: date | None, last: date | None) -> bool:
    return day is not None and (first is None or day >= first) and (last is None or day <= last)


def steps_so(stepping: Stepping, row: Row) -> bool:
    left = [step for step in row.steps if not step.done]
    if stepping is Stepping.NONE or not left:
        return stepping is Stepping.NONE and not left
    following = min(left, key=lambda step: step.at)
    today = date(2026, 11, 23)
    day = following.on or following.at.astimezone(PARIS).date()
    overdue = day < today if following.on else following.at < PRESENT.now
    if stepping is Stepping.OVERDUE:
        return overdue
    last = today if stepping is Stepping.TODAY else date(2026, 11, 29)
    return not overdue and day <= last


def is_stale_now(row: Row, stages: Stages) -> bool:
    days = days_between(row.entered, PRESENT.now)
    return stands(Standing.OPEN, row) and is_stale(days, stages.stale_after[row.stage])


def stands(standing: Standing, row: Row) -> bool:
    if standing is Standing.ARCHIVED:
        return row.archived
    return row.status.value == standing.value and not (standing is Standing.OPEN and row.archived)


MEANINGS: dict[type, Callable[[Any, Row, Stages], bool]] = {
    Holds: lambda one, row, _: holds(one.words, row),
    InStages: lambda one, row, _: row.stage in one.stages,
    InPipelines: lambda one, row, stages: stages.pipeline[row.stage] in one.pipelines,
    Stands: lambda one, row, _: any(stands(standing, row) for standing in one.standings),
    Worth: lambda one, row, _: is_worth(one, row),
    Closes: lambda one, row, _: closes(one.closing, row),
    ClosesBetween: lambda one, row, _: between(row.close, one.first, one.last),
    NextStep: lambda one, row, _: steps_so(one.stepping, row),
    Stale: lambda one, row, stages: is_stale_now(row, stages),
    Tagged: lambda one, row, _: not row.tags.isdisjoint(one.tags),
    From: lambda one, row, _: row.source in one.sources,
    WithOrganization: lambda one, row, _: row.organization in one.organizations,
    WithPerson: lambda one, row, _: not row.people.isdisjoint(one.people),
}


often = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
few = settings(often, max_examples=10)


@pytest.mark.parametrize(
    "chosen",
    [
        *map(Closes, Closing),
        *map(NextStep, Stepping),
        *(Stands((standing,)) for standing in Standing),
        Worth(100, 4_000, "EUR"),
        Worth(100, None, "CHF"),
        ClosesBetween(date(2026, 11, 1), None),
        Stale(),
    ],
    ids=str,
)
@few
@given(deals=st.lists(rows, min_size=4, max_size=8))
def test_every_condition_finds_what_it_means(desk: Desk, chosen: Filter, deals: list[Row]) -> None:
    with filled(desk, deals) as look:
        stages = Stages.of(look)
        meant = {deal for deal, row in enumerate(deals, 1) if lets_through(chosen, row, stages)}
        assert matching(look, chosen, PRESENT) == meant


@often
@given(deals=st.lists(rows, max_size=8), chosen=FILTERS)
def test_a_filter_finds_what_it_means(desk: Desk, deals: list[Row], chosen: Filter) -> None:
    with filled(desk, deals) as look:
        stages = Stages.of(look)
        meant = {deal for deal, row in enumerate(deals, 1) if lets_through(chosen, row, stages)}
        assert set(deal_ids(look, chosen, PRESENT)) == meant
        assert matching(look, chosen, PRESENT, [1, 2, 3, 99]) == meant & {1, 2, 3}
        totals = filter_totals(look, chosen, PRESENT)
    expected: dict[tuple[int, DealStatus, str], tuple[int, int, int]] = {}
    for deal in meant:
        row = deals[deal - 1]
        percent = stages.probability[row.stage] if row.probability is None else row.probability
        key = (row.stage, row.status, row.currency)
        count, value, weighted = expected.get(key, (0, 0, 0))
        expected[key] = (count + 1, value + row.value, weighted + row.value * percent)
    assert {
        (one.stage_id, one.status, one.currency): (one.count, one.value_minor, one.weighted_percent) for one in totals
    } == expected


@often
@given(deals=st.lists(rows, max_size=8), order=st.sampled_from(Order), descending=st.booleans())
def test_every_order_has_every_deal_once_and_those_without_a_value_last(
    desk: Desk, deals: list[Row], order: Order, descending: bool
) -> None:
    with filled(desk, deals) as look:
        stages = Stages.of(look)
        ids = deal_ids(look, EVERYTHING, PRESENT, order, descending=descending)
    assert sorted(ids) == list(range(1, len(deals) + 1))
    keys = [key_of(order, deals[deal - 1], deal, stages) for deal in ids]
    known = [key for key in keys if key is not None]
    assert keys[: len(known)] == known
    assert known == sorted(known, reverse=descending)


def key_of(order: Order, row: Row, deal: int, stages: Stages) -> Any:
    percent = stages.probability[row.stage] if row.probability is None else row.probability
    worth = row.value * RATES[row.currency] if row.currency in RATES else None
    keys: dict[Order, Any] = {
        Order.PLACE: (stages.pipeline[row.stage], row.stage, f"a{deal}"),
        Order.STAGE: (stages.pipeline[row.stage], row.stage),
        Order.TITLE: row.title.lower(),
        Order.ORGANIZATION: folded(ORGANIZATIONS[row.organization]) if row.organization else None,
        # The main contact is the one who was added first: any of them, here.
        Order.PERSON: 0 if row.people else None,
        Order.STATUS: row.status.value,
        Order.PROBABILITY: percent,
        Order.VALUE: worth,
        Order.WEIGHTED: None if worth is None else worth * percent,
        Order.CLOSE: row.close,
        Order.AGE: row.entered,
        Order.CREATED: row.entered,
        Order.SOURCE: row.source.lower() or None,
        # Moments of closing and reasons are not made up here.
        Order.CLOSED: None,
        Order.LOST_REASON: None,
        Order.TAGS: min((TAGS[tag].lower() for tag in row.tags), default=None),
        Order.NEXT_STEP: min((step.at for step in row.steps if not step.done), default=None),
    }
    return keys[order]


def test_finding_asks_the_same_few_questions_whatever_is_asked(desk: Desk, tmp_path: Path) -> None:
    from tests.store.test_reads import counted

    with counted(desk) as seen, desk.store.reading() as look:
        deal_ids(look, All((Holds("route"), NextStep(Stepping.TODAY), Not(Stale()))), PRESENT)
    assert len(seen) == 1
    with counted(desk) as seen, desk.store.reading() as look:
        deal_ids(look, AnyOf((Worth(1, 2, "EUR"), Worth(3, None, "CHF"))), PRESENT, Order.VALUE)
    assert len(seen) == 5
