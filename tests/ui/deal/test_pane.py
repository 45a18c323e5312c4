"""The deal pane: what it shows, and that each edit is saved by itself, refused in words, and undone like any step."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from pipedesk.commands.command import Command
from pipedesk.commands.deals import DealField as Field
from pipedesk.commands.deals import DeleteDeal, EditDeal, LoseDeal, MoveDeal, WinDeal
from pipedesk.commands.followups import PlanFollowUp, SnoozeFollowUp
from pipedesk.commands.notes import AddNote
from pipedesk.commands.stages import AddStage
from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.when import When
from pipedesk.store.reads.deal import DealDetails, deal_details
from pipedesk.store.reads.timeline import Event, timeline
from pipedesk.ui.deal.markdown import MarkdownView
from pipedesk.ui.deal.pane import DealPane
from pipedesk.ui.deal.timeline_item import TimelineItem
from pipedesk.ui.live import Live
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.badge import Badge
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk
from tests.ui.deal.panes import pane_on

NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class ShownPane:
    """A pane on a deal of a real file."""

    pane: DealPane
    desk: Desk
    live: Live
    clock: FakeClock
    deal: int

    def field(self, name: str) -> QLineEdit:
        """The field that a screen reader calls so."""
        return next(edit for edit in self.pane.findChildren(QLineEdit) if edit.accessibleName() == name)

    def button(self, words: str) -> QAbstractButton:
        """The button with these words, on it or read aloud."""
        buttons = self.pane.findChildren(QAbstractButton)
        return next(button for button in buttons if words in (button.text(), button.accessibleName()))

    def type_into(self, name: str, text: str) -> None:
        """Edit a field as a user does: Enter, the new text, Enter."""
        edit = self.field(name)
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_Return)
        edit.selectAll()
        if text:
            QTest.keyClicks(edit, text)
        else:
            QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        self.settle()

    def words(self) -> list[str]:
        """Everything that can be read."""
        QCoreApplication.processEvents()
        labels = [label.text() for label in self.pane.findChildren(QLabel) if label.isVisibleTo(self.pane)]
        notes = [note.toPlainText() for note in self.pane.findChildren(MarkdownView) if note.isVisibleTo(self.pane)]
        return labels + notes

    def badges(self) -> list[str]:
        """The words on coloured ground."""
        QCoreApplication.processEvents()
        return [badge.text() for badge in self.pane.findChildren(Badge) if badge.isVisibleTo(self.pane)]

    def settle(self) -> None:
        """Let the pane hear of everything that changed."""
        self.live.flush()
        QCoreApplication.processEvents()

    def stored(self) -> DealDetails:
        """The deal as the file has it."""
        with self.desk.store.reading() as look:
            details = deal_details(look, self.deal)
        assert details is not None
        return details


@pytest.fixture
def shown(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[ShownPane]:
    """A pane on one deal of €32,000 with Marc Petit of Vélocité, in the first stage."""
    clock = FakeClock()
    desk = new_desk(tmp_path, clock)
    deal = add_deal(desk)
    with pane_on(desk, deal, theme, qtbot, height=700) as (pane, live):
        yield ShownPane(pane, desk, live, clock, deal)


def test_a_snoozed_step_says_when_the_reminder_comes_and_a_later_one_at_what_time(shown: ShownPane) -> None:
    change = shown.desk.run(PlanFollowUp("Send the offer", When(shown.clock.now() + timedelta(days=1)), shown.deal))
    shown.settle()
    assert shown.badges() == ["Tomorrow · 09:40"]
    assert not [words for words in shown.words() if words.startswith("Reminder")]

    until = shown.clock.now() + timedelta(days=2)
    shown.desk.run(SnoozeFollowUp(next(iter(change.ids("follow_up"))), until))
    shown.settle()

    assert "Reminder: 25 Nov 09:40" in shown.words()


@pytest.mark.parametrize("close", [WinDeal, lambda deal: LoseDeal(deal, "Price")])
def test_a_closed_deal_is_not_warned_of_having_no_next_step(shown: ShownPane, close: Callable[[int], Command]) -> None:
    shown.desk.run(close(shown.deal))
    shown.settle()
    assert "Nothing is planned." in shown.words()
    assert shown.badges() == []


def test_it_shows_what_whom_how_much_and_how_likely(shown: ShownPane) -> None:
    assert shown.field("Title").text() == "Route planning"
    assert shown.field("Value").text() == "€32,000"
    assert "Vélocité · Marc Petit" in shown.words()
    assert shown.button("10% (the stage’s)").isVisibleTo(shown.pane)
    assert shown.button("no closing date").isVisibleTo(shown.pane)
    assert "Prospecting since today" in shown.words()


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("Title", "Fleet planning", lambda deal: deal.title == "Fleet planning"),
        ("Value", "41 500,50", lambda deal: deal.value_minor == 4_150_050),
        ("Expected close", "2027-01-08", lambda deal: str(deal.expected_close_on) == "2027-01-08"),
        ("Probability", "35 %", lambda deal: deal.probability == 35),
        ("Source", "Fair in Lyon", lambda deal: deal.source == "Fair in Lyon"),
        ("Organization", "Lumen", lambda deal: deal.organization == "Lumen"),
        (
            "Add a person",
            "Ana Ruiz",
            lambda deal: [one.name for one in deal.people] == ["Marc Petit", "Ana Ruiz"],
        ),
        ("Add a tag", "fleet", lambda deal: list(deal.tags) == ["fleet"]),
    ],
)
def test_a_field_is_saved_by_itself_and_undone_as_one_step(
    shown: ShownPane, field: str, typed: str, kept: object
) -> None:
    assert callable(kept)
    before = shown.stored()
    assert not kept(before)
    shown.type_into(field, typed)
    assert kept(shown.stored())
    shown.live.undo()
    assert shown.stored() == before


def test_escape_leaves_a_field_as_it_was(shown: ShownPane) -> None:
    title = shown.field("Title")
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_Return)
    QTest.keyClicks(title, "something else")
    QTest.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == "Route planning"
    assert shown.stored().title == "Route planning"


@pytest.mark.parametrize(
    ("field", "typed"), [("Value", "a lot"), ("Probability", "250"), ("Expected close", "when pigs fly"), ("Title", "")]
)
def test_what_cannot_be_understood_is_refused_at_the_field_and_nothing_typed_is_lost(
    shown: ShownPane, qtbot: QtBot, field: str, typed: str
) -> None:
    before, text = shown.stored(), shown.field(field).text()
    with qtbot.waitSignal(shown.live.refused) as refused:
        shown.type_into(field, typed)
    assert isinstance(refused.args[0], Refusal)
    assert shown.stored() == before
    edit = shown.field(field)
    assert (edit.text(), edit.property("wrong")) == (typed, "true")
    assert edit.accessibleDescription()
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert (edit.text(), edit.property("wrong")) == (text, "false")


def test_what_was_refused_is_given_up_with_its_deal(shown: ShownPane) -> None:
    other = add_deal(shown.desk, "Another")
    shown.type_into("Title", "x" * 600)
    shown.pane.show_deal(other)
    assert shown.field("Title").text() == "Another"
    with shown.desk.store.reading() as look:
        assert [details.title for deal in (1, other) if (details := deal_details(look, deal))] == [
            "Route planning",
            "Another",
        ]


def test_a_probability_says_which_it_is_and_there_is_a_way_back(shown: ShownPane) -> None:
    assert not shown.button("Use the stage’s 10%").isVisibleTo(shown.pane)
    shown.button("10% (the stage’s)").click()
    edit = shown.field("Probability")
    assert edit.hasFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "55")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    shown.settle()
    assert shown.stored().probability == 55
    assert shown.button("55% (set by hand)").isVisibleTo(shown.pane)
    shown.button("Use the stage’s 10%").click()
    shown.settle()
    assert shown.stored().probability is None
    assert shown.button("10% (the stage’s)").isVisibleTo(shown.pane)


def test_each_stage_of_the_path_says_how_long_the_deal_was_there(shown: ShownPane, english: None) -> None:
    shown.clock.advance(timedelta(days=3))
    shown.desk.run(MoveDeal(shown.deal, 2))
    shown.clock.advance(timedelta(days=1))
    shown.desk.run(MoveDeal(shown.deal, 1))
    shown.clock.advance(timedelta(days=2))
    shown.pane.show_deal(shown.deal)
    path = shown.pane.header._path
    assert path.words_of(0).splitlines()[:2] == ["Prospecting", "5 days here so far"]
    assert path.words_of(1).splitlines()[:2] == ["Qualification", "1 day spent here"]
    assert path.words_of(2).splitlines()[:2] == ["Demo or meeting", "Not been here yet"]
    shown.desk.run(WinDeal(shown.deal))
    shown.clock.advance(timedelta(days=9))
    shown.pane.show_deal(shown.deal)
    assert path.words_of(0).splitlines()[1] == "5 days spent here"


def test_what_is_typed_about_a_deal_that_goes_away_waits_for_undo(shown: ShownPane) -> None:
    title = shown.field("Title")
    QTest.keyClick(title, Qt.Key.Key_F2)
    QTest.keyClicks(title, "Half a title")
    shown.pane.composer.insertPlainText("half a note")
    shown.desk.run(DeleteDeal(shown.deal))
    shown.settle()
    assert shown.pane.deal is None
    shown.pane.show_deal(add_deal(shown.desk, "Another"))
    assert title.text() == "Another"
    assert shown.pane.composer.toPlainText() == ""
    shown.live.undo()
    shown.live.undo()
    shown.pane.show_deal(shown.deal)
    assert (title.text(), shown.pane.composer.toPlainText()) == ("Route planning", "half a note\n\nHalf a title")


def test_a_draft_about_a_deal_that_stays_deleted_harms_nobody(shown: ShownPane) -> None:
    shown.pane.composer.insertPlainText("half a note")
    shown.desk.run(DeleteDeal(shown.deal))
    shown.settle()
    shown.pane.keep_all()
    with pytest.raises(Refusal):
        shown.desk.run(AddNote("to nobody", shown.deal))


def test_a_closing_date_can_be_taken_away(shown: ShownPane) -> None:
    shown.type_into("Expected close", "2027-01-08")
    assert shown.button("closes 8 Jan 2027")
    shown.type_into("Expected close", "")
    assert shown.stored().expected_close_on is None
    assert shown.button("no closing date")


def test_a_change_made_elsewhere_is_shown(shown: ShownPane) -> None:
    shown.desk.run(EditDeal(shown.deal, Field.TITLE, "From the terminal"))
    shown.settle()
    assert shown.field("Title").text() == "From the terminal"


def test_a_change_of_another_deal_is_not_read(shown: ShownPane) -> None:
    other = add_deal(shown.desk, "Another")
    shown.settle()
    shown.desk.run(EditDeal(other, Field.TITLE, "Still another"))
    asked: list[str] = []
    event.listen(shown.desk.store.engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    shown.settle()
    assert [statement for statement in asked if "deal" in statement] == []


def test_a_title_that_is_being_typed_stays_with_its_deal(shown: ShownPane) -> None:
    other = add_deal(shown.desk, "Another")
    title = shown.field("Title")
    QTest.keyClick(title, Qt.Key.Key_F2)
    QTest.keyClicks(title, "Half a title")

    shown.pane.show_deal(other)
    shown.settle()

    assert (shown.stored().title, title.text()) == ("Half a title", "Another")


def test_a_note_that_was_only_begun_waits_at_its_deal(shown: ShownPane) -> None:
    other = add_deal(shown.desk, "Another")
    composer = shown.pane.composer
    QTest.keyClicks(composer, "They want a")

    shown.pane.show_deal(other)
    assert composer.toPlainText() == ""
    QTest.keyClicks(composer, "Later")
    shown.pane.show_deal(shown.deal)
    assert composer.toPlainText() == "They want a"

    shown.pane.keep_all()
    shown.settle()
    with shown.desk.store.reading() as look:
        notes = {deal: [row.text for row in timeline(look, deal) if row.event is Event.NOTE] for deal in (1, other)}
    assert notes == {shown.deal: ["They want a"], other: ["Later"]}


def test_a_deal_that_goes_away_leaves_the_pane_empty(shown: ShownPane) -> None:
    shown.desk.undo()
    shown.settle()
    assert shown.pane.deal is None
    assert "No deal chosen" in shown.words()


def test_a_note_is_kept_with_ctrl_enter_and_stands_in_the_timeline(shown: ShownPane) -> None:
    composer = shown.pane.composer
    QTest.keyClicks(composer, "Budget <b>confirmed</b>")
    QTest.keyClick(composer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.settle()
    assert composer.toPlainText() == ""
    assert "Budget <b>confirmed</b>" in shown.words()


def jot(shown: ShownPane, text: str, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> str:
    """Type into the composer, then some keys; what is left in it."""
    shown.pane.composer.insertPlainText(text)
    for key in keys:
        QTest.keyClick(shown.pane.composer, key, modifier)
    shown.settle()
    return shown.pane.composer.toPlainText()


def test_a_follow_up_that_is_jotted_down_is_offered_with_its_date_and_planned_with_enter(shown: ShownPane) -> None:
    jot(shown, "call Marc next tuesday 10am")
    assert "Call · Tue 1 Dec 2026 10:00 · Marc Petit" in shown.words()
    assert jot(shown, "", Qt.Key.Key_Return) == ""
    planned = shown.stored().next_step
    assert planned is not None
    assert (planned.subject, planned.kind.value) == ("Call Marc", "call")
    assert not shown.pane.offer.isVisibleTo(shown.pane)
    shown.live.undo()
    assert shown.stored().next_step is None


def test_the_button_of_an_offer_plans_it_too(shown: ShownPane) -> None:
    jot(shown, "relancer Dupont dans 3 jours à 14h")
    shown.button("Plan this follow-up").click()
    shown.settle()
    assert shown.stored().follow_ups[0].subject == "Relancer Dupont"


def test_ctrl_enter_always_keeps_a_note(shown: ShownPane) -> None:
    assert jot(shown, "call Marc friday", Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier) == ""
    assert "call Marc friday" in shown.words()
    assert shown.stored().follow_ups == ()


def test_escape_leaves_a_note_until_the_field_is_empty(shown: ShownPane) -> None:
    assert jot(shown, "call Marc friday", Qt.Key.Key_Escape, Qt.Key.Key_Return) == "call Marc friday\n"
    shown.pane.composer.clear()
    assert jot(shown, "call Marc friday", Qt.Key.Key_Return) == ""
    assert [step.subject for step in shown.stored().follow_ups] == ["Call Marc"]


def test_a_note_that_is_too_long_is_refused_and_stays_where_it_was_typed(shown: ShownPane, qtbot: QtBot) -> None:
    text = "\n".join(["a line among ten thousand of them"] * 10_000)
    with qtbot.waitSignal(shown.live.refused):
        left = jot(shown, text, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert left == text


def test_a_stage_that_undo_takes_away_is_no_longer_on_the_path(shown: ShownPane) -> None:
    added = next(iter(shown.desk.run(AddStage(1, "Pilot")).ids("stage")))
    shown.desk.run(MoveDeal(shown.deal, added))
    shown.settle()
    assert "Pilot since today" in shown.words()
    shown.live.undo()
    shown.live.undo()
    shown.settle()
    assert "Prospecting since today" in shown.words()
    assert shown.pane.deal is not None
    assert "Pilot" not in [stage.name for stage in shown.pane.deal.path]


def test_a_thousand_lines_in_a_title_are_refused_and_stay_in_the_field(shown: ShownPane, qtbot: QtBot) -> None:
    text = "\n".join(f"line {number}" for number in range(1000))
    title = shown.field("Title")
    QTest.keyClick(title, Qt.Key.Key_F2)
    title.setText(text)
    with qtbot.waitSignal(shown.live.refused):
        QTest.keyClick(title, Qt.Key.Key_Return)
    assert (title.text(), title.property("wrong")) == (text, "true")
    assert shown.stored().title == "Route planning"


def test_a_next_step_is_done_with_one_press(shown: ShownPane) -> None:
    assert "Nothing is planned. What comes next?" in shown.words()
    shown.desk.run(PlanFollowUp("Call Marc", When(shown.clock.now() + timedelta(hours=2)), shown.deal))
    shown.settle()
    assert "Call Marc" in shown.words()
    shown.button("Done").click()
    shown.settle()
    assert shown.stored().next_step is None
    assert "Nothing is planned. What comes next?" in shown.words()


def test_a_won_deal_says_so_and_can_be_reopened(shown: ShownPane) -> None:
    shown.desk.run(WinDeal(shown.deal))
    shown.settle()
    assert "Won on 23 Nov 2026" in shown.words()
    assert not shown.button("Won").isVisibleTo(shown.pane)
    shown.button("Reopen").click()
    shown.settle()
    assert "Prospecting since today" in shown.words()


def test_a_lost_deal_says_why(shown: ShownPane) -> None:
    shown.desk.run(LoseDeal(shown.deal, "Too <i>expensive</i>"))
    shown.settle()
    assert "Lost on 23 Nov 2026 · Too <i>expensive</i>" in shown.words()


def test_who_asks_to_win_or_lose_is_asked_by_the_window(shown: ShownPane, qtbot: QtBot) -> None:
    for words, signal in (("Won", shown.pane.win_asked), ("Lost…", shown.pane.lose_asked)):
        with qtbot.waitSignal(signal) as asked:
            shown.button(words).click()
        assert asked.args == [shown.deal]


def test_days_in_the_stage_are_counted(shown: ShownPane) -> None:
    shown.clock.advance(timedelta(days=20))
    shown.pane.show_deal(shown.deal)
    assert any(words.startswith("Prospecting for 20 day") for words in shown.words())
    shown.desk.run(MoveDeal(shown.deal, 2))
    shown.settle()
    assert "Qualification since today" in shown.words()
    assert "Prospecting → Qualification" in shown.words()


def items(pane: QWidget) -> list[TimelineItem]:
    return [item for item in pane.findChildren(TimelineItem) if item.isVisibleTo(pane)]


def write_notes(shown: ShownPane, count: int) -> None:
    for number in range(count):
        shown.clock.advance(timedelta(minutes=1))
        shown.desk.run(AddNote(f"note {number}", shown.deal))
    shown.settle()


def test_older_events_come_while_one_scrolls(shown: ShownPane, qtbot: QtBot) -> None:
    write_notes(shown, 130)
    assert len(items(shown.pane)) == 60
    bar = shown.pane._happened.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(items(shown.pane)) == 131

    qtbot.waitUntil(at_the_end)
    assert "note 0" in shown.words()


def test_older_events_come_under_the_arrow_keys(shown: ShownPane) -> None:
    write_notes(shown, 70)
    last = shown.pane.timeline.items()[-1]
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Down)
    assert len(items(shown.pane)) == 71
    assert shown.pane.timeline.items()[60].hasFocus()
    QTest.keyClick(shown.pane.timeline.items()[60], Qt.Key.Key_Up)
    assert last.hasFocus()


def test_tab_comes_to_one_event_only(shown: ShownPane) -> None:
    write_notes(shown, 5)
    reachable = [item for item in items(shown.pane) if item.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert reachable == shown.pane.timeline.items()[:1]


def chip(shown: ShownPane, words: str) -> None:
    shown.button(words).click()
    shown.settle()


def test_chips_say_what_is_shown(shown: ShownPane) -> None:
    shown.desk.run(AddNote("a note", shown.deal))
    shown.desk.run(EditDeal(shown.deal, Field.SOURCE, "fair"))
    shown.desk.run(MoveDeal(shown.deal, 2))
    shown.settle()
    kinds = [item.row.event for item in shown.pane.timeline.items() if item.row]
    assert set(kinds) == {Event.NOTE, Event.FIELD, Event.STAGE, Event.CREATED}
    chip(shown, "Notes")
    assert [item.row.event for item in shown.pane.timeline.items() if item.row] == [Event.NOTE]
    chip(shown, "Fields")
    assert {item.row.event for item in shown.pane.timeline.items() if item.row} == {Event.NOTE, Event.FIELD}
    chip(shown, "Notes")
    chip(shown, "Fields")
    chip(shown, "Follow-ups")
    assert shown.pane.timeline.items() == []
    assert "Nothing of this kind has happened yet." in shown.words()


def the_note(shown: ShownPane) -> TimelineItem:
    return next(item for item in shown.pane.timeline.items() if item.row and item.row.event is Event.NOTE)


def bodies(shown: ShownPane) -> list[str]:
    with shown.desk.store.reading() as look:
        return [row.text for row in timeline(look, shown.deal) if row.event is Event.NOTE]


def test_a_note_is_written_anew_where_it_stands(shown: ShownPane) -> None:
    write_notes(shown, 1)
    note = the_note(shown)
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_F2)
    assert note.editor is not None
    note.editor.field.setPlainText("what was really said")
    write_notes(shown, 1)
    assert note.editor is not None, "news from elsewhere end no editing"
    QTest.keyClick(note.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.settle()
    assert note.editor is None
    assert "what was really said" in bodies(shown)
    shown.live.undo()
    assert "what was really said" not in bodies(shown)


def test_escape_leaves_a_note_as_it_was(shown: ShownPane) -> None:
    write_notes(shown, 1)
    note = the_note(shown)
    note.edit()
    assert note.editor is not None
    note.editor.field.setPlainText("nonsense")
    QTest.keyClick(note.editor.field, Qt.Key.Key_Escape)
    assert note.editor is None
    assert bodies(shown) == ["note 0"]
    assert "note 0" in shown.words()


def test_what_is_typed_into_a_note_stays_with_its_deal(shown: ShownPane) -> None:
    write_notes(shown, 1)
    the_note(shown).edit()
    editor = the_note(shown).editor
    assert editor is not None
    editor.field.setPlainText("half a thought")
    shown.pane.show_deal(add_deal(shown.desk, "Another"))
    assert bodies(shown) == ["half a thought"]


def test_what_is_typed_into_a_note_that_goes_away_is_not_lost(shown: ShownPane) -> None:
    write_notes(shown, 1)
    the_note(shown).edit()
    editor = the_note(shown).editor
    assert editor is not None
    editor.field.setPlainText("half a thought")
    shown.live.undo()
    shown.settle()
    assert shown.pane.composer.toPlainText() == "half a thought"


def test_a_note_that_became_too_long_stays_open(shown: ShownPane, qtbot: QtBot) -> None:
    write_notes(shown, 1)
    note = the_note(shown)
    note.edit()
    assert note.editor is not None
    note.editor.field.setPlainText("x" * 200_001)
    with qtbot.waitSignal(shown.live.refused):
        note.finish()
    assert note.editor is not None
    assert bodies(shown) == ["note 0"]


def test_a_note_is_pinned_above_all_that_happened_and_deleted_by_key(shown: ShownPane) -> None:
    write_notes(shown, 3)
    oldest = shown.pane.timeline.items()[2]
    oldest.setFocus()
    QTest.keyClick(oldest, Qt.Key.Key_P)
    shown.settle()
    assert bodies(shown) == ["note 0", "note 2", "note 1"]
    assert shown.pane.timeline.items()[0] is oldest
    assert "Pinned note" in shown.words()
    QTest.keyClick(oldest, Qt.Key.Key_Delete)
    shown.settle()
    assert bodies(shown) == ["note 2", "note 1"]
    assert shown.pane.timeline.items()[0].hasFocus()
    shown.live.undo()
    assert bodies(shown) == ["note 0", "note 2", "note 1"]


def test_a_very_long_note_is_cut_until_more_of_it_is_wanted(shown: ShownPane) -> None:
    text = "\n".join(f"line {number}" for number in range(2000))
    shown.desk.run(AddNote(text, shown.deal))
    shown.settle()
    assert text not in shown.words()
    for _ in range(2):
        assert text not in shown.words()
        shown.button("Show more of it").click()
    assert text in shown.words()
    assert bodies(shown) == [text]


def test_no_event_is_squeezed_where_the_pane_is_low(shown: ShownPane) -> None:
    for number in range(12):
        shown.desk.run(AddNote(f"note {number} " + "long enough to be wrapped over several lines " * 3, shown.deal))
    shown.settle()
    shown.pane.resize(330, 420)
    for _ in range(6):
        QCoreApplication.processEvents()
    squeezed = [
        label.text()
        for item in items(shown.pane)
        for label in item.findChildren(QLabel)
        if label.height() < label.heightForWidth(label.width())
    ]
    assert squeezed == []
    composer = shown.pane.composer
    assert composer.viewport().height() >= 3 * composer.fontMetrics().lineSpacing()


def test_a_contact_is_removed_from_the_deal_not_from_the_file(shown: ShownPane) -> None:
    shown.button("Remove Marc Petit from this deal").click()
    shown.settle()
    assert shown.stored().people == ()
    with shown.desk.store.reading() as look:
        assert look.exec_driver_sql("SELECT name FROM person").scalar_one() == "Marc Petit"
