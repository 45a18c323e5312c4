"""Applies the edits of one step inside the caller's transaction, and says what each row was before and after."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, TableClause, bindparam, column, delete, insert, select, table, update
from sqlalchemy import Update as UpdateStatement

from pipedesk.domain.edits import Delete, Edit, Insert, RowChange, Stored, Update
from pipedesk.store.many import execute_many
from pipedesk.store.parts import MOST, parts
from pipedesk.store.search import refresh_index
from pipedesk.store.shaping import TableShape, shape_of

Updated = tuple[int, Mapping[str, Stored]]
"""A row's id, and what some of its columns are to be."""


def apply_edits(connection: Connection, edits: Sequence[Edit]) -> list[RowChange]:
    """Write the edits in order, through the shapes of their tables. An update that changes nothing leaves no trace.

    Raises `Refusal` when a value does not fit; the caller's transaction must then be rolled back.
    """
    changes: list[RowChange] = []
    for (kind, name), run in groupby(edits, key=lambda edit: (type(edit), edit.table)):
        shape = shape_of(name)
        if kind is Insert:
            rows = [(edit.id, shape.stored_row(edit.values)) for edit in run if isinstance(edit, Insert)]
            changes += _insert(connection, name, rows)
        elif kind is Update:
            news = ((edit.id, shape.stored_values(edit.values)) for edit in run if isinstance(edit, Update))
            changes += _update_all(connection, name, news)
        else:
            changes += _delete(connection, name, [edit.id for edit in run])
    refresh_index(connection, changes)
    return changes


def replay(connection: Connection, changes: Iterable[RowChange], *, keep_later: bool = False) -> list[RowChange]:
    """Bring rows from their `before` to their `after`, in order, with values that were in the file already.

    Undo is a replay of reversed changes in reverse order; redo is one of the undo's. A row that is no longer there is
    passed over; with `keep_later` so is a column that is no longer as in `before`. Values that an older schema wrote
    down are brought into the shape of today.
    """
    done: list[RowChange] = []
    for (name, kind), run in groupby(changes, key=lambda change: (change.table, _kind(change))):
        rows, shape = list(run), shape_of(name)
        if kind is Insert:
            done += _insert(connection, name, [(row.id, shape.recorded_row(row.after or {})) for row in rows])
        elif kind is Delete:
            done += _delete(connection, name, [row.id for row in rows])
        else:
            for row in rows if keep_later else ():
                # One by one: a step may have set the same column more than once.
                done += _update_all(connection, name, [(row.id, _unchanged(connection, row, shape))])
            if not keep_later:
                done += _update_all(connection, name, ((row.id, shape.recorded(row.after or {})) for row in rows))
    refresh_index(connection, done)
    return done


def _unchanged(connection: Connection, row: RowChange, shape: TableShape) -> dict[str, Stored]:
    """Of what a row is to become, the columns that are still as they were `before`."""
    values, before = shape.recorded(row.after or {}), row.before or {}
    question, names = _looking_at(row.table, tuple(values))
    found = connection.execute(question, {"ids": [row.id]}).first()
    now = dict(zip(names, found, strict=True)) if found is not None else {}
    return {key: value for key, value in values.items() if key in now and now[key] == before[key]}


def _kind(change: RowChange) -> type[Edit]:
    if change.before is None:
        return Insert
    return Delete if change.after is None else Update


def _insert(connection: Connection, name: str, rows: Sequence[tuple[int, dict[str, Stored]]]) -> list[RowChange]:
    if rows:
        connection.execute(insert(_bare(name)), [{"id": row_id, **values} for row_id, values in rows])
    return [RowChange(name, row_id, None, values, _deal_of(name, row_id, values)) for row_id, values in rows]


def _update_all(connection: Connection, name: str, rows: Iterable[Updated]) -> list[RowChange]:
    """Update rows in order; neighbours that set the same columns are looked at and written together."""
    changes: list[RowChange] = []
    for keys, run in groupby(rows, key=lambda row: tuple(row[1])):
        for part in _apart(run):
            changes += _update(connection, name, keys, part)
    return changes


def _update(connection: Connection, name: str, keys: tuple[str, ...], rows: Sequence[Updated]) -> list[RowChange]:
    """Set the same columns of rows of which none comes twice."""
    looking, looked_at = _looking_at(name, keys)
    asked = {"ids": [row_id for row_id, _ in rows]}
    found = {row[0]: dict(zip(looked_at, row, strict=True)) for row in connection.execute(looking, asked).all()}
    changes: list[RowChange] = []
    for row_id, values in rows:
        if row_id not in found:
            continue
        known: dict[str, Stored] = found[row_id]
        before = {key: known[key] for key in keys if known[key] != values[key]}
        if before:
            after = {key: values[key] for key in before}
            changes.append(RowChange(name, row_id, before, after, _deal_of(name, row_id, known)))
    for changed, run in groupby(changes, key=lambda change: tuple(change.after or ())):
        new = [{"row": row.id, **{f"new_{key}": value for key, value in (row.after or {}).items()}} for row in run]
        execute_many(connection, _setting(name, changed), new)
    return changes


def _apart(rows: Iterable[Updated]) -> Iterator[list[Updated]]:
    """Rows in order, in parts that are not too long and in which no row comes twice."""
    part: dict[int, Updated] = {}
    for row in rows:
        if row[0] in part or len(part) == MOST:
            yield list(part.values())
            part = {}
        part[row[0]] = row
    if part:
        yield list(part.values())


def _delete(connection: Connection, name: str, ids: Sequence[int]) -> list[RowChange]:
    bare = _bare(name)
    changes: list[RowChange] = []
    chosen = bare.c.id.in_(bindparam("ids", expanding=True))
    for part in parts(list(dict.fromkeys(ids))):
        found = {row.id: row for row in connection.execute(select(bare).where(chosen), {"ids": part})}
        for row_id in part:
            if row_id in found:
                before = dict(found[row_id]._mapping)
                del before["id"]
                changes.append(RowChange(name, row_id, before, None, _deal_of(name, row_id, before)))
        connection.execute(delete(bare).where(chosen), {"ids": part})
    return changes


def _deal_of(name: str, row_id: int, values: Mapping[str, Stored]) -> int | None:
    deal = row_id if name == "deal" else values.get("deal_id")
    return deal if isinstance(deal, int) else None


@cache
def _looking_at(name: str, keys: tuple[str, ...]) -> tuple[Select[Any], tuple[str, ...]]:
    """A question what columns of some rows are now, and the deals they belong to; with the names of what it gives."""
    bare = _bare(name)
    wanted = ["id", *keys]
    if "deal_id" in bare.c and "deal_id" not in keys:
        wanted.append("deal_id")
    question = select(*(bare.c[key] for key in wanted)).where(bare.c.id.in_(bindparam("ids", expanding=True)))
    return question, tuple(wanted)


@cache
def _setting(name: str, keys: tuple[str, ...]) -> UpdateStatement:
    bare = _bare(name)
    return update(bare).where(bare.c.id == bindparam("row")).values({key: bindparam(f"new_{key}") for key in keys})


@cache
def _bare(name: str) -> TableClause:
    """The table with untyped columns: values pass as they are stored, with no conversion on the way."""
    return table(name, column("id"), *(column(key) for key in shape_of(name).columns))
