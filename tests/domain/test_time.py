"""Zones, recurrence and snoozing: wall time is kept over clock changes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.clock import SystemClock
from pipedesk.domain.recurrence import check_rule, next_occurrence, rest_of
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.snoozing import Snooze, snoozed_until
from pipedesk.domain.staleness import days_between, is_stale
from pipedesk.domain.zones import known_zone, local_zone, utc_to_wall, wall_to_utc

PARIS = ZoneInfo("Europe/Paris")
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(lambda wall: wall.replace(microsecond=0))


@given(MOMENTS)
def test_the_wall_and_utc_agree_but_for_hours_that_do_not_exist(wall: datetime) -> None:
    back = utc_to_wall(wall_to_utc(wall, PARIS), PARIS)
    assert back in (wall, wall + timedelta(hours=1))


def test_an_hour_that_does_not_exist_comes_after_the_gap() -> None:
    assert wall_to_utc(datetime(2027, 3, 28, 2, 30), PARIS) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_an_hour_that_exists_twice_means_the_first() -> None:
    assert wall_to_utc(datetime(2027, 10, 31, 2, 30), PARIS) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_an_unknown_zone_is_refused() -> None:
    assert known_zone("Europe/Paris") == PARIS
    for name in ("Mars/Olympus", "../etc/passwd", ""):
        with pytest.raises(Refusal, match="Europe/Paris"):
            known_zone(name)


def test_the_local_zone_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":America/New_York")
    assert local_zone().key == "America/New_York"
    monkeypatch.setenv("TZ", "nonsense/zone")
    assert local_zone().key
    assert SystemClock().zone().key


def test_the_systems_link_names_the_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(Path, "resolve", lambda _: Path("/usr/share/zoneinfo/Asia/Kolkata"))
    assert local_zone().key == "Asia/Kolkata"

    def broken(_: Path) -> Path:
        raise OSError

    monkeypatch.setattr(Path, "resolve", broken)
    monkeypatch.setattr("time.tzname", ("nonsense", ""))
    assert local_zone().key == "UTC"


def test_the_systems_clock_goes_forward() -> None:
    clock = SystemClock()
    one, two = clock.monotonic(), clock.monotonic()
    assert two >= one
    assert clock.now().tzinfo is UTC


@given(MOMENTS, st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY"]))
def test_a_recurring_time_stays_the_same_on_the_wall(wall: datetime, rule: str) -> None:
    start = wall_to_utc(wall, PARIS)
    shown = utc_to_wall(start, PARIS)
    following = next_occurrence(rule, start, PARIS, start)
    assert following is not None
    assert following > start
    after = utc_to_wall(following, PARIS)
    assert after.time() == shown.time() or (after - timedelta(hours=1)).time() == shown.time()


def test_an_occurrence_in_the_missing_hour_comes_after_it_and_the_next_on_time() -> None:
    start = wall_to_utc(datetime(2027, 3, 27, 2, 30), PARIS)
    gap = next_occurrence("FREQ=DAILY", start, PARIS, start)
    assert gap is not None
    assert utc_to_wall(gap, PARIS) == datetime(2027, 3, 28, 3, 30)
    following = next_occurrence("FREQ=DAILY", start, PARIS, gap)
    assert following is not None
    assert utc_to_wall(following, PARIS) == datetime(2027, 3, 29, 2, 30)


def test_a_rule_ends() -> None:
    start = datetime(2027, 1, 1, 9, tzinfo=UTC)
    assert next_occurrence("FREQ=DAILY;COUNT=1", start, PARIS, start) is None
    assert next_occurrence("FREQ=DAILY;UNTIL=20270102T090000Z", start, PARIS, start) == start + timedelta(days=1)
    assert next_occurrence("FREQ=DAILY;UNTIL=20270102T085959Z", start, PARIS, start) is None
    assert next_occurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", start, PARIS, start) is None


@pytest.mark.parametrize("rule", ["FREQ=HOURLY", "RRULE:FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=90"])
def test_what_repeats_within_a_day_is_refused(rule: str) -> None:
    with pytest.raises(Refusal, match="too often"):
        check_rule(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "nonsense",
        "FREQ=SOMETIMES",
        "BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;UNTIL=20261231Z",
        "DTSTART:20000101T000000\nRRULE:FREQ=DAILY",
        "FREQ=DAILY\nEXDATE:20261130T080000",
    ],
)
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(Refusal, match="not understood"):
        check_rule(rule)


def test_a_rule_is_stored_bare() -> None:
    assert check_rule("RRULE:freq=weekly;byday=mo ") == "FREQ=WEEKLY;BYDAY=MO"
    for rule in ("FREQ=DAILY;UNTIL=20270102T090000Z", "FREQ=DAILY;UNTIL=20270102"):
        assert check_rule(rule) == rule


def test_what_was_missed_counts() -> None:
    start = datetime(2027, 1, 1, 9, tzinfo=UTC)
    assert rest_of("FREQ=DAILY;COUNT=5", start, PARIS, start + timedelta(days=1)) == "FREQ=DAILY;COUNT=4"
    assert rest_of("FREQ=DAILY;COUNT=5", start, PARIS, start + timedelta(days=3)) == "FREQ=DAILY;COUNT=2"
    assert rest_of("FREQ=DAILY;INTERVAL=2", start, PARIS, start + timedelta(days=4)) == "FREQ=DAILY;INTERVAL=2"


@given(MOMENTS, st.sampled_from(list(Snooze)))
def test_snoozing_always_means_later(wall: datetime, snooze: Snooze) -> None:
    now = wall_to_utc(wall, PARIS)
    until = snoozed_until(snooze, now, PARIS)
    assert until > now
    if snooze is Snooze.MONDAY:
        assert utc_to_wall(until, PARIS).weekday() == 0
        assert utc_to_wall(until, PARIS).hour == 9


def test_a_deal_is_stale_after_its_limit() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    assert days_between(start, start + timedelta(days=3, hours=5)) == 3
    assert days_between(start, start - timedelta(days=3)) == 0
    assert [is_stale(days, 14) for days in (14, 15)] == [False, True]
    assert not is_stale(999, None)
