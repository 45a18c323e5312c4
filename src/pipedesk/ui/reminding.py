"""Reminders on screen: the keeper's ticks, the desktop's notifications, the banner and the badge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pipedesk.desktop.notifications import Alert, notifier_for_system
from pipedesk.domain.edits import Change
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.zones import utc_to_wall, wall_to_utc
from pipedesk.reminders.keeper import Answer, Keeper
from pipedesk.store.reads.followups import DueRow, count_due
from pipedesk.ui.refusing import show_refusal
from pipedesk.ui.widgets.banner import BannerAction
from pipedesk.ui.words import KIND_ICONS, kind_words

if TYPE_CHECKING:
    from pipedesk.app import Program
    from pipedesk.desk import Desk

MOST_ALERTS = 3
"""More than these at once become one summary: nobody wants forty bubbles after a holiday."""


class Reminding(QObject):
    """Shows what the keeper raises, and takes the answers."""

    def __init__(self, program: Program, desk: Desk) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self._keeper = Keeper(desk, self._show)
        self.notifier = notifier_for_system(self)
        self.notifier.answered.connect(self._answered)
        self.notifier.availability_changed.connect(self._say_availability)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        program.live.changed.connect(self._changed)
        self._say_availability()
        self._show_banners(self._keeper.unanswered())
        self.look()

    def look(self) -> None:
        """Let the keeper look, and come back when it wants to look again."""
        try:
            wait = self._keeper.tick()
        except Refusal as refusal:
            show_refusal(self._program.window.banners, refusal)
            wait = timedelta(seconds=30)
        self._timer.start(int(wait.total_seconds() * 1000))
        self._count()

    def stop(self) -> None:
        """The file is being closed."""
        self._timer.stop()
        self._program.live.changed.disconnect(self._changed)
        self.notifier.stop()

    def _show(self, rows: Sequence[DueRow]) -> None:
        """Just raised: on the desktop where there is a service, in the window where there is none."""
        if len(rows) > MOST_ALERTS:
            if not self.notifier.show(self._summary(rows)):
                self._show_banners(rows)
            return
        unseen = [row for row in rows if not self.notifier.show(self._alert(row))]
        self._show_banners(unseen)

    def _alert(self, row: DueRow) -> Alert:
        about = " · ".join(part for part in (row.deal, row.organization) if part)
        actions = ((Answer.DONE, self.tr("Done")), (Answer.SNOOZE, self.tr("Snooze")), (Answer.OPEN, self.tr("Open")))
        return Alert(row.id, f"{kind_words(row.kind)}: {row.subject}", about, actions)

    def _summary(self, rows: Sequence[DueRow]) -> Alert:
        title = self.tr("%n follow-up(s) are due", "", len(rows))
        body = "\n".join(row.subject for row in rows[:MOST_ALERTS])
        return Alert(0, title, body, ((Answer.OPEN, self.tr("Open")),))

    def _show_banners(self, rows: Sequence[DueRow]) -> None:
        for row in rows[:MOST_ALERTS]:
            about = " · ".join(part for part in (row.deal, row.organization) if part)
            actions = [
                BannerAction(self.tr("Done"), partial(self._answered, row.id, Answer.DONE), "primary"),
                BannerAction(self.tr("Snooze"), partial(self._answered, row.id, Answer.SNOOZE)),
                BannerAction(self.tr("Open"), partial(self._answered, row.id, Answer.OPEN)),
            ]
            self._program.window.banners.say(
                row.subject,
                detail=about,
                tone="accent",
                icon=KIND_ICONS[row.kind],
                actions=actions,
                key=f"alert-{row.id}",
            )

    def _answered(self, key: int, answer: str) -> None:
        """An answer from the desktop or the banner; key 0 is the summary."""
        self._program.window.banners.take_away(f"alert-{key}")
        self.notifier.close(key)
        deal: int | None = None
        if key:
            deal = self._deal_of(key)
            try:
                self._keeper.answer(key, Answer(answer))
            except Refusal as refusal:
                show_refusal(self._program.window.banners, refusal)
        if answer == Answer.OPEN:
            self._program.come_forward()
            if deal is not None:
                self._program.show_deal(deal)

    def _deal_of(self, key: int) -> int | None:
        from pipedesk.store.reads.followups import follow_up_row

        with self._desk.store.reading() as look:
            row = follow_up_row(look, key)
        return row.deal_id if row else None

    def _changed(self, changes: list[Change]) -> None:
        """Follow-ups changed: what was handled elsewhere needs no alert any more, and the next look may be sooner."""
        for change in changes:
            for row in change.of("follow_up"):
                if row.after is None or row.after.get("done_at") or row.after.get("snoozed_until"):
                    self.notifier.close(row.id)
                    self._program.window.banners.take_away(f"alert-{row.id}")
        if any(change.touches("follow_up") for change in changes):
            self._timer.start(0)

    def _count(self) -> None:
        clock = self._desk.clock
        today = utc_to_wall(clock.now(), clock.zone()).date()
        tonight = wall_to_utc(datetime.combine(today + timedelta(days=1), time()), clock.zone())
        with self._desk.store.reading() as look:
            due = count_due(look, tonight - timedelta(milliseconds=1))
        self._program.window.rail.set_badge("board", due)

    def _say_availability(self) -> None:
        self._program.window.status.show_reminders(self.notifier.available)
