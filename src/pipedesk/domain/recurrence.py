"""When a recurring follow-up comes round again: RFC 5545 rules, kept in wall time over clock changes."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.zones import utc_to_wall, wall_to_utc

if TYPE_CHECKING:
    from dateutil.rrule import rrule

MOST_STEPS = 100_000
"""How many occurrences are looked through before a rule counts as one that never comes round."""

_TOO_FAST = ("SECONDLY", "MINUTELY", "HOURLY")
_ONE_RULE = re.compile(r"[A-Z0-9=;,+-]+")


def check_rule(rule: str) -> str:
    """The rule as it is stored, without "RRULE:"; `Refusal` for one that is not understood or repeats within a day."""
    bare = rule.strip().removeprefix("RRULE:").upper()
    if any(f"FREQ={speed}" in bare for speed in _TOO_FAST):
        raise Refusal(
            translate("Recurrence", "This repeats too often."),
            translate("Recurrence", "A follow-up can recur daily, weekly, monthly or yearly."),
        )
    try:
        if _ONE_RULE.fullmatch(bare):
            _read(bare, datetime(2000, 1, 1), ZoneInfo("UTC"))
            return bare
    except (ValueError, KeyError, TypeError, AttributeError):
        pass
    raise Refusal(
        translate("Recurrence", "The rule “{rule}” is not understood.").fill(rule=rule[:80]),
        translate("Recurrence", "Use an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=MO."),
    )


def next_occurrence(rule: str, start: datetime, zone: ZoneInfo, after: datetime) -> datetime | None:
    """The first moment in UTC later than `after` at which a follow-up that began at `start` comes round.

    The time on the wall of `zone` stays the same over clock changes; an occurrence in an hour that does not exist comes
    as much later as the gap is long. None when the rule has ended.
    """
    wall = utc_to_wall(start, zone)
    # The wall may be ahead of or behind itself by a clock change: start a day early, compare as moments.
    early = utc_to_wall(after, zone) - timedelta(days=1)
    found = _read(rule, wall, zone).xafter(early, inc=True)
    for occurrence in islice(found, MOST_STEPS):
        moment = wall_to_utc(occurrence, zone)
        if moment > after:
            return moment
    return None


def rest_of(rule: str, start: datetime, zone: ZoneInfo, at: datetime) -> str:
    """The rule for what began at `start` as it stands at a later occurrence: a COUNT goes down by those before."""
    parts = [part.partition("=") for part in rule.split(";")]
    if not any(name == "COUNT" for name, _, _ in parts):
        return rule
    wall, until = utc_to_wall(start, zone), utc_to_wall(at, zone)
    passed = sum(1 for _ in takewhile(lambda occurrence: occurrence < until, _read(rule, wall, zone)))
    return ";".join(f"{name}={int(value) - passed if name == 'COUNT' else value}" for name, _, value in parts)


def _read(rule: str, wall: datetime, zone: ZoneInfo) -> rrule:
    """A rule that begins at a time on the wall of `zone`."""
    # Few files have anything that recurs, and none needs it to be opened.
    from dateutil.rrule import rrule, rrulestr

    found = rrulestr(_ending_on_the_wall(rule, zone), dtstart=wall)
    assert isinstance(found, rrule)
    return found


def _ending_on_the_wall(rule: str, zone: ZoneInfo) -> str:
    """The rule with an UNTIL in UTC brought to the wall's time, as its naive start needs it."""
    parts = []
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name == "UNTIL" and value.endswith("Z"):
            until = datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            value = utc_to_wall(until, zone).strftime("%Y%m%dT%H%M%S")
        parts.append(f"{name}={value}")
    return ";".join(parts)
