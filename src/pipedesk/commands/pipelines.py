"""Setting up a file and its pipelines."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pipedesk.assets import asset
from pipedesk.commands.command import Plan
from pipedesk.commands.stages import checklist_inserts, named, stages_removal
from pipedesk.domain.currencies import checked_code
from pipedesk.domain.edits import Delete, Edit, Insert, Origin, Update
from pipedesk.domain.ranking import rank_behind, ranks_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import Deal, Pipeline, Stage

LOST_REASONS = {
    "en": ("Price", "Chose a competitor", "No budget", "No decision", "Bad timing", "No answer"),
    "fr": ("Prix", "Concurrent choisi", "Pas de budget", "Pas de décision", "Mauvais moment", "Sans réponse"),
}

TEMPLATES = ("new-business", "after-sale", "seven-steps", "four-steps", "empty")
"""The pipelines that can be added, each a file of `resources/pipelines`."""

_MADE_OF = {"default": ("new-business", "after-sale")}
"""What a new file starts with."""


class SetUpFile(NamedTuple):
    """Fill a new file: the pipelines of a template, reasons for losing, its language and currency."""

    template: str = "default"
    language: str = "en"
    currency: str = "EUR"

    def plan(self, book: Book) -> Plan:
        checked_code(self.currency)
        language = self.language if self.language in LOST_REASONS else "en"
        edits: list[Edit] = []
        for name, value in (("currency", self.currency), ("language", language)):
            edits.append(Insert("file_setting", book.new_id("file_setting"), {"name": name, "value": value}))
        edits += _pipelines(book, self.template, language, after=None)
        reasons = LOST_REASONS[language]
        for name, rank in zip(reasons, ranks_between(None, None, len(reasons)), strict=True):
            values = {"uid": book.new_uid(), "name": name, "rank": rank}
            edits.append(Insert("lost_reason", book.new_id("lost_reason"), values))
        return Plan(translate("Pipelines", "Set up the file"), edits, origin=Origin.SETUP)


class AddPipelines(NamedTuple):
    """Add the pipelines of a template behind those already there; a `name` is that of the first one."""

    template: str
    language: str = "en"
    name: str = ""

    def plan(self, book: Book) -> Plan:
        last = book.all(Pipeline, order="rank")
        edits = _pipelines(book, self.template, self.language, after=last[-1].rank if last else None)
        if self.name.strip():
            first = next(edit for edit in edits if isinstance(edit, Insert) and edit.table == "pipeline")
            edits[edits.index(first)] = Insert(first.table, first.id, {**first.values, "name": named(self.name)})
        return Plan(translate("Pipelines", "Add a pipeline"), edits)


class RenamePipeline(NamedTuple):
    """Give a pipeline another name."""

    pipeline_id: int
    name: str

    def plan(self, book: Book) -> Plan:
        pipeline = book.get(Pipeline, self.pipeline_id)
        values = {"name": named(self.name)}
        step = translate("Pipelines", "Rename pipeline “{name}”").fill(name=pipeline.name)
        return Plan(step, [Update("pipeline", pipeline.id, values)])


class MovePipeline(NamedTuple):
    """Put a pipeline behind another one in the switcher, or first with `after` None."""

    pipeline_id: int
    after: int | None = None

    def plan(self, book: Book) -> Plan:
        pipeline = book.get(Pipeline, self.pipeline_id)
        others = [(row.id, row.rank) for row in book.all(Pipeline, order="rank") if row.id != pipeline.id]
        step = translate("Pipelines", "Move pipeline “{name}”").fill(name=pipeline.name)
        return Plan(step, [Update("pipeline", pipeline.id, {"rank": rank_behind(others, self.after)})])


class DeletePipeline(NamedTuple):
    """Remove a pipeline with its stages; its deals, of any status, and their history go to a stage of another one.

    The last pipeline of a file cannot be removed. `to_stage_id` may be None when there are no deals.
    """

    pipeline_id: int
    to_stage_id: int | None = None

    def plan(self, book: Book) -> Plan:
        pipeline = book.get(Pipeline, self.pipeline_id)
        stages = book.all(Stage, order="rank", pipeline_id=pipeline.id)
        if len(book.all(Pipeline, limit=2)) < 2:
            raise Refusal(
                translate("Pipelines", "“{name}” is the only pipeline.").fill(name=pipeline.name),
                translate("Pipelines", "Add another one first, then delete this one."),
            )
        edits: list[Edit] = []
        if stages:
            edits += stages_removal(book, stages, self._target(book, pipeline, [stage.id for stage in stages]))
        edits.append(Delete("pipeline", pipeline.id))
        return Plan(translate("Pipelines", "Delete pipeline “{name}”").fill(name=pipeline.name), edits)

    def _target(self, book: Book, pipeline: Pipeline, own: list[int]) -> int:
        """The stage that takes the deals, and what history there is."""
        if self.to_stage_id is None:
            others = (row for row in book.all(Pipeline, order="rank") if row.id != pipeline.id)
            found = (stage.id for row in others for stage in book.all(Stage, order="rank", pipeline_id=row.id, limit=1))
            target = next(found, None)
            if target is not None and not any(book.first(Deal, stage_id=stage_id) for stage_id in own):
                return target
        elif self.to_stage_id not in own:
            return book.get(Stage, self.to_stage_id).id
        raise Refusal(
            translate("Pipelines", "The deals of “{name}” need another pipeline.").fill(name=pipeline.name),
            translate("Pipelines", "Choose the stage of another pipeline to which they go."),
        )


def _pipelines(book: Book, template: str, language: str, after: str | None) -> list[Edit]:
    pipelines = [pipeline for name in _MADE_OF.get(template, (template,)) for pipeline in _template(name)]
    edits: list[Edit] = []
    for pipeline, rank in zip(pipelines, ranks_between(after, None, len(pipelines)), strict=True):
        pipeline_id = book.new_id("pipeline")
        values = {"uid": book.new_uid(), "name": pipeline[language], "rank": rank}
        edits.append(Insert("pipeline", pipeline_id, values))
        stages = pipeline["stages"]
        for stage, stage_rank in zip(stages, ranks_between(None, None, len(stages)), strict=True):
            stage_id = book.new_id("stage")
            values = {
                "uid": book.new_uid(),
                "pipeline_id": pipeline_id,
                "name": stage[language],
                "rank": stage_rank,
                "probability": stage["probability"],
                "stale_after_days": stage.get("stale_after_days"),
                "guidance": stage.get("guidance", {}).get(language, ""),
                "colour": stage.get("colour", ""),
                "required": tuple(stage.get("required", ())),
            }
            edits.append(Insert("stage", stage_id, values))
            edits += checklist_inserts(book, stage_id, stage.get("checklist", {}).get(language, ()), None)
    return edits


def template_name(template: str, language: str) -> str:
    """What the pipeline of a template is called, in a language."""
    return str(_template(template)[0][language])


def _template(name: str) -> Sequence[dict[str, Any]]:
    # Only a new pipeline needs it.
    import tomllib

    with open(asset("pipelines", f"{name}.toml"), "rb") as file:
        pipelines: Sequence[dict[str, Any]] = tomllib.load(file)["pipelines"]
    return pipelines
