"""Everything that happened to a deal, newest first, one page at a time."""

import json
from collections.abc import Collection, Iterable
from datetime import date, datetime
from enum import StrEnum
from heapq import nlargest
from itertools import pairwise
from typing import NamedTuple

from sqlalchemy import Connection, select

from pipedesk.domain.terms import CustomKind, FollowUpKind
from pipedesk.store.book import table_of
from pipedesk.store.tables import (
    ChangeRecord,
    ChangeRow,
    CustomField,
    CustomValue,
    Deal,
    FollowUp,
    ImportBatch,
    LostReason,
    Note,
    Organization,
    Stage,
    StageMove,
)

_BATCH = table_of(ImportBatch)
_CHANGE = table_of(ChangeRecord)
_CUSTOM_FIELD = table_of(CustomField)
_CUSTOM_VALUE = table_of(CustomValue)
_DEAL = table_of(Deal)
_FOLLOW_UP = table_of(FollowUp)
_MOVE = table_of(StageMove)
_NOTE = table_of(Note)
_ORGANIZATION = table_of(Organization)
_REASON = table_of(LostReason)
_ROW = table_of(ChangeRow)
_STAGE = table_of(Stage)

SHOWN_FIELDS = ("title", "value_minor", "currency", "probability", "expected_close_on", "source")


class Event(StrEnum):
    """What kind of thing happened."""

    NOTE = "note"
    FOLLOW_UP = "follow_up"
    STAGE = "stage"
    FIELD = "field"
    WON = "won"
    LOST = "lost"
    CREATED = "created"


class TimelineRow(NamedTuple):
    """One thing that happened.

    `text`: the note, the subject of a follow-up, the stage, the name of a field, the reason it was lost, or the file
    it was imported from. `before` and `after` are the values of a field as stored, or the stage it came from; `days`
    is how long it was there. `id` is the note's or follow-up's; `pinned` is about notes; `custom` says what stands in a
    field that the user has added.
    """

    at: datetime
    event: Event
    text: str
    id: int = 0
    kind: FollowUpKind | None = None
    before: str | int | None = None
    after: str | int | None = None
    days: int | None = None
    currency: str = ""
    pinned: bool = False
    custom: CustomKind | None = None


def timeline(
    connection: Connection,
    deal_id: int,
    before: datetime | None = None,
    limit: int = 50,
    only: Collection[Event] = frozenset(Event),
) -> list[TimelineRow]:
    """The newest events of a deal that are `only` of some kinds, pinned notes first, `limit` in all.

    With `before` those earlier than a moment, without the pinned ones. Seven queries at most, whatever the number of
    events.
    """
    wanted = frozenset(only)
    pinned = _pinned(connection, deal_id, limit) if before is None and Event.NOTE in wanted else []
    events: list[TimelineRow] = []
    for kinds, read in _READS:
        if wanted & kinds:
            events += (event for event in read(connection, deal_id, before, limit) if event.event in wanted)
    return [*pinned, *nlargest(limit - len(pinned), events, key=lambda event: event.at)]


def _pinned(connection: Connection, deal_id: int, limit: int) -> list[TimelineRow]:
    statement = (
        select(_NOTE.c.created_at, _NOTE.c.body, _NOTE.c.id)
        .where(_NOTE.c.deal_id == deal_id, _NOTE.c.pinned)
        .order_by(_NOTE.c.created_at.desc(), _NOTE.c.id.desc())
        .limit(limit)
    )
    return [
        TimelineRow(row.created_at, Event.NOTE, row.body, row.id, pinned=True) for row in connection.execute(statement)
    ]


def _notes(connection: Connection, deal_id: int, before: datetime | None, limit: int) -> Iterable[TimelineRow]:
    statement = select(_NOTE.c.created_at, _NOTE.c.body, _NOTE.c.id)
    statement = statement.where(_NOTE.c.deal_id == deal_id, _NOTE.c.pinned.is_(False))
    if before is not None:
        statement = statement.where(_NOTE.c.created_at < before)
    for row in connection.execute(statement.order_by(_NOTE.c.created_at.desc(), _NOTE.c.id.desc()).limit(limit)):
        yield TimelineRow(row.created_at, Event.NOTE, row.body, row.id)


def _done(connection: Connection, deal_id: int, before: datetime | None, limit: int) -> Iterable[TimelineRow]:
    statement = select(
        _FOLLOW_UP.c.done_at, _FOLLOW_UP.c.subject, _FOLLOW_UP.c.id, _FOLLOW_UP.c.kind, _FOLLOW_UP.c.outcome
    ).where(_FOLLOW_UP.c.deal_id == deal_id, _FOLLOW_UP.c.done_at.is_not(None))
    if before is not None:
        statement = statement.where(_FOLLOW_UP.c.done_at < before)
    for row in connection.execute(statement.order_by(_FOLLOW_UP.c.done_at.desc()).limit(limit)):
        yield TimelineRow(row.done_at, Event.FOLLOW_UP, row.subject, row.id, row.kind, after=row.outcome or None)


def _moves(connection: Connection, deal_id: int, before: datetime | None, limit: int) -> Iterable[TimelineRow]:
    """Stage moves with the time spent in the stage before; the first line is the creation, told by `_ends`."""
    origin, target = _STAGE.alias("origin"), _STAGE.alias("target")
    rows = connection.execute(
        select(_MOVE.c.at, origin.c.name.label("origin"), target.c.name.label("target"))
        .join(target, target.c.id == _MOVE.c.to_stage_id)
        .outerjoin(origin, origin.c.id == _MOVE.c.from_stage_id)
        .where(_MOVE.c.deal_id == deal_id)
        .order_by(_MOVE.c.at, _MOVE.c.id)
    ).all()
    for earlier, row in pairwise(rows):
        if before is None or row.at < before:
            days = max(0, (row.at - earlier.at).days)
            yield TimelineRow(row.at, Event.STAGE, row.target, before=row.origin, days=days)


