"""Files of the window: import, export, back up, example data.

Importing and exporting are themselves imported when they are asked for: the start does not wait for them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from pipedesk.store.backup import copy_file
from pipedesk.ui.connections import Connections
from pipedesk.ui.progress import with_progress

if TYPE_CHECKING:
    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.desktop.jobs import Job

_DEMO_DEALS = 64


class Files(QObject):
    """What the File menu does with the open file."""

    def __init__(self, program: Program, desk: Desk) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self._connections = Connections(
            [
                (program.actions["file.import"].triggered, self.bring_in),
                (program.actions["file.export"].triggered, self.write_out),
                (program.actions["file.backup"].triggered, self.back_up),
                (program.actions["file.demo"].triggered, self.fill_with_examples),
            ]
        )

    def leave(self) -> None:
        """The file is being closed."""
        self._connections.let_go()

    def bring_in(self) -> None:
        """Import a file."""
        from pipedesk.ui.exchange.assistant import ImportAssistant

        assistant = ImportAssistant(self._program.window, self._program.theme, self._desk, self._program.jobs)
        assistant.start()

    def fill_with_examples(self) -> None:
        """Add invented deals; undo takes them away again."""
        from pipedesk.exchange.demo import add_example_data

        with_progress(
            self._program,
            self.tr("Making up example data…"),
            lambda job: add_example_data(self._desk, _DEMO_DEALS, 1),
            lambda change: None,
        )

    def write_out(self) -> None:
        """Export all deals to a file."""
        from pipedesk.exchange.export import export_file

        name, _ = QFileDialog.getSaveFileName(
            self._program.window,
            self.tr("Export deals"),
            str(Path.home() / "deals.csv"),
            "CSV (*.csv);;XLSX (*.xlsx);;JSON (*.json)",
        )
        if not name:
            return
        target = Path(name)
        zone = self._desk.clock.zone()

        def work(job: Job) -> int:
            with self._desk.store.reading() as look:
                # The file dialog has asked already whether an existing file may go.
                return export_file(look, "deals", target, zone, replace=True)

        with_progress(self._program, self.tr("Exporting…"), work, lambda count: self._said(target, count))

    def back_up(self) -> None:
        """Copy the file to a new place."""
        today = self._desk.clock.now().astimezone(self._desk.clock.zone()).date()
        path = self._desk.store.path
        proposed = path.with_name(f"{path.stem} {today.isoformat()}{path.suffix}")
        name, _ = QFileDialog.getSaveFileName(
            self._program.window, self.tr("Back up to"), str(proposed), "PipeDesk (*.pipedesk)"
        )
        if name:
            target = Path(name)
            with_progress(
                self._program,
                self.tr("Backing up…"),
                lambda job: copy_file(path, target, replace=True),
                lambda _: self._backed_up(target),
            )

    def _said(self, target: Path, count: int) -> None:
        words = self.tr("%Ln deal(s) written to {name}", "", count).format(name=target.name)
        self._program.window.banners.say(words, icon="check", key="step", seconds=6)

    def _backed_up(self, target: Path) -> None:
        words = self.tr("Copied and checked: {name}").format(name=target.name)
        self._program.window.banners.say(words, icon="check", key="step", seconds=6)
