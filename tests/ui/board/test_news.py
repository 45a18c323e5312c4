"""What changes mean for a board."""

from collections.abc import Mapping

from pipedesk.domain.edits import Change, Direction, RowChange, Stored
from pipedesk.domain.texts import translate
from pipedesk.store.glance import StandingRow
from pipedesk.ui.board.news import MOST_SINGLE, read_news
from pipedesk.ui.board.totals import Worth
from tests.fakes import MONDAY_MORNING

WHOLE: dict[str, Stored] = {
    "stage_id": 1,
    "rank": "a0",
    "status": "open",
    "currency": "EUR",
    "value_minor": 500,
    "probability": None,
}


def change(*rows: RowChange, bulk: bool = False) -> Change:
    return Change(1, translate("Deals", "A step"), MONDAY_MORNING, rows, direction=Direction.RUN, bulk=bulk)


def deal(deal_id: int, before: Mapping[str, Stored] | None, after: Mapping[str, Stored] | None) -> RowChange:
    return RowChange("deal", deal_id, before, after, deal_id)


def standing(deal_id: int = 7, status: str = "open") -> StandingRow:
    return StandingRow(deal_id, 2, status, None, "EUR", 900, None, None)


def test_a_new_title_changes_what_a_card_shows_but_not_where_it_is() -> None:
    news = read_news([change(deal(7, {"title": "Old"}, {"title": "New"}))])

    assert news.looks == {7}
    assert not news.moved


def test_a_follow_up_changes_the_card_of_its_deal() -> None:
    news = read_news([change(RowChange("follow_up", 3, {"done_at": None}, {"done_at": 1}, 7))])

    assert news.looks == {7}
    assert not news.moved


def test_a_note_changes_no_card() -> None:
    assert not read_news([change(RowChange("note", 3, None, {"text": "Hello"}, 7))]).any


def test_another_stage_rank_or_status_moves_a_card() -> None:
    for column in ("stage_id", "rank", "status"):
        assert read_news([change(deal(7, {column: "a"}, {column: "b"}))]).moved == {7}


def test_added_and_removed_deals_have_moved() -> None:
    assert read_news([change(deal(7, None, WHOLE), deal(8, WHOLE, None))]).moved == {7, 8}


def test_an_organization_may_change_the_name_on_any_card() -> None:
    news = read_news([change(RowChange("organization", 3, {"name": "A"}, {"name": "B"}))])

    assert news.names
    assert not news.everything


def test_another_stage_or_an_import_means_everything() -> None:
    assert read_news([change(RowChange("stage", 3, {"name": "A"}, {"name": "B"}))]).everything
    assert read_news([change(bulk=True)]).everything


def test_very_many_deals_at_once_mean_everything() -> None:
    many = [deal(number, {"rank": "a"}, {"rank": "b"}) for number in range(MOST_SINGLE + 1)]

    assert read_news([change(*many)]).everything
    assert not read_news([change(*many[:-1])]).everything


def test_a_rate_changes_the_totals_only() -> None:
    news = read_news([change(RowChange("exchange_rate", 1, None, {"rate": "1.1"}))])

    assert news.rates
    assert not news.looks


def test_before_a_change_a_deal_was_what_its_first_step_says() -> None:
    steps = [change(deal(7, {"stage_id": 1}, {"stage_id": 3})), change(deal(7, {"stage_id": 3}, {"stage_id": 2}))]

    assert read_news(steps).worth_before(7, standing()) == Worth(1, "EUR", 900, None)


def test_values_that_did_not_change_are_those_of_today() -> None:
    news = read_news([change(deal(7, {"value_minor": 100}, {"value_minor": 900}))])

    assert news.worth_before(7, standing()) == Worth(2, "EUR", 100, None)


def test_a_new_deal_added_nothing_before() -> None:
    news = read_news([change(deal(7, None, WHOLE)), change(deal(7, {"value_minor": 500}, {"value_minor": 900}))])

    assert news.worth_before(7, standing()) is None


def test_a_deal_that_is_gone_is_remembered_by_its_last_row() -> None:
    steps = [change(deal(7, {"value_minor": 100}, {"value_minor": 500})), change(deal(7, WHOLE, None))]

    assert read_news(steps).worth_before(7, None) == Worth(1, "EUR", 100, None)


def test_a_closed_deal_added_nothing_before_it_was_open_again() -> None:
    news = read_news([change(deal(7, {"status": "won"}, {"status": "open"}))])

    assert news.worth_before(7, standing()) is None
