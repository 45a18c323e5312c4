from pathlib import Path

import pytest

from pipedesk.exchange.amounts import AmountFormat
from pipedesk.exchange.dates import DateFormat
from pipedesk.exchange.fields import Kind
from pipedesk.exchange.source import Source, open_source
from pipedesk.exchange.survey import MOST_DISTINCT, find_formats, survey


def opened(folder: Path, text: str) -> Source:
    path = folder / "file.csv"
    path.write_text(text, "utf-8")
    return open_source(path)


def test_all_rows_are_counted_and_all_different_values_gathered(tmp_path: Path) -> None:
    found = survey(opened(tmp_path, "title,stage\nA,New\nB,New\nC,Won\nD,\n"))
    assert found.rows == 4
    assert found.values[1] == {"New": 2, "Won": 1, "": 1}
    assert found.filled(1) == ["New", "Won"]


def test_a_column_of_ever_new_values_does_not_fill_the_memory(tmp_path: Path) -> None:
    rows = "".join(f"deal {number},{'New' if number % 2 else 'Won'}\n" for number in range(20_000))
    found = survey(opened(tmp_path, "title,stage\n" + rows))
    assert found.rows == 20_000
    assert MOST_DISTINCT <= len(found.values[0]) < MOST_DISTINCT + 500
    assert found.values[1] == {"New": 10_000, "Won": 10_000}


def test_long_texts_are_remembered_by_their_beginning(tmp_path: Path) -> None:
    found = survey(opened(tmp_path, "title,note\nA," + "x" * 5_000 + "\n"))
    assert found.filled(1) == ["x" * 200]


def test_a_survey_can_be_stopped(tmp_path: Path) -> None:
    found = survey(opened(tmp_path, "title,stage\n" + "A,New\n" * 2_000), cancelled=lambda: True)
    assert found.rows == 500


MAPPING = {"created": "created", "close": "expected_close", "value": "value", "chance": "probability"}


def formats_of(source: Source, **given: str) -> tuple[dict[str, DateFormat], dict[str, AmountFormat], frozenset[str]]:
    order = DateFormat(given["order"]) if "order" in given else None
    prefer = given.get("prefer", "dmy")
    found = find_formats(source, survey(source), Kind.DEALS, MAPPING, order, given.get("decimal"), prefer)
    return dict(found.dates), dict(found.amounts), found.fractions


def test_evidence_late_in_the_file_counts(tmp_path: Path) -> None:
    early = "A,01/02/2020,01/02/2020,1,5\n" * 300
    source = opened(tmp_path, "title,created,close,value,chance\n" + early + "B,25/12/2020,01/02/2020,1,5\n")
    dates, _, _ = formats_of(source, prefer="mdy")
    assert dates["created"] == DateFormat("dmy")


def test_one_date_column_decides_for_another_that_leaves_it_open(tmp_path: Path) -> None:
    source = opened(tmp_path, "title,created,close,value,chance\nA,12/25/2020,01/02/2021,1,5\n")
    dates, _, _ = formats_of(source)
    assert dates == {"created": DateFormat("mdy"), "close": DateFormat("mdy")}


def test_what_stays_open_is_said(tmp_path: Path) -> None:
    source = opened(tmp_path, 'title,created,close,value,chance\nA,01/02/2020,,"3,100",5\n')
    found = find_formats(source, survey(source), Kind.DEALS, MAPPING, None, None, "dmy")
    assert [text.english() for text in found.doubts()] == [
        "In “created” day and month could be swapped; read with day first.",
        "In “value” the “,” is read as separating thousands.",
    ]


def test_the_users_formats_overrule(tmp_path: Path) -> None:
    source = opened(tmp_path, 'title,created,close,value,chance\nA,01/02/2020,,"3,100",5\n')
    dates, amounts, _ = formats_of(source, order="mdy", decimal=",")
    assert dates["created"] == DateFormat("mdy")
    assert amounts["value"] == AmountFormat(",")


@pytest.mark.parametrize(
    ("cells", "fractions"),
    [(["0.2", "1"], True), (["0,5"], True), (["1", "0"], False), (["20", "50"], False), (["20%"], False), ([], False)],
)
def test_percentages_written_as_fractions_are_known(tmp_path: Path, cells: list[str], fractions: bool) -> None:
    rows = "".join(f'A,,,,"{cell}"\n' for cell in cells)
    _, _, found = formats_of(opened(tmp_path, "title,created,close,value,chance\n" + rows))
    assert found == (frozenset({"chance"}) if fractions else frozenset())
