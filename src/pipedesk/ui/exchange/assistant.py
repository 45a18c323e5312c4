"""Importing from the window: which file, the dialog on it, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from pipedesk.ui.exchange.dialog import ImportDialog
from pipedesk.ui.exchange.outcome import outcome_lines

if TYPE_CHECKING:
    from pipedesk.desk import Desk
    from pipedesk.desktop.jobs import Jobs
    from pipedesk.exchange.importing import Report
    from pipedesk.ui.main_window import MainWindow
    from pipedesk.ui.theme.theme import Theme

FILTER = "CSV, XLSX (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"


class ImportAssistant(QObject):
    """Asks for a file, opens the dialog on it, and says in the window what was done."""

    def __init__(self, window: MainWindow, theme: Theme, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._theme, self._desk, self._jobs = window, theme, desk, jobs

    def start(self) -> None:
        """Ask which file."""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import a file"), str(Path.home()), FILTER)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> ImportDialog:
        """Show what was understood of a file."""
        dialog = ImportDialog(self._window, self._theme, self._desk, self._jobs, path)
        dialog.imported.connect(self._say_done)
        dialog.cancelled.connect(self._say_cancelled)
        dialog.open()
        return dialog

    def _say_done(self, report: Report) -> None:
        self._window.banners.say(outcome_lines(report), icon="check", key="imported")

    def _say_cancelled(self) -> None:
        self._window.banners.say(self.tr("The import was stopped; nothing of it is left."), icon="history", key="step")
