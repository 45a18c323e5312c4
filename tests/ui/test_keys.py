"""The list of keys is made from the actions, so it cannot be wrong."""

from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from pipedesk.ui.actions import ACTIONS
from pipedesk.ui.keys import KeysDialog
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.badge import Badge


def test_every_key_of_every_action_is_listed(theme: Theme, qtbot: QtBot) -> None:
    dialog = KeysDialog(theme)
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    keyed = [spec for spec in ACTIONS if spec.keys]
    assert {spec.text.source.replace("&", "").removesuffix("…") for spec in keyed} <= words
    caps = [badge.text() for badge in dialog.findChildren(Badge)]
    assert len(caps) >= sum(len(spec.keys) for spec in keyed)
    assert {"N", "Ctrl+Right", "?"} <= set(caps)


def test_the_whole_sheet_is_seen_where_the_screen_has_room(theme: Theme, qtbot: QtBot) -> None:
    dialog = KeysDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert dialog.height() < dialog.screen().availableSize().height()
    assert area.verticalScrollBar().maximum() == 0
