"""The lines of the list as a model: true to its promises through every change, and sparing with reads."""

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from pipedesk.desk import Desk
from pipedesk.store.reads.list_rows import CurrencySum, GroupRow, ListRow, list_rows
from pipedesk.ui.formats import Formats
from pipedesk.ui.list.arrangement import Arrangement
from pipedesk.ui.list.cells import Cells
from pipedesk.ui.list.columns import COLUMNS, Column
from pipedesk.ui.list.rows import MOST_KEPT, MOST_RUNS, WINDOW, ListRows
from tests.fakes import FakeClock
from tests.stories import add_deal


class Watched:
    """A model and what it read."""

    def __init__(self, desk: Desk, clock: FakeClock) -> None:
        self.read: list[Sequence[int]] = []
        self._desk = desk
        self.rows = ListRows(self._read, Cells(Formats("en", clock.zone()), clock.now))
        self.resets = 0
        self.rows.modelReset.connect(self._count)
        self.tester = QAbstractItemModelTester(self.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)

    def show(self, ids: Sequence[int], touched: Sequence[int] = (), groups: Sequence[GroupRow] = ()) -> None:
        self.rows.arrange(Arrangement(ids, groups), touched)

    def deals(self) -> list[int | None]:
        return [self.rows.arrangement.deal(line) for line in range(self.rows.rowCount())]

    def _read(self, ids: Sequence[int]) -> Mapping[int, ListRow]:
        self.read.append(ids)
        with self._desk.store.reading() as look:
            return list_rows(look, ids)

    def _count(self) -> None:
        self.resets += 1


@pytest.fixture
def deals(desk: Desk) -> list[int]:
    return [add_deal(desk, f"Deal {number}") for number in range(12)]


@pytest.fixture
def watched(desk: Desk, clock: FakeClock, deals: list[int]) -> Watched:
    return Watched(desk, clock)


def test_a_window_is_read_with_one_question_and_nothing_beyond_it(watched: Watched) -> None:
    ids = list(range(1, 1001))
    watched.rows.arrange(Arrangement(ids))
    watched.tester.deleteLater()
    watched.read.clear()
    for line in range(500, 530):
        watched.rows.row(line)
    # The rows of those that are not there are asked for again: only twelve deals are.
    assert watched.read[0] == ids[440:640]
    assert len(watched.read[0]) == WINDOW


def test_rows_once_read_are_kept_until_something_is_known_about_them(watched: Watched, deals: list[int]) -> None:
    watched.show(deals)
    watched.read.clear()
    assert [watched.rows.row(line) is not None for line in range(12)] == [True] * 12
    reads = len(watched.read)
    watched.rows.row(3)
    assert len(watched.read) == reads
    watched.rows.forget([deals[3], 999])
    watched.rows.row(3)
    assert watched.read[reads:] == [[deals[3]]]
    watched.rows.forget()
    watched.rows.row(0)
    assert len(watched.read[-1]) == 12


def test_only_so_many_rows_are_kept(desk: Desk, clock: FakeClock, deals: list[int]) -> None:
    with desk.store.reading() as look:
        sample = list_rows(look, deals[:1])[deals[0]]
    rows = ListRows(lambda ids: dict.fromkeys(ids, sample), Cells(Formats("en", clock.zone()), clock.now))
    rows.arrange(Arrangement(list(range(20_000))))
    for line in range(0, 20_000, 100):
        rows.row(line)
    assert len(rows._rows) <= MOST_KEPT


def test_lines_come_go_and_move_without_laying_out_the_others(watched: Watched, deals: list[int]) -> None:
    watched.show(deals[:10])
    before = watched.resets
    steps: list[tuple[list[int], list[int]]] = [
        (deals[:4] + deals[5:10], [deals[4]]),
        (deals[:4] + deals[5:12], [deals[10]]),
        ([deals[11], *deals[:4], *deals[5:11]], [deals[11]]),
        ([deals[1], deals[11], deals[0], *deals[2:4], *deals[5:11]], [deals[1]]),
        (deals[2:4] + deals[5:9] + [deals[1]], [deals[1], deals[0]]),
        ([], deals),
        (deals, deals),
    ]
    for ids, touched in steps:
        watched.show(ids, touched)
        assert watched.deals() == ids
    assert watched.resets == before


