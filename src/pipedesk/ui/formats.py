"""Money, dates and durations as the user's language writes them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from pipedesk.desktop.translation import locale_of
from pipedesk.domain.currencies import SIGNS, exponent
from pipedesk.domain.money import parse_amount
from pipedesk.domain.terms import CustomKind

_SIGN_OF = {code: sign for sign, code in SIGNS.items()}
_NO_BREAK = "\u00a0"
_MINUS = "\u2212"


class Timing(Enum):
    """How a next step stands in time; each has its colour."""

    NONE = "none"
    OVERDUE = "overdue"
    TODAY = "today"
    LATER = "later"

    @property
    def tone(self) -> str:
        """The colour, as the theme calls it."""
        return _TONES[self]


_TONES = {Timing.NONE: "warning", Timing.OVERDUE: "bad", Timing.TODAY: "good", Timing.LATER: "neutral"}


class Due(NamedTuple):
    """When something is due, in words, and how that stands."""

    timing: Timing
    text: str


class Formats:
    """Writes values for people, in one language and one time zone."""

    def __init__(self, language: str, zone: ZoneInfo) -> None:
        self.zone = zone
        self.speak(language)

    def speak(self, language: str) -> None:
        """Write in another language from now on; who shows values shows them again."""
        self.language = language
        self.locale = locale_of(language)
        self._symbol_first = language != "fr"

    def money(self, minor: int, currency: str) -> str:
        """€32,000 or 32 000 €; decimals only where they are not zero."""
        decimals = exponent(currency)
        whole, rest = divmod(abs(minor), 10**decimals)
        number = self.locale.toString(whole)
        if rest:
            number += self.locale.decimalPoint() + str(rest).zfill(decimals)
        sign = _MINUS if minor < 0 else ""
        symbol = _SIGN_OF.get(currency, currency)
        if self._symbol_first:
            space = _NO_BREAK if len(symbol) > 1 else ""
            return f"{sign}{symbol}{space}{number}"
        return f"{sign}{number}{_NO_BREAK}{symbol}"

    def amount(self, text: str, currency: str) -> int:
        """Minor units of what was typed, in the way in which `money` writes. Raises `Refusal`."""
        return parse_amount(text, currency, decimal=self.locale.decimalPoint())

    def number(self, value: int) -> str:
        """12,345 or 12 345."""
        return self.locale.toString(value)

    def decimal(self, value: Decimal) -> str:
        """1,234.06 or 1 234,06, with all of its digits."""
        whole, _, rest = f"{abs(value).normalize():f}".partition(".")
        number = self.locale.toString(int(whole))
        if rest:
            number += self.locale.decimalPoint() + rest
        return f"{_MINUS}{number}" if value < 0 else number

    def rate(self, percent: Decimal) -> str:
        """5.5% or 5,5 %."""
        number = self.decimal(percent)
        return f"{number}%" if self._symbol_first else f"{number}{_NO_BREAK}%"

    def percent(self, value: int) -> str:
        """40% or, with a space that does not break, 40 %."""
        return f"{value}%" if self._symbol_first else f"{value}{_NO_BREAK}%"

    def custom(self, kind: CustomKind, value: str, currency: str) -> str:
        """What stands in a field that the user has added; empty when nothing does."""
        match kind:
            case _ if not value:
                return ""
            case CustomKind.NUMBER:
                return self.decimal(Decimal(value))
            case CustomKind.MONEY:
                return self.money(int(value), currency)
            case CustomKind.DATE:
                return self.day(date.fromisoformat(value))
            case CustomKind.CHOICES:
                return ", ".join(value.split("\n"))
            case CustomKind.CHECKBOX:
                return QCoreApplication.translate("Formats", "Yes")
            case _:
                return value

    def days(self, count: int) -> str:
        """4 d or 4 j."""
        return QCoreApplication.translate("Formats", "{count} d").format(count=count)

    def day(self, day: date) -> str:
        """18 Dec 2026 or 18 déc. 2026."""
        return self.locale.toString(_qdate(day), "d MMM yyyy")

    def read_day(self, text: str) -> date | None:
        """The day that a text means which is written as `day` writes it, or shorter; None for any other text."""
        for pattern in ("d MMM yyyy", self.locale.dateFormat(QLocale.FormatType.ShortFormat)):
            found = self.locale.toDate(text.strip(), pattern)
            if found.isValid():
                return date(found.year(), found.month(), found.day())
        return None

    def weekday(self, day: date) -> str:
        """Fri 18 Dec 2026 or ven. 18 déc. 2026."""
        return self.locale.toString(_qdate(day), "ddd d MMM yyyy")

    def short_day(self, day: date, today: date) -> str:
        """18 Dec, with its year when that is another one."""
        return self.locale.toString(_qdate(day), "d MMM" if day.year == today.year else "d MMM yyyy")

    def month(self, day: date) -> str:
        """December 2026 or décembre 2026."""
        return self.locale.toString(_qdate(day), "MMMM yyyy")

    def time(self, moment: datetime) -> str:
        """The time of day on the user's wall: 14:30."""
        wall = moment.astimezone(self.zone)
        return self.locale.toString(QTime(wall.hour, wall.minute), "HH:mm")

    def moment(self, moment: datetime, now: datetime) -> str:
        """Today 14:30, Yesterday 16:12, 19 Nov, 19 Nov 2025."""
        wall, today = moment.astimezone(self.zone), now.astimezone(self.zone).date()
        match (wall.date() - today).days:
            case 0:
                return self._today_at(moment)
            case -1:
                return QCoreApplication.translate("Formats", "Yesterday {time}").format(time=self.time(moment))
            case 1:
                return QCoreApplication.translate("Formats", "Tomorrow {time}").format(time=self.time(moment))
            case _:
                return f"{self.short_day(wall.date(), today)} {self.time(moment)}"

    def due(self, due_ms: int | None, on: str | None, now: datetime) -> Due:
        """When a next step is due, from what a card row holds: UTC milliseconds, and a day when it is all-day."""
        if due_ms is None:
            return Due(Timing.NONE, QCoreApplication.translate("Formats", "No next step"))
        moment = datetime.fromtimestamp(due_ms // 1000, UTC)
        today = now.astimezone(self.zone).date()
        # A whole day is that date on every wall; a moment falls on the day that this wall shows.
        day = date.fromisoformat(on) if on else moment.astimezone(self.zone).date()
        distance = (day - today).days
        if distance < 0:
            text = QCoreApplication.translate("Formats", "Overdue {days}").format(days=self.days(-distance))
            return Due(Timing.OVERDUE, text)
        if distance == 0:
            if on:
                return Due(Timing.TODAY, QCoreApplication.translate("Formats", "Today"))
            if moment >= now:
                return Due(Timing.TODAY, self._today_at(moment))
            text = QCoreApplication.translate("Formats", "Overdue · {time}").format(time=self.time(moment))
            return Due(Timing.OVERDUE, text)
        if distance == 1:
            return Due(Timing.LATER, QCoreApplication.translate("Formats", "Tomorrow"))
        if distance < 8:
            name = self.locale.toString(_qdate(day), "ddd d")
            return Due(Timing.LATER, name[:1].upper() + name[1:])
        return Due(Timing.LATER, self.short_day(day, today))

    def _today_at(self, moment: datetime) -> str:
        return QCoreApplication.translate("Formats", "Today {time}").format(time=self.time(moment))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
