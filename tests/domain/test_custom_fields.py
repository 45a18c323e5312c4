"""What may stand in fields that users add: read as people write it, refused in words, kept in one form."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.custom_fields import (
    Understanding,
    address_of,
    clean_options,
    exported,
    read_value,
)
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import CustomKind as Kind
from tests.fakes import MONDAY_MORNING, PARIS

BY = Understanding(("Small", "Médium", "Large"), "EUR", MONDAY_MORNING, PARIS)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (Kind.TEXT, "  two\nlines ", "two lines"),
        (Kind.NUMBER, "1 234,50", "1234.5"),
        (Kind.NUMBER, "−0", "0"),
        (Kind.NUMBER, "12k", "12000"),
        (Kind.MONEY, "1.234,56 €", "123456"),
        (Kind.MONEY, "-5", "-500"),
        (Kind.DATE, "2027-01-08", "2027-01-08"),
        (Kind.DATE, "1815-06-18", "1815-06-18"),
        (Kind.DATE, "tomorrow", "2026-11-24"),
        (Kind.CHOICE, "medium", "Médium"),
        (Kind.CHOICES, "large\nsmall\nlarge", "Small\nLarge"),
        (Kind.CHECKBOX, "Oui", "1"),
        (Kind.CHECKBOX, "no", ""),
        (Kind.LINK, "www.example.com/a?b=1", "https://www.example.com/a?b=1"),
        (Kind.LINK, "mailto:marc@example.com", "mailto:marc@example.com"),
        (Kind.PHONE, "+33 (0)6 12-34.56", "+33 (0)6 12-34.56"),
        (Kind.EMAIL, "marc@velocite.example", "marc@velocite.example"),
    ],
)
def test_it_is_kept_in_one_form(kind: Kind, typed: str, kept: str) -> None:
    assert read_value(kind, typed, BY) == kept


@pytest.mark.parametrize("kind", list(Kind))
def test_nothing_typed_is_nothing(kind: Kind) -> None:
    assert read_value(kind, " \n ", BY) == ""


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        (Kind.TEXT, "x" * 2_001, "2000"),
        (Kind.NUMBER, "1e9", "digits"),
        (Kind.NUMBER, "9" * 20, "digits"),
        (Kind.MONEY, "much", "32000"),
        (Kind.DATE, "someday", "tomorrow"),
        (Kind.CHOICE, "huge", "Small, Médium, Large"),
        (Kind.CHOICES, "Small\nhuge", "Choose one of"),
        (Kind.CHECKBOX, "perhaps", "yes or no"),
        (Kind.LINK, "file:///etc/passwd", "web address"),
        (Kind.LINK, "javascript://x.com/%0aalert(1)", "web address"),
        (Kind.LINK, "http://[::1", "web address"),
        (Kind.LINK, "two words.com", "web address"),
        (Kind.LINK, "nowhere", "web address"),
        (Kind.PHONE, "call me", "digits"),
        (Kind.PHONE, "12#x", "digits"),
        (Kind.EMAIL, "marc", "marc@example.com"),
        (Kind.EMAIL, "a@b@c.example", "marc@example.com"),
        (Kind.EMAIL, "a@localhost", "marc@example.com"),
    ],
)
def test_what_is_not_understood_is_refused_and_it_says_what_is(kind: Kind, typed: str, expected: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_value(kind, typed, BY)
    assert expected in str(refused.value)


@given(st.sampled_from(list(Kind)), st.text(max_size=60))
def test_whatever_is_typed_is_kept_or_refused_and_what_is_kept_is_read_the_same(kind: Kind, typed: str) -> None:
    try:
        kept = read_value(kind, typed, BY)
    except Refusal:
        return
    # Money is kept in minor units, and three decimals of a number read as thousands.
    if kind not in (Kind.MONEY, Kind.NUMBER):
        assert read_value(kind, kept, BY) == kept


def test_options_are_cleaned_and_told_apart_by_their_letters_only() -> None:
    assert clean_options((" Small ", "", "SMALL", "Large")) == ("Small", "Large")
    with pytest.raises(Refusal, match="nothing to choose"):
        clean_options(("", " "))
    with pytest.raises(Refusal, match="too much"):
        clean_options(tuple(map(str, range(300))))


def test_only_safe_addresses_are_opened() -> None:
    assert address_of(Kind.LINK, "https://example.com") == "https://example.com"
    assert address_of(Kind.LINK, "file:///etc/passwd") == ""
    assert address_of(Kind.EMAIL, "a@b.example") == "mailto:a@b.example"
    assert address_of(Kind.PHONE, "12 34") == "tel:12 34"
    assert address_of(Kind.EMAIL, "") == address_of(Kind.PHONE, "") == address_of(Kind.TEXT, "https://x.example") == ""


def test_an_export_gets_numbers_days_and_lists() -> None:
    assert exported(Kind.NUMBER, "2.5") == exported(Kind.MONEY, "2.5") == Decimal("2.5")
    assert exported(Kind.DATE, "2027-01-08") == date(2027, 1, 8)
    assert exported(Kind.CHOICES, "a\nb") == ["a", "b"]
    assert (exported(Kind.CHECKBOX, "1"), exported(Kind.TEXT, "x"), exported(Kind.DATE, "")) == ("yes", "x", "")
