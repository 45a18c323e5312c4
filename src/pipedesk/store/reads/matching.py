"""What the file holds already, for matching rows from outside with it: read once for a whole import."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from pipedesk.store.tables import (
    ContactPoint,
    Deal,
    FollowUp,
    LostReason,
    Organization,
    Person,
    Pipeline,
    Stage,
    Tag,
)

_CONTACT = ContactPoint.__table__  # type: ignore[attr-defined]
_DEAL = Deal.__table__  # type: ignore[attr-defined]
_FOLLOW_UP = FollowUp.__table__  # type: ignore[attr-defined]
_ORGANIZATION = Organization.__table__  # type: ignore[attr-defined]
_PERSON = Person.__table__  # type: ignore[attr-defined]
_PIPELINE = Pipeline.__table__  # type: ignore[attr-defined]
_REASON = LostReason.__table__  # type: ignore[attr-defined]
_STAGE = Stage.__table__  # type: ignore[attr-defined]
_TAG = Tag.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class KnownStage:
    """A stage with its place and its pipeline."""

    id: int
    name: str
    rank: str
    pipeline_id: int
    pipeline: str


@dataclass(frozen=True, slots=True)
class KnownDeal:
    """What tells a deal from another when it has no id of its own."""

    id: int
    title: str
    organization_id: int | None
    value_minor: int
    created_at: datetime


@dataclass(slots=True)
class Known:
    """Everything that a row from outside can be matched with, by the key it is matched by."""

    organizations: dict[str, int]
    organization_ids: dict[str, int]
    people: dict[tuple[str, int | None], int]
    people_by_email: dict[str, int]
    person_ids: dict[str, int]
    deal_ids: dict[str, int]
    deals: list[KnownDeal]
    follow_up_ids: set[str]
    follow_ups: set[tuple[str, datetime]]
    stages: list[KnownStage]
    pipelines: dict[str, str]
    last_ranks: dict[int, str]
    tags: dict[str, int]
    lost_reasons: dict[str, int]
    last_reason_rank: str | None


def known(connection: Connection) -> Known:
    """Read all of it, with one query for each table."""
    people = connection.execute(
        select(_PERSON.c.id, _PERSON.c.folded_name, _PERSON.c.organization_id, _PERSON.c.external_id)
    ).all()
    organizations = connection.execute(
        select(_ORGANIZATION.c.id, _ORGANIZATION.c.folded_name, _ORGANIZATION.c.external_id).order_by(
            _ORGANIZATION.c.id.desc()
        )
    ).all()
    deals = connection.execute(
        select(
            _DEAL.c.id,
            _DEAL.c.title,
            _DEAL.c.organization_id,
            _DEAL.c.value_minor,
            _DEAL.c.created_at,
            _DEAL.c.external_id,
        )
    ).all()
    follow_ups = connection.execute(select(_FOLLOW_UP.c.external_id, _FOLLOW_UP.c.subject, _FOLLOW_UP.c.due_at)).all()
    reasons = connection.execute(select(_REASON.c.id, _REASON.c.name, _REASON.c.rank).order_by(_REASON.c.rank)).all()
    stages = connection.execute(
        select(_STAGE.c.id, _STAGE.c.name, _STAGE.c.rank, _STAGE.c.pipeline_id, _PIPELINE.c.name.label("pipeline"))
        .join(_PIPELINE, _PIPELINE.c.id == _STAGE.c.pipeline_id)
        .order_by(_PIPELINE.c.rank, _STAGE.c.rank)
    ).mappings()
    emails = connection.execute(
        select(func.lower(_CONTACT.c.value), _CONTACT.c.person_id).where(_CONTACT.c.kind == "email")
    ).all()
    ranks = connection.execute(select(_DEAL.c.stage_id, func.max(_DEAL.c.rank)).group_by(_DEAL.c.stage_id)).all()
    return Known(
        organizations={row.folded_name: row.id for row in organizations},
        organization_ids={row.external_id: row.id for row in organizations if row.external_id},
        people={(row.folded_name, row.organization_id): row.id for row in people},
        people_by_email={email: person for email, person in emails},
        person_ids={row.external_id: row.id for row in people if row.external_id},
        deal_ids={row.external_id: row.id for row in deals if row.external_id},
        deals=[KnownDeal(row.id, row.title, row.organization_id, row.value_minor, row.created_at) for row in deals],
        follow_up_ids={row.external_id for row in follow_ups if row.external_id},
        follow_ups={(row.subject, row.due_at) for row in follow_ups},
        stages=[KnownStage(**row) for row in stages],
        pipelines={row.name: row.rank for row in connection.execute(select(_PIPELINE.c.name, _PIPELINE.c.rank))},
        last_ranks={stage: rank for stage, rank in ranks},
        tags={row.name.casefold(): row.id for row in connection.execute(select(_TAG.c.id, _TAG.c.name))},
        lost_reasons={row.name.casefold(): row.id for row in reasons},
        last_reason_rank=reasons[-1].rank if reasons else None,
    )
