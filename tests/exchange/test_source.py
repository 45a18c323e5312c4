import os
from pathlib import Path

import pytest

from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.source import open_source


def test_a_missing_file_is_refused_with_the_place_looked_at(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"There is no file “no\.csv”") as caught:
        open_source(tmp_path / "no.csv")
    assert str(tmp_path) in caught.value.advice.english()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is not a file"):
        open_source(tmp_path)


@pytest.mark.parametrize("data", [b"", b"\n\n  \n", b",,,\n,,,\n", b"\xef\xbb\xbf\n"])
def test_a_file_without_rows_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(Refusal, match="holds no rows"):
        open_source(path)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 ...", b"SQLite format 3\0" + b"\0" * 99, b"\x89PNG\r\n", b"\x1f\x8b\x08 gz", b"PK\x03\x04 cut"]
)
def test_files_of_other_kinds_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(Refusal, match="not a table"):
        open_source(path)


@pytest.mark.parametrize(
    "text",
    [
        "<html><table><tr><td>x",
        "\ufeff<?xml version='1.0'?>",
        "<!DOCTYPE html>",
        '[{"title": "x"}]',
        '{\n "a": 1}',
        "BEGIN:VCARD\nVERSION:3.0",
    ],
)
def test_text_that_is_no_table_is_refused_with_a_way_out(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xls"
    path.write_text(text)
    with pytest.raises(Refusal, match="text of another kind") as caught:
        open_source(path)
    assert "save it as CSV" in caught.value.advice.english()


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n")
    path.chmod(0)
    with pytest.raises(Refusal, match="cannot be read"):
        open_source(path)


def test_a_header_alone_is_a_table_without_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,value\n")
    source = open_source(path)
    assert (source.name, source.columns, list(source.rows())) == ("a.csv", ("title", "value"), [])


def test_samples_are_the_first_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,value\n" + "Acme,1\n" * 10)
    assert [row.number for row in open_source(path).samples(3)] == [2, 3, 4]
