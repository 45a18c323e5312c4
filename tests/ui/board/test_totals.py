"""What columns come to."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pipedesk.store.glance import StageRow, TotalRow
from pipedesk.ui.board.totals import Tally, Worth
from pipedesk.ui.formats import Formats
from pipedesk.ui.sums import NOTHING, Money, Sum
from tests.fakes import PARIS

EUROS = Money("EUR", {"USD": Decimal("0.5")})
EXPLAINED = Money("EUR", {"CHF": Decimal("1.060"), "USD": Decimal("0.90")}, {"CHF": "2026-11-02"})
ENGLISH = Formats("en", PARIS)
STAGES = [StageRow(1, "Prospecting", 10, None, ""), StageRow(2, "Proposal", 60, None, "")]

worths = st.builds(
    Worth,
    stage_id=st.sampled_from([1, 2]),
    currency=st.sampled_from(["EUR", "USD", "CHF"]),
    value_minor=st.integers(-(10**12), 10**12),
    probability=st.none() | st.integers(0, 100),
)


def test_amounts_with_a_rate_are_added_up_in_the_files_currency() -> None:
    total = EUROS.sum_of([TotalRow(1, "EUR", 2, 1000, 10_000), TotalRow(1, "USD", 1, 500, 5000)])

    assert total == Sum(3, 1250, 125, ())


def test_amounts_without_a_rate_stay_apart() -> None:
    total = EUROS.sum_of([TotalRow(1, "EUR", 1, 7_490_000, 0), TotalRow(1, "CHF", 1, 300_000, 0)])

    assert total.apart == (("CHF", 300_000),)
    assert EUROS.text(total, Formats("en", PARIS)) == "€74,900 + CHF\u00a03,000"


def test_only_amounts_without_a_rate_are_not_preceded_by_nothing() -> None:
    assert EUROS.text(Sum(1, 0, 0, (("CHF", 300_000),)), Formats("en", PARIS)) == "CHF\u00a03,000"


def test_a_column_without_deals_comes_to_nothing() -> None:
    assert EUROS.text(NOTHING, Formats("en", PARIS)) == "€0"


@given(st.lists(worths), st.lists(worths))
def test_sums_of_parts_are_the_sum_of_the_whole(first: list[Worth], second: list[Worth]) -> None:
    money = Money("EUR", {})
    one, other, both = Tally(STAGES, ()), Tally(STAGES, ()), Tally(STAGES, ())
    for worth in first:
        one.add(worth)
        both.add(worth)
    for worth in second:
        other.add(worth)
        both.add(worth)

    parts, whole = money.sum_of(one.of(1)) + money.sum_of(other.of(1)), money.sum_of(both.of(1))

    assert (parts.count, parts.value_minor) == (whole.count, whole.value_minor)
    assert {pair for pair in parts.apart if pair[1]} == {pair for pair in whole.apart if pair[1]}


@given(st.lists(worths, min_size=1))
def test_what_was_added_and_removed_again_leaves_nothing(all_of_them: list[Worth]) -> None:
    tally = Tally(STAGES, ())
    for worth in all_of_them:
        tally.add(worth)
    for worth in reversed(all_of_them):
        tally.remove(worth)

    assert tally.of(1) == tally.of(2) == []


def test_a_deal_with_its_own_probability_is_weighted_by_that() -> None:
    tally = Tally(STAGES, ())
    tally.add(Worth(1, "EUR", 1000, None))
    tally.add(Worth(1, "EUR", 1000, 90))

    assert EUROS.sum_of(tally.of(1)) == Sum(2, 2000, 1000, ())


def test_stages_of_another_pipeline_are_not_counted() -> None:
    tally = Tally(STAGES, ())
    tally.add(Worth(9, "EUR", 1000, None))

    assert tally.of(9) == []


def test_a_total_in_one_currency_needs_no_explanation() -> None:
    assert EXPLAINED.explain([TotalRow(1, "EUR", 2, 100, 0)], ENGLISH) == ()
    assert EXPLAINED.explain([], ENGLISH) == ()


def test_each_currency_is_told_with_its_rate_and_the_day_of_that() -> None:
    rows = [
        TotalRow(1, "CHF", 1, 300_000, 0),
        TotalRow(1, "EUR", 2, 7_490_000, 0),
        TotalRow(1, "JPY", 1, 500, 0),
        TotalRow(1, "USD", 1, 100_000, 0),
    ]

    assert EXPLAINED.explain(rows, ENGLISH) == (
        "€74,900",
        "CHF\u00a03,000 = €3,180 (rate 1.06 of 2 Nov 2026)",
        "$1,000 = €900 (0.9)",
        "¥500: no exchange rate, listed apart",
    )
