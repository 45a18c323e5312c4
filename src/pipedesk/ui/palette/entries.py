"""What the palette offers, and in which order: pure data, without any widget."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipedesk.domain.fuzzy import Closeness, Match, match

MOST = 60
"""So many entries are shown at once; more letters find the others."""

_BY_OTHER_WORDS = Match(Closeness.SCATTERED, 0, ())
"""How well a row fits that was found by words which are not in its title, such as those of a note."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be opened or done. `key` names it from one time to the next.

    `why_not` says why it cannot be done now; empty when it can. `found` is true for what the file itself has found by
    the words, perhaps by others than those of the title; `aside` for what stands behind others that fit as well.
    """

    key: str
    icon: str
    title: str
    detail: str
    run: Callable[[], object]
    shortcut: str = ""
    why_not: str = ""
    found: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry, and the places of its title that were typed."""

    entry: Entry
    places: tuple[int, ...] = ()


def ranked(words: str, entries: Iterable[Entry], recent: Sequence[str]) -> list[Ranked]:
    """The entries that fit what was typed, the best first.

    How well the letters fit comes first, then what was used last, then what can be done now. Without words everything
    fits, and what was used last stands on top.
    """
    ages = {key: age for age, key in enumerate(recent)}
    fitting = []
    for place, entry in enumerate(entries):
        fit = match(words, entry.title) or (_BY_OTHER_WORDS if entry.found else None)
        if fit is not None:
            age = ages.get(entry.key, len(ages))
            order = (fit.closeness, age, bool(entry.why_not), entry.aside, fit.stretch, place)
            fitting.append((order, Ranked(entry, fit.places)))
    fitting.sort(key=lambda one: one[0])
    return [one for _, one in fitting[:MOST]]
