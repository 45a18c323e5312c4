"""When nothing has changed for a while, the write-ahead log is folded into the file: not while a card is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from pipedesk.desktop.jobs import Job, Jobs
    from pipedesk.store.file import Store
    from pipedesk.ui.live import Live

IDLE_MS = 2000


class Settling(QObject):
    """Waits for a pause after the last change, then folds in the background."""

    def __init__(
        self, live: Live, jobs: Jobs, store: Store, idle_ms: int = IDLE_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._jobs = jobs
        self._store = store
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(idle_ms)
        self._pause.timeout.connect(self._settle)
        live.changed.connect(self._wait)

    def leave(self) -> None:
        """The file is being closed; closing folds by itself."""
        self._pause.stop()
        self._live.changed.disconnect(self._wait)

    def _wait(self) -> None:
        self._pause.start()

    def _settle(self) -> None:
        def work(job: Job) -> None:
            self._store.checkpoint()

        self._jobs.start(work, lambda _: None)
