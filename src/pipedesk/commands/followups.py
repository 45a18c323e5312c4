"""Planning, doing, postponing and announcing follow-ups."""

from datetime import datetime
from typing import Any, NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.domain import alerts
from pipedesk.domain.alerts import AlertPlan
from pipedesk.domain.edits import Delete, Edit, Insert, Origin, Plain, Update
from pipedesk.domain.names import clean_line
from pipedesk.domain.recurrence import check_rule, next_occurrence, rest_of
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import FollowUpKind
from pipedesk.domain.texts import translate
from pipedesk.domain.when import When
from pipedesk.domain.zones import known_zone, utc_to_wall
from pipedesk.store.book import Book
from pipedesk.store.tables import Deal, FollowUp, Person

SUBJECT_LIMIT = 500
AT_THE_TIME = (0,)


class PlanFollowUp(NamedTuple):
    """Plan something to do at a time. `reminders` are minutes before; `recurrence` is an RFC 5545 rule."""

    subject: str
    when: When
    deal_id: int | None = None
    person_id: int | None = None
    kind: FollowUpKind = FollowUpKind.TASK
    recurrence: str | None = None
    reminders: tuple[int, ...] = AT_THE_TIME

    def plan(self, book: Book) -> Plan:
        if self.deal_id is not None:
            book.get(Deal, self.deal_id)
        if self.person_id is not None:
            book.get(Person, self.person_id)
        name = translate("FollowUps", "Plan “{subject}”").fill(subject=_subject(self.subject))
        return Plan(name, [follow_up_insert(book, self)])


class EditFollowUp(NamedTuple):
    """Change what a follow-up says or when it is due; what is None stays. A new time schedules its alert anew."""

    follow_up_id: int
    subject: str | None = None
    kind: FollowUpKind | None = None
    when: When | None = None

    def plan(self, book: Book) -> Plan:
        follow_up = book.get(FollowUp, self.follow_up_id)
        values: dict[str, Plain] = {}
        if self.subject is not None:
            values["subject"] = _subject(self.subject)
        if self.kind is not None:
            values["kind"] = self.kind
        if self.when is not None:
            # A time that is given now is read from the wall of now.
            values |= {"due_at": self.when.at, "due_on": self.when.on, "zone": book.zone.key}
            if follow_up.done_at is None:
                values |= _alert_values(alerts.scheduled(self.when.at, follow_up.reminders, book.now))
        name = translate("FollowUps", "Edit “{subject}”").fill(subject=follow_up.subject)
        return Plan(name, [Update("follow_up", follow_up.id, values)] if values else [])


class CompleteFollowUp(NamedTuple):
    """It is done. A recurring one is planned again for the first time it comes round after now, in the same step."""

    follow_up_id: int
    outcome: str = ""

    def plan(self, book: Book) -> Plan:
        follow_up = book.get(FollowUp, self.follow_up_id)
        name = translate("FollowUps", "Done: “{subject}”").fill(subject=follow_up.subject)
        if follow_up.done_at is not None:
            return Plan(name, [])
        values: dict[str, Plain] = {"done_at": book.now, "outcome": clean_line(self.outcome, 500)}
        edits: list[Edit] = [Update("follow_up", follow_up.id, values | _alert_values(alerts.done()))]
        if follow_up.recurrence:
            edits += _next_time(book, follow_up, follow_up.recurrence)
        return Plan(name, edits)


class ReopenFollowUp(NamedTuple):
    """It was not done after all. Its alert does not come again."""

    follow_up_id: int

    def plan(self, book: Book) -> Plan:
        follow_up = book.get(FollowUp, self.follow_up_id)
        alert = alerts.acknowledged(alerts.scheduled(follow_up.due_at, (), book.now))
        values: dict[str, Plain] = {"done_at": None, "outcome": "", **_alert_values(alert)}
        name = translate("FollowUps", "Not done: “{subject}”").fill(subject=follow_up.subject)
        return Plan(name, [Update("follow_up", follow_up.id, values)])


class SnoozeFollowUp(NamedTuple):
    """Be reminded at another moment instead. When it is due stays as it is. Refuses a moment that has passed."""

    follow_up_id: int
    until: datetime

    def plan(self, book: Book) -> Plan:
        follow_up = book.get(FollowUp, self.follow_up_id)
        if follow_up.done_at is not None:
            raise Refusal(
                translate("FollowUps", "“{subject}” is done already.").fill(subject=follow_up.subject),
                translate("FollowUps", "There is nothing to be reminded of."),
            )
        if self.until <= book.now:
            raise Refusal(
                translate("FollowUps", "This moment has passed."),
                translate("FollowUps", "Choose a later one."),
            )
        values = _alert_values(alerts.snoozed(alert_of(follow_up), self.until))
        name = translate("FollowUps", "Snooze “{subject}”").fill(subject=follow_up.subject)
        return Plan(name, [Update("follow_up", follow_up.id, values)])


