"""Reminders on screen: the keeper's ticks, the desktop's notifications, the banner and the badge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pipedesk.desktop.notifications import Alert, notifier_class
from pipedesk.domain.edits import Change, Direction
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.zones import utc_to_wall, wall_to_utc
from pipedesk.reminders.keeper import LONGEST_WAIT, Answer, Keeper
from pipedesk.store.reads.followups import DueRow, count_due
from pipedesk.ui.refusing import show_refusal
from pipedesk.ui.widgets.banner import BannerAction
from pipedesk.ui.words import KIND_ICONS, kind_words

if TYPE_CHECKING:
    from pipedesk.app import Program
    from pipedesk.desk import Desk

MOST_ALERTS = 3
"""More than these at once become one summary: nobody wants forty bubbles after a holiday."""

_SUMMARY = 0
"""The key of the summary; follow-ups count from 1."""


class Reminding(QObject):
    """Shows what the keeper raises, and takes the answers.

    What is unanswered in the file is either on the desktop or has had its banner; a few banners at a time. It begins
    with the first `look`.
    """

    def __init__(self, program: Program, desk: Desk) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self._keeper = Keeper(desk, self._show)
        self._on_desktop: set[int] = set()
        self._had_banner: set[int] = set()
        self._summed_up: set[int] = set()
        self.notifier = notifier_class()(self)
        self.notifier.answered.connect(self._answered)
        self.notifier.availability_changed.connect(self._availability_changed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        program.live.changed.connect(self._changed)
        self._say_availability()

    def look(self) -> None:
        """Let the keeper look, and come back when it wants to look again."""
        wait = LONGEST_WAIT
        try:
            wait = self._keeper.tick()
        except Refusal as refusal:
            show_refusal(self._program.window.banners, refusal)
        finally:
            # Whatever went wrong this time, the next look comes.
            self._timer.start(int(wait.total_seconds() * 1000))
        self._fill_banners()
        self._count()

    def stop(self) -> None:
        """The file is being closed."""
        self._timer.stop()
        self._program.live.changed.disconnect(self._changed)
        self.notifier.stop()

    def _show(self, rows: Sequence[DueRow]) -> None:
        """Just raised: on the desktop where there is a service, in the window where there is none."""
        raised = {row.id for row in rows}
        self._had_banner -= raised
        if len(rows) <= MOST_ALERTS:
            self._on_desktop |= {row.id for row in rows if self.notifier.show(self._alert(row))}
        elif self.notifier.show(self._summary(rows)):
            self._on_desktop |= raised
            self._summed_up |= raised

    def _alert(self, row: DueRow) -> Alert:
        about = " · ".join(part for part in (row.deal, row.organization) if part)
        actions = ((Answer.DONE, self.tr("Done")), (Answer.SNOOZE, self.tr("Snooze")), (Answer.OPEN, self.tr("Open")))
        return Alert(row.id, f"{kind_words(row.kind)}: {row.subject}", about, actions)

    def _summary(self, rows: Sequence[DueRow]) -> Alert:
        title = self.tr("%Ln follow-up(s) are due", "", len(rows))
        body = "\n".join(row.subject for row in rows[:MOST_ALERTS])
        return Alert(_SUMMARY, title, body, ((Answer.OPEN, self.tr("Open")),))

    def _fill_banners(self) -> None:
        """Show what nobody shows yet, as far as there is room."""
        banners = self._program.window.banners
        rows = self._keeper.unanswered()
        room = MOST_ALERTS - sum(banners.shows(_key(row.id)) for row in rows)
        waiting = [row for row in rows if row.id not in self._on_desktop | self._had_banner]
        for row in waiting[: max(0, room)]:
            self._had_banner.add(row.id)
            about = " · ".join(part for part in (row.deal, row.organization) if part)
            actions = [
                BannerAction(self.tr("Done"), partial(self._answered, row.id, Answer.DONE), "primary"),
                BannerAction(self.tr("Snooze"), partial(self._answered, row.id, Answer.SNOOZE)),
                BannerAction(self.tr("Open"), partial(self._answered, row.id, Answer.OPEN)),
            ]
            banners.say(
                row.subject,
                detail=about,
                tone="accent",
                icon=KIND_ICONS[row.kind],
                actions=actions,
                key=_key(row.id),
            )

    def _answered(self, key: int, answer: str) -> None:
        """An answer from the desktop or the banner."""
        self._take_away(key)
        deal: int | None = None
        if key == _SUMMARY:
            if answer == Answer.OPEN:
                self._on_desktop -= self._summed_up
                self._fill_banners()
            self._summed_up.clear()
        else:
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
        """Follow-ups changed: what was handled elsewhere needs no alert any more, and the next look may be sooner.

        An answer that was undone waits for one again.
        """
        touched = [(row_id, change.direction) for change in changes for row_id in change.ids("follow_up")]
        if touched:
            waiting = {row.id for row in self._keeper.unanswered()}
            for row_id, direction in touched:
                if row_id not in waiting:
                    self._take_away(row_id)
                elif direction is not Direction.RUN and not self._program.window.banners.shows(_key(row_id)):
                    self._had_banner.discard(row_id)
        if any(change.touches("follow_up") for change in changes):
            self._timer.start(0)

    def _take_away(self, key: int) -> None:
        self._on_desktop.discard(key)
        self._program.window.banners.take_away(_key(key))
        self.notifier.close(key)

    def _count(self) -> None:
        clock = self._desk.clock
        today = utc_to_wall(clock.now(), clock.zone()).date()
        tonight = wall_to_utc(datetime.combine(today + timedelta(days=1), time()), clock.zone())
        with self._desk.store.reading() as look:
            due = count_due(look, tonight - timedelta(milliseconds=1))
        self._program.window.rail.set_badge("board", due)

    def _availability_changed(self) -> None:
        self._say_availability()
        if not self.notifier.available:
            # What was on the desktop went with the service.
            self._on_desktop.clear()
            self._summed_up.clear()
            self._timer.start(0)

    def _say_availability(self) -> None:
        self._program.window.status.show_reminders(self.notifier.available)


def _key(follow_up_id: int) -> str:
    """What the banner of a follow-up is called."""
    return f"alert-{follow_up_id}"
