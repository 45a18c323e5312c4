"""Spreadsheets: XLSX, XLS and ODS through calamine, which reads values and runs nothing."""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.exchange.header import LOOKED_AT, header_at, named_columns, width_of
from pipedesk.exchange.source import Cell, Source, SourceRow, empty, not_a_table

LARGEST_UNPACKED = 1 << 30
"""Bytes. A workbook is read as a whole, so that a larger one would not fit into memory."""


def open_workbook(path: Path, sheet: str | None = None) -> Source:
    """Look at one sheet: the named one, else the first with rows below a header, else the first that holds anything.

    Raises `Refusal` when there is none or the file is no workbook, OSError when it cannot be read.
    """
    from python_calamine import CalamineWorkbook

    def rows_of(name: str) -> Sequence[Sequence[Cell]]:
        with _refusing(path):
            return book.get_sheet_by_name(name).to_python(skip_empty_area=False)

    with _refusing(path):
        _refuse_bombs(path)
        book = CalamineWorkbook.from_path(str(path))
        names = tuple(book.sheet_names)
    if sheet is not None and folded(sheet) not in map(folded, names):
        raise _no_such_sheet(path, sheet, names)
    best: Source | None = None
    for name in names if sheet is None else [name for name in names if folded(name) == folded(sheet)]:
        found = _source(path, names, name, rows_of(name))
        if found is None:
            continue
        if next(found.rows(), None) is not None:
            return found
        best = best or found
    if best is None:
        raise empty(path)
    return best


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """What the archive and calamine find wrong, as a `Refusal`."""
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, ValueError, zipfile.BadZipFile):
        raise not_a_table(path) from None


def _source(path: Path, names: tuple[str, ...], name: str, rows: Sequence[Sequence[Cell]]) -> Source | None:
    """A sheet as a source; None when it is empty."""
    filled = list(islice((row for row in rows if _filled(row)), LOOKED_AT))
    if not filled:
        return None
    header_row = header_at(filled)
    header = filled[header_row] if header_row is not None else None
    skipped = header_row + 1 if header_row is not None else 0
    columns = named_columns(header or (), width_of(header, filled[skipped:]))
    width = len(columns)

    def read() -> Iterator[SourceRow]:
        seen = 0
        for number, row in enumerate(rows, start=1):
            if not _filled(row):
                continue
            seen += 1
            if seen > skipped:
                cells = [_cell(cell) for cell in row[:width]]
                surplus = sum(1 for cell in row[width:] if _cell(cell) is not None)
                yield SourceRow(number, cells + [None] * (width - len(cells)), surplus)

    evidence = [translate("Import", "sheet “{name}”").fill(name=name)]
    if header is None:
        evidence.append(translate("Import", "no header row"))
    elif header_row:
        evidence.append(translate("Import", "%Ln row(s) above the header passed over").fill(count=header_row))
    return Source(path, columns, tuple(evidence), read, names, name)


def _filled(row: Sequence[Cell]) -> bool:
    return any(_cell(cell) is not None for cell in row)


def _cell(cell: Cell) -> Cell:
    """A cell as other code expects it: nothing instead of blanks, whole numbers as such."""
    if isinstance(cell, str):
        if "_xFFF" in cell:
            # XML cannot hold these two; calamine leaves their escapes, as it does no others.
            cell = cell.replace("_xFFFE_", "\ufffe").replace("_xFFFF_", "\uffff")
        return cell if cell.strip() else None
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return int(cell)
    return cell


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


def _no_such_sheet(path: Path, sheet: str, names: Sequence[str]) -> Refusal:
    return Refusal(
        translate("Import", "“{name}” has no sheet “{sheet}”.").fill(name=path.name, sheet=sheet),
        translate("Import", "Its sheets are: {sheets}.").fill(sheets=", ".join(names)),
    )
