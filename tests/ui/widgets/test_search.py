"""The search field: submit, empty, leave."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.search import SearchBox


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> Iterator[SearchBox]:
    box = SearchBox(theme, "Search", hint="/")
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.setFocus()
    yield box
    box.close()


def test_enter_submits(box: SearchBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "eva")
    with qtbot.waitSignal(box.submitted) as submitted:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert submitted.args == ["eva"]


def test_escape_empties_then_leaves(box: SearchBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "eva")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    with qtbot.waitSignal(box.left):
        QTest.keyClick(box, Qt.Key.Key_Escape)


def test_the_key_cap_goes_when_something_is_typed(box: SearchBox) -> None:
    box.clearFocus()
    empty = box.grab(box.rect().adjusted(box.width() - 40, 0, 0, 0)).toImage()
    box.setText("e")
    assert box.grab(box.rect().adjusted(box.width() - 40, 0, 0, 0)).toImage() != empty


def test_it_has_a_name(box: SearchBox) -> None:
    box.rename("Chercher")
    assert box.accessibleName() == box.placeholderText() == "Chercher"


def test_an_empty_field_leaves_undo_to_the_window(box: SearchBox) -> None:
    undone: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), box)
    shortcut.activated.connect(lambda: undone.append(True))
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]


def test_a_typed_word_is_undone_in_the_field(box: SearchBox) -> None:
    undone: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), box)
    shortcut.activated.connect(lambda: undone.append(True))
    QTest.keyClicks(box, "eva")
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    assert box.text() != "eva"
