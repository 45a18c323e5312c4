"""A framed piece of a page."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.card import Card


def test_a_card_holds_what_is_put_into_its_body(theme: Theme, qtbot: QtBot) -> None:
    card = Card(panel="highlight")
    qtbot.addWidget(card)
    label = QLabel("x")
    card.body.addWidget(label)
    assert label.parent() is card
    assert card.property("panel") == "highlight"
