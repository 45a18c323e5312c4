"""Dates in a column: one format for the whole column, found from its samples or given by the user."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pipedesk.domain.names import folded
from pipedesk.domain.zones import wall_to_utc
from pipedesk.exchange.source import Cell

NOON = time(12)
"""What a date without a time means as a moment: noon keeps its day in almost every zone."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january", "janv", "janvier"),
            ("feb", "february", "fev", "fevr", "fevrier"),
            ("mar", "march", "mars"),
            ("apr", "april", "avr", "avril"),
            ("may", "mai"),
            ("jun", "june", "juin"),
            ("jul", "july", "juil", "juillet"),
            ("aug", "august", "aout"),
            ("sep", "sept", "september", "septembre"),
            ("oct", "october", "octobre"),
            ("nov", "november", "novembre"),
            ("dec", "december", "decembre"),
        ),
        start=1,
    )
    for name in names
}
_NUMBERS = re.compile(r"(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})(?:[ ,t]+(.+))?")
_WORDS_DAY_FIRST = re.compile(r"(\d{1,2})\.? ([a-z]+)\.?,? (\d{4})(?:[ ,]+(.+))?")
_WORDS_MONTH_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,]+(.+))?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(am|pm)?(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?")

ORDERS = ("ymd", "dmy", "mdy")


@dataclass(frozen=True, slots=True)
class DateFormat:
    """How a column writes dates: an order of day, month and year, or a pattern of the user's. `sure` when no other fits."""

    order: str
    sure: bool = True
    pattern: str | None = None


def date_format(cells: Iterable[Cell], prefer: str = "dmy") -> DateFormat:
    """The order in which a column's samples write dates; where day and month could be swapped in all, `prefer`."""
    texts = {str(cell).strip() for cell in cells if isinstance(cell, str) and cell.strip()}
    fitting = [order for order in ORDERS if texts and all(_fits(text, order) for text in texts)]
    if not fitting:
        counted = {order: sum(_fits(text, order) for text in texts) for order in ORDERS}
        best = max(ORDERS, key=lambda order: counted[order])
        return DateFormat(best if counted[best] else "ymd", sure=not texts)
    if "ymd" in fitting:
        return DateFormat("ymd")
    if len(fitting) == 1:
        return DateFormat(fitting[0])
    same = all(_parse(text, "dmy") == _parse(text, "mdy") for text in texts)
    return DateFormat(prefer, sure=same)


def given_format(text: str) -> DateFormat:
    """A format that the user named: dmy, mdy, ymd, or a strptime pattern."""
    return DateFormat(text.lower()) if text.lower() in ORDERS else DateFormat("ymd", pattern=text)


def day_parser(form: DateFormat) -> Callable[[Cell], date | None]:
    """Cells as days; None for an empty one, ValueError for one that is no date."""
    known: dict[str, date | None] = {}

    def parse(cell: Cell) -> date | None:
        if isinstance(cell, str) and cell in known:
            return known[cell]
        found = _moment(cell, form)
        day = found.date() if isinstance(found, datetime) else found
        if isinstance(cell, str):
            known[cell] = day
        return day

    return parse


def moment_parser(form: DateFormat, zone: ZoneInfo) -> Callable[[Cell], datetime | None]:
    """Cells as moments in UTC: a time without a zone is on the user's wall, a day without a time means its noon."""
    known: dict[str, datetime | None] = {}

    def parse(cell: Cell) -> datetime | None:
        if isinstance(cell, str) and cell in known:
            return known[cell]
        moment = as_moment(_moment(cell, form), zone)
        if isinstance(cell, str):
            known[cell] = moment
        return moment

    return parse


def as_moment(found: date | datetime | None, zone: ZoneInfo) -> datetime | None:
    """A day or a moment, with or without a zone, as a moment in UTC."""
    if found is None:
        return None
    if not isinstance(found, datetime):
        return wall_to_utc(datetime.combine(found, NOON), zone)
    return found.astimezone(UTC) if found.tzinfo else wall_to_utc(found, zone)


def _moment(cell: Cell, form: DateFormat) -> date | datetime | None:
    match cell:
        case None | "":
            return None
        case datetime():
            return cell.date() if cell.time() == time() else cell
        case date():
            return cell
        case bool():
            raise ValueError(cell)
        case int() | float():
            return _excel(float(cell))
    text = str(cell).strip()
    if not text:
        return None
    if form.pattern is not None:
        moment = datetime.strptime(text, form.pattern)
        has_time = any(mark in form.pattern for mark in ("%H", "%I", "%T", "%X", "%c"))
        return moment if has_time else moment.date()
    return _parse(text, form.order)


def _fits(text: str, order: str) -> bool:
    try:
        _parse(text, order)
    except ValueError:
        return False
    return True


def _parse(text: str, order: str) -> date | datetime:
    if order == "ymd":
        try:
            return date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(text)
        except ValueError:
            pass
    plain = folded(text)
    if match := _NUMBERS.fullmatch(plain):
        parts = [int(match[at]) for at in (1, 2, 3)]
        if order == "ymd" and len(match[1]) != 4:
            raise ValueError(text)
        if order != "ymd" and len(match[1]) == 4:
            raise ValueError(text)
        year, month, day = {
            "ymd": (parts[0], parts[1], parts[2]),
            "dmy": (parts[2], parts[1], parts[0]),
            "mdy": (parts[2], parts[0], parts[1]),
        }[order]
        return _at(date(_full_year(year), month, day), match[4], text)
    if match := _WORDS_DAY_FIRST.fullmatch(plain):
        return _at(date(int(match[3]), _month(match[2], text), int(match[1])), match[4], text)
    if match := _WORDS_MONTH_FIRST.fullmatch(plain):
        return _at(date(int(match[3]), _month(match[1], text), int(match[2])), match[4], text)
    raise ValueError(text)


def _at(day: date, clock: str | None, text: str) -> date | datetime:
    if not clock:
        return day
    match = _CLOCK.fullmatch(clock)
    if match is None:
        raise ValueError(text)
    hour = int(match[1])
    if match[4]:
        hour = hour % 12 + (12 if match[4] == "pm" else 0)
    moment = datetime.combine(day, time(hour, int(match[2]), int(match[3] or 0)))
    if not match[5]:
        return moment
    zone = match[5].upper()
    return moment.replace(tzinfo=UTC) if zone in ("Z", "UTC", "GMT") else datetime.fromisoformat(f"{moment.isoformat()}{zone}")


def _month(name: str, text: str) -> int:
    if name not in _MONTHS:
        raise ValueError(text)
    return _MONTHS[name]


def _full_year(year: int) -> int:
    return year if year >= 100 else 2000 + year if year < 70 else 1900 + year


def _excel(number: float) -> date | datetime:
    """A spreadsheet's day number: days since 1899-12-30."""
    if not 1 <= number < 2_958_466:
        raise ValueError(number)
    moment = datetime(1899, 12, 30) + timedelta(days=number)  # noqa: DTZ001 - a wall time
    return moment.date() if number == int(number) else moment
