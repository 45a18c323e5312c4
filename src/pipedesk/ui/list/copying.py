"""Rows of the list as cells of a spreadsheet."""

from collections.abc import Iterable, Sequence

from pipedesk.exchange.guarding import guarded
from pipedesk.store.reads.list_rows import ListRow
from pipedesk.ui.list.cells import Cells
from pipedesk.ui.list.columns import Column, heading
from pipedesk.ui.words import field_words

_TEXTS = frozenset(
    (
        Column.TITLE,
        Column.ORGANIZATION,
        Column.PERSON,
        Column.STAGE,
        Column.STATUS,
        Column.SOURCE,
        Column.TAGS,
        Column.LOST_REASON,
    )
)
_BREAKS = str.maketrans("\t\n\r\v\f", "     ")


def as_cells(rows: Iterable[ListRow], columns: Sequence[Column], cells: Cells) -> list[str]:
    """A line for each row below one with the names of the columns, cells between tabs; lines have their ends.

    Numbers and days are written the same in every language. A text that a spreadsheet would run as a formula is
    guarded. Beside an amount stands its currency.
    """
    lines = [_heads(columns), *(_line(row, columns, cells) for row in rows)]
    return ["\t".join(line) + "\n" for line in lines]


def _heads(columns: Sequence[Column]) -> list[str]:
    heads = []
    for column in columns:
        heads.append(heading(column))
        if column is Column.VALUE:
            heads.append(field_words("currency"))
    return heads


def _line(row: ListRow, columns: Sequence[Column], cells: Cells) -> list[str]:
    line = []
    for column in columns:
        text = cells.plain(row, column)
        line.append(guarded(text.translate(_BREAKS)) if column in _TEXTS else text)
        if column is Column.VALUE:
            line.append(row.currency)
    return line
