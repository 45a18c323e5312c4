"""A file that several programs have open at once: none may end the locks of another, or take its log away."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pipedesk.commands.deals import MoveDeal
from pipedesk.desk import Desk
from pipedesk.store.backup import check_file, copy_file
from pipedesk.store.file import open_store
from pipedesk.store.glance import Glance
from pipedesk.store.header import schema_of
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk

VISITOR = """
import sqlite3, sys
visitor = sqlite3.connect(sys.argv[1])
print(visitor.execute("SELECT count(*) FROM deal").fetchone()[0])
visitor.close()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    desk = new_desk(tmp_path)
    add_deal(desk)
    desk.store.close()
    return desk.store.path


def visited(file: Path) -> str:
    """Another program opens the file, looks, and leaves."""
    done = subprocess.run([sys.executable, "-c", VISITOR, str(file)], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def test_a_visitor_leaves_the_log_of_an_open_window_alone(file: Path) -> None:
    glance = Glance(file)
    glance.pipelines()
    desk = Desk(open_store(file), FakeClock())
    desk.run(MoveDeal(1, 2))
    log = file.with_name(f"{file.name}-wal")
    before = log.stat().st_ino

    assert visited(file) == "1"

    assert log.stat().st_ino == before
    desk.run(MoveDeal(1, 3))
    with sqlite3.connect(file) as another:
        assert another.execute("SELECT stage_id FROM deal").fetchone() == (3,)
    another.close()
    desk.store.close()
    glance.close()
    assert check_file(file) == []


@pytest.mark.parametrize("look", [schema_of, check_file, lambda file: copy_file(file, file.with_name("copy.pipedesk"))])
def test_looking_at_an_open_file_ends_no_lock(file: Path, look: object) -> None:
    glance = Glance(file)
    glance.pipelines()
    log = file.with_name(f"{file.name}-wal")

    look(file)  # type: ignore[operator]
    visited(file)

    assert log.exists()
    glance.close()
