"""Runs of neighbours."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.runs import runs


@given(st.sets(st.integers(-50, 50)).map(sorted))
def test_runs_hold_the_same_numbers_and_never_touch(numbers: list[int]) -> None:
    found = runs(numbers)
    assert [number for first, last in found for number in range(first, last + 1)] == numbers
    assert all(last + 1 < first for (_, last), (first, _) in pairwise(found))
