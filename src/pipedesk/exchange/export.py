"""Writing rows out: CSV, XLSX or JSON, complete and safe to open."""

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from pipedesk.domain.currencies import exponent
from pipedesk.domain.money import plain_amount
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.reads.exports import deal_rows, follow_up_rows, organization_rows, person_rows

Row = dict[str, Any]


def export_file(connection: Connection, what: str, target: Path, zone: ZoneInfo) -> int:
    """Write all rows of a kind to a new file, in the format that its ending names; returns their number.

    Text is written as it is: in CSV a cell that starts with "=" stays text of the cell, and in XLSX every text is
    written as text, never as a formula or a link. Raises `Refusal` for an unknown ending or a file that exists.
    """
    writers = {".csv": _csv, ".xlsx": _xlsx, ".json": _json}
    write = writers.get(target.suffix.lower())
    if write is None:
        raise Refusal(
            translate("Export", "“{name}” has no known ending.").fill(name=target.name),
            translate("Export", "End it in .csv, .xlsx or .json."),
        )
    if target.exists():
        raise Refusal(
            translate("Export", "There is a file “{name}” already.").fill(name=target.name),
            translate("Export", "Choose another name, or delete it first."),
        )
    rows = [_money(row) for row in _KINDS[what](connection)]
    columns = list(rows[0]) if rows else list(_EMPTY[what])
    unfinished = target.with_name(f".{target.name}.new")
    try:
        write(unfinished, columns, rows, zone)
        unfinished.rename(target)
    except OSError as error:
        raise Refusal(
            translate("Export", "“{name}” cannot be written.").fill(name=target.name),
            translate("Export", "The system says: {detail}").fill(detail=error.strerror or str(error)),
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return len(rows)


_KINDS = {
    "deals": deal_rows,
    "organizations": organization_rows,
    "people": person_rows,
    "follow-ups": follow_up_rows,
}
_EMPTY: dict[str, Sequence[str]] = {
    "deals": ("deal id", "title", "value", "currency", "stage", "status"),
    "organizations": ("organization id", "name"),
    "people": ("person id", "name"),
    "follow-ups": ("activity id", "subject", "due"),
}


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
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_written(row[column], zone) for column in columns])


def _json(path: Path, columns: Sequence[str], rows: Iterable[Row], zone: ZoneInfo) -> None:
    plain = [{column: _written(row[column], zone) for column in columns} for row in rows]
    path.write_text(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _xlsx(path: Path, columns: Sequence[str], rows: Iterable[Row], zone: ZoneInfo) -> None:
    import xlsxwriter  # type: ignore[import-untyped]

    plain_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), plain_text) as book:
        sheet = book.add_worksheet("PipeDesk")
        head = book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        money = book.add_format({"num_format": "#,##0.00"})
        sheet.write_row(0, 0, columns, head)
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(rows, start=1):
            for at, column in enumerate(columns):
                value = row[column]
                match value:
                    case datetime():
                        sheet.write_datetime(number, at, value.astimezone(zone).replace(tzinfo=None), moment)
                    case date():
                        sheet.write_datetime(number, at, datetime(value.year, value.month, value.day), day)  # noqa: DTZ001
                    case None:
                        continue
                    case _ if column == "value" and exponent(row["currency"]) <= 3:
                        sheet.write_number(number, at, float(value), money)
                    case bool() | int() | float():
                        sheet.write_number(number, at, float(value))
                    case _:
                        sheet.write_string(number, at, str(_written(value, zone)))


def _written(value: object, zone: ZoneInfo) -> object:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case None:
            return ""
        case _:
            return value
