"""What deals come to: in the file's currency where there is a rate, apart where there is none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from pipedesk.domain.money import convert
from pipedesk.ui.formats import Formats


class Totalled(Protocol):
    """What some deals in one currency come to, in its minor units."""

    @property
    def currency(self) -> str: ...

    @property
    def count(self) -> int: ...

    @property
    def value_minor(self) -> int: ...

    @property
    def weighted_minor(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Sum:
    """Deals: their number, and their value in the file's currency.

    `apart` and `weighted_apart` are the amounts in currencies that have no rate.
    """

    count: int
    value_minor: int
    weighted_minor: int
    apart: tuple[tuple[str, int], ...] = ()
    weighted_apart: tuple[tuple[str, int], ...] = ()

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(
            self.count + other.count,
            self.value_minor + other.value_minor,
            self.weighted_minor + other.weighted_minor,
            _together(self.apart, other.apart),
            _together(self.weighted_apart, other.weighted_apart),
        )


def _together(*parts: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    amounts: dict[str, int] = {}
    for currency, minor in chain(*parts):
        amounts[currency] = amounts.get(currency, 0) + minor
    return tuple(sorted(amounts.items()))


NOTHING = Sum(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Money:
    """The file's currency and the rates into it."""

    currency: str
    rates: Mapping[str, Decimal]
    days: Mapping[str, str] = field(default_factory=dict)
    """The day of each rate, as an ISO date."""

    def explain(self, rows: Iterable[Totalled], formats: Formats) -> tuple[str, ...]:
        """Each currency of a stage in a line of its own: what it is converted to, at which rate of which day.

        Nothing when all of it is in the file's currency; what has no rate comes last.
        """
        known = sorted(rows, key=lambda row: (row.currency != self.currency, row.currency not in self.rates))
        if all(row.currency == self.currency for row in known):
            return ()
        return tuple(self._explain(row, formats) for row in known)

    def _explain(self, row: Totalled, formats: Formats) -> str:
        amount = formats.money(row.value_minor, row.currency)
        if row.currency == self.currency:
            return amount
        rate = self.rates.get(row.currency)
        if rate is None:
            return QCoreApplication.translate("Board", "{amount}: no exchange rate, listed apart").format(amount=amount)
        converted = formats.money(convert(row.value_minor, row.currency, self.currency, rate), self.currency)
        written = formats.decimal(rate)
        if row.currency not in self.days:
            return f"{amount} = {converted} ({written})"
        day = formats.day(date.fromisoformat(self.days[row.currency]))
        words = QCoreApplication.translate("Board", "{amount} = {converted} (rate {rate} of {day})")
        return words.format(amount=amount, converted=converted, rate=written, day=day)

    def sum_of(self, rows: Iterable[Totalled]) -> Sum:
        """Add up rows. Amounts without a rate stay apart; they are never added up."""
        total = NOTHING
        for row in rows:
            if row.currency == self.currency:
                total += Sum(row.count, row.value_minor, row.weighted_minor)
            elif row.currency in self.rates:
                rate = self.rates[row.currency]
                value = convert(row.value_minor, row.currency, self.currency, rate)
                expected = convert(row.weighted_minor, row.currency, self.currency, rate)
                total += Sum(row.count, value, expected)
            else:
                total += Sum(row.count, 0, 0, ((row.currency, row.value_minor),), ((row.currency, row.weighted_minor),))
        return total

    def text(self, total: Sum, formats: Formats) -> str:
        """€74,900, or €74,900 + CHF 3,000 when there is no rate."""
        return self._amounts(total.value_minor, total.apart, formats)

    def weighted_text(self, total: Sum, formats: Formats) -> str:
        """The same for what the deals come to weighted with their probability."""
        return self._amounts(total.weighted_minor, total.weighted_apart, formats)

    def _amounts(self, minor: int, apart: tuple[tuple[str, int], ...], formats: Formats) -> str:
        amounts = [(self.currency, minor)] if minor or not apart else []
        return " + ".join(formats.money(amount, currency) for currency, amount in (*amounts, *apart))
