"""Writing many rows with one statement, without SQLAlchemy's work for each of them: values are as they are stored."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Insert, Update
from sqlalchemy.engine import Dialect


def execute_many(connection: Connection, statement: Insert | Update, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run a statement once for each row of values for its places; the statement names all of them."""
    if len(rows) == 1:
        connection.execute(statement, dict(rows[0]))
        return
    text, places = _written(statement, connection.dialect)
    connection.exec_driver_sql(text, [tuple([row[place] for place in places]) for row in rows])


@lru_cache(maxsize=200)
def _written(statement: Insert | Update, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    compiled = statement.compile(dialect=dialect)
    return compiled.string, tuple(compiled.positiontup or ())