def test_another_order_lays_the_lines_out_anew(watched: Watched, deals: list[int]) -> None:
    watched.show(deals)
    before = watched.resets
    watched.show(deals[::-1])
    assert watched.deals() == deals[::-1]
    assert watched.resets == before + 1


def test_where_much_comes_and_goes_everything_is_laid_out_anew(watched: Watched) -> None:
    watched.show(list(range(8 * MOST_RUNS)))
    before = watched.resets
    watched.show(list(range(0, 8 * MOST_RUNS, 2)), [1])
    assert watched.resets == before + 1


def test_groups_open_and_close_and_keep_their_deals(watched: Watched, deals: list[int]) -> None:
    groups = [
        GroupRow("1", "One", (CurrencySum("EUR", 5, 0, 0),)),
        GroupRow("2", "Two", (CurrencySum("EUR", 7, 0, 0),)),
    ]
    watched.rows.say_groups(lambda number: f"Group {number}")
    watched.show(deals, groups=groups)
    assert watched.deals() == [None, *deals[:5], None, *deals[5:]]
    assert watched.rows.index(6, 0).data() == "Group 1"
    assert watched.rows.index(6, 1).data() == ""
    assert not watched.rows.flags(watched.rows.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable

    assert watched.rows.toggle_group(0) == {"1"}
    assert watched.deals() == [None, None, *deals[5:]]
    assert watched.rows.toggle_group(1) == {"1", "2"}
    assert watched.deals() == [None, None]
    assert watched.rows.toggle_group(0) == {"2"}
    assert watched.deals() == [None, *deals[:5], None]
    watched.rows.close_groups(())
    assert watched.deals() == [None, *deals[:5], None, *deals[5:]]
    watched.show(deals, groups=groups)
    watched.show(deals[1:], groups=[GroupRow("2", "Two", (CurrencySum("EUR", 11, 0, 0),))])
    assert watched.deals() == [None, *deals[1:]]
    watched.show(deals)
    assert watched.deals() == deals


def test_only_some_columns_can_be_edited_and_only_when_there_is_somebody_to_do_it(
    watched: Watched, deals: list[int]
) -> None:
    def editable() -> list[Column]:
        rows = watched.rows
        flags = {column: rows.flags(rows.index(0, COLUMNS.index(column))) for column in COLUMNS}
        return [column for column, flag in flags.items() if flag & Qt.ItemFlag.ItemIsEditable]

    watched.show(deals)
    assert editable() == []
    watched.rows.editable = True
    assert editable() == [
        Column.TITLE,
        Column.ORGANIZATION,
        Column.STAGE,
        Column.VALUE,
        Column.PROBABILITY,
        Column.CLOSE,
        Column.SOURCE,
        Column.TAGS,
    ]


def test_columns_have_names_and_figures_stand_on_the_right(watched: Watched, deals: list[int]) -> None:
    watched.show(deals)
    across, value = Qt.Orientation.Horizontal, COLUMNS.index(Column.VALUE)
    assert watched.rows.headerData(value, across) == "Value"
    assert (
        watched.rows.headerData(COLUMNS.index(Column.DAYS), across, Qt.ItemDataRole.ToolTipRole) == "Days in its stage"
    )
    assert watched.rows.headerData(99, across) is None
    assert watched.rows.headerData(0, Qt.Orientation.Vertical) is None
    alignment = watched.rows.index(0, value).data(Qt.ItemDataRole.TextAlignmentRole)
    assert alignment == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert watched.rows.data(QModelIndex()) is None
