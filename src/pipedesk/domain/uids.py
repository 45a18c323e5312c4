"""UUIDv7 (RFC 9562): names for rows that stay unique when files are merged one day."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def uid_at(moment: datetime, random_bits: Callable[[int], int] = secrets.randbits) -> str:
    """A UUIDv7 for an aware moment, as lower-case text with hyphens."""
    milliseconds = (moment - _EPOCH) // _MILLISECOND
    bits = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | 7 << 76 | random_bits(12) << 64 | 2 << 62 | random_bits(62)
    digits = f"{bits:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
