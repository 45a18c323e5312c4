"""Lists of deals, and finding the one that somebody means."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, or_, select

from pipedesk.domain.names import folded
from pipedesk.domain.terms import DealStatus
from pipedesk.store.book import table_of
from pipedesk.store.reads.main_contact import main_contact
from pipedesk.store.search import search
from pipedesk.store.tables import Deal, DealPerson, LostReason, Note, Organization, Person, Pipeline, Stage

_DEAL = table_of(Deal)
_DEAL_PERSON = table_of(DealPerson)
_NOTE = table_of(Note)
_ORGANIZATION = table_of(Organization)
_PERSON = table_of(Person)
_PIPELINE = table_of(Pipeline)
_REASON = table_of(LostReason)
_STAGE = table_of(Stage)

MOST_HITS = 500
"""How many search hits a list looks at."""


class DealRow(NamedTuple):
    """One line of a list of deals; value in minor units."""

    id: int
    uid: str
    title: str
    organization: str
    person: str
    pipeline: str
    stage: str
    status: DealStatus
    value_minor: int
    currency: str
    probability: int
    source: str
    expected_close_on: date | None
    created_at: datetime
    stage_entered_at: datetime
    closed_at: datetime | None
    archived_at: datetime | None
    lost_reason: str
    lost_note: str
    external_id: str | None


class StageName(NamedTuple):
    """A stage with its pipeline, for finding it by name."""

    id: int
    name: str
    pipeline_id: int
    pipeline: str


def list_deals(
    connection: Connection,
    *,
    status: DealStatus | None = None,
    stage_ids: Sequence[int] | None = None,
    words: str | None = None,
    limit: int | None = None,
) -> list[DealRow]:
    """Deals in the order of their places; with `words`, those whose title, people, organization or notes hold them.

    With no `status`, all there are; open ones are those that are not in the archive.
    """
    chosen: list[ColumnElement[bool]] = []
    if status is not None:
        chosen.append(_DEAL.c.status == status)
    if status is DealStatus.OPEN:
        chosen.append(_DEAL.c.archived_at.is_(None))
    if stage_ids is not None:
        chosen.append(_DEAL.c.stage_id.in_(stage_ids))
    if words is not None:
        chosen.append(_DEAL.c.id.in_(deals_about(connection, words)))
    return _rows(connection, chosen, limit)


def deals_about(connection: Connection, words: str) -> list[int]:
    """The ids of deals found by words in themselves or in their people, organizations and notes."""
    found: dict[str, list[int]] = {"deal": [], "organization": [], "person": [], "note": []}
    for hit in search(connection, words, MOST_HITS):
        found[hit.table].append(hit.id)
    related = select(_DEAL.c.id).where(
        or_(
            _DEAL.c.id.in_(found["deal"]),
            _DEAL.c.organization_id.in_(found["organization"]),
            _DEAL.c.id.in_(select(_DEAL_PERSON.c.deal_id).where(_DEAL_PERSON.c.person_id.in_(found["person"]))),
            _DEAL.c.id.in_(select(_NOTE.c.deal_id).where(_NOTE.c.id.in_(found["note"]))),
        )
    )
    return list(connection.execute(related).scalars()) if any(found.values()) else []


def deal_by(connection: Connection, *, deal_id: int | None = None, uid: str | None = None) -> DealRow | None:
    """One deal by its id or its uid."""
    chosen = _DEAL.c.id == deal_id if deal_id is not None else _DEAL.c.uid == uid
    return next(iter(_rows(connection, [chosen], 1)), None)


def deals_titled(connection: Connection, title: str) -> list[DealRow]:
    """Deals whose title is this, case and accents aside; else those whose title contains it."""
    wanted = folded(title)
    candidates = list_deals(connection, words=title, limit=MOST_HITS)
    exact = [deal for deal in candidates if folded(deal.title) == wanted]
    return exact or [deal for deal in candidates if wanted in folded(deal.title)]


def stage_names(connection: Connection) -> list[StageName]:
    """Every stage of every pipeline, in order."""
    statement = (
        select(_STAGE.c.id, _STAGE.c.name, _PIPELINE.c.id.label("pipeline_id"), _PIPELINE.c.name.label("pipeline"))
        .join(_PIPELINE, _PIPELINE.c.id == _STAGE.c.pipeline_id)
        .order_by(_PIPELINE.c.rank, _STAGE.c.rank)
    )
    return [StageName(**row) for row in connection.execute(statement).mappings()]


def _rows(connection: Connection, chosen: list[ColumnElement[bool]], limit: int | None) -> list[DealRow]:
    statement = (
        select(
            _DEAL.c.id,
            _DEAL.c.uid,
            _DEAL.c.title,
            _ORGANIZATION.c.name.label("organization"),
            main_contact(_PERSON.c.name).label("person"),
            _PIPELINE.c.name.label("pipeline"),
            _STAGE.c.name.label("stage"),
            _DEAL.c.status,
            _DEAL.c.value_minor,
            _DEAL.c.currency,
            _DEAL.c.probability,
            _STAGE.c.probability.label("stage_probability"),
            _DEAL.c.source,
            _DEAL.c.expected_close_on,
            _DEAL.c.created_at,
            _DEAL.c.stage_entered_at,
            _DEAL.c.closed_at,
            _DEAL.c.archived_at,
            _REASON.c.name.label("lost_reason"),
            _DEAL.c.lost_note,
            _DEAL.c.external_id,
        )
        .join(_STAGE, _STAGE.c.id == _DEAL.c.stage_id)
        .join(_PIPELINE, _PIPELINE.c.id == _STAGE.c.pipeline_id)
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _DEAL.c.organization_id)
        .outerjoin(_REASON, _REASON.c.id == _DEAL.c.lost_reason_id)
        .where(*chosen)
        .order_by(_PIPELINE.c.rank, _STAGE.c.rank, _DEAL.c.rank, _DEAL.c.id)
        .limit(limit)
    )
    rows = []
    for found in connection.execute(statement).mappings():
        row = dict(found)
        of_stage = row.pop("stage_probability")
        row["probability"] = of_stage if row["probability"] is None else row["probability"]
        for name in ("organization", "person", "lost_reason"):
            row[name] = row[name] or ""
        rows.append(DealRow(**row))
    return rows
