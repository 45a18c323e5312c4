"""What the board remembers, for each file and screen."""

from pathlib import Path

import pytest

from pipedesk.desktop.settings import Settings
from pipedesk.store.card_order import GroupKey, SortKey
from pipedesk.ui.board.layout import USUAL, CardLayout, Line
from pipedesk.ui.board.memory import BoardMemory

FILE, OTHER = Path("/home/me/a/sales.pipedesk"), Path("/home/me/b/sales.pipedesk")


@pytest.fixture
def ini(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def remembering(ini: Path, file: Path = FILE, screen: str = "1440x900") -> BoardMemory:
    """A board's memory in a program that has just started."""
    memory = BoardMemory(Settings(ini))
    memory.open(file, screen)
    return memory


def test_nothing_is_chosen_at_first(ini: Path) -> None:
    memory = remembering(ini)

    assert memory.pipeline is None
    assert memory.sort_of(1) is SortKey.MANUAL
    assert not memory.folded(1)
    assert memory.scrolled(1) == 0


def test_what_was_chosen_outlasts_the_program(ini: Path) -> None:
    settings = Settings(ini)
    memory = BoardMemory(settings)
    memory.open(FILE, "1440x900")
    memory.pipeline = 2
    memory.sort(1, SortKey.VALUE)
    memory.fold(1, on=True)
    memory.fold(2, on=True)
    memory.fold(2, on=False)
    memory.keep_scrolled(1, 240)
    memory.layout = CardLayout(frozenset({Line.TAGS, Line.CLOSE}), compact=True)
    memory.colour, memory.grouped = GroupKey.SOURCE, True
    settings.save()

    again = remembering(ini)
    assert again.pipeline == 2
    assert [again.sort_of(stage) for stage in (1, 2)] == [SortKey.VALUE, SortKey.MANUAL]
    assert [again.folded(stage) for stage in (1, 2)] == [True, False]
    assert again.scrolled(1) == 240
    assert again.layout == CardLayout(frozenset({Line.TAGS, Line.CLOSE}), compact=True)
    assert (again.colour, again.grouped) == (GroupKey.SOURCE, True)


def test_a_card_may_show_nothing_but_its_title(ini: Path) -> None:
    memory = remembering(ini)
    assert memory.layout == USUAL
    memory.layout = CardLayout(frozenset())
    assert memory.layout == CardLayout(frozenset())


def test_another_file_of_the_same_name_has_its_own(ini: Path) -> None:
    memory = remembering(ini)
    memory.sort(1, SortKey.VALUE)
    memory.open(OTHER)

    assert memory.sort_of(1) is SortKey.MANUAL


def test_another_screen_is_scrolled_in_its_own_way(ini: Path) -> None:
    memory = remembering(ini)
    memory.fold(1, on=True)
    memory.keep_scrolled(1, 240)
    memory.open(FILE, "1024x768")

    assert memory.folded(1)
    assert memory.scrolled(1) == 0


@pytest.mark.parametrize("nonsense", ["", "-3", "many", "9" * 40, "x=y"])
def test_nonsense_in_the_settings_is_as_good_as_nothing(ini: Path, nonsense: str) -> None:
    settings = Settings(ini)
    memory = BoardMemory(settings)
    memory.open(FILE, "any")
    for key in ("pipeline", "sort/1", "folded/1", "any/scroll/1"):
        settings.setValue(f"{memory._file}/{key}", nonsense)

    assert memory.pipeline is None
    assert memory.sort_of(1) is SortKey.MANUAL
    assert not memory.folded(1)
    assert memory.scrolled(1) == 0
