"""The keeper: looks at what is due, writes down that it was raised, then has it shown."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from enum import StrEnum

from pipedesk.commands.followups import AcknowledgeAlert, CompleteFollowUp, RaiseAlerts, SnoozeFollowUp
from pipedesk.desk import Desk
from pipedesk.domain.edits import Change
from pipedesk.store.reads.followups import DueRow, due_alerts, follow_up_row, next_alert_at, unanswered

LONGEST_WAIT = timedelta(seconds=30)
"""The keeper looks at least this often: the wall clock can jump, and a timer does not see that."""

SHORTEST_WAIT = timedelta(milliseconds=50)
SNOOZE = timedelta(minutes=10)


class Answer(StrEnum):
    """What the user did with an alert."""

    DONE = "done"
    SNOOZE = "snooze"
    OPEN = "open"
    SEEN = "seen"


class Keeper:
    """Raises each due alert once: it is on disk as raised before it is shown.

    A crash between the two loses a bubble on the screen, never the reminder: `unanswered` brings it back, and the list
    of what is due holds it all along. The other order could show one twice, which nobody trusts.
    """

    def __init__(self, desk: Desk, show: Callable[[Sequence[DueRow]], None]) -> None:
        self._desk = desk
        self._show = show

    def tick(self) -> timedelta:
        """Raise what is due now; says how long to wait before the next look. Raises `Refusal` when the disk does."""
        now = self._desk.clock.now()
        with self._desk.store.reading() as look:
            due = due_alerts(look, now)
        if due:
            change = self._desk.run(RaiseAlerts(tuple(row.id for row in due)))
            raised = change.ids("follow_up")
            self._show([row for row in due if row.id in raised])
        with self._desk.store.reading() as look:
            following = next_alert_at(look)
        if following is None:
            return LONGEST_WAIT
        return max(SHORTEST_WAIT, min(LONGEST_WAIT, following - self._desk.clock.now()))

    def unanswered(self) -> list[DueRow]:
        """Alerts raised earlier, perhaps before a restart, that wait for an answer."""
        with self._desk.store.reading() as look:
            return unanswered(look)

    def answer(self, follow_up_id: int, answer: Answer) -> Change | None:
        """Take an answer. One that comes late, for something done or gone meanwhile, changes nothing."""
        with self._desk.store.reading() as look:
            row = follow_up_row(look, follow_up_id)
        if row is None:
            return None
        match answer:
            case Answer.DONE:
                return self._desk.run(CompleteFollowUp(follow_up_id))
            case Answer.SNOOZE:
                return self._desk.run(SnoozeFollowUp(follow_up_id, self._desk.clock.now() + SNOOZE))
            case Answer.OPEN | Answer.SEEN:
                return self._desk.run(AcknowledgeAlert(follow_up_id))
