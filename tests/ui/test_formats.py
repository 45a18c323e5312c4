"""Money, dates and durations as English and French readers expect them."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from pipedesk.domain.currencies import COMMON, exponent
from pipedesk.domain.money import MOST_MINOR
from pipedesk.ui.formats import Formats, Timing

NBSP, THIN = "\u00a0", "\u202f"
PARIS = ZoneInfo("Europe/Paris")
ENGLISH, FRENCH = Formats("en", PARIS), Formats("fr", PARIS)
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
"""Monday, 9:00 in Paris."""

FRENCH_WORDS = {
    "{count} d": "{count} j",
    "Today": "Auj.",
    "Today {time}": "Auj. {time}",
    "Yesterday {time}": "Hier {time}",
    "Tomorrow {time}": "Demain {time}",
    "Tomorrow": "Demain",
    "Overdue {days}": "En retard {days}",
    "Overdue · {time}": "En retard · {time}",
    "No next step": "Rien de prévu",
}


class FrenchWords(QTranslator):
    """The catalogue of this test."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        return FRENCH_WORDS[source] if context == "Formats" else ""

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def french(qapp: QApplication) -> Iterator[Formats]:
    """French numbers and French words."""
    words = FrenchWords()
    qapp.installTranslator(words)
    yield FRENCH
    qapp.removeTranslator(words)


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp()) * 1000


@pytest.mark.parametrize(
    ("minor", "currency", "english", "french"),
    [
        (3200000, "EUR", "€32,000", f"32{THIN}000{NBSP}€"),
        (3200050, "EUR", "€32,000.50", f"32{THIN}000,50{NBSP}€"),
        (0, "EUR", "€0", f"0{NBSP}€"),
        (5, "EUR", "€0.05", f"0,05{NBSP}€"),
        (-123400, "USD", "−$1,234", f"−1{THIN}234{NBSP}$"),
        (1500, "JPY", "¥1,500", f"1{THIN}500{NBSP}¥"),
        (1500001, "TND", f"TND{NBSP}1,500.001", f"1{THIN}500,001{NBSP}TND"),
        (120000, "CHF", f"CHF{NBSP}1,200", f"1{THIN}200{NBSP}CHF"),
    ],
)
def test_money_is_written_as_its_readers_write_it(minor: int, currency: str, english: str, french: str) -> None:
    assert ENGLISH.money(minor, currency) == english
    assert FRENCH.money(minor, currency) == french


@given(st.integers(0, MOST_MINOR), st.sampled_from(COMMON))
def test_no_digit_of_money_is_lost_however_large_it_is(minor: int, currency: str) -> None:
    for formats in (ENGLISH, FRENCH):
        digits = re.sub(r"\D", "", formats.money(minor, currency))
        whole, rest = divmod(minor, 10 ** exponent(currency))
        assert digits == (
            str(minor) if rest and whole else f"{whole}{rest:0{exponent(currency)}d}" if rest else str(whole)
        )


@given(st.integers(0, MOST_MINOR), st.sampled_from(COMMON))
def test_money_that_was_shown_can_be_typed_back(minor: int, currency: str) -> None:
    for formats in (ENGLISH, FRENCH):
        assert formats.amount(formats.money(minor, currency), currency) == minor


def test_numbers_group_their_thousands() -> None:
    assert ENGLISH.number(1234567) == "1,234,567"
    assert FRENCH.number(1234567) == f"1{THIN}234{THIN}567"


def test_percent_has_a_space_in_french_only() -> None:
    assert ENGLISH.percent(40) == "40%"
    assert FRENCH.percent(40) == f"40{NBSP}%"


def test_days_say_the_month_in_words() -> None:
    assert ENGLISH.day(date(2026, 12, 18)) == "18 Dec 2026"
    assert FRENCH.day(date(2026, 12, 18)) == "18 déc. 2026"


def test_the_year_is_said_only_when_it_is_another() -> None:
    today = date(2026, 11, 23)
    assert ENGLISH.short_day(date(2026, 12, 18), today) == "18 Dec"
    assert ENGLISH.short_day(date(2027, 1, 4), today) == "4 Jan 2027"


def test_a_time_is_that_of_the_users_wall() -> None:
    assert ENGLISH.time(datetime(2026, 7, 1, 12, 5, tzinfo=UTC)) == "14:05"


@pytest.mark.parametrize(
    ("distance", "words"),
    [
        (timedelta(hours=2), "Today 11:00"),
        (timedelta(days=-1), "Yesterday 09:00"),
        (timedelta(days=1), "Tomorrow 09:00"),
        (timedelta(days=-4), "19 Nov 09:00"),
        (timedelta(days=-400), "19 Oct 2025 10:00"),
    ],
)
def test_a_moment_is_told_from_today(distance: timedelta, words: str) -> None:
    assert ENGLISH.moment(NOW + distance, NOW) == words


DUES = [
    (timedelta(hours=2), Timing.TODAY, "Today 11:00", "Auj. 11:00"),
    (timedelta(hours=-1), Timing.OVERDUE, "Overdue · 08:00", "En retard · 08:00"),
    (timedelta(days=-2), Timing.OVERDUE, "Overdue 2 d", "En retard 2 j"),
    (timedelta(days=1), Timing.LATER, "Tomorrow", "Demain"),
    (timedelta(days=2), Timing.LATER, "Wed 25", "Mer. 25"),
    (timedelta(days=7), Timing.LATER, "Mon 30", "Lun. 30"),
    (timedelta(days=8), Timing.LATER, "1 Dec", "1 déc."),
]


@pytest.mark.parametrize(("distance", "timing", "words", "_"), DUES)
def test_a_next_step_says_when_it_is_due(distance: timedelta, timing: Timing, words: str, _: str) -> None:
    due = ENGLISH.due(milliseconds(NOW + distance), None, NOW)
    assert (due.timing, due.text) == (timing, words)


@pytest.mark.parametrize(("distance", "timing", "_", "words"), DUES)
def test_a_next_step_says_so_in_french(
    distance: timedelta, timing: Timing, _: str, words: str, french: Formats
) -> None:
    due = french.due(milliseconds(NOW + distance), None, NOW)
    assert (due.timing, due.text) == (timing, words)


def test_a_deal_without_a_next_step_says_so() -> None:
    due = ENGLISH.due(None, None, NOW)
    assert (due.timing, due.text) == (Timing.NONE, "No next step")


def test_a_whole_day_is_not_overdue_while_it_lasts() -> None:
    announced = milliseconds(datetime(2026, 11, 23, 7, 0, tzinfo=UTC))
    due = ENGLISH.due(announced, "2026-11-23", NOW)
    assert (due.timing, due.text) == (Timing.TODAY, "Today")


def test_a_whole_day_stays_that_date_for_a_traveller() -> None:
    announced_in_paris = milliseconds(datetime(2026, 11, 25, 8, 0, tzinfo=UTC))
    in_hawaii = Formats("en", ZoneInfo("Pacific/Honolulu"))
    assert in_hawaii.due(announced_in_paris, "2026-11-25", NOW).text == "Wed 25"


def test_late_in_the_evening_the_wall_decides_which_day_it_is() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert ENGLISH.due(milliseconds(late), None, NOW).timing is Timing.LATER


@given(st.integers(-(10**11), 4 * 10**12))
def test_every_moment_can_be_told(due_ms: int) -> None:
    assert ENGLISH.due(due_ms, None, NOW).text


def test_durations_are_short() -> None:
    assert ENGLISH.days(4) == "4 d"


def test_durations_are_short_in_french(french: Formats) -> None:
    assert french.days(4) == "4 j"
