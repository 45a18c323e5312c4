"""CSV and its relatives: delimiter, header row and line ends found by looking, rows streamed."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipedesk.domain.texts import translate
from pipedesk.exchange.encoding import Encoding, detect_encoding
from pipedesk.exchange.source import Cell, Source, SourceRow, empty, header_at, named_columns, not_a_table

SAMPLE_CHARACTERS = 256 * 1024
LOOKED_AT = 60
LARGEST_CELL = 16 * 1024 * 1024
_DELIMITERS = {
    ",": translate("Import", "comma"),
    ";": translate("Import", "semicolon"),
    "\t": translate("Import", "tab"),
    "|": translate("Import", "vertical bar"),
}


def open_delimited(path: Path) -> Source:
    """Look at a text table. Raises `Refusal` when it is empty or no table, OSError when it cannot be read."""
    csv.field_size_limit(LARGEST_CELL)
    encoding = detect_encoding(path)
    sample = _sample(path, encoding)
    if "\0" in sample[:1000] and encoding.label != "UTF-16" and sample.count("\0") > len(sample) // 20:
        raise not_a_table(path)
    delimiter = _delimiter(sample)
    rows = [row for row in _parsed(io.StringIO(sample, newline=""), delimiter, LOOKED_AT) if any(cell.strip() for cell in row)]
    if not rows:
        raise empty(path)
    found = header_at(rows)
    skipped = found if found is not None else 0
    width = max(len(row) for row in rows[skipped:])
    header: Sequence[Cell] = rows[skipped] if found is not None else ()
    if found is not None and len(header) < width and not any(cell.strip() for row in rows for cell in row[len(header) :]):
        width = len(header)
    columns = named_columns(header, width)
    if header and str(header[-1]).strip() == "" and len(columns) > 1:
        columns = columns[:-1]
    evidence = (translate("Import", "{encoding}").fill(encoding=encoding.label), _DELIMITERS[delimiter])

    def read() -> Iterator[SourceRow]:
        return _rows(path, encoding, delimiter, len(columns), skipped + (1 if found is not None else 0))

    return Source(path, columns, evidence, read)


def _sample(path: Path, encoding: Encoding) -> str:
    with path.open(encoding=encoding.codec, errors="replace", newline="") as file:
        return file.read(SAMPLE_CHARACTERS)


def _delimiter(sample: str) -> str:
    """The delimiter that cuts most of the first rows into the same number of several cells."""
    best, score = ",", 0.0
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in _parsed(io.StringIO(sample, newline=""), delimiter, LOOKED_AT) if row]
        if not widths:
            continue
        usual = max(set(widths), key=lambda width: (widths.count(width), width))
        here = (usual - 1) * widths.count(usual) / len(widths)
        if usual > 1 and here > score:
            best, score = delimiter, here
    return best


def _parsed(file: io.TextIOBase, delimiter: str, most: int) -> list[list[str]]:
    rows = []
    try:
        for row in csv.reader(file, delimiter=delimiter):
            rows.append(row)
            if len(rows) == most:
                break
    except csv.Error:
        # A sample may end inside a quoted cell or hold a cell over the limit: what was read so far is enough to judge.
        return rows
    return rows


def _rows(path: Path, encoding: Encoding, delimiter: str, width: int, skip: int) -> Iterator[SourceRow]:
    with path.open(encoding=encoding.codec, errors="replace", newline="") as file:
        reader = csv.reader(file, delimiter=delimiter)
        seen = 0
        started = 0
        while True:
            started = reader.line_num + 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                raise not_a_table(path) from None
            if not any(cell.strip() for cell in row):
                continue
            seen += 1
            if seen > skip:
                yield SourceRow(started, [*row[:width], *[""] * (width - len(row))])
