"""What the columns of a file mean: guessed from their names, checked against their cells, overruled by the user."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from pipedesk.domain.currencies import COMMON, is_code
from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.exchange.amounts import NOTHING, amount_format, amount_reader
from pipedesk.exchange.dates import date_format, date_parser
from pipedesk.exchange.fields import ENOUGH, FIELDS, Content, Field, Kind, field_of
from pipedesk.exchange.source import Cell
from pipedesk.exchange.vocabulary import Meaning, Vocabulary, key

LEFT_OUT = frozenset({"", "-"})
"""What the user says of a column that is to become nothing."""

_ENOUGH_FITTING = 0.5
_NEXT = {
    "email": "email_2",
    "email_2": "email_3",
    "phone": "phone_2",
    "phone_2": "phone_3",
    "phone_3": "phone_4",
}
"""Where a second column for the same goes."""

_PREFIXES = {
    Kind.DEALS: frozenset({"deal", "opportunity", "affaire"}),
    Kind.ORGANIZATIONS: frozenset({"organization", "organisation", "company", "account"}),
    Kind.PEOPLE: frozenset({"person", "contact", "contact1"}),
    Kind.FOLLOW_UPS: frozenset({"activity", "task", "activite"}),
}
_PREFIX = re.compile(r"(?P<before>[^-]+?) - (?P<rest>.+)|(?P<first>contact ?1) (?P<column>.+)", re.IGNORECASE)
_CURRENCY = re.compile(r"[\s_(\[/-]+(?:in |en )?(?P<code>[a-z]{3}|€|\$|£)[)\]]?$", re.IGNORECASE)
_TELLING = {
    Kind.DEALS: frozenset({"value", "stage", "expected_close", "closed", "probability", "lost_reason", "won_at"}),
    Kind.ORGANIZATIONS: frozenset({"website", "city"}),
    Kind.PEOPLE: frozenset({"first_name", "last_name", "job_title", "email"}),
    Kind.FOLLOW_UPS: frozenset({"due", "due_time", "done_at", "deal"}),
}
"""Fields that few files of another kind have."""

_NOUNS = {
    Kind.DEALS: ("deal", "opportunity", "opportunite", "affaire", "potential"),
    Kind.ORGANIZATIONS: ("organization", "organisation", "company", "account", "societe", "entreprise"),
    Kind.PEOPLE: ("person", "contact", "fullname", "nomcomplet"),
    Kind.FOLLOW_UPS: ("task", "activity", "tache", "activite", "subject", "sujet"),
}
"""A column that says what a row is about, and has one of these in its name, says what kind the rows are."""

Values = Mapping[Cell, int]
"""The different cells of a column, with how often each was met."""

_DATE_LIKE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}\b")
_LOOKED_AT = 200
_MOST_ANSWERS = 12
_UNIQUE_ENOUGH = 0.3


class Certainty(Enum):
    """How sure it is what a column means."""

    GIVEN = "given"
    KNOWN = "known"
    LIKELY = "likely"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """One column of a file: the field that it becomes, None for none, how sure that is and why.

    `currency` is the code that the column's own name holds, as in "Amount (EUR)".
    """

    column: str
    field: str | None
    certainty: Certainty
    reason: Text
    currency: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    position: int
    meaning: Meaning
    currency: str


def match_columns(
    kind: Kind, columns: Sequence[str], values: Sequence[Values], words: Vocabulary, given: Mapping[str, str]
) -> tuple[ColumnGuess, ...]:
    """What each column becomes; each field is one column's only. `given` overrules: column → field, "-" for none.

    `values` are the cells of each column: a name whose cells do not fit its field is not believed.
    Raises `Refusal` when `given` names a column or field that is not there.
    """
    wanted = _checked(kind, columns, given)
    found: dict[int, ColumnGuess] = {}
    taken = {field for field in wanted.values() if field}
    for position, column in enumerate(columns):
        if position in wanted:
            field = wanted[position] or None
            found[position] = ColumnGuess(column, field, Certainty.GIVEN, translate("Import", "you chose it"))
    for candidate in sorted(_candidates(kind, columns, words), key=lambda one: (one.meaning.place, one.position)):
        position = candidate.position
        if position in wanted or (position in found and found[position].field is not None):
            continue
        field = _free(candidate.meaning.field, taken, kind)
        if field is None:
            found.setdefault(position, _none(columns[position], translate("Import", "another column says it already")))
        elif not _fits(field_of(kind, field), values[position]):
            found.setdefault(position, _none(columns[position], translate("Import", "its values do not fit its name")))
        else:
            taken.add(field)
            found[position] = _known(columns[position], field, candidate)
    return tuple(
        found.get(position) or _none(column, translate("Import", "not known"))
        for position, column in enumerate(columns)
    )


def guess_kind(columns: Sequence[str], values: Sequence[Values], words: Vocabulary, given: Mapping[str, str]) -> Kind:
    """Which kind of rows a file has: by how many of its columns each kind knows, those that only it knows above all.

    A name that a program writes before its columns ("Person - Name") settles it, and so does a field that the user gave
    and only one kind has. `Refusal` when nothing tells.
    """
    for column in columns:
        if (kind := _prefixed(column)) is not None:
            return kind
    wanted = {_field_name(name) for name in given.values() if name not in LEFT_OUT}
    possible = [kind for kind in Kind if wanted <= {field.name for field in FIELDS[kind]}]
    if len(possible) == 1 or (wanted and not possible):
        return possible[0] if possible else Kind.DEALS
    scores = {kind: _score(kind, columns, values, words) for kind in possible}
    order = sorted(possible, key=lambda kind: kind is not Kind.DEALS)
    best = max(order, key=lambda kind: (scores[kind].telling > 0, scores[kind].total))
    if not scores[best].telling:
        raise Refusal(
            translate("Import", "It is not clear what the rows are."),
            translate("Import", "Say it: deals, organizations, people or follow-ups. The columns are: {columns}.").fill(
                columns=", ".join(columns)[:500]
            ),
        )
    return best


def _prefixed(column: str) -> Kind | None:
    """The kind whose name stands before a column's own."""
    match = _PREFIX.fullmatch(column)
    if match is None:
        return None
    prefix = key(match["before"] or match["first"])
    return next((kind for kind, prefixes in _PREFIXES.items() if prefix in prefixes), None)


