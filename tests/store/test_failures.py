"""Files that cannot be used are refused with words, and left byte for byte as they were."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from pipedesk.commands.notes import AddNote
from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.store.backup import check_file, copy_file
from pipedesk.store.failures import refusing
from pipedesk.store.file import create_store, open_store
from pipedesk.store.header import SCHEMA
from pipedesk.store.reads.deals import list_deals
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state


def refused(path: Path) -> str:
    """Try to open; what was said. The file must not have changed."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(Refusal) as refusal:
        open_store(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(found.name for found in path.parent.iterdir() if found.name.startswith(path.name)) == (
        [path.name] if path.exists() else []
    )
    return str(refusal.value)


def test_a_missing_file(tmp_path: Path) -> None:
    assert "There is no file “x.pipedesk”." in refused(tmp_path / "x.pipedesk")


def test_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "x.pipedesk"
    path.mkdir()
    assert "cannot be opened" in refused(path)


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "x.pipedesk"
    path.touch()
    assert "is empty" in refused(path)


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\0 and no more", b"\0" * 4096])
def test_something_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.pipedesk"
    path.write_bytes(content)
    assert "not a PipeDesk file" in refused(path)


def test_the_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "x.pipedesk"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE deal (id INTEGER)")
    other.close()
    assert "not a PipeDesk file" in refused(path)


def test_a_file_of_a_newer_program(tmp_path: Path) -> None:
    path = tmp_path / "x.pipedesk"
    create_store(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        newer.execute("PRAGMA journal_mode = DELETE")
    newer.close()
    assert "newer PipeDesk" in refused(path)


def test_a_file_that_exists_is_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "x.pipedesk"
    path.write_text("mine")
    with pytest.raises(Refusal, match="already"):
        create_store(path)
    assert path.read_text() == "mine"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(Refusal, match="cannot be written"):
        create_store(tmp_path / "file" / "x.pipedesk")


def test_a_file_locked_by_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipedesk.store.file.BUSY_TIMEOUT_MS", 50)
    desk = new_desk(tmp_path)
    deal = add_deal(desk)
    before = state(desk)
    other = sqlite3.connect(desk.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    fresh = Desk(open_store(desk.store.path), FakeClock())
    with pytest.raises(Refusal, match="locked by another program"):
        fresh.run(AddNote("no", deal))
    other.execute("ROLLBACK")
    other.close()
    assert state(desk) == before
    fresh.run(AddNote("yes", deal))
    assert len(state(desk)["note"]) == 1


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    deal = add_deal(desk)
    with desk.store.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    before = state(desk)
    with pytest.raises(Refusal, match="disk is full"):
        desk.run(AddNote("x" * 100_000, deal))
    assert state(desk) == before
    assert check_file(desk.store.path) == []


def test_a_damaged_page_is_told(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    for number in range(300):
        add_deal(desk, f"Deal {number}")
    desk.store.close()
    path = desk.store.path
    with path.open("r+b") as file:
        size = path.stat().st_size
        for page in range(8, size // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 64)
    before = path.read_bytes()
    with pytest.raises(Refusal, match="is damaged"), open_store(path).reading() as look:
        list_deals(look)
    with pytest.raises(Refusal, match="is damaged"):
        copy_file(path, tmp_path / "copy.pipedesk")
    assert path.read_bytes() == before
    assert not (tmp_path / "copy.pipedesk").exists()


AS_NOBODY = """
import sys
from pathlib import Path
from pipedesk.commands.notes import AddNote
from pipedesk.desk import Desk
from pipedesk.domain.clock import SystemClock
from pipedesk.domain.refusals import Refusal
from pipedesk.store.file import open_store
try:
    Desk(open_store(Path(sys.argv[1])), SystemClock()).run(AddNote("no", 1))
except Refusal as refusal:
    print(refusal)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody without rights")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_only_be_read_is_refused(what: str) -> None:
    folder = Path(subprocess.run(["mktemp", "-d"], capture_output=True, text=True, check=True).stdout.strip())
    desk = new_desk(folder)
    add_deal(desk)
    desk.store.close()
    path = desk.store.path
    folder.chmod(0o777 if what == "file" else 0o555)
    path.chmod(0o444 if what == "file" else 0o666)
    before = path.read_bytes()
    script = "\n".join([f"import sys; sys.path[:0] = {sys.path!r}", AS_NOBODY])
    program = shutil.which("python3", path="/usr/bin") or sys.executable
    done = subprocess.run(
        ["setpriv", "--reuid", "65534", "--clear-groups", program, "-c", script, str(path)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )
    if "Permission denied" in done.stderr or "ModuleNotFoundError" in done.stderr:
        pytest.skip("another user cannot read this checkout's packages")
    assert "“test.pipedesk” cannot be written." in done.stdout, done.stderr
    assert path.read_bytes() == before
    shutil.rmtree(folder)


def test_other_errors_are_not_hidden(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), refusing(tmp_path / "x"):
        sqlite3.connect(":memory:").execute("SELECT nonsense FROM nowhere")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SQLITE_CORRUPT_INDEX", "is damaged"),
        ("SQLITE_NOTADB", "not a PipeDesk file"),
        ("SQLITE_FULL", "disk is full"),
        ("SQLITE_IOERR_SHMSIZE", "disk is full"),
        ("SQLITE_BUSY_SNAPSHOT", "locked by another program"),
        ("SQLITE_LOCKED", "locked by another program"),
        ("SQLITE_READONLY_DBMOVED", "read-only"),
        ("SQLITE_CANTOPEN", "cannot be opened"),
        ("SQLITE_IOERR_READ", "cannot read or write “x.pipedesk”"),
        ("SQLITE_CONSTRAINT_FOREIGNKEY", "still depends on this"),
    ],
)
def test_what_sqlite_says_is_told_in_words(name: str, words: str) -> None:
    path = Path("x.pipedesk")
    error = sqlite3.OperationalError()
    error.sqlite_errorname = name
    for told in (error, DBAPIError("SELECT", {}, error)):
        with pytest.raises(Refusal, match=words) as refused, refusing(path):
            raise told
        assert refused.value.__cause__ is told


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "read-only"),
        (errno.EROFS, "read-only"),
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "disk is full"),
        (errno.ENAMETOOLONG, "“/” cannot be written. The system says: File name too long"),
    ],
)
def test_what_the_system_says_is_told_in_words(number: int, words: str) -> None:
    with pytest.raises(Refusal, match=words), refusing(Path("/")):
        raise OSError(number, os.strerror(number))


def test_faults_of_the_program_are_not_hidden(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    with pytest.raises(OperationalError, match="nowhere"), desk.store.reading() as look:
        look.exec_driver_sql("SELECT nonsense FROM nowhere")
    with pytest.raises(DBAPIError), refusing(tmp_path):
        raise DBAPIError("SELECT", {}, ValueError("not of SQLite"))
