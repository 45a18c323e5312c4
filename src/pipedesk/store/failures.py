"""What can go wrong with a file on a disk, as refusals that say what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate


class StillNeeded(Refusal):
    """What was to go cannot, because later rows point at it."""


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say about `path` into a `Refusal`; other errors pass through."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error) and (refusal := refusal_for(path, error.orig)):
            raise refusal from error
        raise
    except sqlite3.Error as error:
        if refusal := refusal_for(path, error):
            raise refusal from error
        raise
    except OSError as error:
        raise _refusal_of_system(path, error) from error


def refusal_for(path: Path, error: sqlite3.Error) -> Refusal | None:
    """The refusal for one SQLite error; None for an error that is a fault of the program."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_CORRUPT"):
        return damaged(path)
    if name.startswith("SQLITE_NOTADB"):
        return foreign(path)
    # An index beside the file that cannot get its size has no room for it.
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE")):
        return full()
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Refusal(
            translate("File", "“{name}” is locked by another program.").fill(name=_name(path)),
            translate("File", "Close the other program, or wait until it has finished, and try again."),
        )
    if name.startswith("SQLITE_READONLY"):
        return read_only(path)
    if name.startswith("SQLITE_CANTOPEN"):
        return unreadable(path)
    if name.startswith("SQLITE_IOERR"):
        return Refusal(
            translate("File", "The disk cannot read or write “{name}”.").fill(name=_name(path)),
            translate(
                "File", "Check the disk and its cable, then restore the newest backup if the file stays unreadable."
            ),
        )
    # RESTRICT is carried out by a trigger of SQLite's own.
    if name.startswith(("SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_CONSTRAINT_TRIGGER")):
        return StillNeeded(
            translate("Store", "Something else still depends on this."),
            translate("Store", "Remove what points at it first. Nothing was changed."),
        )
    return None


def _refusal_of_system(path: Path, error: OSError) -> Refusal:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return full()
    return Refusal(
        translate("File", "“{name}” cannot be written.").fill(name=_name(path)),
        translate("File", "The system says: {detail}").fill(detail=error.strerror or str(error)),
    )


def _name(path: Path) -> str:
    """What a file is called in a sentence; “.” and “/” have no name of their own."""
    return path.name or str(path)


def full() -> Refusal:
    return Refusal(
        translate("File", "The disk is full."),
        translate("File", "Nothing was changed. Free some space and try again."),
    )


def read_only(path: Path) -> Refusal:
    return Refusal(
        translate("File", "“{name}” cannot be written.").fill(name=_name(path)),
        translate("File", "The file or its folder is read-only. Change its permissions or work on a copy."),
    )


def damaged(path: Path) -> Refusal:
    return Refusal(
        translate("File", "“{name}” is damaged.").fill(name=_name(path)),
        translate(
            "File",
            "It was left as it is. Restore a backup with “pipedesk restore”, or ask “pipedesk check” what is wrong.",
        ),
    )


def foreign(path: Path) -> Refusal:
    return Refusal(
        translate("File", "“{name}” is not a PipeDesk file.").fill(name=_name(path)),
        translate("File", "Choose a file that ends in .pipedesk. To bring in other data, use Import."),
    )


def empty(path: Path) -> Refusal:
    return Refusal(
        translate("File", "“{name}” is empty.").fill(name=_name(path)),
        translate(
            "File",
            "It holds no data at all, perhaps after a broken copy. Restore a backup, or delete it and make a new file.",
        ),
    )


def missing(path: Path) -> Refusal:
    return Refusal(
        translate("File", "There is no file “{name}”.").fill(name=_name(path)),
        translate("File", "Check the name, or make a new file with “pipedesk new”. Looked for: {path}").fill(path=path),
    )


def newer(path: Path) -> Refusal:
    return Refusal(
        translate("File", "“{name}” was made by a newer PipeDesk.").fill(name=_name(path)),
        translate("File", "Update PipeDesk to open it. The file was left as it is."),
    )


def unreadable(path: Path) -> Refusal:
    return Refusal(
        translate("File", "“{name}” cannot be opened.").fill(name=_name(path)),
        translate("File", "Check that it is a file, that its folder exists and that you may read it."),
    )


def existing(path: Path) -> Refusal:
    return Refusal(
        translate("File", "There is a file “{name}” already.").fill(name=_name(path)),
        translate("File", "Choose another name, or open the existing file."),
    )
