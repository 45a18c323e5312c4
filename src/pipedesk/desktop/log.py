"""The log: what went wrong, written down where the system keeps such files."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES = 500_000
_OLDER = 2


def keep_log(path: Path) -> logging.Handler | None:
    """Write warnings and errors to a file from now on; None when the folder cannot be written, which stops nobody."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True)
        path.touch()
    except OSError:
        return None
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler
