"""Spreadsheets: XLSX, XLS and ODS through calamine, which reads values and runs nothing."""

import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.exchange.source import Cell, Source, SourceRow, empty, header_at, named_columns, not_a_table

LARGEST_UNPACKED = 1 << 30
LOOKED_AT = 60


def open_workbook(path: Path) -> Source:
    """Look at the first sheet that holds anything. Raises `Refusal` when there is none or the file is none."""
    from python_calamine import CalamineError, CalamineWorkbook

    _refuse_bombs(path)
    try:
        book = CalamineWorkbook.from_path(str(path))
        names = list(book.sheet_names)
        sheets = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in names}
    except (CalamineError, ValueError):
        raise not_a_table(path) from None
    for name in names:
        rows = sheets[name]
        filled = [row for row in islice(rows, LOOKED_AT) if any(_cell(cell) is not None for cell in row)]
        if filled:
            return _sheet(path, name, rows, filled)
    raise empty(path)


def _sheet(path: Path, name: str, rows: list[list[Cell]], filled: list[list[Cell]]) -> Source:
    found = header_at([[_cell(cell) for cell in row] for row in filled])
    header = [_cell(cell) for cell in filled[found]] if found is not None else []
    width = max((at + 1 for row in rows for at, cell in enumerate(row) if _cell(cell) is not None), default=0)
    columns = named_columns(header, width)
    skip = found + 1 if found is not None else 0

    def read() -> Iterator[SourceRow]:
        seen = 0
        for number, row in enumerate(rows, start=1):
            cells = [_cell(cell) for cell in row[:width]]
            if all(cell is None for cell in cells):
                continue
            seen += 1
            if seen > skip:
                yield SourceRow(number, [*cells, *[None] * (width - len(cells))])

    return Source(path, columns, (translate("Import", "sheet “{name}”").fill(name=name),), read)


def _cell(cell: Cell) -> Cell:
    return None if isinstance(cell, str) and not cell.strip() else cell


def _refuse_bombs(path: Path) -> None:
    """A small archive can unpack to any size: its own directory says how large it means to become."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(member.file_size for member in archive.infolist())
    if unpacked > LARGEST_UNPACKED:
        raise Refusal(
            translate("Import", "“{name}” unpacks to {size} MB.").fill(name=path.name, size=unpacked // 1_000_000),
            translate("Import", "That is more than a list of deals needs. Save it as CSV and try again."),
        )
