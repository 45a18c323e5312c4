"""The state of the window survives a restart, and nonsense in it does no harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from pipedesk.ui.window_state import WindowState


def reopened(path: Path) -> WindowState:
    return WindowState(QSettings(str(path), QSettings.Format.IniFormat))


def test_what_is_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    store = QSettings(str(file), QSettings.Format.IniFormat)
    state = WindowState(store)
    state.geometry, state.split = QByteArray(b"\x01place"), QByteArray(b"\x02split")
    state.pane, state.page = False, "today"
    store.sync()
    again = reopened(file)
    assert again.geometry == QByteArray(b"\x01place")
    assert again.split == QByteArray(b"\x02split")
    assert (again.pane, again.page) == (False, "today")


def test_the_first_time_the_pane_is_open_and_nothing_else_known(tmp_path: Path) -> None:
    state = reopened(tmp_path / "settings.ini")
    assert (state.geometry, state.split, state.pane, state.page) == (None, None, True, "")


@pytest.mark.parametrize("nonsense", ["window/geometry=12", "window/geometry=@ByteArray()", "window/geometry=a, b"])
def test_nonsense_counts_as_absent(tmp_path: Path, nonsense: str) -> None:
    file = tmp_path / "settings.ini"
    file.write_text(f"[General]\n{nonsense.replace('window/geometry', 'x')}\n[window]\n{nonsense.split('/', 1)[1]}\n")
    assert reopened(file).geometry is None
