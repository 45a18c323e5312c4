"""Rows of other programs as what they mean, or as problems with a reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.exchange.amounts import decimal_sign, parse_cell
from pipedesk.exchange.dates import DateFormat, date_format, day_parser, moment_parser
from pipedesk.exchange.source import Cell, Source, SourceRow

DAYS = frozenset({"expected_close"})
MOMENTS = frozenset({"created", "stage_entered", "closed", "won_at", "lost_at", "done_at", "due"})
NUMBERS = frozenset({"probability"})
LONG_TEXTS = frozenset({"note"})
LIMITS = {"title": 500, "subject": 500, "name": 300, "organization": 300, "person": 300, "deal": 500}


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row, or a cell of it, was not taken."""

    row: int
    column: str
    value: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Record:
    """What one row says, by field; a field that is empty in the file is missing here."""

    row: int
    values: Mapping[str, Any]

    def text(self, name: str) -> str:
        """A text field, "" when missing."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else str(value)

    def moment(self, name: str) -> datetime | None:
        """A moment in UTC."""
        value = self.values.get(name)
        return value if isinstance(value, datetime) else None

    def day(self, name: str) -> date | None:
        """A day."""
        value = self.values.get(name)
        return value if isinstance(value, date) and not isinstance(value, datetime) else None

    def number(self, name: str) -> int | None:
        """A whole number: minor units, or percent."""
        value = self.values.get(name)
        return value if isinstance(value, int) else None


@dataclass(slots=True)
class Formats:
    """How the columns of a file write dates and amounts; what was not sure is said in the report."""

    dates: dict[str, DateFormat] = field(default_factory=dict)
    decimal: dict[str, str] = field(default_factory=dict)


def find_formats(source: Source, mapping: Mapping[str, str], given: DateFormat | None, prefer: str) -> Formats:
    """Look at the samples of every date and amount column."""
    samples = source.samples()
    formats = Formats()
    for at, column in enumerate(source.columns):
        meant = mapping.get(column)
        cells = [row.cells[at] for row in samples]
        if meant in DAYS | MOMENTS:
            formats.dates[column] = given or date_format(cells, prefer)
        elif meant == "value":
            formats.decimal[column] = decimal_sign(cells)
    return formats


class Reader:
    """Turns rows into records, column by column; made once for a file."""

    def __init__(
        self, columns: Sequence[str], mapping: Mapping[str, str], formats: Formats, currency: str, zone: ZoneInfo
    ) -> None:
        self._currency = currency
        self._steps = [
            (at, column, mapping[column], self._parser(column, mapping[column], formats, zone))
            for at, column in enumerate(columns)
            if column in mapping
        ]
        self._money_column = next((step for step in self._steps if step[2] == "value"), None)
        self._currency_at = next((at for at, _, meant, _ in self._steps if meant == "currency"), None)
        self._formats = formats

    def read(self, row: SourceRow, problems: list[Problem]) -> Record:
        """What a row says. A cell that is not understood is left out and joins `problems`."""
        values: dict[str, Any] = {}
        for at, column, meant, parse in self._steps:
            cell = row.cells[at]
            if cell is None or cell == "":
                continue
            try:
                value = parse(cell) if meant != "value" else self._amount(cell, row, column)
            except (ValueError, OverflowError):
                problems.append(Problem(row.number, column, str(cell)[:80], _not_understood(meant)))
                continue
            except Refusal as refusal:
                problems.append(Problem(row.number, column, str(cell)[:80], refusal.title))
                continue
            if value is not None and value != "":
                values[meant] = value
        return Record(row.number, values)

    def _amount(self, cell: Cell, row: SourceRow, column: str) -> int | None:
        currency = self._currency
        if self._currency_at is not None:
            written = str(row.cells[self._currency_at] or "").strip().upper()
            currency = written if len(written) == 3 and written.isalpha() else currency
        return parse_cell(cell, self._formats.decimal[column], currency)

    def _parser(self, column: str, meant: str, formats: Formats, zone: ZoneInfo) -> Callable[[Cell], Any]:
        if meant in DAYS:
            return day_parser(formats.dates[column])
        if meant == "due":
            return _either(day_parser(formats.dates[column]), moment_parser(formats.dates[column], zone))
        if meant in MOMENTS:
            return moment_parser(formats.dates[column], zone)
        if meant in NUMBERS:
            return _percent
        if meant in LONG_TEXTS:
            return lambda cell: clean_text(_text(cell), 200_000)
        limit = LIMITS.get(meant, 320)
        return lambda cell: clean_line(_text(cell), limit)


def _either(day: Callable[[Cell], date | None], moment: Callable[[Cell], datetime | None]) -> Callable[[Cell], Any]:
    def parse(cell: Cell) -> date | datetime | None:
        found = moment(cell)
        has_time = isinstance(cell, datetime) or (isinstance(cell, str) and ":" in cell)
        return found if has_time else day(cell)

    return parse


def _percent(cell: Cell) -> int:
    if isinstance(cell, float) and 0 < cell < 1:
        number = cell * 100
    else:
        number = float(str(cell).replace("%", "").replace(",", ".").strip())
    if not 0 <= number <= 100:
        raise ValueError(cell)
    return round(number)


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _not_understood(meant: str) -> Text:
    if meant in DAYS | MOMENTS:
        return translate("Import", "This is not a date of the calendar.")
    if meant == "value":
        return translate("Import", "This is not an amount.")
    return translate("Import", "This was not understood.")


