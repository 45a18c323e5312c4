"""Long work with a progress dialog that can be cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressDialog

from pipedesk.ui.refusing import show_refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.app import Program
    from pipedesk.desktop.jobs import Job

Result = TypeVar("Result")

_SHOWN_AFTER_MS = 500


def with_progress(
    program: Program,
    words: str,
    work: Callable[[Job], Result],
    done: Callable[[Result], object],
    *,
    total: int = 0,
    stoppable: bool = True,
) -> Job:
    """Run `work` in the background; after half a second a dialog says so and offers to stop it. A refusal is shown.

    Work that is not `stoppable`, such as one large step, only says that it is going on.
    """
    dialog = QProgressDialog(words, QCoreApplication.translate("Progress", "Cancel"), 0, total, program.window)
    dialog.setWindowTitle("PipeDesk")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    if not stoppable:
        dialog.setCancelButton(None)
    dialog.setMinimumDuration(_SHOWN_AFTER_MS)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.setValue(0)
    job = program.jobs.start(work, done)
    job.progressed.connect(dialog.setValue)
    dialog.canceled.connect(job.cancel)
    for ended in (job.done, job.refused, job.failed):
        ended.connect(dialog.deleteLater)
    job.refused.connect(lambda refusal: show_refusal(program.window.banners, refusal))
    return job
