"""What a column comes to, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pipedesk.domain.money import convert
from pipedesk.store.glance import TotalRow
from pipedesk.ui.formats import Formats


@dataclass(frozen=True, slots=True)
class Sum:
    """Open deals: their number, and their value in the file's currency; `apart` are currencies that have no rate."""

    count: int
    value_minor: int
    weighted_minor: int
    apart: tuple[tuple[str, int], ...]

    def __add__(self, other: "Sum") -> "Sum":
        apart: dict[str, int] = {}
        for currency, minor in (*self.apart, *other.apart):
            apart[currency] = apart.get(currency, 0) + minor
        return Sum(
            self.count + other.count,
            self.value_minor + other.value_minor,
            self.weighted_minor + other.weighted_minor,
            tuple(sorted(apart.items())),
        )


NOTHING = Sum(0, 0, 0, ())


@dataclass(frozen=True, slots=True)
class Money:
    """The file's currency and the rates into it."""

    currency: str
    rates: Mapping[str, Decimal]

    def sum_of(self, rows: Iterable[TotalRow]) -> Sum:
        """Add up the rows of one stage. Amounts without a rate stay apart; they are never added up."""
        total = NOTHING
        for row in rows:
            if row.currency == self.currency:
                total += Sum(row.count, row.value_minor, row.weighted_minor, ())
            elif row.currency in self.rates:
                rate = self.rates[row.currency]
                value = convert(row.value_minor, row.currency, self.currency, rate)
                expected = convert(row.weighted_minor, row.currency, self.currency, rate)
                total += Sum(row.count, value, expected, ())
            else:
                total += Sum(row.count, 0, 0, ((row.currency, row.value_minor),))
        return total

    def text(self, total: Sum, formats: Formats) -> str:
        """€74,900, or €74,900 + CHF 3,000 when there is no rate."""
        amounts = [(self.currency, total.value_minor), *total.apart]
        if total.apart and not total.value_minor:
            amounts = list(total.apart)
        return " + ".join(formats.money(minor, currency) for currency, minor in amounts)
