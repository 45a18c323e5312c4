"""The stages of a pipeline: what they are called, what they expect, what they ask for."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.domain.edits import Delete, Edit, Insert, Update
from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.ranking import rank_behind, rank_between, ranks_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.requirements import RequiredField, StageColour
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import ChecklistItem, Deal, DealTick, Pipeline, Stage, StageMove

NAME_LIMIT = 200
GUIDANCE_LIMIT = 10_000
ITEM_LIMIT = 500
MOST_ITEMS = 50


class AddStage(NamedTuple):
    """Add a stage at the end of a pipeline. `probability` in percent."""

    pipeline_id: int
    name: str
    probability: int = 10
    stale_after_days: int | None = None

    def plan(self, book: Book) -> Plan:
        book.get(Pipeline, self.pipeline_id)
        stages = book.all(Stage, order="rank", pipeline_id=self.pipeline_id)
        name = named(self.name)
        values = {
            "uid": book.new_uid(),
            "pipeline_id": self.pipeline_id,
            "name": name,
            "rank": rank_between(stages[-1].rank if stages else None, None),
            "probability": self.probability,
            "stale_after_days": self.stale_after_days,
        }
        edits = [Insert("stage", book.new_id("stage"), values)]
        return Plan(translate("Pipelines", "Add stage “{name}”").fill(name=name), edits)


class EditStage(NamedTuple):
    """Change a stage; what is None stays, `stale_after_days` 0 means never stale.

    Edits of the same field in a row are one undo step.
    """

    stage_id: int
    name: str | None = None
    probability: int | None = None
    stale_after_days: int | None = None
    guidance: str | None = None
    colour: StageColour | None = None
    required: tuple[RequiredField, ...] | None = None

    def plan(self, book: Book) -> Plan:
        stage = book.get(Stage, self.stage_id)
        values: dict[str, Any] = {}
        if self.name is not None:
            values["name"] = named(self.name)
        if self.stale_after_days is not None:
            values["stale_after_days"] = self.stale_after_days or None
        if self.guidance is not None:
            values["guidance"] = clean_text(self.guidance, GUIDANCE_LIMIT)
        for field in ("probability", "colour", "required"):
            if getattr(self, field) is not None:
                values[field] = getattr(self, field)
        name = translate("Pipelines", "Edit stage “{name}”").fill(name=stage.name)
        edits = [Update("stage", stage.id, values)] if values else []
        return Plan(name, edits, merge_key=f"stage:{stage.id}:{','.join(values)}")


class MoveStage(NamedTuple):
    """Put a stage behind another one of its pipeline, or first with `after` None."""

    stage_id: int
    after: int | None = None

    def plan(self, book: Book) -> Plan:
        stage = book.get(Stage, self.stage_id)
        stages = book.all(Stage, order="rank", pipeline_id=stage.pipeline_id)
        others = [(row.id, row.rank) for row in stages if row.id != stage.id]
        name = translate("Pipelines", "Move stage “{name}”").fill(name=stage.name)
        before = [row.id for row in stages][: [row.id for row in stages].index(stage.id)]
        if (before[-1] if before else None) == self.after or self.after == stage.id:
            return Plan(name, [])
        return Plan(name, [Update("stage", stage.id, {"rank": rank_behind(others, self.after)})])


class SetChecklist(NamedTuple):
    """The exit checklist of a stage is these lines now, in this order.

    A line that was there before keeps the deals that ticked it; one that was reworded in its place does too. The ticks
    of lines that are gone go with them.
    """

    stage_id: int
    lines: tuple[str, ...]

    def plan(self, book: Book) -> Plan:
        stage = book.get(Stage, self.stage_id)
        lines = list(dict.fromkeys(line for line in (clean_line(one, ITEM_LIMIT) for one in self.lines) if line))
        if len(lines) > MOST_ITEMS:
            raise Refusal(
                translate("Pipelines", "This checklist is too long."),
                translate("Pipelines", "There is room for {limit} lines.").fill(limit=MOST_ITEMS),
            )
        name = translate("Pipelines", "Edit stage “{name}”").fill(name=stage.name)
        standing = book.all(ChecklistItem, order="rank", stage_id=stage.id)
        if [item.text for item in standing] == lines:
            return Plan(name, [])
        return Plan(name, _rewritten(book, stage.id, standing, lines), merge_key=f"stage:{stage.id}:checklist")


class DeleteStage(NamedTuple):
    """Remove a stage; its deals, of any status, and its history go over to another stage of the same pipeline."""

    stage_id: int
    to_stage_id: int

    def plan(self, book: Book) -> Plan:
        stage, other = book.get(Stage, self.stage_id), book.get(Stage, self.to_stage_id)
        if stage.id == other.id or stage.pipeline_id != other.pipeline_id:
            raise Refusal(
                translate("Pipelines", "The deals of “{name}” need another stage.").fill(name=stage.name),
                translate("Pipelines", "Choose a different stage of the same pipeline."),
            )
        name = translate("Pipelines", "Delete stage “{name}”").fill(name=stage.name)
        return Plan(name, stages_removal(book, [stage], other.id))


def named(text: str) -> str:
    """The name of a stage or pipeline, fit for one line. Raises `Refusal` for none."""
    name = clean_line(text, NAME_LIMIT)
    if not name:
        raise Refusal(
            translate("Pipelines", "A name is needed."),
            translate("Pipelines", "Type what it is called, for example “Proposal”."),
        )
    return name


def stages_removal(book: Book, stages: Sequence[Stage], to_stage_id: int) -> list[Edit]:
    """What removes some stages: their deals go behind those of another one, their history becomes that one's."""
    deals = [deal for stage in stages for deal in book.all(Deal, order="rank", stage_id=stage.id)]
    standing = book.all(Deal, order="rank", stage_id=to_stage_id)
    ranks = ranks_between(standing[-1].rank if standing else None, None, len(deals))
    edits: list[Edit] = [
        Update("deal", deal.id, {"stage_id": to_stage_id, "rank": rank})
        for deal, rank in zip(deals, ranks, strict=True)
    ]
    for stage in stages:
        for move in book.all(StageMove, to_stage_id=stage.id):
            edits.append(Update("stage_move", move.id, {"to_stage_id": to_stage_id}))
        for move in book.all(StageMove, from_stage_id=stage.id):
            edits.append(Update("stage_move", move.id, {"from_stage_id": to_stage_id}))
        for item in book.all(ChecklistItem, stage_id=stage.id):
            edits += _item_removal(book, item)
        edits.append(Delete("stage", stage.id))
    return edits


