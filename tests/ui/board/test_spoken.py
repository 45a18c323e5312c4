"""What a screen reader is told about a column: only what is in sight, by name, each with its own actions."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from pipedesk.ui.actions import ACTIONS
from pipedesk.ui.board.column import Column
from pipedesk.ui.board.spoken import CARD_ACTIONS, SpokenCard, SpokenColumn, interface_of
from tests.ui.board.conftest import ShowBoard


@pytest.fixture
def column(show_board: ShowBoard) -> Column:
    """A column of thirty deals."""
    return show_board({1: 30}).page.columns[0]


@pytest.fixture
def spoken(column: Column) -> SpokenColumn:
    found = interface_of(column.view)
    assert isinstance(found, SpokenColumn)
    return found


def cards(spoken: SpokenColumn) -> list[SpokenCard]:
    found = [spoken.child(place) for place in range(spoken.childCount())]
    assert all(isinstance(one, SpokenCard) for one in found)
    return found  # type: ignore[return-value]


def names(spoken: SpokenColumn) -> list[str]:
    return [card.text(QAccessible.Text.Name).partition(",")[0] for card in cards(spoken)]


def test_other_things_are_told_as_qt_tells_them(qtbot: QtBot) -> None:
    assert interface_of(QObject()) is None


def test_the_cards_in_sight_are_the_children(spoken: SpokenColumn, column: Column) -> None:
    view = column.view
    seen = [
        row
        for row in range(view.cards.rowCount())
        if view.viewport().rect().intersects(view.visualRect(view.cards.index(row)))
    ]
    assert 0 < len(seen) < view.cards.rowCount()
    assert names(spoken) == [str(view.cards.index(row).data()) for row in seen]


def test_scrolling_brings_other_children(spoken: SpokenColumn, column: Column) -> None:
    before = names(spoken)
    column.view.verticalScrollBar().setValue(column.view.verticalScrollBar().maximum())
    assert names(spoken)[-1] == str(column.cards.index(column.cards.rowCount() - 1).data())
    assert before != names(spoken)


def test_a_card_stays_the_same_thing_while_it_is_in_sight(spoken: SpokenColumn) -> None:
    assert cards(spoken) == cards(spoken)


def test_a_card_says_whether_it_is_chosen(spoken: SpokenColumn, column: Column) -> None:
    column.view.choose(1, focus=False)
    assert [card.state().selected for card in cards(spoken)][:3] == [0, 1, 0]


def test_a_card_lies_where_it_is_painted(spoken: SpokenColumn, column: Column) -> None:
    view = column.view
    place = view.visualRect(view.cards.index(1))
    assert cards(spoken)[1].rect().topLeft() == view.viewport().mapToGlobal(place.topLeft())


def test_every_action_of_a_card_is_one_of_the_window_and_named_in_words(spoken: SpokenColumn) -> None:
    card = cards(spoken)[0]
    assert set(CARD_ACTIONS) <= {spec.name for spec in ACTIONS}
    assert card.actionNames() == list(CARD_ACTIONS)
    assert card.localizedActionName("deal.move_next") == "Move to Next Stage"


def test_an_action_is_asked_for_on_its_own_deal(spoken: SpokenColumn, column: Column, qtbot: QtBot) -> None:
    card = cards(spoken)[1]
    with qtbot.waitSignal(column.view.asked) as asked:
        card.doAction("deal.move_next")
    assert asked.args == [column.cards.deal_at(1), "deal.move_next"]


def test_while_qt_tells_of_cells_a_cell_is_its_card(spoken: SpokenColumn, column: Column) -> None:
    column.view.tells_of_cells = True
    told = spoken.child(2 * (1 + 1))
    assert isinstance(told, SpokenCard)
    assert told.text(QAccessible.Text.Name).startswith(str(column.cards.index(1).data()))