def _field_name(name: str) -> str:
    """A field as a user may write it: "Expected close" is expected_close."""
    return folded(name).replace(" ", "_")


def says_enough(kind: Kind, guesses: Iterable[ColumnGuess]) -> bool:
    """Whether some column says what a row is about."""
    return any(guess.field in ENOUGH[kind] for guess in guesses)


def refuse_unnamed(kind: Kind, columns: Sequence[str]) -> Refusal:
    """No column says what a row is about."""
    return Refusal(
        translate("Import", "No column says what a row is called."),
        translate("Import", "Say which one is the {field}. The columns are: {columns}.").fill(
            field=field_of(kind, ENOUGH[kind][0]).label, columns=", ".join(columns)[:500]
        ),
    )


def _checked(kind: Kind, columns: Sequence[str], given: Mapping[str, str]) -> dict[int, str]:
    """What the user said, by the position of the column; "" for leaving it out."""
    by_name = {folded(column): position for position, column in reversed(list(enumerate(columns)))}
    wanted: dict[int, str] = {}
    for column, name in given.items():
        position = by_name.get(folded(column))
        if position is None:
            raise Refusal(
                translate("Import", "The file has no column “{name}”.").fill(name=column),
                translate("Import", "Its columns are: {columns}.").fill(columns=", ".join(columns)[:500]),
            )
        wanted[position] = "" if name in LEFT_OUT else field_of(kind, _field_name(name)).name
    return wanted


def _candidates(kind: Kind, columns: Sequence[str], words: Vocabulary) -> Iterable[_Candidate]:
    known = words.columns[kind]
    for position, column in enumerate(columns):
        seen: set[str] = set()
        for name, currency in _readings(kind, column):
            for meaning in known.get(key(name), ()):
                if meaning.field not in seen and (not currency or meaning.field == "value"):
                    seen.add(meaning.field)
                    yield _Candidate(position, meaning, currency)


