"""What is done with several deals at once, through the whole window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.stages import SetChecklist
from pipedesk.store.reads.choices import tags_on
from pipedesk.store.reads.deals import DealRow, deal_by
from pipedesk.ui import bulk
from pipedesk.ui.asking import MoveForm
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.widgets.tick import TickLine
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, answering, banners, press


@pytest.fixture
def file(tmp_path: Path, clock: FakeClock) -> Path:
    """Three deals in the first stage, from top to bottom, two in the second."""
    desk = new_desk(tmp_path, clock)
    for number in (3, 2, 1):
        add_deal(desk, f"1.{number}", 1)
    for number in (2, 1):
        add_deal(desk, f"2.{number}", 2)
    desk.store.close()
    return desk.store.path


@pytest.fixture
def program(programs: Programs, file: Path) -> Program:
    return programs.start(file)


def titles(program: Program, column: int) -> list[str]:
    cards = program.board.page.columns[column].cards
    return [str(cards.index(row).data()) for row in range(cards.rowCount())]


def choose(program: Program, *places: tuple[int, int]) -> tuple[int, ...]:
    """Select cards by column and row."""
    found = [program.board.page.columns[column].cards.deal_at(row) for column, row in places]
    deals = tuple(deal for deal in found if deal is not None)
    program.selection.take(deals)
    settle()
    return deals


def settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


def trigger(program: Program, name: str) -> None:
    program.actions[name].trigger()
    settle()


def row(program: Program, deal: int) -> DealRow | None:
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        return deal_by(look, deal_id=deal)


def rows(program: Program, deals: tuple[int, ...]) -> list[DealRow]:
    return [found for deal in deals if (found := row(program, deal)) is not None]


def accept(dialog: QDialog) -> None:
    primary = [one for one in dialog.findChildren(QPushButton) if one.property("look") == "primary"]
    primary[0].click()


def typing(text: str, field: str = "") -> Callable[[QDialog], bool]:
    """Fill a form in with a text, after choosing a field, and accept it."""

    def answer(dialog: QDialog) -> bool:
        boxes = dialog.findChildren(QComboBox)
        if field:
            boxes[0].setCurrentText(field)
        lines = dialog.findChildren(QLineEdit)
        if lines:
            lines[0].setText(text)
        accept(dialog)
        return True

    return answer


def bar_says(program: Program) -> str | None:
    assert program.editing is not None
    bar = program.editing.selected.bar
    return bar.words() if bar.isVisible() else None


def test_the_bar_comes_with_the_second_deal_and_says_what_they_come_to(program: Program) -> None:
    choose(program, (0, 0))
    assert bar_says(program) is None
    choose(program, (0, 0), (0, 1))
    assert bar_says(program) == "2 deals · €64,000"
    program.board.page.select_all()
    settle()
    assert bar_says(program) == "3 deals · €96,000"
    trigger(program, "edit.select_none")
    assert bar_says(program) is None
    assert not program.actions["edit.select_none"].isEnabled()


def test_the_bar_keeps_only_icons_where_there_is_little_room(program: Program) -> None:
    choose(program, (0, 0), (0, 1))
    assert program.editing is not None
    bar = program.editing.selected.bar
    program.window.resize(1900, 900)
    settle()
    assert bar.buttons["deal.delete"].text() == "Delete"
    host = bar.parentWidget()
    assert host is not None
    host.setFixedWidth(420)
    settle()
    assert bar.buttons["deal.delete"].text() == ""
    assert bar.buttons["deal.delete"].accessibleName() == "Delete"
    assert bar.geometry().left() >= 0


def test_several_cards_dropped_together_are_one_step_with_a_name_and_an_undo(program: Program) -> None:
    a, c = choose(program, (0, 0), (0, 2))
    page = program.board.page
    page._drag_began((a, c))
    page._dropped((a, c), 2, page.columns[1].cards.deal_at(0))
    page._drag_ended()
    settle()
    assert titles(program, 1) == ["2.1", "1.1", "1.3", "2.2"]
    assert program.actions["edit.undo"].text() == "&Undo Move 2 deals to Qualification"
    press(program, "Done: Move 2 deals to Qualification", "Undo")
    settle()
    assert titles(program, 0) == ["1.1", "1.2", "1.3"]
    assert set(program.selection) == {a, c}


def test_cards_dropped_on_another_pipeline_go_to_its_first_stage(program: Program) -> None:
    deals = choose(program, (0, 0), (1, 0))
    page = program.board.page
    other = page.pipelines()[1]
    page._drag_began(deals)
    page._strip.sent_on.emit(other.id)
    page._drag_ended()
    settle()
    assert {found.pipeline for found in rows(program, deals)} == {other.name}
    assert len(program.selection) == 0


def test_cards_dropped_on_the_strip_are_won_lost_or_archived_together(program: Program) -> None:
    page = program.board.page
    for zone, status in ((page._strip.won, "won"), (page._strip.lost, "lost")):
        deals = choose(program, (0, 0), (1, 0))
        with answering(typing("Too dear")):
            page._drag_began(deals)
            zone.dropped.emit(deals[0])
            page._drag_ended()
            settle()
        assert {str(found.status) for found in rows(program, deals)} == {status}
        program.actions["edit.undo"].trigger()
        settle()
    deals = choose(program, (0, 0), (1, 0))
    page._drag_began(deals)
    page._strip.archive.dropped.emit(deals[0])
    page._drag_ended()
    settle()
    assert all(found.archived_at for found in rows(program, deals))
    assert "Done: Archive 2 deals" in banners(program)


@pytest.mark.parametrize(
    ("name", "status"), [("deal.win", "won"), ("deal.lose", "lost"), ("deal.archive", "open"), ("deal.delete", None)]
)
def test_an_action_takes_all_that_is_selected(program: Program, name: str, status: str | None) -> None:
    deals = choose(program, (0, 0), (0, 1), (1, 1))
    with answering(typing("Too dear")):
        trigger(program, name)
    assert titles(program, 0) == ["1.3"]
    assert {str(found.status) for found in rows(program, deals)} == ({status} if status else set())
    assert len(program.selection) == 0
    trigger(program, "edit.undo")
    assert titles(program, 0) == ["1.1", "1.2", "1.3"]
    assert set(program.selection) == set(deals)


def test_a_tag_is_hung_on_all_and_taken_off_again(program: Program) -> None:
    deals = choose(program, (0, 0), (1, 0))
    assert not program.actions["deal.untag"].isEnabled()
    with answering(typing("fair")):
        trigger(program, "deal.tag")
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        assert [tag.name for deal in deals for tag in tags_on(look, [deal])] == ["fair", "fair"]
    assert program.actions["deal.untag"].isEnabled()
    with answering(typing("")):
        trigger(program, "deal.untag")
    with program.editing.desk.store.reading() as look:
        assert tags_on(look, deals) == []


@pytest.mark.parametrize(
    ("field", "text", "shown"),
    [
        ("Source", "fair", lambda deal: deal.source == "fair"),
        ("Probability", "70 %", lambda deal: deal.probability == 70),
        ("Expected close", "2027-01-31", lambda deal: str(deal.expected_close_on) == "2027-01-31"),
        ("Organization", "Hallmann", lambda deal: deal.organization == "Hallmann"),
    ],
)
def test_one_field_is_set_for_all(program: Program, field: str, text: str, shown: Callable[[DealRow], bool]) -> None:
    deals = choose(program, (0, 0), (1, 0))
    with answering(typing(text, field)):
        trigger(program, "deal.edit")
    assert all(map(shown, rows(program, deals)))


def test_what_is_not_understood_is_said_in_the_form_and_nothing_is_lost(program: Program) -> None:
    choose(program, (0, 0), (1, 0))
    problems: list[str] = []

    def answer(dialog: QDialog) -> bool:
        typing("much", "Probability")(dialog)
        problems.extend(label.text() for label in dialog.findChildren(PlainLabel) if "much" in label.text())
        dialog.reject()
        return True

    with answering(answer):
        trigger(program, "deal.edit")
    assert len(problems) == 1


def test_an_empty_tag_is_asked_for_again(program: Program) -> None:
    choose(program, (0, 0), (1, 0))
    answered: list[str] = []

    def answer(dialog: QDialog) -> bool:
        accept(dialog)
        answered.append("refused" if dialog.isVisible() else "accepted")
        dialog.reject()
        return True

    with answering(answer):
        trigger(program, "deal.tag")
    assert answered == ["refused"]


def test_the_keyboard_moves_all_to_the_next_column_of_the_current_one(program: Program) -> None:
    choose(program, (0, 0), (0, 2))
    trigger(program, "deal.move_next")
    assert titles(program, 1) == ["1.1", "1.3", "2.1", "2.2"]
    assert not program.actions["deal.move_up"].isEnabled()
    choose(program, (1, 0))
    trigger(program, "deal.move_prev")
    assert titles(program, 0) == ["1.1", "1.2"]


def test_all_stages_of_all_pipelines_are_offered_and_one_takes_the_deals(program: Program) -> None:
    choose(program, (0, 0), (1, 0))
    menu = program.window.menus["deal.stage"]
    menu.aboutToShow.emit()
    stages = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    assert stages[:2] == ["Prospecting", "Qualification"]
    assert len(stages) > 5
    next(entry for entry in menu.actions() if entry.text() == "Qualification").trigger()
    settle()
    assert titles(program, 1) == ["1.1", "2.1", "2.2"]


# Where there is no screen, a menu comes up but cannot take the keyboard for itself.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_at_a_card_offers_what_can_be_done_now(program: Program) -> None:
    choose(program, (0, 0), (1, 0))
    program.board.page.menu_asked.emit(QPoint(100, 100))
    settle()
    menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    offered = menus[0].actions()
    assert program.actions["deal.archive"] in offered
    assert program.window.menus["deal.stage"].menuAction() in offered
    assert program.actions["deal.open"] not in offered
    assert program.actions["deal.unarchive"] not in offered
    menus[0].close()


def test_a_deal_found_in_the_archive_can_be_taken_out_again(program: Program) -> None:
    (deal,) = choose(program, (0, 1))
    trigger(program, "deal.archive")
    assert titles(program, 0) == ["1.1", "1.3"]
    program.show_deal(deal)
    settle()
    assert program.selection.current == deal
    trigger(program, "deal.unarchive")
    assert titles(program, 0) == ["1.2", "1.1", "1.3"]


def test_very_many_are_changed_in_parts_that_are_one_step(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(bulk, "MOST_AT_ONCE", 2)
    deals = choose(program, (0, 0), (0, 1), (0, 2), (1, 0), (1, 1))
    assert program.editing is not None
    program.editing.selected.bulk.move(deals, 3, None)
    qtbot.waitUntil(lambda: titles(program, 2) == ["1.1", "1.2", "1.3", "2.1", "2.2"])
    settle()
    assert program.actions["edit.undo"].text() == "&Undo Move 5 deals to Demo or meeting"
    trigger(program, "edit.undo")
    assert titles(program, 0) == ["1.1", "1.2", "1.3"]
    program.editing.selected.bulk.archive(deals)
    qtbot.waitUntil(lambda: titles(program, 0) == [])


def test_several_that_are_won_are_asked_once_for_what_their_stage_still_wants(program: Program) -> None:
    program.live.run(SetChecklist(1, ("Talked",)))
    settle()
    deals = choose(program, (0, 0), (0, 1))

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, MoveForm)
        next(iter(dialog.findChildren(TickLine))).box.click()
        dialog.confirm.click()
        return True

    with answering(answer) as forms:
        trigger(program, "deal.win")

    assert len(forms) == 1
    assert {found.status for found in rows(program, deals)} == {"won"}
