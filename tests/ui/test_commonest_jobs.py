"""The guide's table of the commonest jobs: each is done on the real window by the keys that it names, and no others."""

import re
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.deals import AddDeal, MoveDeal
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.commands.people import AddContactPoint
from pipedesk.domain.snoozing import Snooze, snoozed_until
from pipedesk.domain.terms import ContactKind, DealStatus
from pipedesk.domain.when import When
from pipedesk.store.reads.deal import DealDetails, deal_details
from pipedesk.store.reads.timeline import timeline
from tests.stories import add_deal, new_desk
from tests.ui.programs import MailProgram, Programs, banners

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "keys.md"
MOST_KEYS = 6
MIDDLE = 2


class Job(NamedTuple):
    """A row of the table: what is to be done, the keys and texts in their order, and how many keys it promises."""

    name: str
    steps: tuple[tuple[str, str], ...]
    """``("key", "Ctrl+K")`` or ``("text", "marc")``."""
    promised: int


def jobs() -> list[Job]:
    """The table in the guide."""
    found = []
    for line in GUIDE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and cells[2].isdecimal():
            steps = tuple(
                ("key", key) if key else ("text", text) for key, text in re.findall("`([^`]+)`|“([^”]+)”", cells[1])
            )
            found.append(Job(cells[0], steps, int(cells[2])))
    return found


@pytest.fixture
def program(programs: Programs, tmp_path: Path, qtbot: QtBot) -> Program:
    """Four deals in the first stage, one of them chosen: late, with a person who has an e-mail address."""
    desk = new_desk(tmp_path, programs.clock)
    for title in ("Last", "Middle", "First"):
        add_deal(desk, title)
    desk.run(AddDeal("Tender", 1, organization="Rhône Fret", person="Inès Bauer"))
    desk.run(PlanFollowUp("Send the price", When(programs.clock.now().replace(year=2025)), MIDDLE))
    with desk.store.reading() as look:
        details = deal_details(look, MIDDLE)
    assert details is not None
    desk.run(AddContactPoint(details.people[0].person_id, ContactKind.EMAIL, "marc@velocite.example"))
    desk.store.close()
    program = programs.start(desk.store.path)
    program.window.activateWindow()
    program.board.page.choose(MIDDLE, focus=True)
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.waitUntil(program.actions["deal.mail"].isEnabled)
    return program


def press(job: Job, program: Program) -> None:
    """Press the keys of a job one after the other, each as soon as the window is ready for it."""
    steps = list(job.steps)

    def go_on() -> None:
        if not steps:
            return
        modal, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
        if QApplication.activeWindow() is None:
            # Where there is no window manager, nobody gives the keyboard back when a form closes.
            program.window.activateWindow()
        if focused is None or (modal is not None and focused.window() is not modal):
            QTimer.singleShot(1, go_on)
            return
        kind, what = steps.pop(0)
        # A form that comes up has an event loop of its own: the next key must be on its way before.
        QTimer.singleShot(1, go_on)
        if kind == "text":
            QTest.keyClicks(focused, what)
        else:
            pressed = QKeySequence(what.replace("Enter", "Return"))[0]  # type: ignore[index]
            QTest.keyClick(focused, pressed.key(), pressed.keyboardModifiers())

    go_on()


def deal(program: Program, deal_id: int = MIDDLE) -> DealDetails:
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        details = deal_details(look, deal_id)
    assert details is not None
    return details


def notes(program: Program) -> list[str]:
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        return [row.text for row in timeline(look, MIDDLE)]


def shown(program: Program) -> set[str]:
    """The titles of the cards on the board."""
    cards = [column.cards for column in program.board.page.columns]
    return {str(each.index(row).data()) for each in cards for row in range(each.rowCount())}


def new_deal(program: Program) -> DealDetails | None:
    return deal(program, 5) if "Fleet renewal" in shown(program) else None


def subjects(details: DealDetails | None) -> list[str]:
    return [step.subject for step in details.follow_ups] if details else []


def pane_shows(program: Program, title: str) -> bool:
    assert program.editing is not None
    shown_deal = program.editing.pane.deal
    return shown_deal is not None and shown_deal.title == title


def snoozed(program: Program) -> bool:
    assert program.editing is not None
    clock = program.editing.desk.clock
    step = deal(program).next_step
    until = step.snoozed_until if step else None
    return until is not None and until.astimezone(UTC) == snoozed_until(Snooze.MONDAY, clock.now(), clock.zone())


DONE: dict[str, Callable[[Program, MailProgram], object]] = {
    "Log a call and plan the next": lambda program, mail: (
        any("They want a discount" in note for note in notes(program)) and "Call Marc" in subjects(deal(program))
    ),
    "Move to the next stage": lambda program, mail: deal(program).stage.id == deal(program).path[1].id,
    "Find a deal by its person": lambda program, mail: pane_shows(program, "Tender"),
    "New deal with a follow-up": lambda program, mail: subjects(new_deal(program)) == ["Send the offer"],
    "Mark as lost with a reason": lambda program, mail: (
        (deal(program).status, deal(program).lost_reason) == (DealStatus.LOST, "Price")
    ),
    "Snooze to Monday": lambda program, mail: snoozed(program),
    "See what is overdue": lambda program, mail: shown(program) == {"Middle"},
    "See deals without a next step": lambda program, mail: shown(program) == {"First", "Last", "Tender"},
    "Change the value": lambda program, mail: deal(program).value_minor == 1_200_000,
    "Open the client’s e-mail": lambda program, mail: mail.opened == ["mailto:marc@velocite.example"],
}
"""What each job is to bring about in the file, or on the screen."""


def test_the_guide_has_the_ten_commonest_jobs() -> None:
    assert [job.name for job in jobs()] == list(DONE)


@pytest.mark.parametrize("job", jobs(), ids=lambda job: job.name)
def test_a_job_takes_no_more_keys_than_the_guide_says(
    job: Job, program: Program, mail: MailProgram, qtbot: QtBot
) -> None:
    # Every key counts, those that are held down too.
    counted = sum(what.count("+") + 1 for kind, what in job.steps if kind == "key")
    assert counted == job.promised <= MOST_KEYS
    assert not DONE[job.name](program, mail)
    press(job, program)
    qtbot.waitUntil(lambda: bool(DONE[job.name](program, mail)))


@pytest.mark.parametrize(
    ("stage", "action", "said"),
    [
        (-1, "deal.move_next", "There is no stage after this one."),
        (0, "deal.move_prev", "This is the first stage."),
    ],
)
def test_a_deal_that_can_go_no_further_says_so(stage: int, action: str, said: str, program: Program) -> None:
    assert program.editing is not None
    program.editing.desk.run(MoveDeal(MIDDLE, program.board.page.columns[stage].stage.id))
    program.live.flush()
    program.board.page.choose(MIDDLE, focus=True)
    program.actions[action].trigger()
    assert banners(program)[0] == said
