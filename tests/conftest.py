"""What every test has: its own home, no screen, and silence: warnings, Qt messages and unexpected log lines fail it."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

if not os.environ.get("PIPEDESK_DESKTOP_SESSION"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_ACCESSIBILITY"] = "0"

_SESSION_BUS = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
_DATA = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the user's own files."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    # No alert of a test shows up on the desktop of whoever runs it: tests of alerts bring their own bus.
    for name in ("PIPEDESK_FILE", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return home


@pytest.fixture
def session_bus(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the desktop's own bus, for a test that means to use it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", _SESSION_BUS)
    return _SESSION_BUS


@pytest.fixture(autouse=True)
def silence(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning or error in the log that no test expects is a failure."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, "\n".join(record.getMessage() for record in loud)


@pytest.fixture
def data_folder() -> Path:
    """Other programs' real files, where they are at hand."""
    if not _DATA.is_dir():
        pytest.skip(f"the folder of real input files is not here: {_DATA}")
    return _DATA


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of the desktop run only where there is one; saying so beats failing oddly."""
    if os.environ.get("PIPEDESK_DESKTOP_SESSION"):
        return
    for item in items:
        if item.get_closest_marker("desktop"):
            item.add_marker(pytest.mark.skip(reason="needs scripts/desktop-session"))
