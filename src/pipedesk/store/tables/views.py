"""Views that a user has saved: a filter, the page that shows it, and the order in which it does."""

from sqlalchemy import Text
from sqlmodel import Field

from pipedesk.store.tables.base import KEEP_IDS, Nameable
from pipedesk.store.tables.columns import RowId


class SavedViewFields(Nameable):
    """`filter` is the JSON of a filter, `arrangement` what its page keeps of its own, such as an order.

    `is_first` marks the view that a file is opened with; one of them at most.
    """

    name: str = Field(min_length=1, max_length=100)
    icon: str = Field(default="", max_length=40)
    shortcut: str = Field(default="", max_length=40)
    page: str = Field(default="board", max_length=40)
    filter: str = Field(sa_type=Text, max_length=100_000)
    arrangement: str = Field(default="", sa_type=Text, max_length=10_000)
    rank: str = Field(min_length=1)
    is_first: bool = False


class SavedView(SavedViewFields, table=True):
    __tablename__ = "saved_view"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)
