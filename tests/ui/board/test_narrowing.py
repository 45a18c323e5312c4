"""A board that shows what a filter finds follows what happens: in the end it is what a fresh look would show."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from pipedesk.commands.deals import AddDeal, DealField, EditDeal, MoveDeal, WinDeal
from pipedesk.desk import Desk
from pipedesk.domain.edits import Change
from pipedesk.domain.filters import AnyOf, Filter, Holds, InStages, NextStep, Not, Stepping, Worth
from pipedesk.domain.refusals import Refusal
from pipedesk.store.glance import Glance
from pipedesk.store.narrowed import NarrowedGlance
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.narrowing import among
from pipedesk.ui.board.news import read_news
from pipedesk.ui.board.shown import ShownPipeline
from pipedesk.ui.filtering.current import find_open
from pipedesk.ui.formats import Formats
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk
from tests.ui.board.conftest import ShowBoard
from tests.ui.board.test_shown import Act, acts, picture

FILTERS: tuple[Filter, ...] = (
    Worth(500_000_000, None, "EUR"),
    AnyOf((InStages((1, 3)), Worth(None, 0, "USD"))),
    Not(NextStep(Stepping.NONE)),
    Not(Holds("begin")),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(acts, min_size=1, max_size=4), max_size=12), st.sampled_from(FILTERS))
def test_a_narrowed_board_follows_changes(qapp: QApplication, bunches: list[list[Act]], chosen: Filter) -> None:
    clock = FakeClock()
    with tempfile.TemporaryDirectory() as folder:
        desk = new_desk(Path(folder), clock)
        glance = Glance(desk.store.path)
        faces = Faces(Formats("en", clock.zone()), clock.now)
        for stage in (1, 1, 2, 3):
            desk.run(AddDeal("A deal to begin with", stage, 100))
        narrowed = NarrowedGlance(glance)
        narrowed.found = find_open(desk, chosen)
        shown = ShownPipeline(narrowed, 1, faces)
        testers = [
            QAbstractItemModelTester(cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
            for cards in shown.cards.values()
        ]
        waiting: list[Change] = []
        desk.subscribe(waiting.append)
        for bunch in bunches:
            waiting.clear()
            for act in bunch:
                try:
                    act(desk)
                except Refusal:
                    continue
            shown.follow(among(read_news(waiting), narrowed.found))
            fresh = NarrowedGlance(glance)
            fresh.found = find_open(desk, chosen)
            assert narrowed.found.ids == fresh.found.ids
            assert picture(shown) == picture(ShownPipeline(fresh, 1, faces))
        assert testers
        glance.close()
        desk.store.close()


def test_a_board_shows_only_what_is_found_and_everything_again(show_board: ShowBoard, desk: Desk) -> None:
    board = show_board({1: 3, 2: 2})
    desk.run(EditDeal(2, DealField.VALUE, 500))
    board.live.flush()
    board.page.narrow(find_open(desk, Worth(None, 1000, "EUR")))
    assert (board.titles(0), board.titles(1)) == (["1.2"], [])
    assert board.page.counts() == (1, 5)
    assert board.page.narrowed

    board.page.narrow(None)
    assert (board.titles(0), board.titles(1)) == (["1.1", "1.2", "1.3"], ["2.1", "2.2"])
    assert not board.page.narrowed


def test_totals_are_those_of_the_filter(show_board: ShowBoard, desk: Desk) -> None:
    board = show_board({1: 2})
    totals: list[int] = []
    board.page.totals_changed.connect(lambda total, _: totals.append(total.value_minor))
    board.live.run(EditDeal(1, DealField.VALUE, 700))
    board.live.flush()
    board.page.narrow(find_open(desk, Worth(None, 1000, "EUR")))
    assert totals[-1] == 700
    assert board.page.columns[0].header.heading.count == "1"


def test_a_deal_that_no_longer_matches_leaves_and_one_that_does_comes(show_board: ShowBoard, desk: Desk) -> None:
    board = show_board({1: 3})
    board.page.narrow(find_open(desk, Worth(1000, None, "EUR")))
    board.live.run(EditDeal(2, DealField.VALUE, 5))
    board.live.flush()
    assert board.titles(0) == ["1.1", "1.3"]
    board.live.run(EditDeal(2, DealField.VALUE, 5000))
    board.live.flush()
    assert board.titles(0) == ["1.1", "1.2", "1.3"]
    board.live.run(WinDeal(2))
    board.live.flush()
    assert board.titles(0) == ["1.1", "1.3"]


def test_a_card_moves_among_those_that_are_shown(show_board: ShowBoard, desk: Desk) -> None:
    board = show_board({1: 3, 2: 3})
    board.page.narrow(find_open(desk, Not(Holds("1.2"))))
    first, last = (board.page.columns[0].cards.deal_at(row) for row in (0, 1))
    assert first is not None
    assert last is not None
    board.live.run(MoveDeal(first, 1, last))
    board.live.flush()
    assert board.titles(0) == ["1.3", "1.1"]
    board.live.run(MoveDeal(first, 2, None))
    board.live.flush()
    assert board.titles(1) == ["1.1", "2.1", "2.2", "2.3"]


def test_another_pipeline_is_narrowed_as_well(show_board: ShowBoard, desk: Desk) -> None:
    board = show_board({1: 1, 6: 2})
    board.page.narrow(find_open(desk, Holds("6.2")))
    board.page.switch_to(2)
    assert board.titles(0) == ["6.2"]


def test_without_deals_nothing_is_counted(show_board: ShowBoard, desk: Desk) -> None:
    board = show_board({})
    board.page.show_nothing()
    board.page.narrow(find_open(desk, Holds("x")))
    assert board.page.counts() == (0, 0)


def test_many_changes_at_once_are_read_again(show_board: ShowBoard, desk: Desk) -> None:
    board = show_board({1: 2})
    board.page.narrow(find_open(desk, Holds("1.1")))
    add_deal(desk, "1.1 too")
    board.page.changed([Change(1, desk.run(AddDeal("x", 1, 1)).name, desk.clock.now(), (), bulk=True)])
    assert board.titles(0) == ["1.1"]
    board.page.narrow(find_open(desk, Holds("1.1")))
    assert sorted(board.titles(0)) == ["1.1", "1.1 too"]


def test_the_lane_of_closed_deals_is_narrowed_as_well(show_board: ShowBoard, desk: Desk) -> None:
    board = show_board({1: 3})
    board.page.show_closed(on=True)
    for deal in (1, 2):
        board.live.run(WinDeal(deal))
    board.live.flush()
    closed = board.page.closed
    assert closed is not None
    board.page.narrow(find_open(desk, Not(Holds("1.3"))))
    assert [closed.cards.deal_at(row) for row in range(closed.cards.rowCount())] == [2]
    board.live.run(WinDeal(3))
    board.live.flush()
    board.page.narrow(find_open(desk, Not(Holds("1.3"))))
    assert sorted(str(closed.cards.deal_at(row)) for row in range(closed.cards.rowCount())) == ["2", "3"]
    board.page.narrow(None)
    assert closed.cards.rowCount() == 3
