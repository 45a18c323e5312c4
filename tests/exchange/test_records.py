from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from pipedesk.domain.texts import Text
from pipedesk.exchange.amounts import AmountFormat
from pipedesk.exchange.dates import DateFormat
from pipedesk.exchange.fields import FIELDS, Kind
from pipedesk.exchange.matching import Certainty, ColumnGuess
from pipedesk.exchange.records import (
    DealRecord,
    FollowUpRecord,
    OrganizationRecord,
    PersonRecord,
    Reader,
    Record,
)
from pipedesk.exchange.source import Cell, SourceRow
from pipedesk.exchange.survey import DATES, Formats
from pipedesk.exchange.vocabulary import vocabulary

PARIS = ZoneInfo("Europe/Paris")


def reader(kind: Kind, *fields: str, currency: str = "", fractions: bool = False, guarded: bool = True) -> Reader:
    """A reader whose columns are called like their fields, with dates day first and points for decimals."""
    contents = {field.name: field.content for field in FIELDS[kind]}
    guesses = [ColumnGuess(name, name, Certainty.KNOWN, Text("", ""), currency) for name in fields]
    formats = Formats(
        {name: DateFormat("dmy") for name in fields if contents[name] in DATES},
        {name: AmountFormat(".") for name in fields},
        frozenset({"probability"} if fractions else ()),
    )
    return Reader("deals.csv", kind, guesses, formats, vocabulary(), "EUR", PARIS, guarded=guarded)


def read(made: Reader, *cells: Cell, surplus: int = 0) -> Record:
    return made.read(SourceRow(2, cells, surplus))


def problems(made: Reader) -> list[tuple[int, str, str, str]]:
    return [(one.row, one.column, one.value, one.reason.english()) for one in made.problems.kept]


def test_a_deal_is_read_with_its_money_dates_and_words() -> None:
    made = reader(Kind.DEALS, "title", "value", "stage", "created", "expected_close", "probability", "tags", "is_won")
    found = read(
        made, "  Route planning ", "1,234.50", "Demo", "23/11/2026", "24.12.2026", "20%", "hot; new, hot", "No"
    )
    assert found == DealRecord(
        row=2,
        title="Route planning",
        value=123_450,
        currency="EUR",
        stage="Demo",
        created=datetime(2026, 11, 23, 11, tzinfo=UTC),
        expected_close=date(2026, 12, 24),
        probability=20,
        tags=("hot", "new"),
        is_won=False,
    )
    assert made.problems.count == 0


def test_other_kinds_are_read() -> None:
    assert read(reader(Kind.ORGANIZATIONS, "name", "city"), "Acme", "Lyon") == OrganizationRecord(
        2, "Acme", city="Lyon"
    )
    assert read(reader(Kind.PEOPLE, "first_name", "email", "email_2", "phone"), "Ada", "a@x.io", "b@x.io", 33123) == (
        PersonRecord(2, first_name="Ada", email=("a@x.io", "b@x.io"), phone=("33123",))
    )


def test_several_addresses_in_a_cell_are_taken_apart() -> None:
    made = reader(Kind.PEOPLE, "email", "phone")
    json_cell = '[{"label": "work", "value": "a@x.io"}, {"label": "home", "value": ""}]'
    assert read(made, json_cell, '["1", "2"]') == PersonRecord(2, email=("a@x.io",), phone=("1", "2"))
    assert read(made, "a@x.io ::: b@x.io", "1;2,3\n4") == PersonRecord(
        2, email=("a@x.io", "b@x.io"), phone=("1", "2", "3", "4")
    )
    assert read(made, "[not json", "") == PersonRecord(2, email=("[not json",))


@pytest.mark.parametrize(
    ("field", "cell", "reason"),
    [
        ("created", "31/02/2021", "This is no date of the calendar; left empty."),
        ("expected_close", "soon", "This is no date of the calendar; left empty."),
        ("value", "much", "This is no amount; left empty."),
        ("probability", "200", "This is no percentage from 0 to 100; left empty."),
        ("is_closed", "perhaps", "This is neither yes nor no; left empty."),
    ],
)
def test_a_cell_that_is_not_understood_is_left_empty_and_said(field: str, cell: str, reason: str) -> None:
    made = reader(Kind.DEALS, "title", field)
    assert read(made, "Acme", cell) == DealRecord(2, "Acme")
    assert problems(made) == [(2, field, cell, reason)]


