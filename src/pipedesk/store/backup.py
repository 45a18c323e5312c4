"""Whole copies of the file, made while it is in use."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pipedesk.store import failures
from pipedesk.store.file import checked_schema, connect, unfinished
from pipedesk.store.header import writable

_PARTS = ("", "-wal", "-shm")
"""A file that was not closed has its newest changes beside it."""


def copy_file(source: Path, target: Path, *, replace: bool = False) -> None:
    """Copy a file, open or not, to a new place through SQLite's online backup, and check the copy.

    The copy appears under its name only when it is whole; with `replace`, what had that name goes in the same moment.
    Raises `Refusal` when the target exists or is the file itself, or when a disk refuses.
    """
    checked_schema(source)
    if target.exists() and (not replace or target.samefile(source)):
        raise failures.existing(target)
    with failures.refusing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    with unfinished(target) as part:
        _copy(source, part)
        part.replace(target)


def restore_file(backup: Path, target: Path, kept: Path) -> None:
    """Put a backup in the place of `target`; what was there, sound or not, becomes `kept`.

    The backup is checked and copied before anything is replaced. Raises `Refusal`, with nothing changed, when the
    backup cannot be used, when there is a `kept` already, when `target` is open somewhere, or when a disk refuses.
    """
    checked_schema(backup)
    if kept.exists():
        raise failures.existing(kept)
    if check_file(backup):
        raise failures.damaged(backup)
    if target.exists():
        if target.samefile(backup):
            raise failures.existing(target)
        if not writable(target):
            raise failures.read_only(target)
        _refuse_in_use(target)
    with unfinished(target) as part:
        _copy(backup, part)
        for ending in _PARTS:
            present = target.with_name(target.name + ending)
            if present.exists():
                present.rename(kept.with_name(kept.name + ending))
        part.rename(target)


def check_file(path: Path) -> list[str]:
    """What SQLite finds wrong with a file; nothing for a sound one. Lines are SQLite's own words."""
    with failures.refusing(path), closing(_look_into(path)) as look:
        lines = [str(line) for (line,) in _rows_until_damage(look, "PRAGMA integrity_check")]
        # Following keys through damaged pages would say nothing more.
        if lines != ["ok"]:
            return lines
        return [f"foreign key: {row}" for row in look.execute("PRAGMA foreign_key_check")]


def _rows_until_damage(look: sqlite3.Connection, statement: str) -> Iterator[tuple[object, ...]]:
    """What a statement finds; damage that it stumbles over is its last row, in SQLite's words."""
    try:
        yield from look.execute(statement)
    except sqlite3.DatabaseError as error:
        if not error.sqlite_errorname.startswith("SQLITE_CORRUPT"):
            raise
        yield (str(error),)


def _refuse_in_use(path: Path) -> None:
    """Raise `Refusal` when another connection has the file open. One too damaged to open is in nobody's use."""
    with failures.refusing(path):
        try:
            # Whoever has a file in WAL mode open holds a shared lock on it for as long.
            with closing(connect(path)) as connection:
                connection.execute("PRAGMA locking_mode=EXCLUSIVE")
                connection.execute("BEGIN EXCLUSIVE")
                connection.execute("ROLLBACK")
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            return


def _copy(source: Path, target: Path) -> None:
    with failures.refusing(source):
        reading = _look_into(source)
    with closing(reading), closing(sqlite3.connect(target)) as writing:
        reading.backup(writing)
        writing.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        # The copy is what the source is, page by page.
        with failures.refusing(source):
            if writing.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise failures.damaged(source)


def _look_into(path: Path) -> sqlite3.Connection:
    """A connection for reading the whole of a file, also where SQLite may not keep its log beside it."""
    if writable(path) or path.with_name(f"{path.name}-wal").exists():
        return connect(path)
    return sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
