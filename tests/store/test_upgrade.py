"""Files of older programs: brought to the schema of today on a copy's safety, wholly or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from pipedesk.store import migrations
from pipedesk.store.backup import check_file
from pipedesk.store.file import open_store
from pipedesk.store.header import APPLICATION_ID, SCHEMA, schema_of
from pipedesk.store.tables import metadata

NAMES = "SELECT name FROM pipeline"


def older(path: Path, schema: int) -> Path:
    """A file as the program of that schema left it, with one pipeline in it; of schema 0 with nothing at all."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = WAL")
    if schema:
        config = Config()
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        engine = create_engine(f"sqlite:///{path}")
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, f"+{schema}")
            connection.exec_driver_sql("INSERT INTO pipeline (uid, name, rank) VALUES ('u', 'Mine', 'V')")
            connection.exec_driver_sql(f"PRAGMA user_version = {schema}")
        engine.dispose()
    return path


def names(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as look:
        return [name for (name,) in look.execute(NAMES)]


@pytest.mark.parametrize("schema", range(SCHEMA))
def test_a_file_of_an_older_program_is_upgraded_and_a_copy_of_it_stays(tmp_path: Path, schema: int) -> None:
    path = older(tmp_path / "mine.pipedesk", schema)
    store = open_store(path)
    with store.reading() as look:
        differences = compare_metadata(MigrationContext.configure(look), metadata)
    store.close()
    assert [found for found in differences if "search_index" not in str(found)] == []
    assert (schema_of(path), check_file(path)) == (SCHEMA, [])
    copy = tmp_path / f"mine.schema-{schema}.pipedesk"
    assert (schema_of(copy), check_file(copy)) == (schema, [])
    if schema:
        assert names(path) == names(copy) == ["Mine"]


@pytest.mark.parametrize("schema", range(SCHEMA + 1))
def test_a_file_is_upgraded_once(tmp_path: Path, schema: int) -> None:
    path = older(tmp_path / "mine.pipedesk", schema)
    open_store(path).close()
    present = sorted(tmp_path.iterdir())
    open_store(path).close()
    assert sorted(tmp_path.iterdir()) == present
    assert len(present) == (1 if schema == SCHEMA else 2)


def test_an_upgrade_that_fails_leaves_the_file_as_it_was_and_copies_of_earlier_attempts_stay(tmp_path: Path) -> None:
    path = older(tmp_path / "mine.pipedesk", 0)
    with closing(sqlite3.connect(path)) as connection:
        # Here the first migration comes to a halt, after it has made other tables.
        connection.execute("CREATE TABLE stage_move (id INTEGER)")
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(OperationalError, match="already exists"):
            open_store(path)
    assert path.read_bytes() == before
    copies = ["mine.schema-0-2.pipedesk", "mine.schema-0.pipedesk"]
    assert sorted(found.name for found in tmp_path.iterdir()) == ["mine.pipedesk", *copies]
    for copy in copies:
        assert schema_of(tmp_path / copy) == 0
