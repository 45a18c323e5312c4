"""In an open menu letters choose entries; keys of one letter that belong to the window wait."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pipedesk.ui.widgets.menu import Menu


@pytest.mark.parametrize(
    ("key", "modifier", "kept"),
    [
        ("s", Qt.KeyboardModifier.NoModifier, True),
        ("S", Qt.KeyboardModifier.ShiftModifier, True),
        ("\x1a", Qt.KeyboardModifier.ControlModifier, False),
    ],
)
def test_letters_stay_in_the_menu_and_keys_with_control_go_to_the_window(
    qtbot: QtBot, key: str, modifier: Qt.KeyboardModifier, kept: bool
) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_S, modifier, key)
    asked.ignore()
    menu = Menu("Pipeline")
    qtbot.addWidget(menu)
    QApplication.sendEvent(menu, asked)
    assert asked.isAccepted() is kept
