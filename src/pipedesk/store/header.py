"""What a file says about itself in its first hundred bytes: read without opening it, so nothing is ever touched.

Layout: https://www.sqlite.org/fileformat.html, section 1.3. Standard library only: the first frame needs it.
"""

import os
from pathlib import Path

APPLICATION_ID = 0x50495044
"""“PIPD” in SQLite's application id: this database is PipeDesk's."""

SCHEMA = 1
"""The number of the newest migration; written to the file's user version."""


class NotUsable(Exception):
    """Why a file cannot be opened: `missing`, `unreadable`, `empty`, `foreign` or `newer`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def schema_of(path: Path) -> int:
    """The schema number of a PipeDesk file; raises `NotUsable`."""
    try:
        if not path.is_file():
            raise NotUsable("unreadable" if path.exists() else "missing")
        with open(path, "rb") as file:
            head = file.read(100)
    except OSError:
        raise NotUsable("unreadable") from None
    if not head:
        raise NotUsable("empty")
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        raise NotUsable("foreign")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotUsable("foreign")
    schema = int.from_bytes(head[60:64], "big")
    if schema > SCHEMA:
        raise NotUsable("newer")
    return schema


def writable(path: Path) -> bool:
    """Whether the file and its folder let themselves be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
