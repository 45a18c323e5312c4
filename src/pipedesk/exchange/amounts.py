"""Amounts in a column: which sign is the decimal one, then exact minor units."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from pipedesk.domain.currencies import SIGNS, exponent, is_code
from pipedesk.domain.money import MOST_MINOR, to_minor
from pipedesk.exchange.source import Cell

NOTHING = frozenset({"", "-", "–", "—", "n/a", "na", "#n/a", "null", "none", "nan", "(blank)", "."})
"""What programs write into a cell that has no value."""

_SPACES = dict.fromkeys(map(ord, " \t\u00a0\u202f\u2009\u2007'’_"))
_NUMBER = r"(?P<number>\d[\d.,]*(?:e[+-]?\d{1,3})?|[.,]\d+)"
_AROUND = r"[^\d.,()+-]*"
_AMOUNT = re.compile(
    rf"(?P<open>\()?(?P<sign>[+-])?(?P<before>{_AROUND})(?P<inner>[+-])?{_NUMBER}"
    rf"(?P<behind>{_AROUND})(?P<last>-)?(?(open)\))",
    re.IGNORECASE,
)
_WRITTEN = {
    ".": re.compile(r"\d*(?:,\d{2,3})*(?:\.\d*)?(?:e[+-]?\d+)?|\d+(?:,\d{2,3})+", re.IGNORECASE),
    ",": re.compile(r"\d*(?:\.\d{2,3})*(?:,\d*)?(?:e[+-]?\d+)?|\d+(?:\.\d{2,3})+", re.IGNORECASE),
}
_MULTIPLES = {"k": 1_000, "m": 1_000_000, "mio": 1_000_000, "bn": 1_000_000_000}
_MORE_SIGNS = {
    "US$": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "R$": "BRL",
    "Fr.": "CHF",
    "Rs.": "INR",
}
_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"})
_CACHED = 20_000


@dataclass(frozen=True, slots=True)
class AmountFormat:
    """How a column writes amounts: its decimal sign, "." or ",". `sure` when its cells leave no other reading."""

    decimal: str = "."
    sure: bool = True


def amount_format(cells: Iterable[Cell]) -> AmountFormat:
    """The decimal sign of a column, from all its cells together.

    Of two different signs the last is the decimal one; a sign that occurs twice groups thousands; one with other than
    three digits behind it, or with more than three or only a zero before it, is the decimal one. Where nothing but such
    as "3,100" is there, the sign is taken to group thousands, and that is not sure.
    """
    votes = {".": 0, ",": 0}
    doubtful = {".": 0, ",": 0}
    for cell in cells:
        match = _AMOUNT.fullmatch(cell.translate(_SPACES)) if isinstance(cell, str) else None
        if match is None:
            continue
        number = match["number"].lower().partition("e")[0]
        comma, point = number.rfind(","), number.rfind(".")
        if comma >= 0 and point >= 0:
            votes["," if comma > point else "."] += 1
        elif comma >= 0 or point >= 0:
            sign, other = (",", ".") if comma >= 0 else (".", ",")
            before, _, behind = number.rpartition(sign)
            if number.count(sign) > 1:
                votes[other] += 1
            elif len(behind) != 3 or len(before) > 3 or before in ("", "0"):
                votes[sign] += 1
            else:
                doubtful[other] += 1
    if votes["."] != votes[","]:
        return AmountFormat("." if votes["."] > votes[","] else ",")
    guessed = "," if doubtful[","] > doubtful["."] else "."
    return AmountFormat(guessed, sure=not any(doubtful.values()) and votes["."] == 0)


def amount_reader(form: AmountFormat, currency: str) -> Callable[[Cell, str], tuple[int, str] | None]:
    """Reads cells as minor units and their currency; None for an empty one, ValueError for one that is no amount.

    The reader's second argument is the currency that the row names, or "". Without one, the sign in the cell says it
    ("$" means the file's own dollar if it has one), else it is `currency`.
    """

    @lru_cache(_CACHED)
    def read_text(text: str, named: str) -> tuple[int, str] | None:
        if text.isdecimal() and text.isascii():
            known = named or currency
            return _bounded(int(text) * 10 ** exponent(known)), known
        return _written(text, form.decimal, named, currency)

    def read(cell: Cell, named: str = "") -> tuple[int, str] | None:
        match cell:
            case str():
                return read_text(cell.strip(), named)
            case None:
                return None
            case bool():
                raise ValueError(cell)
            case int() | float():
                return _minor(Decimal(repr(cell)), named or currency, cell), named or currency
        raise ValueError(cell)

    return read


def currency_of(text: str, otherwise: str) -> str:
    """The code of a currency written as code, sign or common name; `otherwise` when it is none of these."""
    code = text.strip().upper()
    if is_code(code):
        return code
    return _sign(text.strip(), otherwise) or _NAMES.get(text.strip().casefold(), otherwise)


_NAMES = {
    name: code
    for code, names in {
        "EUR": ("euro", "euros"),
        "USD": ("us dollar", "dollar", "dollars", "dollar us", "u.s. dollar"),
        "GBP": ("pound", "pounds", "pound sterling", "british pound", "livre sterling"),
        "CHF": ("swiss franc", "franc suisse", "francs suisses"),
        "CAD": ("canadian dollar", "dollar canadien"),
    }.items()
    for name in names
}


def _written(text: str, decimal: str, named: str, currency: str) -> tuple[int, str] | None:
    """An amount as people write it, with its signs and words."""
    bare = text.translate(_SPACES).replace("−", "-")
    if bare.casefold() in NOTHING:
        return None
    match = _AMOUNT.fullmatch(bare)
    if match is None or not _WRITTEN[decimal].fullmatch(match["number"]):
        raise ValueError(text)
    multiple, code = _words(match["before"], match["behind"], currency)
    amount = _decimal(match["number"], decimal, text) * multiple
    signs = [sign for sign in (match["open"], match["sign"], match["inner"], match["last"]) if sign]
    if len(signs) > 1:
        raise ValueError(text)
    if signs and signs[0] != "+":
        amount = -amount
    known = named or code or currency
    return _minor(amount, known, text), known


def _words(before: str, behind: str, currency: str) -> tuple[int, str]:
    """What stands around the digits: a multiple such as "k", and a currency; ValueError for anything else."""
    multiple, code = 1, ""
    for word in (before, behind):
        rest = word.strip(".")
        if not rest:
            continue
        for ending, factor in _MULTIPLES.items():
            if (
                word is behind
                and rest.casefold().startswith(ending)
                and (len(rest) == len(ending) or _sign(rest[len(ending) :], currency) or is_code(rest[len(ending) :]))
            ):
                multiple, rest = factor, rest[len(ending) :]
                break
        if not rest:
            continue
        found = rest.upper() if is_code(rest.upper()) else _sign(rest, currency) or _sign(word, currency)
        if not found:
            raise ValueError(word)
        code = found
    return multiple, code


def _sign(sign: str, currency: str) -> str:
    """The currency that a sign means: "$" is the file's own dollar if it has one."""
    if sign == "$" and currency in _DOLLARS:
        return currency
    if sign in ("kr", "kr."):
        return currency if currency in ("SEK", "NOK", "DKK") else "SEK"
    return _MORE_SIGNS.get(sign) or SIGNS.get(sign, "")


def _decimal(number: str, sign: str, text: str) -> Decimal:
    other = "," if sign == "." else "."
    try:
        return Decimal(number.replace(other, "").replace(sign, "."))
    except InvalidOperation:
        raise ValueError(text) from None


def _minor(amount: Decimal, currency: str, cell: object) -> int:
    if not amount.is_finite() or abs(amount) > MOST_MINOR:
        raise ValueError(cell)
    return _bounded(to_minor(amount, currency))


def _bounded(minor: int) -> int:
    if abs(minor) > MOST_MINOR:
        raise ValueError(minor)
    return minor
