"""A page without anything says what to do."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import DARK, Theme
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.empty import EmptyState


def test_an_empty_page_offers_its_buttons_under_its_words(theme: Theme, qtbot: QtBot) -> None:
    buttons = [Button("Add a deal", "primary"), Button("Import a file")]
    page = EmptyState(theme, "square-kanban", "No deals yet", "Add one.", buttons)
    qtbot.addWidget(page)
    page.resize(320, 500)
    page.show()
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert {"No deals yet", "Add one."} <= set(texts)
    assert all(button.isVisible() and button.window() is page for button in buttons)


def test_its_words_can_change(theme: Theme, qtbot: QtBot) -> None:
    page = EmptyState(theme, "search", "Nothing", "x")
    qtbot.addWidget(page)
    page.say("Nothing found", "Try fewer words.")
    assert {"Nothing found", "Try fewer words."} <= {label.text() for label in page.findChildren(QLabel)}


def test_its_icon_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    page = EmptyState(theme, "search", "Nothing", "x")
    qtbot.addWidget(page)
    picture = next(label for label in page.findChildren(QLabel) if not label.pixmap().isNull())
    before = picture.pixmap().toImage()
    theme.choose(DARK)
    assert picture.pixmap().toImage() != before
