"""CSV and its relatives: delimiter, quotes, header row and line ends found by looking, rows streamed."""

import csv
import io
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.exchange.encoding import Encoding, detect_encoding, refuse_broken
from pipedesk.exchange.header import LOOKED_AT, header_at, named_columns, width_of
from pipedesk.exchange.source import Source, SourceRow, empty, not_a_table

if TYPE_CHECKING:
    import _csv

SAMPLE_CHARACTERS = 256 * 1024
LARGEST_CELL = 16 * 1024 * 1024
"""Characters. A larger cell is a quote that was never closed."""

MOST_LINES_IN_A_CELL = 5_000
_DELIMITERS = {
    ",": translate("Import", "comma"),
    ";": translate("Import", "semicolon"),
    "\t": translate("Import", "tab"),
    "|": translate("Import", "vertical bar"),
}
_EXCEL_HINT = re.compile(r"(?:\ufeff)?\"?sep=(.)\"?\s*[\r\n]+", re.IGNORECASE)
_ESCAPED = re.compile(r"\\\"[^,;\t|\r\n]")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart. `hint` is the number of lines at the top that only say so."""

    delimiter: str
    quoted: bool = True
    escape: str | None = None
    hint: int = 0

    def reader(self, lines: Iterable[str], *, strict: bool = False) -> "_csv.Reader":
        """A reader of rows."""
        csv.field_size_limit(LARGEST_CELL)
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE,
            escapechar=self.escape,
            doublequote=True,
            strict=strict,
        )


def open_delimited(path: Path) -> Source:
    """Look at a text table. Raises `Refusal` when it is empty or no table, OSError when it cannot be read."""
    encoding = detect_encoding(path)
    with path.open(encoding=encoding.codec, errors="replace", newline="") as file:
        sample = file.read(SAMPLE_CHARACTERS)
    refuse_broken(sample, encoding, path.name)
    if _is_binary(sample):
        raise not_a_table(path)
    dialect = sniff(sample)
    rows = [row for row in _first_rows(sample, dialect, LOOKED_AT + dialect.hint)[dialect.hint :] if _filled(row)]
    if not rows:
        raise empty(path)
    header_row = header_at(rows)
    header = rows[header_row] if header_row is not None else None
    skipped = header_row + 1 if header_row is not None else 0
    columns = named_columns(header or (), width_of(header, rows[skipped:]))
    named = translate("Import", "“{sign}” between the cells").fill(sign=dialect.delimiter)
    evidence: list[Text] = [encoding.evidence, _DELIMITERS.get(dialect.delimiter, named)]
    if header is None:
        evidence.append(translate("Import", "no header row"))
    elif header_row:
        evidence.append(translate("Import", "%Ln row(s) above the header passed over").fill(count=header_row))

    def read() -> Iterator[SourceRow]:
        return _rows(path, encoding, dialect, len(columns), skipped)

    return Source(path, columns, tuple(evidence), read)


def sniff(sample: str) -> Dialect:
    """The way of writing that cuts most of the first rows into the same number of several cells."""
    if match := _EXCEL_HINT.match(sample):
        return Dialect(match[1], hint=1)
    best, score = Dialect(","), 0.0
    for delimiter in _DELIMITERS:
        dialect = Dialect(delimiter)
        here = _evenness(sample, dialect)
        if here > score:
            best, score = dialect, here
    escaping = replace(best, escape="\\")
    if _ESCAPED.search(sample) and not _is_strict(sample, best) and _is_strict(sample, escaping):
        return escaping
    unquoted = Dialect(best.delimiter, quoted=False)
    if _never_closed(sample, best) and _evenness(sample, unquoted) > score:
        return unquoted
    return best


def _evenness(sample: str, dialect: Dialect) -> float:
    """How well a dialect cuts: cells of the usual row beyond the first, weighted by how many rows are usual."""
    widths = [len(row) for row in _first_rows(sample, dialect, LOOKED_AT) if _filled(row)]
    several = [width for width in widths if width > 1]
    if not several:
        return 0.0
    usual = max(set(several), key=lambda width: (several.count(width), width))
    return math.sqrt(usual - 1) * several.count(usual) / len(widths)


def _is_strict(sample: str, dialect: Dialect) -> bool:
    """Whether nothing but a delimiter or a line end ever follows a closing quote."""
    try:
        for _ in zip(range(LOOKED_AT), dialect.reader(io.StringIO(sample, newline=""), strict=True), strict=False):
            pass
    except csv.Error:
        return False
    return True


def _never_closed(sample: str, dialect: Dialect) -> bool:
    """Whether a quote that begins a cell runs over line ends to where another one happens to stand."""
    return any(
        cell.count("\n") > 2 and dialect.delimiter in cell.partition("\n")[0]
        for row in _first_rows(sample, dialect, LOOKED_AT)
        for cell in row
    )


def _first_rows(sample: str, dialect: Dialect, most: int) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in dialect.reader(io.StringIO(sample, newline="")):
            rows.append(row)
            if len(rows) == most:
                break
    except csv.Error:
        # A sample may end inside a quoted cell: what was read so far is enough to judge.
        return rows
    if len(sample) == SAMPLE_CHARACTERS and len(rows) > 1 and len(rows) < most:
        rows.pop()
    return rows


def _rows(path: Path, encoding: Encoding, dialect: Dialect, width: int, skip: int) -> Iterator[SourceRow]:
    """Rows of exactly `width` cells, after `skip` filled ones."""
    with path.open(encoding=encoding.codec, errors="replace", newline="") as file:
        reader = dialect.reader(file)
        number = seen = ended = 0
        try:
            for row in reader:
                number += 1
                if reader.line_num - ended > MOST_LINES_IN_A_CELL:
                    raise _open_quote(path, number)
                ended = reader.line_num
                if not _filled(row) or number <= dialect.hint:
                    continue
                seen += 1
                if seen <= skip:
                    continue
                count = len(row)
                if count == width:
                    yield SourceRow(number, row)
                elif count < width:
                    yield SourceRow(number, row + [""] * (width - count))
                else:
                    yield SourceRow(number, row[:width], sum(1 for cell in row[width:] if cell.strip()))
        except csv.Error:
            raise _open_quote(path, number + 1) from None


def _filled(row: list[str]) -> bool:
    return any(cell and not cell.isspace() for cell in row)


def _is_binary(sample: str) -> bool:
    """Control characters that no text has, and many of them."""
    controls = len(re.findall("[\x00-\x08\x0e-\x1a\x1c-\x1f]", sample))
    return controls > 8 and controls * 20 > len(sample)


def _open_quote(path: Path, row: int) -> Refusal:
    return Refusal(
        translate("Import", "Row {row} of “{name}” opens a quotation mark that is never closed.").fill(
            row=row, name=path.name
        ),
        translate("Import", "Close it, or double it where it belongs to the text, and try again."),
    )
