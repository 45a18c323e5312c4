"""Products in deals: each step undone like any other, and the value following them when it is told to."""

from decimal import Decimal
from pathlib import Path

import pytest

from pipedesk.commands.bulk import WinDeals
from pipedesk.commands.checklists import Answer, MoveOn
from pipedesk.commands.command import Command
from pipedesk.commands.copying import DuplicateDeal, SplitDeal
from pipedesk.commands.deals import DealField, DeleteDeal, EditDeal, MoveDeal, WinDeal
from pipedesk.commands.line_items import (
    MOST_LINES,
    AddLineItem,
    AddProduct,
    EditLineItem,
    EditProduct,
    FollowLines,
    LineField,
    MoveLineItem,
    RemoveLineItem,
    RemoveProduct,
)
from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.line_items import DealLines, deal_lines, line_item_rows, products_named
from tests.stories import add_deal, new_desk, state


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A file with a deal of two lines: 3 licences at €100.00 with 10 % off and 20 % tax, and a day at €800.00."""
    desk = new_desk(tmp_path)
    add_deal(desk)
    add_deal(desk, "Data room")
    desk.run(AddLineItem(1, "Licence"))
    desk.run(AddLineItem(1, "Consulting day"))
    for line, field, typed in (
        (1, LineField.PRICE, "100"),
        (1, LineField.QUANTITY, "3"),
        (1, LineField.DISCOUNT, "10 %"),
        (1, LineField.TAX, "20"),
        (2, LineField.PRICE, "800"),
    ):
        desk.run(EditLineItem(line, field, typed))
    return desk


def lines(desk: Desk, deal: int = 1) -> DealLines:
    with desk.store.reading() as look:
        return deal_lines(look, deal)


def value(desk: Desk, deal: int = 1) -> int:
    with desk.store.reading() as look:
        details = deal_details(look, deal)
    assert details is not None
    return details.value_minor


def names(desk: Desk, deal: int = 1) -> list[str]:
    return [line.product.name for line in lines(desk, deal).lines]


def test_lines_come_to_what_they_should(desk: Desk) -> None:
    assert [(line.sum.net_minor, line.sum.tax_minor) for line in lines(desk).lines] == [(27_000, 5_400), (80_000, 0)]
    assert not lines(desk).drive
    assert value(desk) == 3_200_000


def test_a_product_is_found_by_its_name_or_code_and_brings_its_price_and_tax(desk: Desk) -> None:
    desk.run(EditProduct(1, code="L-1", tax="5,5"))
    desk.run(AddLineItem(2, "LICENCE"))
    desk.run(AddLineItem(2, "L-1"))
    assert [(line.product.id, line.price_minor, line.tax) for line in lines(desk, 2).lines] == [(1, 10_000, 550)] * 2
    with desk.store.reading() as look:
        assert [product.name for product in products_named(look, "lic")] == ["Licence"]


def test_the_first_price_of_a_product_becomes_that_of_the_catalogue(desk: Desk) -> None:
    desk.run(EditLineItem(1, LineField.PRICE, "90"))
    desk.run(AddLineItem(2, "Licence"))
    assert lines(desk, 2).lines[0].price_minor == 10_000


def test_a_price_in_another_currency_is_left_open(desk: Desk) -> None:
    desk.run(EditDeal(2, DealField.CURRENCY, "CHF"))
    desk.run(AddLineItem(2, "Licence"))
    assert lines(desk, 2).lines[0].price_minor == 0


def test_another_currency_leaves_prices_as_they_read(desk: Desk) -> None:
    desk.run(FollowLines(1))
    desk.run(EditDeal(1, DealField.CURRENCY, "JPY"))
    assert [line.price_minor for line in lines(desk).lines] == [100, 800]
    assert value(desk) == 1_070
    desk.undo()
    assert value(desk) == 107_000


def test_the_value_follows_the_lines_in_the_same_step(desk: Desk) -> None:
    desk.run(FollowLines(1))
    assert value(desk) == 107_000
    before = state(desk)
    for command, worth in (
        (EditLineItem(2, LineField.QUANTITY, "2,5"), 227_000),
        (AddLineItem(1, "Licence"), 237_000),
        (RemoveLineItem(2), 37_000),
    ):
        desk.run(command)
        assert value(desk) == worth
    for _ in range(3):
        desk.undo()
    assert state(desk) == before


def test_a_value_set_by_hand_no_longer_follows(desk: Desk) -> None:
    hands: list[Command] = [
        EditDeal(1, DealField.VALUE, 5),
        WinDeal(1, value_minor=5),
        WinDeals((1, 2), value_minor=5),
        MoveOn(MoveDeal(1, 2), (Answer(1, value_minor=5),)),
        SplitDeal(1, "Half", 50_000),
        FollowLines(1, follow=False),
    ]
    for command in hands:
        desk.run(FollowLines(1))
        desk.run(command)
        assert not lines(desk).drive
        desk.run(EditLineItem(2, LineField.QUANTITY, "9"))
        assert value(desk) != 27_000 + 9 * 80_000
        desk.undo()
        desk.undo()
        assert lines(desk).drive
        desk.undo()


def test_the_same_value_set_by_hand_goes_on_following(desk: Desk) -> None:
    desk.run(FollowLines(1))
    for command in (EditDeal(1, DealField.VALUE, 107_000), WinDeal(1, value_minor=107_000)):
        desk.run(command)
        assert lines(desk).drive


def test_lines_are_ordered_and_taken_out(desk: Desk) -> None:
    desk.run(AddLineItem(1, "Training"))
    desk.run(MoveLineItem(3))
    desk.run(MoveLineItem(1, 2))
    assert names(desk) == ["Training", "Consulting day", "Licence"]
    desk.run(RemoveLineItem(2))
    assert names(desk) == ["Training", "Licence"]


def test_a_copy_has_the_same_lines_and_a_deleted_deal_takes_its_own_along(desk: Desk) -> None:
    desk.run(FollowLines(1))
    desk.run(DuplicateDeal(1, "Once more"))
    assert names(desk, 3) == ["Licence", "Consulting day"]
    assert (lines(desk, 3).drive, value(desk, 3)) == (True, 107_000)
    before = state(desk)
    desk.run(DeleteDeal(1))
    assert len(state(desk)["line_item"]) == 2
    desk.undo()
    assert state(desk) == before


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (AddLineItem(1, " "), "needs a name"),
        (AddLineItem(99, "Licence"), "no longer there"),
        (EditLineItem(1, LineField.QUANTITY, "none"), "not a quantity"),
        (EditLineItem(1, LineField.PRICE, "dear"), "not an amount"),
        (EditLineItem(1, LineField.QUANTITY, "999999999"), None),
        (EditLineItem(1, LineField.DISCOUNT, "101"), "not a percentage"),
        (EditProduct(1, name="consulting DAY"), "already"),
        (EditProduct(1, name=""), "needs a name"),
        (EditProduct(1, currency="francs"), "not a currency"),
    ],
)
def test_what_cannot_be_is_refused_in_words(desk: Desk, command: Command, why: str | None) -> None:
    if why is None:
        desk.run(EditLineItem(1, LineField.PRICE, "1 000 000 000"))
        why = "more than a value can be"
    before = state(desk)
    with pytest.raises(Refusal, match=why):
        desk.run(command)
    assert state(desk) == before


def test_a_product_is_changed_in_the_catalogue_and_lines_keep_their_prices(desk: Desk) -> None:
    desk.run(EditProduct(1, name="Licence XL", price="250,50", currency="chf", tax=""))
    product = lines(desk).lines[0].product
    assert (product.name, product.price_minor, product.currency) == ("Licence XL", 25_050, "CHF")
    assert lines(desk).lines[0].price_minor == 10_000
    before = state(desk)
    desk.run(EditProduct(1))
    assert state(desk) == before


def test_there_is_an_end_to_the_number_of_lines(desk: Desk) -> None:
    for _ in range(MOST_LINES):
        desk.run(AddLineItem(2, "Licence"))
    with pytest.raises(Refusal, match="too many"):
        desk.run(AddLineItem(2, "Licence"))


def test_lines_are_exported_with_what_they_come_to(desk: Desk) -> None:
    with desk.store.reading() as look:
        first = line_item_rows(look)[0]
    assert (first["deal"], first["product"], first["quantity"]) == ("Route planning", "Licence", 3)
    assert [first[name] for name in ("price", "discount %", "before tax", "tax", "with tax")] == [
        Decimal(text) for text in ("100", "10", "270", "54", "324")
    ]


def test_a_product_is_added_to_the_catalogue_and_taken_out_of_it(desk: Desk) -> None:
    before = state(desk)
    desk.run(AddProduct("Audit", "A-1", "900", "chf", "5,5"))
    with desk.store.reading() as look:
        (product,) = products_named(look, "audit")
    assert (product.code, product.price_minor, product.currency, product.tax) == ("A-1", 90_000, "CHF", 550)
    with pytest.raises(Refusal, match="already"):
        desk.run(AddProduct("AUDIT"))
    with pytest.raises(Refusal, match="is in a deal"):
        desk.run(RemoveProduct(1))
    desk.run(RemoveProduct(product.id))
    assert state(desk) == before
