"""A file of rows from another program, whatever its format: columns, rows with their numbers, samples."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate

Cell = str | int | float | bool | object | None
"""A cell as its format gives it: text from CSV, typed values from workbooks."""

SAMPLES = 200
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".xlsb"})


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row: its number in the file as a person counts lines or rows, and as many cells as there are columns."""

    number: int
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Source:
    """An opened file. `rows` reads it from the start each time; `evidence` says how it was understood."""

    path: Path
    columns: tuple[str, ...]
    evidence: tuple[Text, ...]
    _read: Callable[[], Iterator[SourceRow]]

    @property
    def name(self) -> str:
        return self.path.name

    def rows(self) -> Iterator[SourceRow]:
        """All rows below the header; empty ones are left out."""
        return self._read()

    def samples(self, count: int = SAMPLES) -> list[SourceRow]:
        """The first rows."""
        return list(islice(self.rows(), count))


def open_source(path: Path) -> Source:
    """Look at a file and say what columns it has. Raises `Refusal` for one that is missing, empty, or not a table."""
    from pipedesk.exchange import delimited, workbook

    if not path.exists():
        raise Refusal(
            translate("Import", "There is no file “{name}”.").fill(name=path.name),
            translate("Import", "Check the name. Looked for: {path}").fill(path=path),
        )
    if not path.is_file():
        raise Refusal(
            translate("Import", "“{name}” is not a file.").fill(name=path.name),
            translate("Import", "Choose the files in it one by one."),
        )
    try:
        if path.stat().st_size == 0:
            raise empty(path)
        if path.suffix.lower() in WORKBOOKS:
            return workbook.open_workbook(path)
        return delimited.open_delimited(path)
    except OSError as error:
        raise Refusal(
            translate("Import", "“{name}” cannot be read.").fill(name=path.name),
            translate("Import", "The system says: {detail}").fill(detail=error.strerror or str(error)),
        ) from error


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


def named_columns(cells: Sequence[Cell], width: int) -> tuple[str, ...]:
    """Header cells as column names: trimmed, unnamed ones called by their letter, doubles numbered."""
    names: list[str] = []
    for position in range(width):
        text = " ".join(str(cells[position]).split()) if position < len(cells) and cells[position] is not None else ""
        name = text or letter(position)
        count = 2
        unique = name
        while unique in names:
            unique = f"{name} ({count})"
            count += 1
        names.append(unique)
    return tuple(names)


def letter(position: int) -> str:
    """A, B, … Z, AA: a column's name where it has none."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def header_at(rows: Sequence[Sequence[Cell]]) -> int | None:
    """Which of the first rows names the columns: the first that is as wide as the table and holds words only.

    None when no row does, so that the table has no header.
    """
    widths = [sum(1 for cell in row if _filled(cell)) for row in rows]
    usual = max(set(widths), key=lambda width: (widths.count(width), width)) if widths else 0
    wide = max(usual, 1)
    for at, row in enumerate(rows):
        words = [str(cell).strip() for cell in row if _filled(cell)]
        # One blank column name is common (a trailing delimiter, an index column): the rest must be words, all different.
        if len(words) >= max(wide - 1, 1) and len(set(words)) == len(words) and not any(_is_value(word) for word in words):
            return at
        if len(words) >= max(wide - 1, 1) and at and len(words) > 1:
            break
    return None


def _filled(cell: Cell) -> bool:
    return cell is not None and str(cell).strip() != ""


def _is_value(word: str) -> bool:
    """Whether a cell looks like data and not like a column's name: numbers, dates, addresses."""
    bare = word.replace(" ", "")
    return bare.lstrip("+-€$£").replace(".", "").replace(",", "").replace("/", "").replace(":", "").replace("-", "").isdigit() or (
        "@" in word and "." in word
    )
