"""Applies the edits of one step inside the caller's transaction, and says what each row was before and after."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, TableClause, bindparam, column, delete, insert, select, table, update
from sqlalchemy import Update as UpdateStatement

from pipedesk.domain.edits import Delete, Edit, Insert, RowChange, Stored, Update
from pipedesk.store.search import refresh_index
from pipedesk.store.shaping import shape_of


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
            continue
        for edit in run:
            match edit:
                case Update():
                    changes += _update(connection, name, edit.id, shape.stored_values(edit.values))
                case Delete():
                    changes += _delete(connection, name, [edit.id])
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
            for row in rows:
                expected = row.before if keep_later else None
                done += _update(connection, name, row.id, shape.recorded(row.after or {}), expected)
    refresh_index(connection, done)
    return done


def _kind(change: RowChange) -> type[Edit]:
    if change.before is None:
        return Insert
    return Delete if change.after is None else Update


def _insert(connection: Connection, name: str, rows: Sequence[tuple[int, dict[str, Stored]]]) -> list[RowChange]:
    if rows:
        connection.execute(insert(_bare(name)), [{"id": row_id, **values} for row_id, values in rows])
    return [RowChange(name, row_id, None, values, _deal_of(name, row_id, values)) for row_id, values in rows]


def _update(
    connection: Connection,
    name: str,
    row_id: int,
    values: Mapping[str, Stored],
    expected: Mapping[str, Stored] | None = None,
) -> list[RowChange]:
    """Set columns of a row; those that are not as `expected` stay."""
    found = connection.execute(_looking_at(name, tuple(values)), {"row": row_id}).first()
    if found is None:
        return []
    before: dict[str, Stored] = dict(found._mapping)
    after = {
        key: value
        for key, value in values.items()
        if before[key] != value and (expected is None or before[key] == expected[key])
    }
    if not after:
        return []
    connection.execute(_setting(name, tuple(after)), {"row": row_id, **{f"new_{key}": after[key] for key in after}})
    return [RowChange(name, row_id, {key: before[key] for key in after}, after, _deal_of(name, row_id, before))]


_AT_ONCE = 500


def _delete(connection: Connection, name: str, ids: Sequence[int]) -> list[RowChange]:
    bare = _bare(name)
    changes: list[RowChange] = []
    chosen = bare.c.id.in_(bindparam("ids", expanding=True))
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
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
def _looking_at(name: str, keys: tuple[str, ...]) -> Select[Any]:
    """What columns of a row are now, and the deal it belongs to."""
    bare = _bare(name)
    wanted = [bare.c[key] for key in keys]
    if "deal_id" in bare.c and "deal_id" not in keys:
        wanted.append(bare.c.deal_id)
    return select(*wanted).where(bare.c.id == bindparam("row"))


@cache
def _setting(name: str, keys: tuple[str, ...]) -> UpdateStatement:
    bare = _bare(name)
    return update(bare).where(bare.c.id == bindparam("row")).values({key: bindparam(f"new_{key}") for key in keys})


@cache
def _bare(name: str) -> TableClause:
    """The table with untyped columns: values pass as they are stored, with no conversion on the way."""
    return table(name, column("id"), *(column(key) for key in shape_of(name).columns))
