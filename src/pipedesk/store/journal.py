"""The record of everything that was changed: undo and redo live here, so they outlive a restart."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, bindparam, func, insert, select, update

from pipedesk.domain.edits import Change, Direction, Origin, RowChange, Stored
from pipedesk.domain.texts import Text
from pipedesk.store.book import table_of
from pipedesk.store.many import execute_many
from pipedesk.store.tables import ChangeRecord, ChangeRow
from pipedesk.store.writer import replay

_CHANGE = table_of(ChangeRecord)
_ROW = table_of(ChangeRow)

MERGE_WITHIN_SECONDS = 60

# Each command writes these: put into SQL once.
_OPENING = insert(_CHANGE).values(
    {key: bindparam(key) for key in ("name", "at", "origin", "direction", "state", "reverts_id", "merge_key")}
)
_FORGETTING = update(_CHANGE).where(_CHANGE.c.state == "undone").values(state="gone")
_ADDING = insert(_ROW).values(
    {key: bindparam(key) for key in ("change_id", "table_name", "row_id", "until_id", "deal_id", "before", "after")}
)
_NEWEST = select(func.max(_CHANGE.c.id))
_LATER = select(_CHANGE.c.id).where(_CHANGE.c.id > bindparam("after")).order_by(_CHANGE.c.id)
_RUNNING = select(_CHANGE.c.id).where(_CHANGE.c.state == "running", _CHANGE.c.id.in_(bindparam("ids", expanding=True)))
# A step is reverted after it was made: what came before need not be looked through.
_REVERTING = (
    select(_CHANGE.c.id)
    .where(_CHANGE.c.id > bindparam("step"), _CHANGE.c.reverts_id == bindparam("step"))
    .order_by(_CHANGE.c.id.desc())
    .limit(1)
)
_SETTING = update(_CHANGE).where(_CHANGE.c.id == bindparam("change")).values(state=bindparam("new_state"))


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone or redone: its id and its name."""

    id: int
    name: Text


def record(
    connection: Connection,
    name: Text,
    at: datetime,
    rows: Sequence[RowChange],
    *,
    origin: Origin = Origin.USER,
    merge_key: str | None = None,
) -> int:
    """Write one finished change down and make it the next to be undone; what had been undone can no longer be redone.

    Only what the user does becomes an undo step; what a reminder changed, and the making of the file, do not.
    Returns the change's id; with a `merge_key` equal to that of the last step, at most a minute ago, the rows join that
    step and its id is returned.
    """
    if origin is not Origin.USER:
        change_id = _open(connection, name, at, origin, "past")
        add_rows(connection, change_id, rows)
        return change_id
    forget_undone(connection)
    if merge_key is not None and (joined := _join(connection, merge_key, at, rows)) is not None:
        return joined
    change_id = _open(connection, name, at, origin, "done", merge_key=merge_key)
    add_rows(connection, change_id, rows)
    return change_id


def begin(connection: Connection, name: Text, at: datetime, origin: Origin) -> int:
    """Open a change that takes several transactions. Until `finish`, the next start of the program takes it back."""
    forget_undone(connection)
    return _open(connection, name, at, origin, "running")


def finish(connection: Connection, change_id: int) -> None:
    """A long change is whole and can be undone; steps that were made meanwhile are undone before it."""
    _set_state(connection, change_id, "done")


def unfinished(connection: Connection) -> list[Step]:
    """Long changes that were cut off."""
    return list(_steps(connection, "running"))


def next_undo(connection: Connection) -> Step | None:
    """The step that undo would take back."""
    return next(_steps(connection, "done", newest_first=True), None)


def next_redo(connection: Connection) -> Step | None:
    """The step that redo would make again: the one undone last."""
    return next(_steps(connection, "undone"), None)


def newest(connection: Connection) -> int:
    """The id of the change made last; 0 in a file without any."""
    return int(connection.execute(_NEWEST).scalar() or 0)


def made_after(connection: Connection, change_id: int) -> list[int]:
    """The ids of the changes made after one, by any program."""
    return [row.id for row in connection.execute(_LATER, {"after": change_id})]


def still_running(connection: Connection, change_ids: Iterable[int]) -> list[int]:
    """Those of some changes that take several transactions and are not whole yet."""
    return [row.id for row in connection.execute(_RUNNING, {"ids": list(change_ids)})]


def change_of_row(connection: Connection, table: str, row_id: int) -> Step | None:
    """The step that added a row, if it can still be undone."""
    statement = (
        select(_CHANGE.c.id, _CHANGE.c.name)
        .join(_ROW, _ROW.c.change_id == _CHANGE.c.id)
        .where(_ROW.c.table_name == table, _ROW.c.row_id <= row_id, _ROW.c.until_id >= row_id)
        .where(_ROW.c.before.is_(None), _CHANGE.c.state.in_(("done", "running")))
        .order_by(_CHANGE.c.id.desc())
    )
    found = connection.execute(statement).first()
    return Step(found.id, text_of(found.name)) if found else None


def revert(
    connection: Connection, step: Step, at: datetime, direction: Direction, *, keep_later: bool = False
) -> Change:
    """Take a step back (or make it again): replay its latest rows the other way round, and write that down too.

    With `keep_later`, columns that were changed since are left as they are: for a step that is not the last.
    """
    latest = connection.execute(_REVERTING, {"step": step.id}).scalar()
    rows = [change.reversed() for change in _rows_of(connection, latest or step.id, newest_first=True)]
    done = replay(connection, rows, keep_later=keep_later)
    reverting = _open(connection, step.name, at, Origin.USER, "past", direction=direction, reverts=step.id)
    add_rows(connection, reverting, done)
    _set_state(connection, step.id, "undone" if direction is Direction.UNDO else "done")
    return Change(reverting, step.name, at, tuple(done), direction=direction)


