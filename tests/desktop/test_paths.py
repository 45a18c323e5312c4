"""Everything of the user's own lies where the system wants it, and nowhere else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipedesk.desktop.paths import default_file, lock_file, log_file, settings_file

PLACES: tuple[Callable[[], Path], ...] = (default_file, settings_file, log_file, lock_file)


@pytest.mark.parametrize("place", PLACES)
def test_it_is_below_the_users_home_and_named_after_the_program(place: Callable[[], Path], own_home: Path) -> None:
    path = place()
    assert path.is_relative_to(own_home)
    assert path.parent.name == "PipeDesk" or path.parent.parent.name == "PipeDesk"


@pytest.mark.parametrize("place", PLACES)
def test_asking_where_it_is_makes_nothing(place: Callable[[], Path], own_home: Path) -> None:
    place()
    assert list(own_home.iterdir()) == []


@pytest.mark.parametrize(
    ("place", "variable"),
    [(default_file, "XDG_DATA_HOME"), (settings_file, "XDG_CONFIG_HOME"), (log_file, "XDG_STATE_HOME")],
)
def test_the_users_own_folders_are_respected(
    place: Callable[[], Path], variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "élsewhere"))
    assert place().is_relative_to(tmp_path / "élsewhere")


def test_no_two_share_a_file() -> None:
    assert len({place() for place in PLACES}) == len(PLACES)
