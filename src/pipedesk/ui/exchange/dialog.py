"""One file to import: what was understood, what it would do, then doing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.exchange.fields import Kind
from pipedesk.exchange.importing import (
    Cancelled,
    Report,
    Understood,
    Wishes,
    dry_run,
    reconsider,
    run_import,
    total_rows,
    understand,
)
from pipedesk.store.reads.deals import stage_names
from pipedesk.ui.exchange.columns import ColumnsTable
from pipedesk.ui.exchange.outcome import kind_words, outcome_lines, reason_lines
from pipedesk.ui.exchange.stages import StagesTable
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from pipedesk.desk import Desk
    from pipedesk.desktop.jobs import Job, Jobs
    from pipedesk.ui.theme.theme import Theme

_KINDS = (Kind.DEALS, Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.FOLLOW_UPS)
_ORDERS = ("", "dmy", "mdy", "ymd")
_WIDTH, _HEIGHT = 1180, 720
_FRAME = 40
"""About what a window manager's frame takes from the height of the screen."""

_REASONS_HEIGHT = 96


class _Look(NamedTuple):
    """What the file means, and what an import would do with it."""

    understood: Understood
    report: Report


class ImportDialog(QDialog):
    """Columns, kind, dates and stages; tried dry after every change; then imported, with progress and a way out.

    Reading, trying and writing are done in the background, one after the other.
    """

    imported = Signal(object)
    """The `Report` of what was done."""
    cancelled = Signal()
    """The user stopped it while it ran."""

    def __init__(self, window: QWidget, theme: Theme, desk: Desk, jobs: Jobs, path: Path) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._path = desk, jobs, path
        self._wishes = Wishes()
        self._understood: Understood | None = None
        self._looking: Job | None = None
        self._writing: Job | None = None
        self.setWindowTitle(self.tr("Import"))
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height() - _FRAME))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._head = PlainLabel(path.name, "headline")
        self._evidence = PlainLabel("", "secondary")
        self._kind = QComboBox()
        self._order = QComboBox()
        self._columns = ColumnsTable(theme)
        self._stages = StagesTable()
        self._outcome = PlainLabel("", "strong")
        self._reasons = QPlainTextEdit()
        self._bar = QProgressBar()
        self._cancel = Button(self.tr("Cancel"))
        self._import = Button(self.tr("Import"), "primary")
        self._lay_out()
        self._fill_choices()
        self._connect()
        self._look(fresh=True)

    def reject(self) -> None:
        """Escape and Cancel stop the writing first, and leave when there is none."""
        if self._writing is not None:
            self._writing.cancel()
            self._cancel.setEnabled(False)
            self._outcome.setText(self.tr("Taking back what was written…"))
            return
        self._forget_looking()
        super().reject()

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
        # Enter means the blue button; without this it would be the first one, which leaves.
        self._cancel.setAutoDefault(False)
        self._import.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self._import.clicked.connect(self._write)
        self._kind.activated.connect(self._change_kind)
        self._order.activated.connect(self._wish_again)
        self._columns.changed.connect(self._wish_again)
        self._stages.changed.connect(self._wish_again)

    def _change_kind(self) -> None:
        self._wishes = Wishes(kind=self._kind.currentData(), date_format=self._order.currentData() or None)
        self._look(fresh=True)

    def _wish_again(self) -> None:
        self._wishes = Wishes(
            kind=self._kind.currentData(),
            columns=self._columns.wishes(),
            stages=self._stages.wishes(),
            date_format=self._order.currentData() or None,
        )
        self._look(fresh=False)

    def _look(self, *, fresh: bool) -> None:
        """Go through the file as an import would, writing nothing; an earlier look that still runs is dropped."""
        self._forget_looking()
        self._import.setEnabled(False)
        self._outcome.setText(self.tr("Looking through the file…"))
        self._show_reasons("")
        self._run_bar(0)
        desk, path, wishes, known = self._desk, self._path, self._wishes, self._understood

        def work(job: Job) -> _Look | None:
            if known is None:
                understood = understand(path, wishes, job.cancelled)
            else:
                understood = reconsider(known.source, known.survey, wishes)
            try:
                return _Look(understood, dry_run(desk, [understood], wishes, job.progress, job.cancelled))
            except Cancelled:
                return None

        job = self._looking = self._jobs.start(work, lambda look: self._show_look(job, look, fresh=fresh))
        self._hear_of_trouble(job)

    def _show_look(self, job: Job, look: _Look | None, *, fresh: bool) -> None:
        if job is not self._looking or look is None:
            return
        self._looking = None
        understood, report = look
        self._understood = understood
        self._bar.hide()
        self._evidence.setText(" · ".join(rendered(text) for text in (*understood.evidence, *understood.doubts)))
        self._kind.setCurrentIndex(_KINDS.index(understood.kind))
        if fresh:
            self._columns.show_file(understood)
        self._stages.show_words(report.counts.stage_words)
        self._outcome.setText(outcome_lines(report))
        self._show_reasons(reason_lines(report))
        self._import.setEnabled(report.counts.bring_anything())

    def _forget_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _write(self) -> None:
        understood, wishes, desk = self._understood, self._wishes, self._desk
        if understood is None:
            return
        self._let_change(on=False)
        self._import.setEnabled(False)
        self._run_bar(total_rows([understood]))

        def work(job: Job) -> Report | None:
            try:
                return run_import(desk, [understood], wishes, job.progress, job.cancelled)
            except Cancelled:
                return None

        job = self._writing = self._jobs.start(work, self._written)
        job.progressed.connect(self._bar.setValue)
        self._hear_of_trouble(job)

    def _written(self, report: Report | None) -> None:
        self._writing = None
        if report is None:
            self.cancelled.emit()
            super().reject()
        else:
            self.imported.emit(report)
            self.accept()

    def _hear_of_trouble(self, job: Job) -> None:
        job.refused.connect(lambda refusal: self._stop(job, rendered(refusal.title), rendered(refusal.advice)))
        # The program's error boundary tells the details; here the way out has to open again.
        job.failed.connect(lambda _: self._stop(job, self.tr("Nothing was imported."), ""))

    def _stop(self, job: Job, words: str, advice: str) -> None:
        """It went wrong; the choices stay open, so that another one can be made."""
        if job not in (self._looking, self._writing):
            return
        self._looking = self._writing = None
        self._bar.hide()
        self._import.setEnabled(False)
        self._cancel.setEnabled(True)
        self._let_change(on=True)
        self._outcome.setText(words)
        self._show_reasons(advice)

    def _let_change(self, *, on: bool) -> None:
        for part in (self._columns, self._stages, self._kind, self._order):
            part.setEnabled(on)

    def _run_bar(self, rows: int) -> None:
        """Show progress towards so many rows; 0 when nobody knows yet how many."""
        self._bar.setRange(0, rows)
        self._bar.setValue(0)
        self._bar.show()

    def _show_reasons(self, text: str) -> None:
        self._reasons.setPlainText(text)
        self._reasons.setVisible(bool(text))

    def _lay_out(self) -> None:
        self._outcome.setWordWrap(True)
        self._evidence.setWordWrap(True)
        self._reasons.setReadOnly(True)
        self._reasons.setFixedHeight(_REASONS_HEIGHT)
        self._reasons.setTabChangesFocus(True)
        self._reasons.setAccessibleName(self.tr("What does not come in as it is, row by row"))
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
        foot.addWidget(self._outcome, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._import)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(tables, 1)
        layout.addWidget(self._reasons)
        layout.addWidget(self._bar)
        layout.addLayout(foot)
