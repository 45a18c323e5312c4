"""Due times as people write them, in English and French."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.when import parse_day, parse_when

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        ("2026-12-01 14:30", "2026-12-01 14:30"),
        ("2026-12-01 9:05", "2026-12-01 09:05"),
        ("2026-12-01T9:05:30Z", "2026-12-01 10:05"),
        ("2026-12-01T14:30+03:00", "2026-12-01 12:30"),
        ("2026-12-01t14:30z", "2026-12-01 15:30"),
        ("tomorrow 9:30", "2026-11-24 09:30"),
        ("demain 9h30", "2026-11-24 09:30"),
        ("après-demain à 8h", "2026-11-25 08:00"),
        ("friday 10am", "2026-11-27 10:00"),
        ("vendredi 10h", "2026-11-27 10:00"),
        ("friday 12am", "2026-11-27 00:00"),
        ("friday 12 pm", "2026-11-27 12:00"),
        ("mardi prochain 14h", "2026-12-01 14:00"),
        ("next tuesday 14:00", "2026-12-01 14:00"),
        ("monday 9:00", "2026-11-30 09:00"),
        ("in 2 hours", "2026-11-23 11:00"),
        ("dans 45 minutes", "2026-11-23 09:45"),
        ("in 3 days at 14h", "2026-11-26 14:00"),
        ("17:15", "2026-11-23 17:15"),
        ("tomorrow at noon", "2026-11-24 12:00"),
        ("demain matin", "2026-11-24 09:00"),
        ("vendredi après-midi", "2026-11-27 14:00"),
        ("this evening", "2026-11-23 18:00"),
        ("ce soir", "2026-11-23 18:00"),
        ("le 18 décembre à 14h", "2026-12-18 14:00"),
        ("on december 18th 2:30 pm", "2026-12-18 14:30"),
        ("dans une semaine à 14h", "2026-11-30 14:00"),
    ],
)
def test_a_time_is_understood(text: str, wall: str) -> None:
    when = parse_when(text, MONDAY, PARIS)
    assert when.at.astimezone(PARIS).strftime("%Y-%m-%d %H:%M") == wall
    assert when.on is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("Today", date(2026, 11, 23)),
        ("aujourd’hui", date(2026, 11, 23)),
        ("Tuesday", date(2026, 11, 24)),
        ("next tuesday", date(2026, 12, 1)),
        ("+3d", date(2026, 11, 26)),
        ("dans 2 semaines", date(2026, 12, 7)),
        ("in a month", date(2026, 12, 23)),
        ("dans 2 mois", date(2027, 1, 23)),
        ("18 dec", date(2026, 12, 18)),
        ("Dec 18", date(2026, 12, 18)),
        ("1er mars", date(2027, 3, 1)),
        ("29 feb 2028", date(2028, 2, 29)),
        ("by friday", date(2026, 11, 27)),
        ("d’ici vendredi", date(2026, 11, 27)),
        ("18/12", date(2026, 12, 18)),
        ("18/1", date(2027, 1, 18)),
        ("18/12/27", date(2027, 12, 18)),
        ("18/12/2027", date(2027, 12, 18)),
        ("18.12.2027", date(2027, 12, 18)),
        ("18-12-2027", date(2027, 12, 18)),
        ("1969-12-31", date(1969, 12, 31)),
        ("1 jan 1950", date(1950, 1, 1)),
        ("2101-01-01", date(2101, 1, 1)),
    ],
)
def test_a_day_without_a_time_is_the_whole_day(text: str, day: date) -> None:
    when = parse_when(text, MONDAY, PARIS)
    assert when.on == day
    assert when.at.astimezone(PARIS).strftime("%Y-%m-%d %H:%M") == f"{day} 09:00"
    assert parse_day(text, MONDAY, PARIS) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-13-01",
        "2026-02-30",
        "friday 25h",
        "in 3 moons",
        "next today",
        "9",
        "31 feb",
        "32 dec",
        "18 dex",
        "dex 18",
        "29 feb",
        "in 9999 weeks at 25h",
        "noonish",
        "in aweek",
        "31/2",
        "12/31/2026",
        "18.12",
        "18-12/2026",
        "10000-01-01",
        "0000-01-01",
        "-5",
    ],
)
def test_what_is_not_understood_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Refusal, match="in 3 days"):
        parse_when(text, MONDAY, PARIS)


def test_a_day_can_be_told_by_a_time() -> None:
    assert parse_day("tomorrow 9:30", MONDAY, PARIS) == date(2026, 11, 24)


@given(st.integers(0, 400), st.sampled_from(["Europe/Paris", "America/New_York", "UTC", "Asia/Kolkata"]))
def test_a_weekday_is_the_coming_one_and_never_today(days: int, zone: str) -> None:
    now = MONDAY + timedelta(days=days)
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    coming = parse_day("wednesday", now, place)
    assert 1 <= (coming - today).days <= 7
    assert coming.weekday() == 2
    following = parse_day("next wednesday", now, place)
    assert following.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


@pytest.mark.parametrize("text", ["9999-12-31 23:30-05:00", "0001-01-01 00:30+05:00", "0001-01-01", "9999-12-31"])
def test_what_no_calendar_on_a_screen_can_show_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="not understood"):
        parse_when(text, MONDAY, PARIS)


def test_a_distance_beyond_all_calendars_is_refused() -> None:
    for text in ("in 9 weeks", "in 2 months"):
        with pytest.raises(Refusal):
            parse_when(text, datetime(9999, 12, 1, tzinfo=UTC), PARIS)


def test_the_first_day_of_the_calendar_is_refused_where_it_begins_before_the_calendar() -> None:
    for text in ("1 jan 0001", "0001-01-01", "1/1/0001"):
        with pytest.raises(Refusal):
            parse_day(text, MONDAY, ZoneInfo("Pacific/Auckland"))
