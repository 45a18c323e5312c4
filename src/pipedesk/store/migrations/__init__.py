"""How the file's schema came to be, step by step, from inside the package."""

import sqlite3
from contextlib import closing
from itertools import chain, count
from pathlib import Path

from alembic import command
from alembic.config import Config

from pipedesk.store.header import APPLICATION_ID, SCHEMA

_HERE = Path(__file__).parent


def build(path: Path) -> None:
    """Make the newest schema in a file that does not exist yet."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _run(path)


def upgrade(path: Path, schema: int) -> None:
    """Bring an older file to the newest schema, wholly or not at all.

    A verified copy of it as it was is made beside it first; copies of earlier attempts stay.
    """
    from pipedesk.store.backup import copy_file

    endings = chain([""], (f"-{number}" for number in count(2)))
    names = (path.with_name(f"{path.stem}.schema-{schema}{ending}{path.suffix}") for ending in endings)
    copy_file(path, next(name for name in names if not name.exists()))
    _run(path)


def _run(path: Path) -> None:
    """Run the migrations in one transaction, write the schema's number, and fold everything into the one file."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    # Left to itself, Python's driver begins no transaction for a change of the schema.
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: sqlite3.connect(path, isolation_level=None), poolclass=NullPool
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
    engine.dispose()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
