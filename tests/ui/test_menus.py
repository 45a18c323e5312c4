"""Every action can be found in a menu."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from pipedesk.ui.actions import ACTIONS, Actions
from pipedesk.ui.menus import Menus
from pipedesk.ui.theme.theme import Theme


@pytest.fixture
def actions(theme: Theme) -> Actions:
    return Actions(theme)


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def menus(bar: QMenuBar, actions: Actions) -> Menus:
    return Menus(bar, actions)


def test_the_bar_has_the_usual_menus_in_the_usual_order(bar: QMenuBar, menus: Menus) -> None:
    assert [entry.text() for entry in bar.actions()] == [
        "&File",
        "&Edit",
        "&Deal",
        "&Pipeline",
        "&View",
        "&Tools",
        "&Help",
    ]


def test_every_action_is_in_its_menu(menus: Menus, actions: Actions) -> None:
    missing = [spec.name for spec in ACTIONS if actions[spec.name] not in menus[spec.menu].actions()]
    assert missing == []


def test_menus_open_from_the_place_that_was_given(menus: Menus) -> None:
    names = [entry.text() for entry in menus["file"].actions() if not entry.isSeparator()]
    assert names[:3] == ["&New File…", "&Open…", "Open &Recent"]
    names = [entry.text() for entry in menus["view"].actions() if not entry.isSeparator()]
    assert names[-2:] == ["T&heme", "Lan&guage"]


def test_a_menu_without_entries_cannot_be_opened(menus: Menus, bar: QMenuBar) -> None:
    menus.fill("file.recent", [])
    assert not menus["file.recent"].menuAction().isEnabled()
    menus.fill("file.recent", [QAction(str(Path("deals.pipedesk")), bar)])
    assert menus["file.recent"].menuAction().isEnabled()
    assert len(menus["file.recent"].actions()) == 1
