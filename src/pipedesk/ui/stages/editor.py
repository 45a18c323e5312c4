"""The stage editor: the stages of a pipeline in order, and everything about the chosen one. It blocks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pipedesk.commands.stages import AddStage, DeleteStage, EditStage, MoveStage, SetChecklist
from pipedesk.desktop.translation import rendered
from pipedesk.domain.refusals import Refusal
from pipedesk.store.reads.requirements import StageCard, deals_in, pipeline_name, stage_cards
from pipedesk.ui.planning import Form
from pipedesk.ui.stages.form import StageForm
from pipedesk.ui.stages.listing import StageList
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.fitted import FittedPage
from pipedesk.ui.widgets.labels import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QCloseEvent

    from pipedesk.commands.command import Command
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change
    from pipedesk.ui.formats import Formats
    from pipedesk.ui.theme.theme import Theme

_LIST_WIDTH = 250
_WIDTH, _HEIGHT = 780, 560


class StageEditor(QDialog):
    """Edits the stages of one pipeline; every edit is one step and saved at once. `keys` work in it too: undo, redo.

    `run_large` runs a command that may move very many deals, and tells when it is done.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        formats: Formats,
        desk: Desk,
        pipeline_id: int,
        keys: Sequence[QAction],
        run_large: Callable[[Command, Callable[[Change], object]], object],
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pipeline = pipeline_id
        self._run_large = run_large
        self._stages: list[StageCard] = []
        self.addActions(list(keys))
        self._title = ElidedLabel("", "headline")
        self.list = StageList(theme, formats)
        self.list.setAccessibleName(self.tr("Stages"))
        self.form = StageForm(theme)
        self._problem = PlainLabel("", "bad")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.add = Button(self.tr("Add Stage"), icon="plus", theme=theme)
        self.up = IconButton("arrow-up", self.tr("Move up (Ctrl+Up)"), theme)
        self.down = IconButton("arrow-down", self.tr("Move down (Ctrl+Down)"), theme)
        self.delete = IconButton("trash-2", self.tr("Delete stage (Del)"), theme)
        self._close = Button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self.resize(_WIDTH, _HEIGHT)
        self._read(None)

    @property
    def pipeline(self) -> int:
        """The pipeline whose stages are edited."""
        return self._pipeline

    def choose(self, stage: int) -> None:
        """Show a stage."""
        self._read(stage)

    def changed(self, changes: list[Change]) -> None:
        """Follow what was changed, here or elsewhere; a pipeline that is gone takes its editor along."""
        if any(change.touches("stage", "pipeline", "checklist_item") for change in changes):
            self._read(self.list.stage())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.form.finish()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape closes, and keeps what is being typed."""
        self.form.finish()
        super().reject()

    def _read(self, stage: int | None) -> None:
        with self._desk.store.reading() as look:
            name = pipeline_name(look, self._pipeline)
            self._stages = stage_cards(look, self._pipeline)
        if not self._stages:
            self.close()
            return
        self._title.setText(self.tr("Stages of {pipeline}").format(pipeline=name))
        self.setWindowTitle(self._title.text())
        known = [card.id for card in self._stages]
        current = stage if stage in known else known[0]
        self.list.show_stages(self._stages, current)
        self._show(current)

    def _show(self, stage: int) -> None:
        at = [card.id for card in self._stages].index(stage)
        self.form.show_stage(self._stages[at])
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at + 1 < len(self._stages))
        self.delete.setEnabled(len(self._stages) > 1)

    def _run(self, command: Command) -> Change | None:
        """Run a command; a refusal is said here. The form shows again what holds, but a long text stays to be cut."""
        self._problem.hide()
        try:
            return self._desk.run(command)
        except Refusal as refusal:
            self._problem.setText(f"{rendered(refusal.title)} {rendered(refusal.advice)}")
            self._problem.show()
            if not _is_long_text(command):
                QTimer.singleShot(0, self, lambda: self._read(self.list.stage()))
            return None

    def _add(self) -> None:
        self.form.finish()
        change = self._run(AddStage(self._pipeline, self.tr("New stage")))
        if change is not None:
            self._read(next(iter(change.ids("stage"))))
            self.form.begin_name()

    def _move(self, stage: int, after: int | None) -> None:
        self._run(MoveStage(stage, after))
        # A list that is being dragged in is filled again only when that is over.
        QTimer.singleShot(0, self, lambda: self._read(stage))

    def _delete(self) -> None:
        stage = next((card for card in self._stages if card.id == self.list.stage()), None)
        others = [card for card in self._stages if stage is not None and card.id != stage.id]
        if stage is None or not others:
            return
        with self._desk.store.reading() as look:
            filled = deals_in(look, [stage.id])
        at = self._stages.index(stage)
        neighbour = self._stages[at - 1] if at else self._stages[1]
        if not filled:
            if self._run(DeleteStage(stage.id, neighbour.id)) is not None:
                self._read(neighbour.id)
            return
        form = Form(self, self.tr("Delete stage"), self.tr("Delete"), about=stage.name)
        target = form.choice(self.tr("Its deals go to"), [(card.name, card.id) for card in others])
        target.setCurrentIndex(target.findData(neighbour.id))
        if form.ask(lambda: None):
            chosen = int(target.currentData())
            self._run_large(DeleteStage(stage.id, chosen), lambda _: self._read(chosen))
        form.deleteLater()

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.moved.connect(self._move)
        self.list.delete_asked.connect(self._delete)
        self.form.edited.connect(self._run)
        self.add.clicked.connect(self._add)
        self.up.clicked.connect(lambda: self.list.move_by(-1))
        self.down.clicked.connect(lambda: self.list.move_by(1))
        self.delete.clicked.connect(self._delete)
        self._close.clicked.connect(self.close)

    def _lay_out(self) -> None:
        self.add.setAutoDefault(False)
        self._close.setAutoDefault(False)
        self.list.setFixedWidth(_LIST_WIDTH)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        for button in (self.up, self.down, self.delete):
            buttons.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addLayout(buttons)
        page = FittedPage()
        page.setObjectName("body")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(self.form)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addLayout(left)
        middle.addWidget(area, 1)
        end = QHBoxLayout()
        end.addWidget(self._problem, 1)
        end.addStretch(0)
        end.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self._title)
        layout.addLayout(middle, 1)
        layout.addLayout(end)


def _is_long_text(command: Command) -> bool:
    return isinstance(command, SetChecklist) or (isinstance(command, EditStage) and command.guidance is not None)
