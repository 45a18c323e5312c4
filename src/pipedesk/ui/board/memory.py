"""How the user arranged the board: kept with the user's settings, for each file, some of it for each screen too."""

from enum import Enum
from pathlib import Path
from typing import TypeVar

from pipedesk.store.card_order import GroupKey, SortKey
from pipedesk.ui.board.layout import USUAL, CardLayout, Line
from pipedesk.ui.window_state import KeyedStore, kept_for

_Choice = TypeVar("_Choice", bound=Enum)


class BoardMemory:
    """Reads and writes what was chosen; what makes no sense is as good as not chosen."""

    def __init__(self, store: KeyedStore | None = None) -> None:
        self._store: KeyedStore = store or _Nowhere()
        self._file = ""
        self._screen = ""

    def open(self, path: Path, screen: str = "") -> None:
        """From now on it is about this file, shown on this screen."""
        self._file = kept_for("board", path)
        self._screen = f"{self._file}/{screen or 'any'}"

    @property
    def pipeline(self) -> int | None:
        """The pipeline shown last."""
        return _number(self._store.value(f"{self._file}/pipeline"))

    @pipeline.setter
    def pipeline(self, pipeline_id: int) -> None:
        self._store.setValue(f"{self._file}/pipeline", pipeline_id)

    def sort_of(self, stage_id: int) -> SortKey:
        """What a stage's cards are sorted by."""
        return self._choice(f"{self._file}/sort/{stage_id}", SortKey.MANUAL)

    def sort(self, stage_id: int, by: SortKey) -> None:
        """Sort a stage's cards from now on."""
        self._store.setValue(f"{self._file}/sort/{stage_id}", by.value)

    def folded(self, stage_id: int) -> bool:
        """Whether a stage is folded to a strip."""
        return self._is_on(f"{self._file}/folded/{stage_id}")

    def fold(self, stage_id: int, *, on: bool) -> None:
        """Fold a stage to a strip, or unfold it."""
        self._turn(f"{self._file}/folded/{stage_id}", on=on)

    @property
    def layout(self) -> CardLayout:
        """What cards show, in every file."""
        kept = self._store.value("board/lines")
        names = set(str(kept).split()) if isinstance(kept, str) else set()
        lines = USUAL.lines if not isinstance(kept, str) else frozenset(line for line in Line if line.value in names)
        return CardLayout(lines, compact=self._store.value("board/density") == "compact")

    @layout.setter
    def layout(self, layout: CardLayout) -> None:
        self._store.setValue("board/lines", " ".join(line.value for line in Line if line in layout.lines))
        self._store.setValue("board/density", "compact" if layout.compact else "comfortable")

    @property
    def colour(self) -> GroupKey:
        """What gives cards their colour."""
        return self._choice(f"{self._file}/colour", GroupKey.NONE)

    @colour.setter
    def colour(self, key: GroupKey) -> None:
        self._store.setValue(f"{self._file}/colour", key.value)

    @property
    def grouped(self) -> bool:
        """Whether cards of one colour stand together."""
        return self._is_on(f"{self._file}/grouped")

    @grouped.setter
    def grouped(self, on: bool) -> None:
        self._turn(f"{self._file}/grouped", on=on)

    @property
    def across(self) -> bool:
        """Whether stages are lanes below each other on this screen, instead of columns side by side."""
        return self._is_on(f"{self._screen}/across")

    @across.setter
    def across(self, on: bool) -> None:
        self._turn(f"{self._screen}/across", on=on)

    @property
    def closed(self) -> bool:
        """Whether the lane of deals won and lost last is shown."""
        return self._is_on(f"{self._file}/closed")

    @closed.setter
    def closed(self, on: bool) -> None:
        self._turn(f"{self._file}/closed", on=on)

    def scrolled(self, stage_id: int) -> int:
        """How far a stage's cards were scrolled on this screen, in points."""
        return max(0, _number(self._store.value(f"{self._screen}/scroll/{stage_id}")) or 0)

    def keep_scrolled(self, stage_id: int, value: int) -> None:
        """Keep how far a stage's cards are scrolled on this screen."""
        if value != self.scrolled(stage_id):
            self._store.setValue(f"{self._screen}/scroll/{stage_id}", value)

    def _is_on(self, key: str) -> bool:
        return self._store.value(key) == "yes"

    def _turn(self, key: str, *, on: bool) -> None:
        self._store.setValue(key, "yes" if on else "no")

    def _choice(self, key: str, otherwise: _Choice) -> _Choice:
        kept = self._store.value(key)
        return next((choice for choice in type(otherwise) if choice.value == kept), otherwise)


class _Nowhere:
    """Where nothing outlasts the program."""

    def __init__(self) -> None:
        self._values: dict[str, object] = {}

    def value(self, key: str, /) -> object:
        return self._values.get(key)

    def setValue(self, key: str, value: object, /) -> None:
        self._values[key] = value


def _number(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isdecimal() and len(text) < 16 else None