def drop(connection: Connection, step: Step, at: datetime) -> Change:
    """Take back a step for good: it can be neither undone nor redone afterwards. What was changed since stays."""
    change = revert(connection, step, at, Direction.UNDO, keep_later=True)
    _set_state(connection, step.id, "gone")
    return change


def forget_undone(connection: Connection) -> None:
    """A new step was made: what had been undone can no longer be redone."""
    connection.execute(_FORGETTING)


def add_rows(connection: Connection, change_id: int, rows: Sequence[RowChange]) -> None:
    """Write rows of a change down, in order; runs of added or removed neighbours take one line."""
    lines = [_line(change_id, run) for run in _row_runs(rows)]
    if lines:
        execute_many(connection, _ADDING, lines)


def text_of(stored: str) -> Text:
    """The `Text` that a journal line names."""
    data = json.loads(stored)
    values = {
        key: text_of(json.dumps(value)) if isinstance(value, dict) else value for key, value in data["values"].items()
    }
    return Text(data["context"], data["source"], values, data["count"])


def _open(
    connection: Connection,
    name: Text,
    at: datetime,
    origin: Origin,
    state: str,
    *,
    direction: Direction = Direction.RUN,
    reverts: int | None = None,
    merge_key: str | None = None,
) -> int:
    values = {
        "name": json.dumps(_text_data(name), ensure_ascii=False),
        "at": at,
        "origin": origin,
        "direction": direction,
        "state": state,
        "reverts_id": reverts,
        "merge_key": merge_key,
    }
    key = connection.execute(_OPENING, values).inserted_primary_key
    assert key is not None
    return int(key[0])


def _text_data(name: Text) -> dict[str, object]:
    values = {key: _text_data(value) if isinstance(value, Text) else value for key, value in name.values.items()}
    return {"context": name.context, "source": name.source, "values": values, "count": name.count}


def _set_state(connection: Connection, change_id: int, state: str) -> None:
    connection.execute(_SETTING, {"change": change_id, "new_state": state})


def _steps(connection: Connection, state: str, *, newest_first: bool = False) -> Iterator[Step]:
    order = _CHANGE.c.id.desc() if newest_first else _CHANGE.c.id
    chosen = select(_CHANGE.c.id, _CHANGE.c.name).where(_CHANGE.c.state == state)
    for found in connection.execute(chosen.order_by(order).limit(1)):
        yield Step(found.id, text_of(found.name))


def _join(connection: Connection, merge_key: str, at: datetime, rows: Sequence[RowChange]) -> int | None:
    """Let rows join the last step when it is the same field, edited again within a minute."""
    last = connection.execute(
        select(_CHANGE).where(_CHANGE.c.direction == Direction.RUN).order_by(_CHANGE.c.id.desc()).limit(1)
    ).first()
    if last is None or last.merge_key != merge_key or last.state != "done":
        return None
    if (at - last.at).total_seconds() > MERGE_WITHIN_SECONDS:
        return None
    lines = connection.execute(select(_ROW).where(_ROW.c.change_id == last.id).order_by(_ROW.c.id)).all()
    if [(line.table_name, line.row_id) for line in lines] != [(row.table, row.id) for row in rows]:
        return None
    for line, row in zip(lines, rows, strict=True):
        if line.before is None or line.after is None or row.before is None or row.after is None:
            return None
        before = {**row.before, **json.loads(line.before)}
        after = {**json.loads(line.after), **row.after}
        connection.execute(update(_ROW).where(_ROW.c.id == line.id).values(before=_json(before), after=_json(after)))
    connection.execute(update(_CHANGE).where(_CHANGE.c.id == last.id).values(at=at))
    return int(last.id)


def _row_runs(rows: Sequence[RowChange]) -> Iterator[list[RowChange]]:
    """Rows in order, neighbours that were added (or removed) together in one run."""
    position = 0

    def key(row: RowChange) -> tuple[object, ...]:
        nonlocal position
        position += 1
        if row.before is not None and row.after is not None:
            return ("update", position)
        return (row.table, row.before is None, row.id - position)

    for _, run in groupby(rows, key=key):
        yield list(run)


def _line(change_id: int, run: Sequence[RowChange]) -> dict[str, object]:
    first, last = run[0], run[-1]
    befores = [row.before for row in run]
    added = first.before is None
    values: object = befores[0] if len(run) == 1 else befores
    return {
        "change_id": change_id,
        "table_name": first.table,
        "row_id": first.id,
        "until_id": last.id,
        "deal_id": first.deal_id if len(run) == 1 else None,
        "before": None if added else _json(values),
        "after": _json(first.after) if not added and first.after is not None else None,
    }


def _rows_of(connection: Connection, change_id: int, *, newest_first: bool) -> Iterator[RowChange]:
    """What a change did, enough to go back: an added row's `after` is not written down and comes out empty."""
    statement = select(_ROW).where(_ROW.c.change_id == change_id)
    for line in connection.execute(statement.order_by(_ROW.c.id.desc() if newest_first else _ROW.c.id)).all():
        ids = range(line.row_id, line.until_id + 1)
        before = json.loads(line.before) if line.before is not None else None
        befores = before if isinstance(before, list) else [before] * len(ids)
        after: dict[str, Stored] | None = json.loads(line.after) if line.after is not None else None
        run = [
            RowChange(line.table_name, row_id, old, {} if old is None else after)
            for row_id, old in zip(ids, befores, strict=True)
        ]
        yield from reversed(run) if newest_first else run


# Made once: `json.dumps` makes one for each call that wants no spaces.
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