class DeleteFollowUp(NamedTuple):
    """Remove a follow-up."""

    follow_up_id: int

    def plan(self, book: Book) -> Plan:
        follow_up = book.get(FollowUp, self.follow_up_id)
        name = translate("FollowUps", "Delete “{subject}”").fill(subject=follow_up.subject)
        return Plan(name, [Delete("follow_up", follow_up.id)])


class RaiseAlerts(NamedTuple):
    """The keeper is about to show these alerts. Those that are no longer due are left out; written before showing."""

    follow_up_ids: tuple[int, ...]

    def plan(self, book: Book) -> Plan:
        edits: list[Edit] = []
        for follow_up in book.any_of(FollowUp, "id", list(self.follow_up_ids)):
            alert = alert_of(follow_up)
            if follow_up.done_at is None and alerts.is_due(alert, book.now):
                after = alerts.raised(alert, follow_up.due_at, follow_up.reminders, book.now)
                values: dict[str, Plain] = {"raised_at": book.now, **_alert_values(after)}
                edits.append(Update("follow_up", follow_up.id, values))
        return Plan(translate("FollowUps", "Remind"), edits, origin=Origin.REMINDER)


class AcknowledgeAlert(NamedTuple):
    """The user has seen the alert."""

    follow_up_id: int

    def plan(self, book: Book) -> Plan:
        follow_up = book.find(FollowUp, self.follow_up_id)
        name = translate("FollowUps", "Remind")
        if follow_up is None or follow_up.done_at is not None:
            return Plan(name, [], origin=Origin.REMINDER)
        values = _alert_values(alerts.acknowledged(alert_of(follow_up)))
        return Plan(name, [Update("follow_up", follow_up.id, values)], origin=Origin.REMINDER)


def follow_up_insert(book: Book, planned: PlanFollowUp) -> Insert:
    """What adds a follow-up, also to a deal that is added in the same step."""
    alert = alerts.scheduled(planned.when.at, planned.reminders, book.now)
    values = {
        "uid": book.new_uid(),
        "deal_id": planned.deal_id,
        "person_id": planned.person_id,
        "kind": planned.kind,
        "subject": _subject(planned.subject),
        "due_at": planned.when.at,
        "due_on": planned.when.on,
        "zone": book.zone.key,
        "recurrence": check_rule(planned.recurrence) if planned.recurrence else None,
        "reminders": planned.reminders,
        "created_at": book.now,
        **_alert_values(alert),
    }
    return Insert("follow_up", book.new_id("follow_up"), values)


def alert_of(follow_up: FollowUp) -> AlertPlan:
    """How far the alert of a stored follow-up has come."""
    return AlertPlan(follow_up.alert_state, follow_up.alert_at, follow_up.snoozed_until)


def _alert_values(alert: AlertPlan) -> dict[str, Plain]:
    return {"alert_state": alert.state, "alert_at": alert.alert_at, "snoozed_until": alert.snoozed_until}


def _subject(text: str) -> str:
    subject = clean_line(text, SUBJECT_LIMIT)
    if not subject:
        raise Refusal(
            translate("FollowUps", "What is to be done?"),
            translate("FollowUps", "Type a few words, for example “Call Eva about the discount”."),
        )
    return subject


def _next_time(book: Book, follow_up: FollowUp, rule: str) -> list[Edit]:
    zone = known_zone(follow_up.zone)
    following = next_occurrence(rule, follow_up.due_at, zone, max(book.now, follow_up.due_at))
    if following is None:
        return []
    alert = alerts.scheduled(following, follow_up.reminders, book.now)
    values: dict[str, Any] = {
        "uid": book.new_uid(),
        "deal_id": follow_up.deal_id,
        "person_id": follow_up.person_id,
        "kind": follow_up.kind,
        "subject": follow_up.subject,
        "due_at": following,
        "due_on": utc_to_wall(following, zone).date() if follow_up.due_on else None,
        "zone": follow_up.zone,
        "recurrence": rest_of(rule, follow_up.due_at, zone, following),
        "reminders": follow_up.reminders,
        "created_at": book.now,
        **_alert_values(alert),
    }
    return [Insert("follow_up", book.new_id("follow_up"), values)]
