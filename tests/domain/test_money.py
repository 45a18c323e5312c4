"""Money: exact in minor units, whatever way it is written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.money import MOST_MINOR, Money, convert, parse_amount, plain_amount, weighted
from pipedesk.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("32000", 3_200_000),
        ("32 000", 3_200_000),
        ("32\u202f000,50\u00a0€", 3_200_050),
        ("32,000.50", 3_200_050),
        ("1.234,56 €", 123_456),
        ("$22,700.00", 2_270_000),
        ("12k", 1_200_000),
        ("1,5 k", 150_000),
        ("2M", 200_000_000),
        ("1,234", 123_400),
        ("1.234.567", 123_456_700),
        ("0,5", 50),
        ("0,505", 51),
        ("0.250 €", 25),
        ("EUR 10", 1_000),
        ("1'000", 100_000),
    ],
)
def test_what_people_write_is_understood(text: str, minor: int) -> None:
    assert parse_amount(text, "EUR") == minor


@pytest.mark.parametrize("text", ["", "abc", "12 apples", "1e9", "--5", "1..2", "€"])
def test_what_is_no_amount_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Refusal, match="32000"):
        parse_amount(text, "EUR")


def test_a_negative_value_is_refused_where_it_makes_no_sense() -> None:
    with pytest.raises(Refusal, match="cannot be negative"):
        parse_amount("-5", "EUR")
    assert parse_amount("-5", "EUR", negative=True) == -500


def test_a_value_beyond_every_program_is_refused() -> None:
    for text in ("9" * 20, "9" * 40, "9" * 400 + "k"):
        with pytest.raises(Refusal, match="too large"):
            parse_amount(text, "EUR")


def test_three_decimals_are_told_from_thousands_by_the_sign_that_one_writes_them_with() -> None:
    assert parse_amount("1,250", "TND", decimal=",") == 1_250
    assert parse_amount("1,250", "TND", decimal=".") == 1_250_000
    assert parse_amount("1,250", "EUR", decimal=",") == 125_000


@given(st.integers(0, MOST_MINOR), st.sampled_from(["EUR", "JPY", "TND"]))
def test_plain_amounts_are_read_back_exactly(minor: int, currency: str) -> None:
    assert parse_amount(plain_amount(minor, currency), currency) == minor


@given(st.integers(0, 10**12), st.integers(0, 100))
def test_the_weighted_value_is_rounded_half_up(minor: int, percent: int) -> None:
    exact = Decimal(minor) * percent / 100
    assert abs(weighted(minor, percent) - exact) <= Decimal("0.5")
    assert weighted(minor, 100) == minor
    assert weighted(minor, 0) == 0


def test_money_is_converted_across_different_decimals() -> None:
    assert convert(100_00, "EUR", "JPY", Decimal("161.5")) == 16150
    assert convert(16150, "JPY", "EUR", Decimal("0.0062")) == 10013
    assert Money(3_200_000, "EUR").plain() == "32000.00 EUR"
