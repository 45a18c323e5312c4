"""The filter in use, which board and list share, and what it finds, asked for in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pipedesk.desktop.jobs import Job, Jobs
from pipedesk.domain.filter_json import to_json
from pipedesk.domain.filters import EVERYTHING, All, Filter, Standing, Stands, bounded, follows_the_clock
from pipedesk.domain.present import Present
from pipedesk.store.glance import TotalRow
from pipedesk.store.narrowed import Found
from pipedesk.store.reads.filtering import filter_totals, matching

if TYPE_CHECKING:
    from collections.abc import Collection

    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change

_OPEN = Stands((Standing.OPEN,))
_CLOSED = Stands((Standing.WON, Standing.LOST))


class CurrentFilter(QObject):
    """Says when another filter is used, and what it finds among the open deals, then and after every change."""

    changed = Signal(object)
    """Another `Filter` is used."""
    found = Signal(object)
    """The open deals that it finds, as `Found`; None while everything is shown."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        # An import in the other jobs must not hold up who looks for something.
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._generation = 0
        self.filter: Filter = EVERYTHING

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return self.filter != EVERYTHING

    def json(self) -> str:
        """The filter in use, as it is kept in a file."""
        return to_json(self.filter)

    def use(self, chosen: Filter) -> None:
        """Show only what this filter finds. Raises `Refusal` for one that asks for too much."""
        if chosen != self.filter:
            self.filter = bounded(chosen)
            self.changed.emit(chosen)
            self.find()

    def find(self) -> None:
        """Find again what the filter in use lets through. An answer to an earlier question is dropped."""
        self._generation += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if not self.active:
            self.found.emit(None)
            return
        asked, chosen = self._generation, self.filter

        def work(job: Job) -> Found | None:
            return None if job.cancelled() else find_open(self._desk, chosen)

        def answered(found: Found | None) -> None:
            if found is not None and asked == self._generation:
                self._job = None
                self.found.emit(found)

        self._job = self._jobs.start(work, answered)

    def follow(self, _: list[Change]) -> None:
        """Something has changed in the file."""
        if self.active:
            self.find()

    def time_passed(self) -> None:
        """A minute is over: what was due tomorrow may be due today."""
        if follows_the_clock(self.filter):
            self.find()

    def leave(self) -> None:
        """The file is being closed."""
        self._generation += 1
        self._jobs.finish()


def find_open(desk: Desk, chosen: Filter) -> Found:
    """What a filter finds among the open deals and what that comes to, and what among the closed ones."""
    wanted = All((_OPEN, chosen))

    def lets_through(deals: Collection[int]) -> set[int]:
        with desk.store.reading() as look:
            return matching(look, wanted, Present.of(desk.clock), deals)

    with desk.store.reading() as look:
        present = Present.of(desk.clock)
        totals = [
            TotalRow(row.stage_id, row.currency, row.count, row.value_minor, row.weighted_percent)
            for row in filter_totals(look, wanted, present)
        ]
        closed = matching(look, All((_CLOSED, chosen)), present)
        return Found(matching(look, wanted, present), totals, lets_through, closed)
