"""Why a deal was lost: what is typed counts, whether it is in the list or not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pipedesk.ui.widgets.reason import ReasonDialog

REASONS = ("Price", "No budget", "No decision", "Bad timing")


@pytest.fixture
def dialog(qtbot: QtBot) -> ReasonDialog:
    dialog = ReasonDialog(None, "Route planning", REASONS)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.reasons.setFocus()
    return dialog


def type_keys(text: str) -> None:
    """Type where the keyboard is."""
    for letter in text:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)


def test_the_first_reason_is_taken_when_nothing_is_typed(dialog: ReasonDialog) -> None:
    assert dialog.answer().reason == "Price"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("bad", "Bad timing"),
        ("no d", "No decision"),
        ("Timing", "Timing"),
        ("Budget cut", "Budget cut"),
        ("No budget, again", "No budget, again"),
    ],
)
def test_what_is_typed_is_a_reason_of_the_list_or_a_new_one(dialog: ReasonDialog, typed: str, reason: str) -> None:
    type_keys(typed)
    assert dialog.answer().reason == reason


def test_what_is_typed_after_another_choice_begins_anew(dialog: ReasonDialog) -> None:
    type_keys("p")
    QTest.keyClick(dialog.reasons, Qt.Key.Key_Down)
    type_keys("bad")
    assert dialog.answer().reason == "Bad timing"
