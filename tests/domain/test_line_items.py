"""What lines of products come to: exact, rounded half up line by line."""

from decimal import ROUND_HALF_UP, Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.line_items import LineSum, added_up, line_sum, parse_quantity, parse_rate, percent_of
from pipedesk.domain.money import MOST_MINOR
from pipedesk.domain.refusals import Refusal

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("quantity", "price", "discount", "tax", "net", "taxed"),
    [
        ("1", 10_000, 0, 2_000, 10_000, 2_000),
        ("3", 3_333, 0, 550, 9_999, 550),
        ("2.5", 101, 0, 0, 253, 0),
        ("1", 5, 1_000, 0, 5, 0),
        ("1", 4, 1_250, 0, 4, 0),
        ("0.5", -1, 0, 0, -1, 0),
        ("1", 1_000, 10_000, 2_000, 0, 0),
        ("0.000001", MOST_MINOR, 0, 0, 9_007_199_255, 0),
    ],
)
def test_a_line_is_rounded_half_up_once_before_tax_and_once_for_it(
    quantity: str, price: int, discount: int, tax: int, net: int, taxed: int
) -> None:
    assert line_sum(Decimal(quantity), price, discount, tax) == LineSum(net, taxed)


@given(
    st.decimals("0.000001", "1000000000", places=6),
    st.integers(-MOST_MINOR, MOST_MINOR),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
)
def test_it_is_what_decimals_of_any_length_give(quantity: Decimal, price: int, discount: int, tax: int) -> None:
    found = line_sum(quantity, price, discount, tax)
    kept = EXACT.divide(Decimal(10_000 - discount), Decimal(10_000))
    net = EXACT.quantize(EXACT.multiply(EXACT.multiply(quantity, Decimal(price)), kept), Decimal(1))
    assert found.net_minor == net
    exact_tax = EXACT.divide(EXACT.multiply(net, Decimal(tax)), Decimal(10_000))
    assert found.tax_minor == EXACT.quantize(exact_tax, Decimal(1))
    assert found.gross_minor == found.net_minor + found.tax_minor


def test_lines_add_up_to_what_a_value_can_be() -> None:
    assert added_up([]) == LineSum(0, 0)
    assert added_up([LineSum(1, 2), LineSum(-5, 1)]) == LineSum(-4, 3)
    with pytest.raises(Refusal, match="more than a value can be"):
        added_up([LineSum(MOST_MINOR, 1)])
    with pytest.raises(Refusal, match="more than a value can be"):
        added_up([LineSum(2 * MOST_MINOR, 0), LineSum(-2 * MOST_MINOR, 0)])


def test_quantities_and_percentages_are_read_as_people_write_them() -> None:
    assert [parse_quantity(text) for text in ("3", "2,5", "1 000")] == [3, Decimal("2.5"), 1000]
    assert [parse_rate(text) for text in ("20", "5,5 %", "", "100%", "0.25")] == [2_000, 550, 0, 10_000, 25]
    assert percent_of(550) == Decimal("5.50")


@pytest.mark.parametrize("text", ["", "none", "0", "-1", "1e3", "0,1234567", "9" * 12])
def test_what_is_no_quantity_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="not a quantity"):
        parse_quantity(text)


@pytest.mark.parametrize("text", ["much", "-1", "101", "5,555555"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="not a percentage"):
        parse_rate(text)
