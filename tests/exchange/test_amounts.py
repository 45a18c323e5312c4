from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.exchange.amounts import AmountFormat, amount_format, amount_reader, currency_of
from pipedesk.exchange.source import Cell


@pytest.mark.parametrize(
    ("cells", "decimal", "sure"),
    [
        (["1.234,56 €"], ",", True),
        (["1 234,56"], ",", True),
        (["$22,700.00"], ".", True),
        (["1.7", "2.25"], ".", True),
        (["1,7", "200.000.000"], ",", True),
        (["1,234", "5.5"], ".", True),
        (["1234.567"], ".", True),
        (["0.125"], ".", True),
        (["3,100", "2,200"], ".", False),
        (["1.500"], ",", False),
        (["5", "6"], ".", True),
        (["not an amount", None, 12.5, ""], ".", True),
        ([], ".", True),
    ],
)
def test_the_decimal_sign_is_decided_from_the_whole_column(cells: list[Cell], decimal: str, sure: bool) -> None:
    assert amount_format(cells) == AmountFormat(decimal, sure)


@pytest.mark.parametrize(
    ("cell", "minor", "currency"),
    [
        ("1054", 105_400, "EUR"),
        ("3,100", 310_000, "EUR"),
        ("$22,700.00", 2_270_000, "USD"),
        ("US$ 5", 500, "USD"),
        ("1 234.56 EUR", 123_456, "EUR"),
        ("CHF 1'234.50", 123_450, "CHF"),
        ("1\u202f234.5 €", 123_450, "EUR"),
        ("1,23,456.00", 12_345_600, "EUR"),
        ("12k", 1_200_000, "EUR"),
        ("1.5 M", 150_000_000, "EUR"),
        ("12 mio €", 1_200_000_000, "EUR"),
        ("(500)", -50_000, "EUR"),
        ("($500)", -50_000, "USD"),
        ("-5", -500, "EUR"),
        ("−5", -500, "EUR"),
        ("5-", -500, "EUR"),
        ("-$5", -500, "USD"),
        ("$-5", -500, "USD"),
        ("+7", 700, "EUR"),
        ("1e3", 100_000, "EUR"),
        ("1E+3", 100_000, "EUR"),
        (".5", 50, "EUR"),
        ("5.", 500, "EUR"),
        ("0.005", 1, "EUR"),
        ("¥ 1,000", 1_000, "JPY"),
        ("kr 500", 50_000, "SEK"),
        (12, 1_200, "EUR"),
        (22_700.000000000004, 2_270_000, "EUR"),
    ],
)
def test_amounts_are_read_as_people_write_them(cell: Cell, minor: int, currency: str) -> None:
    assert amount_reader(AmountFormat("."), "EUR")(cell, "") == (minor, currency)


@pytest.mark.parametrize(
    ("cell", "minor"), [("1.234,56 €", 123_456), ("1 234,5", 123_450), ("3.100.000", 310_000_000), ("12,5k", 1_250_000)]
)
def test_a_comma_can_be_the_decimal_sign(cell: str, minor: int) -> None:
    assert amount_reader(AmountFormat(","), "EUR")(cell, "") == (minor, "EUR")


@pytest.mark.parametrize("cell", ["", "-", "–", "n/a", "NULL", " ", None, "NaN"])
def test_empty_cells_are_nothing(cell: Cell) -> None:
    assert amount_reader(AmountFormat("."), "EUR")(cell, "") is None


@pytest.mark.parametrize(
    "cell",
    [
        "abc",
        "1.2.3",
        "(5",
        "1,5",
        "500 €/month",
        "1e999",
        "Infinity",
        "9" * 20,
        1e300,
        float("nan"),
        True,
        "€",
        "12x",
        "--5",
    ],
)
def test_what_is_no_amount_is_an_error_and_nothing_worse(cell: Cell) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any value error says the same
        amount_reader(AmountFormat("."), "EUR")(cell, "")


def test_the_currency_of_the_row_is_stronger_than_a_sign() -> None:
    read = amount_reader(AmountFormat("."), "EUR")
    assert read("$5", "CAD") == (500, "CAD")
    assert read("5", "JPY") == (5, "JPY")
    assert read(5, "TND") == (5_000, "TND")


def test_a_dollar_sign_means_the_files_own_dollar() -> None:
    assert amount_reader(AmountFormat("."), "CAD")("$5", "") == (500, "CAD")
    assert amount_reader(AmountFormat("."), "EUR")("$5", "") == (500, "USD")
    assert amount_reader(AmountFormat("."), "NOK")("5 kr", "") == (500, "NOK")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("EUR", "EUR"),
        (" chf ", "CHF"),
        ("€", "EUR"),
        ("Euro", "EUR"),
        ("US Dollar", "USD"),
        ("points", ""),
        ("R$", "BRL"),
    ],
)
def test_currencies_are_known_by_code_sign_and_name(text: str, code: str) -> None:
    assert currency_of(text, "") == code


@given(
    minor=st.integers(-(10**12), 10**12),
    decimal=st.sampled_from(".,"),
    grouping=st.sampled_from(["", " ", "\u202f", "'"]),
)
def test_every_amount_comes_back_exactly(minor: int, decimal: str, grouping: str) -> None:
    text = f"{Decimal(minor).scaleb(-2):,.2f}".replace(",", "\0").replace(".", decimal).replace("\0", grouping)
    assert amount_reader(amount_format([text]), "EUR")(text, "") == (minor, "EUR")


@given(st.text(max_size=20) | st.floats() | st.integers())
def test_no_cell_breaks_the_reader(cell: Cell) -> None:
    form = amount_format([cell])
    try:
        found = amount_reader(form, "EUR")(cell, "")
    except ValueError:
        return
    assert found is None or abs(found[0]) <= 2**53
