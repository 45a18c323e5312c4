"""A column's cards as a model: true to its own promises through every change, and sparing with reads."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from pipedesk.commands.deals import DealField, EditDeal, MoveDeal, WinDeal
from pipedesk.desk import Desk
from pipedesk.store.glance import CardRow, Glance
from pipedesk.ui.board.cards import FIRST, MOST_KEPT, ColumnCards
from pipedesk.ui.board.faces import Faces
from tests.stories import add_deal

STAGE = 2


class Column:
    """A column, and what it asked the file."""

    def __init__(self, glance: Glance, faces: Faces, count: int) -> None:
        stage = next(row for row in glance.stages(1) if row.id == STAGE)
        self.asked: list[str] = []
        glance._connection.set_trace_callback(self.asked.append)
        self.cards = ColumnCards(glance, stage, count, faces)

    def deals(self) -> list[int | None]:
        return [self.cards.deal_at(row) for row in range(self.cards.rowCount())]


@pytest.fixture
def deals(desk: Desk) -> list[int]:
    """The deals of the column, from top to bottom."""
    return [add_deal(desk, f"Deal {number}", STAGE) for number in range(FIRST + 10, 0, -1)][::-1]


@pytest.fixture
def column(deals: list[int], glance: Glance, faces: Faces) -> Iterator[Column]:
    yield Column(glance, faces, len(deals))
    glance._connection.set_trace_callback(None)


@pytest.fixture
def watched(column: Column) -> Iterator[Column]:
    """The same column with Qt's own tester at its heels, which asks for everything."""
    tester = QAbstractItemModelTester(column.cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield column
    tester.deleteLater()


def test_the_first_frame_asks_one_question(column: Column) -> None:
    titles = [column.cards.index(row).data() for row in range(FIRST)]

    assert titles[:2] == ["Deal 1", "Deal 2"]
    assert len(column.asked) == 1
    assert not column.cards.whole


def test_beyond_the_first_cards_the_whole_order_is_read_once(column: Column, deals: list[int]) -> None:
    assert column.deals() == deals
    assert column.cards.whole
    assert len(column.asked) == 2


def test_a_window_of_cards_is_read_with_one_question(column: Column) -> None:
    column.cards.load()
    before = len(column.asked)
    for row in range(column.cards.rowCount()):
        assert column.cards.card(row) is not None

    assert len(column.asked) == before + 1


def test_outside_the_column_there_is_nothing(column: Column, deals: list[int]) -> None:
    assert column.cards.card(-1) is None
    assert column.cards.card(len(deals)) is None
    assert column.cards.deal_at(len(deals)) is None
    assert column.cards.row_of(99_999) is None
    assert column.cards.data(QModelIndex()) is None


def test_a_card_is_said_to_a_screen_reader_as_a_whole(column: Column) -> None:
    said = column.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Deal 1, Vélocité, Marc Petit, €32,000, No next step, stage Qualification"


def test_a_card_can_be_taken_and_put_back(watched: Column, deals: list[int]) -> None:
    assert watched.cards.take(deals[5]) == 5
    assert watched.deals() == deals[:5] + deals[6:]

    watched.cards.put(deals[5], deals[4])
    assert watched.deals() == deals


def test_taking_a_card_that_is_not_here_does_nothing(watched: Column, deals: list[int]) -> None:
    assert watched.cards.take(99_999) is None
    assert watched.deals() == deals


def test_a_card_moves_up_down_and_to_the_ends(watched: Column, deals: list[int]) -> None:
    expected = list(deals)
    last = len(deals) - 1
    for start, target in ((3, 0), (0, last), (5, 6), (6, 5), (last, last), (2, last)):
        deal = expected.pop(start)
        expected.insert(target, deal)
        watched.cards.put(deal, expected[target - 1] if target else None)

        assert watched.deals() == expected


def test_a_card_below_one_that_nobody_knows_makes_the_column_read_itself_again(
    watched: Column, deals: list[int], desk: Desk
) -> None:
    stranger = add_deal(desk, "Stranger", STAGE)
    newcomer = add_deal(desk, "Newcomer", STAGE)
    desk.run(MoveDeal(newcomer, STAGE, stranger))

    watched.cards.put(newcomer, stranger)

    assert watched.deals() == [stranger, newcomer, *deals]


def test_a_forgotten_card_is_read_again_and_said_to_have_changed(watched: Column, deals: list[int], desk: Desk) -> None:
    changed: list[tuple[int, int]] = []
    watched.cards.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    desk.run(EditDeal(deals[3], DealField.TITLE, "Renamed"))
    assert watched.cards.index(3).data() == "Deal 4"

    watched.cards.forget([deals[3]])

    assert watched.cards.index(3).data() == "Renamed"
    assert changed == [(3, 3)]


def test_all_cards_can_be_forgotten_at_once(watched: Column, deals: list[int]) -> None:
    changed: list[tuple[int, int]] = []
    watched.cards.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))

    watched.cards.forget()

    assert changed == [(0, len(deals) - 1)]


def test_a_column_that_was_counted_wrong_says_so_after_it_was_painted(
    deals: list[int], glance: Glance, faces: Faces
) -> None:
    column = Column(glance, faces, len(deals) + 5)
    assert column.cards.card(len(deals) + 2) is None
    assert column.cards.rowCount() == len(deals) + 5

    QCoreApplication.processEvents()

    assert column.deals() == deals


def test_a_deal_that_another_program_closed_shows_nothing_until_the_column_is_read_again(
    watched: Column, deals: list[int], desk: Desk
) -> None:
    desk.run(WinDeal(deals[0]))
    watched.cards.reload()

    assert watched.deals() == deals[1:]


def test_a_short_column_is_known_from_its_first_cards(desk: Desk, glance: Glance, faces: Faces) -> None:
    only = add_deal(desk, "Only one", STAGE)
    column = Column(glance, faces, 7)

    assert column.deals() == [only]
    assert len(column.asked) == 1


def test_remembered_cards_do_not_pile_up(desk: Desk, glance: Glance, faces: Faces) -> None:
    column = Column(glance, faces, 0)
    fake = range(1, 3 * MOST_KEPT)
    column.cards._ids = list(fake)
    column.cards._whole = True
    card = CardRow(1, "Any", "", "", 0, "EUR", 0, None, None, None)
    column.cards._rows = dict.fromkeys(fake[:MOST_KEPT], card)

    column.cards.card(2 * MOST_KEPT)

    assert len(column.cards._rows) <= MOST_KEPT
