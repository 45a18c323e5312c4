"""Filters: which deals are meant, as plain data. A condition asks one thing; `All`, `AnyOf` and `Not` join them.

Everything here is immutable and comparable. What a filter finds is for `store/reads/filtering.py`, how it is said for
`domain/filter_words.py`, how it is kept for `domain/filter_json.py`: a new condition is declared here and named in
those three.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import CustomKind
from pipedesk.domain.texts import translate

MOST_TEXTS = 20
"""So many texts can be looked for at once: each of them is looked for by itself, in everything that is written."""


class Standing(StrEnum):
    """How a deal stands, as a filter asks for it."""

    OPEN = "open"
    """Open and on the board, not in the archive."""
    WON = "won"
    LOST = "lost"
    ARCHIVED = "archived"
    """In the archive, whatever became of it."""


class Closing(StrEnum):
    """When a deal is expected to close, seen from today."""

    OVERDUE = "overdue"
    """An open deal whose day is past."""
    THIS_MONTH = "this_month"
    THIS_QUARTER = "this_quarter"
    NEXT_30_DAYS = "next_30_days"
    """Today and the thirty days after it."""
    UNKNOWN = "unknown"


class Stepping(StrEnum):
    """How the next step of a deal, the earliest open follow-up, stands in time."""

    NONE = "none"
    OVERDUE = "overdue"
    TODAY = "today"
    """Today and not overdue yet."""
    THIS_WEEK = "this_week"
    """Not overdue, and until Sunday."""


@dataclass(frozen=True, slots=True)
class Holds:
    """One of its texts (title, note, organization, person) holds, for each of the words, one that begins with it."""

    words: str


@dataclass(frozen=True, slots=True)
class InStages:
    """In one of these stages; of a closed deal, the last one it was in."""

    stages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InPipelines:
    """In one of these pipelines."""

    pipelines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stands:
    """Open, won, lost or archived: one of these."""

    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Worth:
    """Worth at least and at most so much, in minor units of `currency`, both ends included; None: no limit.

    Values in another currency are compared with the limits converted at its newest rate; without a rate they never
    match.
    """

    least: int | None
    most: int | None
    currency: str


@dataclass(frozen=True, slots=True)
class Closes:
    """Expected to close at a time that goes along with the calendar."""

    closing: Closing


@dataclass(frozen=True, slots=True)
class ClosesBetween:
    """Expected to close on a day from `first` to `last`, both included; None: no limit."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class NextStep:
    """Its next step stands so."""

    stepping: Stepping


@dataclass(frozen=True, slots=True)
class Stale:
    """Open, and longer in its stage than the stage allows."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Carries one of these tags."""

    tags: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class From:
    """Comes from one of these sources, written exactly so; an empty one means that none is known."""

    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WithOrganization:
    """Is with one of these organizations."""

    organizations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WithPerson:
    """One of these people has a part in it."""

    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FieldHolds:
    """What stands in a field that the user has added holds these words in a row, case and accents aside."""

    field: int
    words: str


@dataclass(frozen=True, slots=True)
class FieldOneOf:
    """One of these options is chosen in such a field."""

    field: int
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldBetween:
    """What stands in such a field lies in a range, both ends included; None: no limit.

    The limits are as values of that kind are kept: a plain number, minor units of `currency`, an ISO day. ValueError
    for a limit that is none.
    """

    field: int
    kind: CustomKind
    least: str | None
    most: str | None
    currency: str = ""

    def __post_init__(self) -> None:
        for limit in (self.least, self.most):
            if limit is not None:
                _check_limit(self.kind, limit)


@dataclass(frozen=True, slots=True)
class FieldFilled:
    """Something stands in such a field, or nothing: it is ticked, or not."""

    field: int
    filled: bool = True


Condition = (
    Holds
    | InStages
    | InPipelines
    | Stands
    | Worth
    | Closes
    | ClosesBetween
    | NextStep
    | Stale
    | Tagged
    | From
    | WithOrganization
    | WithPerson
    | FieldHolds
    | FieldOneOf
    | FieldBetween
    | FieldFilled
)


@dataclass(frozen=True, slots=True)
class All:
    """Each of the parts; without parts, every deal."""

    parts: tuple["Filter", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the parts; without parts, no deal."""

    parts: tuple["Filter", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The deals that the part leaves out."""

    part: "Filter"


Filter = Condition | All | AnyOf | Not

EVERYTHING = All(())
"""The filter that lets every deal through."""


def conditions(chosen: Filter) -> Iterator[Condition]:
    """Every condition in a filter, from left to right."""
    match chosen:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from conditions(part)
        case Not(part):
            yield from conditions(part)
        case _:
            yield chosen


def bounded(chosen: Filter) -> Filter:
    """The same filter; raises `Refusal` for one that asks for more texts than can be looked for at once."""
    if sum(isinstance(one, Holds | FieldHolds) for one in conditions(chosen)) > MOST_TEXTS:
        raise Refusal(
            translate("Filter", "A filter can ask for %Ln text(s) at most.").fill(count=MOST_TEXTS),
            translate("Filter", "Several words can stand in one text; each of them is looked for."),
        )
    return chosen


def follows_the_clock(chosen: Filter) -> bool:
    """Whether it may find other deals only because time has passed."""
    return any(isinstance(one, Closes | NextStep | Stale) for one in conditions(chosen))


def _check_limit(kind: CustomKind, limit: str) -> None:
    match kind:
        case CustomKind.DATE:
            date.fromisoformat(limit)
        case CustomKind.MONEY:
            int(limit)
        case CustomKind.NUMBER:
            try:
                finite = Decimal(limit).is_finite()
            except InvalidOperation:
                finite = False
            if not finite:
                raise ValueError(limit)
        case _:
            raise ValueError(kind)
