"""Who may take a long step on a file: one process at a time, and never one that has died."""

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout


class Claim:
    """The right to a long step, held until `release`; the system takes it from a process that dies."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    def release(self) -> None:
        """Let others take long steps, and leave nothing beside the file. Releasing twice is as good as once."""
        if self._lock.is_locked:
            # Windows keeps a file that is open; it is empty and the next claim uses it again.
            with suppress(OSError):
                Path(self._lock.lock_file).unlink()
            self._lock.release()


def claim(path: Path) -> Claim | None:
    """Claim a file for a long step; None while somebody, in this process or another, has it."""
    lock = FileLock(path.with_name(f".{path.name}.long-step"), blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return Claim(lock)
