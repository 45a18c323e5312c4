"""A deal that moved and has no next step is offered one: a single key plans it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pipedesk.commands.followups import PlanFollowUp
from pipedesk.desktop.settings import OFFER_NEXT_STEP
from pipedesk.domain.terms import DealStatus, FollowUpKind
from pipedesk.domain.when import parse_when
from pipedesk.store.reads.deal import deal_details
from pipedesk.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from pipedesk.app import Program
    from pipedesk.desk import Desk

_KEY = "offer"
_SECONDS = 15
_WHEN = "in 3 days at 9:00"


class Offering(QObject):
    """Offers a call in three days after a move, as long as the user wants that."""

    plan_asked = Signal(int)
    """The user wants to say what comes next."""

    def __init__(self, program: Program, desk: Desk) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self._switch = program.actions["tools.offer_next"]
        self._switch.setChecked(program.edge.settings.get(OFFER_NEXT_STEP) == "on")
        self._switch.toggled.connect(self._choose)
        self._moved: int | None = None
        # The card is painted where it was dropped before anything is offered.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_now)

    def leave(self) -> None:
        """The file is being closed."""
        self._soon.stop()
        self._switch.toggled.disconnect(self._choose)

    def look(self, deal: int) -> None:
        """A deal moved: offer it a next step when it has none, as soon as there is nothing else to do."""
        self._moved = deal
        self._soon.start()

    def _look_now(self) -> None:
        deal = self._moved
        assert deal is not None
        banners = self._program.window.banners
        banners.take_away(_KEY)
        if not self._switch.isChecked():
            return
        with self._desk.store.reading() as look:
            details = deal_details(look, deal)
        if details is None or details.status is not DealStatus.OPEN or details.next_step is not None:
            return
        key = self._program.actions["deal.call_soon"].shortcut().toString()
        banners.say(
            self.tr("“{title}” has no next step.").format(title=details.title),
            icon="bell",
            tone="warning",
            actions=[
                BannerAction(self.tr("Call in 3 Days"), lambda: self.plan_call(deal), hint=key),
                BannerAction(self.tr("Plan…"), lambda: self.plan_asked.emit(deal)),
                BannerAction(self.tr("Never Offer"), lambda: self._switch.setChecked(False), "flat"),
            ],
            key=_KEY,
            seconds=_SECONDS,
        )

    def plan_call(self, deal: int) -> None:
        """Plan a call in three days, in the morning."""
        self._program.window.banners.take_away(_KEY)
        with self._desk.store.reading() as look:
            details = deal_details(look, deal)
        if details is None:
            return
        person = details.people[0] if details.people else None
        subject = self.tr("Call {name}").format(name=person.name) if person else self.tr("Call")
        when = parse_when(_WHEN, self._desk.clock.now(), self._desk.clock.zone())
        who = person.person_id if person else None
        self._program.live.run(PlanFollowUp(subject, when, deal, who, kind=FollowUpKind.CALL))

    def _choose(self, on: bool) -> None:
        self._program.edge.settings.set(OFFER_NEXT_STEP, "on" if on else "off")
        if not on:
            self._program.window.banners.take_away(_KEY)
