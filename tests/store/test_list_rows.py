"""What the list asks of the file: ids in order, groups, sums, and no row that is not wanted."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from pipedesk.commands.deals import (
    AddDeal,
    DealField,
    DeleteDeal,
    EditDeal,
    LoseDeal,
    SetDealOrganization,
    TagDeal,
    WinDeal,
)
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.desk import Desk
from pipedesk.domain.filters import EVERYTHING, Standing, Stands
from pipedesk.domain.present import Present
from pipedesk.domain.terms import DealStatus, FollowUpKind
from pipedesk.domain.when import When
from pipedesk.exchange.demo import add_example_data
from pipedesk.store.parts import MOST
from pipedesk.store.reads.choices import sources
from pipedesk.store.reads.list_rows import (
    CurrencySum,
    Grouping,
    ListQuestion,
    added,
    highest_deal,
    list_answer,
    list_rows,
    sums_of,
)
from pipedesk.store.reads.ordering import Order, Way
from tests.fakes import FakeClock
from tests.store.test_reads import counted
from tests.stories import add_deal, new_desk


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return new_desk(tmp_path, clock)


@pytest.fixture
def look(desk: Desk) -> Iterator[Connection]:
    """A look at fifty invented deals."""
    add_example_data(desk, 50, seed=3)
    with desk.store.reading() as look:
        yield look


def asking(desk: Desk, *ways: Way, grouping: Grouping | None = None) -> ListQuestion:
    return ListQuestion(EVERYTHING, Present.of(desk.clock), ways, grouping)


def test_a_row_holds_all_that_the_columns_show(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk, stage_id=2)
    desk.run(EditDeal(deal, DealField.EXPECTED_CLOSE, date(2026, 12, 18)))
    desk.run(EditDeal(deal, DealField.SOURCE, "Fair"))
    for tag in ("warm", "Big"):
        desk.run(TagDeal(deal, tag))
    later, sooner = clock.now() + timedelta(days=3), clock.now() + timedelta(days=1)
    desk.run(PlanFollowUp("Later", When(later), deal))
    desk.run(PlanFollowUp("Sooner", When(sooner), deal, kind=FollowUpKind.CALL))
    with desk.store.reading() as look:
        row = list_rows(look, [deal])[deal]
    assert (row.title, row.organization, row.person) == ("Route planning", "Vélocité", "Marc Petit")
    assert (row.stage_id, row.stage, row.stale_after_days) == (2, "Qualification", 14)
    assert (row.status, row.value_minor, row.currency) == (DealStatus.OPEN, 3_200_000, "EUR")
    assert (row.probability, row.by_hand) == (25, False)
    assert (row.next_kind, row.next_due_at, row.next_on) == (FollowUpKind.CALL, sooner, None)
    assert (row.expected_close_on, row.source, row.tags) == (date(2026, 12, 18), "Fair", ("Big", "warm"))
    assert (row.created_at, row.stage_entered_at, row.closed_at, row.lost_reason) == (
        clock.now(),
        clock.now(),
        None,
        "",
    )


def test_a_lost_deal_says_when_and_why_and_a_probability_set_by_hand_holds(desk: Desk, clock: FakeClock) -> None:
    deal = desk.run(AddDeal("Alone", 1)).ids("deal")
    (alone,) = deal
    desk.run(EditDeal(alone, DealField.PROBABILITY, 33))
    desk.run(LoseDeal(alone, "Too expensive"))
    with desk.store.reading() as look:
        row = list_rows(look, [alone])[alone]
    assert (row.closed_at, row.lost_reason) == (clock.now(), "Too expensive")
    assert (row.probability, row.by_hand) == (33, True)
    assert (row.organization, row.person, row.tags, row.next_kind) == ("", "", (), None)


def test_deals_that_are_gone_have_no_row(desk: Desk) -> None:
    deal, other = add_deal(desk), add_deal(desk)
    desk.run(DeleteDeal(other))
    with desk.store.reading() as look:
        assert list_rows(look, [deal, other, 99]).keys() == {deal}


def test_the_list_asks_the_same_few_questions_whatever_its_size(desk: Desk, look: Connection) -> None:
    for grouping in (None, *Grouping):
        with counted(desk) as seen:
            answer = list_answer(look, asking(desk, Way(Order.CLOSE), Way(Order.TITLE), grouping=grouping))
        assert len(seen) == 2
    with counted(desk) as seen:
        assert list_rows(look, answer.ids).keys() == set(answer.ids)
    assert len(seen) == 1


def test_the_second_way_decides_where_the_first_is_equal(desk: Desk, look: Connection) -> None:
    ids = list_answer(look, asking(desk, Way(Order.STAGE), Way(Order.VALUE, descending=True))).ids
    rows = list_rows(look, ids)
    keys = [(rows[deal].stage_id, -rows[deal].value_minor, deal) for deal in ids]
    assert keys == sorted(keys)


@pytest.mark.parametrize("grouping", Grouping)
def test_groups_hold_the_deals_that_follow_each_other(desk: Desk, look: Connection, grouping: Grouping) -> None:
    answer = list_answer(look, asking(desk, Way(Order.VALUE), grouping=grouping))
    rows = list_rows(look, answer.ids)
    start = 0
    for group in answer.groups:
        deals = [rows[deal] for deal in answer.ids[start : start + group.count]]
        start += group.count
        shared = {
            {
                Grouping.STAGE: str(row.stage_id),
                Grouping.ORGANIZATION: row.organization,
                Grouping.SOURCE: row.source,
                Grouping.STATUS: row.status.value,
                Grouping.CLOSE_MONTH: str(row.expected_close_on or "")[:7],
            }[grouping]
            for row in deals
        }
        assert shared == {group.label if grouping is Grouping.ORGANIZATION else group.key}
        assert sum(part.value_minor for part in group.sums) == sum(row.value_minor for row in deals)
        values = [row.value_minor for row in deals]
        assert values == sorted(values)
    assert start == len(answer.ids) == 50
    assert len({group.key for group in answer.groups}) == len(answer.groups)
    assert answer.sums == list_answer(look, asking(desk)).sums


def test_deals_with_nothing_to_group_them_by_stand_at_the_end(desk: Desk) -> None:
    add_deal(desk, "With")
    desk.run(AddDeal("Without", 1))
    with desk.store.reading() as look:
        for grouping in (Grouping.ORGANIZATION, Grouping.SOURCE, Grouping.CLOSE_MONTH):
            last = list_answer(look, asking(desk, grouping=grouping)).groups[-1]
            assert (last.key, last.label) == ("", "")


def test_organizations_of_one_name_are_groups_of_their_own(desk: Desk) -> None:
    first = add_deal(desk)
    second = add_deal(desk)
    desk.run(SetDealOrganization(second, "Velo"))
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE organization SET name = 'Vélocité', folded_name = 'velocite'")
    with desk.store.reading() as look:
        answer = list_answer(look, asking(desk, grouping=Grouping.ORGANIZATION))
    assert [group.count for group in answer.groups] == [1, 1]
    assert answer.ids == [first, second]


def test_only_what_the_filter_finds_is_listed_and_added_up(desk: Desk, look: Connection) -> None:
    everything = list_answer(look, asking(desk, grouping=Grouping.STATUS))
    counts = {group.key: group.count for group in everything.groups}
    question = ListQuestion(Stands((Standing.WON,)), Present.of(desk.clock))
    won = list_answer(look, question)
    assert len(won.ids) == counts["won"]
    assert sum(part.count for part in won.sums) == counts["won"]
    assert Counter(row.status for row in list_rows(look, won.ids).values()) == {DealStatus.WON: counts["won"]}


def test_sums_of_some_deals_are_told_by_currency(desk: Desk) -> None:
    deals = [add_deal(desk, value_minor=1_005) for _ in range(2)]
    francs = desk.run(AddDeal("Francs", 2, 2_000, "CHF")).ids("deal")
    add_deal(desk, "Another")
    with desk.store.reading() as look:
        sums = sums_of(look, [*deals, *francs])
        assert sums == (CurrencySum("CHF", 1, 2_000, 50_000), CurrencySum("EUR", 2, 2_010, 20_100))
        assert [part.weighted_minor for part in sums] == [500, 201]
        assert sums_of(look, []) == ()


def test_many_deals_are_added_up_in_a_few_questions(desk: Desk, look: Connection) -> None:
    ids = list_answer(look, asking(desk)).ids
    with counted(desk) as seen:
        assert sums_of(look, ids * (2 * MOST // len(ids))) != ()
    assert len(seen) == 2


def test_sums_of_one_currency_become_one() -> None:
    assert added([CurrencySum("EUR", 1, 5, 50), CurrencySum("EUR", 2, 7, 70)]) == (CurrencySum("EUR", 3, 12, 120),)


def test_the_highest_deal_is_nought_in_an_empty_file(desk: Desk) -> None:
    with desk.store.reading() as look:
        assert highest_deal(look) == 0
    deal = add_deal(desk)
    with desk.store.reading() as look:
        assert highest_deal(look) == deal


def test_sources_are_offered_once_each(desk: Desk) -> None:
    for source in ("web", "Fair", "", "web"):
        desk.run(AddDeal("Deal", 1, source=source))
    with desk.store.reading() as look:
        assert sources(look) == ["Fair", "web"]


def test_a_won_deal_has_its_moment(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(WinDeal(deal, at=datetime(2026, 1, 2, tzinfo=UTC)))
    with desk.store.reading() as look:
        assert list_rows(look, [deal])[deal].closed_at == datetime(2026, 1, 2, tzinfo=UTC)
