"""`kill -9` in the middle of commands: what was acknowledged is there, nothing is torn, no reminder comes twice."""

import os
import random
import select
import signal
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from pipedesk.commands.deals import MoveDeal
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.commands.notes import AddNote
from pipedesk.desk import Desk
from pipedesk.domain.when import When
from pipedesk.reminders.keeper import Keeper
from pipedesk.store.backup import check_file
from pipedesk.store.file import open_store
from pipedesk.store.reads.followups import DueRow
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk

KILLS = 200


def work(path: Path, acknowledged: int, deal: int, start: int) -> None:
    """Write until killed: after each command its number goes down the pipe; so does each alert shown."""
    clock = FakeClock()
    desk = Desk(open_store(path), clock)
    number = start

    def show(rows: Sequence[DueRow]) -> None:
        os.write(acknowledged, b"".join(b"r%d\n" % row.id for row in rows))

    keeper = Keeper(desk, show)
    while True:
        number += 1
        desk.run(AddNote(f"{number} " + "x" * (number % 3000), deal))
        desk.run(MoveDeal(deal, 1 + number % 5))
        os.write(acknowledged, b"n%d\n" % number)
        desk.run(PlanFollowUp(f"Call {number}", When(clock.now() + timedelta(minutes=1)), deal))
        clock.advance(timedelta(minutes=1))
        keeper.tick()


def one_life(path: Path, deal: int, start: int, moment: float, *, early: bool) -> list[str]:
    """Run the work in a process of its own, kill it at a moment, and give back what it acknowledged.

    The moment counts from the beginning of the process when `early`, else from the first acknowledgement.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(path, writing, deal, start)
        finally:
            os._exit(1)
    os.close(writing)
    said = b"" if early else os.read(reading, 65536)
    deadline = time.monotonic() + moment
    while (left := deadline - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            said += os.read(reading, 65536)
    os.kill(child, signal.SIGKILL)
    while rest := os.read(reading, 65536):
        said += rest
    os.close(reading)
    os.waitpid(child, 0)
    return said.decode().split()


def test_nothing_acknowledged_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    deal = add_deal(desk)
    path = desk.store.path
    desk.store.close()
    chance = random.Random(1)
    acknowledged: list[int] = []
    shown: list[int] = []
    for life in range(KILLS):
        start, moment = max(acknowledged, default=0) + 1000, 0.06 * chance.random()
        said = one_life(path, deal, start, moment, early=life % 4 == 0)
        acknowledged += [int(word[1:]) for word in said if word.startswith("n")]
        shown += [int(word[1:]) for word in said if word.startswith("r")]
    assert check_file(path) == []
    store = open_store(path)
    with store.reading() as look:
        notes = {int(body.split(" ")[0]) for (body,) in look.exec_driver_sql("SELECT body FROM note")}
        moves = look.exec_driver_sql("SELECT count(*) FROM stage_move WHERE from_stage_id IS NOT NULL").scalar_one()
        torn = look.exec_driver_sql(
            "SELECT count(*) FROM deal d JOIN stage_move m"
            " ON m.id = (SELECT max(id) FROM stage_move WHERE deal_id = d.id) WHERE m.to_stage_id <> d.stage_id"
        ).scalar_one()
        unjournalled = look.exec_driver_sql(
            "SELECT count(*) FROM note WHERE id NOT IN (SELECT n.id FROM note n JOIN change_row r"
            " ON r.table_name = 'note' AND n.id BETWEEN r.row_id AND r.until_id)"
        ).scalar_one()
    store.close()
    assert len(acknowledged) > KILLS // 2
    assert set(acknowledged) <= notes
    assert moves > 0
    assert (torn, unjournalled) == (0, 0)
    assert shown
    assert len(set(shown)) == len(shown), "an alert was shown twice"
