"""Time, handed in from outside: nothing in PipeDesk asks the system by itself."""

import time
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from pipedesk.domain.zones import local_zone


class Clock(Protocol):
    """What the program knows of time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never jump; only differences mean anything."""
        ...

    def zone(self) -> ZoneInfo:
        """The time zone in which the user lives now."""
        ...


class SystemClock:
    """The computer's own clock and time zone."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def zone(self) -> ZoneInfo:
        return local_zone()
