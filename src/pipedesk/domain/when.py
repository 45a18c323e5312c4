"""When something is due, as people write it in English and French."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pipedesk.domain.alerts import due_moment
from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.zones import utc_to_wall, wall_to_utc

YEARS = range(1900, 2201)
"""What people plan and other programs tell; beyond, a clock in another zone may have no such day."""


@dataclass(frozen=True, slots=True)
class When:
    """A moment in UTC; `on` is the day when a whole day is meant, and `at` then its announcement."""

    at: datetime
    on: date | None = None


_DAYS = {
    "today": 0,
    "aujourd'hui": 0,
    "tomorrow": 1,
    "demain": 1,
    "apres-demain": 2,
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon", "lundi"),
            ("tuesday", "tue", "mardi"),
            ("wednesday", "wed", "mercredi"),
            ("thursday", "thu", "jeudi"),
            ("friday", "fri", "vendredi"),
            ("saturday", "sat", "samedi"),
            ("sunday", "sun", "dimanche"),
        )
    )
    for name in names
}
_UNITS = {
    name: unit
    for unit, names in {
        "minutes": ("min", "mins", "minute", "minutes"),
        "hours": ("h", "hour", "hours", "heure", "heures"),
        "days": ("d", "day", "days", "j", "jour", "jours"),
        "weeks": ("w", "week", "weeks", "semaine", "semaines"),
    }.items()
    for name in names
}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([t ]\d{1,2}:\d{2}(:\d{2})?(z|[+-]\d{2}:?\d{2})?)?")
_ONE_DIGIT = re.compile(r"[t ](?=\d:)")
_FROM_NOW = re.compile(r"(?:in |dans |\+)(\d{1,4}) ?([a-z]+)(?: (?:at |a )?(.+))?")
_CLOCK = re.compile(r"(?:at |a )?(\d{1,2})(?:(?::|h)(\d{2})?)? ?(am|pm)?")
_DAY = re.compile(r"(next |)([a-z'-]+)( prochain|)(?: (.+))?")


def parse_when(text: str, now: datetime, zone: ZoneInfo) -> When:
    """The moment or day that a text means, seen from `now` on the wall of `zone`.

    Understood: 2026-12-01, 2026-12-01 14:30, today, tomorrow 9:30, demain 9h30, friday 10am, next tuesday, in 3 days,
    dans 2 heures, +3d. "tuesday" is the coming one (never today), "next tuesday" the one of next week. A time alone is
    today's. Raises `Refusal` that shows these.
    """
    words = folded(text).replace("’", "'")
    wall = utc_to_wall(now, zone)
    found = (
        _iso(words, zone)
        or _from_now(words, now, wall, zone)
        or _day(words, wall, zone)
        or _clock_today(words, wall, zone)
    )
    if found is None or found.at.year not in YEARS:
        raise Refusal(
            translate("Time", "“{text}” is not understood as a time.").fill(text=text[:60]),
            translate("Time", "Write 2026-12-01 14:30, “tomorrow 9:30”, “friday 10am” or “in 3 days”."),
        )
    return found


def _iso(words: str, zone: ZoneInfo) -> When | None:
    if not _ISO.fullmatch(words):
        return None
    try:
        if len(words) == 10:
            return _all_day(date.fromisoformat(words), zone)
        moment = datetime.fromisoformat(_ONE_DIGIT.sub(" 0", words, count=1).upper())
        return When(wall_to_utc(moment, zone) if moment.tzinfo is None else moment.astimezone(UTC))
    except (ValueError, OverflowError):
        return None


def _from_now(words: str, now: datetime, wall: datetime, zone: ZoneInfo) -> When | None:
    match = _FROM_NOW.fullmatch(words)
    unit = _UNITS.get(match[2]) if match else None
    if match is None or unit is None:
        return None
    distance = timedelta(**{unit: int(match[1])})
    if unit in ("minutes", "hours"):
        return None if match[3] else When(now + distance)
    return _on((wall + distance).date(), match[3], zone)


def _day(words: str, wall: datetime, zone: ZoneInfo) -> When | None:
    match = _DAY.fullmatch(words)
    if match is None:
        return None
    name, following = match[2], bool(match[1] or match[3])
    if name in _DAYS and not following:
        return _on(wall.date() + timedelta(days=_DAYS[name]), match[4], zone)
    if name in _WEEKDAYS:
        return _on(_coming(wall.date(), _WEEKDAYS[name], following), match[4], zone)
    return None


def _clock_today(words: str, wall: datetime, zone: ZoneInfo) -> When | None:
    if not re.search(r"[:h]|am|pm", words):
        return None
    return _on(wall.date(), words, zone)


def _coming(today: date, weekday: int, of_next_week: bool) -> date:
    if of_next_week:
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _on(day: date, clock: str | None, zone: ZoneInfo) -> When | None:
    if clock is None:
        return _all_day(day, zone)
    match = _CLOCK.fullmatch(clock)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    if hour > 23 or minute > 59:
        return None
    return When(wall_to_utc(datetime.combine(day, time(hour, minute)), zone))


def _all_day(day: date, zone: ZoneInfo) -> When:
    return When(due_moment(day, zone), day)


def parse_day(text: str, now: datetime, zone: ZoneInfo) -> date:
    """The day that a text means: 2026-12-18, friday, in 3 weeks, demain. Raises `Refusal` for anything else."""
    when = parse_when(text, now, zone)
    return when.on if when.on is not None else utc_to_wall(when.at, zone).date()
