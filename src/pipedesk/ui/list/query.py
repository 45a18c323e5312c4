"""Asks the file for the list, at once where it is small and in the background where it is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from pipedesk.desktop.jobs import Job, Jobs
from pipedesk.store.reads.list_rows import (
    CurrencySum,
    ListAnswer,
    ListQuestion,
    ListRow,
    highest_deal,
    list_answer,
    list_rows,
    sums_of,
)
from pipedesk.store.reads.totals import exchange_rates, file_currency
from pipedesk.ui.sums import Money

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from pipedesk.store.file import Store

MOST_AT_ONCE = 5000
"""A file with more deals than these is asked in the background."""


MOST_ROWS_AT_ONCE = 1000
"""More rows than these are read in the background."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Found:
    """What the file answered, and the money in which its sums are said."""

    answer: ListAnswer
    money: Money


class ListQuery(QObject):
    """One question at a time: while one is under way, only the newest of the next ones is kept.

    An answer to a question that is no longer the newest is dropped.
    """

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        # Its own: an import must not keep a list waiting.
        self._jobs = Jobs(self)
        self._generation = 0
        self._busy = False
        self._next: tuple[ListQuestion, Callable[[Found], None]] | None = None

    @property
    def is_small(self) -> bool:
        """Whether the file can be asked at once."""
        with self._store.reading() as look:
            return highest_deal(look) <= MOST_AT_ONCE

    def ask(self, question: ListQuestion, then: Callable[[Found], None]) -> None:
        """Ask; `then` gets the answer, unless something else is asked before it comes."""
        self._generation += 1
        if self.is_small:
            self._next = None
            with self._store.reading() as look:
                found = _found(look, question)
            then(found)
        elif self._busy:
            self._next = (question, then)
        else:
            self._begin(question, then)

    def ask_sums(self, deals: tuple[int, ...], then: Callable[[tuple[CurrencySum, ...]], None]) -> None:
        """What some deals come to."""
        if len(deals) <= MOST_AT_ONCE:
            with self._store.reading() as look:
                sums = sums_of(look, deals)
            then(sums)
            return

        def work(_: Job) -> tuple[CurrencySum, ...]:
            with self._store.reading() as look:
                return sums_of(look, deals)

        self._jobs.start(work, then)

    def ask_rows(
        self,
        deals: Sequence[int],
        make: Callable[[Sequence[ListRow]], Result],
        then: Callable[[Result], None],
    ) -> None:
        """Make something of the rows of some deals in their order, those that are gone left out."""
        if len(deals) <= MOST_ROWS_AT_ONCE:
            then(make(self._rows(deals)))
        else:
            self._jobs.start(lambda _: make(self._rows(deals)), then)

    def _rows(self, deals: Sequence[int]) -> list[ListRow]:
        with self._store.reading() as look:
            found = list_rows(look, deals)
        return [found[deal] for deal in deals if deal in found]

    def finish(self) -> None:
        """The file is about to be closed: nothing is under way any longer when this returns."""
        self._generation += 1
        self._next = None
        self._jobs.finish()

    def _begin(self, question: ListQuestion, then: Callable[[Found], None]) -> None:
        generation = self._generation
        self._busy = True

        def work(_: Job) -> Found:
            with self._store.reading() as look:
                return _found(look, question)

        def done(found: Found) -> None:
            self._go_on()
            if generation == self._generation:
                then(found)

        job = self._jobs.start(work, done)
        job.refused.connect(self._go_on)
        job.failed.connect(self._go_on)

    def _go_on(self) -> None:
        self._busy = False
        waiting, self._next = self._next, None
        if waiting is not None:
            self._begin(*waiting)


def _found(look: Connection, question: ListQuestion) -> Found:
    money = Money(file_currency(look), exchange_rates(look))
    return Found(list_answer(look, question), money)