def _fields(connection: Connection, deal_id: int, before: datetime | None, limit: int) -> Iterable[TimelineRow]:
    """Edits of the deal's own fields that stand: what was undone never happened."""
    statement = (
        select(_CHANGE.c.at, _ROW.c.before, _ROW.c.after, _DEAL.c.currency)
        .join(_CHANGE, _CHANGE.c.id == _ROW.c.change_id)
        .join(_DEAL, _DEAL.c.id == _ROW.c.deal_id)
        .where(_ROW.c.deal_id == deal_id, _ROW.c.table_name == "deal")
        .where(_ROW.c.before.is_not(None), _ROW.c.after.is_not(None))
        .where(_CHANGE.c.state == "done")
    )
    if before is not None:
        statement = statement.where(_CHANGE.c.at < before)
    edits = [
        (row.at, json.loads(row.before), json.loads(row.after), row.currency)
        for row in connection.execute(statement.order_by(_ROW.c.id.desc()).limit(limit))
    ]
    names = _organizations(connection, [values.get("organization_id") for _, *both, _ in edits for values in both])
    for at, old, new, currency in edits:
        if "status" in new:
            continue
        for name in SHOWN_FIELDS:
            # What was typed back within a minute joined the step and changed nothing.
            if name in new and new[name] != old[name]:
                yield TimelineRow(at, Event.FIELD, name, before=old[name], after=new[name], currency=currency)
        if new.get("organization_id") != old.get("organization_id"):
            earlier, later = names.get(old["organization_id"]), names.get(new["organization_id"])
            yield TimelineRow(at, Event.FIELD, "organization", before=earlier, after=later)


def _organizations(connection: Connection, ids: Iterable[int | None]) -> dict[int | None, str]:
    """The names of organizations by their ids; those that are gone are missing."""
    wanted = {row_id for row_id in ids if row_id is not None}
    if not wanted:
        return {}
    statement = select(_ORGANIZATION.c.id, _ORGANIZATION.c.name).where(_ORGANIZATION.c.id.in_(wanted))
    return {row.id: row.name for row in connection.execute(statement)}


def _custom_fields(connection: Connection, deal_id: int, before: datetime | None, limit: int) -> Iterable[TimelineRow]:
    """Edits of fields that the user has added, and that are still there.

    The journal does not hold what a row was when it was added: that is what the next edit found, or what stands there.
    """
    statement = (
        select(
            _CHANGE.c.at,
            _ROW.c.row_id,
            _ROW.c.before,
            _ROW.c.after,
            _CUSTOM_VALUE.c.value,
            _CUSTOM_FIELD.c.name,
            _CUSTOM_FIELD.c.kind,
            _CUSTOM_FIELD.c.currency,
        )
        .join(_CHANGE, _CHANGE.c.id == _ROW.c.change_id)
        .join(_CUSTOM_VALUE, _CUSTOM_VALUE.c.id == _ROW.c.row_id)
        .join(_CUSTOM_FIELD, _CUSTOM_FIELD.c.id == _CUSTOM_VALUE.c.field_id)
        .where(_ROW.c.deal_id == deal_id, _ROW.c.table_name == "custom_value", _CHANGE.c.state == "done")
        .order_by(_ROW.c.id.desc())
    )
    later: dict[int, str] = {}
    for row in connection.execute(statement.limit(limit) if before is None else statement):
        new = later.get(row.row_id, row.value)
        old = "" if row.before is None else json.loads(row.before).get("value", new)
        later[row.row_id] = old
        if old != new and (before is None or row.at < before):
            yield TimelineRow(
                row.at, Event.FIELD, row.name, before=old, after=new, currency=row.currency, custom=row.kind
            )


def _ends(connection: Connection, deal_id: int, before: datetime | None, limit: int) -> Iterable[TimelineRow]:
    row = connection.execute(
        select(
            _DEAL.c.created_at,
            _DEAL.c.closed_at,
            _DEAL.c.status,
            _DEAL.c.lost_note,
            _DEAL.c.value_minor,
            _DEAL.c.currency,
            _REASON.c.name.label("reason"),
            _BATCH.c.source.label("imported_from"),
        )
        .outerjoin(_REASON, _REASON.c.id == _DEAL.c.lost_reason_id)
        .outerjoin(_BATCH, _BATCH.c.id == _DEAL.c.import_id)
        .where(_DEAL.c.id == deal_id)
    ).first()
    if row is None:
        return
    ends = [TimelineRow(row.created_at, Event.CREATED, row.imported_from or "")]
    if row.closed_at is not None and row.status == "won":
        ends.append(TimelineRow(row.closed_at, Event.WON, "", after=row.value_minor, currency=row.currency))
    if row.closed_at is not None and row.status == "lost":
        ends.append(TimelineRow(row.closed_at, Event.LOST, row.reason or "", after=row.lost_note or None))
    yield from (end for end in ends if before is None or end.at < before)


_READS = (
    (frozenset({Event.NOTE}), _notes),
    (frozenset({Event.FOLLOW_UP}), _done),
    (frozenset({Event.STAGE}), _moves),
    (frozenset({Event.FIELD}), _fields),
    (frozenset({Event.FIELD}), _custom_fields),
    (frozenset({Event.WON, Event.LOST, Event.CREATED}), _ends),
)


def stored_day(value: str | int | None) -> date | None:
    """A day as the journal holds it."""
    return date.fromisoformat(value) if isinstance(value, str) and value else None
