"""Pipelines, their stages, and what stages ask for."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from pipedesk.domain.requirements import RequiredField, StageColour
from pipedesk.store.tables.base import KEEP_IDS, Nameable, Shape
from pipedesk.store.tables.columns import RowId, Terms, Words


class PipelineFields(Nameable):
    """An ordered list of stages that deals pass through."""

    name: str = Field(min_length=1, max_length=200)
    rank: str = Field(min_length=1)


class Pipeline(PipelineFields, table=True):
    __tablename__ = "pipeline"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class StageFields(Nameable):
    """A column of the board. `probability` in percent; `stale_after_days` None: deals never go stale here.

    `required` are the fields that a deal needs to come in.
    """

    pipeline_id: int = Field(foreign_key="pipeline.id", ondelete="RESTRICT", index=True)
    name: str = Field(min_length=1, max_length=200)
    rank: str = Field(min_length=1)
    probability: int = Field(ge=0, le=100)
    stale_after_days: int | None = Field(default=None, ge=1, le=3650)
    guidance: str = Field(default="", max_length=10_000)
    colour: StageColour = Field(
        default=StageColour.NONE, sa_type=Terms(StageColour), sa_column_kwargs={"server_default": ""}
    )
    required: tuple[RequiredField, ...] = Field(default=(), sa_type=Words, sa_column_kwargs={"server_default": "[]"})


class Stage(StageFields, table=True):
    __tablename__ = "stage"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class ChecklistItemFields(Nameable):
    """A line of a stage's exit checklist: what should be done before a deal goes on."""

    stage_id: int = Field(foreign_key="stage.id", ondelete="RESTRICT", index=True)
    rank: str = Field(min_length=1)
    text: str = Field(min_length=1, max_length=500)


class ChecklistItem(ChecklistItemFields, table=True):
    __tablename__ = "checklist_item"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class DealTickFields(Shape):
    """A deal has this line of a checklist behind it."""

    deal_id: int = Field(foreign_key="deal.id", ondelete="RESTRICT")
    item_id: int = Field(foreign_key="checklist_item.id", ondelete="RESTRICT", index=True)


class DealTick(DealTickFields, table=True):
    __tablename__ = "deal_tick"
    __table_args__ = (UniqueConstraint("deal_id", "item_id"), KEEP_IDS)

    id: int = Field(primary_key=True, sa_type=RowId)
