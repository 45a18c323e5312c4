"""The list of keys is made from the actions, so it cannot be wrong."""

from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from pipedesk.ui.actions import ACTIONS, PIPELINES
from pipedesk.ui.keys import KeysDialog
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.badge import Badge


def test_every_key_of_every_action_is_listed(theme: Theme, qtbot: QtBot) -> None:
    dialog = KeysDialog(theme)
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    keyed = [spec for spec in ACTIONS if spec.keys and spec.name not in PIPELINES]
    assert {spec.text.source.replace("&", "").removesuffix("…") for spec in keyed} <= words
    caps = [badge.text() for badge in dialog.findChildren(Badge)]
    # Enter is Return on the number pad, and most keyboards write it on both.
    assert len(caps) >= sum(not key.endswith("Enter") for spec in keyed for key in spec.keys)
    assert {"N", "Ctrl+Right", "?"} <= set(caps)


def test_the_whole_sheet_is_seen_where_the_screen_has_room(theme: Theme, qtbot: QtBot) -> None:
    dialog = KeysDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert dialog.height() < dialog.screen().availableSize().height()
    assert area.verticalScrollBar().maximum() == 0


def test_the_keys_of_menus_within_menus_stand_with_the_menu_of_the_bar(theme: Theme, qtbot: QtBot) -> None:
    dialog = KeysDialog(theme)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]

    assert [words.count(title) for title in ("Copy and Print", "Card Layout", "Go to")] == [0, 0, 0]
    assert words.index("Deal") < words.index("Duplicate") < words.index("Pipeline")
