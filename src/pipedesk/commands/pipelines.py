"""Setting up a file, its pipelines and their stages."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipedesk.assets import asset
from pipedesk.commands.command import Plan
from pipedesk.domain.currencies import checked_code
from pipedesk.domain.edits import Delete, Edit, Insert, Origin, Update
from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.ranking import rank_between, ranks_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import Deal, Pipeline, Stage, StageMove

LOST_REASONS = {
    "en": ("Price", "Chose a competitor", "No budget", "No decision", "Bad timing", "No answer"),
    "fr": ("Prix", "Concurrent choisi", "Pas de budget", "Pas de décision", "Mauvais moment", "Sans réponse"),
}


@dataclass(frozen=True, slots=True)
class SetUpFile:
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


@dataclass(frozen=True, slots=True)
class AddPipelines:
    """Add the pipelines of a template behind those already there."""

    template: str
    language: str = "en"

    def plan(self, book: Book) -> Plan:
        last = book.all(Pipeline, order="rank")
        return Plan(
            translate("Pipelines", "Add a pipeline"),
            _pipelines(book, self.template, self.language, after=last[-1].rank if last else None),
        )


@dataclass(frozen=True, slots=True)
class AddStage:
    """Add a stage at the end of a pipeline. `probability` in percent."""

    pipeline_id: int
    name: str
    probability: int = 10
    stale_after_days: int | None = None

    def plan(self, book: Book) -> Plan:
        book.get(Pipeline, self.pipeline_id)
        stages = book.all(Stage, order="rank", pipeline_id=self.pipeline_id)
        name = clean_line(self.name, 200)
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


@dataclass(frozen=True, slots=True)
class EditStage:
    """Change a stage; what is None stays, `stale_after_days` 0 means never stale."""

    stage_id: int
    name: str | None = None
    probability: int | None = None
    stale_after_days: int | None = None
    guidance: str | None = None

    def plan(self, book: Book) -> Plan:
        stage = book.get(Stage, self.stage_id)
        values: dict[str, Any] = {}
        if self.name is not None:
            values["name"] = clean_line(self.name, 200)
        if self.probability is not None:
            values["probability"] = self.probability
        if self.stale_after_days is not None:
            values["stale_after_days"] = self.stale_after_days or None
        if self.guidance is not None:
            values["guidance"] = clean_text(self.guidance, 10_000)
        name = translate("Pipelines", "Edit stage “{name}”").fill(name=stage.name)
        return Plan(name, [Update("stage", self.stage_id, values)] if values else [])


@dataclass(frozen=True, slots=True)
class DeleteStage:
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
        deals = book.all(Deal, order="rank", stage_id=stage.id)
        standing = book.all(Deal, order="rank", stage_id=other.id)
        ranks = ranks_between(standing[-1].rank if standing else None, None, len(deals))
        edits: list[Edit] = [
            Update("deal", deal.id, {"stage_id": other.id, "rank": rank})
            for deal, rank in zip(deals, ranks, strict=True)
        ]
        for move in book.all(StageMove, to_stage_id=stage.id):
            edits.append(Update("stage_move", move.id, {"to_stage_id": other.id}))
        for move in book.all(StageMove, from_stage_id=stage.id):
            edits.append(Update("stage_move", move.id, {"from_stage_id": other.id}))
        edits.append(Delete("stage", stage.id))
        return Plan(translate("Pipelines", "Delete stage “{name}”").fill(name=stage.name), edits)


def _pipelines(book: Book, template: str, language: str, after: str | None) -> list[Edit]:
    with open(asset("pipelines", f"{template}.toml"), "rb") as file:
        pipelines: Sequence[dict[str, Any]] = tomllib.load(file)["pipelines"]
    edits: list[Edit] = []
    for pipeline, rank in zip(pipelines, ranks_between(after, None, len(pipelines)), strict=True):
        pipeline_id = book.new_id("pipeline")
        values = {"uid": book.new_uid(), "name": pipeline[language], "rank": rank}
        edits.append(Insert("pipeline", pipeline_id, values))
        stages = pipeline["stages"]
        for stage, stage_rank in zip(stages, ranks_between(None, None, len(stages)), strict=True):
            values = {
                "uid": book.new_uid(),
                "pipeline_id": pipeline_id,
                "name": stage[language],
                "rank": stage_rank,
                "probability": stage["probability"],
                "stale_after_days": stage.get("stale_after_days"),
                "guidance": stage.get("guidance", {}).get(language, ""),
            }
            edits.append(Insert("stage", book.new_id("stage"), values))
    return edits
