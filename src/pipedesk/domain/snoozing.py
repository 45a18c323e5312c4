"""Until when something can be put off, in the words a seller uses."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from pipedesk.domain.zones import utc_to_wall, wall_to_utc

MORNING = time(9)


class Snooze(StrEnum):
    """The moments offered."""

    TEN_MINUTES = "ten_minutes"
    ONE_HOUR = "one_hour"
    TOMORROW = "tomorrow"
    MONDAY = "monday"
    NEXT_WEEK = "next_week"


def snoozed_until(snooze: Snooze, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment in UTC that is meant: mornings are at nine on the wall of `zone`; Monday is the coming one."""
    wall = utc_to_wall(now, zone)
    days = {Snooze.TOMORROW: 1, Snooze.MONDAY: 7 - wall.weekday(), Snooze.NEXT_WEEK: 7}
    match snooze:
        case Snooze.TEN_MINUTES:
            return now + timedelta(minutes=10)
        case Snooze.ONE_HOUR:
            return now + timedelta(hours=1)
        case _:
            return wall_to_utc(datetime.combine(wall.date() + timedelta(days=days[snooze]), MORNING), zone)
