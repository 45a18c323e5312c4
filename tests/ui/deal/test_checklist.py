"""The exit checklist in the deal's details."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pipedesk.store.reads.requirements import ItemRow
from pipedesk.ui.deal.checklist import Checklist
from pipedesk.ui.widgets.labels import PlainLabel

ITEMS = (ItemRow(1, "Talked", done=True), ItemRow(2, "Budget <b>known</b>"))


def shown(qtbot: QtBot) -> Checklist:
    checklist = Checklist()
    qtbot.addWidget(checklist)
    checklist.show_items("Call first", ITEMS)
    return checklist


def words(checklist: Checklist) -> list[str]:
    return [label.text() for label in checklist.findChildren(PlainLabel) if not label.isHidden()]


def test_it_shows_what_to_do_and_what_is_done(qtbot: QtBot) -> None:
    checklist = shown(qtbot)
    assert words(checklist) == ["Before it goes on: 1 of 2", "Call first", "Talked", "Budget <b>known</b>"]
    assert [line.done() for line in checklist.lines()] == [True, False]
    assert checklist.lines()[1].box.accessibleName() == "Budget <b>known</b>"
    assert not checklist.isHidden()


def test_a_stage_that_asks_for_nothing_shows_nothing(qtbot: QtBot) -> None:
    checklist = shown(qtbot)
    checklist.show_items("Call first", ())
    assert checklist.isHidden()
    assert checklist.lines() == []


def test_a_line_is_ticked_off_by_key_and_by_its_words(qtbot: QtBot) -> None:
    checklist = shown(qtbot)
    checklist.show()
    QCoreApplication.processEvents()
    heard: list[tuple[int, bool]] = []
    checklist.ticked.connect(lambda item, done: heard.append((item, done)))
    QTest.keyClick(checklist.lines()[1].box, Qt.Key.Key_Space)
    label = next(one for one in checklist.lines()[0].findChildren(PlainLabel) if one.text() == "Talked")
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    assert heard == [(2, True), (1, False)]


def test_the_keyboard_stays_on_a_line_that_was_ticked(qtbot: QtBot) -> None:
    checklist = shown(qtbot)
    line = checklist.lines()[1]
    checklist.show_items("Call first", (ITEMS[0], ItemRow(2, ITEMS[1].text, done=True)))
    assert checklist.lines()[1] is line
    assert line.done()
    checklist.show_items("Call first", (ItemRow(3, "Other"),))
    assert [one.box.accessibleName() for one in checklist.lines()] == ["Other"]
