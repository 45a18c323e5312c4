"""The desk: one transaction, one change, told once; undo that outlives a restart."""

import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from pipedesk.commands.bulk import WinDeals
from pipedesk.commands.command import Command, Plan
from pipedesk.commands.deals import AddDeal, DealField, DeleteDeal, EditDeal, MoveDeal, TagDeal
from pipedesk.commands.notes import AddNote
from pipedesk.commands.pipelines import SetUpFile
from pipedesk.desk import Desk, make_file
from pipedesk.domain.edits import Change, Delete, Direction, Edit, Insert, Origin, Update
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import DealStatus
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.file import open_store
from pipedesk.store.journal import Step
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.standing import standings
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state

NAME = translate("Test", "Test")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return new_desk(tmp_path, clock)


class Given:
    """A command that plans given edits."""

    def __init__(self, *edits: Edit, then: Exception | None = None) -> None:
        self._edits = edits
        self._then = then

    def plan(self, book: Book) -> Plan:
        if self._then is not None:
            raise self._then
        return Plan(NAME, self._edits)


def title_of(desk: Desk, deal: int) -> str:
    with desk.store.reading() as look:
        found = deal_details(look, deal)
    assert found is not None
    return found.title


def test_a_change_is_told_once_after_it_is_on_disk(desk: Desk, tmp_path: Path) -> None:
    seen: list[tuple[Change, str]] = []

    def look_from_elsewhere(change: Change) -> None:
        other = open_store(tmp_path / "test.pipedesk")
        with other.reading() as look:
            found = deal_details(look, next(iter(change.ids("deal"))))
        seen.append((change, found.title if found else ""))
        other.close()

    desk.subscribe(look_from_elsewhere)
    add_deal(desk, "Data room")
    assert [title for _, title in seen] == ["Data room"]


def test_one_who_stops_listening_hears_nothing_more(desk: Desk) -> None:
    heard: list[Change] = []
    stop = desk.subscribe(heard.append)
    add_deal(desk)
    stop()
    add_deal(desk)
    assert len(heard) == 1


def test_a_refused_value_leaves_nothing_behind(desk: Desk) -> None:
    deal = add_deal(desk)
    before = state(desk)
    edits = (Update("deal", deal, {"title": "New"}), Update("deal", deal, {"probability": 101}))
    with pytest.raises(Refusal, match="100 is the limit"):
        desk.run(Given(*edits))
    assert state(desk) == before


def test_an_orphan_is_refused(desk: Desk) -> None:
    add_deal(desk)
    before = state(desk)
    with pytest.raises(Refusal, match="still depends"):
        desk.run(Given(Delete("organization", 1)))
    assert state(desk) == before


def test_a_command_that_changes_nothing_is_no_step(desk: Desk) -> None:
    deal = add_deal(desk, "Data room")
    heard: list[Change] = []
    desk.subscribe(heard.append)
    change = desk.run(EditDeal(deal, DealField.TITLE, "Data room"))
    assert change.rows == ()
    assert heard == []
    step = desk.next_undo()
    assert step is not None
    assert step.name.english() == "Add “Data room”"


def test_a_row_needs_all_its_columns(desk: Desk) -> None:
    with pytest.raises(ValueError, match="needs uid"):
        desk.run(Given(Insert("tag", 1, {"name": "hot"})))


def test_keystrokes_in_one_field_are_one_step(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk, "A")
    for title in ("Ab", "Abc", "Abcd"):
        clock.advance(timedelta(seconds=5))
        desk.run(EditDeal(deal, DealField.TITLE, title))
    desk.undo()
    assert title_of(desk, deal) == "A"
    desk.redo()
    assert title_of(desk, deal) == "Abcd"


def test_an_edit_after_a_while_is_a_step_of_its_own(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk, "A")
    desk.run(EditDeal(deal, DealField.TITLE, "Ab"))
    clock.advance(timedelta(minutes=2))
    desk.run(EditDeal(deal, DealField.TITLE, "Abc"))
    desk.undo()
    assert title_of(desk, deal) == "Ab"


def test_another_step_in_between_ends_the_joining(desk: Desk) -> None:
    deal = add_deal(desk, "A")
    desk.run(EditDeal(deal, DealField.TITLE, "Ab"))
    desk.run(AddNote("said", deal))
    desk.run(EditDeal(deal, DealField.TITLE, "Abc"))
    desk.undo()
    assert title_of(desk, deal) == "Ab"


