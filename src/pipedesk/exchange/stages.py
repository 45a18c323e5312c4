"""Other programs' words for stages, as ours; and their words for won and lost."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from pipedesk.assets import asset
from pipedesk.domain.names import folded
from pipedesk.exchange.vocabulary import Vocabulary, key


class Outcome(Enum):
    """What a word in a stage or status column can mean besides a stage."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class OurStage:
    """A stage of the file, or one that the import makes. `english` is the name it came with, when it came with us."""

    id: int
    name: str
    rank: str
    probability: int
    pipeline_id: int
    pipeline: str
    english: str


@dataclass(frozen=True, slots=True)
class StandardStage:
    """A stage of the default pipeline: which in order it is, and its probability in percent."""

    place: int
    probability: int


class StageMap:
    """What their words mean: an outcome, a stage of ours, or nothing yet, so that a stage must be made.

    `given` overrules: their word → our stage, "won" or "lost". With `one_pipeline` the rows know a single pipeline,
    which is then our first one whatever they call it, unless we have one of that name.
    """

    def __init__(
        self, ours: Iterable[OurStage], words: Vocabulary, given: Mapping[str, str], *, one_pipeline: bool
    ) -> None:
        self._ours = list(ours)
        self._made: set[int] = set()
        self._given = {key(theirs): mine for theirs, mine in given.items()}
        self._one_pipeline = one_pipeline
        self._words = words
        self._outcomes: dict[str, Outcome | None] = {}
        self._found: dict[tuple[str, str], OurStage | None] = {}

    def outcome(self, word: str) -> Outcome | None:
        """Whether a word of theirs means an outcome, and which."""
        if word not in self._outcomes:
            self._outcomes[word] = self._outcome(key(self.wanted(word)))
        return self._outcomes[word]

    def stage(self, word: str, pipeline: str = "") -> OurStage | None:
        """Our stage for a word of theirs in a pipeline of theirs: by name, by known other words, by common words."""
        asked = (word, pipeline)
        if asked not in self._found or self._found[asked] is None:
            self._found[asked] = self._find(self.wanted(word), pipeline, chosen=key(word) in self._given)
        return self._found[asked]

    def wanted(self, word: str) -> str:
        """The name that a stage for a word of theirs is to have."""
        return self._given.get(key(word), word)

    def first(self, pipeline: str = "") -> OurStage | None:
        """The first stage of a pipeline."""
        return next(iter(self._of_pipeline(pipeline)), None)

    def last(self, pipeline: str = "") -> OurStage | None:
        """The last stage of a pipeline."""
        return next(reversed(self._of_pipeline(pipeline)), None)

    def standard(self, word: str) -> StandardStage | None:
        """The stage of our usual sales process that a word of theirs means."""
        return standard_stages().get(self._words.stages.get(key(self.wanted(word)), ""))

    def place(self, word: str, pipeline: str) -> tuple[str | None, str | None]:
        """The ranks between which a new stage belongs: before those that come later in the usual process, else last."""
        here = self._of_pipeline(pipeline)
        standard = self.standard(word)
        before: str | None = None
        for stage in here:
            other = self.standard(stage.english)
            if standard is not None and other is not None and other.place > standard.place:
                return before, stage.rank
            before = stage.rank
        return before, None

    def add(self, stage: OurStage) -> None:
        """A stage was made."""
        self._ours.append(stage)
        self._ours.sort(key=lambda one: one.rank)
        self._made.add(stage.id)

    def _outcome(self, word: str) -> Outcome | None:
        for outcome, words in (
            (Outcome.WON, self._words.won),
            (Outcome.LOST, self._words.lost),
            (Outcome.OPEN, self._words.open),
            (Outcome.DELETED, self._words.deleted),
        ):
            if word in words:
                return outcome
        return None

    def _find(self, name: str, pipeline: str, *, chosen: bool) -> OurStage | None:
        here = self._of_pipeline(pipeline)
        if found := _named(name, [*here, *self._ours] if chosen else here):
            return found
        english = self._words.stages.get(key(name))
        if english is not None and (found := next((stage for stage in here if stage.english == english), None)):
            return found
        return _alike(name, [stage for stage in here if stage.id not in self._made])

    def _of_pipeline(self, pipeline: str) -> list[OurStage]:
        if not self._ours:
            return []
        named = [stage for stage in self._ours if key(stage.pipeline) == key(pipeline)] if pipeline else []
        if named or (pipeline and not self._one_pipeline):
            return named
        first = self._ours[0].pipeline_id
        return [stage for stage in self._ours if stage.pipeline_id == first]


@cache
def standard_stages() -> dict[str, StandardStage]:
    """The stages of a new file's pipelines by their English names."""
    stages: list[dict[str, Any]] = []
    for name in ("new-business", "after-sale"):
        with asset("pipelines", f"{name}.toml").open("rb") as file:
            stages += [stage for pipeline in tomllib.load(file)["pipelines"] for stage in pipeline["stages"]]
    return {stage["en"]: StandardStage(place, stage["probability"]) for place, stage in enumerate(stages)}


@cache
def english_names() -> dict[str, str]:
    """The English name of every stage that comes with PipeDesk, by its French one."""
    names: dict[str, str] = {}
    for path in sorted(asset("pipelines").glob("*.toml")):
        with path.open("rb") as file:
            for pipeline in tomllib.load(file)["pipelines"]:
                names |= {stage["fr"]: stage["en"] for stage in pipeline["stages"]}
    return names


def _named(name: str, stages: Iterable[OurStage]) -> OurStage | None:
    wanted = key(name)
    return next((stage for stage in stages if wanted in (key(stage.name), key(stage.english))), None)


_EMPTY_WORDS = frozenset(
    (
        *("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"),
        *("completed", "made", "new", "phase", "scheduled", "sent", "stage", "started", "step"),
        *("au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "pour", "un", "une"),
        *("envoye", "envoyee", "etape", "fait", "faite", "nouveau", "nouvelle"),
    )
)
_STEM = 6


def _alike(name: str, stages: Iterable[OurStage]) -> OurStage | None:
    """The one stage that shares most of the words that matter, at least half of those of the shorter name."""
    theirs = _stems(name)
    if not theirs:
        return None
    best: OurStage | None = None
    highest, tied = 0.0, False
    for stage in stages:
        ours = _stems(stage.name) | _stems(stage.english)
        shared = len(theirs & ours) / min(len(theirs), len(_stems(stage.name)) or 1)
        if shared > highest:
            best, highest, tied = stage, shared, False
        elif shared == highest:
            tied = True
    return best if highest >= 0.5 and not tied else None


def _stems(name: str) -> set[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in folded(name)).split()
    return {word[:_STEM] for word in words if word not in _EMPTY_WORDS and not word.isdecimal()}
