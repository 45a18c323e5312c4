"""A deal that moves without a next step is offered one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.commands.stages import SetChecklist
from pipedesk.desktop.settings import OFFER_NEXT_STEP
from pipedesk.domain.when import parse_when
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.requirements import checklist
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, banners, press

OFFER = "“Route planning” has no next step."


@pytest.fixture
def program(programs: Programs, tmp_path: Path, qtbot: QtBot) -> Program:
    desk = new_desk(tmp_path)
    add_deal(desk)
    desk.store.close()
    program = programs.start(desk.store.path)
    program.board.page.choose(1, focus=True)
    return program


def steps(program: Program) -> list[tuple[str, str]]:
    assert program.live.desk is not None
    with program.live.desk.store.reading() as look:
        details = deal_details(look, 1)
    assert details is not None
    zone = program.edge.clock.zone()
    return [(one.subject, one.due_at.astimezone(zone).strftime("%Y-%m-%d %H:%M")) for one in details.follow_ups]


def move(program: Program, action: str = "deal.move_next") -> None:
    """Move the chosen deal, and let what follows the cards follow."""
    program.actions[action].trigger()
    for _ in range(3):
        QCoreApplication.processEvents()


def test_a_move_offers_a_call_that_one_key_plans(program: Program, qtbot: QtBot) -> None:
    move(program)
    assert banners(program) == [OFFER]
    # Without a window manager it is in front only when it says so.
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: steps(program) == [("Call Marc Petit", "2026-11-26 09:00")])
    assert OFFER not in banners(program)


def test_a_deal_with_a_next_step_is_offered_none(program: Program, qtbot: QtBot) -> None:
    clock = program.edge.clock
    program.live.run(PlanFollowUp("Write", parse_when("tomorrow 9:00", clock.now(), clock.zone()), 1))
    move(program)
    assert banners(program) == []


def test_a_move_within_its_stage_offers_nothing(program: Program) -> None:
    assert program.live.desk is not None
    add_deal(program.live.desk, "Other")
    program.live.flush()
    move(program, "deal.move_up")
    assert banners(program) == []


def test_the_offer_can_be_turned_off_and_on_again(program: Program, programs: Programs, tmp_path: Path) -> None:
    move(program)
    press(program, OFFER, "Never Offer")
    assert program.edge.settings.get(OFFER_NEXT_STEP) == "off"
    move(program)
    assert banners(program) == []
    program.window.close()
    again = programs.start(tmp_path / "test.pipedesk")
    assert not again.actions["tools.offer_next"].isChecked()
    again.actions["tools.offer_next"].trigger()
    again.board.page.choose(1, focus=True)
    move(again)
    assert banners(again) == [OFFER]


def test_a_line_ticked_in_the_pane_is_kept_and_undone(program: Program, qtbot: QtBot) -> None:
    program.live.run(SetChecklist(1, ("Talked",)))
    assert program.editing is not None
    pane = program.editing.pane
    pane.show_deal(1)

    def done() -> list[bool]:
        assert program.live.desk is not None
        with program.live.desk.store.reading() as look:
            return [item.done for item in checklist(look, 1)]

    pane.checklist.lines()[0].box.click()
    assert done() == [True]
    program.actions["edit.undo"].trigger()
    assert done() == [False]
    qtbot.waitUntil(lambda: not pane.checklist.lines()[0].done())
