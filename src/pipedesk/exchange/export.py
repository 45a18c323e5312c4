"""Writing rows out: CSV, XLSX or JSON, complete, safe to open, and readable by our own import again."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from pipedesk.domain.currencies import exponent
from pipedesk.domain.money import plain_amount
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.exchange.guarding import guarded
from pipedesk.store.file import unfinished
from pipedesk.store.reads.exports import deal_rows, follow_up_rows, organization_rows, person_rows
from pipedesk.store.reads.line_items import line_item_rows

Row = dict[str, Any]

_SEPARATOR = re.compile(r"[,;\n]")

MOST_SHEET_ROWS = 1_048_575
MOST_SHEET_CHARACTERS = 32_767
"""What a spreadsheet holds, in a sheet below its header and in a cell."""

_KINDS: dict[str, Callable[[Connection], list[Row]]] = {
    "deals": deal_rows,
    "organizations": organization_rows,
    "people": person_rows,
    "follow-ups": follow_up_rows,
    "line-items": line_item_rows,
}
_EMPTY: dict[str, Sequence[str]] = {
    "deals": ("deal id", "title", "value", "currency", "stage", "status"),
    "organizations": ("organization id", "name"),
    "people": ("person id", "name"),
    "follow-ups": ("activity id", "subject", "due"),
    "line-items": ("deal id", "deal", "product", "quantity", "price", "currency"),
}


def export_file(connection: Connection, what: str, target: Path, zone: ZoneInfo, *, replace: bool = False) -> int:
    """Write all rows of a kind to a file, in the format that its ending names; returns their number.

    CSV is UTF-8 with commas and ISO dates; a text that a spreadsheet would run as a formula is guarded: see `guarding`.
    In XLSX every text is text, never a formula or a link. JSON is one list of objects, JSONL one object a line.
    Moments are in UTC, in XLSX on the wall of `zone`, where dates have none.
    The file appears under its name only when it is whole. One that exists is refused, or with `replace` taken
    away in the same moment. Raises `Refusal` for an unknown ending, a disk that refuses, and for what a spreadsheet
    cannot hold.
    """
    write = _WRITERS.get(target.suffix.lower())
    if write is None:
        raise Refusal(
            translate("Export", "“{name}” has no known ending.").fill(name=target.name),
            translate("Export", "End it in .csv, .xlsx, .json or .jsonl."),
        )
    if target.exists() and not replace:
        raise Refusal(
            translate("Export", "There is a file “{name}” already.").fill(name=target.name),
            translate("Export", "Choose another name, or delete it first."),
        )
    rows = [_money(row) for row in _KINDS[what](connection)]
    columns = list(rows[0]) if rows else list(_EMPTY[what])
    with unfinished(target) as part:
        write(part, columns, rows, zone)
        part.replace(target)
    return len(rows)


def _money(row: Row) -> Row:
    """Minor units become units, exact."""
    if "value_minor" not in row:
        return row
    changed: Row = {}
    for name, value in row.items():
        if name == "value_minor":
            changed["value"] = plain_amount(value, row["currency"])
        else:
            changed[name] = value
    return changed


def _csv(path: Path, columns: Sequence[str], rows: Iterable[Row], zone: ZoneInfo) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(map(guarded, columns))
        for row in rows:
            cells = (_in_cell(row[column]) for column in columns)
            writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in cells])


def _json(path: Path, columns: Sequence[str], rows: Iterable[Row], zone: ZoneInfo) -> None:
    plain = [{column: _written(row[column]) for column in columns} for row in rows]
    path.write_text(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _json_lines(path: Path, columns: Sequence[str], rows: Iterable[Row], zone: ZoneInfo) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps({column: _written(row[column]) for column in columns}, ensure_ascii=False) + "\n")


def _xlsx(path: Path, columns: Sequence[str], rows: Sequence[Row], zone: ZoneInfo) -> None:
    import xlsxwriter

    _refuse_oversized(rows)
    plain_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    made = BytesIO()
    with xlsxwriter.Workbook(made, {**plain_text, "in_memory": True}) as book:
        sheet = book.add_worksheet("PipeDesk")
        sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        money = {
            places: book.add_format({"num_format": f"#,##0{'.' * bool(places)}{'0' * places}"}) for places in range(4)
        }
        for number, row in enumerate(rows, start=1):
            for at, column in enumerate(columns):
                value = row[column]
                match value:
                    case datetime():
                        sheet.write_datetime(number, at, value.astimezone(zone).replace(tzinfo=None), moment)
                    case date():
                        sheet.write_datetime(number, at, datetime(value.year, value.month, value.day), day)
                    case _ if column == "value":
                        sheet.write_number(number, at, float(value), money[exponent(row["currency"])])
                    case Decimal():
                        sheet.write_number(number, at, float(value))
                    case int() | float():
                        sheet.write_number(number, at, value)
                    case _:
                        sheet.write_string(number, at, str(_in_cell(value)))
    path.write_bytes(made.getvalue())


def _refuse_oversized(rows: Sequence[Row]) -> None:
    """A spreadsheet drops what it has no room for; we do not."""
    longest = max((len(value) for row in rows for value in row.values() if isinstance(value, str)), default=0)
    if len(rows) > MOST_SHEET_ROWS or longest > MOST_SHEET_CHARACTERS:
        raise Refusal(
            translate("Export", "This does not fit into a spreadsheet."),
            translate(
                "Export", "There are too many rows, or a note is too long. End the name in .csv or .json instead."
            ),
        )


def _in_cell(value: object) -> object:
    """A value for one cell: several texts are joined by semicolons, or as JSON where that would cut one of them."""
    if not isinstance(value, list):
        return _written(value)
    if any(_SEPARATOR.search(one) for one in value) or (value and value[0].startswith("[")):
        return json.dumps(value, ensure_ascii=False)
    return "; ".join(value)


def _written(value: object) -> object:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case Decimal():
            return format(value, "f")
        case None:
            return ""
        case _:
            return value


_WRITERS = {".csv": _csv, ".xlsx": _xlsx, ".json": _json, ".jsonl": _json_lines}
