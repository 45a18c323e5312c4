"""The next step of a deal by one key: done, or put off; and an e-mail to whom it is with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pipedesk.commands.followups import CompleteFollowUp, SnoozeFollowUp
from pipedesk.domain.snoozing import Snooze, snoozed_until
from pipedesk.store.reads.deal import deal_details
from pipedesk.ui.deal.opening import open_contact
from pipedesk.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.store.reads.deal import DealDetails, OpenFollowUp
    from pipedesk.ui.widgets.banner import BannerStack

_KEY = "step"
_SECONDS = 6


class Stepping(QObject):
    """Carries out what is asked about a deal's next step. What cannot be done says so, and what to do instead."""

    plan_asked = Signal(int)
    """The user wants to say what comes next."""

    def __init__(self, program: Program, desk: Desk, banners: Callable[[], BannerStack], parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._desk = desk
        self._banners = banners

    def complete(self, deal: int) -> None:
        """The next step is done."""
        found = self._next_step(deal)
        if found is not None:
            self._program.live.run(CompleteFollowUp(found.id))

    def snooze(self, snooze: Snooze, deal: int) -> None:
        """Be reminded of the next step at another moment."""
        found = self._next_step(deal)
        if found is None:
            return
        until = snoozed_until(snooze, self._desk.clock.now(), self._desk.clock.zone())
        if self._program.live.run(SnoozeFollowUp(found.id, until)) is not None:
            when = self._program.formats.moment(until, self._desk.clock.now())
            words = self.tr("“{subject}” comes back: {when}").format(subject=found.subject, when=when)
            undo = BannerAction(self.tr("Undo"), self._program.live.undo)
            self._banners().say(words, icon="alarm-clock", actions=[undo], key=_KEY, seconds=_SECONDS)

    def write(self, deal: int) -> None:
        """Let the system begin an e-mail to the first person who has an address."""
        details = self._details(deal)
        if details is None:
            return
        address = next((person.email for person in details.people if person.email), "")
        if address:
            open_contact(f"mailto:{address}")
            words = self.tr("Writing to {address}").format(address=address)
        else:
            words = self.tr("Nobody in “{title}” has an e-mail address.").format(title=details.title)
        self._banners().say(words, icon="mail", tone="neutral" if address else "warning", key=_KEY, seconds=_SECONDS)

    def _next_step(self, deal: int) -> OpenFollowUp | None:
        """The next step of a deal; where there is none, planning one is offered."""
        details = self._details(deal)
        if details is None:
            return None
        if details.next_step is not None:
            return details.next_step
        self._banners().say(
            self.tr("“{title}” has no next step.").format(title=details.title),
            icon="bell",
            tone="warning",
            actions=[BannerAction(self.tr("Plan…"), lambda: self.plan_asked.emit(deal))],
            key=_KEY,
            seconds=_SECONDS,
        )
        return None

    def _details(self, deal: int) -> DealDetails | None:
        with self._desk.store.reading() as look:
            return deal_details(look, deal)
