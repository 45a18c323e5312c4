"""The views that the user has saved."""

from typing import NamedTuple

from sqlalchemy import Connection, select

from pipedesk.domain.filter_json import from_json
from pipedesk.domain.filters import Filter
from pipedesk.store.book import table_of
from pipedesk.store.tables import SavedView

_VIEW = table_of(SavedView)


class ViewRow(NamedTuple):
    """A saved view; `is_first` when the file is opened with it."""

    id: int
    name: str
    icon: str
    shortcut: str
    page: str
    filter_json: str
    arrangement: str
    is_first: bool

    def filter(self) -> Filter:
        """What it lets through. Raises `Refusal` when it cannot be read."""
        return from_json(self.filter_json)


def saved_views(connection: Connection) -> list[ViewRow]:
    """All views in the user's order."""
    columns = _VIEW.c
    statement = select(
        columns.id,
        columns.name,
        columns.icon,
        columns.shortcut,
        columns.page,
        columns.filter,
        columns.arrangement,
        columns.is_first,
    ).order_by(columns.rank, columns.id)
    return [ViewRow(*row) for row in connection.execute(statement)]
