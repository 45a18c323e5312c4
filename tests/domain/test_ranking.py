"""Ranks: strictly between their neighbours, and short, however often a card moves."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.ranking import DIGITS, rank_behind, rank_between, ranks_between


def in_order(ranks: list[str]) -> bool:
    return all(one < two for one, two in pairwise(ranks)) and all(rank and not rank.endswith("0") for rank in ranks)


@given(st.lists(st.integers(0, 10**6), max_size=60))
def test_any_sequence_of_insertions_stays_in_order(places: list[int]) -> None:
    ranks: list[str] = []
    for place in places:
        at = place % (len(ranks) + 1)
        before = ranks[at - 1] if at else None
        after = ranks[at] if at < len(ranks) else None
        ranks.insert(at, rank_between(before, after))
    assert in_order(ranks)


RANKS = st.none() | st.text(DIGITS, min_size=1, max_size=6)


@given(st.integers(0, 500), RANKS, RANKS)
def test_many_at_once_fit_between_two(count: int, one: str | None, two: str | None) -> None:
    one, two = (text.rstrip("0") or None if text else None for text in (one, two))
    before, after = sorted((one, two)) if one and two and one != two else (one, None)
    ranks = ranks_between(before, after, count)
    assert len(ranks) == count
    assert in_order([rank for rank in (before, *ranks, after) if rank is not None])


def test_ten_thousand_at_either_end_stay_short() -> None:
    last = first = rank_between(None, None)
    for _ in range(10_000):
        last, first = rank_between(last, None), rank_between(None, first)
    assert max(len(last), len(first)) <= 8


def test_a_thousand_into_the_same_gap_still_fit() -> None:
    before, after = ranks_between(None, None, 2)
    for number in range(1000):
        middle = rank_between(before, after)
        assert before < middle < after
        before, after = (middle, after) if number % 2 else (before, middle)


@pytest.mark.parametrize(("before", "after"), [("b", "a"), ("a", "a"), ("é", "z")])
def test_what_has_no_between_is_an_error(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="rank"):
        rank_between(before, after)


def test_a_row_goes_right_behind_another_or_first_where_that_is_not_there() -> None:
    others = [(7, "a"), (3, "c"), (5, "e")]
    assert "a" < rank_behind(others, 7) < "c" < rank_behind(others, 3) < "e" < rank_behind(others, 5)
    assert rank_behind(others, None) < "a"
    assert rank_behind(others, 99) < "a"
    assert rank_behind([], None)
