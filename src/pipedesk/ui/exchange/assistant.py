"""The import assistant: what was understood, what it would do, then doing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.domain import texts
from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.fields import Kind
from pipedesk.exchange.importing import Cancelled, Report, Understood, Wishes, dry_run, run_import, understand
from pipedesk.store.reads.deals import stage_names
from pipedesk.ui.exchange.columns import ColumnsTable
from pipedesk.ui.exchange.outcome import kind_words, outcome_lines, problem_lines
from pipedesk.ui.exchange.stages import StagesTable
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from pipedesk.desk import Desk
    from pipedesk.desktop.jobs import Job, Jobs
    from pipedesk.ui.theme.theme import Theme

FILTER = "CSV, XLSX (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"
_KINDS = (Kind.DEALS, Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.FOLLOW_UPS)
_ORDERS = ("", "dmy", "mdy", "ymd")
_WIDTH, _HEIGHT = 860, 640


class ImportAssistant(QObject):
    """Asks for a file and opens the dialog on it."""

    def __init__(self, window: QWidget, theme: Theme, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._theme, self._desk, self._jobs = window, theme, desk, jobs

    def start(self) -> ImportDialog | None:
        """Ask which file; None when the user leaves."""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import a file"), str(Path.home()), FILTER)
        return self.open(Path(name)) if name else None

    def open(self, path: Path) -> ImportDialog:
        """Show what was understood of a file."""
        dialog = ImportDialog(self._window, self._theme, self._desk, self._jobs, path)
        dialog.open()
        return dialog


class ImportDialog(QDialog):
    """One file: columns, dates, stages; tried dry after every change; then imported, with progress and a way out."""

    def __init__(self, window: QWidget, theme: Theme, desk: Desk, jobs: Jobs, path: Path) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._path = desk, jobs, path
        self._wishes = Wishes()
        self._understood: Understood | None = None
        self._job: Job | None = None
        self._tries = 0
        self.setWindowTitle(self.tr("Import"))
        self.resize(_WIDTH, _HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._head = PlainLabel("", "headline")
        self._evidence = PlainLabel("", "secondary")
        self._kind = QComboBox()
        self._order = QComboBox()
        self._columns = ColumnsTable(theme)
        self._stages = StagesTable()
        self._outcome = PlainLabel("", "strong")
        self._problems = PlainLabel("", "secondary")
        self._bar = QProgressBar()
        self._cancel = Button(self.tr("Cancel"))
        self._import = Button(self.tr("Import"), "primary")
        self._lay_out()
        self._fill_choices()
        self._connect()
        self._understand()

    def reject(self) -> None:
        """Escape and Cancel stop the work first, and leave when there is none."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        # A dry run may still be under way: it has nobody to tell any more.
        self._tries += 1
        super().done(result)

    def _fill_choices(self) -> None:
        for kind in _KINDS:
            self._kind.addItem(kind_words(kind), kind.value)
        orders = (
            self.tr("Dates: as found"),
            self.tr("Dates: day first"),
            self.tr("Dates: month first"),
            self.tr("Dates: year first"),
        )
        for order, words in zip(_ORDERS, orders, strict=True):
            self._order.addItem(words, order)
        with self._desk.store.reading() as look:
            self._stages.offer([stage.name for stage in stage_names(look)])

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._import.clicked.connect(self._run)
        self._kind.activated.connect(self._change_kind)
        self._order.activated.connect(self._wish_again)
        self._columns.changed.connect(self._wish_again)
        self._stages.changed.connect(self._wish_again)

    def _change_kind(self) -> None:
        self._wishes = Wishes(kind=self._kind.currentData(), date_format=self._order.currentData() or None)
        self._understand()

    def _wish_again(self) -> None:
        self._wishes = Wishes(
            kind=self._kind.currentData(),
            columns=self._columns.wishes(),
            stages=self._stages.wishes(),
            date_format=self._order.currentData() or None,
        )
        self._understand(fresh=False)

    def _understand(self, *, fresh: bool = True) -> None:
        try:
            self._understood = understood = understand(self._path, self._wishes)
        except Refusal as refusal:
            self._understood = None
            self._say_refusal(refusal)
            return
        self._head.setText(understood.source.name)
        self._evidence.setText(" · ".join(rendered(text) for text in (*understood.evidence, *understood.doubts)))
        self._kind.setCurrentIndex(_KINDS.index(understood.kind))
        if fresh:
            self._columns.show_file(understood)
        self._try_dry()

    def _try_dry(self) -> None:
        """Go through the file without writing, in the background; a late answer to an earlier question is dropped."""
        understood = self._understood
        assert understood is not None
        self._tries += 1
        mine, wishes = self._tries, self._wishes
        self._import.setEnabled(False)
        self._outcome.setText(self.tr("Looking through the file…"))
        self._problems.setText("")

        def show(report: Report) -> None:
            if mine == self._tries:
                self._outcome.setText(outcome_lines(report))
                self._problems.setText(problem_lines(report))
                self._stages.show_words(report.counts.stage_words)
                self._import.setEnabled(True)

        job = self._jobs.start(lambda job: dry_run(self._desk, [understood], wishes), show)
        job.refused.connect(self._say_refusal)

    def _run(self) -> None:
        understood, wishes = self._understood, self._wishes
        if understood is None:
            return
        for part in (self._import, self._columns, self._stages, self._kind, self._order):
            part.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()

        def work(job: Job) -> Report | None:
            try:
                return run_import(self._desk, [understood], wishes, job.progress, job.cancelled)
            except Cancelled:
                return None

        self._job = job = self._jobs.start(work, self._done)
        job.progressed.connect(self._progressed)
        job.refused.connect(self._say_refusal)

    def _progressed(self, rows: int) -> None:
        self._outcome.setText(rendered(texts.translate("ImportDialog", "%n row(s)").fill(count=rows)))

    def _done(self, report: Report | None) -> None:
        self._job = None
        if report is None:
            super().reject()
        else:
            self.accept()

    def _say_refusal(self, refusal: object) -> None:
        self._job = None
        self._bar.hide()
        self._import.setEnabled(False)
        for part in (self._columns, self._stages, self._kind, self._order):
            part.setEnabled(True)
        if isinstance(refusal, Refusal):
            self._head.setText(self._path.name)
            self._outcome.setText(rendered(refusal.title))
            self._problems.setText(rendered(refusal.advice))

    def _lay_out(self) -> None:
        self._problems.setWordWrap(True)
        self._outcome.setWordWrap(True)
        self._evidence.setWordWrap(True)
        self._bar.hide()
        self._kind.setAccessibleName(self.tr("What the rows are"))
        self._order.setAccessibleName(self.tr("How dates are written"))
        top = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self._head)
        words.addWidget(self._evidence)
        top.addLayout(words, 1)
        top.addWidget(self._kind)
        top.addWidget(self._order)
        tables = QHBoxLayout()
        tables.setSpacing(12)
        tables.addWidget(self._columns, 3)
        tables.addWidget(self._stages, 2)
        foot = QHBoxLayout()
        said = QVBoxLayout()
        said.addWidget(self._outcome)
        said.addWidget(self._problems)
        said.addWidget(self._bar)
        foot.addLayout(said, 1)
        foot.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self._import, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(tables, 1)
        layout.addLayout(foot)
