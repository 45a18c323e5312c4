"""Money as an integer number of minor units, and the ways people write it."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from pipedesk.domain.currencies import SIGNS, exponent
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate

MOST_MINOR = 2**53
"""The largest amount, in minor units, that every program can read back exactly."""

_SPACES = dict.fromkeys(map(ord, " \t\u00a0\u202f\u2009'’_"))
_MULTIPLES = {"k": 1000, "m": 1_000_000}


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units of an ISO 4217 currency: 3200000 EUR is €32,000.00."""

    minor: int
    currency: str

    def plain(self) -> str:
        """For machines and terminals: ``32000.00 EUR``."""
        return f"{plain_amount(self.minor, self.currency)} {self.currency}"


def plain_amount(minor: int, currency: str) -> str:
    """Minor units as a plain decimal number with all decimals of the currency: ``32000.00``."""
    decimals = exponent(currency)
    return f"{Decimal(minor).scaleb(-decimals):.{decimals}f}"


def parse_amount(text: str, currency: str, *, negative: bool = False, decimal: str = ".") -> int:
    """What a person typed, in minor units: "32 000", "32,000.50", "1.234,56 €", "12k", "1,5 k".

    The last of "." and "," with other than three digits behind it, or with only a zero before it, is the decimal sign;
    a sign that occurs twice, or once with exactly three digits behind it, groups thousands. In a currency of three
    decimals "1,250" can be either: there `decimal`, the person's own decimal sign, decides. Raises `Refusal` that shows
    what is understood.
    """
    bare = text
    for sign in (*SIGNS, currency, currency.lower()):
        bare = bare.replace(sign, "")
    amount = read_number(bare, decimal if exponent(currency) == 3 else "")
    if amount is None:
        raise _not_understood(text)
    # What has more digits than that could not even be rounded.
    minor = to_minor(amount, currency) if abs(amount) <= MOST_MINOR else MOST_MINOR + 1
    if amount < 0 and not negative:
        raise Refusal(
            translate("Money", "A value cannot be negative."),
            translate("Money", "Type 0 or more, for example 32000."),
        )
    if abs(minor) > MOST_MINOR:
        raise Refusal(
            translate("Money", "This value is too large."),
            translate("Money", "The largest value is {most}.").fill(most=plain_amount(MOST_MINOR, currency)),
        )
    return minor


def read_number(text: str, own: str = "") -> Decimal | None:
    """The number that a person wrote, with "k" or "m" behind it for thousands and millions; None when it is none.

    Its signs are read as `parse_amount` says; `own` is the decimal sign that three digits may stand behind.
    """
    number = text.strip().translate(_SPACES)
    multiple = _MULTIPLES.get(number[-1:].lower(), 1)
    if multiple > 1:
        number = number[:-1]
    number = number.replace("−", "-")
    if not re.fullmatch(r"-?\d+([.,]\d+)*", number):
        return None
    return Decimal(_with_point(number, own)) * multiple


def to_minor(amount: Decimal, currency: str) -> int:
    """An exact amount in minor units, rounded half up where the currency has fewer decimals."""
    return int(amount.scaleb(exponent(currency)).quantize(Decimal(1), ROUND_HALF_UP))


def weighted(minor: int, percent: int) -> int:
    """The weighted value: minor units × percent ÷ 100, rounded half up."""
    return (minor * percent + 50) // 100


def convert(minor: int, source: str, target: str, rate: Decimal) -> int:
    """Minor units of `source` as minor units of `target`, at `rate` units of target for one of source."""
    return to_minor(Decimal(minor).scaleb(-exponent(source)) * rate, target)


def _with_point(number: str, own: str) -> str:
    """The number with its decimal sign as a point; `own` is the one that three digits may stand behind."""
    comma, point = number.rfind(","), number.rfind(".")
    if comma >= 0 and point >= 0:
        decimal = "," if comma > point else "."
    else:
        sign = "," if comma >= 0 else "."
        before, _, behind = number.rpartition(sign)
        whole = len(behind) == 3 and sign != own and before.lstrip("-") != "0"
        decimal = "" if number.count(sign) > 1 or whole else sign
    kept = "".join(letter for letter in number if letter.isdigit() or letter in ("-", decimal))
    return kept.replace(decimal, ".") if decimal else kept


def _not_understood(text: str) -> Refusal:
    return Refusal(
        translate("Money", "“{text}” is not an amount.").fill(text=text[:40]),
        translate("Money", "Type a number such as 32000, 32 000,50 or 12k."),
    )
