"""How fast things scroll while a card is held near an edge."""

from hypothesis import given
from hypothesis import strategies as st

from pipedesk.ui.board.edges import EDGE, MOST_PER_STEP, push

lengths = st.integers(2 * EDGE + 1, 4000)


@given(lengths, st.data())
def test_away_from_the_edges_nothing_scrolls(length: int, data: st.DataObject) -> None:
    assert push(data.draw(st.integers(EDGE, length - EDGE)), length) == 0


@given(lengths, st.integers(0, EDGE - 1))
def test_the_nearer_to_the_edge_the_faster(length: int, position: int) -> None:
    assert push(position, length) <= push(position + 1, length) <= 0
    assert push(length - position, length) >= push(length - position - 1, length) >= 0


@given(lengths)
def test_at_the_very_edge_it_is_fastest(length: int) -> None:
    assert push(0, length) == -MOST_PER_STEP
    assert push(length, length) == MOST_PER_STEP
