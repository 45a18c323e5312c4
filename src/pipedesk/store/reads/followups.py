"""What is due: for the keeper, the Today page and the terminal."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, Select, func, select

from pipedesk.domain.terms import FollowUpKind
from pipedesk.store.book import table_of
from pipedesk.store.tables import Deal, FollowUp, Organization

_FOLLOW_UP = table_of(FollowUp)
_DEAL = table_of(Deal)
_ORGANIZATION = table_of(Organization)


class DueRow(NamedTuple):
    """One open follow-up with the deal it belongs to. `due_on` is set for an all-day one; value in minor units."""

    id: int
    uid: str
    kind: FollowUpKind
    subject: str
    due_at: datetime
    due_on: date | None
    alert_at: datetime | None
    raised_at: datetime | None
    deal_id: int | None
    deal: str
    organization: str
    value_minor: int
    currency: str


def due_alerts(connection: Connection, now: datetime, limit: int = 10_000) -> list[DueRow]:
    """The follow-ups whose alert must be raised now, the longest waiting first."""
    chosen = _open().where(_FOLLOW_UP.c.alert_at <= now).order_by(_FOLLOW_UP.c.alert_at, _FOLLOW_UP.c.id).limit(limit)
    return _rows(connection, chosen)


def next_alert_at(connection: Connection) -> datetime | None:
    """The moment of the next alert, past or to come; None when none is planned."""
    found = connection.execute(
        select(_FOLLOW_UP.c.alert_at)
        .where(_FOLLOW_UP.c.alert_at.is_not(None), _FOLLOW_UP.c.done_at.is_(None))
        .order_by(_FOLLOW_UP.c.alert_at)
        .limit(1)
    ).scalar()
    return found if isinstance(found, datetime) else None


def due_until(connection: Connection, until: datetime, limit: int = 1000) -> list[DueRow]:
    """The open follow-ups due up to a moment, the oldest first."""
    chosen = _open().where(_FOLLOW_UP.c.due_at <= until).order_by(_FOLLOW_UP.c.due_at, _FOLLOW_UP.c.id).limit(limit)
    return _rows(connection, chosen)


def count_due(connection: Connection, until: datetime) -> int:
    """How many open follow-ups are due up to a moment: the number on the badge."""
    counted = select(func.count()).where(_FOLLOW_UP.c.done_at.is_(None), _FOLLOW_UP.c.due_at <= until)
    return int(connection.execute(counted).scalar_one())


def unanswered(connection: Connection, limit: int = 100) -> list[DueRow]:
    """Alerts that were raised and that nobody has answered yet: what the banner shows after a restart."""
    chosen = _open().where(_FOLLOW_UP.c.alert_state == "raised").order_by(_FOLLOW_UP.c.due_at.desc()).limit(limit)
    return _rows(connection, chosen)


def follow_up_row(connection: Connection, follow_up_id: int) -> DueRow | None:
    """One open follow-up; None when it is done or gone."""
    return next(iter(_rows(connection, _open().where(_FOLLOW_UP.c.id == follow_up_id))), None)


def _open() -> Select[tuple[object, ...]]:
    return (
        select(
            _FOLLOW_UP.c.id,
            _FOLLOW_UP.c.uid,
            _FOLLOW_UP.c.kind,
            _FOLLOW_UP.c.subject,
            _FOLLOW_UP.c.due_at,
            _FOLLOW_UP.c.due_on,
            _FOLLOW_UP.c.alert_at,
            _FOLLOW_UP.c.raised_at,
            _FOLLOW_UP.c.deal_id,
            func.coalesce(_DEAL.c.title, "").label("deal"),
            func.coalesce(_ORGANIZATION.c.name, "").label("organization"),
            func.coalesce(_DEAL.c.value_minor, 0).label("value_minor"),
            func.coalesce(_DEAL.c.currency, "").label("currency"),
        )
        .select_from(_FOLLOW_UP)
        .outerjoin(_DEAL, _DEAL.c.id == _FOLLOW_UP.c.deal_id)
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _DEAL.c.organization_id)
        .where(_FOLLOW_UP.c.done_at.is_(None))
    )


def _rows(connection: Connection, statement: Select[tuple[object, ...]]) -> list[DueRow]:
    return [DueRow(**row) for row in connection.execute(statement).mappings()]
