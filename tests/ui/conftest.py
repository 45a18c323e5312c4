"""What tests of pixels share: one application, dressed in the light theme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pipedesk.desktop.translation import Translation
from pipedesk.ui.theme.theme import LIGHT, Theme
from tests.fakes import FakeClock
from tests.ui.programs import MailProgram, Programs


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, in force."""
    theme = Theme(LIGHT)
    theme.apply()
    yield theme
    theme.deleteLater()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """English sentences with their plurals."""
    translation = Translation()
    translation.use("en")
    yield
    translation.stop()


@pytest.fixture(autouse=True)
def _clear_the_table(qapp: QApplication) -> Iterator[None]:
    """Widgets of one test are gone before the next one begins: Qt deletes later, but no event loop runs here."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def clock() -> FakeClock:
    """A Monday morning that passes only when told to."""
    return FakeClock()


@pytest.fixture
def mail(qapp: QApplication) -> Iterator[MailProgram]:
    """Takes the addresses to which an e-mail is to be written."""
    mail = MailProgram()
    QDesktopServices.setUrlHandler("mailto", mail, "open")  # type: ignore[arg-type]
    yield mail
    QDesktopServices.unsetUrlHandler("mailto")


@pytest.fixture
def programs(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Iterator[Programs]:
    """One user's starts of the whole program."""
    programs = Programs(qtbot, tmp_path / "settings.ini", clock)
    yield programs
    programs.end()
