import json
import os
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal, content

DEALS = "Deal name,Stage,Company,Value,Owner\nRoute,Proposal,Acme,10\nData,Won,Bel,20\nBad,Proposal,Acme,much\n"


@pytest.fixture(autouse=True)
def source(file: Path) -> None:
    """What is imported lies where the commands are typed."""
    file.with_name("deals.csv").write_text(DEALS)


def test_a_file_is_imported_listed_and_taken_back(file: Path, terminal: Terminal) -> None:
    done = terminal.facts("import", "deals.csv")
    assert (done["import"], done["deals"], done["won"], done["organizations"]) == (1, 3, 1, 2)
    assert done["problem_count"] == 1
    assert [row["id"] for row in terminal.facts("imports")] == [1]
    assert terminal.facts("imports", "undo")["undone"] is True
    assert terminal.facts("imports") == []
    assert terminal.facts("figures")["pipelines"][0]["won"]["count"] == 0


def test_an_import_is_reported_in_words(file: Path, terminal: Terminal) -> None:
    said = terminal.words("import", "deals.csv", "--map", "Owner=source", "--stage", "Proposal=Legal")
    assert "deals.csv: deals (UTF-8, comma, 3 rows)" in said
    assert "  Owner → source" in said
    assert "  stage Proposal → Legal (new)" in said
    assert "Added 3 deals (2 open, 1 won, 0 lost), 2 organizations.\n" in said
    assert "row 4: Value, “much” – This is no amount; left empty." in said
    assert "Take it back with: pipedesk imports undo 1" in said
    assert "3 rows were there already and not added again." in terminal.words("import", "deals.csv")


def test_a_report_leaves_out_what_did_not_come_and_counts_in_words(file: Path, terminal: Terminal) -> None:
    file.with_name("people.csv").write_text("Name,Company,Email\nEva Novak,Acme,eva@acme.example\n")
    assert "\nAdded 1 organization, 1 person.\n" in terminal.words("import", "people.csv")
    again = terminal.words("import", "people.csv")
    assert "nothing.\n1 row was there already and not added again." in again


def test_a_dry_run_changes_nothing_and_makes_no_file(file: Path, terminal: Terminal) -> None:
    assert terminal.facts("import", "deals.csv", "--dry-run")["deals"] == 3
    assert not file.exists()
    terminal.words("new")
    before = file.read_bytes()
    assert terminal.facts("import", "deals.csv", "--dry-run")["import"] is None
    assert file.read_bytes() == before


def test_a_file_that_cannot_be_understood_makes_no_file(file: Path, terminal: Terminal) -> None:
    file.with_name("x.csv").write_text("a,b\n1,2\n")
    assert "not clear what the rows are" in terminal.refusal("import", "x.csv")
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
def test_what_cannot_be_done_is_refused(file: Path, terminal: Terminal, arguments: tuple[str, ...]) -> None:
    terminal.words("new")
    assert terminal.refusal(*arguments)


def test_rows_are_written_out(file: Path, terminal: Terminal) -> None:
    terminal.facts("import", "deals.csv")
    assert terminal.facts("export", "out.csv")["rows"] == 3
    assert terminal.facts("export", "out.xlsx", "--what", "organizations")["rows"] == 2
    assert "already" in terminal.refusal("export", "out.csv")


