"""The actions of the window: all declared, all different, all honest about whether they can be used."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.assets import asset
from pipedesk.ui.action_words import ABOUT
from pipedesk.ui.actions import ACTIONS, MENUS, PIPELINES, SUBMENU_AFTER, Actions, Scope
from pipedesk.ui.theme.theme import Theme


@pytest.fixture
def actions(theme: Theme) -> Actions:
    return Actions(theme)


@pytest.fixture
def window(actions: Actions, qtbot: QtBot) -> QMainWindow:
    """A window with the actions' keys, a button, a list and text fields."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.addActions(actions.scoped(Scope.WINDOW))
    centre = QWidget()
    layout = QVBoxLayout(centre)
    for widget in (QPushButton("a"), QListWidget(), QLineEdit(), QPlainTextEdit()):
        layout.addWidget(widget)
    window.setCentralWidget(centre)
    window.show()
    window.activateWindow()
    return window


def test_names_and_keys_are_used_once() -> None:
    names = Counter(spec.name for spec in ACTIONS)
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert [name for name, count in names.items() if count > 1] == []
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_every_action_stands_in_a_menu_that_is_there() -> None:
    menus = {spec.name for spec in MENUS}
    assert {spec.menu for spec in ACTIONS} <= menus
    assert {spec.parent for spec in MENUS if spec.parent} <= menus
    assert set(SUBMENU_AFTER.values()) == {spec.name for spec in MENUS if spec.parent}


def test_every_icon_is_there() -> None:
    assert [spec.icon for spec in ACTIONS if spec.icon and not asset("icons", f"{spec.icon}.svg").is_file()] == []


def test_no_two_entries_of_a_menu_have_the_same_letter() -> None:
    entries = [(spec.menu, spec.text.source) for spec in ACTIONS if spec.name not in PIPELINES] + [
        (spec.parent, spec.text.source) for spec in MENUS
    ]
    letters = Counter((menu, text[text.index("&") + 1].lower()) for menu, text in entries)
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_an_unknown_action_is_a_mistake(actions: Actions) -> None:
    with pytest.raises(KeyError):
        actions["deal.juggle"]


def test_what_needs_a_deal_cannot_be_used_before_there_is_one(actions: Actions) -> None:
    usable = [spec.name for spec in ACTIONS if spec.name.startswith("deal.") and actions[spec.name].isEnabled()]
    assert usable == []


def test_actions_are_enabled_together(actions: Actions) -> None:
    actions.enable(["deal.win", "deal.lose"], on=True)
    assert actions["deal.win"].isEnabled()
    assert actions["deal.lose"].isEnabled()
    assert not actions["deal.delete"].isEnabled()


def test_undo_names_what_it_takes_back(actions: Actions) -> None:
    actions.name_undo("Move “R&D”")
    assert actions["edit.undo"].text() == "&Undo Move “R&&D”"
    assert actions["edit.undo"].isEnabled()
    actions.name_undo(None)
    assert actions["edit.undo"].text() == "&Undo"
    assert not actions["edit.undo"].isEnabled()


def test_redo_keeps_its_step_when_the_language_changes(actions: Actions) -> None:
    actions.name_redo("Win “Data {room}”")
    actions.retranslate()
    assert actions["edit.redo"].text() == "&Redo Win “Data {room}”"
    assert actions["edit.redo"].isEnabled()


def test_a_tooltip_says_the_key(actions: Actions) -> None:
    actions.enable(["deal.new"], on=True)
    assert actions["deal.new"].toolTip() == "New Deal (N)"
    assert actions["help.about"].toolTip() == "About PipeDesk"


def test_a_tooltip_says_what_the_action_is_for_and_why_it_cannot_be_used(actions: Actions) -> None:
    assert actions["deal.archive"].statusTip().splitlines() == [
        "Take the deal off the board; search and filters still find it",
        "Select a deal first",
    ]
    assert actions["deal.archive"].toolTip() == f"Archive (A)\n{actions['deal.archive'].statusTip()}"
    actions.enable(["deal.archive"], on=True)
    assert "Select" not in actions["deal.archive"].toolTip()


def test_every_action_that_is_described_is_there() -> None:
    assert ABOUT.keys() <= {spec.name for spec in ACTIONS}


def test_only_one_theme_is_on(actions: Actions) -> None:
    actions["view.theme.light"].setChecked(True)
    actions["view.theme.dark"].setChecked(True)
    assert not actions["view.theme.light"].isChecked()


def test_a_letter_works_away_from_text_fields(actions: Actions, window: QMainWindow) -> None:
    asked: list[bool] = []
    actions["deal.new"].setEnabled(True)
    actions["deal.new"].triggered.connect(lambda: asked.append(True))
    button = window.findChild(QPushButton)
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_N)
    assert len(asked) == 1


@pytest.mark.parametrize("field_type", [QLineEdit, QPlainTextEdit])
def test_a_letter_in_a_text_field_is_a_letter(
    actions: Actions, window: QMainWindow, field_type: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    asked: list[bool] = []
    for name in ("deal.new", "deal.follow_up", "edit.find", "help.keys"):
        actions[name].setEnabled(True)
        actions[name].triggered.connect(lambda: asked.append(True))
    field = window.findChild(field_type)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "nf/?")
    typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert (typed, asked) == ("nf/?", [])


def test_keys_of_the_cards_do_nothing_elsewhere(actions: Actions, window: QMainWindow) -> None:
    asked: list[bool] = []
    actions["deal.delete"].setEnabled(True)
    actions["deal.delete"].triggered.connect(lambda: asked.append(True))
    button = window.findChild(QPushButton)
    assert button is not None
    cards = window.findChild(QListWidget)
    assert cards is not None
    cards.addActions(actions.scoped(Scope.CARDS))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Delete)
    assert asked == []
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Delete)
    assert len(asked) == 1
