"""The imports that are in effect."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from pipedesk.store import journal
from pipedesk.store.book import table_of
from pipedesk.store.journal import Step
from pipedesk.store.tables import ImportBatch

_BATCH = table_of(ImportBatch)


class ImportRow(NamedTuple):
    """One import; `report` is JSON with its counts."""

    id: int
    source: str
    profile: str
    started_at: datetime
    report: str


def list_imports(connection: Connection) -> list[ImportRow]:
    """All imports in effect, the newest first."""
    statement = select(_BATCH.c.id, _BATCH.c.source, _BATCH.c.profile, _BATCH.c.started_at, _BATCH.c.report).order_by(
        _BATCH.c.id.desc()
    )
    return [ImportRow(**row) for row in connection.execute(statement).mappings()]


def step_of_import(connection: Connection, import_id: int) -> Step | None:
    """The undo step that an import was; None when there is no such import."""
    return journal.change_of_row(connection, "import_batch", import_id)
