from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.dates import (
    DateFormat,
    clock_parser,
    date_format,
    date_parser,
    day_parser,
    given_format,
    moment_parser,
)
from pipedesk.exchange.source import Cell

PARIS = ZoneInfo("Europe/Paris")


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("cells", "order", "sure"),
    [
        (["2016-10-20", "2017-03-01"], "ymd", True),
        (["2021/4/5"], "ymd", True),
        (["02/01/2014", "31/12/2012"], "dmy", True),
        (["12-05-2020", "12-31-2020"], "mdy", True),
        (["05/05/2020"], "dmy", True),
        (["01.02.2020"], "dmy", True),
        (["15 Apr, 2021 00:02:00"], "ymd", True),
        (["1607000000000", "1607000000001"], "epoch", True),
        (["1607000000"], "epoch", True),
        (["03/04/2021"], "dmy", False),
        (["03/04/2021", "no date", "n/a"], "dmy", False),
        (["31/12/2012", "12/31/2012"], "dmy", False),
        (["", None, "0000-00-00"], "ymd", True),
        ([], "ymd", True),
    ],
)
def test_the_order_is_decided_from_the_whole_column(cells: list[Cell], order: str, sure: bool) -> None:
    assert date_format(cells) == DateFormat(order, sure)


def test_where_day_and_month_could_be_swapped_the_users_habit_decides() -> None:
    assert date_format(["03/04/2021"], prefer="mdy") == DateFormat("mdy", sure=False)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2025-10-07", (2025, 10, 7)),
        ("20251007", (2025, 10, 7)),
        ("2025/10/07", (2025, 10, 7)),
        ("2025-4-5", (2025, 4, 5)),
        ("07/10/2025", (2025, 10, 7)),
        ("7.10.2025", (2025, 10, 7)),
        ("7.10.25", (2025, 10, 7)),
        ("07-Oct-2025", (2025, 10, 7)),
        ("07-Oct-99", (1999, 10, 7)),
        ("Oct 7, 2025", (2025, 10, 7)),
        ("October 7th, 2025", (2025, 10, 7)),
        ("7 octobre 2025", (2025, 10, 7)),
        ("1er août 2025", (2025, 8, 1)),
        ("mardi 7 octobre 2025", (2025, 10, 7)),
        ("Tue, Oct 7, 2025", (2025, 10, 7)),
        ("45937", (2025, 10, 7)),
        (45937, (2025, 10, 7)),
        (date(2025, 10, 7), (2025, 10, 7)),
        (datetime(2025, 10, 7), (2025, 10, 7)),
    ],
)
def test_days_are_read_as_days_whose_noon_is_their_moment(cell: Cell, day: tuple[int, int, int]) -> None:
    form = DateFormat("dmy")
    assert date_parser(form)(cell) == date(*day)
    assert day_parser(form, PARIS)(cell) == date(*day)
    assert moment_parser(form, ZoneInfo("Pacific/Auckland"))(cell) == datetime(
        *day, 12, tzinfo=ZoneInfo("Pacific/Auckland")
    )


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("15 Apr, 2021 00:02:00", at(2021, 4, 14, 22, 2)),
        ("Oct 7, 2025 6:55 PM", at(2025, 10, 7, 16, 55)),
        ("7 octobre 2025 à 18:55", at(2025, 10, 7, 16, 55)),
        ("7/10/2025 6:55pm", at(2025, 10, 7, 16, 55)),
        ("7/10/2025 12:05 AM", at(2025, 10, 6, 22, 5)),
        ("5.6.2021 14.30", at(2021, 6, 5, 12, 30)),
        ("5/6/2021 14h30", at(2021, 6, 5, 12, 30)),
        ("2025-10-07 18:55", at(2025, 10, 7, 16, 55)),
        ("2025-10-07 18:55 UTC", at(2025, 10, 7, 18, 55)),
        ("2025-10-07T18:55:00.000Z", at(2025, 10, 7, 18, 55)),
        ("2025-10-07T18:55:00.000+0000", at(2025, 10, 7, 18, 55)),
        ("2010-10-14T12:00:00.000Z-0300", at(2010, 10, 14, 15)),
        ("15/07/2009T02:14:45+0800", at(2009, 7, 14, 18, 14, 45)),
        ("2/3/2021 14:00 GMT+2", at(2021, 3, 2, 12)),
        (datetime(2025, 10, 7, 18, 55), at(2025, 10, 7, 16, 55)),
        (45937.5, at(2025, 10, 7, 10)),
        (1_607_000_000_000, at(2020, 12, 3, 12, 53, 20)),
    ],
)
def test_moments_without_a_zone_are_on_the_users_wall(cell: Cell, moment: datetime) -> None:
    assert moment_parser(DateFormat("dmy"), PARIS)(cell) == moment


