"""Ready-made beginnings for tests: a file, a desk, a few deals."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from pipedesk.commands.deals import AddDeal
from pipedesk.commands.pipelines import SetUpFile
from pipedesk.commands.templates import SaveTemplate
from pipedesk.desk import Desk
from pipedesk.store.file import create_store, open_store
from pipedesk.store.tables import metadata
from tests.fakes import FakeClock

JOURNAL = ("change", "change_row")


def new_desk(folder: Path, clock: FakeClock | None = None, language: str = "en") -> Desk:
    """A desk on a new file with the default pipelines."""
    path = folder / "test.pipedesk"
    shutil.copy(_made(language), path)
    return Desk(open_store(path), clock or FakeClock())


def add_deal(desk: Desk, title: str = "Route planning", stage_id: int = 1, value_minor: int = 3_200_000) -> int:
    """Add a deal on top of a stage; returns its id."""
    change = desk.run(AddDeal(title, stage_id, value_minor, organization="Vélocité", person="Marc Petit"))
    return next(iter(change.ids("deal")))


def save_template(desk: Desk, deal: int, name: str = "As before") -> None:
    """Make a deal a template."""
    desk.run(SaveTemplate(deal, name))


def state(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal, as it lies in the file."""
    with desk.store.reading() as look:
        return {
            name: [tuple(row) for row in look.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY id')]
            for name in metadata.tables
            if name not in JOURNAL
        }


@cache
def _made(language: str) -> Path:
    """A new file, made once for all tests of a process: making one runs the migrations."""
    path = Path(mkdtemp()) / f"{language}.pipedesk"
    store = create_store(path)
    Desk(store, FakeClock()).run(SetUpFile("default", language, "EUR"))
    store.close()
    return path
