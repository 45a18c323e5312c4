"""What the columns of a file mean: guessed from their names, by the words in `resources/import-profiles`."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipedesk.assets import asset
from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate

KINDS = ("deals", "organizations", "people", "follow-ups")
_NEEDED = {"deals": "title", "organizations": "name", "people": "name", "follow-ups": "subject"}
_MARKS = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one profile: names of columns by kind and field, of stages, of outcomes."""

    fields: Mapping[str, Mapping[str, str]]
    order: Mapping[str, tuple[str, ...]]
    stages: Mapping[str, str]
    won: frozenset[str]
    lost: frozenset[str]
    yes: frozenset[str]


@cache
def vocabulary(profile: str = "generic") -> Vocabulary:
    """The words of `resources/import-profiles/<profile>.toml`; `Refusal` for a profile that is not there."""
    path = asset("import-profiles", f"{profile}.toml")
    if not profile.replace("-", "").isalnum() or not path.is_file():
        raise Refusal(
            translate("Import", "There is no import profile “{name}”.").fill(name=profile[:40]),
            translate("Import", "Leave --profile out to have the columns guessed."),
        )
    with path.open("rb") as file:
        data = tomllib.load(file)
    return Vocabulary(
        fields={
            kind: {plain(word): field for field, words in reversed(data[kind].items()) for word in reversed([*words, field])}
            for kind in KINDS
        },
        order={kind: tuple(data[kind]) for kind in KINDS},
        stages={plain(word): ours for ours, words in data["stages"].items() for word in [*words, ours]},
        won=frozenset(plain(word) for word in data["words"]["won"]),
        lost=frozenset(plain(word) for word in data["words"]["lost"]),
        yes=frozenset(plain(word) for word in data["words"]["yes"]),
    )


def plain(text: str) -> str:
    """A name without case, accents and punctuation: "E-mail 1 - Value" is "e mail 1 value"."""
    return _MARKS.sub(" ", folded(text.replace("_", " "))).strip()


def guess_kind(columns: Sequence[str], words: Vocabulary) -> str:
    """Which kind of rows a file has, by how many of its columns each kind knows; deals when nothing tells.

    A name that a program writes before its columns ("Person - Name") settles it.
    """
    prefixes = {"deal": "deals", "organization": "organizations", "person": "people", "activity": "follow-ups"}
    for column in columns:
        prefix = plain(column.partition(" - ")[0]) if " - " in column else ""
        if prefix in prefixes:
            return prefixes[prefix]
    scores = {kind: _score(kind, columns, words) for kind in KINDS}
    return max(KINDS, key=lambda kind: scores[kind])


def guess_columns(kind: str, columns: Sequence[str], words: Vocabulary) -> dict[str, str]:
    """Column → field, each field once: the column whose name says it most exactly has it."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    ranked = []
    for position, column in enumerate(columns):
        field = words.fields[kind].get(plain(column))
        if field is not None:
            ranked.append((_exactness(field, column), position, column, field))
    for _, _, column, field in sorted(ranked):
        if field not in taken:
            found[column] = field
            taken.add(field)
    return found


def needed_field(kind: str) -> str:
    """The field without which a row of this kind says nothing."""
    return _NEEDED[kind]


def check_mapping(kind: str, mapping: Mapping[str, str], columns: Sequence[str], words: Vocabulary) -> None:
    """`Refusal` when a mapping names a column or field that is not there, or leaves the needed one out."""
    for column, field in mapping.items():
        if column not in columns:
            raise Refusal(
                translate("Import", "The file has no column “{name}”.").fill(name=column),
                translate("Import", "Its columns are: {columns}.").fill(columns=", ".join(columns)),
            )
        if field not in words.order[kind]:
            raise Refusal(
                translate("Import", "There is no field “{name}”.").fill(name=field),
                translate("Import", "The fields are: {fields}.").fill(fields=", ".join(words.order[kind])),
            )
    fields = set(mapping.values())
    enough = {"deals": {"title", "organization"}, "people": {"name", "first_name", "last_name", "email"}}
    if fields.isdisjoint(enough.get(kind, {_NEEDED[kind]})):
        raise Refusal(
            translate("Import", "No column says what a row is called."),
            translate("Import", "Say which one does, for example --map “{column}={field}”.").fill(
                column=columns[0] if columns else "A", field=_NEEDED[kind]
            ),
        )


def _score(kind: str, columns: Sequence[str], words: Vocabulary) -> float:
    guessed = guess_columns(kind, columns, words)
    needed = _NEEDED[kind] in guessed.values() or (kind == "people" and "first_name" in guessed.values())
    telling = {
        "deals": {"value", "stage", "expected_close", "closed", "probability"},
        "organizations": {"website"},
        "people": {"email", "first_name", "last_name", "job_title"},
        "follow-ups": {"due", "done", "due_time", "deal"},
    }[kind]
    return len(guessed) + 2.0 * len(telling & set(guessed.values())) + (1.0 if needed else -3.0)


def _exactness(field: str, column: str) -> int:
    """How directly a column's name says its field; 0 is the field's own name. Weak names give way to better ones."""
    name = plain(column)
    if name == plain(field):
        return 0
    if name in ("product", "produit", "product name", "id", "name", "lead name", "office location", "domain", "email domain"):
        return 3
    return 1
