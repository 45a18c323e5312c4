import struct
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from pipedesk.domain.refusals import Refusal
from pipedesk.exchange import workbook
from pipedesk.exchange.source import open_source


def book(path: Path, sheets: dict[str, Any]) -> Path:
    with xlsxwriter.Workbook(str(path)) as made:
        day = made.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                for at, cell in enumerate(row):
                    if isinstance(cell, datetime):
                        sheet.write_datetime(number, at, cell, day)
                    elif cell is not None:
                        sheet.write(number, at, cell)
    return path


def test_cells_come_with_their_types(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 23)
    path = book(
        tmp_path / "a.xlsx", {"Deals": [["Title", "Value", "Close"], ["Acme", 1234.5, moment], ["Bel", 12, None]]}
    )
    source = open_source(path)
    assert source.columns == ("Title", "Value", "Close")
    rows = list(source.rows())
    assert [row.number for row in rows] == [2, 3]
    assert rows[0].cells[:2] == ["Acme", 1234.5]
    assert rows[0].cells[2] in (date(2026, 11, 23), moment)
    assert list(rows[1].cells) == ["Bel", 12, None]
    assert isinstance(rows[1].cells[1], int)
    assert (source.sheet, source.evidence[0].english()) == ("Deals", "sheet “Deals”")


def test_the_first_sheet_with_rows_is_read_and_any_other_can_be_named(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx", {"Cover": [["A title"]], "Data": [["Name", "City"], ["Acme", "Lyon"]], "Empty": []}
    )
    source = open_source(path)
    assert (source.sheet, source.sheets) == ("Data", ("Cover", "Data", "Empty"))
    assert open_source(path, "cover").sheet == "Cover"
    with pytest.raises(Refusal, match="no sheet “Other”"):
        open_source(path, "Other")
    with pytest.raises(Refusal, match="holds no rows"):
        open_source(path, "Empty")


def test_what_stands_above_and_beside_the_table_is_passed_over(tmp_path: Path) -> None:
    rows = [["Report"], [], ["Title", "Value"], ["Acme", 1], ["Bel", 2], [], ["Cid", 3, "stray"]]
    source = open_source(book(tmp_path / "a.xlsx", {"S": rows}))
    assert source.columns == ("Title", "Value")
    assert [(row.number, row.cells[0], row.surplus) for row in source.rows()] == [
        (4, "Acme", 0),
        (5, "Bel", 0),
        (7, "Cid", 1),
    ]
    assert source.evidence[-1].english() == "1 row above the header passed over"


def test_a_sheet_without_a_header_has_letters(tmp_path: Path) -> None:
    source = open_source(book(tmp_path / "a.xlsx", {"S": [[1, 2], [3, 4]]}))
    assert source.columns == ("A", "B")
    assert source.evidence[-1].english() == "no header row"


def test_the_content_decides_and_not_the_ending(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"S": [["Title"], ["Acme"]]})
    renamed = path.rename(tmp_path / "a.csv")
    assert open_source(renamed).sheet == "S"
    text = tmp_path / "b.xlsx"
    text.write_text("title,value\nAcme,1\n")
    assert open_source(text).columns == ("title", "value")


def test_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(Refusal, match="not a table"):
        open_source(path)


def test_a_broken_workbook_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"S": [["Title"], ["Acme"]]})
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(Refusal, match="not a table"):
        open_source(path)
    old = tmp_path / "a.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600)
    with pytest.raises(Refusal, match="not a table"):
        open_source(old)


def test_an_archive_that_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book(tmp_path / "a.xlsx", {"S": [["Title"], ["Acme"]]})
    monkeypatch.setattr(workbook, "LARGEST_UNPACKED", 1000)
    with pytest.raises(Refusal, match="unpacks to"):
        open_source(path)


@pytest.mark.parametrize("name", ["sheets.xls", "sheets.xlsx", "test_skip_lines.xls", "test_skip_lines.xlsx"])
def test_real_workbooks_of_both_kinds_are_read(data_folder: Path, name: str) -> None:
    source = open_source(data_folder / "csv-csvkit" / name)
    assert source.columns[:3] == ("text", "date", "integer")
    rows = list(source.rows())
    assert len(rows) == 5
    assert rows[1].cells[0] == "Chicago Sun-Times"


def test_an_archive_whose_directory_is_broken_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 46, 4, 0)
    path.write_bytes(b"PK\x03\x04" + b"x" * 100 + end)
    with pytest.raises(Refusal, match="is not a table"):
        open_source(path)
