"""Fields that users add to their deals, and what stands in them."""

from sqlalchemy import Index, Text
from sqlmodel import Field

from pipedesk.domain.terms import CustomKind
from pipedesk.store.tables.base import KEEP_IDS, Nameable, Shape
from pipedesk.store.tables.columns import RowId, Terms, Words


class CustomFieldFields(Nameable):
    """A field of all deals. `options` are what can be chosen in it, `currency` that of its amounts."""

    name: str = Field(min_length=1, max_length=100)
    kind: CustomKind = Field(sa_type=Terms(CustomKind))
    rank: str = Field(min_length=1)
    options: tuple[str, ...] = Field(default=(), sa_type=Words)
    currency: str = Field(default="", max_length=3)


class CustomField(CustomFieldFields, table=True):
    __tablename__ = "custom_field"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class CustomValueFields(Shape):
    """What stands in a field of a deal, as `domain/custom_fields.py` keeps it; `folded_value` without case and accents.

    A value that was taken away stays as an empty one, so that the history of the deal can tell of it.
    """

    deal_id: int = Field(foreign_key="deal.id", ondelete="RESTRICT")
    field_id: int = Field(foreign_key="custom_field.id", ondelete="RESTRICT")
    value: str = Field(default="", sa_type=Text, max_length=50_000)
    folded_value: str = Field(default="", sa_type=Text, max_length=100_000)


class CustomValue(CustomValueFields, table=True):
    __tablename__ = "custom_value"
    __table_args__ = (
        Index("uq_custom_value_deal_id_field_id", "deal_id", "field_id", unique=True),
        Index("ix_custom_value_field_id", "field_id"),
        KEEP_IDS,
    )

    id: int = Field(primary_key=True, sa_type=RowId)
