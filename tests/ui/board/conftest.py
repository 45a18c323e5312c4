"""What tests of the board share: a file with a few deals, and a board that shows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from pipedesk.desk import Desk
from pipedesk.store.glance import Glance
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.page import BoardPage
from pipedesk.ui.formats import Formats
from pipedesk.ui.live import Live
from pipedesk.ui.theme.theme import Theme
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk


@dataclass(frozen=True, slots=True)
class ShownBoard:
    """A board on a file, joined to the file's desk."""

    page: BoardPage
    live: Live
    desk: Desk
    glance: Glance
    clock: FakeClock

    def titles(self, column: int) -> list[str]:
        """The titles of a column's cards, from top to bottom."""
        cards = self.page.columns[column].cards
        return [str(cards.index(row).data()) for row in range(cards.rowCount())]

    def deal(self, column: int, row: int) -> int:
        """The deal whose card is there."""
        found = self.page.columns[column].cards.deal_at(row)
        assert found is not None
        return found

    def tell(self) -> None:
        """Let the board hear of what was done."""
        self.live.flush()
        QCoreApplication.processEvents()

    def column_of(self, deal: int) -> int | None:
        """In which column a deal's card is."""
        for at, column in enumerate(self.page.columns):
            if column.cards.row_of(deal) is not None:
                return at
        return None


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A desk on a new file with the default pipelines and no deal."""
    desk = new_desk(tmp_path, clock)
    yield desk
    desk.store.close()


@pytest.fixture
def glance(desk: Desk) -> Iterator[Glance]:
    """A look at the desk's file."""
    glance = Glance(desk.store.path)
    yield glance
    glance.close()


@pytest.fixture
def faces(clock: FakeClock) -> Faces:
    return Faces(Formats("en", clock.zone()), clock.now)


ShowBoard = Callable[[dict[int, int]], ShownBoard]


@pytest.fixture
def show_board(theme: Theme, desk: Desk, glance: Glance, clock: FakeClock) -> Iterator[ShowBoard]:
    """Show a board with so many deals in so many stages: stage number -> number of deals, named "1.1", "1.2", …"""
    shown: list[ShownBoard] = []

    def show(deals: dict[int, int]) -> ShownBoard:
        for stage, count in deals.items():
            for number in range(count, 0, -1):
                add_deal(desk, f"{stage}.{number}", stage)
        page = BoardPage(theme, Formats("en", clock.zone()), clock.now)
        live = Live()
        live.attach(desk)
        live.changed.connect(page.changed)
        page.show_file(glance)
        page.resize(1200, 640)
        page.show()
        page.allow_edits(on=True)
        QCoreApplication.processEvents()
        while not all(column.cards.whole for column in page.columns):
            QCoreApplication.processEvents()
        board = ShownBoard(page, live, desk, glance, clock)
        shown.append(board)
        return board

    yield show
    for board in shown:
        board.live.detach()
        board.page.show_nothing()
        board.page.close()
        board.page.deleteLater()
