"""The templates that a new deal can be made from."""

from typing import NamedTuple

from sqlalchemy import Connection, select

from pipedesk.store.book import table_of
from pipedesk.store.tables import DealTemplate

_TEMPLATE = table_of(DealTemplate)


class TemplateRow(NamedTuple):
    """One template: what it is called, and the title that its deals begin with."""

    id: int
    name: str
    title: str


def templates(connection: Connection) -> list[TemplateRow]:
    """All templates, by name."""
    statement = select(_TEMPLATE.c.id, _TEMPLATE.c.name, _TEMPLATE.c.title).order_by(_TEMPLATE.c.name)
    return [TemplateRow(**row) for row in connection.execute(statement).mappings()]
