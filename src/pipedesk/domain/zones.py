"""Time zones, and the hours that do not exist or exist twice."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate


def local_zone() -> ZoneInfo:
    """The IANA zone in which this computer lives: TZ, else /etc/localtime, else the system's own name, else UTC."""
    for name in (os.environ.get("TZ", "").removeprefix(":"), _linked_zone(), *time.tzname):
        if name:
            try:
                return ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
    return ZoneInfo("UTC")


def known_zone(name: str) -> ZoneInfo:
    """The zone of this IANA name; `Refusal` for a name that the system does not know."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refusal(
            translate("Time", "The time zone “{name}” is not known.").fill(name=name[:60]),
            translate("Time", "Use a name such as Europe/Paris."),
        ) from None


def wall_to_utc(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment when a clock on the wall of `zone` shows a naive `wall`.

    An hour that exists twice means its first pass; an hour that does not exist means the same distance after the gap.
    """
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def utc_to_wall(moment: datetime, zone: ZoneInfo) -> datetime:
    """What a clock on the wall of `zone` shows at a moment; naive."""
    return moment.astimezone(zone).replace(tzinfo=None)


def _linked_zone() -> str:
    try:
        target = str(Path("/etc/localtime").resolve())
    except OSError:
        return ""
    _, found, name = target.partition("zoneinfo/")
    return name if found else ""
