"""Changes as Qt signals: one signal for all the changes of one turn of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from pipedesk.domain.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.commands.command import Command
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change


_LOOK_OUTSIDE_MS = 2000


class Live(QObject):
    """The window's side of the desk: it runs commands for gestures and tells views what changed.

    Until `attach` there is no desk: the first frame is painted before the file can be written. Refusals of commands run
    through here come out of `refused`; any other error passes to the program's one error boundary.
    """

    attached = Signal()
    """There is a desk now: gestures that change things may begin."""
    detached = Signal()
    """The desk is gone: another file is about to be opened."""
    changed = Signal(list)
    """``list[Change]``: everything that changed during one turn of the event loop."""
    refused = Signal(object)
    """A `Refusal` that the user must see."""
    stepped = Signal(object)
    """A `Change` that undo or redo just made: the window shows what it touched."""
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._waiting: list[Change] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._tell)
        self._outside = QTimer(self)
        self._outside.setInterval(_LOOK_OUTSIDE_MS)
        self._outside.timeout.connect(self.look_outside)
        # A long step tells from its own thread; an automatic connection brings it over.
        self._arrived.connect(self._gather, Qt.ConnectionType.AutoConnection)

    def attach(self, desk: Desk) -> None:
        """From now on commands go to this desk, and its changes come out of `changed`."""
        self.desk = desk
        self._unsubscribe = desk.subscribe(self._arrived.emit)
        self.look_outside()
        self._outside.start()
        self.attached.emit()

    def detach(self) -> None:
        """Let go of the desk; changes not told yet are told first."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._outside.stop()
        self._tell()
        self.desk = None
        self.detached.emit()

    def run(self, command: Command) -> Change | None:
        """Run a command; None when there is no desk yet or it refused, which `refused` then says."""
        return self._try(lambda desk: desk.run(command))

    @Slot()
    def undo(self) -> None:
        """Take the last step back and point at what changed."""
        self._step(self._try(lambda desk: desk.undo()))

    @Slot()
    def redo(self) -> None:
        """Make the step undone last again and point at what changed."""
        self._step(self._try(lambda desk: desk.redo()))

    @Slot()
    def look_outside(self) -> None:
        """Find out whether another program, such as the command line, has written to the file."""
        self._try(lambda desk: desk.look_outside())

    def flush(self) -> None:
        """Tell waiting changes now, for somebody who must see the views up to date."""
        self._tell()

    def _try(self, act: Callable[[Desk], Change | None]) -> Change | None:
        if self.desk is None:
            return None
        try:
            return act(self.desk)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return None

    def _step(self, change: Change | None) -> None:
        if change is not None:
            self._tell()
            self.stepped.emit(change)

    @Slot(object)
    def _gather(self, change: Change) -> None:
        self._waiting.append(change)
        self._turn.start()

    @Slot()
    def _tell(self) -> None:
        self._turn.stop()
        if self._waiting:
            told, self._waiting = self._waiting, []
            self.changed.emit(told)
