"""Text that is edited where it stands: begin, commit, take back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.inline import InlineEdit

Key = Qt.Key


@pytest.fixture
def edit(theme: Theme, qtbot: QtBot) -> Iterator[InlineEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    edit = InlineEdit("Route planning", name="Title")
    layout.addWidget(edit)
    layout.addWidget(QLineEdit())
    window.show()
    window.activateWindow()
    edit.setFocus()
    yield edit
    window.close()


@pytest.fixture
def told(edit: InlineEdit) -> list[str]:
    told: list[str] = []
    edit.committed.connect(lambda text: told.extend([text]))
    return told


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_F2])
def test_a_key_begins_to_edit(edit: InlineEdit, key: Key) -> None:
    QTest.keyClick(edit, key)
    assert edit.is_editing()
    assert edit.selectedText() == "Route planning"


def test_a_click_begins_to_edit(edit: InlineEdit) -> None:
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    assert edit.is_editing()


def test_letters_alone_change_nothing(edit: InlineEdit) -> None:
    QTest.keyClicks(edit, "xyz")
    assert edit.text() == "Route planning"


def test_enter_commits_what_was_typed(edit: InlineEdit, told: list[str]) -> None:
    edit.begin()
    QTest.keyClicks(edit, "  Depot routing ")
    QTest.keyClick(edit, Key.Key_Return)
    assert told == ["Depot routing"]
    assert edit.text() == "Depot routing"
    assert not edit.is_editing()


def test_leaving_commits_what_was_typed(edit: InlineEdit, told: list[str]) -> None:
    edit.begin()
    QTest.keyClicks(edit, "Depot routing")
    QTest.keyClick(edit, Key.Key_Tab)
    assert told == ["Depot routing"]


def test_escape_brings_the_old_text_back(edit: InlineEdit, told: list[str]) -> None:
    edit.begin()
    QTest.keyClicks(edit, "Depot routing")
    QTest.keyClick(edit, Key.Key_Escape)
    assert (edit.text(), edit.is_editing(), told) == ("Route planning", False, [])


def test_the_same_text_is_no_change(edit: InlineEdit, told: list[str]) -> None:
    edit.begin()
    QTest.keyClicks(edit, "Route planning")
    QTest.keyClick(edit, Key.Key_Return)
    assert told == []


def test_news_from_elsewhere_do_not_disturb_typing(edit: InlineEdit, told: list[str]) -> None:
    edit.begin()
    QTest.keyClicks(edit, "Depot")
    edit.set_text("Renamed by undo")
    assert edit.text() == "Depot"
    QTest.keyClick(edit, Key.Key_Escape)
    assert (edit.text(), told) == ("Renamed by undo", [])


def test_a_disabled_one_is_not_edited(edit: InlineEdit) -> None:
    edit.setEnabled(False)
    edit.begin()
    assert not edit.is_editing()


def test_while_nothing_is_edited_undo_is_the_windows(edit: InlineEdit) -> None:
    undone: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), edit.window())
    shortcut.activated.connect(lambda: undone.append(True))
    QTest.keyClick(edit, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]


def test_while_typing_undo_is_the_fields(edit: InlineEdit) -> None:
    undone: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), edit.window())
    shortcut.activated.connect(lambda: undone.append(True))
    edit.begin()
    QTest.keyClicks(edit, "x")
    QTest.keyClick(edit, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    assert edit.is_editing()


def test_the_whole_text_is_in_the_tooltip_as_it_is(edit: InlineEdit) -> None:
    edit.set_text("<b>x</b>")
    assert "&lt;b&gt;" in edit.toolTip()
    assert edit.accessibleName() == "Title"


def test_a_text_without_room_ends_in_an_ellipsis_until_it_is_edited(edit: InlineEdit) -> None:
    edit.setFixedWidth(120)
    assert edit.seen() == "Route planning"
    clipped = edit.grab().toImage()

    edit.set_text("Route planning for all the depots in the north")
    assert edit.seen().startswith("Route")
    assert edit.seen().endswith("…")
    assert edit.text() == "Route planning for all the depots in the north"
    assert edit.grab().toImage() != clipped

    edit.begin()
    assert edit.seen() == edit.text()
    edit.grab()
