"""How the file's schema came to be, step by step, from inside the package."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config

from pipedesk.store.header import APPLICATION_ID, SCHEMA

_HERE = Path(__file__).parent


def build(path: Path) -> None:
    """Make the newest schema in a file that does not exist yet."""
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.close()
    _run(path)


def upgrade(path: Path, schema: int) -> None:
    """Bring an older file to the newest schema; a verified copy of it as it was is made beside it first."""
    from pipedesk.store.backup import copy_file

    copy_file(path, path.with_name(f"{path.stem}.schema-{schema}{path.suffix}"))
    _run(path)


def _run(path: Path) -> None:
    """Run the migrations in one transaction, write the schema's number, and fold everything into the one file."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import NullPool

    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.connect() as connection:
        config = Config()
        config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        connection.commit()
    engine.dispose()
    with sqlite3.connect(path) as plain:
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    plain.close()
