"""The stage editor: every field is saved by itself, stages change places, and none takes its deals along."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from pipedesk.commands.deals import MoveDeal
from pipedesk.commands.pipelines import DeletePipeline
from pipedesk.commands.stages import EditStage
from pipedesk.desk import Desk
from pipedesk.domain.edits import Change
from pipedesk.domain.requirements import RequiredField, StageColour
from pipedesk.store.reads.requirements import StageCard, stage_cards
from pipedesk.ui.formats import Formats
from pipedesk.ui.planning import Form
from pipedesk.ui.stages.editor import StageEditor
from pipedesk.ui.theme.theme import Theme
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state
from tests.ui.programs import answering

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path, FakeClock())
    add_deal(desk)
    yield desk
    desk.store.close()


@pytest.fixture
def editor(desk: Desk, theme: Theme) -> Iterator[StageEditor]:
    parent = QWidget()
    editor = StageEditor(
        parent, theme, Formats("en", desk.clock.zone()), desk, 1, [], lambda command, done: done(desk.run(command))
    )
    stop = desk.subscribe(lambda change: editor.changed([change]))
    editor.show()
    QCoreApplication.processEvents()
    yield editor
    stop()
    editor.close()
    parent.deleteLater()


def cards(desk: Desk) -> list[StageCard]:
    with desk.store.reading() as look:
        return stage_cards(look, 1)


def names(desk: Desk) -> list[str]:
    return [card.name for card in cards(desk)]


def steps(desk: Desk) -> Callable[[], int]:
    heard: list[Change] = []
    desk.subscribe(heard.append)
    return lambda: len(heard)


def test_each_field_is_saved_when_it_is_left_as_one_step(editor: StageEditor, desk: Desk) -> None:
    form, made = editor.form, steps(desk)
    form.name.setText("Cold calls")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    form.probability.setValue(15)
    form.stale.setValue(0)
    form.colour.setCurrentIndex(form.colour.findData(StageColour.TEAL))
    form.colour.activated.emit(form.colour.currentIndex())
    form.guidance.setPlainText("Call first")
    form.guidance.finish()
    form.checklist.setPlainText("Talked\n\nBudget known")
    form.checklist.finish()
    form.required[RequiredField.PERSON].click()

    assert made() == 7
    assert cards(desk)[0] == StageCard(
        1,
        "Cold calls",
        15,
        None,
        "Call first",
        StageColour.TEAL,
        (RequiredField.PERSON,),
        ("Talked", "Budget known"),
    )
    for _ in range(7):
        desk.undo()
    assert form.name.text() == "Prospecting"
    assert cards(desk)[0].checklist == ()


def test_what_is_being_typed_is_kept_when_the_editor_is_closed_or_another_stage_chosen(
    editor: StageEditor, desk: Desk
) -> None:
    editor.form.checklist.setPlainText("Talked")
    editor.list.setCurrentRow(1)
    assert cards(desk)[0].checklist == ("Talked",)
    assert editor.form.name.text() == "Qualification"
    editor.form.guidance.setPlainText("Ask")
    editor.reject()
    assert cards(desk)[1].guidance == "Ask"


def test_a_name_that_cannot_be_is_refused_in_the_editor_and_the_old_one_comes_back(
    editor: StageEditor, desk: Desk
) -> None:
    editor.form.name.setText("  ")
    editor.form.finish()
    QCoreApplication.processEvents()
    assert editor._problem.text().startswith("A name is needed.")
    assert editor.form.name.text() == "Prospecting"


def test_a_list_that_is_too_long_is_refused_and_stays_to_be_cut(editor: StageEditor, desk: Desk) -> None:
    typed = "\n".join(f"line {number}" for number in range(10_000))
    editor.form.checklist.setPlainText(typed)
    editor.form.finish()
    QCoreApplication.processEvents()
    assert editor._problem.text().startswith("This checklist is too long.")
    assert editor.form.checklist.toPlainText() == typed
    editor.form.checklist.setPlainText("line 1")
    editor.form.finish()
    assert editor._problem.isHidden()
    assert cards(desk)[0].checklist == ("line 1",)


def test_keys_put_a_stage_elsewhere(editor: StageEditor, desk: Desk) -> None:
    QTest.keyClick(editor.list, Qt.Key.Key_Down, CTRL)
    QCoreApplication.processEvents()
    assert names(desk)[:2] == ["Qualification", "Prospecting"]
    assert editor.list.stage() == 1
    QTest.keyClick(editor.list, Qt.Key.Key_Up, CTRL)
    QTest.keyClick(editor.list, Qt.Key.Key_Up, CTRL)
    QCoreApplication.processEvents()
    assert names(desk)[:2] == ["Prospecting", "Qualification"]


def test_a_dragged_stage_is_put_where_it_is_dropped(editor: StageEditor, desk: Desk) -> None:
    model = editor.list.model()
    root = editor.list.rootIndex()
    assert model.moveRow(root, 0, root, 3)
    QCoreApplication.processEvents()
    assert names(desk)[:3] == ["Qualification", "Demo or meeting", "Prospecting"]
    assert editor.list.order() == [card.id for card in cards(desk)]


def test_a_new_stage_is_shown_with_its_name_ready_to_be_typed(editor: StageEditor, desk: Desk) -> None:
    editor.add.click()
    assert names(desk)[-1] == "New stage"
    assert editor.form.name.selectedText() == "New stage"


def test_an_empty_stage_is_deleted_at_once(editor: StageEditor, desk: Desk) -> None:
    editor.choose(3)
    QTest.keyClick(editor.list, Qt.Key.Key_Delete)
    assert "Demo or meeting" not in names(desk)
    assert editor.list.stage() == 2


def test_deleting_a_stage_asks_where_its_deals_go(editor: StageEditor, desk: Desk) -> None:
    desk.run(MoveDeal(1, 2))
    editor.choose(2)

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, Form)
        box = dialog.findChild(QComboBox)
        assert box is not None
        assert [box.itemText(row) for row in range(box.count())] == [
            name for name in names(desk) if name != "Qualification"
        ]
        box.setCurrentIndex(box.findData(4))
        dialog.confirm.click()
        return True

    before = state(desk)
    with answering(answer):
        editor.delete.click()

    assert "Qualification" not in names(desk)
    assert editor.list.stage() == 4
    desk.undo()
    assert state(desk) == before


def test_the_last_stage_cannot_be_deleted(editor: StageEditor, desk: Desk) -> None:
    for stage in (2, 3, 4, 5):
        editor.choose(stage)
        editor.delete.click()
    assert names(desk) == ["Prospecting"]
    assert not editor.delete.isEnabled()
    QTest.keyClick(editor.list, Qt.Key.Key_Delete)
    assert names(desk) == ["Prospecting"]


def test_it_follows_what_happens_elsewhere_and_goes_with_its_pipeline(editor: StageEditor, desk: Desk) -> None:
    desk.run(EditStage(1, name="Elsewhere"))
    assert editor.form.name.text() == "Elsewhere"
    desk.run(DeletePipeline(1, 6))
    assert not editor.isVisible()


def test_every_control_has_a_name(editor: StageEditor) -> None:
    form = editor.form
    fields = (form.name, form.colour, form.probability, form.stale, form.guidance, form.checklist)
    assert all(field.accessibleName() for field in (*fields, *form.required.values(), editor.list))
    assert all(button.toolTip() for button in (editor.up, editor.down, editor.delete))
