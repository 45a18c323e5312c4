"""The keeper raises each due alert once, whatever happens to the clock and the program."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pipedesk.commands.followups import PlanFollowUp
from pipedesk.desk import Desk
from pipedesk.domain.terms import AlertState
from pipedesk.domain.when import When
from pipedesk.reminders.keeper import LONGEST_WAIT, SNOOZE, Answer, Keeper
from pipedesk.store.book import Book
from pipedesk.store.file import open_store
from pipedesk.store.reads.followups import DueRow
from pipedesk.store.tables import FollowUp
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk


class Screen:
    """Remembers what was shown."""

    def __init__(self) -> None:
        self.shown: list[int] = []

    def show(self, rows: Sequence[DueRow]) -> None:
        self.shown += [row.id for row in rows]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return new_desk(tmp_path, clock)


def plan(desk: Desk, after: timedelta, reminders: tuple[int, ...] = (0,)) -> int:
    deal = add_deal(desk)
    change = desk.run(PlanFollowUp("Call Marc", When(desk.clock.now() + after), deal, reminders=reminders))
    return next(iter(change.ids("follow_up")))


def state(desk: Desk, follow_up: int) -> AlertState:
    with desk.store.reading() as look:
        return Book(look, desk.clock).get(FollowUp, follow_up).alert_state


def test_an_alert_is_raised_when_it_is_due_and_not_before(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    follow_up = plan(desk, timedelta(minutes=1))
    keeper.tick()
    assert screen.shown == []
    clock.advance(timedelta(minutes=1))
    keeper.tick()
    assert screen.shown == [follow_up]
    assert state(desk, follow_up) is AlertState.RAISED


def test_an_alert_is_raised_once_however_often_the_keeper_looks(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    follow_up = plan(desk, timedelta(minutes=1))
    for _ in range(5):
        clock.advance(timedelta(minutes=1))
        keeper.tick()
    assert screen.shown == [follow_up]


def test_an_alert_missed_while_the_machine_was_off_is_raised_at_the_next_start(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    follow_up = plan(desk, timedelta(hours=1), reminders=(0, 15, 60))
    desk.store.close()
    clock.advance(timedelta(days=1))
    again = Desk(open_store(tmp_path / "test.pipedesk"), clock)
    screen = Screen()
    keeper = Keeper(again, screen.show)
    keeper.tick()
    keeper.tick()
    assert screen.shown == [follow_up]


def test_setting_the_clock_back_raises_nothing_twice(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    follow_up = plan(desk, timedelta(minutes=1))
    clock.advance(timedelta(minutes=2))
    keeper.tick()
    clock.jump(timedelta(hours=-3))
    keeper.tick()
    clock.jump(timedelta(hours=6))
    keeper.tick()
    assert screen.shown == [follow_up]


def test_each_of_several_reminders_is_raised_at_its_own_time(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    follow_up = plan(desk, timedelta(minutes=30), reminders=(15, 0))
    for _ in range(4):
        clock.advance(timedelta(minutes=10))
        keeper.tick()
    assert screen.shown == [follow_up, follow_up]


def test_the_keeper_looks_again_within_half_a_minute(desk: Desk, clock: FakeClock) -> None:
    keeper = Keeper(desk, Screen().show)
    assert keeper.tick() == LONGEST_WAIT
    plan(desk, timedelta(seconds=12))
    assert keeper.tick() == timedelta(seconds=12)


def test_done_completes_the_follow_up_and_can_be_undone(desk: Desk, clock: FakeClock) -> None:
    keeper = Keeper(desk, Screen().show)
    follow_up = plan(desk, timedelta(minutes=1))
    clock.advance(timedelta(minutes=1))
    keeper.tick()
    keeper.answer(follow_up, Answer.DONE)
    assert state(desk, follow_up) is AlertState.DONE
    desk.undo()
    assert state(desk, follow_up) is AlertState.RAISED


def test_a_snoozed_alert_comes_again_once(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    follow_up = plan(desk, timedelta(minutes=1))
    clock.advance(timedelta(minutes=1))
    keeper.tick()
    keeper.answer(follow_up, Answer.SNOOZE)
    clock.advance(SNOOZE - timedelta(seconds=1))
    keeper.tick()
    assert screen.shown == [follow_up]
    clock.advance(timedelta(seconds=1))
    keeper.tick()
    keeper.tick()
    assert screen.shown == [follow_up, follow_up]


def test_an_unanswered_alert_is_found_again_after_a_crash(desk: Desk, clock: FakeClock) -> None:
    follow_up = plan(desk, timedelta(minutes=1))
    clock.advance(timedelta(minutes=1))
    Keeper(desk, lambda rows: None).tick()
    assert [row.id for row in Keeper(desk, Screen().show).unanswered()] == [follow_up]


def test_an_answer_to_something_already_done_changes_nothing(desk: Desk, clock: FakeClock) -> None:
    keeper = Keeper(desk, Screen().show)
    follow_up = plan(desk, timedelta(minutes=1))
    keeper.answer(follow_up, Answer.DONE)
    assert keeper.answer(follow_up, Answer.DONE) is None
    assert keeper.answer(999, Answer.SNOOZE) is None


def reopened(desk: Desk, clock: FakeClock) -> Desk:
    """The same file after the program has died without a word: nothing was closed in order."""
    return Desk(open_store(desk.store.path), clock)


def test_a_crash_while_showing_does_not_raise_twice(desk: Desk, clock: FakeClock) -> None:
    follow_up = plan(desk, timedelta(minutes=1))
    clock.advance(timedelta(minutes=1))

    def crash(rows: Sequence[DueRow]) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Keeper(desk, crash).tick()
    again, screen = reopened(desk, clock), Screen()
    keeper = Keeper(again, screen.show)
    keeper.tick()
    assert screen.shown == []
    assert [row.id for row in keeper.unanswered()] == [follow_up]
    again.store.close()


def test_an_answer_survives_a_crash(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    done, snoozed = plan(desk, timedelta(minutes=1)), plan(desk, timedelta(minutes=1))
    clock.advance(timedelta(minutes=1))
    keeper.tick()
    keeper.answer(done, Answer.DONE)
    keeper.answer(snoozed, Answer.SNOOZE)
    again, after = reopened(desk, clock), Screen()
    keeper = Keeper(again, after.show)
    keeper.tick()
    assert (after.shown, keeper.unanswered()) == ([], [])
    clock.advance(SNOOZE)
    keeper.tick()
    assert after.shown == [snoozed]
    again.store.close()


def test_a_clock_set_forward_raises_all_that_it_skipped_once(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    planned = [plan(desk, timedelta(hours=hours)) for hours in (1, 5, 23)]
    clock.jump(timedelta(days=1))
    keeper.tick()
    keeper.tick()
    assert screen.shown == planned


def test_what_the_clock_was_set_back_before_is_raised_when_it_is_due_again(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    follow_up = plan(desk, timedelta(hours=1))
    clock.jump(timedelta(minutes=-30))
    for _ in range(3):
        clock.advance(timedelta(minutes=30))
        keeper.tick()
    assert screen.shown == [follow_up]
    assert clock.now() >= FakeClock().now() + timedelta(hours=1)


def test_another_time_zone_moves_no_moment(desk: Desk, clock: FakeClock) -> None:
    screen = Screen()
    keeper = Keeper(desk, screen.show)
    follow_up = plan(desk, timedelta(hours=1))
    clock.travel(ZoneInfo("America/New_York"))
    clock.advance(timedelta(minutes=59))
    keeper.tick()
    assert screen.shown == []
    clock.advance(timedelta(minutes=1))
    keeper.tick()
    assert screen.shown == [follow_up]


def test_the_keeper_never_waits_longer_than_the_next_alert_nor_half_a_minute(desk: Desk, clock: FakeClock) -> None:
    keeper = Keeper(desk, Screen().show)
    plan(desk, timedelta(seconds=70))
    waits = []
    for _ in range(3):
        wait = keeper.tick()
        waits.append(wait.total_seconds())
        clock.advance(wait)
    assert waits == [30, 30, 10]
