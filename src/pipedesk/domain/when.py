"""When something is due, as people write it in English and French."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from pipedesk.domain.alerts import due_moment
from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.zones import utc_to_wall, wall_to_utc

_YEARS = range(2, 9999)
"""In the first and the last year of the calendar a clock in another zone may have no such day."""


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
        "months": ("month", "months", "mois"),
    }.items()
    for name in names
}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan", "janvier", "janv"),
            ("february", "feb", "fevrier", "fev", "fevr"),
            ("march", "mar", "mars"),
            ("april", "apr", "avril", "avr"),
            ("may", "mai"),
            ("june", "jun", "juin"),
            ("july", "jul", "juillet", "juil"),
            ("august", "aug", "aout"),
            ("september", "sep", "sept", "septembre"),
            ("october", "oct", "octobre"),
            ("november", "nov", "novembre"),
            ("december", "dec", "decembre"),
        ),
        1,
    )
    for name in names
}
_PARTS = {
    name: hour
    for hour, names in {
        9: ("morning", "in the morning", "matin", "dans la matinee"),
        12: ("noon", "midi"),
        14: ("afternoon", "in the afternoon", "apres-midi", "apres midi"),
        18: ("evening", "in the evening", "soir"),
    }.items()
    for name in names
}
"""Parts of a day, and the hour at which one is taken to begin."""

_ONE = ("a", "an", "one", "un", "une")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([t ]\d{1,2}:\d{2}(:\d{2})?(z|[+-]\d{2}:?\d{2})?)?")
_ONE_DIGIT = re.compile(r"[t ](?=\d:)")
_FROM_NOW = re.compile(r"(?:in |dans |\+)(\d{1,4}|an?|one|une?)(?:(?<=\d) ?| )([a-z]+)(?: (?:at |a )?(.+))?")
_CLOCK = re.compile(r"(?:at |a )?(\d{1,2})(?:(?::|h)(\d{2})?)? ?(am|pm)?")
_DAY = re.compile(r"(next |)([a-z'-]+)( prochain|)(?: (.+))?")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.?(?: (\d{4}))?(?: (.+))?")
_MONTH_AND_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?: (.+))?")
_NUMBERS = re.compile(r"(\d{1,2})(?:/(\d{1,2})(?:/(\d{4}|\d{2}))?|([.-])(\d{1,2})\4(\d{4}))(?: (.+))?")
_LEAD = re.compile(r"(?:on|by|for|this|le|ce|cet|cette|pour|d'ici) ")


def parse_when(text: str, now: datetime, zone: ZoneInfo) -> When:
    """The moment or day that a text means, seen from `now` on the wall of `zone`.

    Understood: 2026-12-01, 2026-12-01 14:30, today, tomorrow 9:30, demain 9h30, friday 10am, next tuesday, in 3 days,
    dans 2 heures, +3d, in a week, 18 dec, 18/12/2026, le 18 décembre à 14h, demain matin. "tuesday" is the coming one
    (never today), "next tuesday" the one of next week. A time alone is today's; a day of a month without a year is the
    coming one. Raises `Refusal` that shows these.
    """
    words = folded(text).replace("’", "'")
    if lead := _LEAD.match(words):
        words = words[lead.end() :]
    wall = utc_to_wall(now, zone)
    found = (
        _iso(words, zone)
        or _from_now(words, now, wall, zone)
        or _day(words, wall, zone)
        or _date(words, wall, zone)
        or _numbers(words, wall, zone)
        or _clock_today(words, wall, zone)
    )
    if found is None or found.at.year not in _YEARS:
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
    count = 1 if match[1] in _ONE else int(match[1])
    if unit in ("minutes", "hours"):
        return None if match[3] else When(now + timedelta(**{unit: count}))
    try:
        day = wall.date() + (relativedelta(months=count) if unit == "months" else timedelta(**{unit: count}))
    except (ValueError, OverflowError):
        return None
    return _on(day, match[3], zone)


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


def _date(words: str, wall: datetime, zone: ZoneInfo) -> When | None:
    """A day of a month: 18 dec, december 18 14:30, 1er mars 2027."""
    if match := _DAY_OF_MONTH.fullmatch(words):
        number, name, year, clock = match.groups()
    elif match := _MONTH_AND_DAY.fullmatch(words):
        name, number, year, clock = match.groups()
    else:
        return None
    return _on_day(int(number), _MONTHS[name], year, clock, wall, zone) if name in _MONTHS else None


def _numbers(words: str, wall: datetime, zone: ZoneInfo) -> When | None:
    """A day in figures, the day before the month as in French and British English: 18/12, 18/12/26, 18.12.2026."""
    match = _NUMBERS.fullmatch(words)
    if match is None:
        return None
    year = match[3] or match[6]
    if year and len(year) == 2:
        year = f"{wall.year // 100}{year}"
    return _on_day(int(match[1]), int(match[2] or match[5]), year, match[7], wall, zone)


def _on_day(
    number: int, month: int, year: str | None, clock: str | None, wall: datetime, zone: ZoneInfo
) -> When | None:
    """A day of a month; without a year the coming one."""
    years = [int(year)] if year else [wall.year, wall.year + 1]
    for one in years:
        try:
            day = date(one, month, number)
            if year or day >= wall.date():
                return _on(day, clock, zone)
        except (ValueError, OverflowError):
            # No such day, or one that is no moment of the calendar in this zone.
            continue
    return None


def _clock_today(words: str, wall: datetime, zone: ZoneInfo) -> When | None:
    if not re.search(r"[:h]|am|pm", words) and words not in _PARTS:
        return None
    return _on(wall.date(), words, zone)


def _coming(today: date, weekday: int, of_next_week: bool) -> date:
    if of_next_week:
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _on(day: date, clock: str | None, zone: ZoneInfo) -> When | None:
    if clock is None:
        return _all_day(day, zone)
    if (hour := _PARTS.get(clock.removeprefix("at ").removeprefix("a "))) is not None:
        return When(wall_to_utc(datetime.combine(day, time(hour)), zone))
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
