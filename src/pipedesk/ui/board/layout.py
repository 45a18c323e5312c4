"""What cards show, as the user chose it, and what colours and groups them."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from pipedesk.store.card_order import GroupKey


class Line(Enum):
    """Something that a card can show besides its title."""

    WHOM = "whom"
    VALUE = "value"
    NEXT_STEP = "next_step"
    TAGS = "tags"
    DAYS = "days"
    CLOSE = "close"


class CardLayout(NamedTuple):
    """Which lines a card has, and whether it is kept low: what it is worth then stands beside its title."""

    lines: frozenset[Line]
    compact: bool = False

    def with_line(self, line: Line, *, on: bool) -> "CardLayout":
        """The same with a line more or less."""
        return self._replace(lines=self.lines | {line} if on else self.lines - {line})


USUAL = CardLayout(frozenset((Line.WHOM, Line.VALUE, Line.NEXT_STEP, Line.TAGS, Line.DAYS)))

HUES = ("blue", "orange", "teal", "purple", "yellow", "green", "red")
"""In which order groups get their colours, the largest group first; the next ones all share one colour."""

OTHER_HUE = "grey"


class Marking(NamedTuple):
    """What gives cards their colour, the colours of its groups by their names, and whether cards stand in groups."""

    key: GroupKey = GroupKey.NONE
    hues: Mapping[str, str] = {}
    grouped: bool = False

    @property
    def groups(self) -> GroupKey:
        """What columns are grouped by."""
        return self.key if self.grouped else GroupKey.NONE

    def hue_of(self, name: str) -> str:
        """The colour of a group: a name of `HUES` or `OTHER_HUE`; empty for cards that are in none."""
        return self.hues.get(name, OTHER_HUE) if name else ""


UNMARKED = Marking()


def coloured(names: Iterable[str]) -> dict[str, str]:
    """Colours for groups, the largest of which comes first."""
    return dict(zip(names, HUES, strict=False))