def checklist_inserts(book: Book, stage_id: int, lines: Sequence[str], after: str | None) -> list[Edit]:
    """New lines of a checklist, behind the one of this rank."""
    edits: list[Edit] = []
    for line, rank in zip(lines, ranks_between(after, None, len(lines)), strict=True):
        values = {"uid": book.new_uid(), "stage_id": stage_id, "rank": rank, "text": line}
        edits.append(Insert("checklist_item", book.new_id("checklist_item"), values))
    return edits


def _rewritten(book: Book, stage_id: int, standing: Sequence[ChecklistItem], lines: Sequence[str]) -> list[Edit]:
    """What turns a checklist into other lines."""
    kept = {item.text: item for item in standing if item.text in lines}
    reworded = {}
    if len(standing) == len(lines):
        pairs = zip(standing, lines, strict=True)
        reworded = {line: item for item, line in pairs if item.text not in kept and line not in kept}
    edits: list[Edit] = []
    staying = {item.id for item in (*kept.values(), *reworded.values())}
    for item in standing:
        if item.id not in staying:
            edits += _item_removal(book, item)
    for line, rank in zip(lines, ranks_between(None, None, len(lines)), strict=True):
        known = kept.get(line) or reworded.get(line)
        if known is not None:
            edits.append(Update("checklist_item", known.id, {"rank": rank, "text": line}))
        else:
            values = {"uid": book.new_uid(), "stage_id": stage_id, "rank": rank, "text": line}
            edits.append(Insert("checklist_item", book.new_id("checklist_item"), values))
    return edits


def _item_removal(book: Book, item: ChecklistItem) -> list[Edit]:
    ticks: list[Edit] = [Delete("deal_tick", tick.id) for tick in book.all(DealTick, item_id=item.id)]
    return [*ticks, Delete("checklist_item", item.id)]