def test_a_text_that_is_too_long_is_cut_and_said() -> None:
    made = reader(Kind.DEALS, "title", "note")
    found = read(made, "x" * 600, "y" * 200_001)
    assert isinstance(found, DealRecord)
    assert (len(found.title), len(found.note)) == (500, 200_000)
    assert [reason for *_, reason in problems(made)] == [
        "This is too long; only the first 500 characters were taken.",
        "This is too long; only the first 200000 characters were taken.",
    ]
    assert all(len(value) <= 80 for _, _, value, _ in problems(made))


def test_cells_beyond_the_last_column_are_said() -> None:
    made = reader(Kind.DEALS, "title")
    read(made, "Acme", surplus=2)
    assert problems(made) == [(2, "", "", "2 cells beyond the last column; the row may have slipped.")]


def test_the_currency_comes_from_the_row_the_cell_the_column_or_the_file() -> None:
    named = reader(Kind.DEALS, "title", "value", "currency")
    assert read(named, "a", "5", "CHF") == DealRecord(2, "a", value=500, currency="CHF")
    assert read(named, "a", "", "Euro") == DealRecord(2, "a", currency="EUR")
    assert read(named, "a", "$5", "") == DealRecord(2, "a", value=500, currency="USD")
    assert read(reader(Kind.DEALS, "value", currency="JPY"), "5") == DealRecord(2, value=5, currency="JPY")
    assert problems(named) == []
    assert read(named, "a", "5", "points") == DealRecord(2, "a", value=500, currency="EUR")
    assert problems(named) == [(2, "", "points", "This is no currency; taken as EUR.")]


def test_fractions_are_percentages_where_the_column_says_so() -> None:
    made = reader(Kind.DEALS, "title", "probability", fractions=True)
    assert read(made, "a", "0.25") == DealRecord(2, "a", probability=25)
    assert read(made, "a", "25%") == DealRecord(2, "a", probability=25)
    assert read(reader(Kind.DEALS, "probability"), "n/a") == DealRecord(2)


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (("1/12/2026", "14:30"), FollowUpRecord(2, due=datetime(2026, 12, 1, 13, 30, tzinfo=UTC))),
        (("1/12/2026", ""), FollowUpRecord(2, due_on=date(2026, 12, 1))),
        (("1/12/2026 9:00", "14:30"), FollowUpRecord(2, due=datetime(2026, 12, 1, 8, tzinfo=UTC))),
        (("", "14:30"), FollowUpRecord(2)),
    ],
)
def test_a_day_and_a_time_in_two_columns_become_one_moment(cells: tuple[str, str], wanted: FollowUpRecord) -> None:
    assert read(reader(Kind.FOLLOW_UPS, "due", "due_time"), *cells) == wanted


@pytest.mark.parametrize(
    ("cell", "answer"), [("Done", True), ("To do", False), (True, True), (1, True), ("NOT_STARTED", False), ("-", None)]
)
def test_yes_and_no_are_heard_in_many_words(cell: Cell, answer: bool | None) -> None:
    assert read(reader(Kind.FOLLOW_UPS, "subject", "done"), "Call", cell) == FollowUpRecord(2, "Call", done=answer)


def test_typed_cells_become_texts() -> None:
    made = reader(Kind.DEALS, "title", "stage", "source", "note")
    day = date(2026, 11, 23)
    truth: Cell = True
    assert read(made, 2026, truth, day, 1.5) == DealRecord(2, "2026", stage="true", source="2026-11-23", note="1.5")
    assert read(made, 1, 1, None, None) == DealRecord(2, "1", stage="1")


def test_texts_lose_what_cannot_be_shown_and_nothing_else() -> None:
    made = reader(Kind.DEALS, "title", "note")
    found = read(made, "a\0b\nc\u00a0d\u200f", "line\r\nline\x07")
    assert found == DealRecord(2, "ab c\u00a0d\u200f", note="line\nline")


def test_guarded_texts_come_out_as_they_went_in() -> None:
    assert read(reader(Kind.DEALS, "title", "tags"), "'=1+1", "'@a") == DealRecord(2, "=1+1", tags=("@a",))
    assert read(reader(Kind.DEALS, "title", guarded=False), "'=1+1") == DealRecord(2, "'=1+1")


def test_problems_beyond_the_first_thousand_are_only_counted() -> None:
    made = reader(Kind.DEALS, "title", "created")
    for _ in made.records(SourceRow(number, ("a", "never")) for number in range(1_500)):
        pass
    assert (made.problems.count, len(made.problems.kept)) == (1_500, 1_000)


def test_a_list_in_a_list_without_end_is_one_text() -> None:
    read = reader(Kind.DEALS, "title", "tags")
    record = read.read(SourceRow(1, ["Route", "[" * 200_000]))
    assert isinstance(record, DealRecord)
    assert record.tags == ("[" * 100,)
