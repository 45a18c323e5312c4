"""Follow-ups from records: due when they say, done when they say so or when it is long past, raising no old alerts."""

from datetime import datetime
from typing import Any

from pipedesk.domain import alerts
from pipedesk.domain.terms import AlertState, FollowUpKind
from pipedesk.exchange.batch import Batch
from pipedesk.exchange.identities import Identities
from pipedesk.exchange.records import FollowUpRecord
from pipedesk.exchange.vocabulary import key
from pipedesk.store.reads.matching import Known

_KIND_WORDS = {
    FollowUpKind.LINKEDIN: ("linkedin",),
    FollowUpKind.DEMO: ("demo", "presentation"),
    FollowUpKind.EMAIL: ("mail", "courriel", "message"),
    FollowUpKind.CALL: ("call", "appel", "phone", "telephone"),
    FollowUpKind.MEETING: (
        "meeting",
        "reunion",
        "rendez",
        "event",
        "evenement",
        "lunch",
        "dejeuner",
        "visit",
        "visite",
    ),
}


class FollowUpRows:
    """Turns follow-up records into rows."""

    def __init__(self, known: Known) -> None:
        self.count = 0
        self._numbers = Identities(
            [(one.external_id, one.profile, one.id) for one in known.follow_ups]
            + [(one.uid, "", one.id) for one in known.follow_ups]
        )
        self._alike = {(one.subject, one.due_at) for one in known.follow_ups}
        self._subjects = {one.subject for one in known.follow_ups}

    def is_known(self, batch: Batch, record: FollowUpRecord, profile: str) -> bool:
        """Whether it is there already: by its number there, else by its subject and when it is due."""
        if self._numbers.find(record.external_id, profile) is not None:
            return True
        if record.external_id and self._numbers.maybe(record.external_id) is None:
            return False
        subject = subject_of(record)
        if record.due is None and record.due_on is None and record.done_at is None and record.created is None:
            return subject in self._subjects
        return (subject, due_of(batch, record)) in self._alike

    def add(self, batch: Batch, record: FollowUpRecord, deal_id: int | None, person_id: int | None) -> int:
        """Add a follow-up."""
        due, kind = due_of(batch, record), kind_of(record.kind)
        done = self._done_at(batch, record, due, kind)
        values: dict[str, Any] = {
            "deal_id": deal_id,
            "person_id": person_id,
            "kind": kind,
            "subject": subject_of(record),
            "due_at": due,
            "due_on": record.due_on,
            "zone": batch.book.zone.key,
            "created_at": record.created or min(due, batch.book.now),
            "done_at": done,
            **_alert(due, done, batch.book.now),
            **batch.identity(record.external_id),
        }
        row_id = batch.add("follow_up", values)
        self._numbers.add(record.external_id, row_id)
        self.count += 1
        return row_id

    def _done_at(self, batch: Batch, record: FollowUpRecord, due: datetime, kind: FollowUpKind) -> datetime | None:
        """When it was done. A past call, mail or meeting that is not said to be open is a log entry: it took place."""
        if record.done_at is not None:
            return record.done_at
        took_place = record.done is None and kind is not FollowUpKind.TASK and due < batch.book.now
        return min(due, batch.book.now) if record.done or took_place else None


def subject_of(record: FollowUpRecord) -> str:
    """What is to be done; its kind when nothing else says so."""
    return record.subject or record.kind


def due_of(batch: Batch, record: FollowUpRecord) -> datetime:
    """When it is due: at its moment, on its day, else when it was done or created, else now."""
    if record.due is not None:
        return record.due
    if record.due_on is not None:
        return alerts.due_moment(record.due_on, batch.book.zone)
    return record.done_at or record.created or batch.book.now


def kind_of(word: str) -> FollowUpKind:
    """Our kind for a word of theirs; a task when nothing fits."""
    said = key(word)
    for kind, words in _KIND_WORDS.items():
        if any(part in said for part in words):
            return kind
    return FollowUpKind.TASK


def _alert(due: datetime, done: datetime | None, now: datetime) -> dict[str, Any]:
    """Its alert. What was overdue before it came here stands in the list and raises none."""
    if done is not None:
        return {"alert_state": AlertState.DONE}
    if due > now:
        return {"alert_state": AlertState.SCHEDULED, "alert_at": due}
    return {"alert_state": AlertState.ACKNOWLEDGED}
