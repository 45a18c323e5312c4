"""Buttons that stand for actions, and those that are only an icon."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button, IconButton


def test_a_button_that_follows_an_action_does_it(theme: Theme, qtbot: QtBot) -> None:
    button, action = Button("Deal", "primary"), QAction("New deal")
    qtbot.addWidget(button)
    button.follow(action)
    with qtbot.waitSignal(action.triggered):
        button.click()


def test_it_can_be_pressed_exactly_when_the_action_can_be_used(theme: Theme, qtbot: QtBot) -> None:
    button, action = Button("Deal"), QAction("New deal")
    qtbot.addWidget(button)
    action.setEnabled(False)
    button.follow(action)
    assert not button.isEnabled()
    action.setEnabled(True)
    assert button.isEnabled()
    assert button.toolTip() == "New deal"


def test_a_key_cap_has_room_of_its_own(theme: Theme, qtbot: QtBot) -> None:
    plain, hinted = Button("Deal", "primary"), Button("Deal", "primary", hint="N")
    for button in (plain, hinted):
        qtbot.addWidget(button)
        button.ensurePolished()
    assert hinted.sizeHint().width() >= plain.sizeHint().width() + 20
    assert hinted.grab().toImage() != plain.grab().toImage()


def test_a_click_leaves_the_focus_where_it_was(theme: Theme, qtbot: QtBot) -> None:
    button = Button("Done", icon="check", theme=theme)
    qtbot.addWidget(button)
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert not button.icon().isNull()


def test_a_button_with_a_menu_says_that_it_opens(theme: Theme, qtbot: QtBot) -> None:
    button = Button("Snooze")
    qtbot.addWidget(button)
    button.setMenu(QMenu(button))
    assert button.property("opens") == "true"


def test_a_menu_that_comes_late_gets_room_for_its_arrow(theme: Theme, qtbot: QtBot) -> None:
    early, late = Button("Pipeline", "title"), Button("Pipeline", "title")
    for button in (early, late):
        qtbot.addWidget(button)
    early.setMenu(QMenu(early))
    for button in (early, late):
        button.show()
    late.setMenu(QMenu(late))
    assert late.sizeHint() == early.sizeHint()


def test_an_icon_alone_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton("x", "Close", theme)
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Close", "Close")
