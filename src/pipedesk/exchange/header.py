"""Where the column names of a table stand, and what they are."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta

from pipedesk.exchange.source import Cell

LOOKED_AT = 100
"""How many rows from the top are looked at to find the header."""

_FULL_ENOUGH = 0.6
_VALUE = re.compile(
    r"""[-+(]?\s*(?:[€$£¥]\s*)?\d[\d\s.,/:'’-]*(?:\s*(?:[%€$£¥]|am|pm|z|utc))?\)?  # numbers, amounts, dates, times
    | \d{4}-\d\d-\d\d[t\s].*                                                       # moments
    | \S+@\S+\.\S+                                                                 # e-mail addresses
    | https?://.*
    | true | false
    """,
    re.VERBOSE | re.IGNORECASE,
)


def header_at(rows: Sequence[Sequence[Cell]]) -> int | None:
    """Which of the first rows names the columns; None when none does.

    It is the first row nearly as full as the fullest that holds no values such as numbers, dates and addresses. What
    stands above it (titles, instructions) is passed over. A row of values as full as that, met first, means that the
    table has no header.
    """
    filled = [[_word(cell) for cell in row if _filled(cell)] for row in rows]
    fullest = max((len(cells) for cells in filled), default=0)
    if fullest == 0:
        return None
    for at, cells in enumerate(filled):
        if len(cells) < max(1, fullest * _FULL_ENOUGH) or (fullest > 1 and len(cells) < 2):
            continue
        return at if _names(rows[at], cells) else None
    return None


def named_columns(cells: Sequence[Cell], width: int) -> tuple[str, ...]:
    """Header cells as column names: on one line, unnamed ones called by their letter, doubles numbered."""
    names: list[str] = []
    taken: set[str] = set()
    for position in range(width):
        cell = cells[position] if position < len(cells) else None
        name = " ".join(_word(cell).split()) or letter(position)
        unique, count = name, 2
        while unique in taken:
            unique, count = f"{name} ({count})", count + 1
        names.append(unique)
        taken.add(unique)
    return tuple(names)


def width_of(header: Sequence[Cell] | None, rows: Sequence[Sequence[Cell]]) -> int:
    """How many columns the table has: as many as are named, and unnamed ones behind them that most rows fill.

    What single rows have beyond is no column but a row gone wrong. Without a header the widest row counts.
    """
    widths = sorted(_last_filled(row) for row in rows)
    if header is None:
        return widths[-1] if widths else 0
    return max(_last_filled(header), widths[(len(widths) - 1) // 2] if widths else 0)


def letter(position: int) -> str:
    """A, B, … Z, AA: a column's name where it has none."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _names(row: Sequence[Cell], words: Sequence[str]) -> bool:
    """Whether a row can be one of names: no typed values, nothing that reads like one, few names twice."""
    if any(isinstance(cell, int | float | date | time | timedelta) for cell in row):
        return False
    return not any(_VALUE.fullmatch(word) for word in words) and len(set(words)) * 2 >= len(words)


def _filled(cell: Cell) -> bool:
    return cell is not None and (not isinstance(cell, str) or cell.strip() != "")


def _last_filled(row: Sequence[Cell]) -> int:
    return next((at + 1 for at in range(len(row) - 1, -1, -1) if _filled(row[at])), 0)


def _word(cell: Cell) -> str:
    return "" if cell is None else str(cell).strip().strip("\ufeff")
