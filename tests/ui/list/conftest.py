"""What tests of the list share: a file, and the list that shows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.ui.formats import Formats
from pipedesk.ui.list.columns import COLUMNS, Column
from pipedesk.ui.list.page import ListPage
from pipedesk.ui.list.wishes import Wishes
from pipedesk.ui.live import Live
from pipedesk.ui.selection import Selection
from pipedesk.ui.theme.theme import Theme
from tests.fakes import FakeClock
from tests.stories import new_desk


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list on a file, joined to the file's desk, with Qt's own tester at the heels of its model."""

    page: ListPage
    live: Live
    desk: Desk
    selection: Selection
    refusals: list[Refusal]

    def cells(self, column: Column = Column.TITLE) -> list[str]:
        """What a column says, from top to bottom; of a group, its own line."""
        rows = self.page.rows
        at = COLUMNS.index(column)
        return [str(rows.index(line, at).data() or rows.index(line, 0).data()) for line in range(rows.rowCount())]

    def cell(self, line: int, column: Column) -> str:
        """What one cell says."""
        return str(self.page.rows.index(line, COLUMNS.index(column)).data())

    def settle(self) -> None:
        """Everything that waits for its turn has had it."""
        self.live.flush()
        for _ in range(3):
            QCoreApplication.processEvents()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A desk on a new file with the default pipelines and no deal."""
    desk = new_desk(tmp_path, clock)
    yield desk
    desk.store.close()


ShowList = Callable[..., ShownList]


@pytest.fixture
def show_list(theme: Theme, desk: Desk, clock: FakeClock, english: None) -> Iterator[ShowList]:
    """Show the list of the desk's file, as somebody wishes."""
    shown: list[tuple[ShownList, QAbstractItemModelTester]] = []

    def show(wishes: Wishes | None = None) -> ShownList:
        selection, live = Selection(), Live()
        page = ListPage(theme, Formats("en", clock.zone()), desk, selection, wishes or Wishes(), QWidget())
        tester = QAbstractItemModelTester(page.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
        refusals: list[Refusal] = []
        page.refused.connect(refusals.append)
        live.attach(desk)
        live.changed.connect(page.changed)
        page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        page.resize(1200, 640)
        page.show()
        page.activateWindow()
        found = ShownList(page, live, desk, selection, refusals)
        shown.append((found, tester))
        found.settle()
        return found

    yield show
    for found, tester in shown:
        tester.deleteLater()
        found.live.detach()
        found.page.finish()
        found.page.close()
        found.page.deleteLater()
