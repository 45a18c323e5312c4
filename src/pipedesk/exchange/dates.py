"""Dates in a column: one order of day and month for the whole column, from its cells or given by the user."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.zones import wall_to_utc
from pipedesk.exchange.amounts import NOTHING
from pipedesk.exchange.source import Cell

NOON = time(12)
"""What a date without a time means as a moment: noon keeps its day in almost every zone."""

ORDERS = ("ymd", "dmy", "mdy")
EPOCH = "epoch"
"""The order of a column of milliseconds or seconds since 1970."""

_YEARS = range(1900, 2201)
_CACHED = 50_000
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
_TAIL = r"(?:,? (?:at |a )?|t)?(?P<clock>\d{1,2}(?:[:h.].*| ?[ap]m.*))?"
_WEEKDAY = r"(?:[a-z]{2,9}\.?,? )?"
_NUMBERS = re.compile(rf"{_WEEKDAY}(\d{{1,4}})(?P<mark>[/.\-])(\d{{1,2}})(?P=mark)(\d{{1,4}})\.?{_TAIL}")
_DAY_FIRST = re.compile(rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th|er|\.)?[ -]([a-z]{{3,9}})\.?,?[ -](\d{{4}}|\d\d){_TAIL}")
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}([a-z]{{3,9}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TAIL}")
_CLOCK = re.compile(
    r"(\d{1,2})(?:[:h.](\d{2})?(?:[:m.](\d{2})(?:[.,]\d+)?s?)?)? ?(am|pm)?"
    r" ?(z|utc|gmt)? ?(?:(?:utc|gmt)?([+-]\d{1,2}):?(\d{2})?)?"
)
_ZERO = re.compile(r"[0/.\-: ]+")
_FRENCH_LETTERS = str.maketrans("ja", "dy")
_HAS_TIME = ("%H", "%I", "%T", "%X", "%c", "%R")


@dataclass(frozen=True, slots=True)
class DateFormat:
    """How a column writes dates: the order of day, month and year (one of `ORDERS`, or `EPOCH`), or the user's pattern.

    `sure` when its cells leave no other reading.
    """

    order: str
    sure: bool = True
    pattern: str | None = None


def date_format(cells: Iterable[Cell], prefer: str = "dmy") -> DateFormat:
    """The order in which a column's cells write dates: the one that fails least often.

    Where day and month could be swapped in all of them, points mean day first, and otherwise `prefer` decides, which is
    not sure.
    """
    texts = {cell.strip() for cell in cells if isinstance(cell, str)}
    texts = {text for text in texts if text.casefold() not in NOTHING and not _ZERO.fullmatch(text)}
    if not texts:
        return DateFormat("ymd")
    if all(text.isdecimal() and len(text) in (10, 13) for text in texts):
        return DateFormat(EPOCH)
    parsed = {order: {text: _tried(text, order) for text in texts} for order in ORDERS}
    failures = {order: sum(value is None for value in parsed[order].values()) for order in ORDERS}
    best = min(ORDERS, key=lambda order: failures[order])
    if failures["dmy"] != failures["mdy"] or failures["ymd"] < failures["dmy"]:
        return DateFormat(best)
    if parsed["dmy"] == parsed["mdy"]:
        return DateFormat("ymd" if failures["ymd"] == failures["dmy"] else "dmy")
    if all(re.match(r"\d{1,2}\.\d", text) for text in texts):
        return DateFormat("dmy")
    return DateFormat(prefer, sure=False)


def given_format(text: str) -> DateFormat:
    """A format that the user named: dmy, mdy, ymd, DD/MM/YYYY or a strptime pattern; `Refusal` for anything else."""
    letters = text.strip().lower().translate(_FRENCH_LETTERS)
    if re.fullmatch(r"[dmy]+([/.\- ]?[dmy]+)*", letters):
        order = "".join(dict.fromkeys(letter for letter in letters if letter in "dmy"))
        if order in ORDERS:
            return DateFormat(order)
    probe = datetime(2021, 11, 23, 14, 30, tzinfo=UTC)
    if "%" in text:
        try:
            if datetime.strptime(probe.strftime(text), text).date() == probe.date():  # noqa: DTZ007 - only its day counts
                return DateFormat("ymd", pattern=text)
        except (ValueError, re.error):
            pass
    raise Refusal(
        translate("Import", "“{text}” is not a way to write dates.").fill(text=text[:40]),
        translate("Import", "Give dmy, mdy or ymd, or a pattern such as %d/%m/%Y."),
    )


def day_parser(form: DateFormat, zone: ZoneInfo) -> Callable[[Cell], date | None]:
    """Reads cells as days; None for an empty one, ValueError for one that is no date.

    A moment is on its day in `zone`.
    """
    moment_or_day = date_parser(form)

    def parse(cell: Cell) -> date | None:
        found = moment_or_day(cell)
        if isinstance(found, datetime):
            return (found.astimezone(zone) if found.tzinfo else found).date()
        return found

    return parse


def moment_parser(form: DateFormat, zone: ZoneInfo) -> Callable[[Cell], datetime | None]:
    """Reads cells as moments in UTC, otherwise as `day_parser`.

    A time without a zone is on the wall of `zone`, a day without a time means its noon there.
    """
    moment_or_day = date_parser(form)

    @lru_cache(_CACHED, typed=True)
    def parse(cell: Cell) -> datetime | None:
        return as_moment(moment_or_day(cell), zone)

    return parse


def date_parser(form: DateFormat) -> Callable[[Cell], date | datetime | None]:
    """Reads cells as what they say: a day, or a moment with or without a zone."""

    @lru_cache(_CACHED, typed=True)
    def parse(cell: Cell) -> date | datetime | None:
        found = _read(cell, form)
        if found is not None and found.year not in _YEARS:
            raise ValueError(cell)
        return found

    return parse


def as_moment(found: date | datetime | None, zone: ZoneInfo) -> datetime | None:
    """A day or a moment, with or without a zone, as a moment in UTC."""
    if found is None:
        return None
    if not isinstance(found, datetime):
        return wall_to_utc(datetime.combine(found, NOON), zone)
    return found.astimezone(UTC) if found.tzinfo else wall_to_utc(found, zone)


def clock_parser() -> Callable[[Cell], time | None]:
    """Reads cells as times of day: 14:30, 2:30 PM, 14h30."""

    def parse(cell: Cell) -> time | None:
        match cell:
            case None | "":
                return None
            case datetime():
                return cell.time()
            case time():
                return cell
            case timedelta():
                return _after_midnight(cell)
            case bool():
                raise ValueError(cell)
            case int() | float():
                return _after_midnight(timedelta(seconds=round(float(cell) % 1 * 86_400)))
        match_ = _CLOCK.fullmatch(folded(str(cell)))
        if match_ is None:
            raise ValueError(cell)
        return _time(match_)

    return parse


def _after_midnight(distance: timedelta) -> time:
    return (datetime.combine(date.min, time()) + distance).time()


def _read(cell: Cell, form: DateFormat) -> date | datetime | None:
    match cell:
        case None | "":
            return None
        case datetime():
            return cell.date() if cell.time() == time() and cell.tzinfo is None else cell
        case date():
            return cell
        case bool() | time() | timedelta():
            raise ValueError(cell)
        case int() | float():
            return _epoch(int(cell)) if abs(cell) > 1e8 else _spreadsheet(float(cell))
    text = cell.strip()
    if text.casefold() in NOTHING or _ZERO.fullmatch(text):
        return None
    if form.pattern is not None:
        moment = datetime.strptime(text, form.pattern)  # noqa: DTZ007 - the wall's when the pattern has no zone
        return moment if any(mark in form.pattern for mark in _HAS_TIME) else moment.date()
    if form.order == EPOCH:
        return _epoch(int(text))
    return _parse(text, form.order)


def _tried(text: str, order: str) -> date | datetime | None:
    try:
        return _parse(text, order)
    except (ValueError, OverflowError):
        return None


def _parse(text: str, order: str) -> date | datetime:
    """A written date. ISO dates and month names mean the same in every order."""
    if len(text) >= 8 and text[:4].isdecimal():
        try:
            return date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(text)
        except ValueError:
            pass
    if text.isdecimal() and len(text) == 5:
        return _spreadsheet(float(text))
    plain = folded(text)
    if match := _NUMBERS.fullmatch(plain):
        return _at(_ordered(match[1], match[3], match[4], order), match["clock"], text)
    if match := _DAY_FIRST.fullmatch(plain):
        return _at(date(_full_year(match[3]), _month(match[2]), int(match[1])), match["clock"], text)
    if match := _MONTH_FIRST.fullmatch(plain):
        return _at(date(int(match[3]), _month(match[1]), int(match[2])), match["clock"], text)
    raise ValueError(text)


def _ordered(first: str, second: str, third: str, order: str) -> date:
    if len(first) == 4:
        return date(int(first), int(second), int(third))
    if order == "ymd" or len(first) == 3 or len(third) in (1, 3):
        raise ValueError(first)
    day, month = (first, second) if order == "dmy" else (second, first)
    return date(_full_year(third), int(month), int(day))


def _at(day: date, clock: str | None, text: str) -> date | datetime:
    if not clock:
        return day
    match = _CLOCK.fullmatch(clock)
    if match is None:
        raise ValueError(text)
    moment = datetime.combine(day, _time(match))
    if match[6]:
        sign = -1 if match[6][0] == "-" else 1
        away = timedelta(hours=abs(int(match[6])), minutes=int(match[7] or 0))
        return (moment - sign * away).replace(tzinfo=UTC)
    return moment.replace(tzinfo=UTC) if match[5] else moment


def _time(match: re.Match[str]) -> time:
    hour = int(match[1])
    if match[4]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if match[4] == "pm" else 0)
    return time(hour, int(match[2] or 0), int(match[3] or 0))


def _month(name: str) -> int:
    if name not in _MONTHS:
        raise ValueError(name)
    return _MONTHS[name]


def _full_year(year: str) -> int:
    number = int(year)
    return number if len(year) == 4 else 2000 + number if number < 70 else 1900 + number


def _spreadsheet(number: float) -> date | datetime:
    """A spreadsheet's day number: days since 1899-12-30."""
    if not 1 <= number < 109_940:
        raise ValueError(number)
    moment = datetime(1899, 12, 30) + timedelta(seconds=round(number * 86_400))
    return moment.date() if moment.time() == time() else moment


def _epoch(number: int) -> datetime:
    seconds = number / 1000 if abs(number) >= 1e11 else number
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError):
        raise ValueError(number) from None
