"""Work that would hold the window up, done in the background; what comes of it arrives on the window's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from pipedesk.domain.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


class Job(QObject):
    """One piece of work under way. `done` brings its result, `refused` a `Refusal`, `failed` any other error."""

    done = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    progressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it looks at `cancelled` when it can."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()

    def progress(self, count: int) -> None:
        """Called by the work: how far it has come."""
        self.progressed.emit(count)


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Callable[[Job], object]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._job)
        except Refusal as refusal:
            self._job.refused.emit(refusal)
        except Exception as error:  # noqa: BLE001 - handed over to the one error boundary, on the window's thread
            self._job.failed.emit(error)
        else:
            self._job.done.emit(result)


class Jobs(QObject):
    """Runs jobs one after the other, so that two never write at the same time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: set[Job] = set()
        self._waiting: list[_Runner] = []

    def start(self, work: Callable[[Job], Result], done: Callable[[Result], object]) -> Job:
        """Begin some work; `done` gets its result on this thread. Connect `refused` to hear of refusals.

        The work begins after this turn of the event loop, so that nothing it says is missed by who connects now.
        An error is raised again on this thread, where the program's error boundary sees it.
        """
        job = Job()
        self._running.add(job)
        job.done.connect(done)
        job.failed.connect(_raise)
        for ended in (job.done, job.refused, job.failed):
            ended.connect(lambda _=None, job=job: self._running.discard(job))
        self._waiting.append(_Runner(job, work))
        QTimer.singleShot(0, self._begin)
        return job

    def finish(self) -> None:
        """Ask every job to stop and wait for it."""
        for job in tuple(self._running):
            job.cancel()
        self._begin()
        self._pool.waitForDone()

    def _begin(self) -> None:
        waiting, self._waiting = self._waiting, []
        for runner in waiting:
            self._pool.start(runner)


def _raise(error: Exception) -> None:
    raise error
