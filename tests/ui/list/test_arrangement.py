"""Which line holds what."""

from hypothesis import given
from hypothesis import strategies as st

from pipedesk.store.reads.list_rows import CurrencySum, GroupRow
from pipedesk.ui.list.arrangement import Arrangement


def group(key: str, count: int) -> GroupRow:
    return GroupRow(key, key, (CurrencySum("EUR", count, 0, 0),))


@given(st.lists(st.integers(1, 5), max_size=6), st.sets(st.integers(0, 5)))
def test_lines_are_groups_and_the_deals_of_open_ones(counts: list[int], closed: set[int]) -> None:
    ids = list(range(100, 100 + sum(counts)))
    groups = [group(str(at), count) for at, count in enumerate(counts)]
    arrangement = Arrangement(ids, groups).with_closed({str(at) for at in closed})
    expected: list[tuple[int | None, int | None]] = []
    start = 0
    for at, count in enumerate(counts):
        expected.append((at, None))
        expected += [] if at in closed else [(None, deal) for deal in ids[start : start + count]]
        start += count
    lines = range(arrangement.lines)
    assert [(arrangement.group(line), arrangement.deal(line)) for line in lines] == expected
    for line, (number, deal) in enumerate(expected):
        if number is not None:
            assert arrangement.group_line(number) == line
        if deal is not None:
            assert arrangement.line(deal) == line
    shown = {deal for _, deal in expected}
    assert all(arrangement.line(deal) is None for deal in ids if deal not in shown)
    assert arrangement.deals_from(0, arrangement.lines) == [deal for _, deal in expected if deal is not None]


def test_without_groups_each_deal_has_its_line() -> None:
    arrangement = Arrangement([7, 5, 9])
    assert [arrangement.deal(line) for line in range(-1, 4)] == [None, 7, 5, 9, None]
    assert arrangement.line(9) == arrangement.place(9) == 2
    assert arrangement.line(1) is None
    assert arrangement.group(0) is None
    assert arrangement.deals_from(-5, 1) == [7, 5]
    assert Arrangement([]).deals_from(0, 10) == []
