"""The log: what went wrong, written down where the system keeps such files."""

import logging
from pathlib import Path

_MOST_BYTES = 500_000


def keep_log(path: Path) -> logging.Handler | None:
    """Write warnings and errors to a file from now on; None when the folder cannot be written, which stops nobody.

    A file that has grown large makes room for a new one, beside which it stays until the next time.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            path.replace(path.with_name(f"{path.name}.1"))
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return None
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler
