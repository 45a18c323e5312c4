"""One look through a whole file: how many rows it has and which values its columns hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipedesk.domain.texts import Text, translate
from pipedesk.exchange.amounts import AmountFormat, amount_format
from pipedesk.exchange.dates import DateFormat, date_format
from pipedesk.exchange.fields import Content, Kind, field_of
from pipedesk.exchange.source import Cell, Source

MOST_DISTINCT = 2_000
"""Different values of a column that are gathered: enough to know its dates and amounts, and all its stages."""

DATES = frozenset({Content.DAY, Content.MOMENT, Content.DAY_OR_MOMENT})
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Survey:
    """The number of rows, and for each column its first different values with how often each was met."""

    rows: int
    values: tuple[Mapping[Cell, int], ...]

    def filled(self, position: int) -> list[Cell]:
        """The different values of one column, without the empty one."""
        return [cell for cell in self.values[position] if cell is not None and cell != ""]


@dataclass(frozen=True, slots=True)
class Formats:
    """How the columns of a file write dates, amounts and percentages, by the column's name."""

    dates: Mapping[str, DateFormat]
    amounts: Mapping[str, AmountFormat]
    fractions: frozenset[str]
    """Columns whose percentages are written as 0.2 for 20 %."""

    def doubts(self) -> tuple[Text, ...]:
        """What was not sure, in words."""
        orders = {"dmy": translate("Import", "day first"), "mdy": translate("Import", "month first")}
        dates = [
            translate("Import", "In “{column}” day and month could be swapped; read with {order}.").fill(
                column=column, order=orders.get(form.order, form.order)
            )
            for column, form in self.dates.items()
            if not form.sure
        ]
        amounts = [
            translate("Import", "In “{column}” the “{sign}” is read as separating thousands.").fill(
                column=column, sign="," if form.decimal == "." else "."
            )
            for column, form in self.amounts.items()
            if not form.sure
        ]
        return (*dates, *amounts)


def survey(source: Source, cancelled: Callable[[], bool] = lambda: False) -> Survey:
    """Read all rows once; constant memory. Stops early when cancelled. Raises `Refusal` as `Source.rows` does."""
    found: list[dict[Cell, int]] = [{} for _ in source.columns]
    gathering = list(enumerate(found))
    rows = 0
    for row in source.rows():
        rows += 1
        cells = row.cells
        for at, counts in gathering:
            cell = cells[at]
            if type(cell) is str and len(cell) > _LONGEST:
                cell = cell[:_LONGEST]
            counts[cell] = counts.get(cell, 0) + 1
        if rows % 500 == 0:
            gathering = [(at, counts) for at, counts in gathering if len(counts) < MOST_DISTINCT]
            if cancelled():
                break
    return Survey(rows, tuple(found))


def find_formats(
    source: Source,
    seen: Survey,
    kind: Kind,
    mapping: Mapping[str, str],
    given_dates: DateFormat | None,
    given_decimal: str | None,
    prefer: str,
) -> Formats:
    """Decide for every date, amount and percentage column how to read it. What the user gave overrules.

    Where a date column leaves day and month open, another one of the same file that does not decides for it.
    """
    dates: dict[str, DateFormat] = {}
    amounts: dict[str, AmountFormat] = {}
    fractions: set[str] = set()
    for at, column in enumerate(source.columns):
        if column not in mapping:
            continue
        content = field_of(kind, mapping[column]).content
        if content in DATES:
            dates[column] = given_dates or date_format(seen.filled(at), prefer)
        elif content is Content.AMOUNT:
            amounts[column] = AmountFormat(given_decimal) if given_decimal else amount_format(seen.filled(at))
        elif content is Content.PERCENT and _are_fractions(seen.filled(at)):
            fractions.add(column)
    sure = {form.order for form in dates.values() if form.sure and form.order in ("dmy", "mdy")}
    if len(sure) == 1:
        order = sure.pop()
        dates = {column: form if form.sure else DateFormat(order) for column, form in dates.items()}
    return Formats(dates, amounts, frozenset(fractions))


def _are_fractions(cells: list[Cell]) -> bool:
    numbers = []
    for cell in cells:
        try:
            numbers.append(float(str(cell).replace(",", ".")))
        except ValueError:
            return False
    return bool(numbers) and all(0 <= number <= 1 for number in numbers) and any(0 < number < 1 for number in numbers)
