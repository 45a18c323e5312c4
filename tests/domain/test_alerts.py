"""The life of an alert: once for each moment that is reached, whatever time does."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain import alerts
from pipedesk.domain.terms import AlertState

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
STEPS = st.lists(
    st.tuples(st.sampled_from(["tick", "jump", "snooze", "seen"]), st.integers(-240, 240)), min_size=1, max_size=40
)


@given(STEPS, st.integers(-60, 600), st.sets(st.sampled_from([0, 5, 15, 60, 1440]), max_size=3))
def test_no_moment_is_raised_twice_and_none_is_lost(
    steps: list[tuple[str, int]], due_in: int, reminders: set[int]
) -> None:
    minutes = tuple(reminders)
    due = START + timedelta(minutes=due_in)
    plan = alerts.scheduled(due, minutes, START)
    now = START
    raised_for: list[datetime] = []
    for what, amount in steps:
        match what:
            case "tick":
                now += timedelta(minutes=abs(amount))
            case "jump":
                now += timedelta(minutes=amount)
            case "snooze" if plan.state is AlertState.RAISED:
                plan = alerts.snoozed(plan, now + timedelta(minutes=10))
            case "seen" if plan.state is AlertState.RAISED:
                plan = alerts.acknowledged(plan)
        if alerts.is_due(plan, now):
            assert plan.alert_at is not None
            raised_for.append(plan.alert_at)
            plan = alerts.raised(plan, due, minutes, now)
            assert not alerts.is_due(plan, now)
    snoozes = [what for what, _ in steps].count("snooze")
    assert len(raised_for) <= len(minutes) + snoozes
    assert len(set(raised_for)) == len(raised_for)
    # In the end, long after, nothing that was due is left unraised.
    end = max(now, due) + timedelta(days=2)
    if alerts.is_due(plan, end):
        raised_for.append(end)
        plan = alerts.raised(plan, due, minutes, end)
    assert plan.alert_at is None
    assert bool(raised_for) == bool(minutes)


def test_a_follow_up_planned_late_is_raised_at_once() -> None:
    plan = alerts.scheduled(START - timedelta(hours=1), (0, 15), START)
    assert alerts.is_due(plan, START)


def test_one_without_reminders_is_never_raised() -> None:
    assert alerts.scheduled(START, (), START).alert_at is None


def test_what_is_done_is_not_due() -> None:
    assert not alerts.is_due(alerts.done(), START + timedelta(days=9))
    assert not alerts.is_due(alerts.AlertPlan(AlertState.DONE, START), START)


def test_a_whole_day_is_announced_in_its_morning() -> None:
    moment = alerts.due_moment(date(2027, 3, 28), ZoneInfo("Europe/Paris"))
    assert moment == datetime(2027, 3, 28, 7, 0, tzinfo=UTC)
