"""How long a deal has been where it is, and whether that is too long."""

from datetime import datetime


def days_between(start: datetime, end: datetime) -> int:
    """Whole days that have passed; never negative."""
    return max((end - start).days, 0)


def is_stale(days: int, stale_after_days: int | None) -> bool:
    """Whether a deal has been in its stage longer than the stage allows; never where there is no limit."""
    return stale_after_days is not None and days > stale_after_days
