"""What is done with all selected deals at once, wherever they were selected: one step, one name, one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pipedesk.commands.bulk import (
    ArchiveDeals,
    DeleteDeals,
    LoseDeals,
    MoveDeals,
    ReopenDeals,
    TagDeals,
    UnarchiveDeals,
    UntagDeals,
    WinDeals,
)
from pipedesk.desktop.translation import rendered
from pipedesk.store.reads.choices import lost_reasons
from pipedesk.ui.progress import with_progress
from pipedesk.ui.widgets.announcing import announce
from pipedesk.ui.widgets.reason import ask_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from pipedesk.app import Program
    from pipedesk.commands.command import Command
    from pipedesk.desk import Desk
    from pipedesk.desktop.jobs import Job
    from pipedesk.domain.edits import Change
    from pipedesk.ui.moving import Moving

MOST_AT_ONCE = 1000
"""More deals than these take long enough to show how far it is, and to be stopped."""

Deals = tuple[int, ...]


class Bulk(QObject):
    """Carries out steps on many deals, in one transaction or, of very many, in parts that other work gets between."""

    def __init__(self, program: Program, desk: Desk, moving: Moving) -> None:
        super().__init__(program)
        self._moving = moving
        self._program = program
        self._desk = desk

    def move(self, deals: Deals, stage: int, after: int | None) -> None:
        """Put deals behind another one in a stage, or on top."""
        if len(deals) <= MOST_AT_ONCE:
            self._say(self._moving.move(deals, stage, after))
            return
        parts = _parts(deals)
        behind = [after, *(part[-1] for part in parts[:-1])]
        self._run_in_parts(
            [MoveDeals(part, stage, before) for part, before in zip(parts, behind, strict=True)], len(deals)
        )

    def send_on(self, deals: Deals, pipeline: int) -> None:
        """Deals go to the first stage of another pipeline, on top."""
        glance = self._program.glance
        stages = glance.stages(pipeline) if glance is not None else []
        if stages:
            self.move(deals, stages[0].id, None)

    def win(self, deals: Deals) -> None:
        """All are won; what their stages still want is asked for, once for all."""
        if len(deals) <= MOST_AT_ONCE:
            self._say(self._moving.win_many(deals))
        else:
            self._run(deals, WinDeals)

    def lose(self, deals: Deals) -> None:
        """All are lost, for one reason: ask for it, and do nothing when the question is dismissed."""
        with self._desk.store.reading() as look:
            reasons = [reason.name for reason in lost_reasons(look)]
        answer = ask_reason(self._program.window, self.tr("%Ln deal(s)", "", len(deals)), reasons)
        if answer is not None:
            self._run(deals, lambda some: LoseDeals(some, answer.reason, answer.note))

    def reopen(self, deals: Deals) -> None:
        """All are open again."""
        self._run(deals, ReopenDeals)

    def archive(self, deals: Deals) -> None:
        """All are put away."""
        self._run(deals, ArchiveDeals)

    def unarchive(self, deals: Deals) -> None:
        """All come back from the archive."""
        self._run(deals, UnarchiveDeals)

    def delete(self, deals: Deals) -> None:
        """All go, with all that hangs on them."""
        self._run(deals, DeleteDeals)

    def tag(self, deals: Deals) -> None:
        """Ask for a tag and hang it on all."""
        tag = _forms().ask_tag(self._program.window, self._desk, len(deals))
        if tag:
            self._run(deals, lambda some: TagDeals(some, tag))

    def untag(self, deals: Deals) -> None:
        """Ask for one of the tags and take it off all."""
        tag = _forms().ask_tag_to_remove(self._program.window, self._desk, deals)
        if tag:
            self._run(deals, lambda some: UntagDeals(some, tag))

    def edit(self, deals: Deals) -> None:
        """Ask for a field and what it is to be, and set it for all."""
        make = _forms().ask_field(self._program.window, self._desk, len(deals))
        if make is not None:
            self._run(deals, make)

    def _run(self, deals: Deals, make: Callable[[Deals], Command]) -> None:
        if len(deals) <= MOST_AT_ONCE:
            self._run_at_once(make(deals))
        else:
            self._run_in_parts([make(part) for part in _parts(deals)], len(deals))

    def _run_at_once(self, command: Command) -> None:
        self._say(self._program.live.run(command))

    def _say(self, change: Change | None) -> None:
        self._program.live.flush()
        if change is not None and change.rows:
            announce(self._program.window, rendered(change.name))

    def _run_in_parts(self, commands: Sequence[Command], count: int) -> None:
        with_progress(
            self._program,
            self.tr("Changing %Ln deal(s)…", "", count),
            lambda job: self._desk.run_in_parts(commands, count, lambda done: _told(job, done)),
            lambda _: None,
            total=len(commands),
        )


def _parts(deals: Deals) -> list[Deals]:
    return [deals[start : start + MOST_AT_ONCE] for start in range(0, len(deals), MOST_AT_ONCE)]


def _told(job: Job, done: int) -> bool:
    job.progress(done)
    return not job.cancelled()


def _forms() -> ModuleType:
    """What asks the questions, loaded when there is one."""
    from pipedesk.ui import bulk_forms

    return bulk_forms
