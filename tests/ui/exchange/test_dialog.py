"""Importing in the window: understood, tried dry, changed by the user, written, stopped, refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPlainTextEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from pipedesk.desk import Desk
from pipedesk.desktop.jobs import Jobs
from pipedesk.exchange.importing import Report
from pipedesk.ui.exchange.dialog import ImportDialog
from pipedesk.ui.theme.theme import Theme
from tests.stories import new_desk, state

TEXT = """Deal;Company;Amount;Stage;Close date
Route planning;Vélocité;1 200,50;Proposal;31/01/2027
Fleet app;Lumen;abc;Handshake;28/02/2027
<b>Data</b>;Lumen;300;Won;01/11/2026
"""


class Assistant(QObject):
    """A dialog on a file, with what the user can see of it."""

    def __init__(self, dialog: ImportDialog, desk: Desk, qtbot: QtBot) -> None:
        super().__init__()
        self.dialog, self.desk, self._qtbot = dialog, desk, qtbot
        self.reports: list[Report] = []
        dialog.imported.connect(self.reports.append)

    def button(self, words: str) -> QAbstractButton:
        return next(button for button in self.dialog.findChildren(QAbstractButton) if button.text() == words)

    def choice(self, name: str) -> QComboBox:
        return next(box for box in self.dialog.findChildren(QComboBox) if box.accessibleName() == name)

    def choose(self, name: str, words: str) -> None:
        box = self.choice(name)
        box.setCurrentText(words)
        assert box.currentText() == words
        box.activated.emit(box.currentIndex())

    def words(self) -> list[str]:
        return [label.text() for label in self.dialog.findChildren(QLabel) if label.isVisibleTo(self.dialog)]

    def reasons(self) -> str:
        field = self.dialog.findChild(QPlainTextEdit)
        assert isinstance(field, QPlainTextEdit)
        return field.toPlainText() if field.isVisibleTo(self.dialog) else ""

    def wait_for(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: any(words in text for text in self.words()))


@pytest.fixture
def assistant(theme: Theme, english: None, tmp_path: Path, qtbot: QtBot) -> Iterator[Assistant]:
    (tmp_path / "deals.csv").write_text(TEXT, encoding="utf-8")
    desk, window, jobs = new_desk(tmp_path), QWidget(), Jobs()
    qtbot.addWidget(window)
    dialog = ImportDialog(window, theme, desk, jobs, tmp_path / "deals.csv")
    dialog.open()
    yield Assistant(dialog, desk, qtbot)
    jobs.finish()
    desk.store.close()


def test_it_says_what_an_import_would_do_before_anything_is_written(assistant: Assistant) -> None:
    before = state(assistant.desk)
    assistant.wait_for("3 deals (1 won, 0 lost), 2 organizations")
    assert "deals.csv" in assistant.words()
    assert assistant.choice("What “Amount” becomes").currentText() == "Value"
    assert assistant.choice("What “Handshake” becomes").currentText() == "New: Handshake"
    assert "Row 3, Amount: “abc”" in assistant.reasons()
    assert state(assistant.desk) == before


def test_it_imports_as_one_step(assistant: Assistant, qtbot: QtBot) -> None:
    before = state(assistant.desk)
    assistant.wait_for("3 deals")
    with qtbot.waitSignal(assistant.dialog.accepted):
        assistant.button("Import").click()
    assert [report.counts.deals for report in assistant.reports] == [3]
    assert {row[0] for row in titles(assistant.desk)} == {"Route planning", "Fleet app", "<b>Data</b>"}
    assistant.desk.undo()
    assert state(assistant.desk) == before


def test_enter_imports(assistant: Assistant, qtbot: QtBot) -> None:
    assistant.wait_for("3 deals")
    with qtbot.waitSignal(assistant.dialog.accepted):
        QTest.keyClick(assistant.dialog, Qt.Key.Key_Return)
    assert [report.counts.deals for report in assistant.reports] == [3]


def test_after_an_error_that_nobody_expected_one_can_leave(assistant: Assistant, qtbot: QtBot) -> None:
    assistant.wait_for("3 deals")
    event.listen(assistant.desk.store.engine, "before_cursor_execute", stumble)

    with qtbot.capture_exceptions() as caught:
        assistant.button("Import").click()
        assistant.wait_for("Nothing was imported.")

    assert [kind for kind, *_ in caught] == [ArithmeticError]
    with qtbot.waitSignal(assistant.dialog.rejected):
        assistant.button("Cancel").click()


def stumble(*about: object) -> None:
    raise ArithmeticError("two and two")


def test_a_column_can_be_left_out_and_a_stage_be_mapped(assistant: Assistant, qtbot: QtBot) -> None:
    assistant.wait_for("3 deals")
    assistant.choose("What “Amount” becomes", "Leave out")
    qtbot.waitUntil(lambda: assistant.reasons() == "" and assistant.button("Import").isEnabled())
    assistant.choose("What “Handshake” becomes", "Negotiation and commitment")
    qtbot.waitUntil(lambda: assistant.button("Import").isEnabled())
    with qtbot.waitSignal(assistant.dialog.accepted):
        assistant.button("Import").click()
    with assistant.desk.store.reading() as look:
        rows = look.exec_driver_sql(
            "SELECT d.value_minor, s.name FROM deal d JOIN stage s ON s.id = d.stage_id WHERE d.title = 'Fleet app'"
        ).all()
    assert [tuple(row) for row in rows] == [(0, "Negotiation and commitment")]


def test_a_choice_that_leaves_nothing_to_import_is_refused_and_can_be_taken_back(
    assistant: Assistant, qtbot: QtBot
) -> None:
    assistant.wait_for("3 deals")
    assistant.choose("What “Deal” becomes", "Leave out")
    assistant.choose("What “Company” becomes", "Leave out")
    qtbot.waitUntil(lambda: assistant.reasons() != "" and "Row" not in assistant.reasons())
    assert not assistant.button("Import").isEnabled()
    assistant.choose("What “Deal” becomes", "Title")
    assistant.wait_for("3 deals")
    qtbot.waitUntil(assistant.button("Import").isEnabled)


def test_what_is_here_already_is_not_offered_again(
    assistant: Assistant, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    assistant.wait_for("3 deals")
    with qtbot.waitSignal(assistant.dialog.accepted):
        assistant.button("Import").click()
    window, jobs = QWidget(), Jobs()
    qtbot.addWidget(window)
    dialog = ImportDialog(window, theme, assistant.desk, jobs, tmp_path / "deals.csv")
    dialog.open()
    again = Assistant(dialog, assistant.desk, qtbot)
    again.wait_for("Nothing new · 3 rows are here already")
    assert "Row 2: “" in again.reasons()
    assert not again.button("Import").isEnabled()
    dialog.reject()
    jobs.finish()


def test_leaving_while_it_looks_through_the_file_changes_nothing(assistant: Assistant, qtbot: QtBot) -> None:
    before = state(assistant.desk)
    with qtbot.waitSignal(assistant.dialog.rejected):
        assistant.button("Cancel").click()
    assert state(assistant.desk) == before


def test_stopping_while_it_writes_takes_everything_back(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    rows = "".join(f"Deal {number};Company {number};{number}\n" for number in range(30_000))
    (tmp_path / "many.csv").write_text("Deal;Company;Amount\n" + rows, encoding="utf-8")
    desk, window, jobs = new_desk(tmp_path), QWidget(), Jobs()
    qtbot.addWidget(window)
    before = state(desk)
    dialog = ImportDialog(window, theme, desk, jobs, tmp_path / "many.csv")
    dialog.open()
    large = Assistant(dialog, desk, qtbot)
    qtbot.waitUntil(large.button("Import").isEnabled, timeout=30_000)
    large.button("Import").click()
    bar = dialog.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    qtbot.waitUntil(lambda: 0 < bar.value() < bar.maximum(), timeout=30_000)
    with qtbot.waitSignals([dialog.cancelled, dialog.rejected], timeout=30_000):
        dialog.reject()
    assert state(desk) == before
    assert large.reports == []
    jobs.finish()
    desk.store.close()


def test_a_file_that_cannot_be_read_is_refused_in_words(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty.csv").write_text("")
    desk, window, jobs = new_desk(tmp_path), QWidget(), Jobs()
    qtbot.addWidget(window)
    dialog = ImportDialog(window, theme, desk, jobs, tmp_path / "empty.csv")
    dialog.open()
    refused = Assistant(dialog, desk, qtbot)
    qtbot.waitUntil(lambda: refused.reasons() != "")
    assert not refused.button("Import").isEnabled()
    dialog.reject()
    jobs.finish()
    desk.store.close()


def titles(desk: Desk) -> list[tuple[str]]:
    with desk.store.reading() as look:
        return [(row[0],) for row in look.exec_driver_sql("SELECT title FROM deal")]
