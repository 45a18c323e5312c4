"""What the file holds already, for matching rows from outside with it: read once for a whole import."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from pipedesk.domain.terms import ContactKind, DealStatus
from pipedesk.store.book import table_of
from pipedesk.store.tables import (
    ContactPoint,
    Deal,
    FollowUp,
    ImportBatch,
    LostReason,
    Organization,
    Person,
    Pipeline,
    Stage,
    Tag,
)

_BATCH = table_of(ImportBatch)
_CONTACT = table_of(ContactPoint)
_DEAL = table_of(Deal)
_FOLLOW_UP = table_of(FollowUp)
_ORGANIZATION = table_of(Organization)
_PERSON = table_of(Person)
_PIPELINE = table_of(Pipeline)
_REASON = table_of(LostReason)
_STAGE = table_of(Stage)
_TAG = table_of(Tag)


class KnownStage(NamedTuple):
    """A stage with its place and its pipeline."""

    id: int
    name: str
    rank: str
    probability: int
    pipeline_id: int
    pipeline: str


class KnownOrganization(NamedTuple):
    """An organization; `profile` is that of the import that brought it, "" when it was typed."""

    id: int
    name: str
    folded_name: str
    website: str
    phone: str
    city: str
    uid: str
    external_id: str
    profile: str


class KnownPerson(NamedTuple):
    """A person with what reaches them."""

    id: int
    folded_name: str
    organization_id: int | None
    job_title: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    uid: str
    external_id: str
    profile: str


class KnownDeal(NamedTuple):
    """What tells a deal from another when it has no id of its own."""

    id: int
    title: str
    organization_id: int | None
    value_minor: int
    created_at: datetime
    uid: str
    external_id: str
    profile: str


class KnownFollowUp(NamedTuple):
    """What tells a follow-up from another."""

    id: int
    subject: str
    due_at: datetime
    uid: str
    external_id: str
    profile: str


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that a row from outside can be matched with, the oldest first; stages and pipelines in their order."""

    organizations: list[KnownOrganization] = field(default_factory=list)
    people: list[KnownPerson] = field(default_factory=list)
    deals: list[KnownDeal] = field(default_factory=list)
    follow_ups: list[KnownFollowUp] = field(default_factory=list)
    stages: list[KnownStage] = field(default_factory=list)
    pipelines: Mapping[str, str] = field(default_factory=dict)
    """Ranks by name."""
    tags: Mapping[str, int] = field(default_factory=dict)
    lost_reasons: Mapping[str, int] = field(default_factory=dict)
    last_reason_rank: str | None = None


def known(connection: Connection) -> Known:
    """Read all of it, with one query for each table."""
    reasons = connection.execute(select(_REASON.c.id, _REASON.c.name, _REASON.c.rank).order_by(_REASON.c.rank)).all()
    return Known(
        organizations=_organizations(connection),
        people=_people(connection),
        deals=_deals(connection),
        follow_ups=_follow_ups(connection),
        stages=_stages(connection),
        pipelines={row.name: row.rank for row in connection.execute(select(_PIPELINE.c.name, _PIPELINE.c.rank))},
        tags={row.name: row.id for row in connection.execute(select(_TAG.c.id, _TAG.c.name))},
        lost_reasons={row.name: row.id for row in reasons},
        last_reason_rank=reasons[-1].rank if reasons else None,
    )


def last_ranks(connection: Connection, stage_ids: Iterable[int]) -> dict[int, str]:
    """The rank of the last deal in each of some stages; stages without deals are left out. Answered by an index.

    An archived deal has no place: it gets one when it comes back.
    """
    found: dict[int, str] = {}
    for stage_id in stage_ids:
        for status in DealStatus:
            in_column = (_DEAL.c.status == status, _DEAL.c.stage_id == stage_id, _DEAL.c.archived_at.is_(None))
            highest = select(func.max(_DEAL.c.rank)).where(*in_column)
            rank = connection.execute(highest).scalar()
            if rank is not None and rank > found.get(stage_id, ""):
                found[stage_id] = rank
    return found


def _organizations(connection: Connection) -> list[KnownOrganization]:
    table = _ORGANIZATION
    statement = (
        select(
            table.c.id,
            table.c.name,
            table.c.folded_name,
            table.c.website,
            table.c.phone,
            table.c.city,
            table.c.uid,
            func.coalesce(table.c.external_id, ""),
            func.coalesce(_BATCH.c.profile, ""),
        )
        .outerjoin(_BATCH, _BATCH.c.id == table.c.import_id)
        .order_by(table.c.id)
    )
    return [KnownOrganization(*row) for row in connection.execute(statement)]


def _people(connection: Connection) -> list[KnownPerson]:
    points: dict[ContactKind, dict[int, list[str]]] = {kind: defaultdict(list) for kind in ContactKind}
    for kind, person_id, value in connection.execute(
        select(_CONTACT.c.kind, _CONTACT.c.person_id, _CONTACT.c.value).order_by(_CONTACT.c.id)
    ):
        points[kind][person_id].append(value)
    statement = (
        select(
            _PERSON.c.id,
            _PERSON.c.folded_name,
            _PERSON.c.organization_id,
            _PERSON.c.job_title,
            _PERSON.c.uid,
            func.coalesce(_PERSON.c.external_id, ""),
            func.coalesce(_BATCH.c.profile, ""),
        )
        .outerjoin(_BATCH, _BATCH.c.id == _PERSON.c.import_id)
        .order_by(_PERSON.c.id)
    )
    emails, phones = points[ContactKind.EMAIL], points[ContactKind.PHONE]
    return [
        KnownPerson(
            row_id, name, organization, job, tuple(emails.get(row_id, ())), tuple(phones.get(row_id, ())), *rest
        )
        for row_id, name, organization, job, *rest in connection.execute(statement)
    ]


def _deals(connection: Connection) -> list[KnownDeal]:
    statement = (
        select(
            _DEAL.c.id,
            _DEAL.c.title,
            _DEAL.c.organization_id,
            _DEAL.c.value_minor,
            _DEAL.c.created_at,
            _DEAL.c.uid,
            func.coalesce(_DEAL.c.external_id, ""),
            func.coalesce(_BATCH.c.profile, ""),
        )
        .outerjoin(_BATCH, _BATCH.c.id == _DEAL.c.import_id)
        .order_by(_DEAL.c.id)
    )
    return [KnownDeal(*row) for row in connection.execute(statement)]


def _follow_ups(connection: Connection) -> list[KnownFollowUp]:
    statement = (
        select(
            _FOLLOW_UP.c.id,
            _FOLLOW_UP.c.subject,
            _FOLLOW_UP.c.due_at,
            _FOLLOW_UP.c.uid,
            func.coalesce(_FOLLOW_UP.c.external_id, ""),
            func.coalesce(_BATCH.c.profile, ""),
        )
        .outerjoin(_BATCH, _BATCH.c.id == _FOLLOW_UP.c.import_id)
        .order_by(_FOLLOW_UP.c.id)
    )
    return [KnownFollowUp(*row) for row in connection.execute(statement)]


def _stages(connection: Connection) -> list[KnownStage]:
    statement = (
        select(
            _STAGE.c.id,
            _STAGE.c.name,
            _STAGE.c.rank,
            _STAGE.c.probability,
            _STAGE.c.pipeline_id,
            _PIPELINE.c.name.label("pipeline"),
        )
        .join(_PIPELINE, _PIPELINE.c.id == _STAGE.c.pipeline_id)
        .order_by(_PIPELINE.c.rank, _STAGE.c.rank)
    )
    return [KnownStage(*row) for row in connection.execute(statement)]
