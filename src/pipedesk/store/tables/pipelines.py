"""Pipelines and their stages."""

from sqlmodel import Field

from pipedesk.store.tables.base import KEEP_IDS, Nameable
from pipedesk.store.tables.columns import RowId


class PipelineFields(Nameable):
    """An ordered list of stages that deals pass through."""

    name: str = Field(min_length=1, max_length=200)
    rank: str = Field(min_length=1)


class Pipeline(PipelineFields, table=True):
    __tablename__ = "pipeline"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class StageFields(Nameable):
    """A column of the board. `probability` in percent; `stale_after_days` None: deals never go stale here."""

    pipeline_id: int = Field(foreign_key="pipeline.id", ondelete="RESTRICT", index=True)
    name: str = Field(min_length=1, max_length=200)
    rank: str = Field(min_length=1)
    probability: int = Field(ge=0, le=100)
    stale_after_days: int | None = Field(default=None, ge=1, le=3650)
    guidance: str = Field(default="", max_length=10_000)


class Stage(StageFields, table=True):
    __tablename__ = "stage"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)
