"""Everything there is about deals, organizations, people and follow-ups, one flat row each."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from pipedesk.domain.currencies import exponent
from pipedesk.domain.custom_fields import exported
from pipedesk.domain.names import folded
from pipedesk.domain.terms import ContactKind, CustomKind
from pipedesk.store.book import table_of
from pipedesk.store.reads.custom_fields import CustomFieldRow, custom_fields, values_by_deal
from pipedesk.store.reads.deals import list_deals
from pipedesk.store.tables import ContactPoint, Deal, DealTag, FollowUp, Note, Organization, Person, Tag

_CONTACT = table_of(ContactPoint)
_DEAL = table_of(Deal)
_DEAL_TAG = table_of(DealTag)
_FOLLOW_UP = table_of(FollowUp)
_NOTE = table_of(Note)
_ORGANIZATION = table_of(Organization)
_PERSON = table_of(Person)
_TAG = table_of(Tag)


def deal_rows(connection: Connection) -> list[dict[str, Any]]:
    """All deals of every status, with their tags, notes and the fields that the user has added."""
    notes = _notes(connection, "deal_id")
    tags = _tags(connection)
    deals = list_deals(connection)
    rows: list[dict[str, Any]] = [
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
            "archived on": deal.archived_at,
            "lost reason": deal.lost_reason,
            "lost note": deal.lost_note,
            "tags": tags.get(deal.id, []),
            "note": notes.get(deal.id, ""),
        }
        for deal in deals
    ]
    fields = custom_fields(connection)
    if rows and fields:
        columns = _columns(fields, rows[0])
        filled_in = values_by_deal(connection)
        for deal, row in zip(deals, rows, strict=True):
            values = filled_in.get(deal.id, {})
            row.update((columns[field.id], _custom(field, values.get(field.id, ""))) for field in fields)
    return rows


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
    """All people with lists of every address and number they have."""
    notes = _notes(connection, "person_id")
    emails, phones = _points(connection, ContactKind.EMAIL), _points(connection, ContactKind.PHONE)
    statement = (
        select(
            _PERSON.c.id,
            _PERSON.c.uid.label("person id"),
            _PERSON.c.name,
            _PERSON.c.job_title.label("job title"),
            func.coalesce(_ORGANIZATION.c.name, "").label("organization"),
            _PERSON.c.created_at.label("created"),
        )
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _PERSON.c.organization_id)
        .order_by(_PERSON.c.id)
    )
    rows = []
    for found in connection.execute(statement).mappings():
        row = dict(found)
        person, created = row.pop("id"), row.pop("created")
        points = {"email": emails.get(person, []), "phone": phones.get(person, [])}
        rows.append({**row, **points, "created": created, "note": notes.get(person, "")})
    return rows


def follow_up_rows(connection: Connection) -> list[dict[str, Any]]:
    """All follow-ups, open and done; `due` is a day for those of a whole day."""
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
            func.coalesce(_DEAL.c.uid, "").label("deal id"),
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
        rows.append({**row, "due": on or at, "done": "yes" if row["done at"] else "no"})
    return rows


def _columns(fields: Sequence[CustomFieldRow], taken: Iterable[str]) -> dict[int, str]:
    """What the columns of fields are called: by their names, unless a column is called so already."""
    known = {folded(name) for name in taken} | {"value"}
    names: dict[int, str] = {}
    for field in fields:
        name = f"{field.name} ({field.currency})" if field.currency else field.name
        while folded(name) in known:
            name = f"{name} (field)"
        known.add(folded(name))
        names[field.id] = name
    return names


def _custom(field: CustomFieldRow, value: str) -> object:
    cell = exported(field.kind, value)
    if field.kind is CustomKind.MONEY and isinstance(cell, Decimal):
        return cell.scaleb(-exponent(field.currency))
    return cell


def _points(connection: Connection, kind: ContactKind) -> dict[int, list[str]]:
    statement = select(_CONTACT.c.person_id, _CONTACT.c.value).where(_CONTACT.c.kind == kind).order_by(_CONTACT.c.id)
    found: dict[int, list[str]] = {}
    for person_id, value in connection.execute(statement):
        found.setdefault(person_id, []).append(value)
    return found


def _tags(connection: Connection) -> dict[int, list[str]]:
    statement = (
        select(_DEAL_TAG.c.deal_id, _TAG.c.name).join(_TAG, _TAG.c.id == _DEAL_TAG.c.tag_id).order_by(_DEAL_TAG.c.id)
    )
    found: dict[int, list[str]] = {}
    for deal_id, name in connection.execute(statement):
        found.setdefault(deal_id, []).append(name)
    return found


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