def _readings(kind: Kind, column: str) -> Iterable[tuple[str, str]]:
    """A column's name as it stands, without the prefix of its kind, and without a currency, which comes with it."""
    names = [column]
    match = _PREFIX.fullmatch(column)
    if match is not None and key(match["before"] or match["first"]) in _PREFIXES[kind]:
        names.append(match["rest"] or match["column"])
    names += [name[: -len("__c")] for name in names if name.lower().endswith("__c")]
    for name in names:
        if (money := _CURRENCY.search(name)) is not None and (code := _code(money["code"])):
            yield name[: money.start()], code
        yield name, ""


def _code(text: str) -> str:
    signs = {"€": "EUR", "$": "USD", "£": "GBP"}
    return signs.get(text) or (text.upper() if is_code(text.upper()) and text.upper() in _COMMON_CODES else "")


_COMMON_CODES = frozenset((*COMMON, "NZD", "HUF", "RON", "CNY", "BRL", "MXN", "DZD", "XAF", "ZAR", "TRY"))


def _free(field: str, taken: set[str], kind: Kind) -> str | None:
    names = {one.name for one in FIELDS[kind]}
    following: str | None = field
    while following is not None and following in taken:
        following = _NEXT.get(following)
        if following not in names:
            following = None
    return following


def _fits(field: Field, values: Values) -> bool:
    """Whether at least half of the filled cells can be what the field holds; whether a number tells rows apart."""
    filled = [cell for cell in values if cell is not None and str(cell).strip().casefold() not in NOTHING]
    if not filled:
        return True
    looked_at = filled[:_LOOKED_AT]
    match field.content:
        case Content.DAY | Content.MOMENT | Content.DAY_OR_MOMENT:
            return _share(looked_at, _date_like(date_parser(date_format(looked_at)))) >= _ENOUGH_FITTING
        case Content.AMOUNT:
            reader = amount_reader(amount_format(looked_at), "EUR")
            return _share(looked_at, lambda cell: reader(cell, "")) >= _ENOUGH_FITTING
        case Content.YES_NO:
            return len(filled) <= _MOST_ANSWERS
    if field.name == "external_id":
        return len(filled) >= _UNIQUE_ENOUGH * sum(values[cell] for cell in filled)
    return True


def _date_like(reads: Callable[[Cell], object]) -> Callable[[Cell], object]:
    """Reads dates, and also what is written like one but is not in the calendar: that is for the report to say."""
    return lambda cell: (isinstance(cell, str) and _DATE_LIKE.match(cell.strip())) or reads(cell)


def _share(cells: Sequence[Cell], reads: Callable[[Cell], object]) -> float:
    return sum(_readable(cell, reads) for cell in cells) / len(cells)


def _readable(cell: Cell, reads: Callable[[Cell], object]) -> bool:
    try:
        reads(cell)
    except (ValueError, OverflowError):
        return False
    return True


class _Score(NamedTuple):
    telling: int
    total: float


def _score(kind: Kind, columns: Sequence[str], values: Sequence[Values], words: Vocabulary) -> _Score:
    """How much speaks for a kind, and how many columns speak for it alone."""
    guesses = [guess for guess in match_columns(kind, columns, values, words, {}) if guess.field is not None]
    known = [guess for guess in guesses if guess.certainty is Certainty.KNOWN]
    telling = len(_TELLING[kind] & {guess.field for guess in known})
    telling += any(
        noun in key(guess.column) for guess in known if guess.field in ENOUGH[kind][:1] for noun in _NOUNS[kind]
    )
    hints = len(words.hints[kind] & {key(column) for column in columns})
    total = len(known) + 0.3 * (len(guesses) - len(known)) + 2.0 * telling + hints
    if says_enough(kind, known):
        total += 1.0
    elif says_enough(kind, guesses):
        total += 0.3
    else:
        return _Score(0, total - 3.0)
    return _Score(telling + hints, total)


def _known(column: str, field: str, candidate: _Candidate) -> ColumnGuess:
    if candidate.meaning.likely_only:
        return ColumnGuess(column, field, Certainty.LIKELY, translate("Import", "likely"), candidate.currency)
    return ColumnGuess(column, field, Certainty.KNOWN, translate("Import", "known name"), candidate.currency)


def _none(column: str, reason: Text) -> ColumnGuess:
    return ColumnGuess(column, None, Certainty.NONE, reason)
