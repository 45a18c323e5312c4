"""The Pipeline menu: another pipeline by one key, added from a template, renamed, reordered, deleted."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.stages import EditStage
from pipedesk.ui.planning import Form
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, accept_form, answering, banners


@pytest.fixture
def program(programs: Programs, tmp_path: Path) -> Program:
    desk = new_desk(tmp_path)
    add_deal(desk, "First")
    desk.store.close()
    return programs.start(desk.store.path)


def shown(program: Program) -> str:
    return program.board._switcher.text()


def entries(program: Program) -> list[str]:
    return [action.text() for action in program.board._menu.actions() if action.isCheckable() and action.isVisible()]


def test_a_key_shows_another_pipeline(program: Program) -> None:
    program.actions["pipeline.2"].trigger()
    assert shown(program) == "After the sale"
    assert program.board.page.columns[0].stage.name == "Onboarding"
    assert program.actions["pipeline.2"].isChecked()
    assert not program.actions["pipeline.3"].isVisible()
    program.actions["pipeline.1"].trigger()
    assert shown(program) == "New business"


def test_the_names_of_pipelines_stand_in_the_menu_in_every_language(program: Program) -> None:
    assert program.actions["pipeline.1"].text() == "New business"
    program.actions["view.language.fr"].trigger()
    assert program.actions["pipeline.2"].text() == "After the sale"


def test_a_pipeline_is_added_from_a_template_and_shown(program: Program) -> None:
    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, Form)
        box, line = dialog.findChild(QComboBox), dialog.findChild(QLineEdit)
        assert box is not None
        assert line is not None
        box.setCurrentIndex(box.findData("after-sale"))
        assert line.placeholderText() == "After the sale"
        line.setText("Contracts & renewals")
        dialog.confirm.click()
        return True

    with answering(answer):
        program.actions["pipeline.new"].trigger()

    assert shown(program) == "Contracts && renewals"
    assert len(program.board.page.columns) == 4
    assert entries(program)[-1] == "Contracts && renewals"


def test_a_pipeline_is_renamed_and_undo_renames_it_back(program: Program, qtbot: QtBot) -> None:
    def answer(dialog: QDialog) -> bool:
        line = dialog.findChild(QLineEdit)
        assert line is not None
        assert line.text() == "New business"
        line.setText("Hunting")
        return accept_form(dialog)

    with answering(answer):
        program.actions["pipeline.rename"].trigger()

    qtbot.waitUntil(lambda: shown(program) == "Hunting")
    program.actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: shown(program) == "New business")


def test_pipelines_change_places(program: Program, qtbot: QtBot) -> None:
    assert not program.actions["pipeline.earlier"].isEnabled()
    program.actions["pipeline.later"].trigger()
    qtbot.waitUntil(lambda: entries(program)[0] == "After the sale")
    assert program.actions["pipeline.2"].isChecked()
    assert not program.actions["pipeline.later"].isEnabled()
    program.actions["pipeline.earlier"].trigger()
    qtbot.waitUntil(lambda: entries(program)[0] == "New business")


def test_deleting_a_pipeline_asks_where_its_deals_go(program: Program, qtbot: QtBot) -> None:
    def answer(dialog: QDialog) -> bool:
        box = dialog.findChild(QComboBox)
        assert box is not None
        assert box.itemText(0) == "After the sale › Onboarding"
        return accept_form(dialog)

    with answering(answer):
        program.actions["pipeline.delete"].trigger()

    qtbot.waitUntil(lambda: shown(program) == "After the sale")
    assert program.board.page.columns[0].cards.rowCount() == 1
    program.actions["pipeline.delete"].trigger()
    assert banners(program)[0] == "“After the sale” is the only pipeline."
    program.actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: len(entries(program)) == 2)


def test_the_menu_of_a_column_opens_its_stage(program: Program) -> None:
    program.board.looks.open_menu(3, program.window.pos())
    program.actions["stage.edit"].trigger()
    assert program.editing is not None
    editor = program.editing.pipelines.editor
    assert editor is not None
    assert editor.list.stage() == 3
    program.actions["view.language.fr"].trigger()
    again = program.editing.pipelines.editor
    assert again is not None
    assert again.windowTitle() == "Étapes de New business"


def test_the_stage_editor_opens_and_the_board_follows_it(program: Program, qtbot: QtBot) -> None:
    program.actions["stage.edit"].trigger()
    assert program.editing is not None
    editor = program.editing.pipelines.editor
    assert editor is not None
    assert editor.isVisible()
    program.live.run(EditStage(1, name="Cold"))
    qtbot.waitUntil(lambda: editor.form.name.text() == "Cold")
    assert program.board.page.columns[0].stage.name == "Cold"
    program.actions["pipeline.2"].trigger()
    program.actions["stage.edit"].trigger()
    assert program.editing.pipelines.editor is not editor
