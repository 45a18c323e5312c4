"""Other programs' words for stages, as ours; and their words for won and lost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from pipedesk.exchange.matching import Vocabulary, plain


class Outcome(Enum):
    """What a word in a stage or status column can mean besides a stage."""

    WON = "won"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class OurStage:
    """A stage of the file: its name and its pipeline's."""

    id: int
    name: str
    pipeline_id: int
    pipeline: str
    english: str


class StageMap:
    """What each of their stage words means: a stage of ours, an outcome, or a stage still to be created (None)."""

    def __init__(self, ours: Iterable[OurStage], words: Vocabulary, given: Mapping[str, str]) -> None:
        self._ours = list(ours)
        self._words = words
        self._given = {plain(theirs): plain(mine) for theirs, mine in given.items()}

    def meaning(self, theirs: str, pipeline: str = "") -> OurStage | Outcome | None:
        """What one word means, given the name of its pipeline if the file says one."""
        word = self._given.get(plain(theirs), plain(theirs))
        if word in self._words.won:
            return Outcome.WON
        if word in self._words.lost:
            return Outcome.LOST
        candidates = self._of_pipeline(pipeline)
        english = plain(self._words.stages.get(word, ""))
        for stage in candidates:
            if plain(stage.name) == word:
                return stage
        for stage in candidates:
            if english and english in (plain(stage.name), plain(stage.english)):
                return stage
        return None

    def first(self, pipeline: str = "") -> OurStage | None:
        """The first stage of a pipeline, of the first pipeline when the file says none."""
        return next(iter(self._of_pipeline(pipeline)), None)

    def last(self, pipeline: str = "") -> OurStage | None:
        """The last stage of a pipeline."""
        return next(iter(reversed(self._of_pipeline(pipeline))), None)

    def add(self, stage: OurStage) -> None:
        """A stage was created."""
        self._ours.append(stage)

    def _of_pipeline(self, pipeline: str) -> list[OurStage]:
        if not self._ours:
            return []
        name = plain(pipeline) if pipeline else plain(self._ours[0].pipeline)
        return [stage for stage in self._ours if plain(stage.pipeline) == name]
