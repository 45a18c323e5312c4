"""What all stored rows share.

Each stored thing is declared once: a validated shape (``DealFields``) and the table built on it
(``Deal(DealFields, table=True)``). SQLModel does not validate table classes, so the writer sends every value
through the shape.
"""

from sqlalchemy import MetaData
from sqlmodel import Field, SQLModel

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMES)

KEEP_IDS = {"sqlite_autoincrement": True}
"""Table option: an id is never given out twice, so that an old notification cannot name a new row."""


class Shape(SQLModel):
    """A validated shape: unknown columns are an error, text is taken as it is."""

    metadata = metadata
    model_config = {"extra": "forbid", "defer_build": True}


class Nameable(Shape):
    """Something that a user can name: it has a UUIDv7 `uid` that stays the same in every file it is copied to."""

    uid: str = Field(min_length=36, max_length=36, unique=True)
