"""Ready-made beginnings for tests: a file, a desk, a few deals."""

from pathlib import Path

from pipedesk.commands.deals import AddDeal
from pipedesk.commands.pipelines import SetUpFile
from pipedesk.desk import Desk
from pipedesk.store.file import create_store
from tests.fakes import FakeClock


def new_desk(folder: Path, clock: FakeClock | None = None, language: str = "en") -> Desk:
    """A desk on a new file with the default pipelines."""
    desk = Desk(create_store(folder / "test.pipedesk"), clock or FakeClock())
    desk.run(SetUpFile("default", language, "EUR"))
    return desk


def add_deal(desk: Desk, title: str = "Route planning", stage_id: int = 1, value_minor: int = 3_200_000) -> int:
    """Add a deal on top of a stage; returns its id."""
    change = desk.run(AddDeal(title, stage_id, value_minor, organization="Vélocité", person="Marc Petit"))
    return next(iter(change.ids("deal")))
