"""Finding what somebody means by a few letters: case and accents aside, letters in between left out."""

import unicodedata
from dataclasses import dataclass
from enum import IntEnum


class Closeness(IntEnum):
    """How well letters fit a text; the lower the better."""

    BEGINNING = 0
    """The text begins so."""
    WORDS = 1
    """Each word begins one of the text's."""
    INSIDE = 2
    """The letters stand together somewhere."""
    STARTS = 3
    """The letters begin words, or follow one that does."""
    SCATTERED = 4
    """The letters are there in this order."""


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """How letters fit a text: how well, over how many letters they stretch, and at which places of the text."""

    closeness: Closeness
    stretch: int
    places: tuple[int, ...]


def match(letters: str, text: str) -> Match | None:
    """How what was typed fits a text; None when it does not. No letters fit everything."""
    typed = " ".join("".join(_fold(letter) for letter in letters).split())
    folded = _Folded(text)
    if not typed:
        return Match(Closeness.BEGINNING, 0, ())
    return folded.beginning(typed) or folded.words(typed) or folded.inside(typed) or folded.letters(typed)


class _Folded:
    """A text without case and accents, that knows where each letter came from."""

    def __init__(self, text: str) -> None:
        self._letters: list[str] = []
        self._origins: list[int] = []
        for place, letter in enumerate(text):
            for plain in _fold(letter):
                self._letters.append(plain)
                self._origins.append(place)
        self._text = "".join(self._letters)

    def beginning(self, typed: str) -> Match | None:
        if not self._text.startswith(typed):
            return None
        return self._match(Closeness.BEGINNING, list(range(len(typed))))

    def words(self, typed: str) -> Match | None:
        taken: list[int] = []
        starts = [place for place in range(len(self._text)) if self._begins_word(place)]
        for word in typed.split():
            found = next((at for at in starts if self._text.startswith(word, at) and at not in taken), None)
            if found is None:
                return None
            taken += range(found, found + len(word))
        return self._match(Closeness.WORDS, taken)

    def inside(self, typed: str) -> Match | None:
        found = self._text.find(typed)
        return None if found < 0 else self._match(Closeness.INSIDE, list(range(found, found + len(typed))))

    def letters(self, typed: str) -> Match | None:
        wanted = typed.replace(" ", "")
        starting = self._follow(wanted, only_starts=True)
        if starting is not None:
            return self._match(Closeness.STARTS, starting)
        scattered = self._follow(wanted, only_starts=False)
        return None if scattered is None else self._match(Closeness.SCATTERED, scattered)

    def _follow(self, wanted: str, *, only_starts: bool) -> list[int] | None:
        """The earliest places of the letters, in order; with `only_starts` each begins a word or follows the last."""
        places: list[int] = []
        for letter in wanted:
            at = places[-1] + 1 if places else 0
            while at < len(self._text) and not (
                self._text[at] == letter
                and (not only_starts or self._begins_word(at) or (bool(places) and at == places[-1] + 1))
            ):
                at += 1
            if at == len(self._text):
                return None
            places.append(at)
        return places

    def _begins_word(self, place: int) -> bool:
        return self._text[place].isalnum() and (place == 0 or not self._text[place - 1].isalnum())

    def _match(self, closeness: Closeness, places: list[int]) -> Match:
        stretch = max(places) - min(places) + 1
        return Match(closeness, stretch, tuple(sorted({self._origins[place] for place in places})))


def _fold(letter: str) -> str:
    """A letter without case and accents: none, one, or several."""
    if letter.isascii():
        return letter.lower()
    return "".join(part for part in unicodedata.normalize("NFKD", letter.casefold()) if not unicodedata.combining(part))
