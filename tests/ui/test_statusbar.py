"""The foot of the window says what is saved and what it all comes to."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pipedesk.ui.statusbar import StatusBar
from pipedesk.ui.theme.theme import Theme


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> StatusBar:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    return bar


def texts(bar: StatusBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.text()]


def test_it_first_knows_only_that_nothing_is_unsaved(bar: StatusBar) -> None:
    assert texts(bar) == ["All changes saved"]


def test_it_shows_the_totals_as_they_are_given(bar: StatusBar) -> None:
    bar.show_totals(64, "€412,300", "€158,940")
    assert texts(bar)[2:] == ["Pipeline €412,300", "Weighted €158,940"]
    assert texts(bar)[1].startswith("64 open deal")


def test_without_a_file_nothing_is_said(bar: StatusBar) -> None:
    bar.show_totals(64, "€412,300", "€158,940")
    bar.show_reminders(on=True)
    bar.show_nothing()
    assert texts(bar) == []
    bar.show_file()
    assert texts(bar) == ["All changes saved"]


@pytest.mark.parametrize(("on", "words"), [(True, "Reminders on"), (False, "Reminders in the window only")])
def test_it_says_where_reminders_come(bar: StatusBar, on: bool, words: str) -> None:
    bar.show_reminders(on=on)
    assert texts(bar)[-1] == words
