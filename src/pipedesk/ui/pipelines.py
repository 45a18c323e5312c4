"""The pipelines of a file: added from a template, renamed, put in another order, deleted; and their stages edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from pipedesk.commands.pipelines import (
    TEMPLATES,
    AddPipelines,
    DeletePipeline,
    MovePipeline,
    RenamePipeline,
    template_name,
)
from pipedesk.store.reads.requirements import deals_in
from pipedesk.ui.connections import Connections
from pipedesk.ui.planning import Form
from pipedesk.ui.progress import with_progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.app import Program
    from pipedesk.commands.command import Command
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change
    from pipedesk.ui.stages.editor import StageEditor

ACTIONS = ("pipeline.new", "pipeline.rename", "pipeline.earlier", "pipeline.later", "pipeline.delete", "stage.edit")


class Pipelines(QObject):
    """Carries out the actions of the Pipeline menu on the pipeline that the board shows."""

    def __init__(self, program: Program, desk: Desk) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self.editor: StageEditor | None = None
        actions = program.actions
        self._connections = Connections(
            [
                (actions["pipeline.new"].triggered, self.add),
                (actions["pipeline.rename"].triggered, self.rename),
                (actions["pipeline.earlier"].triggered, lambda: self.move(-1)),
                (actions["pipeline.later"].triggered, lambda: self.move(1)),
                (actions["pipeline.delete"].triggered, self.delete),
                (actions["stage.edit"].triggered, self.edit_stages),
                (program.board.page.arranged, self.refresh),
            ]
        )
        self.refresh()

    def leave(self) -> None:
        """The file is being closed."""
        self._connections.let_go()
        if self.editor is not None:
            self.editor.close()
        self._program.actions.enable(ACTIONS, on=False)

    def changed(self, changes: list[Change]) -> None:
        """The board has followed these changes: its switcher and the stage editor do too."""
        if self.editor is not None and self.editor.isVisible():
            self.editor.changed(changes)
        if any(change.touches("pipeline") for change in changes):
            self._program.board.name_pipelines()
            self.refresh()

    def refresh(self) -> None:
        """What can be done with the pipeline that is shown."""
        ids, at = self._place()
        shown = at is not None
        actions = self._program.actions
        actions.enable(ACTIONS, on=shown)
        actions["pipeline.new"].setEnabled(True)
        actions["pipeline.earlier"].setEnabled(at is not None and at > 0)
        actions["pipeline.later"].setEnabled(at is not None and at + 1 < len(ids))

    def add(self) -> None:
        """Ask for a template and a name; the new pipeline is shown."""
        language = self._desk_language()
        form = Form(self._program.window, self.tr("New pipeline"), self.tr("Add Pipeline"))
        template = form.choice(self.tr("Template"), [(template_words(one), one) for one in TEMPLATES])
        name = form.line(self.tr("Name"), self.tr("as its template is called"))
        added: list[int] = []

        def run() -> None:
            change = self._desk.run(AddPipelines(template.currentData(), language, name.text()))
            added.extend(change.ids("pipeline"))

        template.currentIndexChanged.connect(
            lambda: name.setPlaceholderText(template_name(template.currentData(), language))
        )
        name.setPlaceholderText(template_name(TEMPLATES[0], language))
        if form.ask(run):
            self._show(added[0])
        form.deleteLater()

    def rename(self) -> None:
        """Ask for another name."""
        pipeline = self._program.board.page.pipeline
        if pipeline is None:
            return
        form = Form(self._program.window, self.tr("Rename pipeline"), self.tr("Rename"))
        name = form.line(self.tr("Name"), text=self._name(pipeline.id))
        name.selectAll()
        form.ask(lambda: self._desk.run(RenamePipeline(pipeline.id, name.text())))
        form.deleteLater()

    def move(self, step: int) -> None:
        """The pipeline changes places with its neighbour in the switcher."""
        ids, at = self._place()
        if at is None or not 0 <= at + step < len(ids):
            return
        moving = ids.pop(at)
        self._program.live.run(MovePipeline(moving, ids[at + step - 1] if at + step else None))

    def delete(self) -> None:
        """Ask where its deals go, if it has any; the last pipeline stays."""
        pipeline = self._program.board.page.pipeline
        glance = self._program.glance
        if pipeline is None or glance is None:
            return
        others = [row for row in glance.pipelines() if row.id != pipeline.id]
        with self._desk.store.reading() as look:
            filled = deals_in(look, [stage.id for stage in glance.stages(pipeline.id)])
        if not filled or not others:
            # Without others it is refused, in words.
            self._program.live.run(DeletePipeline(pipeline.id))
            return
        targets = [(f"{row.name} › {stage.name}", stage.id) for row in others for stage in glance.stages(row.id)]
        form = Form(self._program.window, self.tr("Delete pipeline"), self.tr("Delete"), about=self._name(pipeline.id))
        target = form.choice(self.tr("Its deals go to"), [(words, stage) for words, stage in targets])
        if form.ask(lambda: None):
            self._run_large(DeletePipeline(pipeline.id, target.currentData()))
        form.deleteLater()

    def edit_stages(self) -> None:
        """Open the stage editor at the stage whose column is meant."""
        program = self._program
        pipeline = program.board.page.pipeline
        if pipeline is None:
            return
        if self.editor is not None and (self.editor.pipeline != pipeline.id or not self.editor.isVisible()):
            self.editor.close()
            self.editor.deleteLater()
            self.editor = None
        if self.editor is None:
            # Loaded when stages are to be edited.
            from pipedesk.ui.stages.editor import StageEditor

            keys = [program.actions[name] for name in ("edit.undo", "edit.redo")]
            self.editor = StageEditor(
                program.window, program.theme, program.formats, self._desk, pipeline.id, keys, self._run_large
            )
        stage = program.board.looks.stage()
        if stage is not None:
            self.editor.choose(stage)
        self.editor.show()
        self.editor.raise_()
        self.editor.activateWindow()

    def _run_large(self, command: Command, done: Callable[[Change], object] = lambda _: None) -> None:
        """Run what may move very many deals, without holding up the window."""
        words = self.tr("Moving the deals…")
        with_progress(self._program, words, lambda job: self._desk.run(command), done, stoppable=False)

    def speak_again(self) -> None:
        """The language is another one: the stage editor is opened anew in it."""
        if self.editor is not None and self.editor.isVisible():
            self.editor.close()
            self.edit_stages()

    def _show(self, pipeline: int) -> None:
        self._program.live.flush()
        if self._program.glance is not None:
            self._program.board.show_file(self._program.glance, pipeline)

    def _place(self) -> tuple[list[int], int | None]:
        """All pipelines in order, and where among them the shown one is."""
        page = self._program.board.page
        ids = [row.id for row in page.pipelines()]
        shown = page.pipeline.id if page.pipeline else None
        return ids, ids.index(shown) if shown in ids else None

    def _name(self, pipeline: int) -> str:
        return next((row.name for row in self._program.board.page.pipelines() if row.id == pipeline), "")

    def _desk_language(self) -> str:
        language = self._program.edge.translation.language
        return language if language == "fr" else "en"


def template_words(template: str) -> str:
    """What a template is for."""
    translate = QCoreApplication.translate
    names = {
        "new-business": translate("Pipelines", "New business: from first contact to signature"),
        "after-sale": translate("Pipelines", "After the sale: onboarding, active, growth, renewal"),
        "seven-steps": translate("Pipelines", "Seven steps"),
        "four-steps": translate("Pipelines", "Four steps"),
        "empty": translate("Pipelines", "Empty: one stage to begin with"),
    }
    return names[template]
