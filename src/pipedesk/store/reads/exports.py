"""Everything there is about deals, organizations, people and follow-ups, one flat row each."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from pipedesk.store.reads.deals import list_deals
from pipedesk.store.tables import ContactPoint, Deal, FollowUp, Note, Organization, Person

_CONTACT = ContactPoint.__table__  # type: ignore[attr-defined]
_DEAL = Deal.__table__  # type: ignore[attr-defined]
_FOLLOW_UP = FollowUp.__table__  # type: ignore[attr-defined]
_NOTE = Note.__table__  # type: ignore[attr-defined]
_ORGANIZATION = Organization.__table__  # type: ignore[attr-defined]
_PERSON = Person.__table__  # type: ignore[attr-defined]


def deal_rows(connection: Connection) -> list[dict[str, Any]]:
    """All deals of every status, with their notes."""
    notes = _notes(connection, "deal_id")
    return [
        {
            "deal id": deal.uid,
            "title": deal.title,
            "value_minor": deal.value_minor,
            "currency": deal.currency,
            "pipeline": deal.pipeline,
            "stage": deal.stage,
            "status": deal.status,
            "organization": deal.organization,
            "person": deal.person,
            "probability": deal.probability,
            "source": deal.source,
            "expected close": deal.expected_close_on,
            "created": deal.created_at,
            "last stage change": deal.stage_entered_at,
            "closed": deal.closed_at,
            "lost reason": deal.lost_reason,
            "note": notes.get(deal.id, ""),
        }
        for deal in list_deals(connection)
    ]


def organization_rows(connection: Connection) -> list[dict[str, Any]]:
    """All organizations, with their notes."""
    notes = _notes(connection, "organization_id")
    statement = select(
        _ORGANIZATION.c.id,
        _ORGANIZATION.c.uid.label("organization id"),
        _ORGANIZATION.c.name,
        _ORGANIZATION.c.website,
        _ORGANIZATION.c.phone,
        _ORGANIZATION.c.city,
        _ORGANIZATION.c.created_at.label("created"),
    ).order_by(_ORGANIZATION.c.id)
    return _with_notes(connection, statement, notes)


def person_rows(connection: Connection) -> list[dict[str, Any]]:
    """All people with every address and number they have, joined by semicolons."""
    notes = _notes(connection, "person_id")
    statement = (
        select(
            _PERSON.c.id,
            _PERSON.c.uid.label("person id"),
            _PERSON.c.name,
            _PERSON.c.job_title.label("job title"),
            func.coalesce(_ORGANIZATION.c.name, "").label("organization"),
            _points("email").label("email"),
            _points("phone").label("phone"),
            _PERSON.c.created_at.label("created"),
        )
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _PERSON.c.organization_id)
        .order_by(_PERSON.c.id)
    )
    return _with_notes(connection, statement, notes)


def follow_up_rows(connection: Connection) -> list[dict[str, Any]]:
    """All follow-ups, open and done."""
    statement = (
        select(
            _FOLLOW_UP.c.uid.label("activity id"),
            _FOLLOW_UP.c.subject,
            _FOLLOW_UP.c.kind.label("type"),
            _FOLLOW_UP.c.due_at,
            _FOLLOW_UP.c.due_on,
            _FOLLOW_UP.c.done_at.label("done at"),
            _FOLLOW_UP.c.outcome,
            _FOLLOW_UP.c.recurrence,
            func.coalesce(_DEAL.c.title, "").label("deal"),
            func.coalesce(_PERSON.c.name, "").label("person"),
        )
        .outerjoin(_DEAL, _DEAL.c.id == _FOLLOW_UP.c.deal_id)
        .outerjoin(_PERSON, _PERSON.c.id == _FOLLOW_UP.c.person_id)
        .order_by(_FOLLOW_UP.c.due_at, _FOLLOW_UP.c.id)
    )
    rows = []
    for found in connection.execute(statement).mappings():
        row = dict(found)
        at, on = row.pop("due_at"), row.pop("due_on")
        rows.append({**row, "due": on or at})
    return rows


def _points(kind: str) -> Any:
    return (
        select(func.coalesce(func.group_concat(_CONTACT.c.value, "; "), ""))
        .where(_CONTACT.c.person_id == _PERSON.c.id, _CONTACT.c.kind == kind)
        .scalar_subquery()
    )


def _notes(connection: Connection, column: str) -> dict[int, str]:
    owner = _NOTE.c[column]
    statement = select(owner, _NOTE.c.body).where(owner.is_not(None)).order_by(_NOTE.c.created_at, _NOTE.c.id)
    found: dict[int, str] = {}
    for owner_id, body in connection.execute(statement):
        found[owner_id] = f"{found[owner_id]}\n\n{body}" if owner_id in found else body
    return found


def _with_notes(connection: Connection, statement: Select[Any], notes: dict[int, str]) -> list[dict[str, Any]]:
    rows = []
    for found in connection.execute(statement).mappings():
        row = dict(found)
        row["note"] = notes.get(row.pop("id"), "")
        rows.append(row)
    return rows
