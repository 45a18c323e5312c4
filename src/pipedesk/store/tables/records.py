"""What the file knows about itself: its settings, its imports, and everything that was ever changed in it."""

from datetime import date
from decimal import Decimal

from pydantic import AwareDatetime
from sqlalchemy import Index, Text, text
from sqlmodel import Field

from pipedesk.domain.edits import Direction, Origin
from pipedesk.store.tables.base import KEEP_IDS, Nameable, Shape
from pipedesk.store.tables.columns import Instant, RowId, Terms
from pipedesk.store.tables.columns import Rate as RateColumn


class FileSettingFields(Shape):
    """One fact about this file, such as the currency of its totals (`currency`)."""

    name: str = Field(min_length=1, max_length=100, unique=True)
    value: str = Field(default="", max_length=10_000)


class FileSetting(FileSettingFields, table=True):
    __tablename__ = "file_setting"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class ExchangeRateFields(Shape):
    """How many units of the file's currency one unit of `currency` was worth on a day."""

    currency: str = Field(min_length=3, max_length=3)
    rate: Decimal = Field(gt=0, sa_type=RateColumn)
    on_date: date


class ExchangeRate(ExchangeRateFields, table=True):
    __tablename__ = "exchange_rate"
    __table_args__ = (Index("ix_exchange_rate_day", "currency", "on_date", unique=True), KEEP_IDS)

    id: int = Field(primary_key=True, sa_type=RowId)


class ImportBatchFields(Nameable):
    """One import of one or more files, here as long as it is in effect; `report` is JSON with its counts."""

    source: str = Field(min_length=1, max_length=1000)
    profile: str = Field(default="generic", max_length=100)
    started_at: AwareDatetime = Field(sa_type=Instant)
    report: str = Field(default="{}", sa_type=Text)


class ImportBatch(ImportBatchFields, table=True):
    __tablename__ = "import_batch"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class ChangeRecordFields(Shape):
    """The journal's line for one change.

    `state` drives undo and redo: `running` (a long change not finished yet), `done` (can be undone), `undone` (can be
    redone), `past` (made by no user, or a taking back), `gone` (undone for good). `reverts_id` names the change that
    this one took back or made again. `name` is the JSON of its `Text`. `merge_key` lets the next keystrokes in the
    same field join this step.
    """

    name: str = Field(sa_type=Text)
    at: AwareDatetime = Field(sa_type=Instant)
    origin: Origin = Field(default=Origin.USER, sa_type=Terms(Origin))
    direction: Direction = Field(default=Direction.RUN, sa_type=Terms(Direction))
    state: str = Field(max_length=10)
    reverts_id: int | None = Field(default=None, foreign_key="change.id", ondelete="RESTRICT")
    merge_key: str | None = Field(default=None, max_length=200)


class ChangeRecord(ChangeRecordFields, table=True):
    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_state", "state", "id"),
        KEEP_IDS,
    )

    id: int = Field(primary_key=True, sa_type=RowId)


class ChangeRowFields(Shape):
    """What one change did to a run of rows of one table, `row_id` to `until_id`.

    `before` is JSON of what must come back on undo, `after` of what must come back on redo; for a run of several rows
    each is a JSON list. Both are None for an added run: undoing it needs only the ids.
    """

    change_id: int = Field(foreign_key="change.id", ondelete="RESTRICT", index=True)
    table_name: str = Field(max_length=40)
    row_id: int
    until_id: int
    deal_id: int | None = None
    before: str | None = Field(default=None, sa_type=Text)
    after: str | None = Field(default=None, sa_type=Text)


class ChangeRow(ChangeRowFields, table=True):
    __tablename__ = "change_row"
    __table_args__ = (
        Index("ix_change_row_deal", "deal_id", "id", sqlite_where=text("deal_id IS NOT NULL")),
        Index("ix_change_row_row", "table_name", "row_id"),
        KEEP_IDS,
    )

    id: int = Field(primary_key=True, sa_type=RowId)
