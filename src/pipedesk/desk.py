"""The one door for change: run, undo, redo, subscribe."""

from collections.abc import Callable, Sequence
from datetime import datetime

from pipedesk.commands.command import Command
from pipedesk.domain.clock import Clock
from pipedesk.domain.edits import Change, Direction, Edit, Origin
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.store import journal
from pipedesk.store.book import Book
from pipedesk.store.file import Store
from pipedesk.store.journal import Step
from pipedesk.store.writer import apply_edits

Listener = Callable[[Change], None]


class Desk:
    """Carries commands out on one file. Every change is on disk before any subscriber hears of it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self._listeners: list[Listener] = []

    def run(self, command: Command) -> Change:
        """Carry a command out in one transaction and tell subscribers once.

        Raises `Refusal`, with nothing changed, when the command or the disk refuses.
        """
        with self.store.writing() as connection:
            book = Book(connection, self.clock)
            plan = command.plan(book)
            rows = apply_edits(connection, plan.edits)
            if not rows:
                return Change(0, plan.name, book.now, ())
            change_id = journal.record(
                connection, plan.name, book.now, rows, origin=plan.origin, merge_key=plan.merge_key
            )
        change = Change(change_id, plan.name, book.now, tuple(rows), plan.origin)
        self.tell(change)
        return change

    def undo(self) -> Change | None:
        """Take the last step back, also one made before a restart; None when there is none."""
        return self._revert(journal.next_undo, Direction.UNDO)

    def redo(self) -> Change | None:
        """Make the step undone last again; None when there is none."""
        return self._revert(journal.next_redo, Direction.REDO)

    def next_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        with self.store.reading() as connection:
            return journal.next_undo(connection)

    def next_redo(self) -> Step | None:
        """The step that `redo` would make again."""
        with self.store.reading() as connection:
            return journal.next_redo(connection)

    def take_back(self, step: Step) -> Change:
        """Undo one particular step, such as an import, whatever was done since; it cannot be redone.

        Raises `Refusal`, with nothing changed, when later rows depend on it.
        """
        with self.store.writing() as connection:
            change = journal.drop(connection, step, self.clock.now())
        self.tell(change)
        return change

    def begin(self, name: Text) -> "LongStep":
        """Start a step that takes many transactions, such as an import; see `LongStep`.

        Raises `Refusal` while another one is being taken on the file, here or in another program.
        """
        if not self.store.claim():
            raise Refusal(
                translate("Store", "Something is being imported into “{name}” already.").fill(
                    name=self.store.path.name
                ),
                translate("Store", "Wait until it is done, then try again."),
            )
        try:
            with self.store.writing() as connection:
                change_id = journal.begin(connection, name, self.clock.now())
        except BaseException:
            self.store.release()
            raise
        return LongStep(self, change_id, name)

    def recover(self) -> list[Step]:
        """Take back every long step that was cut off when its program died; says which.

        A step that a living program is still taking is left alone.
        """
        with self.store.reading() as connection:
            if not journal.unfinished(connection):
                return []
        if not self.store.claim():
            return []
        try:
            with self.store.writing() as connection:
                cut_off = journal.unfinished(connection)
                for step in cut_off:
                    journal.drop(connection, step, self.clock.now())
        finally:
            self.store.release()
        return cut_off

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change once, after it is on disk; call what is returned to stop. Listeners never write."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _revert(self, find: Callable[..., Step | None], direction: Direction) -> Change | None:
        with self.store.writing() as connection:
            step = find(connection)
            if step is None:
                return None
            change = journal.revert(connection, step, self.clock.now(), direction)
        self.tell(change)
        return change

    def tell(self, change: Change) -> None:
        """Tell every subscriber of a change that is on disk."""
        for listener in tuple(self._listeners):
            listener(change)


class LongStep:
    """One undo step made of many short transactions, so that others can write in between.

    Each `add` is on disk when it returns. Until `finish`, a crash or `cancel` takes everything back.
    Used from one thread, which need not be the desk's.
    """

    def __init__(self, desk: Desk, change_id: int, name: Text) -> None:
        self.id = change_id
        self._desk = desk
        self._name = name

    def add(self, plan: Callable[[Book], Sequence[Edit]]) -> None:
        """Plan and write the next part in one transaction."""
        with self._desk.store.writing() as connection:
            rows = apply_edits(connection, plan(Book(connection, self._desk.clock)))
            journal.add_rows(connection, self.id, rows)

    def finish(self) -> Change:
        """The step is whole: it can be undone from now on, and subscribers hear of it."""
        with self._desk.store.writing() as connection:
            journal.finish(connection, self.id)
        self._desk.store.release()
        return self._told(Direction.RUN)

    def cancel(self) -> None:
        """Take back what was written so far."""
        try:
            with self._desk.store.writing() as connection:
                journal.drop(connection, Step(self.id, self._name), self._desk.clock.now())
        finally:
            # Should the disk refuse even that, the next start takes it back.
            self._desk.store.release()
        self._told(Direction.UNDO)

    def _told(self, direction: Direction) -> Change:
        now: datetime = self._desk.clock.now()
        change = Change(self.id, self._name, now, (), Origin.IMPORT, direction, bulk=True)
        self._desk.tell(change)
        return change
