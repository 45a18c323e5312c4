from datetime import date

import pytest

from pipedesk.exchange.header import header_at, letter, named_columns, width_of
from pipedesk.exchange.source import Cell


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        ([["name", "value"], ["Acme", "12"]], 0),
        ([["Deals of 2026"], ["name", "value"], ["Acme", "12"]], 1),
        ([["INSTRUCTIONS:", "", ""], ["", "make line 4 the first", ""], ["A name", "B name", "C name"]], 2),
        ([["1", "2"], ["3", "4"]], None),
        ([["Acme", "ada@example.com"], ["Bel", "bel@example.com"]], None),
        ([["Acme", "2026-01-02"], ["Bel", "2026-01-03"]], None),
        ([["name", 12.5], ["Acme", 3]], None),
        ([["name", date(2026, 1, 2)]], None),
        ([["Company", "Contact", "Contact", "Company", "Deal"], ["a", "b", "c", "d", "e"]], 0),
        ([["one"], ["two"]], 0),
        ([[]], None),
        ([], None),
    ],
)
def test_the_header_is_the_first_full_row_of_words(rows: list[list[Cell]], at: int | None) -> None:
    assert header_at(rows) == at


@pytest.mark.parametrize("name", ["E-mail 1 - Value", "Probability (%)", "Amount (EUR)", "N° client", "2nd contact"])
def test_names_with_marks_and_digits_are_still_names(name: str) -> None:
    assert header_at([["Title", name], ["x", "1"]]) == 0


def test_columns_are_named_on_one_line_and_each_differently() -> None:
    cells = ["\ufeffName", " Close\n date ", "", None, "Contact", "Contact", "Contact"]
    assert named_columns(cells, 8) == ("Name", "Close date", "C", "D", "Contact", "Contact (2)", "Contact (3)", "H")


def test_columns_without_a_header_are_called_by_letters() -> None:
    assert [letter(position) for position in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_delimiter_at_the_end_of_lines_makes_no_column() -> None:
    assert width_of(["a", "b", ""], [["1", "2", ""]]) == 2


def test_a_column_that_most_rows_fill_counts_without_a_name() -> None:
    assert width_of(["a", "b"], [["1", "2", "3"], ["1", "2", "3"], ["1", "2"]]) == 3


def test_single_rows_that_are_too_long_make_no_column() -> None:
    assert width_of(["a", "b"], [["1", "2", "3"], ["1", "2"], ["1", "2"]]) == 2


def test_without_a_header_the_widest_row_counts() -> None:
    assert width_of(None, [["1"], ["1", "2"]]) == 2
    assert width_of(None, []) == 0
