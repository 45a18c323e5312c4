"""The orders in which a column's cards can stand."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from pipedesk.commands.deals import AddDeal, DealField, EditDeal, TagDeal
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.commands.notes import AddNote
from pipedesk.commands.rates import SetExchangeRate
from pipedesk.desk import Desk
from pipedesk.domain.when import When
from pipedesk.store.card_order import BY_HAND, CardOrder, GroupKey, SortKey, Worths, order_terms
from pipedesk.store.glance import Glance
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    desk = new_desk(tmp_path, clock)
    yield desk
    desk.store.close()


@pytest.fixture
def glance(desk: Desk) -> Iterator[Glance]:
    glance = Glance(desk.store.path)
    yield glance
    glance.close()


def titles(glance: Glance, by: SortKey, group: GroupKey = GroupKey.NONE) -> list[str]:
    order = CardOrder(by, group)
    cards = glance.first_cards(1, 100, order)
    assert [card.id for card in cards] == glance.card_ids(1, order)
    return [card.title for card in cards]


def add(desk: Desk, title: str, value: int = 100, currency: str = "EUR") -> int:
    return next(iter(desk.run(AddDeal(title, 1, value, currency)).ids("deal")))


def test_by_hand_cards_stand_as_they_were_dragged(desk: Desk, glance: Glance) -> None:
    first, second = add_deal(desk, "A"), add_deal(desk, "B")

    assert glance.card_ids(1) == glance.card_ids(1, BY_HAND) == [second, first]
    assert glance.card_ids(1, BY_HAND, 1) == [second]


def test_the_largest_value_comes_first_whatever_its_currency(desk: Desk, glance: Glance) -> None:
    for title, value, currency in (
        ("2 €", 200, "EUR"),
        ("3 $", 300, "USD"),
        ("1 €", 100, "EUR"),
        ("900 ¥", 900, "JPY"),
        ("9 CHF", 900, "CHF"),
        ("−5 €", -500, "EUR"),
    ):
        add(desk, title, value, currency)
    desk.run(SetExchangeRate("USD", Decimal("0.5"), date(2026, 11, 1)))
    desk.run(SetExchangeRate("JPY", Decimal("0.005"), date(2026, 11, 1)))

    # A currency without a rate cannot be compared.
    assert titles(glance, SortKey.VALUE) == ["900 ¥", "2 €", "3 $", "1 €", "−5 €", "9 CHF"]


def test_the_soonest_next_step_comes_first_and_none_last(desk: Desk, glance: Glance, clock: FakeClock) -> None:
    none, later, soon = add(desk, "none"), add(desk, "later"), add(desk, "soon")
    for deal, days in ((later, 9), (soon, 2), (soon, 20)):
        desk.run(PlanFollowUp("Call", When(clock.now() + timedelta(days=days)), deal))

    assert titles(glance, SortKey.NEXT_STEP) == ["soon", "later", "none"]
    assert none in glance.card_ids(1)


def test_the_next_to_close_comes_first_and_no_date_last(desk: Desk, glance: Glance) -> None:
    add(desk, "none")
    for title, day in (("later", date(2027, 3, 1)), ("soon", date(2026, 12, 1))):
        desk.run(EditDeal(add(desk, title), DealField.EXPECTED_CLOSE, day))

    assert titles(glance, SortKey.CLOSE) == ["soon", "later", "none"]


def test_the_longest_in_the_stage_comes_first(desk: Desk, glance: Glance, clock: FakeClock) -> None:
    for title in ("old", "new"):
        add(desk, title)
        clock.advance(timedelta(days=1))

    assert titles(glance, SortKey.AGE) == ["old", "new"]
    assert titles(glance, SortKey.MANUAL) == ["new", "old"]


def test_groups_come_by_name_and_are_sorted_in_themselves(desk: Desk, glance: Glance) -> None:
    for title, source, value in (("a", "Web", 1), ("b", "", 9), ("c", "fair", 2), ("d", "fair", 3)):
        desk.run(EditDeal(add(desk, title, value), DealField.SOURCE, source))

    assert titles(glance, SortKey.VALUE, GroupKey.SOURCE) == ["d", "c", "a", "b"]


@pytest.mark.parametrize("group", GroupKey)
@pytest.mark.parametrize("by", SortKey)
def test_every_order_has_every_card_once(desk: Desk, glance: Glance, by: SortKey, group: GroupKey) -> None:
    deals = {add_deal(desk, f"Deal {number}") for number in range(5)}

    assert sorted(glance.card_ids(1, CardOrder(by, group))) == sorted(deals)


def test_a_currency_with_a_quote_in_its_name_is_no_sql() -> None:
    assert "WHEN 'x''y' THEN 2.0" in order_terms(CardOrder(SortKey.VALUE), Worths("EUR", {"x'y": "2"}))


def test_the_largest_groups_come_first(desk: Desk, glance: Glance) -> None:
    deals = [add_deal(desk, str(number)) for number in range(4)]
    for deal, source, tags in zip(deals, ("Web", "", "Fair", "Web"), (["a"], ["b", "a"], ["b"], ["b"]), strict=True):
        desk.run(EditDeal(deal, DealField.SOURCE, source))
        for tag in tags:
            desk.run(TagDeal(deal, tag))

    assert glance.largest_groups(GroupKey.SOURCE, 9) == ["Web", "Fair"]
    assert glance.largest_groups(GroupKey.TAG, 9) == ["b", "a"]
    assert glance.largest_groups(GroupKey.TAG, 1) == ["b"]
    assert glance.largest_groups(GroupKey.ORGANIZATION, 9) == ["Vélocité"]
    assert glance.largest_groups(GroupKey.NONE, 9) == []


def test_the_last_note_is_read_from_its_beginning(desk: Desk, glance: Glance) -> None:
    deal = add_deal(desk)
    assert glance.last_note(deal) == ""
    for body in ("first", "x" * 10_000):
        desk.run(AddNote(body, deal))

    assert glance.last_note(deal) == "x" * 400
