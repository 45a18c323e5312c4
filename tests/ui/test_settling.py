"""After a pause the file itself holds what the write-ahead log held."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from pipedesk.desktop.jobs import Jobs
from pipedesk.ui.live import Live
from pipedesk.ui.settling import Settling
from tests.stories import add_deal, new_desk


def titles_without_the_log(path: Path, folder: Path) -> list[str]:
    """What somebody sees who copies the file alone."""
    folder.mkdir(exist_ok=True)
    alone = folder / "alone.pipedesk"
    shutil.copy(path, alone)
    with closing(sqlite3.connect(alone)) as look:
        return [title for (title,) in look.execute("SELECT title FROM deal")]


def test_a_pause_after_a_change_folds_the_log_into_the_file(tmp_path: Path, qtbot: QtBot) -> None:
    desk = new_desk(tmp_path)
    live, jobs = Live(), Jobs()
    live.attach(desk)
    settling = Settling(live, jobs, desk.store, idle_ms=0)
    add_deal(desk, "Route planning")
    path = desk.store.path
    assert titles_without_the_log(path, tmp_path / "before") == []
    live.flush()
    qtbot.waitUntil(lambda: titles_without_the_log(path, tmp_path / "after") == ["Route planning"])
    settling.leave()
    live.detach()
    jobs.finish()
    desk.store.close()
