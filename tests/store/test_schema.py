"""The migrations make exactly the tables that the code declares."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from pipedesk.store.file import create_store
from pipedesk.store.header import APPLICATION_ID, SCHEMA, schema_of
from pipedesk.store.tables import SHAPES, metadata


def test_a_new_file_has_the_declared_tables(tmp_path: Path) -> None:
    store = create_store(tmp_path / "x.pipedesk")
    with store.reading() as look:
        differences = compare_metadata(MigrationContext.configure(look), metadata)
    assert [found for found in differences if "search_index" not in str(found)] == []


def test_a_new_file_is_one_of_ours_and_safe(tmp_path: Path) -> None:
    path = tmp_path / "x.pipedesk"
    store = create_store(path)
    assert schema_of(path) == SCHEMA
    with store.reading() as look:
        found = {
            name: look.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("application_id", "user_version", "journal_mode", "synchronous", "foreign_keys")
        }
    assert found == {
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA,
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
    }


def test_no_row_vanishes_unrecorded() -> None:
    for table in metadata.tables.values():
        for key in table.foreign_keys:
            assert key.ondelete == "RESTRICT", f"{table.name}.{key.parent.name}"


def test_what_is_pointed_at_comes_first() -> None:
    order = list(SHAPES)
    for name, table in metadata.tables.items():
        for key in table.foreign_keys if name in SHAPES else ():
            assert order.index(key.column.table.name) < order.index(name), f"{name} points at {key.column.table.name}"
