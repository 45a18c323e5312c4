"""The numbers that things had in other programs, and when the same number means the same thing."""

from collections.abc import Iterable

from pipedesk.exchange.vocabulary import GENERIC

UNMISTAKABLE = 8
"""From this length on, two programs do not give out the same number by chance."""


class Identities:
    """Our rows by the numbers they had elsewhere, in this import and in earlier ones.

    A long number, or one from another file of the same known program, names the same thing as before. A short one from
    an earlier import of an unknown program need not: it is found by `maybe` only.
    """

    def __init__(self, earlier: Iterable[tuple[str, str, int]]) -> None:
        """`earlier` are number, profile and id of what the file holds."""
        self._now: dict[str, int] = {}
        self._certain: dict[str, int] = {}
        self._of_profile: dict[tuple[str, str], int] = {}
        for number, profile, row_id in earlier:
            if number:
                if len(number) >= UNMISTAKABLE:
                    self._certain.setdefault(number, row_id)
                self._of_profile.setdefault((profile, number), row_id)

    def find(self, number: str, profile: str) -> int | None:
        """The row that certainly had this number."""
        if not number:
            return None
        if number in self._now:
            return self._now[number]
        if number in self._certain:
            return self._certain[number]
        return self._of_profile.get((profile, number)) if profile != GENERIC else None

    def maybe(self, number: str) -> int | None:
        """A row of an earlier import of an unknown program that had this number."""
        return self._of_profile.get((GENERIC, number))

    def add(self, number: str, row_id: int) -> None:
        """A row of this import has this number."""
        if number:
            self._now.setdefault(number, row_id)
