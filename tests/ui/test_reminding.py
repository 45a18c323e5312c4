"""Reminders of the whole window: on the desktop where somebody shows them, in the window where nobody does."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.followups import CompleteFollowUp, PlanFollowUp
from pipedesk.desk import Desk
from pipedesk.domain.terms import AlertState
from pipedesk.domain.when import When
from pipedesk.reminders.keeper import SNOOZE, Keeper
from pipedesk.store.book import Book
from pipedesk.store.file import open_store
from pipedesk.store.tables import FollowUp
from pipedesk.ui.reminding import MOST_ALERTS
from tests.fakes import FakeClock
from tests.services import Showing, own_bus
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, banners, press

MINUTE = timedelta(minutes=1)


@pytest.fixture
def file(tmp_path: Path, clock: FakeClock) -> Path:
    """A deal, with a follow-up that is due in a minute."""
    desk = new_desk(tmp_path, clock)
    plan(desk, "Call Marc", add_deal(desk))
    desk.store.close()
    return desk.store.path


@pytest.fixture
def program(programs: Programs, file: Path) -> Program:
    """The window on that file, where there is no bus."""
    return programs.start(file)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with own_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def service(bus: str) -> Iterator[Showing]:
    service = Showing(bus)
    yield service
    service.stop()


def plan(desk: Desk, subject: str, deal: int) -> int:
    change = desk.run(PlanFollowUp(subject, When(desk.clock.now() + MINUTE), deal))
    return next(iter(change.ids("follow_up")))


def pass_time(program: Program, clock: FakeClock, by: timedelta) -> None:
    """Time passes, and the program looks at it."""
    clock.advance(by)
    look(program)


def look(program: Program) -> None:
    assert program.editing is not None
    program.editing.reminding.look()
    program.live.flush()


def stored(program: Program, follow_up: int = 1) -> FollowUp:
    """A follow-up as it is in the file."""
    assert program.editing is not None
    desk = program.editing.desk
    with desk.store.reading() as view:
        return Book(view, desk.clock).get(FollowUp, follow_up)


def badge(program: Program) -> str:
    """What the rail says of the board."""
    return next(one.accessibleName() for one in program.window.rail.findChildren(QAbstractButton))


def status(program: Program) -> str:
    """What the status bar says of reminders."""
    return next(
        label.text() for label in program.window.status.findChildren(QLabel) if label.text().startswith("Reminders")
    )


def test_without_a_service_the_window_says_so_and_reminds_by_itself(program: Program, clock: FakeClock) -> None:
    assert status(program) == "Reminders in the window only"
    assert banners(program) == []
    pass_time(program, clock, MINUTE)
    assert banners(program) == ["Call Marc"]
    assert badge(program) == "Board, 1 waiting"
    assert stored(program).alert_state is AlertState.RAISED


def test_the_badge_counts_what_is_due_today_before_it_is_due(program: Program, clock: FakeClock) -> None:
    assert badge(program) == "Board, 1 waiting"
    assert program.editing is not None
    program.editing.desk.run(PlanFollowUp("Next week", When(clock.now() + timedelta(days=7)), 1))
    look(program)
    assert badge(program) == "Board, 1 waiting"
    pass_time(program, clock, timedelta(days=7))
    assert badge(program) == "Board, 2 waiting"


def test_done_in_the_banner_is_done_in_the_file(program: Program, clock: FakeClock, qtbot: QtBot) -> None:
    pass_time(program, clock, MINUTE)
    press(program, "Call Marc", "Done")
    assert stored(program).done_at == clock.now()
    assert stored(program).alert_state is AlertState.DONE
    qtbot.waitUntil(lambda: badge(program) == "Board")
    assert banners(program) == []
    program.actions["edit.undo"].trigger()
    assert stored(program).done_at is None
    qtbot.waitUntil(lambda: "Call Marc" in banners(program))


def test_snooze_in_the_banner_comes_again_later(program: Program, clock: FakeClock) -> None:
    pass_time(program, clock, MINUTE)
    press(program, "Call Marc", "Snooze")
    assert stored(program).snoozed_until == clock.now() + SNOOZE
    pass_time(program, clock, SNOOZE - MINUTE)
    assert banners(program) == []
    pass_time(program, clock, MINUTE)
    assert banners(program) == ["Call Marc"]


def test_open_in_the_banner_shows_the_deal(program: Program, clock: FakeClock) -> None:
    pass_time(program, clock, MINUTE)
    press(program, "Call Marc", "Open")
    assert program.board.page.current_deal() == 1
    assert program.editing is not None
    assert program.editing.pane.deal is not None
    assert program.editing.pane.deal.id == 1
    assert QApplication.activeWindow() is program.window
    assert stored(program).alert_state is AlertState.ACKNOWLEDGED
    assert stored(program).done_at is None
    assert banners(program) == []


def test_what_was_raised_before_a_crash_is_still_to_be_answered(
    programs: Programs, file: Path, clock: FakeClock
) -> None:
    desk = Desk(open_store(file), clock)
    clock.advance(MINUTE)
    Keeper(desk, lambda rows: None).tick()
    desk.store.close()
    program = programs.start(file)
    assert banners(program) == ["Call Marc"]
    look(program)
    assert banners(program) == ["Call Marc"]
    program.window.close()
    assert banners(programs.start(file)) == ["Call Marc"]


def test_a_day_with_the_machine_off_raises_once_what_came_due_on_it(
    program: Program, programs: Programs, file: Path, clock: FakeClock
) -> None:
    program.window.close()
    clock.advance(timedelta(days=1))
    again = programs.start(file)
    assert banners(again) == ["Call Marc"]
    press(again, "Call Marc", "Open")
    again.window.close()
    clock.advance(timedelta(days=1))
    assert banners(programs.start(file)) == []


def test_a_clock_set_forward_and_back_raises_nothing_twice(program: Program, clock: FakeClock) -> None:
    clock.jump(timedelta(hours=3))
    look(program)
    assert banners(program) == ["Call Marc"]
    press(program, "Call Marc", "Open")
    clock.jump(timedelta(hours=-6))
    look(program)
    clock.jump(timedelta(hours=6))
    look(program)
    assert banners(program) == []


def test_a_banner_closed_unanswered_stays_closed_until_the_next_start(
    program: Program, programs: Programs, file: Path, clock: FakeClock
) -> None:
    pass_time(program, clock, MINUTE)
    program.window.banners.banners()[0].close_banner()
    pass_time(program, clock, MINUTE)
    assert banners(program) == []
    program.window.close()
    assert banners(programs.start(file)) == ["Call Marc"]


def test_a_banner_is_said_once_however_often_the_program_looks(program: Program, clock: FakeClock) -> None:
    pass_time(program, clock, MINUTE)
    (banner,) = program.window.banners.banners()
    pass_time(program, clock, MINUTE)
    assert program.window.banners.banners() == [banner]


def test_what_is_done_elsewhere_needs_no_banner_any_more(program: Program, clock: FakeClock, qtbot: QtBot) -> None:
    pass_time(program, clock, MINUTE)
    program.live.run(CompleteFollowUp(1))
    qtbot.waitUntil(lambda: banners(program) == [])


def test_example_data_counts_on_the_badge_at_once(program: Program, qtbot: QtBot) -> None:
    program.actions["file.demo"].trigger()
    qtbot.waitUntil(lambda: badge(program) not in ("Board", "Board, 1 waiting"))


def test_with_a_service_the_desktop_reminds_and_the_window_does_not(
    service: Showing, program: Program, clock: FakeClock
) -> None:
    assert status(program) == "Reminders on"
    pass_time(program, clock, MINUTE)
    (shown,) = service.shown
    assert (shown.title, shown.body) == ("Task: Call Marc", "Route planning · Vélocité")
    assert shown.words() == {"default": "Open", "done": "Done", "snooze": "Snooze", "open": "Open"}
    assert banners(program) == []
    assert badge(program) == "Board, 1 waiting"


@pytest.mark.parametrize(
    ("word", "state"),
    [("done", AlertState.DONE), ("snooze", AlertState.SNOOZED), ("default", AlertState.ACKNOWLEDGED)],
)
def test_an_answer_on_the_desktop_is_in_the_file(
    word: str, state: AlertState, service: Showing, program: Program, clock: FakeClock, qtbot: QtBot
) -> None:
    pass_time(program, clock, MINUTE)
    service.press(1, word)
    qtbot.waitUntil(lambda: stored(program).alert_state is state)
    assert (stored(program).done_at is not None) == (state is AlertState.DONE)


def test_an_alert_wiped_away_does_not_come_back(
    service: Showing, program: Program, programs: Programs, file: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    pass_time(program, clock, MINUTE)
    service.dismiss(1)
    qtbot.waitUntil(lambda: stored(program).alert_state is AlertState.ACKNOWLEDGED)
    program.window.close()
    again = programs.start(file)
    assert (len(service.shown), banners(again)) == (1, [])


def test_what_is_done_in_the_window_is_taken_off_the_desktop(
    service: Showing, program: Program, clock: FakeClock, qtbot: QtBot
) -> None:
    pass_time(program, clock, MINUTE)
    program.live.run(CompleteFollowUp(1))
    qtbot.waitUntil(lambda: service.closed == [1])


def test_a_closed_window_leaves_no_dead_buttons_and_reminds_at_the_next_start(
    service: Showing, program: Program, programs: Programs, file: Path, clock: FakeClock
) -> None:
    pass_time(program, clock, MINUTE)
    program.window.close()
    assert service.closed == [1]
    assert banners(programs.start(file)) == ["Call Marc"]


def test_alerts_of_a_service_that_ends_go_on_in_the_window(
    bus: str, service: Showing, program: Program, clock: FakeClock, qtbot: QtBot
) -> None:
    pass_time(program, clock, MINUTE)
    assert banners(program) == []
    service.stop()
    qtbot.waitUntil(lambda: banners(program) == ["Call Marc"])
    assert status(program) == "Reminders in the window only"
    another = Showing(bus)
    qtbot.waitUntil(lambda: status(program) == "Reminders on")
    press(program, "Call Marc", "Done")
    assert stored(program).alert_state is AlertState.DONE
    assert another.shown == []
    another.stop()


def test_markup_in_a_subject_is_shown_in_the_banner_as_typed(program: Program, clock: FakeClock) -> None:
    assert program.editing is not None
    plan(program.editing.desk, "<b>5 < 6</b> &amp;", 1)
    pass_time(program, clock, MINUTE)
    assert "<b>5 < 6</b> &amp;" in banners(program)


@pytest.mark.parametrize("count", [MOST_ALERTS, MOST_ALERTS + 1, 40])
def test_many_at_once_are_no_storm(
    count: int, service: Showing, program: Program, clock: FakeClock, qtbot: QtBot
) -> None:
    assert program.editing is not None
    for number in range(count - 1):
        plan(program.editing.desk, f"Call {number}", 1)
    pass_time(program, clock, MINUTE)
    if count <= MOST_ALERTS:
        assert len(service.shown) == count
    else:
        assert [shown.title for shown in service.shown] == [f"{count} follow-ups are due"]
        service.press(1, "open")
        qtbot.waitUntil(lambda: len(banners(program)) == MOST_ALERTS)
    assert badge(program) == f"Board, {count} waiting"


def test_reminding_of_several_deals_is_no_step_that_undo_could_take_back(
    programs: Programs, tmp_path: Path, clock: FakeClock
) -> None:
    desk = new_desk(tmp_path, clock)
    for title in ("Route planning", "Depot"):
        plan(desk, "Call Marc", add_deal(desk, title))
    desk.store.close()
    program = programs.start(desk.store.path)
    pass_time(program, clock, MINUTE)
    program.live.flush()
    assert [words for words in banners(program) if words.startswith("Done")] == []


def test_answering_one_of_many_brings_up_the_next(program: Program, clock: FakeClock, qtbot: QtBot) -> None:
    assert program.editing is not None
    for number in range(4):
        plan(program.editing.desk, f"Call {number}", 1)
    pass_time(program, clock, MINUTE)
    answered = set()
    for _ in range(5):
        qtbot.waitUntil(lambda: bool(banners(program)))
        subject = next(iter(banners(program)))
        answered.add(subject)
        press(program, subject, "Done")
        program.live.flush()
    assert answered == {"Call Marc", "Call 0", "Call 1", "Call 2", "Call 3"}
