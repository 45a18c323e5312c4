"""Deals, the stages they went through, and what ends or marks them."""

from datetime import date

from pydantic import AwareDatetime
from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field

from pipedesk.domain.terms import DealRole, DealStatus
from pipedesk.store.tables.base import KEEP_IDS, Nameable, Shape
from pipedesk.store.tables.columns import Instant, RowId, Terms

MOST_MINOR_UNITS = 2**53


class DealFields(Nameable):
    """One possible sale. `value_minor` in minor units of `currency`; `probability` only when set by hand, in percent.

    `status` is a fact with its moment (`closed_at`) and, when lost, its reason; `stage_id` keeps the last open stage.
    With `value_from_lines` the value is what the lines of the deal come to before tax.
    A deal with `archived_at` is put away: it is on no board and in no total of what is open, but search finds it.
    """

    title: str = Field(min_length=1, max_length=500)
    stage_id: int = Field(foreign_key="stage.id", ondelete="RESTRICT")
    rank: str = Field(min_length=1)
    status: DealStatus = Field(default=DealStatus.OPEN, sa_type=Terms(DealStatus))
    value_minor: int = Field(default=0, ge=-MOST_MINOR_UNITS, le=MOST_MINOR_UNITS, sa_type=RowId)
    currency: str = Field(min_length=3, max_length=3)
    probability: int | None = Field(default=None, ge=0, le=100)
    organization_id: int | None = Field(default=None, foreign_key="organization.id", ondelete="RESTRICT", index=True)
    source: str = Field(default="", max_length=200)
    expected_close_on: date | None = None
    stage_entered_at: AwareDatetime = Field(sa_type=Instant)
    created_at: AwareDatetime = Field(sa_type=Instant)
    closed_at: AwareDatetime | None = Field(default=None, sa_type=Instant)
    archived_at: AwareDatetime | None = Field(default=None, sa_type=Instant)
    value_from_lines: bool = False
    lost_reason_id: int | None = Field(default=None, foreign_key="lost_reason.id", ondelete="RESTRICT")
    lost_note: str = Field(default="", max_length=10_000)
    external_id: str | None = Field(default=None, max_length=200)
    import_id: int | None = Field(default=None, foreign_key="import_batch.id", ondelete="RESTRICT")


class Deal(DealFields, table=True):
    __tablename__ = "deal"
    __table_args__ = (
        Index("ix_deal_column", "status", "stage_id", "archived_at", "rank"),
        Index("ix_deal_totals", "status", "stage_id", "archived_at", "currency", "value_minor", "probability"),
        Index("ix_deal_external", "external_id"),
        KEEP_IDS,
    )

    id: int = Field(primary_key=True, sa_type=RowId)


class StageMoveFields(Shape):
    """A line of stage history: the deal came from one stage (none when it was created) into another at a moment."""

    deal_id: int = Field(foreign_key="deal.id", ondelete="RESTRICT", index=True)
    from_stage_id: int | None = Field(default=None, foreign_key="stage.id", ondelete="RESTRICT")
    to_stage_id: int = Field(foreign_key="stage.id", ondelete="RESTRICT", index=True)
    at: AwareDatetime = Field(sa_type=Instant)


class StageMove(StageMoveFields, table=True):
    __tablename__ = "stage_move"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class DealPersonFields(Shape):
    """A person's role in a deal; the one with the lowest id is the main contact."""

    deal_id: int = Field(foreign_key="deal.id", ondelete="RESTRICT")
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    role: DealRole = Field(default=DealRole.CONTACT, sa_type=Terms(DealRole))


class DealPerson(DealPersonFields, table=True):
    __tablename__ = "deal_person"
    __table_args__ = (UniqueConstraint("deal_id", "person_id"), KEEP_IDS)

    id: int = Field(primary_key=True, sa_type=RowId)


class LostReasonFields(Nameable):
    """Why deals are lost, in the user's own words."""

    name: str = Field(min_length=1, max_length=200, unique=True)
    rank: str = Field(min_length=1)


class LostReason(LostReasonFields, table=True):
    __tablename__ = "lost_reason"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class TagFields(Nameable):
    """A word that the user hangs on deals."""

    name: str = Field(min_length=1, max_length=100, unique=True)


class Tag(TagFields, table=True):
    __tablename__ = "tag"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class DealTagFields(Shape):
    """A tag on a deal."""

    deal_id: int = Field(foreign_key="deal.id", ondelete="RESTRICT")
    tag_id: int = Field(foreign_key="tag.id", ondelete="RESTRICT", index=True)


class DealTag(DealTagFields, table=True):
    __tablename__ = "deal_tag"
    __table_args__ = (UniqueConstraint("deal_id", "tag_id"), KEEP_IDS)

    id: int = Field(primary_key=True, sa_type=RowId)


class DealTemplateFields(Nameable):
    """How deals of one kind begin. `stage_uid` names the stage in which, if it is still there.

    `tags` is a JSON list of names, `steps` one of follow-ups: kind, subject, `day` after the start, and the time on the
    wall (None: the whole day). `fields` is one of added fields, each by its uid, and what stands in it; `lines` one of
    products, each by its name, with their figures.
    """

    name: str = Field(min_length=1, max_length=200)
    title: str = Field(min_length=1, max_length=500)
    value_minor: int = Field(default=0, ge=-MOST_MINOR_UNITS, le=MOST_MINOR_UNITS, sa_type=RowId)
    currency: str = Field(min_length=3, max_length=3)
    stage_uid: str = Field(min_length=36, max_length=36)
    source: str = Field(default="", max_length=200)
    tags: str = Field(default="[]", sa_type=Text)
    steps: str = Field(default="[]", sa_type=Text)
    fields: str = Field(default="[]", sa_type=Text)
    lines: str = Field(default="[]", sa_type=Text)
    value_from_lines: bool = False


class DealTemplate(DealTemplateFields, table=True):
    __tablename__ = "deal_template"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)