def test_a_column_of_seconds_since_1970_is_read() -> None:
    assert moment_parser(date_format(["1607000000"]), PARIS)("1607000000") == at(2020, 12, 3, 12, 53, 20)


def test_a_moment_is_on_its_day_where_the_user_lives() -> None:
    assert day_parser(DateFormat("ymd"), PARIS)("2025-10-07T23:30:00Z") == date(2025, 10, 8)
    assert day_parser(DateFormat("ymd"), PARIS)("2025-10-07 23:30") == date(2025, 10, 7)


def test_the_hour_that_comes_twice_and_the_one_that_does_not_exist_have_a_meaning() -> None:
    parse = moment_parser(DateFormat("ymd"), PARIS)
    assert parse("2025-10-26 02:30") == at(2025, 10, 26, 0, 30)
    assert parse("2025-03-30 02:30") == at(2025, 3, 30, 1, 30)


@pytest.mark.parametrize("cell", ["", None, "n/a", "0000-00-00", "0000-00-00 00:00:00", "-", "00/00/0000"])
def test_empty_dates_are_nothing(cell: Cell) -> None:
    assert moment_parser(DateFormat("dmy"), PARIS)(cell) is None
    assert day_parser(DateFormat("dmy"), PARIS)(cell) is None


@pytest.mark.parametrize(
    "cell",
    [
        "31/02/2021",
        "2021-02-30",
        "12/31/2021",
        "9999-12-31",
        "2021",
        "5",
        "hello",
        "13/13/2013",
        "2009\\7\\14",
        "2009-07/14",
        "7/10/2025 25:00",
        "7/10/2025 13:00 pm",
        "7 Foo 2025",
        "1/2/345",
        True,
        time(12),
        timedelta(hours=1),
        -5,
        1e300,
    ],
)
def test_what_is_no_date_is_an_error(cell: Cell) -> None:
    with pytest.raises((ValueError, OverflowError)):
        moment_parser(DateFormat("dmy"), PARIS)(cell)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("dmy", "dmy"),
        ("MDY", "mdy"),
        ("DD/MM/YYYY", "dmy"),
        ("jj/mm/aaaa", "dmy"),
        ("MM-DD-YY", "mdy"),
        ("yyyy-mm-dd", "ymd"),
    ],
)
def test_the_user_can_name_an_order(text: str, order: str) -> None:
    assert given_format(text) == DateFormat(order)


def test_the_user_can_give_a_pattern() -> None:
    assert day_parser(given_format("%d|%m|%Y"), PARIS)("07|10|2025") == date(2025, 10, 7)
    assert moment_parser(given_format("%d|%m|%Y %H.%M"), PARIS)("07|10|2025 18.55") == at(2025, 10, 7, 16, 55)


@pytest.mark.parametrize("text", ["foo", "%H:%M", "%Q", "dm", "ddmm", ""])
def test_a_pattern_that_says_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="not a way to write dates"):
        given_format(text)


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("14:30", time(14, 30)),
        ("2:30 PM", time(14, 30)),
        ("14h30", time(14, 30)),
        ("9h", time(9)),
        (time(8, 5), time(8, 5)),
        (0.5, time(12)),
        (timedelta(hours=9, minutes=15), time(9, 15)),
        (datetime(2025, 1, 1, 7, 0), time(7)),
        ("", None),
        (None, None),
    ],
)
def test_times_of_day_are_read(cell: Cell, clock: time | None) -> None:
    assert clock_parser()(cell) == clock


@pytest.mark.parametrize("cell", ["noon", "25:00", True])
def test_what_is_no_time_of_day_is_an_error(cell: Cell) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any value error says the same
        clock_parser()(cell)


@given(
    st.dates(date(1970, 1, 1), date(2069, 12, 31)), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%d.%m.%y"])
)
def test_every_day_comes_back(day: date, pattern: str) -> None:
    order = {"%d": "dmy", "%m": "mdy", "%Y": "ymd"}[pattern[:2]]
    assert date_parser(DateFormat(order))(day.strftime(pattern)) == day


@given(st.text(max_size=30) | st.floats() | st.integers() | st.booleans())
def test_no_cell_breaks_the_reader(cell: Cell) -> None:
    form = date_format([cell])
    try:
        found = moment_parser(form, PARIS)(cell)
    except (ValueError, OverflowError):
        return
    assert found is None or 1899 <= found.year <= 2201
