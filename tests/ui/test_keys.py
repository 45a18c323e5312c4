"""The sheet of keys is made from the actions, so it cannot be wrong; every key on it can be changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QKeySequenceEdit, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from pipedesk.desktop.settings import Settings
from pipedesk.desktop.translation import Translation
from pipedesk.ui.actions import ACTIONS, Actions
from pipedesk.ui.keys import KeyGroup, KeyLine, KeysDialog, balanced
from pipedesk.ui.shortcuts import Shortcuts
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.key_button import KeyButton
from pipedesk.ui.widgets.labels import PlainLabel
from tests.ui.programs import answering, fall_silent


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def actions(theme: Theme) -> Actions:
    return Actions(theme)


@pytest.fixture
def shortcuts(actions: Actions, settings: Settings) -> Shortcuts:
    return Shortcuts(actions, settings)


@pytest.fixture
def dialog(theme: Theme, actions: Actions, shortcuts: Shortcuts, qtbot: QtBot) -> KeysDialog:
    dialog = KeysDialog(theme, actions, shortcuts, {"Ctrl+Alt+1": "Routes only"})
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def spoken() -> Iterator[Callable[[str], None]]:
    """Speaks a language until the end of the test."""
    translation = Translation()
    yield translation.use
    fall_silent(translation)


def words(dialog: QDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()}


def buttons(dialog: KeysDialog) -> dict[str, tuple[str, ...]]:
    """The keys on the sheet by what stands before them; those in use are told by their accessible names."""
    return {
        button.accessibleName().partition(":")[0]: button.keys()
        for button in dialog.findChildren(KeyButton)
        if button.isVisible()
    }


def give(dialog: KeysDialog, action: str, key: Qt.Key, times: int = 1) -> list[str]:
    """Change a key as a user does; returns what the form said against it."""
    said: list[str] = []

    def answer(form: QDialog) -> bool:
        edit = form.findChild(QKeySequenceEdit)
        assert edit is not None
        QTest.keyClick(edit, key)
        for _ in range(times):
            confirm = next(one for one in form.findChildren(QPushButton) if one.property("look") == "primary")
            assert form.focusWidget() is confirm
            QTest.keyClick(confirm, Qt.Key.Key_Return)
            said.extend(one.text() for one in form.findChildren(PlainLabel) if one.property("role") == "bad")
        if form.isVisible():
            form.reject()
        return True

    with answering(answer):
        dialog.edit(action)
    return [one for one in said if one]


def test_every_key_of_every_action_is_listed(dialog: KeysDialog, actions: Actions) -> None:
    assert {actions.words(spec.name) for spec in ACTIONS if spec.keys} <= words(dialog)
    listed = buttons(dialog)
    assert listed["New Deal"] == ("N", "Ctrl+N")
    assert listed["Open in Own Window"] == ("Ctrl+Return",)
    assert listed["Keyboard Shortcuts"] == ("?", "F1")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_whole_sheet_fits_a_small_screen_in_even_columns(
    language: str,
    spoken: Callable[[str], None],
    theme: Theme,
    actions: Actions,
    shortcuts: Shortcuts,
    qtbot: QtBot,
) -> None:
    spoken(language)
    actions.retranslate()
    # As in a file with two pipelines.
    for number in range(3, 10):
        actions[f"pipeline.{number}"].setVisible(False)
    dialog = KeysDialog(theme, actions, shortcuts, {})
    qtbot.addWidget(dialog)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert dialog.width() <= 1024
    assert dialog.height() <= 668
    assert area.verticalScrollBar().maximum() == 0
    assert area.horizontalScrollBar().maximum() == 0


def test_columns_are_even_and_a_title_is_never_alone() -> None:
    def group(title: str, count: int) -> KeyGroup:
        return KeyGroup(title, tuple(KeyLine("", f"{title} {place}", ("X",)) for place in range(count)))

    columns = balanced([group("File", 5), group("Deal", 22), group("View", 13), group("Help", 1)], 3)
    lengths = [sum(1 + len(part.lines) for part in column) for column in columns]
    assert max(lengths) - min(lengths) <= 4
    assert [line.words for column in columns for part in column for line in part.lines][5:27] == [
        f"Deal {place}" for place in range(22)
    ]


def test_the_keys_of_menus_within_menus_stand_with_the_menu_of_the_bar(dialog: KeysDialog) -> None:
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert [said.count(title) for title in ("Copy and Print", "Card Layout", "Go to")] == [0, 0, 0]
    assert said.index("Deal") < said.index("Duplicate") < said.index("Pipeline")


def test_a_few_letters_find_a_command_that_has_no_key_yet(dialog: KeysDialog) -> None:
    assert "Split in Two" not in words(dialog)
    QTest.keyClicks(dialog.filter, "split")
    assert "Split in Two" in words(dialog)
    assert "New Deal" not in words(dialog)
    dialog.filter.clear()
    dialog.every.setChecked(True)
    assert {"Split in Two", "New Deal"} <= words(dialog)


def test_a_key_is_found_by_itself(dialog: KeysDialog) -> None:
    dialog.filter.setText("ctrl+k")
    assert list(buttons(dialog)) == ["Command Palette"]


def test_a_key_is_changed_by_pressing_another_and_kept(
    dialog: KeysDialog, actions: Actions, theme: Theme, settings: Settings
) -> None:
    assert give(dialog, "deal.split", Qt.Key.Key_X) == []
    assert actions["deal.split"].shortcut() == QKeySequence("X")
    assert actions["deal.split"].toolTip().startswith("Split in Two (X)")
    assert buttons(dialog)["Split in Two"] == ("X",)
    again = Actions(theme)
    Shortcuts(again, settings)
    assert again["deal.split"].shortcut() == QKeySequence("X")


def test_a_key_that_is_taken_is_named_and_taken_over_only_when_set_again(dialog: KeysDialog, actions: Actions) -> None:
    (said,) = give(dialog, "deal.split", Qt.Key.Key_N)
    assert said.startswith("N is the key of “New Deal”.")
    assert actions["deal.split"].shortcut().isEmpty()

    give(dialog, "deal.split", Qt.Key.Key_N, times=2)

    assert actions["deal.split"].shortcut() == QKeySequence("N")
    assert actions["deal.new"].shortcuts() == [QKeySequence("Ctrl+N")]


def test_a_key_is_taken_from_one_who_had_it_from_the_user(actions: Actions, shortcuts: Shortcuts) -> None:
    shortcuts.change("deal.split", QKeySequence("X"))
    shortcuts.change("deal.pdf", QKeySequence("X"))
    assert actions["deal.split"].shortcuts() == []
    assert actions["deal.pdf"].shortcuts() == [QKeySequence("X")]


def test_reset_gives_every_key_back_to_whose_it_was(actions: Actions, shortcuts: Shortcuts) -> None:
    shortcuts.change("deal.split", QKeySequence("N"))
    shortcuts.change("deal.pdf", QKeySequence("X"))
    shortcuts.reset("deal.split")
    assert actions["deal.split"].shortcuts() == []
    assert actions["deal.new"].shortcut() == QKeySequence("N")
    assert actions["deal.pdf"].shortcut() == QKeySequence("X")
    shortcuts.reset_all()
    assert actions["deal.pdf"].shortcuts() == []
    assert shortcuts.own == {}


def test_everything_is_reset_after_a_question(dialog: KeysDialog, shortcuts: Shortcuts) -> None:
    assert not dialog.reset_all.isEnabled()
    shortcuts.change("deal.new", QKeySequence("X"))
    assert dialog.reset_all.isEnabled()

    def agree(form: QDialog) -> bool:
        next(one for one in form.findChildren(QPushButton) if one.text() == "Reset All").click()
        return True

    with answering(agree):
        dialog.reset_all.click()
    assert shortcuts.own == {}


@pytest.mark.parametrize(("button", "keys"), [("Back to N, Ctrl+N", ["N", "Ctrl+N"]), ("No Key", [])])
def test_one_key_is_reset_or_taken_away(
    button: str, keys: list[str], dialog: KeysDialog, actions: Actions, shortcuts: Shortcuts
) -> None:
    shortcuts.change("deal.new", QKeySequence("X"))

    def press(form: QDialog) -> bool:
        next(one for one in form.findChildren(QPushButton) if one.text() == button).click()
        return True

    with answering(press):
        dialog.edit("deal.new")
    assert [key.toString() for key in actions["deal.new"].shortcuts()] == keys


def test_the_key_of_a_saved_view_is_refused(theme: Theme, actions: Actions, shortcuts: Shortcuts, qtbot: QtBot) -> None:
    dialog = KeysDialog(theme, actions, shortcuts, {"X": "Routes only"})
    qtbot.addWidget(dialog)
    dialog.show()
    said = give(dialog, "deal.split", Qt.Key.Key_X, times=2)
    assert said[0].startswith("X is the key of the view “Routes only”.")
    assert shortcuts.own == {}


def test_a_key_with_which_people_find_their_way_is_refused(dialog: KeysDialog, shortcuts: Shortcuts) -> None:
    (said,) = give(dialog, "deal.split", Qt.Key.Key_Down)
    assert "is needed to find one’s way" in said
    assert shortcuts.own == {}


def test_setting_no_key_says_what_to_do(dialog: KeysDialog) -> None:
    said: list[str] = []

    def answer(form: QDialog) -> bool:
        next(one for one in form.findChildren(QPushButton) if one.property("look") == "primary").click()
        said.extend(one.text() for one in form.findChildren(PlainLabel) if one.property("role") == "bad")
        form.reject()
        return True

    with answering(answer):
        dialog.edit("deal.split")
    assert said == ["No key has been pressed. Press the new key in the field above."]


@pytest.mark.parametrize("kept", ["no json", "[1]", '{"deal.juggle": ["X"], "deal.new": 3}', '{"deal.new": [1, ""]}'])
def test_kept_keys_that_make_no_sense_are_left_out(kept: str, actions: Actions, settings: Settings) -> None:
    settings.setValue("keys/own", kept)
    Shortcuts(actions, settings)
    assert actions["deal.win"].shortcut() == QKeySequence("Ctrl+Shift+W")
