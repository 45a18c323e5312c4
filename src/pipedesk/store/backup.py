"""Whole copies of the file, made while it is in use."""

import sqlite3
from pathlib import Path

from pipedesk.store import failures
from pipedesk.store.file import checked_schema, connect


def copy_file(source: Path, target: Path) -> None:
    """Copy a file, open or not, to a new place through SQLite's online backup, and check the copy.

    The copy appears under its name only when it is whole. Raises `Refusal` when the target exists or a disk refuses.
    """
    checked_schema(source)
    if target.exists():
        raise failures.existing(target)
    unfinished = target.with_name(f".{target.name}.new")
    with failures.refusing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        try:
            _copy(source, unfinished)
            unfinished.rename(target)
        finally:
            unfinished.unlink(missing_ok=True)


def restore_file(backup: Path, target: Path, kept: Path) -> None:
    """Put a backup in the place of `target`; what was there is copied to `kept` first, when there was anything.

    The backup is checked before anything is replaced. No program may have `target` open.
    """
    checked_schema(backup)
    problems = check_file(backup)
    if problems:
        raise failures.damaged(backup)
    if target.exists():
        target_is_ours = target.stat().st_size > 0
        if target_is_ours:
            target.rename(kept)
        else:
            target.unlink()
        for ending in ("-wal", "-shm"):
            target.with_name(target.name + ending).unlink(missing_ok=True)
    copy_file(backup, target)


def check_file(path: Path) -> list[str]:
    """What SQLite finds wrong with a file; nothing for a sound one. Lines are SQLite's own words."""
    with failures.refusing(path):
        connection = connect(path)
        try:
            lines = [str(line) for (line,) in connection.execute("PRAGMA integrity_check")]
            lines += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
        finally:
            connection.close()
    return [line for line in lines if line != "ok"]


def _copy(source: Path, target: Path) -> None:
    reading = connect(source)
    writing = sqlite3.connect(target)
    try:
        reading.backup(writing)
        writing.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if writing.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise failures.damaged(source)
    finally:
        writing.close()
        reading.close()
