"""A file of rows from another program, whatever its format: columns, and rows with their numbers."""

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate

Cell = str | int | float | bool | datetime | date | time | timedelta | None
"""A cell as its format gives it: text from CSV, typed values from workbooks, None or "" for nothing."""

SAMPLES = 200
_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN_MARKS = (
    b"%PDF",
    b"SQLite format 3\0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
)
_OTHER_TEXT = re.compile(
    rb"\W*(?:<!doctype|<html|<table|<\?xml|begin:v(?:card|calendar))|(?:\xef\xbb\xbf)?\s*(?:\[\s*[\[{\"]|\{\s*[\"}])",
    re.IGNORECASE,
)


class SourceRow(NamedTuple):
    """One row: its number as a spreadsheet counts rows, its cells, as many as there are columns, and how many filled
    cells stood beyond the last column."""

    number: int
    cells: Sequence[Cell]
    surplus: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """An opened file; `evidence` says how it was understood. `sheets` are those of a workbook, `sheet` the one read."""

    path: Path
    columns: tuple[str, ...]
    evidence: tuple[Text, ...]
    read: Callable[[], Iterator[SourceRow]]
    sheets: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def name(self) -> str:
        return self.path.name

    def rows(self) -> Iterator[SourceRow]:
        """All rows below the header, from the start each time; empty ones are left out.

        Raises `Refusal` when the file can no longer be read or stops being a table.
        """
        try:
            yield from self.read()
        except OSError as error:
            raise unreadable(self.path, error) from error

    def samples(self, count: int = SAMPLES) -> list[SourceRow]:
        """The first rows."""
        return list(islice(self.rows(), count))


def open_source(path: Path, sheet: str | None = None) -> Source:
    """Look at a file and say what columns it has; `sheet` chooses one of a workbook's.

    What a file is, its content says and not its ending. Raises `Refusal` for one that is missing, empty, or no table.
    """
    from pipedesk.exchange import delimited, workbook

    try:
        if not path.exists():
            raise Refusal(
                translate("Import", "There is no file “{name}”.").fill(name=path.name),
                translate("Import", "Check the name. Looked for: {path}").fill(path=path),
            )
        if not path.is_file():
            raise Refusal(
                translate("Import", "“{name}” is not a file.").fill(name=path.name),
                translate(
                    "Import", "Choose a CSV file or a spreadsheet. Of a folder, choose the files in it one by one."
                ),
            )
        with path.open("rb") as file:
            head = file.read(512)
        if not head.strip():
            raise empty(path)
        if head.startswith(_OLE_MARK) or (head.startswith(b"PK\x03\x04") and zipfile.is_zipfile(path)):
            return workbook.open_workbook(path, sheet)
        if head.startswith((*_FOREIGN_MARKS, b"PK")):
            raise not_a_table(path)
        if _OTHER_TEXT.match(head):
            raise other_text(path)
        return delimited.open_delimited(path)
    except OSError as error:
        raise unreadable(path, error) from error


def empty(path: Path) -> Refusal:
    """There is nothing in the file."""
    return Refusal(
        translate("Import", "“{name}” holds no rows.").fill(name=path.name),
        translate("Import", "Export it again from the other program, with its header row."),
    )


def not_a_table(path: Path) -> Refusal:
    """The file is something else."""
    return Refusal(
        translate("Import", "“{name}” is not a table.").fill(name=path.name),
        translate("Import", "Choose a CSV file or a spreadsheet."),
    )


def other_text(path: Path) -> Refusal:
    """The file is a web page, XML, JSON or a card: text, and no table. Some programs call such a file a spreadsheet."""
    return Refusal(
        translate("Import", "“{name}” is text of another kind and not a table.").fill(name=path.name),
        translate("Import", "Open it in a spreadsheet program and save it as CSV or XLSX."),
    )


def unreadable(path: Path, error: OSError) -> Refusal:
    """The system does not let us read it."""
    return Refusal(
        translate("Import", "“{name}” cannot be read.").fill(name=path.name),
        translate("Import", "The system says: {detail}").fill(detail=error.strerror or str(error)),
    )
