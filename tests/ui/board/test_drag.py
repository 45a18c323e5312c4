"""What a drag carries, and between which cards it would land."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from pipedesk.ui.board.drag import MIME, Slots, carried, deal_of

columns = st.integers(0, 20_000)
heights = st.integers(20, 400)


@given(columns, heights, st.integers(-10_000, 10_000_000))
def test_a_card_always_lands_inside_its_column(count: int, height: int, y: int) -> None:
    assert 0 <= Slots(count, height).at(y) <= count


@given(st.integers(1, 20_000), heights, st.data())
def test_the_slot_changes_halfway_over_a_card(count: int, height: int, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, count - 1))
    slots = Slots(count, height)

    assert slots.at(row * height) == row
    assert slots.at((row + 1) * height - 1) == row + 1


@given(columns, heights, st.data())
def test_a_pointer_over_the_open_gap_keeps_it_open(count: int, height: int, data: st.DataObject) -> None:
    gap = data.draw(st.integers(0, count))
    inside = data.draw(st.integers(0, height - 1))

    assert Slots(count, height, gap).at(gap * height + inside) == gap


@given(columns, heights, st.data())
def test_a_gap_that_has_opened_under_the_pointer_stays(count: int, height: int, data: st.DataObject) -> None:
    y = data.draw(st.integers(0, max(count, 1) * height))
    opened = Slots(count, height).at(y)

    assert Slots(count, height, opened).at(y) == opened


def test_a_drag_carries_its_deal() -> None:
    assert deal_of(carried(14_285)) == 14_285


def test_what_is_not_a_deal_is_not_taken_for_one() -> None:
    text, broken = QMimeData(), QMimeData()
    text.setText("14285")
    broken.setData(MIME, b"; DROP TABLE deal")

    assert deal_of(text) is None
    assert deal_of(broken) is None
