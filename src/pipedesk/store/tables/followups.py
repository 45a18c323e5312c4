"""Follow-ups and notes: what to do, and what was said."""

from datetime import date

from pydantic import AwareDatetime
from sqlalchemy import Index, text
from sqlmodel import Field

from pipedesk.domain.terms import AlertState, FollowUpKind
from pipedesk.store.tables.base import KEEP_IDS, Nameable
from pipedesk.store.tables.columns import Instant, Minutes, RowId, Terms


class FollowUpFields(Nameable):
    """Something to do at a time.

    `due_at` is the moment it is due; of an all-day one, the moment on `due_on` at which it is announced. `zone` is the
    IANA zone in which it was planned: a recurring one keeps its wall time there. `reminders` are minutes before
    `due_at`. `alert_at` is the next moment at which to raise the alert, None when nothing is left to raise.
    """

    deal_id: int | None = Field(default=None, foreign_key="deal.id", ondelete="RESTRICT")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT", index=True)
    kind: FollowUpKind = Field(default=FollowUpKind.TASK, sa_type=Terms(FollowUpKind))
    subject: str = Field(min_length=1, max_length=500)
    due_at: AwareDatetime = Field(sa_type=Instant)
    due_on: date | None = None
    zone: str = Field(min_length=1, max_length=100)
    recurrence: str | None = Field(default=None, max_length=1000)
    reminders: tuple[int, ...] = Field(default=(0,), sa_type=Minutes)
    alert_state: AlertState = Field(default=AlertState.SCHEDULED, sa_type=Terms(AlertState))
    alert_at: AwareDatetime | None = Field(default=None, sa_type=Instant)
    snoozed_until: AwareDatetime | None = Field(default=None, sa_type=Instant)
    raised_at: AwareDatetime | None = Field(default=None, sa_type=Instant)
    done_at: AwareDatetime | None = Field(default=None, sa_type=Instant)
    outcome: str = Field(default="", max_length=500)
    created_at: AwareDatetime = Field(sa_type=Instant)
    external_id: str | None = Field(default=None, max_length=200)
    import_id: int | None = Field(default=None, foreign_key="import_batch.id", ondelete="RESTRICT")


class FollowUp(FollowUpFields, table=True):
    __tablename__ = "follow_up"
    __table_args__ = (
        Index("ix_follow_up_next", "deal_id", "done_at", "due_at"),
        Index("ix_follow_up_alert", "alert_at", sqlite_where=text("alert_at IS NOT NULL")),
        Index("ix_follow_up_open", "due_at", sqlite_where=text("done_at IS NULL")),
        KEEP_IDS,
    )

    id: int = Field(primary_key=True, sa_type=RowId)


class NoteFields(Nameable):
    """Something worth remembering about a deal, a person or an organization; plain text.

    A `pinned` one stands above everything else that happened.
    """

    deal_id: int | None = Field(default=None, foreign_key="deal.id", ondelete="RESTRICT", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT", index=True)
    organization_id: int | None = Field(default=None, foreign_key="organization.id", ondelete="RESTRICT", index=True)
    body: str = Field(min_length=1, max_length=200_000)
    pinned: bool = False
    created_at: AwareDatetime = Field(sa_type=Instant)
    import_id: int | None = Field(default=None, foreign_key="import_batch.id", ondelete="RESTRICT")


class Note(NoteFields, table=True):
    __tablename__ = "note"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)
