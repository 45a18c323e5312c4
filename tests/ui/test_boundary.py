"""Errors that nobody expected: in the log, on the screen, once at a time."""

import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.desktop.log import keep_log
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.ui.boundary import ErrorBoundary, ErrorDialog
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.banner import BannerStack
from tests.ui.programs import words


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    """What the boundary's dialog stands on."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def banners(theme: Theme, window: QWidget) -> BannerStack:
    return BannerStack(theme, window)


def stumble(boundary: ErrorBoundary, words: str) -> None:
    try:
        raise ArithmeticError(words)
    except ArithmeticError as error:
        boundary.catch(type(error), error, error.__traceback__)


def dialogs(window: QWidget) -> list[ErrorDialog]:
    return [dialog for dialog in window.findChildren(ErrorDialog) if dialog.isVisible()]


def test_an_error_is_shown_with_its_details(
    window: QWidget, banners: BannerStack, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    boundary = ErrorBoundary(window, banners, Path("where.log"))
    with caplog.at_level(logging.CRITICAL + 1, logger="pipedesk"):
        stumble(boundary, "<b>two and two</b>")
        qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    details = dialogs(window)[0].findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert "ArithmeticError: <b>two and two</b>" in details.toPlainText()
    next(b for b in dialogs(window)[0].findChildren(QPushButton) if b.text() == "Copy details").click()
    assert "in stumble" in QGuiApplication.clipboard().text()


def test_a_second_error_opens_no_second_dialog_until_the_first_is_closed(
    window: QWidget, banners: BannerStack, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    boundary = ErrorBoundary(window, banners, Path("where.log"))
    with caplog.at_level(logging.CRITICAL + 1, logger="pipedesk"):
        stumble(boundary, "one")
        stumble(boundary, "two")
        qtbot.waitUntil(lambda: bool(dialogs(window)))
        assert len(dialogs(window)) == 1
        buttons = dialogs(window)[0].findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        buttons.rejected.emit()
        stumble(boundary, "three")
        qtbot.waitUntil(lambda: bool(dialogs(window)))
    details = dialogs(window)[0].findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert "three" in details.toPlainText()


def test_every_error_is_in_the_log(
    window: QWidget, banners: BannerStack, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = tmp_path / "logs" / "pipedesk.log"
    handler = keep_log(log)
    assert handler is not None
    boundary = ErrorBoundary(window, banners, log)
    stumble(boundary, "one")
    stumble(boundary, "two")
    logging.getLogger().removeHandler(handler)
    handler.close()
    caplog.clear()
    written = log.read_text(encoding="utf-8")
    assert "ArithmeticError: one" in written
    assert "ArithmeticError: two" in written


def test_a_log_that_has_grown_large_makes_room(tmp_path: Path) -> None:
    log = tmp_path / "pipedesk.log"
    log.write_text("x" * 600_000)
    handler = keep_log(log)
    assert handler is not None
    logging.getLogger().removeHandler(handler)
    handler.close()
    assert (log.stat().st_size, (tmp_path / "pipedesk.log.1").stat().st_size) == (0, 600_000)


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    assert keep_log(tmp_path / "logs" / "pipedesk.log") is None


def test_a_refusal_that_nobody_caught_is_said_like_any_other(
    window: QWidget, banners: BannerStack, qtbot: QtBot
) -> None:
    boundary = ErrorBoundary(window, banners, Path("where.log"))
    refusal = Refusal(translate("Test", "The disk is gone."), translate("Test", "Plug it in."))

    boundary.catch(Refusal, refusal, None)

    qtbot.waitUntil(lambda: [words(banner) for banner in banners.banners()] == ["The disk is gone."])
    assert dialogs(window) == []
