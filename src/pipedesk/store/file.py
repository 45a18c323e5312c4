"""One `*.pipedesk` file: making it, opening it, and the transactions on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from pipedesk.store import failures
from pipedesk.store.header import SCHEMA, NotUsable, schema_of, writable

if TYPE_CHECKING:
    from pipedesk.store.claim import Claim

BUSY_TIMEOUT_MS = 2000
_SETTINGS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "cache_size=-16000",
    "temp_store=MEMORY",
    # Far more than a pause leaves behind: only work without pauses, as an import, folds while it goes.
    "wal_autocheckpoint=4000",
    "journal_size_limit=8388608",
)


class Store:
    """An open file: `reading` looks at one moment of it, `writing` is one transaction, on disk when it ends."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._claim: Claim | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection whose queries all see the same moment. Raises `Refusal` when the file cannot be read."""
        with failures.refusing(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its start and is synced to disk at its end.

        Rolled back when the block raises. Raises `Refusal` when the file cannot be written.
        """
        with (
            failures.refusing(self.path),
            self._engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection,
            connection.begin(),
        ):
            yield connection

    @property
    def engine(self) -> Engine:
        """For tests that count queries."""
        return self._engine

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file; for idle moments."""
        with failures.refusing(self.path), self._engine.connect() as connection:
            _driver(connection).execute("PRAGMA wal_checkpoint(PASSIVE)")

    def claim(self) -> bool:
        """Claim the file for a long step, such as an import, until `release`.

        False while another process, or an earlier step of this one, has it. Raises `Refusal` when nothing can be
        written beside the file.
        """
        from pipedesk.store.claim import claim

        with failures.refusing(self.path):
            taken = claim(self.path)
        if taken is not None:
            self._claim = taken
        return taken is not None

    def release(self) -> None:
        """The long step is over."""
        if self._claim is not None:
            self._claim.release()
            self._claim = None

    def close(self) -> None:
        """Let go of the file; the last one out folds the log in."""
        self.release()
        self._engine.dispose()


def open_store(path: Path) -> Store:
    """Open an existing file for reading and writing, upgrading it first when an older PipeDesk made it.

    Raises `Refusal` and leaves the file byte for byte as it was when it is missing, empty, not PipeDesk's, newer, or
    may not be written.
    """
    schema = checked_schema(path)
    if not writable(path):
        raise failures.read_only(path)
    if schema < SCHEMA:
        from pipedesk.store.migrations import upgrade

        with failures.refusing(path):
            upgrade(path, schema)
    return Store(path, _engine_for(path))


def look_at(path: Path) -> None:
    """Raise `Refusal` when an existing file cannot be opened, as `open_store` would. Changes nothing."""
    checked_schema(path)
    if not writable(path):
        raise failures.read_only(path)
    with failures.refusing(path), closing(connect(path)) as connection:
        connection.execute("SELECT count(*) FROM pipeline").fetchone()


def create_store(path: Path) -> Store:
    """Make a new, empty file; it appears under its name when it is whole. Raises `Refusal` when there is one."""
    if path.exists():
        raise failures.existing(path)
    from pipedesk.store.migrations import build

    with failures.refusing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with unfinished(path) as part:
        build(part)
        part.rename(path)
    return Store(path, _engine_for(path))


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """An empty file beside `target`, to be filled and then given its name; what was not, goes away in the end.

    Raises `Refusal` when the disk refuses.
    """
    part = target.with_name(f".{target.name}.new")
    with failures.refusing(target):
        part.unlink(missing_ok=True)
        part.touch()
        try:
            yield part
        finally:
            part.unlink(missing_ok=True)


def checked_schema(path: Path) -> int:
    """The file's schema number, or a `Refusal` that says why it cannot be used. Touches nothing."""
    try:
        return schema_of(path)
    except NotUsable as problem:
        refusals = {
            "missing": failures.missing,
            "empty": failures.empty,
            "foreign": failures.foreign,
            "damaged": failures.damaged,
            "newer": failures.newer,
        }
        raise refusals.get(problem.reason, failures.unreadable)(path) from None


def _engine_for(path: Path) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: connect(path),
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=4,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def connect(path: Path) -> sqlite3.Connection:
    """A bare connection with the settings every connection of ours has; it never makes a new file.

    It has looked into the file: a file that cannot be used is told here, and nothing is left beside it.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT_MS / 1000,
    )
    try:
        for pragma in _SETTINGS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA schema_version")
    except sqlite3.Error:
        connection.close()
        _sweep(path)
        raise
    return connection


def _sweep(path: Path) -> None:
    """Take away the empty log and the index that SQLite began beside a file and had no room to finish."""
    log, index = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    with suppress(sqlite3.Error, OSError):
        if index.exists() and log.stat().st_size == 0:
            address = f"{path.absolute().as_uri()}?mode=rw"
            with closing(sqlite3.connect(address, uri=True, isolation_level=None, timeout=0)) as alone:
                alone.execute("PRAGMA locking_mode=EXCLUSIVE")
                # Nobody else has the file open once this is granted; SQLite itself takes the log away.
                alone.execute("BEGIN EXCLUSIVE")
                index.unlink()
                alone.execute("ROLLBACK")


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
