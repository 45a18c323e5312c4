"""One selection for board and list."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from pipedesk.ui.selection import Selection


@pytest.fixture
def selection(qapp: QApplication) -> Selection:
    return Selection()


def test_a_click_selects_one_deal_alone(selection: Selection) -> None:
    selection.take([1, 2, 3])
    selection.choose(7)
    assert list(selection.ids) == [7]
    assert selection.current == selection.anchor == 7
    assert 7 in selection
    assert 1 not in selection


def test_ctrl_adds_a_deal_and_takes_it_away_again(selection: Selection) -> None:
    selection.choose(1)
    selection.toggle(2)
    assert list(selection.ids) == [1, 2]
    assert selection.current == 2
    selection.toggle(2)
    assert list(selection.ids) == [1]
    assert selection.current == selection.anchor == 1
    selection.toggle(1)
    assert len(selection) == 0
    assert selection.current is None


def test_shift_keeps_the_deal_from_which_it_extends(selection: Selection) -> None:
    selection.choose(3)
    selection.stretch([3, 4, 5], 5)
    selection.stretch([1, 2, 3], 1)
    assert set(selection.ids) == {1, 2, 3}
    assert selection.current == 1
    assert selection.anchor == 3


def test_shift_with_nothing_selected_starts_where_it_is(selection: Selection) -> None:
    selection.stretch([4], 4)
    assert selection.anchor == 4


def test_the_current_deal_is_always_a_selected_one(selection: Selection) -> None:
    selection.take([1, 2, 3], current=9)
    assert selection.current == 3
    selection.take([1, 2, 3], current=2)
    assert selection.current == 2
    selection.take([])
    assert selection.current is None


def test_a_second_rubber_band_adds_to_the_first(selection: Selection) -> None:
    selection.take([1, 2])
    selection.add([2, 3])
    assert list(selection.ids) == [1, 2, 3]


@pytest.mark.parametrize(
    "lose", [lambda selection: selection.forget({2, 3}), lambda selection: selection.keep({1, 4})], ids=["gone", "kept"]
)
def test_deals_that_are_gone_are_no_longer_selected(selection: Selection, lose: Callable[[Selection], None]) -> None:
    selection.take([1, 2, 3, 4], current=2)
    lose(selection)
    assert list(selection.ids) == [1, 4]
    assert selection.current == selection.anchor == 4


def test_it_tells_once_and_only_of_something_new(selection: Selection) -> None:
    told: list[int] = []
    selection.changed.connect(lambda: told.append(len(selection)))
    selection.choose(1)
    selection.choose(1)
    selection.forget({5})
    selection.take(range(100_000))
    selection.clear()
    selection.clear()
    assert told == [1, 100_000, 0]


def test_it_can_be_asked_for_even_when_it_is_empty(selection: Selection) -> None:
    assert selection
