"""What users wrote is shown as they wrote it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import ElidedLabel, PlainLabel, plain_tip, wrapped_tip

MARKUP = "<b>bold</b> <img src='file:///etc/passwd'> & <script>"


def test_markup_stays_text(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == MARKUP


def test_a_role_can_change(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel("2 d", "secondary")
    qtbot.addWidget(label)
    label.ensurePolished()
    label.take_role("bad")
    assert label.palette().windowText().color() == theme.palette.bad


def test_a_long_line_needs_little_room_and_keeps_its_text(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("a very long name " * 20)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.minimumSizeHint().width() < 40
    assert label.toolTip() == label.text()


def test_a_line_that_fits_needs_no_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("short")
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.toolTip() == ""


def test_an_elided_label_ends_in_an_ellipsis(theme: Theme, qtbot: QtBot) -> None:
    cut, whole = ElidedLabel("Warehouse scanners and more"), ElidedLabel("Warehouse…")
    for label in (cut, whole):
        qtbot.addWidget(label)
        label.resize(75, 20)
    assert cut.grab().toImage() == whole.grab().toImage()


def test_several_lines_become_one(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("one\ntwo\u2028three")
    qtbot.addWidget(label)
    assert label.text() == "one two three"


@pytest.mark.parametrize("text", [MARKUP, "R&D", "a < b", "<", "&lt;b&gt;", "plain"])
def test_a_tooltip_shows_every_character(text: str, theme: Theme) -> None:
    tip = plain_tip(text)
    if "<" not in tip:
        assert tip == text
        return
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == text


def test_a_long_tooltip_has_lines_that_fit_and_not_too_many() -> None:
    tip = wrapped_tip("word " * 5_000 + "x" * 900 + "\nlast")
    assert max(map(len, tip.splitlines())) <= 70
    assert len(tip.splitlines()) < 20
    assert tip.endswith("…")
    assert wrapped_tip("short\n\nlines") == "short\n\nlines"


def test_a_tooltip_with_markup_keeps_its_lines() -> None:
    assert wrapped_tip("a<b\nc") == "<p>a&lt;b<br>c</p>"
