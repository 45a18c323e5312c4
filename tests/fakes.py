"""Stand-ins for the edges of the program: time. Everything else in the tests is real."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MONDAY_MORNING = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")


class FakeClock:
    """A clock that moves only when told to."""

    def __init__(self, start: datetime = MONDAY_MORNING, zone: ZoneInfo = PARIS) -> None:
        self._now = start
        self._monotonic = 0.0
        self._zone = zone

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def zone(self) -> ZoneInfo:
        return self._zone

    def advance(self, by: timedelta) -> None:
        """Time passes."""
        self._now += by
        self._monotonic += by.total_seconds()

    def jump(self, by: timedelta) -> None:
        """Somebody sets the clock on the wall; no time passes."""
        self._now += by

    def travel(self, zone: ZoneInfo) -> None:
        """The user is in another time zone."""
        self._zone = zone
