"""The life of an alert: scheduled → raised → acknowledged or snoozed → raised … → done.

Pure functions: each takes a plan and gives a new one. What they guarantee: an alert is raised once for each of its
moments that is reached, and moments missed together (the computer slept) are raised as one.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pipedesk.domain.terms import AlertState
from pipedesk.domain.zones import wall_to_utc

ALL_DAY_HOUR = time(9)
"""When, on its day, an all-day follow-up is announced."""


@dataclass(frozen=True, slots=True)
class AlertPlan:
    """How far an alert has come. `alert_at` is the next moment at which to raise it, None when nothing is left."""

    state: AlertState
    alert_at: datetime | None
    snoozed_until: datetime | None = None


def due_moment(day: date, zone: ZoneInfo) -> datetime:
    """The moment in UTC at which an all-day follow-up of that day is due."""
    return wall_to_utc(datetime.combine(day, ALL_DAY_HOUR), zone)


def scheduled(due_at: datetime, reminders: tuple[int, ...], now: datetime) -> AlertPlan:
    """The alert of a follow-up planned now: the first of its reminders (minutes before) that is still to come.

    When all have passed already it is raised at once, since nobody has seen it; with no reminders it is never raised.
    """
    moments = _moments(due_at, reminders)
    if not moments:
        return AlertPlan(AlertState.SCHEDULED, None)
    return AlertPlan(AlertState.SCHEDULED, next((moment for moment in moments if moment > now), moments[-1]))


def is_due(plan: AlertPlan, now: datetime) -> bool:
    """Whether the alert must be raised now."""
    return plan.alert_at is not None and plan.alert_at <= now and plan.state is not AlertState.DONE


def raised(plan: AlertPlan, due_at: datetime, reminders: tuple[int, ...], now: datetime) -> AlertPlan:
    """The alert was raised now; what is next is the first reminder still to come."""
    following = next((moment for moment in _moments(due_at, reminders) if moment > now), None)
    return replace(plan, state=AlertState.RAISED, alert_at=following, snoozed_until=None)


def acknowledged(plan: AlertPlan) -> AlertPlan:
    """The user has seen the alert; later reminders still come."""
    return replace(plan, state=AlertState.ACKNOWLEDGED, snoozed_until=None)


def snoozed(plan: AlertPlan, until: datetime) -> AlertPlan:
    """The user wants to be reminded at another moment, and not before."""
    return replace(plan, state=AlertState.SNOOZED, alert_at=until, snoozed_until=until)


def done() -> AlertPlan:
    """The follow-up is done: nothing is raised any more."""
    return AlertPlan(AlertState.DONE, None)


def _moments(due_at: datetime, reminders: tuple[int, ...]) -> list[datetime]:
    return sorted(due_at - timedelta(minutes=minutes) for minutes in set(reminders))
