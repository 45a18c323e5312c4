"""The present moment on the user's wall, and the days around it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pipedesk.domain.clock import Clock
from pipedesk.domain.zones import utc_to_wall, wall_to_utc


@dataclass(frozen=True, slots=True)
class Present:
    """A moment, aware and in UTC, and the zone in which the user lives."""

    now: datetime
    zone: ZoneInfo

    @classmethod
    def of(cls, clock: Clock) -> "Present":
        """What the clock shows now."""
        return cls(clock.now(), clock.zone())

    @property
    def today(self) -> date:
        """The day on the user's wall."""
        return utc_to_wall(self.now, self.zone).date()

    @property
    def sunday(self) -> date:
        """The last day of this week."""
        return self.today + timedelta(days=6 - self.today.weekday())

    def month(self) -> tuple[date, date]:
        """The first and the last day of this month."""
        return self._months(self.today.month, 1)

    def quarter(self) -> tuple[date, date]:
        """The first and the last day of this quarter of the calendar year."""
        return self._months((self.today.month - 1) // 3 * 3 + 1, 3)

    def end_of(self, day: date) -> datetime:
        """The moment at which a day is over on the user's wall, in UTC."""
        return wall_to_utc(datetime.combine(day + timedelta(days=1), time()), self.zone)

    def _months(self, first: int, count: int) -> tuple[date, date]:
        year, after = self.today.year, first + count
        end = date(year + 1, after - 12, 1) if after > 12 else date(year, after, 1)
        return date(year, first, 1), end - timedelta(days=1)
