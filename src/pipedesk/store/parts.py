"""Long lists in parts of one size: a query with the same number of places is put into SQL once."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

MOST = 500
"""How many rows are asked for or written at once."""

One = TypeVar("One")


def parts(whole: Sequence[One]) -> Iterator[Sequence[One]]:
    """The parts of a list, in order."""
    return (whole[start : start + MOST] for start in range(0, len(whole), MOST))
