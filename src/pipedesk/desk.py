"""The one door for change: run, undo, redo, subscribe."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from pipedesk.commands.command import Command
from pipedesk.domain.clock import Clock
from pipedesk.domain.edits import Change, Direction, Edit, Origin
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.store import journal
from pipedesk.store.book import Book
from pipedesk.store.failures import StillNeeded
from pipedesk.store.file import Store, create_store
from pipedesk.store.journal import Step
from pipedesk.store.writer import apply_edits

Listener = Callable[[Change], None]


@dataclass(frozen=True, slots=True)
class CutOff:
    """A long step whose program died before its end. `kept`: later work stands on it, so it is a step to undo."""

    name: Text
    kept: bool


class Desk:
    """Carries commands out on one file. Every change is on disk before any subscriber hears of it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self._listeners: list[Listener] = []
        self._own: set[int] = set()
        self._seen: int | None = None
        self._growing: list[int] = []

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
            self._own.add(change_id)
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

        Columns that were changed since keep what they were changed to. Raises `Refusal`, with nothing changed, when
        later rows depend on it.
        """
        with self.store.writing() as connection:
            change = journal.drop(connection, step, self.clock.now())
            self._own.add(change.id)
        self.tell(change)
        return change

    def begin(self, name: Text, origin: Origin = Origin.IMPORT) -> "LongStep":
        """Start a step that takes many transactions, such as an import; see `LongStep`.

        Raises `Refusal` while another one is being taken on the file, here or in another program.
        """
        if not self.store.claim():
            raise Refusal(
                translate("Store", "Another long step is under way in “{name}”.").fill(name=self.store.path.name),
                translate("Store", "Wait until it is done, then try again."),
            )
        with ExitStack() as unless_begun:
            unless_begun.callback(self.store.release)
            with self.store.writing() as connection:
                change_id = journal.begin(connection, name, self.clock.now(), origin)
                self._own.add(change_id)
            unless_begun.pop_all()
        return LongStep(self, change_id, name, origin)

    def run_in_parts(
        self, commands: Sequence[Command], count: int, goes_on: Callable[[int], bool] = lambda done: True
    ) -> Change | None:
        """Carry out one step on `count` rows that is too large for one transaction, command by command.

        Each is on disk when it is done. `goes_on` hears how many are done and says whether to go on; else, and after a
        crash, all is taken back, and None returned. A command with nothing to do is passed over; raises the `Refusal`
        of the last one when none has.
        """
        with self.begin(self._name_of(commands, count), Origin.USER) as step:
            return step.finish() if _take_parts(step, commands, goes_on) else None

    def recover(self) -> list[CutOff]:
        """Take back every long step that was cut off when its program died, or keep what later work stands on.

        A step that a living program is still taking is left alone.
        """
        with self.store.reading() as connection:
            if not journal.unfinished(connection):
                return []
        if not self.store.claim():
            return []
        cut_off = []
        try:
            with self.store.reading() as connection:
                steps = journal.unfinished(connection)
            for step in reversed(steps):
                try:
                    self.drop(step)
                except StillNeeded:
                    cut_off.append(CutOff(step.name, kept=True))
                else:
                    cut_off.append(CutOff(step.name, kept=False))
        finally:
            self.store.release()
        return cut_off

    def look_outside(self) -> Change | None:
        """What other programs wrote since the last look, told as one bulk change; None when that was nothing.

        The first look only remembers how far the file has come. What another program is still bringing in is told at
        each look until it is whole, and once more then.
        """
        with self.store.reading() as look:
            if self._seen is None:
                self._seen = journal.newest(look)
                return None
            made = journal.made_after(look, self._seen)
            foreign = [change for change in made if change not in self._own]
            growing = journal.still_running(look, {*self._growing, *foreign})
        told = bool(foreign or self._growing)
        self._growing = growing
        if made:
            self._seen = made[-1]
            self._own.difference_update(made)
        if not told:
            return None
        elsewhere = Change(0, translate("Store", "Changed by another program"), self.clock.now(), (), bulk=True)
        self.tell(elsewhere)
        return elsewhere

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change once, after it is on disk; call what is returned to stop. Listeners never write."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def drop(self, step: Step) -> None:
        """Take back a long step that never became whole, and tell nobody.

        Raises `Refusal` when later rows depend on it; it is then as whole as it can be, and a step to undo.
        """
        try:
            with self.store.writing() as connection:
                self._own.add(journal.drop(connection, step, self.clock.now()).id)
        except StillNeeded:
            with self.store.writing() as connection:
                journal.finish(connection, step.id)
            raise

    def _revert(self, find: Callable[..., Step | None], direction: Direction) -> Change | None:
        with self.store.writing() as connection:
            step = find(connection)
            if step is None:
                return None
            change = journal.revert(connection, step, self.clock.now(), direction)
            self._own.add(change.id)
        self.tell(change)
        return change

    def _name_of(self, commands: Sequence[Command], count: int) -> Text:
        """What a step on so many rows is called that is made of these: as the first that has several to do."""
        names: list[Text] = []
        with self.store.reading() as connection:
            for command in commands:
                try:
                    name = command.plan(Book(connection, self.clock)).name
                except Refusal as refusal:
                    refused = refusal
                else:
                    if name.count is not None:
                        return name.fill(count=count)
                    names.append(name)
        if not names:
            raise refused
        return names[0]

    def tell(self, change: Change) -> None:
        """Tell every subscriber of a change that is on disk."""
        for listener in tuple(self._listeners):
            listener(change)


def _take_parts(step: "LongStep", commands: Sequence[Command], goes_on: Callable[[int], bool]) -> bool:
    for done, command in enumerate(commands):
        if not goes_on(done):
            return False
        with suppress(Refusal):
            step.add(lambda book, command=command: command.plan(book).edits)  # type: ignore[misc]
    return True


class LongStep:
    """One undo step made of many short transactions, so that others can write in between.

    Each `add` is on disk when it returns. Until `finish`, a crash or `cancel` takes everything back; so does leaving
    a `with` block of it by an error. Used from one thread, which need not be the desk's.
    """

    def __init__(self, desk: Desk, change_id: int, name: Text, origin: Origin) -> None:
        self.id = change_id
        self._desk = desk
        self._name = name
        self._origin = origin
        self._ended = False

    def __enter__(self) -> "LongStep":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._ended:
            self.cancel()

    def add(self, plan: Callable[[Book], Sequence[Edit]]) -> None:
        """Plan and write the next part in one transaction."""
        with self._desk.store.writing() as connection:
            rows = apply_edits(connection, plan(Book(connection, self._desk.clock)))
            journal.add_rows(connection, self.id, rows)

    def finish(self) -> Change:
        """The step is whole: it can be undone from now on, and subscribers hear of it.

        Raises `Refusal` when even that cannot be written; everything is taken back then.
        """
        try:
            with self._desk.store.writing() as connection:
                journal.finish(connection, self.id)
        except Refusal:
            self.cancel()
            raise
        self._ended = True
        self._desk.store.release()
        return self._told(Direction.RUN)

    def cancel(self) -> None:
        """Take back what was written so far. Raises `Refusal` as `Desk.drop` does."""
        self._ended = True
        try:
            self._desk.drop(Step(self.id, self._name))
        except StillNeeded:
            self._told(Direction.RUN)
            raise
        finally:
            # Should the disk refuse even that, the next start takes it back.
            self._desk.store.release()
        self._told(Direction.UNDO)

    def _told(self, direction: Direction) -> Change:
        now: datetime = self._desk.clock.now()
        change = Change(self.id, self._name, now, (), self._origin, direction, bulk=True)
        self._desk.tell(change)
        return change


def make_file(path: Path, clock: Clock, setting_up: Command) -> Desk:
    """A desk on a new file that a command fills. Raises `Refusal`, and leaves nothing behind, when it cannot be."""
    desk = Desk(create_store(path), clock)
    with ExitStack() as unless_made:
        unless_made.callback(path.unlink, missing_ok=True)
        unless_made.callback(desk.store.close)
        desk.run(setting_up)
        unless_made.pop_all()
    return desk