def test_an_undone_edit_is_not_joined(desk: Desk) -> None:
    deal = add_deal(desk, "A")
    desk.run(EditDeal(deal, DealField.TITLE, "Ab"))
    desk.undo()
    desk.run(EditDeal(deal, DealField.TITLE, "Ac"))
    desk.undo()
    assert title_of(desk, deal) == "A"


def test_a_new_step_forgets_what_was_undone(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.undo()
    add_deal(desk, "Another")
    assert desk.redo() is None
    with desk.store.reading() as look:
        assert deal_details(look, deal) is None


def test_undo_and_redo_outlive_a_restart(desk: Desk, tmp_path: Path, clock: FakeClock) -> None:
    deal = add_deal(desk)
    desk.run(MoveDeal(deal, 3))
    desk.undo()
    desk.store.close()
    again = Desk(open_store(tmp_path / "test.pipedesk"), clock)
    change = again.redo()
    assert change is not None
    assert change.direction is Direction.REDO
    assert change.name.english() == "Move “Route planning” to Demo or meeting"
    undone = again.undo()
    assert undone is not None
    assert undone.deals() == {deal}


def test_there_is_nothing_to_redo_at_first(desk: Desk) -> None:
    assert desk.redo() is None
    assert desk.next_redo() is None


def test_undo_comes_to_an_end_where_the_file_was_new(desk: Desk) -> None:
    new = state(desk)
    assert new["pipeline"]
    add_deal(desk)
    while desk.undo() is not None:
        pass
    assert desk.next_undo() is None
    assert state(desk) == new


def edits_of(command: Command, book: Book) -> Sequence[Edit]:
    return command.plan(book).edits


def some_notes(deal: int, count: int) -> Sequence[str]:
    return [f"Note {number} of {deal}" for number in range(count)]


def test_a_long_step_is_one_step(desk: Desk) -> None:
    deal = add_deal(desk)
    before = state(desk)
    heard: list[Change] = []
    desk.subscribe(heard.append)
    step = desk.begin(translate("Test", "Many notes"))
    for body in some_notes(deal, 3):
        step.add(partial(edits_of, AddNote(body, deal)))
    step.finish()
    assert [(change.bulk, change.origin, change.touches("note")) for change in heard] == [(True, Origin.IMPORT, True)]
    after = state(desk)
    desk.undo()
    assert state(desk) == before
    desk.redo()
    assert state(desk) == after


def test_a_cancelled_long_step_leaves_nothing(desk: Desk) -> None:
    deal = add_deal(desk)
    before = state(desk)
    step = desk.begin(NAME)
    step.add(lambda book: AddNote("lost", deal).plan(book).edits)
    step.cancel()
    assert state(desk) == before
    assert desk.redo() is None
    last = desk.next_undo()
    assert last is not None
    assert last.name.english() == "Add “Route planning”"


def test_a_step_in_parts_is_one_step_of_the_users_and_passes_over_what_has_nothing_to_do(desk: Desk) -> None:
    won, one, *others = (add_deal(desk, f"Deal {number}") for number in range(4))
    desk.run(WinDeals((won,)))
    before = state(desk)
    heard: list[Change] = []
    desk.subscribe(heard.append)
    desk.run_in_parts([WinDeals((won,)), WinDeals((won, one)), WinDeals(tuple(others))], 3)
    assert [(change.bulk, change.origin) for change in heard] == [(True, Origin.USER)]
    assert heard[0].name.english() == "Win 3 deals"
    with desk.store.reading() as look:
        assert {deal.status for deal in standings(look, (won, one, *others))} == {DealStatus.WON}
        assert look.exec_driver_sql("SELECT origin FROM change ORDER BY id DESC LIMIT 1").scalar() == "user"
    desk.undo()
    assert state(desk) == before


def test_a_step_in_parts_that_is_stopped_leaves_nothing(desk: Desk) -> None:
    deals = [add_deal(desk, f"Deal {number}") for number in range(3)]
    before = state(desk)
    assert desk.run_in_parts([WinDeals((deal,)) for deal in deals], 3, lambda done: done < 2) is None
    assert state(desk) == before


def test_a_step_in_parts_is_refused_when_no_part_has_anything_to_do(desk: Desk) -> None:
    deals = [add_deal(desk, f"Deal {number}") for number in range(2)]
    desk.run(WinDeals(tuple(deals)))
    with pytest.raises(Refusal, match="“Deal 1” is won already"):
        desk.run_in_parts([WinDeals((deal,)) for deal in deals], 2)
    assert desk.next_redo() is None


def test_a_step_cut_off_is_taken_back_at_the_next_start(desk: Desk, tmp_path: Path, clock: FakeClock) -> None:
    deal = add_deal(desk)
    before = state(desk)
    step = desk.begin(translate("Test", "Many notes"))
    step.add(lambda book: AddNote("half", deal).plan(book).edits)
    desk.store.close()
    again = Desk(open_store(tmp_path / "test.pipedesk"), clock)
    assert [cut.name.english() for cut in again.recover()] == ["Many notes"]
    assert state(again) == before
    assert again.recover() == []


ANOTHER_PROGRAM = """
import sys
from pathlib import Path
from pipedesk.commands.notes import AddNote
from pipedesk.desk import Desk
from pipedesk.domain.clock import SystemClock
from pipedesk.domain.texts import translate
from pipedesk.store.file import open_store

step = Desk(open_store(Path(sys.argv[1])), SystemClock()).begin(translate("Test", "Many notes"))
step.add(lambda book: AddNote("half", 1).plan(book).edits)
print("begun", flush=True)
if sys.stdin.readline() == "finish\\n":
    step.finish()
"""


@pytest.fixture
def another(desk: Desk) -> Iterator[Popen[str]]:
    """Another program in the middle of a long step on the same file."""
    add_deal(desk)
    command = [sys.executable, "-c", ANOTHER_PROGRAM, str(desk.store.path)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "begun\n"
        yield program
        program.kill()


def test_a_step_that_another_program_is_taking_is_left_alone(desk: Desk, another: Popen[str]) -> None:
    assert desk.recover() == []

    another.communicate("finish\n")
    assert len(state(desk)["note"]) == 1
    last = desk.next_undo()
    assert last is not None
    assert last.name.english() == "Many notes"


def test_a_step_whose_program_died_is_taken_back(desk: Desk, another: Popen[str]) -> None:
    another.kill()
    another.wait()

    assert [cut.name.english() for cut in desk.recover()] == ["Many notes"]
    assert state(desk)["note"] == []
    assert [path.name for path in desk.store.path.parent.glob(".*")] == []


def test_what_others_write_is_told_once_and_what_one_writes_oneself_is_not(desk: Desk) -> None:
    add_deal(desk)
    watching = Desk(open_store(desk.store.path), desk.clock)
    assert watching.look_outside() is None
    assert watching.look_outside() is None
    desk.run(AddNote("elsewhere", 1))
    heard: list[Change] = []
    watching.subscribe(heard.append)

    looks = [watching.look_outside() is not None for _ in range(2)]
    watching.run(AddNote("here", 1))
    looks.append(watching.look_outside() is not None)

    assert looks == [True, False, False]
    assert [(change.bulk, change.id != 0) for change in heard] == [(True, False), (False, True)]
    watching.store.close()


def test_a_long_step_of_another_program_is_told_until_it_is_whole(desk: Desk) -> None:
    add_deal(desk)
    watching = Desk(open_store(desk.store.path), desk.clock)
    watching.look_outside()

    step = desk.begin(NAME)
    told = [watching.look_outside() is not None for _ in range(2)]
    step.finish()
    told += [watching.look_outside() is not None for _ in range(2)]

    assert told == [True, True, True, False]
    watching.store.close()


def test_two_long_steps_at_once_are_refused(desk: Desk, another: Popen[str]) -> None:
    with pytest.raises(Refusal, match="long step"):
        desk.begin(NAME)

    another.communicate("finish\n")
    desk.begin(NAME).cancel()
    assert len(state(desk)["note"]) == 1


def test_one_step_can_be_taken_back_out_of_order(desk: Desk) -> None:
    deal = add_deal(desk)
    step = desk.begin(NAME)
    step.add(lambda book: TagDeal(deal, "hot").plan(book).edits)
    done = step.finish()
    desk.run(AddNote("later", deal))
    found = [entry for entry in (desk.next_undo(),) if entry is not None]
    assert found[0].id != done.id
    desk.take_back(type(found[0])(done.id, NAME))
    assert state(desk)["deal_tag"] == []
    assert len(state(desk)["note"]) == 1


def test_a_step_cut_off_on_which_later_work_stands_is_kept_and_can_be_undone(
    desk: Desk, tmp_path: Path, clock: FakeClock
) -> None:
    step = desk.begin(NAME)
    step.add(lambda book: AddDeal("Half", 1).plan(book).edits)
    desk.run(AddNote("typed meanwhile", 1))
    desk.store.close()

    again = Desk(open_store(tmp_path / "test.pipedesk"), clock)
    assert [(cut.name, cut.kept) for cut in again.recover()] == [(NAME, True)]
    assert again.recover() == []

    assert title_of(again, 1) == "Half"
    again.undo()
    again.undo()
    assert (state(again)["note"], state(again)["deal"]) == ([], [])


def test_a_long_step_that_is_left_by_an_error_leaves_nothing(desk: Desk) -> None:
    deal = add_deal(desk)
    before = state(desk)

    def broken() -> None:
        with desk.begin(NAME) as step:
            step.add(partial(edits_of, AddNote("lost", deal)))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert state(desk) == before
    desk.begin(NAME).cancel()


def test_a_long_step_whose_end_cannot_be_written_leaves_nothing(desk: Desk) -> None:
    deal = add_deal(desk)
    before = state(desk)
    step = desk.begin(NAME)
    step.add(partial(edits_of, AddNote("lost", deal)))
    refusing = (
        "CREATE TEMP TRIGGER no BEFORE UPDATE ON change WHEN new.state = 'done' BEGIN SELECT RAISE(ABORT, ''); END"
    )
    with desk.store.writing() as connection:
        connection.exec_driver_sql(refusing)
    with pytest.raises(Refusal):
        step.finish()
    assert state(desk) == before
    desk.begin(NAME).cancel()


def test_taking_back_a_step_keeps_what_was_changed_since(desk: Desk) -> None:
    deal = add_deal(desk)
    step = desk.begin(NAME)
    step.add(lambda book: [Update("deal", deal, {"source": "Fair", "title": "Imported"})])
    done = step.finish()
    desk.run(EditDeal(deal, DealField.TITLE, "Mine"))
    desk.take_back(Step(done.id, NAME))
    with desk.store.reading() as look:
        found = deal_details(look, deal)
    assert found is not None
    assert (found.title, found.source) == ("Mine", "")


def test_what_was_deleted_before_a_column_came_can_be_brought_back(desk: Desk) -> None:
    deal = add_deal(desk)
    with desk.store.reading() as look:
        before = look.exec_driver_sql("SELECT * FROM deal").one()
    desk.run(DeleteDeal(deal))
    with desk.store.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE change_row SET before = json_set(json_remove(before, '$.lost_note'), '$.column_of_old', 1)"
            " WHERE table_name = 'deal' AND before IS NOT NULL"
        )
    desk.undo()
    with desk.store.reading() as look:
        assert look.exec_driver_sql("SELECT * FROM deal").one() == before


def test_a_file_that_cannot_be_filled_is_not_left_half_made(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "new.pipedesk"
    with pytest.raises(Refusal, match="not a currency"):
        make_file(path, clock, SetUpFile(currency="euro"))
    assert list(tmp_path.iterdir()) == []
    make_file(path, clock, SetUpFile()).store.close()
    assert path.exists()


def test_a_long_step_that_cannot_be_cancelled_any_more_is_kept_and_told(desk: Desk) -> None:
    step = desk.begin(NAME)
    step.add(lambda book: AddDeal("Half", 1).plan(book).edits)
    desk.run(AddNote("typed meanwhile", 1))
    heard: list[Change] = []
    desk.subscribe(heard.append)
    with pytest.raises(Refusal, match="still depends"):
        step.cancel()
    assert [(change.bulk, change.direction) for change in heard] == [(True, Direction.RUN)]
    assert title_of(desk, 1) == "Half"
    desk.begin(NAME).cancel()
