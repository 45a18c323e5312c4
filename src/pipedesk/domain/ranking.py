"""Where a card stands among its neighbours: keys that compare as text, with room between any two.

Fractional indexing: a key is the digits of a fraction in base 62, so that a card that moves changes only its own row.
A key never ends in the lowest digit, hence there is always one before it.
"""

from collections.abc import Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""In the order of their code points, which is how SQLite compares them."""

_BASE = len(DIGITS)
_END_LENGTH = 7
_END_STEP = _BASE**3
"""At the ends of a list there is room for seven million keys at this step before keys grow longer."""
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}


def rank_between(before: str | None, after: str | None) -> str:
    """A key after `before` and before `after`; None stands for the start or the end of the list.

    Raises ValueError when `before` is not less than `after`.
    """
    return ranks_between(before, after, 1)[0]


def rank_behind(others: Sequence[tuple[int, str]], after: int | None) -> str:
    """A rank right behind one of some others, which are ids with their ranks in order; first when that is not there."""
    at = next((place + 1 for place, (row_id, _) in enumerate(others) if row_id == after), 0)
    before = others[at - 1][1] if at else None
    return rank_between(before, others[at][1] if at < len(others) else None)


def ranks_between(before: str | None, after: str | None, count: int) -> list[str]:
    """`count` keys in order between two others, evenly spread and as short as the room allows."""
    if before is not None and after is not None and before >= after:
        raise ValueError(f"no rank between {before!r} and {after!r}")
    if count == 0:
        return []
    low = _digits(before) if before is not None else []
    high = _digits(after) if after is not None else None
    length = max(len(low), len(high) if high is not None else 0, 1)
    if count == 1 and (before is None) != (after is None):
        length = max(length, _END_LENGTH)
    while True:
        first = _number(low, length)
        last = _number(high, length) if high is not None else _BASE**length
        room = last - first - 1
        if room >= _wanted(count, before, after):
            return _spread(first, last, count, length, before, after)
        length += 1


def _wanted(count: int, before: str | None, after: str | None) -> int:
    # Twice the room: every chosen number can step off one that ends in the lowest digit.
    return 2 * count + 1 if count > 1 or before is None or after is None else 2


def _spread(first: int, last: int, count: int, length: int, before: str | None, after: str | None) -> list[str]:
    step = max(1, min((last - first) // 2, _END_STEP))
    if count == 1 and after is None and before is not None:
        chosen = [first + step]
    elif count == 1 and before is None and after is not None:
        chosen = [last - step]
    else:
        chosen = [first + (last - first) * (index + 1) // (count + 1) for index in range(count)]
    return [_key(number if number % _BASE else number + 1, length) for number in chosen]


def _digits(key: str) -> list[int]:
    try:
        return [_VALUE[digit] for digit in key]
    except KeyError:
        raise ValueError(f"not a rank: {key!r}") from None


def _number(digits: Sequence[int], length: int) -> int:
    number = 0
    for place in range(length):
        number = number * _BASE + (digits[place] if place < len(digits) else 0)
    return number


def _key(number: int, length: int) -> str:
    key = ""
    for _ in range(length):
        number, digit = divmod(number, _BASE)
        key = DIGITS[digit] + key
    return key.rstrip(DIGITS[0])
