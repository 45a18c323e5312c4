"""Follow-ups: planned, done, repeated, postponed."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pipedesk.commands.followups import (
    AcknowledgeAlert,
    CompleteFollowUp,
    DeleteFollowUp,
    EditFollowUp,
    PlanFollowUp,
    RaiseAlerts,
    ReopenFollowUp,
    SnoozeFollowUp,
)
from pipedesk.desk import Desk
from pipedesk.domain.alerts import due_moment
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import AlertState, FollowUpKind
from pipedesk.domain.when import When
from pipedesk.store.book import Book
from pipedesk.store.tables import FollowUp
from tests.fakes import PARIS, FakeClock
from tests.stories import add_deal, new_desk


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return new_desk(tmp_path, clock)


def get(desk: Desk, follow_up: int) -> FollowUp:
    with desk.store.reading() as look:
        return Book(look, desk.clock).get(FollowUp, follow_up)


def everything(desk: Desk) -> list[FollowUp]:
    with desk.store.reading() as look:
        return Book(look, desk.clock).all(FollowUp)


def plan(desk: Desk, when: When, recurrence: str | None = None) -> int:
    change = desk.run(PlanFollowUp("Call Marc", when, add_deal(desk), recurrence=recurrence))
    return next(iter(change.ids("follow_up")))


def test_a_recurring_one_comes_again_at_the_same_time_on_the_wall(desk: Desk, clock: FakeClock) -> None:
    # The clocks go back on 31 October 2027: nine o'clock is eight in UTC afterwards.
    start = datetime(2027, 10, 29, 7, 0, tzinfo=UTC)
    first = plan(desk, When(start), "RRULE:FREQ=WEEKLY;COUNT=3")
    clock.advance(start - clock.now() + timedelta(hours=1))
    desk.run(CompleteFollowUp(first, "reached"))
    again = everything(desk)[-1]
    assert again.due_at == datetime(2027, 11, 5, 8, 0, tzinfo=UTC)
    assert again.recurrence == "FREQ=WEEKLY;COUNT=2"
    assert again.alert_at == again.due_at
    clock.advance(timedelta(days=20))
    desk.run(CompleteFollowUp(again.id))
    assert len(everything(desk)) == 2


def test_undo_of_done_takes_the_next_occurrence_away(desk: Desk, clock: FakeClock) -> None:
    first = plan(desk, When(clock.now() + timedelta(hours=1)), "FREQ=DAILY")
    desk.run(CompleteFollowUp(first))
    assert len(everything(desk)) == 2
    desk.undo()
    assert [one.done_at for one in everything(desk)] == [None]


def test_a_whole_day_recurs_on_whole_days(desk: Desk) -> None:
    day = date(2026, 11, 30)
    first = plan(desk, When(due_moment(day, PARIS), day), "FREQ=WEEKLY")
    desk.run(CompleteFollowUp(first))
    assert everything(desk)[-1].due_on == date(2026, 12, 7)


def test_done_twice_is_done_once(desk: Desk, clock: FakeClock) -> None:
    first = plan(desk, When(clock.now()))
    desk.run(CompleteFollowUp(first))
    assert desk.run(CompleteFollowUp(first)).rows == ()


def test_reopening_raises_no_alert_again(desk: Desk, clock: FakeClock) -> None:
    first = plan(desk, When(clock.now()))
    desk.run(CompleteFollowUp(first, "no answer"))
    desk.run(ReopenFollowUp(first))
    again = get(desk, first)
    assert (again.done_at, again.outcome, again.alert_at) == (None, "", None)


def test_editing_reschedules_only_with_a_new_time(desk: Desk, clock: FakeClock) -> None:
    first = plan(desk, When(clock.now() + timedelta(hours=1)))
    desk.run(EditFollowUp(first, subject="Write", kind=FollowUpKind.EMAIL))
    assert (get(desk, first).subject, get(desk, first).kind) == ("Write", FollowUpKind.EMAIL)
    later = clock.now() + timedelta(days=1)
    desk.run(EditFollowUp(first, when=When(later)))
    assert get(desk, first).alert_at == later
    assert desk.run(EditFollowUp(first)).rows == ()


def test_snoozing_is_refused_where_it_makes_no_sense(desk: Desk, clock: FakeClock) -> None:
    first = plan(desk, When(clock.now()))
    with pytest.raises(Refusal, match="passed"):
        desk.run(SnoozeFollowUp(first, clock.now()))
    desk.run(CompleteFollowUp(first))
    with pytest.raises(Refusal, match="done already"):
        desk.run(SnoozeFollowUp(first, clock.now() + timedelta(hours=1)))


def test_what_the_keeper_writes_is_no_step_of_the_users(desk: Desk, clock: FakeClock) -> None:
    first = plan(desk, When(clock.now()))
    desk.run(RaiseAlerts((first, 999)))
    assert get(desk, first).alert_state is AlertState.RAISED
    desk.run(AcknowledgeAlert(first))
    assert get(desk, first).alert_state is AlertState.ACKNOWLEDGED
    assert desk.run(AcknowledgeAlert(999)).rows == ()
    step = desk.next_undo()
    assert step is not None
    assert step.name.english() == "Plan “Call Marc”"


def test_words_are_needed(desk: Desk, clock: FakeClock) -> None:
    with pytest.raises(Refusal, match="What is to be done"):
        desk.run(PlanFollowUp("  ", When(clock.now())))
    with pytest.raises(Refusal, match="no longer there"):
        desk.run(DeleteFollowUp(5))


def test_a_recurring_one_that_is_done_late_does_not_come_more_often_than_planned(desk: Desk, clock: FakeClock) -> None:
    first = plan(desk, When(clock.now()), "FREQ=DAILY;COUNT=4")
    clock.advance(timedelta(days=2, hours=1))
    desk.run(CompleteFollowUp(first))
    last = everything(desk)[-1]
    clock.advance(timedelta(days=1))
    desk.run(CompleteFollowUp(last.id))
    assert [one.done_at is not None for one in everything(desk)] == [True, True]


def test_a_new_time_is_on_the_wall_where_it_was_given(desk: Desk, clock: FakeClock) -> None:
    day = date(2026, 11, 30)
    first = plan(desk, When(due_moment(day, PARIS), day), "FREQ=WEEKLY")
    auckland = ZoneInfo("Pacific/Auckland")
    clock.travel(auckland)
    desk.run(EditFollowUp(first, when=When(due_moment(day, auckland), day)))
    desk.run(CompleteFollowUp(first))
    assert everything(desk)[-1].due_on == date(2026, 12, 7)


def test_a_new_time_of_what_is_done_raises_nothing(desk: Desk, clock: FakeClock) -> None:
    first = plan(desk, When(clock.now()))
    desk.run(CompleteFollowUp(first))
    desk.run(EditFollowUp(first, when=When(clock.now() + timedelta(days=1))))
    assert (get(desk, first).alert_state, get(desk, first).alert_at) == (AlertState.DONE, None)


def test_a_follow_up_with_somebody_who_is_gone_is_refused(desk: Desk, clock: FakeClock) -> None:
    with pytest.raises(Refusal, match="no longer there"):
        desk.run(PlanFollowUp("Call", When(clock.now()), person_id=999))
