"""What a file says about itself, read so that nothing is touched. Standard library only: the first frame needs it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

APPLICATION_ID = 0x50495044
"""“PIPD” in SQLite's application id: this database is PipeDesk's."""

SCHEMA = 9
"""The number of the newest migration; written to the file's user version."""


class NotUsable(Exception):
    """Why a file cannot be opened: `missing`, `unreadable`, `empty`, `foreign`, `damaged` or `newer`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def schema_of(path: Path) -> int:
    """The schema number of a PipeDesk file; raises `NotUsable`."""
    try:
        if not path.is_file():
            raise NotUsable("unreadable" if path.exists() else "missing")
        if not path.stat().st_size:
            raise NotUsable("empty")
        application, schema = _facts(path)
    except OSError:
        raise NotUsable("unreadable") from None
    except sqlite3.OperationalError:
        raise NotUsable("unreadable") from None
    except sqlite3.DatabaseError as error:
        cut_off = error.sqlite_errorname.startswith("SQLITE_CORRUPT")
        raise NotUsable("damaged" if cut_off else "foreign") from None
    if application != APPLICATION_ID:
        raise NotUsable("foreign")
    if schema > SCHEMA:
        raise NotUsable("newer")
    return schema


def _facts(path: Path) -> tuple[int, int]:
    """Application id and user version.

    SQLite has to read them: when any part of a process opens and closes a file by itself, the system drops all locks
    that the process has on it, SQLite's too.
    """
    try:
        # This way no lock is taken and no log is made.
        return _read(f"{path.absolute().as_uri()}?mode=ro&immutable=1")
    except sqlite3.DatabaseError as error:
        # Without its log a file may be no whole: a program died, or the disk filled up, while it was folded in.
        if error.sqlite_errorname.startswith("SQLITE_CORRUPT") and path.with_name(f"{path.name}-wal").exists():
            return _read(f"{path.absolute().as_uri()}?mode=ro")
        raise


def _read(address: str) -> tuple[int, int]:
    with closing(sqlite3.connect(address, uri=True)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    return application, schema


def writable(path: Path) -> bool:
    """Whether the file and its folder let themselves be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
