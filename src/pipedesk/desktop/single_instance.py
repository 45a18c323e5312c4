"""One window for each user: the lock that says who is the first."""

from pathlib import Path

from PySide6.QtCore import QLockFile


class SingleInstance:
    """The lock of the first start.

    After a crash the next start takes over: a lock file whose process is gone does not hold. What later starts ask of
    the first goes through `hand_over`.
    """

    def __init__(self, lock: Path) -> None:
        lock.parent.mkdir(parents=True, exist_ok=True)
        self.address = str(lock.with_suffix(".socket"))
        """Where the first start is asked."""
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)

    def claim(self) -> bool:
        """Become the first, or stay it; False when there is another one."""
        return self._lock.isLocked() or self._lock.tryLock(0)

    def release(self) -> None:
        """Let the next start be the first."""
        self._lock.unlock()
