"""Which line of the list holds which deal or group, without any widget."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate

from pipedesk.store.reads.list_rows import GroupRow


class Arrangement:
    """Deals in order, in groups of which some are closed. Lines are counted from 0; every group has a line of its own.

    Without groups each deal has its line.
    """

    def __init__(self, ids: Sequence[int], groups: Sequence[GroupRow] = (), closed: Collection[str] = ()) -> None:
        self.ids = ids
        self.groups = groups
        self._places: dict[int, int] | None = None
        self._starts = [0, *accumulate(group.count for group in groups)]
        self._closed = frozenset(closed)
        shown = [1 + (0 if group.key in self._closed else group.count) for group in groups]
        self._tops = [0, *accumulate(shown)]

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._tops[-1] if self.groups else len(self.ids)

    def deal(self, line: int) -> int | None:
        """The deal on a line; None for the line of a group."""
        place = self._place_on(line)
        return self.ids[place] if place is not None else None

    def group(self, line: int) -> int | None:
        """The number of the group whose own line this is; None for a deal's."""
        if not self.groups:
            return None
        number = bisect_right(self._tops, line) - 1
        return number if self._tops[number] == line else None

    def group_line(self, number: int) -> int:
        """The line of a group."""
        return self._tops[number]

    def group_of(self, line: int) -> int | None:
        """The group to which a line belongs; None where there are no groups."""
        return bisect_right(self._tops, line) - 1 if self.groups else None

    def is_closed(self, number: int) -> bool:
        """Whether the deals of a group are hidden."""
        return self.groups[number].key in self._closed

    def deals_of(self, number: int) -> Sequence[int]:
        """The deals of a group in order."""
        return self.ids[self._starts[number] : self._starts[number + 1]]

    def line(self, deal: int) -> int | None:
        """The line of a deal; None when it is not in the list, or in a closed group."""
        place = self.place(deal)
        if place is None or not self.groups:
            return place
        number = bisect_right(self._starts, place) - 1
        if self.is_closed(number):
            return None
        return self._tops[number] + 1 + place - self._starts[number]

    def place(self, deal: int) -> int | None:
        """Where a deal stands among all of them, shown or not; None when it is not in the list."""
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self.ids)}
        return self._places.get(deal)

    def deals_from(self, first: int, last: int) -> list[int]:
        """The deals on the lines from `first` to `last`, both included."""
        first, last = max(0, first), min(last, self.lines - 1)
        if not self.groups:
            return list(self.ids[first : last + 1])
        return [deal for deal in map(self.deal, range(first, last + 1)) if deal is not None]

    def with_closed(self, closed: Collection[str]) -> "Arrangement":
        """The same with other groups closed."""
        other = Arrangement(self.ids, self.groups, closed)
        other._places = self._places
        return other

    def _place_on(self, line: int) -> int | None:
        if not self.groups:
            return line if 0 <= line < len(self.ids) else None
        if not 0 <= line < self.lines:
            return None
        number = bisect_right(self._tops, line) - 1
        inside = line - self._tops[number]
        return self._starts[number] + inside - 1 if inside else None
