"""What lines of products come to: whole minor units, rounded half up line by line, exact before that."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from pipedesk.domain.money import MOST_MINOR, read_number
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate

HUNDRED = 10_000
"""Discounts and taxes are kept in hundredths of a percent: 5.5 % is 550, all of it is this."""

MOST_QUANTITY = 1_000_000_000
DECIMALS = 6
"""How many decimals a quantity may have."""


class LineSum(NamedTuple):
    """What a line comes to, in minor units: before tax, and the tax on that."""

    net_minor: int
    tax_minor: int

    @property
    def gross_minor(self) -> int:
        """With tax."""
        return self.net_minor + self.tax_minor


def line_sum(quantity: Decimal, price_minor: int, discount: int, tax: int) -> LineSum:
    """What a line comes to. `price_minor` is that of one, `discount` and `tax` in hundredths of a percent.

    The discounted amount is rounded half up to minor units, then the tax on it: what stands in the columns adds up.
    """
    millionths = int(quantity.scaleb(DECIMALS))
    net = _divided(millionths * price_minor * (HUNDRED - discount), 10**DECIMALS * HUNDRED)
    return LineSum(net, _divided(net * tax, HUNDRED))


def added_up(lines: Iterable[LineSum]) -> LineSum:
    """What lines come to together. Raises `Refusal` for more than a value can be."""
    net = tax = 0
    for line in lines:
        net, tax = net + line.net_minor, tax + line.tax_minor
        if abs(line.net_minor) > MOST_MINOR or abs(net) + abs(tax) > MOST_MINOR:
            raise Refusal(
                translate("LineItems", "This comes to more than a value can be."),
                translate("LineItems", "Take a smaller quantity or price."),
            )
    return LineSum(net, tax)


def parse_quantity(text: str) -> Decimal:
    """How many: "3", "2,5", "1 000". Raises `Refusal` for what is no number above zero."""
    number = read_number(text)
    if number is None or not 0 < number <= MOST_QUANTITY or _decimals(number) > DECIMALS:
        raise Refusal(
            translate("LineItems", "“{text}” is not a quantity.").fill(text=text[:40]),
            translate("LineItems", "Type a number above 0, such as 3 or 2,5."),
        )
    return number.normalize()


def parse_rate(text: str) -> int:
    """A discount or tax in hundredths of a percent: "20", "5,5 %"; nothing is 0. Raises `Refusal` for other texts."""
    bare = text.replace("%", "").strip()
    if not bare:
        return 0
    number = read_number(bare)
    if number is None or not 0 <= number <= 100 or _decimals(number) > 2:
        raise Refusal(
            translate("LineItems", "“{text}” is not a percentage.").fill(text=text[:40]),
            translate("LineItems", "Type a number from 0 to 100, such as 20 or 5,5."),
        )
    return int(number * 100)


def percent_of(rate: int) -> Decimal:
    """Hundredths of a percent in percent."""
    return Decimal(rate).scaleb(-2)


def _divided(number: int, by: int) -> int:
    """Rounded half up, a half away from zero."""
    whole = (2 * abs(number) + by) // (2 * by)
    return whole if number >= 0 else -whole


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return max(0, -exponent)
