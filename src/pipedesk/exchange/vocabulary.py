"""The words of other programs, from `resources/import-profiles`."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pipedesk.assets import asset
from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.exchange.fields import Kind

GENERIC = "generic"
ENOUGH_SIGNS = 2
_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field that a column's name can mean; of two names for one field the one with the lower `place` has it."""

    field: str
    place: int
    likely_only: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one profile on top of the generic ones, by `key`."""

    profile: str
    title: str
    signs: frozenset[str]
    columns: Mapping[Kind, Mapping[str, tuple[Meaning, ...]]]
    hints: Mapping[Kind, frozenset[str]]
    stages: Mapping[str, str]
    won: frozenset[str]
    lost: frozenset[str]
    open: frozenset[str]
    deleted: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]


@lru_cache(10_000)
def key(text: str) -> str:
    """A name without case, accents, spaces and punctuation: "Close Date", "close_date" and "CLOSEDATE" are the same."""
    return _MARKS.sub("", folded(text))


@cache
def vocabulary(profile: str = GENERIC) -> Vocabulary:
    """The words of a profile; `Refusal` that lists the profiles for a name that is none."""
    if profile not in profiles():
        raise Refusal(
            translate("Import", "There is no import profile “{name}”.").fill(name=profile[:40]),
            translate("Import", "The profiles are: {profiles}.").fill(profiles=", ".join(profiles())),
        )
    general = _read(GENERIC)
    own = _read(profile) if profile != GENERIC else {}
    both = (own, general)
    words = {name: frozenset(_gathered(both, "words", name)) for name in general["words"]}
    return Vocabulary(
        profile=profile,
        title=(own or general)["title"],
        signs=frozenset(key(sign) for sign in own.get("signs", ())),
        columns={kind: _columns(kind, both) for kind in Kind},
        hints={kind: frozenset(_gathered(both, "hints", kind)) for kind in Kind},
        stages={
            key(word): ours
            for data in reversed(both)
            for ours, others in data.get("stages", {}).items()
            for word in (ours, *others)
        },
        **words,
    )


@cache
def profiles() -> tuple[str, ...]:
    """The names of all profiles, the generic one first."""
    names = sorted(path.stem for path in asset("import-profiles").glob("*.toml"))
    return tuple(sorted(names, key=lambda name: name != GENERIC))


def recognise(columns: Sequence[str]) -> str:
    """The profile of the program that wrote these columns: the one with most of its signs among them."""
    keys = {key(column) for column in columns}
    found = {profile: len(vocabulary(profile).signs & keys) for profile in profiles()}
    best = max(found, key=lambda profile: found[profile])
    return best if found[best] >= ENOUGH_SIGNS else GENERIC


def _read(profile: str) -> dict[str, Any]:
    with asset("import-profiles", f"{profile}.toml").open("rb") as file:
        return tomllib.load(file)


def _gathered(both: Sequence[Mapping[str, Any]], table: str, name: str) -> list[str]:
    return [key(word) for data in both for word in data.get(table, {}).get(name, ())]


def _columns(kind: Kind, both: Sequence[Mapping[str, Any]]) -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, dict[str, Meaning]] = {}
    fields = dict.fromkeys(field for data in both for field in data.get(kind, {}))
    for field in fields:
        words = [word for data in both for word in data.get(kind, {}).get(field, ())]
        for place, word in enumerate([field, *words]):
            likely = word.endswith("?")
            meaning = Meaning(field, place + (100 if likely else 0), likely)
            found.setdefault(key(word), {}).setdefault(field, meaning)
    return {
        word: tuple(sorted(meanings.values(), key=lambda meaning: meaning.place)) for word, meanings in found.items()
    }
