"""Filters in the user's words: names from the file, money and days as the language writes them."""

from collections.abc import Mapping
from datetime import date

from pipedesk.desktop.translation import rendered
from pipedesk.domain.filter_words import sentence
from pipedesk.domain.filters import Filter
from pipedesk.ui.formats import Formats


class FileWording:
    """Calls things by the names that have been read for a filter."""

    def __init__(self, names: Mapping[tuple[str, int], str], formats: Formats) -> None:
        self._names = names
        self._formats = formats

    def name(self, table: str, row_id: int) -> str | None:
        """What it is called; None when it is gone."""
        return self._names.get((table, row_id))

    def money(self, minor: int, currency: str, /) -> str:
        """An amount."""
        return self._formats.money(minor, currency)

    def day(self, day: date, /) -> str:
        """A day."""
        return self._formats.day(day)

    def say(self, chosen: Filter) -> str:
        """A filter, or a part of one, in the language of now."""
        return rendered(sentence(chosen, self))
