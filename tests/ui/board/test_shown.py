"""The shown pipeline follows what happens: in the end it is what a fresh look would show."""

import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from pipedesk.commands.bulk import ArchiveDeals, MoveDeals, UnarchiveDeals
from pipedesk.commands.command import Command
from pipedesk.commands.deals import AddDeal, DealField, DeleteDeal, EditDeal, LoseDeal, MoveDeal, ReopenDeal, WinDeal
from pipedesk.commands.people import EditOrganization
from pipedesk.commands.rates import SetExchangeRate
from pipedesk.desk import Desk
from pipedesk.domain.edits import Change
from pipedesk.domain.refusals import Refusal
from pipedesk.store.card_order import BY_HAND, CardOrder, GroupKey, SortKey
from pipedesk.store.glance import Glance
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.news import read_news
from pipedesk.ui.board.shown import ShownPipeline
from pipedesk.ui.formats import Formats
from tests.fakes import FakeClock
from tests.stories import new_desk

STAGES = 5
ELSEWHERE = 6
"""A stage of another pipeline."""

stages = st.integers(1, ELSEWHERE)
deals = st.integers(1, 12)
Act = Callable[[Desk], object]


def running(command: Command) -> Act:
    return lambda desk: desk.run(command)


acts = st.one_of(
    st.builds(
        lambda stage, value, currency: running(AddDeal("A deal", stage, value, currency)),
        stages,
        st.integers(0, 10**9),
        st.sampled_from(["EUR", "USD", "CHF"]),
    ),
    st.builds(lambda deal, stage, after: running(MoveDeal(deal, stage, after)), deals, stages, st.none() | deals),
    st.builds(lambda deal: running(WinDeal(deal)), deals),
    st.builds(lambda deal: running(LoseDeal(deal, "Price")), deals),
    st.builds(lambda deal: running(ReopenDeal(deal)), deals),
    st.builds(lambda deal: running(DeleteDeal(deal)), deals),
    st.builds(lambda deal, value: running(EditDeal(deal, DealField.VALUE, value)), deals, st.integers(0, 10**9)),
    st.builds(
        lambda deal, percent: running(EditDeal(deal, DealField.PROBABILITY, percent)),
        deals,
        st.none() | st.integers(0, 100),
    ),
    st.builds(
        lambda some, stage, after: running(MoveDeals(tuple(some), stage, after)),
        st.lists(deals, min_size=1, max_size=6, unique=True),
        stages,
        st.none() | deals,
    ),
    st.builds(lambda some: running(ArchiveDeals(tuple(some))), st.lists(deals, min_size=1, max_size=4)),
    st.builds(lambda some: running(UnarchiveDeals(tuple(some))), st.lists(deals, min_size=1, max_size=4)),
    st.just(Desk.undo),
    st.just(Desk.redo),
)


class Follower:
    """A shown pipeline that is told of changes in bunches, as the window is."""

    def __init__(
        self, desk: Desk, glance: Glance, faces: Faces, order_of: Callable[[int], CardOrder] = lambda _: BY_HAND
    ) -> None:
        self.desk = desk
        self.shown = ShownPipeline(glance, 1, faces, order_of)
        self.waiting: list[Change] = []
        self._testers = [
            QAbstractItemModelTester(cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
            for cards in self.shown.cards.values()
        ]
        desk.subscribe(self.waiting.append)

    def tell(self) -> None:
        told = list(self.waiting)
        self.waiting.clear()
        self.shown.follow(read_news(told))


def picture(shown: ShownPipeline) -> object:
    """All that the pipeline shows."""
    columns = [[cards.card(row) for row in range(cards.rowCount())] for cards in shown.cards.values()]
    return columns, shown.sums()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(acts, min_size=1, max_size=4), max_size=12),
    st.just([BY_HAND])
    | st.lists(
        st.builds(CardOrder, st.sampled_from(SortKey), st.sampled_from(GroupKey)), min_size=STAGES, max_size=STAGES
    ),
)
def test_following_changes_shows_what_a_fresh_look_would(
    qapp: QApplication, bunches: list[list[Act]], orders: list[CardOrder]
) -> None:
    clock = FakeClock()
    with tempfile.TemporaryDirectory() as folder:
        desk = new_desk(Path(folder), clock)
        glance = Glance(desk.store.path)
        faces = Faces(Formats("en", clock.zone()), clock.now)
        for stage in (1, 1, 2, 3):
            desk.run(AddDeal("A deal to begin with", stage, 100))

        def order_of(stage: int) -> CardOrder:
            return orders[stage % len(orders)]

        follower = Follower(desk, glance, faces, order_of)
        for bunch in bunches:
            for act in bunch:
                try:
                    act(desk)
                except Refusal:
                    continue
            follower.tell()
            assert picture(follower.shown) == picture(ShownPipeline(glance, 1, faces, order_of))
        glance.close()
        desk.store.close()


@pytest.fixture
def follower(desk: Desk, glance: Glance, faces: Faces) -> Follower:
    desk.run(AddDeal("Francs", 1, 300_000, "CHF"))
    return Follower(desk, glance, faces)


def test_a_new_rate_lets_amounts_be_added_up(follower: Follower) -> None:
    assert follower.shown.sums()[0].apart == (("CHF", 300_000),)

    follower.desk.run(SetExchangeRate("CHF", Decimal("1.05"), follower.desk.clock.now().date()))
    follower.tell()

    total = follower.shown.sums()[0]
    assert (total.value_minor, total.apart) == (315_000, ())


def test_a_move_reads_no_whole_column(follower: Follower, glance: Glance) -> None:
    asked: list[str] = []
    for cards in follower.shown.cards.values():
        cards.load()
    follower.desk.run(MoveDeal(1, 2))

    glance._connection.set_trace_callback(asked.append)
    follower.tell()
    glance._connection.set_trace_callback(None)

    assert asked
    # Qt's tester asks for tooltips too, which nobody sees.
    asked = [question for question in asked if "FROM note" not in question]
    assert [question for question in asked if "d.id IN (1)" not in question] == []


def test_many_moves_read_the_order_of_the_columns_they_touch_and_no_others(
    desk: Desk, glance: Glance, faces: Faces
) -> None:
    ids = tuple(
        next(iter(desk.run(AddDeal(f"Deal {number}", 1 + number % 3, 100)).ids("deal"))) for number in range(90)
    )
    follower = Follower(desk, glance, faces)
    for cards in follower.shown.cards.values():
        cards.load()
    asked: list[str] = []
    desk.run(MoveDeals(ids[::3], 2))

    glance._connection.set_trace_callback(asked.append)
    follower.tell()
    glance._connection.set_trace_callback(None)

    assert len([question for question in asked if "SELECT d.id FROM deal d WHERE" in question]) == 2
    assert picture(follower.shown) == picture(ShownPipeline(glance, 1, faces))


def test_a_renamed_organization_changes_the_name_on_its_cards(desk: Desk, glance: Glance, faces: Faces) -> None:
    desk.run(AddDeal("Route planning", 1, organization="Vélocité"))
    follower = Follower(desk, glance, faces)
    desk.run(EditOrganization(1, "Vélocité SA"))
    follower.tell()

    card = follower.shown.cards[1].card(0)
    assert card is not None
    assert card.organization == "Vélocité SA"