def test_the_language_of_the_system_decides_where_day_and_month_could_be_swapped(
    file: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.with_name("d.csv").write_text("Deal name,Created\nRoute,03/04/2026\n")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert terminal.facts("import", "d.csv", "--dry-run")["files"][0]["dates"] == {"Created": "mdy"}
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    found = terminal.facts("import", "d.csv", "--dry-run")["files"][0]
    assert found["dates"] == {"Created": "dmy"}
    assert len(found["doubts"]) == 1


def test_example_data_is_added(file: Path, terminal: Terminal) -> None:
    assert terminal.facts("demo", "--deals", "12", "--seed", "3") == {"deals": 12, "seed": 3}
    assert len(terminal.facts("deals", "--status", "all")) == 12


def test_example_data_is_the_same_for_the_same_seed(file: Path, terminal: Terminal) -> None:
    told = []
    for name, seed in (("a", "7"), ("b", "7"), ("c", "8")):
        terminal.words("demo", "--deals", "30", "--seed", seed, "--file", name)
        deals = terminal.facts("deals", "--status", "all", "--limit", "100", "--file", name)
        told.append([(deal["title"], deal["organization"], deal["person"], deal["value_minor"]) for deal in deals])
    assert len(told[0]) == 30
    assert told[0] == told[1] != told[2]
    assert terminal.words("demo", "--deals", "2", "--file", "a") == "Added 2 invented deals to a\n"


def test_imports_are_listed_and_one_is_taken_back_by_its_number(file: Path, terminal: Terminal) -> None:
    file.with_name("more.csv").write_text("Deal name,Stage\nMore,Proposal\n")
    terminal.words("import", "deals.csv")
    terminal.words("import", "more.csv")
    head, newest, oldest = terminal.words("imports").splitlines()
    assert head.split()[:3] == ["id", "at", "source"]
    assert (newest.split()[0], "more.csv" in newest) == ("2", True)
    assert (oldest.split()[0], "deals.csv" in oldest) == ("1", True)
    assert terminal.words("imports", "undo", "1") == "Undone: Import deals.csv\n"
    assert [row["id"] for row in terminal.facts("imports")] == [2]
    assert "There is no import 1." in terminal.refusal("imports", "undo", "1")


def test_several_files_come_in_as_one(file: Path, terminal: Terminal) -> None:
    file.with_name("people.csv").write_text("Name,Company,Email\nEva Novak,Acme,eva@acme.example\n")
    done = terminal.facts("import", "deals.csv", "people.csv")
    assert (done["deals"], done["people"], done["organizations"]) == (3, 1, 2)
    assert [row["id"] for row in terminal.facts("imports")] == [1]


def test_wishes_are_followed(file: Path, terminal: Terminal) -> None:
    file.with_name("x.csv").write_text("What,Step,Worth,When\nRoute,Hot,1.500,03/04/26\nData,Cold,2.500,04/04/26\n")
    wishes = (
        "--as=deals",
        "--profile=generic",
        "--map=What=title",
        "--map=Step=stage",
        "--map=Worth=value",
        "--map=When=expected_close",
        "--stage=Hot=Proposal",
        "--stage=Cold=lost",
        "--date-format=%m/%d/%y",
        "--decimal=,",
        "--currency=CHF",
    )
    terminal.words("import", "x.csv", *wishes)
    (route,) = terminal.facts("deals")
    assert (route["title"], route["stage"], route["value"]) == ("Route", "Proposal", "1500.00 CHF")
    assert route["expected_close_on"] == "2026-03-04"
    assert [deal["title"] for deal in terminal.facts("deals", "--status", "lost")] == ["Data"]


KINDS = ("organizations", "people", "deals", "follow-ups")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_everything_is_written_out_and_comes_in_again(file: Path, terminal: Terminal, ending: str) -> None:
    terminal.words("demo", "--deals", "20")
    targets = [f"all {kind}.{ending}" for kind in KINDS]
    rows = [terminal.facts("export", f"all {kind}.{ending}", "--what", kind)["rows"] for kind in KINDS]
    assert all(rows)
    done = terminal.facts("import", *targets, "--file", "other.pipedesk")
    assert [(read["kind"], read["rows"]) for read in done["files"]] == list(zip(KINDS, rows, strict=True))
    assert [done[kind.replace("-", "_")] for kind in KINDS] == rows
    assert done["problem_count"] == 0


@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_written_out_for_programs(file: Path, terminal: Terminal, kind: str) -> None:
    terminal.words("demo", "--deals", "20")
    rows = terminal.facts("export", "all.json", "--what", kind)["rows"]
    assert len(json.loads(file.with_name("all.json").read_text("utf-8"))) == rows
    assert terminal.words("export", "all.jsonl", "--what", kind) == f"Wrote {rows} rows to all.jsonl\n"
    assert len(file.with_name("all.jsonl").read_text("utf-8").splitlines()) == rows


@pytest.mark.parametrize("target", ["a.pdf", "a", os.curdir, "nowhere/a.csv"])
def test_what_cannot_be_written_is_refused(file: Path, terminal: Terminal, target: str) -> None:
    terminal.words("new")
    before = content(file.parent)
    assert terminal.refusal("export", target)
    assert content(file.parent) == before
