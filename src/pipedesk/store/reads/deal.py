"""One deal, whole: what the detail pane shows."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, select

from pipedesk.domain.terms import ContactKind, DealRole, DealStatus, FollowUpKind
from pipedesk.store.book import table_of
from pipedesk.store.glance import StageRow
from pipedesk.store.tables import (
    ContactPoint,
    Deal,
    DealPerson,
    DealTag,
    FollowUp,
    LostReason,
    Organization,
    Person,
    Pipeline,
    Stage,
    StageMove,
    Tag,
)

_CONTACT = table_of(ContactPoint)
_DEAL = table_of(Deal)
_DEAL_PERSON = table_of(DealPerson)
_DEAL_TAG = table_of(DealTag)
_FOLLOW_UP = table_of(FollowUp)
_ORGANIZATION = table_of(Organization)
_PERSON = table_of(Person)
_PIPELINE = table_of(Pipeline)
_REASON = table_of(LostReason)
_STAGE = table_of(Stage)
_MOVE = table_of(StageMove)
_TAG = table_of(Tag)


class ContactRow(NamedTuple):
    """An e-mail address or a number of somebody."""

    id: int
    kind: ContactKind
    value: str


class DealPersonRow(NamedTuple):
    """Somebody in the deal, with the first e-mail address and number, and all of them as `points`."""

    person_id: int
    name: str
    job_title: str
    role: DealRole
    email: str
    phone: str
    points: tuple[ContactRow, ...] = ()


class OpenFollowUp(NamedTuple):
    """An open follow-up of the deal."""

    id: int
    kind: FollowUpKind
    subject: str
    due_at: datetime
    due_on: date | None
    recurrence: str | None
    snoozed_until: datetime | None


class StageVisit(NamedTuple):
    """The deal came into a stage."""

    stage_id: int
    at: datetime


class DealDetails(NamedTuple):
    """All basic facts of a deal. `probability` is the one set by hand, None when the stage's holds.

    `visits` are the stages it came into, in the order in which it did.
    """

    id: int
    uid: str
    title: str
    stage_id: int
    status: DealStatus
    value_minor: int
    currency: str
    probability: int | None
    source: str
    expected_close_on: date | None
    stage_entered_at: datetime
    created_at: datetime
    closed_at: datetime | None
    archived_at: datetime | None
    lost_reason: str
    lost_note: str
    organization_id: int | None
    organization: str
    pipeline: str
    path: tuple[StageRow, ...]
    people: tuple[DealPersonRow, ...]
    tags: tuple[str, ...]
    follow_ups: tuple[OpenFollowUp, ...]
    visits: tuple[StageVisit, ...]

    def days_in(self, stage_id: int, now: datetime) -> int | None:
        """How many whole days it was in a stage, all visits together; None when it never was. A closed one stays."""
        ends = [visit.at for visit in self.visits[1:]] + [self.closed_at or now]
        stays = [
            max(end - visit.at, timedelta())
            for visit, end in zip(self.visits, ends, strict=False)
            if visit.stage_id == stage_id
        ]
        return sum(stays, timedelta()).days if stays else None

    @property
    def stage(self) -> StageRow:
        """The stage in which it is, or was last."""
        return next(stage for stage in self.path if stage.id == self.stage_id)

    @property
    def next_step(self) -> OpenFollowUp | None:
        """The earliest open follow-up."""
        return self.follow_ups[0] if self.follow_ups else None


def deal_details(connection: Connection, deal_id: int) -> DealDetails | None:
    """Everything the pane shows but the timeline, in seven queries; None when the deal is gone."""
    found = (
        connection.execute(
            select(
                _DEAL.c.id,
                _DEAL.c.uid,
                _DEAL.c.title,
                _DEAL.c.stage_id,
                _DEAL.c.status,
                _DEAL.c.value_minor,
                _DEAL.c.currency,
                _DEAL.c.probability,
                _DEAL.c.source,
                _DEAL.c.expected_close_on,
                _DEAL.c.stage_entered_at,
                _DEAL.c.created_at,
                _DEAL.c.closed_at,
                _DEAL.c.archived_at,
                _REASON.c.name.label("lost_reason"),
                _DEAL.c.lost_note,
                _DEAL.c.organization_id,
                _ORGANIZATION.c.name.label("organization"),
                _PIPELINE.c.name.label("pipeline"),
                _STAGE.c.pipeline_id,
            )
            .join(_STAGE, _STAGE.c.id == _DEAL.c.stage_id)
            .join(_PIPELINE, _PIPELINE.c.id == _STAGE.c.pipeline_id)
            .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _DEAL.c.organization_id)
            .outerjoin(_REASON, _REASON.c.id == _DEAL.c.lost_reason_id)
            .where(_DEAL.c.id == deal_id)
        )
        .mappings()
        .first()
    )
    if found is None:
        return None
    values = dict(found)
    pipeline_id = values.pop("pipeline_id")
    values["organization"] = values["organization"] or ""
    values["lost_reason"] = values["lost_reason"] or ""
    return DealDetails(
        **values,
        path=_path(connection, pipeline_id),
        people=_people(connection, deal_id),
        tags=_tags(connection, deal_id),
        follow_ups=_follow_ups(connection, deal_id),
        visits=_visits(connection, deal_id),
    )


def _path(connection: Connection, pipeline_id: int) -> tuple[StageRow, ...]:
    statement = (
        select(_STAGE.c.id, _STAGE.c.name, _STAGE.c.probability, _STAGE.c.stale_after_days, _STAGE.c.guidance)
        .where(_STAGE.c.pipeline_id == pipeline_id)
        .order_by(_STAGE.c.rank, _STAGE.c.id)
    )
    return tuple(StageRow(**row) for row in connection.execute(statement).mappings())


def _people(connection: Connection, deal_id: int) -> tuple[DealPersonRow, ...]:
    statement = (
        select(_PERSON.c.id.label("person_id"), _PERSON.c.name, _PERSON.c.job_title, _DEAL_PERSON.c.role)
        .join(_PERSON, _PERSON.c.id == _DEAL_PERSON.c.person_id)
        .where(_DEAL_PERSON.c.deal_id == deal_id)
        .order_by(_DEAL_PERSON.c.id)
    )
    people = [dict(row) for row in connection.execute(statement).mappings()]
    points = connection.execute(
        select(_CONTACT.c.person_id, _CONTACT.c.id, _CONTACT.c.kind, _CONTACT.c.value)
        .where(_CONTACT.c.person_id.in_([person["person_id"] for person in people]))
        .order_by(_CONTACT.c.id)
    ).all()
    first: dict[tuple[int, ContactKind], str] = {}
    listed: dict[int, list[ContactRow]] = {}
    for point in points:
        listed.setdefault(point.person_id, []).append(ContactRow(point.id, point.kind, point.value))
        first.setdefault((point.person_id, point.kind), point.value)
    return tuple(
        DealPersonRow(
            **person,
            email=first.get((person["person_id"], ContactKind.EMAIL), ""),
            phone=first.get((person["person_id"], ContactKind.PHONE), ""),
            points=tuple(listed.get(person["person_id"], ())),
        )
        for person in people
    )


def _tags(connection: Connection, deal_id: int) -> tuple[str, ...]:
    statement = (
        select(_TAG.c.name).join(_DEAL_TAG, _DEAL_TAG.c.tag_id == _TAG.c.id).where(_DEAL_TAG.c.deal_id == deal_id)
    )
    return tuple(connection.execute(statement.order_by(_TAG.c.name)).scalars())


def _follow_ups(connection: Connection, deal_id: int) -> tuple[OpenFollowUp, ...]:
    statement = (
        select(
            _FOLLOW_UP.c.id,
            _FOLLOW_UP.c.kind,
            _FOLLOW_UP.c.subject,
            _FOLLOW_UP.c.due_at,
            _FOLLOW_UP.c.due_on,
            _FOLLOW_UP.c.recurrence,
            _FOLLOW_UP.c.snoozed_until,
        )
        .where(_FOLLOW_UP.c.deal_id == deal_id, _FOLLOW_UP.c.done_at.is_(None))
        .order_by(_FOLLOW_UP.c.due_at, _FOLLOW_UP.c.id)
    )
    return tuple(OpenFollowUp(**row) for row in connection.execute(statement).mappings())


def _visits(connection: Connection, deal_id: int) -> tuple[StageVisit, ...]:
    statement = select(_MOVE.c.to_stage_id.label("stage_id"), _MOVE.c.at).where(_MOVE.c.deal_id == deal_id)
    moves = connection.execute(statement.order_by(_MOVE.c.at, _MOVE.c.id)).mappings()
    return tuple(StageVisit(**row) for row in moves)
