"""Templates: how deals of one kind begin."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.commands.deals import AddDeal
from pipedesk.commands.followups import PlanFollowUp, follow_up_insert
from pipedesk.commands.linking import tag_by_name
from pipedesk.commands.template_parts import filled_in, kept_fields, kept_lines, put_in
from pipedesk.domain.alerts import due_moment
from pipedesk.domain.edits import Delete, Edit, Insert, Plain, Update
from pipedesk.domain.names import clean_line
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import FollowUpKind
from pipedesk.domain.texts import translate
from pipedesk.domain.when import When
from pipedesk.domain.zones import utc_to_wall, wall_to_utc
from pipedesk.store.book import Book
from pipedesk.store.tables import Deal, DealTag, DealTemplate, FollowUp, Pipeline, Stage, Tag

NAME_LIMIT = 200
_MOST_STEPS = 50


class SaveTemplate(NamedTuple):
    """Keep a deal's title, value, stage, source, tags, added fields, products and follow-ups as a template.

    A follow-up, done or not, is kept by how many days after the deal's start it was due. A template of the same name
    is replaced.
    """

    deal_id: int
    name: str

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        name = clean_line(self.name, NAME_LIMIT)
        if not name:
            raise Refusal(
                translate("Templates", "A template needs a name."),
                translate("Templates", "Type what kind of deal it is for, for example “Yearly audit”."),
            )
        tags = [hung.tag_id for hung in book.all(DealTag, deal_id=deal.id)]
        values: dict[str, Plain] = {
            "name": name,
            "title": deal.title,
            "value_minor": deal.value_minor,
            "currency": deal.currency,
            "stage_uid": book.get(Stage, deal.stage_id).uid,
            "source": deal.source,
            "tags": json.dumps([tag.name for tag in book.any_of(Tag, "id", tags)], ensure_ascii=False),
            "steps": json.dumps(_steps_of(book, deal), ensure_ascii=False),
            "fields": kept_fields(book, deal.id),
            "lines": kept_lines(book, deal.id),
            "value_from_lines": deal.value_from_lines,
        }
        step = translate("Templates", "Save the template “{name}”").fill(name=name)
        known = next((one for one in book.all(DealTemplate) if one.name.casefold() == name.casefold()), None)
        if known is not None:
            return Plan(step, [Update("deal_template", known.id, values)])
        values["uid"] = book.new_uid()
        return Plan(step, [Insert("deal_template", book.new_id("deal_template"), values)])


class AddFromTemplate(NamedTuple):
    """Add a deal as a template has it, today being its start. When the template's stage is gone: the first of all."""

    template_id: int
    title: str
    organization: str = ""
    person: str = ""

    def plan(self, book: Book) -> Plan:
        template = book.get(DealTemplate, self.template_id)
        adding = AddDeal(
            self.title,
            _stage_of(book, template),
            template.value_minor,
            template.currency,
            self.organization,
            self.person,
            source=template.source,
        ).plan(book)
        edits: list[Edit] = list(adding.edits)
        deal_id = next(edit.id for edit in edits if edit.table == "deal")
        for name in _texts(template.tags):
            tag_id = tag_by_name(book, name, edits)
            edits.append(Insert("deal_tag", book.new_id("deal_tag"), {"deal_id": deal_id, "tag_id": tag_id}))
        edits += filled_in(book, template.fields, deal_id)
        edits += put_in(book, template.lines, deal_id, template.currency)
        if template.value_from_lines:
            edits.append(Update("deal", deal_id, {"value_from_lines": True}))
        today = utc_to_wall(book.now, book.zone).date()
        for kind, subject, day, clock in _steps(template.steps):
            when = _when(today + timedelta(days=day), clock, book)
            edits.append(follow_up_insert(book, PlanFollowUp(subject, when, deal_id, kind=kind)))
        return Plan(adding.name, edits)


class DeleteTemplate(NamedTuple):
    """Remove a template; deals made from it stay."""

    template_id: int

    def plan(self, book: Book) -> Plan:
        template = book.get(DealTemplate, self.template_id)
        name = translate("Templates", "Delete the template “{name}”").fill(name=template.name)
        return Plan(name, [Delete("deal_template", template.id)])


def _steps_of(book: Book, deal: Deal) -> list[dict[str, str | int | None]]:
    start = utc_to_wall(deal.created_at, book.zone).date()
    steps: list[dict[str, str | int | None]] = []
    for one in book.all(FollowUp, order="due_at", limit=_MOST_STEPS, deal_id=deal.id):
        wall = utc_to_wall(one.due_at, book.zone)
        clock = None if one.due_on else wall.strftime("%H:%M")
        day = max(0, ((one.due_on or wall.date()) - start).days)
        steps.append({"kind": one.kind.value, "subject": one.subject, "day": day, "time": clock})
    return steps


def _steps(stored: str) -> Iterator[tuple[FollowUpKind, str, int, time | None]]:
    for step in json.loads(stored):
        clock = time.fromisoformat(step["time"]) if step["time"] else None
        yield FollowUpKind(step["kind"]), step["subject"], step["day"], clock


def _texts(stored: str) -> list[str]:
    return [str(text) for text in json.loads(stored)]


def _when(day: date, clock: time | None, book: Book) -> When:
    if clock is None:
        return When(due_moment(day, book.zone), day)
    return When(wall_to_utc(datetime.combine(day, clock), book.zone))


def _stage_of(book: Book, template: DealTemplate) -> int:
    stage = book.first(Stage, uid=template.stage_uid)
    if stage is not None:
        return stage.id
    for pipeline in book.all(Pipeline, order="rank"):
        for first in book.all(Stage, order="rank", limit=1, pipeline_id=pipeline.id):
            return first.id
    raise Refusal(
        translate("Templates", "There is no stage to put the deal into."),
        translate("Templates", "Add a pipeline first."),
    )
