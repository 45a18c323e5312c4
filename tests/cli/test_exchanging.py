import json
from pathlib import Path
from typing import Any

import pytest

from pipedesk.cli.run import run

DEALS = "Deal name,Stage,Company,Value,Owner\nRoute,Proposal,Acme,10\nData,Won,Bel,20\nBad,Proposal,Acme,much\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the PipeDesk file will be; the source lies beside it."""
    (tmp_path / "deals.csv").write_text(DEALS)
    monkeypatch.setenv("PIPEDESK_FILE", str(tmp_path / "mine.pipedesk"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "mine.pipedesk"


def facts(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert run([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_file_is_imported_listed_and_taken_back(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = facts(capsys, "import", "deals.csv")
    assert (done["import"], done["deals"], done["won"], done["organizations"]) == (1, 3, 1, 2)
    assert done["problem_count"] == 1
    assert [row["id"] for row in facts(capsys, "imports")] == [1]
    assert facts(capsys, "imports", "undo")["undone"] is True
    assert facts(capsys, "imports") == []
    assert facts(capsys, "figures")["pipelines"][0]["won"]["count"] == 0


def test_an_import_is_reported_in_words(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "deals.csv", "--map", "Owner=source", "--stage", "Proposal=Legal"]) == 0
    said = capsys.readouterr().out
    assert "deals.csv: deals (UTF-8, comma, 3 rows)" in said
    assert "  Owner → source" in said
    assert "  stage Proposal → Legal (new)" in said
    assert "Added 3 deals (2 open, 1 won, 0 lost), 2 organizations" in said
    assert "row 4: Value, “much” – This is no amount; left empty." in said
    assert "Take it back with: pipedesk imports undo 1" in said
    assert run(["import", "deals.csv"]) == 0
    assert "3 rows were there already and were not added again." in capsys.readouterr().out


def test_a_dry_run_changes_nothing_and_makes_no_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert facts(capsys, "import", "deals.csv", "--dry-run")["deals"] == 3
    assert not file.exists()
    run(["new"])
    capsys.readouterr()
    before = file.read_bytes()
    assert facts(capsys, "import", "deals.csv", "--dry-run")["import"] is None
    assert file.read_bytes() == before


def test_a_file_that_cannot_be_understood_makes_no_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.with_name("x.csv").write_text("a,b\n1,2\n")
    assert run(["import", "x.csv"]) == 1
    said = capsys.readouterr().err
    assert "not clear what the rows are" in said
    assert not file.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "no.csv"),
        ("import", "deals.csv", "--map", "Owner"),
        ("import", "deals.csv", "--map", "Foo=title"),
        ("import", "deals.csv", "--map", "Owner=foo"),
        ("import", "deals.csv", "--profile", "foo"),
        ("import", "deals.csv", "--date-format", "foo"),
        ("import", "deals.csv", "--currency", "foo"),
        ("imports", "undo"),
        ("imports", "undo", "7"),
    ],
)
def test_what_cannot_be_done_is_refused(
    file: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    run(["new"])
    capsys.readouterr()
    assert run(arguments) == 1
    assert capsys.readouterr().err.startswith("pipedesk: ")


def test_rows_are_written_out(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts(capsys, "import", "deals.csv")
    assert facts(capsys, "export", "out.csv")["rows"] == 3
    assert facts(capsys, "export", "out.xlsx", "--what", "organizations")["rows"] == 2
    assert run(["export", "out.csv"]) == 1


def test_the_language_of_the_system_decides_where_day_and_month_could_be_swapped(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file.with_name("d.csv").write_text("Deal name,Created\nRoute,03/04/2026\n")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert facts(capsys, "import", "d.csv", "--dry-run")["files"][0]["dates"] == {"Created": "mdy"}
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    found = facts(capsys, "import", "d.csv", "--dry-run")["files"][0]
    assert found["dates"] == {"Created": "dmy"}
    assert len(found["doubts"]) == 1


def test_example_data_is_added(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert facts(capsys, "demo", "--deals", "12", "--seed", "3") == {"deals": 12, "seed": 3}
    assert len(facts(capsys, "deals", "--status", "all")) == 12
