"""Moving, winning and losing deals from any place in the window: what stages ask for is asked there and then."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from pipedesk.commands.bulk import MoveDeals, WinDeals
from pipedesk.commands.checklists import MoveOn
from pipedesk.commands.deals import LoseDeal, MoveDeal, WinDeal
from pipedesk.desktop.translation import rendered
from pipedesk.domain.money import parse_amount
from pipedesk.domain.terms import DealStatus
from pipedesk.domain.texts import translate
from pipedesk.domain.when import parse_day
from pipedesk.domain.zones import utc_to_wall, wall_to_utc
from pipedesk.store.reads.choices import lost_reasons
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.requirements import deal_currencies, stage_name, unmet
from pipedesk.ui.asking import MoveForm, Reading
from pipedesk.ui.widgets.beside import stand_beside
from pipedesk.ui.widgets.front import window_in_front
from pipedesk.ui.widgets.reason import ask_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change
    from pipedesk.store.reads.deal import DealDetails
    from pipedesk.store.reads.requirements import Unmet
    from pipedesk.ui.formats import Formats
    from pipedesk.ui.live import Live

_NOON = time(12)


class Moving(QObject):
    """Carries moves out under the rules of the stages; the same for the mouse, the keyboard and the path in the pane.

    `place_of` says where on the screen a deal's card is, None where it has none: a form stands beside it.
    """

    moved = Signal(int)
    """One deal went into another stage."""

    def __init__(
        self, live: Live, formats: Formats, window: QWidget, place_of: Callable[[int], QRect | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._formats = formats
        self._window = window
        self._place_of = place_of

    def asks(self, deals: Sequence[int], stage: int | None) -> bool:
        """Whether a question has to be answered before these deals go into a stage, or are won with None."""
        desk = self._live.desk
        if desk is None:
            return False
        with desk.store.reading() as look:
            return bool(unmet(look, deals, stage))

    def move(self, deals: Sequence[int], stage: int, after: int | None = None) -> Change | None:
        """Put deals behind another one in a stage, or on top; None when that was refused or not wanted after all."""
        desk = self._live.desk
        if desk is None or not deals:
            return None
        command = MoveDeal(deals[0], stage, after) if len(deals) == 1 else MoveDeals(tuple(deals), stage, after)
        with desk.store.reading() as look:
            asked = unmet(look, deals, stage)
            name = stage_name(look, stage) if asked else ""
        if not asked:
            change = self._live.run(command)
        else:
            title = self.tr("Before it moves to {stage}") if len(deals) == 1 else self.tr("Before they move to {stage}")
            form = self._form(desk, title.format(stage=name), self.tr("Move"), asked, deals)
            form.add_asked()
            change = self._ask(form, deals, lambda: MoveOn(command, form.answers(self._reading(desk, asked))))
        if change is not None and len(deals) == 1 and "stage_id" in _changed_columns(change, deals[0]):
            self.moved.emit(deals[0])
        return change

    def win(self, deal: int) -> None:
        """The deal is won: for how much, and when? What is there already only needs Enter."""
        desk = self._live.desk
        if desk is None:
            return
        with desk.store.reading() as look:
            details = deal_details(look, deal)
            asked = unmet(look, [deal], None)
        if details is None:
            return
        if details.status is DealStatus.WON:
            self._live.run(WinDeal(deal))
            return
        form = self._form(desk, self.tr("Mark as won"), self.tr("Won"), asked, [deal])
        value = form.line(self.tr("Value"), text=self._formats.money(details.value_minor, details.currency))
        today = utc_to_wall(desk.clock.now(), desk.clock.zone()).date()
        day = form.line(self.tr("Won on"), text=self._formats.day(today))
        form.add_asked()

        def command() -> MoveOn:
            minor = self._amount(value.text(), details)
            move = WinDeal(deal, minor, self._moment(desk, day.text(), today))
            return MoveOn(move, form.answers(self._reading(desk, asked)))

        self._ask(form, [deal], command)

    def win_many(self, deals: Sequence[int]) -> Change | None:
        """Several deals are won, each for its value, now; None when that was refused or not wanted after all."""
        desk = self._live.desk
        if desk is None:
            return None
        with desk.store.reading() as look:
            asked = unmet(look, deals, None)
        command = WinDeals(tuple(deals))
        if not asked:
            return self._live.run(command)
        form = self._form(desk, self.tr("Before they are won"), self.tr("Won"), asked, deals)
        form.add_asked()
        return self._ask(form, deals, lambda: MoveOn(command, form.answers(self._reading(desk, asked))))

    def lose(self, deal: int) -> None:
        """The deal is lost: ask why, and do nothing when the question is dismissed."""
        desk = self._live.desk
        if desk is None:
            return
        with desk.store.reading() as look:
            reasons = lost_reasons(look)
            details = deal_details(look, deal)
        if details is None:
            return
        names = [reason.name for reason in reasons]
        answer = ask_reason(self._host(), details.title, names, self._place_of(deal))
        if answer is not None:
            self._live.run(LoseDeal(deal, answer.reason, answer.note))

    def _host(self) -> QWidget:
        """The window in which the user works: a deal may have one of its own."""
        return window_in_front(self._window.window())

    def _form(self, desk: Desk, title: str, confirm: str, asked: Sequence[Unmet], deals: Sequence[int]) -> MoveForm:
        with desk.store.reading() as look:
            details = deal_details(look, deals[0])
        about = details.title if details is not None else ""
        if len(deals) > 1:
            about = rendered(translate("Board", "%Ln deal(s)").fill(count=len(asked)))
        return MoveForm(self._host(), title, confirm, asked, about=about)

    def _ask(self, form: MoveForm, deals: Sequence[int], command: Callable[[], MoveOn]) -> Change | None:
        done: list[Change] = []
        place = self._place_of(deals[0])
        if place is not None and self._host() is self._window.window():
            stand_beside(form, place)

        def run() -> None:
            desk = self._live.desk
            if desk is not None:
                done.append(desk.run(command()))

        form.ask(run)
        form.deleteLater()
        return done[0] if done else None

    def _reading(self, desk: Desk, asked: Sequence[Unmet]) -> Reading:
        with desk.store.reading() as look:
            currencies = deal_currencies(look, [one.deal_id for one in asked])
        return Reading(currencies, desk.clock.now(), desk.clock.zone())

    def _amount(self, text: str, deal: DealDetails) -> int | None:
        """What was typed; None when it still reads as the value that the deal has."""
        if text.strip() == self._formats.money(deal.value_minor, deal.currency).strip():
            return None
        return parse_amount(text, deal.currency)

    def _moment(self, desk: Desk, text: str, today: date) -> datetime | None:
        """Noon of the day that was typed; None for now when that is today."""
        day = today
        if text.strip() != self._formats.day(today):
            day = self._formats.read_day(text) or parse_day(text, desk.clock.now(), desk.clock.zone())
        return None if day == today else wall_to_utc(datetime.combine(day, _NOON), desk.clock.zone())


def _changed_columns(change: Change, deal: int) -> set[str]:
    """What of a deal's own row was changed."""
    return {name for row in change.of("deal") if row.id == deal for name in row.after or {}}
