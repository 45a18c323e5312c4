"""When a recurring follow-up comes round again: RFC 5545 rules, kept in wall time over clock changes."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.zones import utc_to_wall, wall_to_utc

MOST_STEPS = 100_000
"""How many occurrences are looked through before a rule counts as one that never comes round."""

_TOO_FAST = ("SECONDLY", "MINUTELY", "HOURLY")


def check_rule(rule: str) -> str:
    """The rule as it is stored, without "RRULE:"; `Refusal` for one that is not understood or repeats within a day."""
    bare = rule.strip().removeprefix("RRULE:").upper()
    if any(f"FREQ={speed}" in bare for speed in _TOO_FAST):
        raise Refusal(
            translate("Recurrence", "This repeats too often."),
            translate("Recurrence", "A follow-up can recur daily, weekly, monthly or yearly."),
        )
    try:
        rrulestr(bare, dtstart=datetime(2000, 1, 1))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refusal(
            translate("Recurrence", "The rule “{rule}” is not understood.").fill(rule=rule[:80]),
            translate("Recurrence", "Use an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=MO."),
        ) from None
    return bare


def next_occurrence(rule: str, start: datetime, zone: ZoneInfo, after: datetime) -> datetime | None:
    """The first moment in UTC later than `after` at which a follow-up that began at `start` comes round.

    The time on the wall of `zone` stays the same over clock changes; an occurrence in an hour that does not exist comes
    as much later as the gap is long. None when the rule has ended.
    """
    wall = utc_to_wall(start, zone)
    # The wall may be ahead of or behind itself by a clock change: start a day early, compare as moments.
    early = utc_to_wall(after, zone) - timedelta(days=1)
    found = rrulestr(_ending_on_the_wall(rule, zone), dtstart=wall).xafter(early, inc=True)
    for occurrence in islice(found, MOST_STEPS):
        moment = wall_to_utc(occurrence, zone)
        if moment > after:
            return moment
    return None


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
