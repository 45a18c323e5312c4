"""Amounts in a column: which sign is the decimal one, then exact minor units."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from pipedesk.domain.currencies import SIGNS
from pipedesk.domain.money import MOST_MINOR, to_minor
from pipedesk.exchange.source import Cell

_NOISE = dict.fromkeys(map(ord, " \t\u00a0\u202f\u2009'’"))


def decimal_sign(cells: Iterable[Cell]) -> str:
    """The decimal sign of a column, "." or ",", from all its samples together.

    A sign that comes last of both, twice never, or once with other than three digits behind it is the decimal one.
    Where no sample tells, "." is.
    """
    votes = {".": 0, ",": 0}
    for cell in cells:
        text = str(cell).strip().translate(_NOISE) if isinstance(cell, str) else ""
        comma, point = text.rfind(","), text.rfind(".")
        if comma >= 0 and point >= 0:
            votes["," if comma > point else "."] += 3
        elif comma >= 0 or point >= 0:
            sign = "," if comma >= 0 else "."
            behind = len("".join(letter for letter in text[max(comma, point) + 1 :] if letter.isdigit()))
            other = "." if sign == "," else ","
            if text.count(sign) > 1 or behind == 3:
                votes[other] += 1
            else:
                votes[sign] += 3
    return "," if votes[","] > votes["."] else "."


def parse_cell(cell: Cell, sign: str, currency: str) -> int | None:
    """A cell in minor units; None for an empty one. Raises ValueError for one that is no amount."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, bool):
        raise ValueError(cell)
    if isinstance(cell, int | float):
        return _bounded(to_minor(Decimal(repr(cell)), currency))
    text = str(cell).strip().translate(_NOISE)
    if not text or text in ("-", "–", "—"):
        return None
    negative = text.startswith("(") and text.endswith(")")
    text = text.strip("()")
    for known in (*SIGNS, *{currency, *SIGNS.values()}):
        text = text.replace(known, "")
    text = text.replace("−", "-").replace("." if sign == "," else ",", "").replace(sign, ".")
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise ValueError(cell) from None
    if not amount.is_finite():
        raise ValueError(cell)
    return _bounded(to_minor(-amount if negative else amount, currency))


def _bounded(minor: int) -> int:
    if abs(minor) > MOST_MINOR:
        raise ValueError(minor)
    return minor
