"""The bar above the page."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.ui.actions import Actions
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.topbar import TopBar


@pytest.fixture
def actions(theme: Theme) -> Actions:
    return Actions(theme)


@pytest.fixture
def bar(theme: Theme, actions: Actions, qtbot: QtBot) -> TopBar:
    bar = TopBar(theme, actions)
    qtbot.addWidget(bar)
    bar.resize(1000, 52)
    bar.show()
    return bar


def test_a_page_without_a_part_shows_its_title(bar: TopBar) -> None:
    bar.show_part(None, "Settings")
    assert [label.text() for label in bar.findChildren(QLabel) if label.isVisible()] == ["Settings"]


def test_a_page_shows_its_own_part(bar: TopBar) -> None:
    part = QPushButton("New business")
    bar.show_part(part, "Board")
    assert part.isVisible()
    bar.show_part(None, "Settings")
    assert not part.isVisible()
    bar.show_part(part, "Board")
    assert part.isVisible()


def test_the_button_makes_a_new_deal_when_that_can_be_done(bar: TopBar, actions: Actions, qtbot: QtBot) -> None:
    button = next(button for button in bar.findChildren(QPushButton) if button.accessibleName() == "New deal")
    assert not button.isEnabled()
    actions["deal.new"].setEnabled(True)
    with qtbot.waitSignal(actions["deal.new"].triggered):
        button.click()


def test_the_search_field_has_a_name(bar: TopBar) -> None:
    assert bar.search.accessibleName() == "Search"
