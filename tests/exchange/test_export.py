import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from pipedesk.commands.custom_fields import AddCustomField, SetCustomValue
from pipedesk.commands.deals import AddDeal, LoseDeal, WinDeal
from pipedesk.commands.followups import CompleteFollowUp, PlanFollowUp
from pipedesk.commands.notes import AddNote
from pipedesk.commands.people import AddContactPoint
from pipedesk.desk import Desk
from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import ContactKind, CustomKind, FollowUpKind
from pipedesk.domain.when import When
from pipedesk.exchange import export
from pipedesk.exchange.export import export_file
from pipedesk.exchange.importing import Wishes, run_import, understand
from tests.exchange.rows import query
from tests.fakes import MONDAY_MORNING, PARIS
from tests.stories import add_deal, new_desk

KINDS = ("organizations", "people", "deals", "follow-ups")


def wrote(desk: Desk, what: str, target: Path) -> int:
    with desk.store.reading() as look:
        return export_file(look, what, target, PARIS)


def full_desk(folder: Path) -> Desk:
    """A desk with something of everything."""
    desk = new_desk(folder)
    first = add_deal(desk, "Route planning", 3, 3_200_050)
    desk.run(AddDeal("=HYPERLINK(1)", 2, 500, currency="JPY", organization="Acme, Inc.", person="Eva Novak"))
    desk.run(AddDeal("Data room", 1))
    desk.run(WinDeal(2))
    desk.run(LoseDeal(3, "Too expensive", "Twice\nour limit"))
    desk.run(AddContactPoint(1, ContactKind.EMAIL, "marc@velocite.example"))
    desk.run(AddContactPoint(1, ContactKind.EMAIL, "m@x.example"))
    desk.run(AddContactPoint(1, ContactKind.PHONE, "+33 1 23 45 67 89"))
    desk.run(AddNote("line one\nline two", deal_id=first))
    call = PlanFollowUp("Call Marc", When(MONDAY_MORNING + timedelta(days=2)), deal_id=first, kind=FollowUpKind.CALL)
    late = PlanFollowUp("Ask again", When(MONDAY_MORNING - timedelta(days=2)), deal_id=first, kind=FollowUpKind.CALL)
    desk.run(call)
    desk.run(late)
    desk.run(PlanFollowUp("Pay", When(MONDAY_MORNING - timedelta(days=5))))
    desk.run(CompleteFollowUp(3))
    return desk


FACTS = {
    "deals": "SELECT d.title, d.status, d.value_minor, d.currency, s.name, o.name, d.created_at, d.closed_at,"
    " d.lost_note,"
    " (SELECT p.name FROM deal_person x JOIN person p ON p.id = x.person_id WHERE x.deal_id = d.id),"
    " (SELECT name FROM lost_reason WHERE id = d.lost_reason_id), (SELECT body FROM note WHERE deal_id = d.id)"
    " FROM deal d JOIN stage s ON s.id = d.stage_id LEFT JOIN organization o ON o.id = d.organization_id"
    " ORDER BY d.title",
    "people": "SELECT p.name, o.name, (SELECT group_concat(kind || value) FROM contact_point WHERE person_id = p.id)"
    " FROM person p LEFT JOIN organization o ON o.id = p.organization_id ORDER BY p.name",
    "follow-ups": "SELECT f.subject, f.kind, f.due_at, f.done_at, d.title FROM follow_up f"
    " LEFT JOIN deal d ON d.id = f.deal_id ORDER BY f.subject",
}


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_what_was_written_out_comes_in_again(tmp_path: Path, ending: str) -> None:
    desk = full_desk(tmp_path)
    paths = [tmp_path / f"{kind}{ending}" for kind in KINDS]
    assert [wrote(desk, kind, path) for kind, path in zip(KINDS, paths, strict=True)] == [2, 2, 3, 3]
    (tmp_path / "other").mkdir()
    other = new_desk(tmp_path / "other")
    report = run_import(other, [understand(path, Wishes()) for path in paths], Wishes())
    assert [understood.kind.value for understood in report.files] == list(KINDS)
    assert report.problem_count == 0
    for kind, facts in FACTS.items():
        assert query(other, facts) == query(desk, facts), kind


def test_what_was_written_out_is_known_when_it_comes_back(tmp_path: Path) -> None:
    desk = full_desk(tmp_path)
    paths = [tmp_path / f"{kind}.csv" for kind in KINDS]
    for kind, path in zip(KINDS, paths, strict=True):
        wrote(desk, kind, path)
    counts = run_import(desk, [understand(path, Wishes()) for path in paths], Wishes()).counts
    assert (counts.deals, counts.people, counts.organizations, counts.follow_ups) == (0, 0, 0, 0)
    assert counts.duplicates == 10


def test_a_text_that_a_spreadsheet_would_run_is_guarded_in_csv(tmp_path: Path) -> None:
    desk = full_desk(tmp_path)
    wrote(desk, "deals", tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert "'=HYPERLINK(1)" in titles
    wrote(desk, "people", tmp_path / "b.csv")
    assert "+33 1 23 45 67 89" in (tmp_path / "b.csv").read_text("utf-8")


def test_json_has_exact_amounts_and_lists(tmp_path: Path) -> None:
    desk = full_desk(tmp_path)
    wrote(desk, "deals", tmp_path / "a.json")
    rows = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert {row["title"]: (row["value"], row["currency"]) for row in rows} == {
        "Route planning": ("32000.50", "EUR"),
        "=HYPERLINK(1)": ("500", "JPY"),
        "Data room": ("0.00", "EUR"),
    }
    wrote(desk, "people", tmp_path / "b.jsonl")
    first = json.loads((tmp_path / "b.jsonl").read_text("utf-8").splitlines()[0])
    assert first["email"] == ["marc@velocite.example", "m@x.example"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".json", ".jsonl"])
def test_an_empty_file_can_be_written_out(tmp_path: Path, kind: str, ending: str) -> None:
    target = tmp_path / f"a{ending}"
    assert wrote(new_desk(tmp_path), kind, target) == 0
    assert target.exists()


def test_nothing_is_overwritten_and_unknown_endings_are_refused(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    target = tmp_path / "a.csv"
    target.write_text("mine")
    with pytest.raises(Refusal, match="already"):
        wrote(desk, "deals", target)
    assert target.read_text() == "mine"
    with pytest.raises(Refusal, match="no known ending"):
        wrote(desk, "deals", tmp_path / "a.pdf")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="cannot be written"):
        wrote(new_desk(tmp_path), "deals", tmp_path / "no" / "a.csv")


def test_what_a_spreadsheet_cannot_hold_is_refused_and_csv_takes_it(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    desk.run(AddNote("x" * 40_000, deal_id=add_deal(desk)))
    with pytest.raises(Refusal, match="does not fit into a spreadsheet"):
        wrote(desk, "deals", tmp_path / "a.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["test.pipedesk"] or not (tmp_path / "a.xlsx").exists()
    assert wrote(desk, "deals", tmp_path / "a.csv") == 1


def test_more_rows_than_a_sheet_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "MOST_SHEET_ROWS", 2)
    with pytest.raises(Refusal, match="does not fit"):
        wrote(full_desk(tmp_path), "deals", tmp_path / "a.xlsx")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_naughty_strings_survive(tmp_path: Path, data_folder: Path, ending: str) -> None:
    strings = json.loads((data_folder / "naughty-strings" / "blns.json").read_text("utf-8"))
    titles = list(dict.fromkeys(filter(None, (clean_line(text, 500) for text in strings))))
    assert len(titles) > 450
    notes = {title: clean_text(f"{title}\n{title}", 10_000) for title in titles}
    desk = new_desk(tmp_path)
    for title in titles:
        (deal,) = desk.run(AddDeal(title, 1, organization=title[:300], person=title[:300])).ids("deal")
        desk.run(AddNote(notes[title], deal_id=deal))
    target = tmp_path / f"a{ending}"
    wrote(desk, "deals", target)
    (tmp_path / "other").mkdir()
    other = new_desk(tmp_path / "other")
    report = run_import(other, [understand(target, Wishes())], Wishes())
    assert (report.counts.deals, report.problem_count) == (len(titles), 0)
    facts = (
        "SELECT d.title, o.name, p.name, n.body FROM deal d JOIN organization o ON o.id = d.organization_id"
        " JOIN deal_person x ON x.deal_id = d.id JOIN person p ON p.id = x.person_id JOIN note n ON n.deal_id = d.id"
        " ORDER BY d.title"
    )
    assert query(other, facts) == query(desk, facts)


def test_fields_that_the_user_has_added_are_columns(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    deal = add_deal(desk)
    add_deal(desk, "Data room")
    typed = {
        CustomKind.TEXT: "=1+1",
        CustomKind.NUMBER: "2,50",
        CustomKind.MONEY: "-1 234,50",
        CustomKind.DATE: "2027-01-08",
        CustomKind.CHOICES: "a\nb",
        CustomKind.CHECKBOX: "yes",
    }
    for number, (kind, text) in enumerate(typed.items(), start=1):
        desk.run(AddCustomField("Title" if kind is CustomKind.TEXT else f"=The {kind.value}", kind, ("a", "b")))
        desk.run(SetCustomValue(deal, number, text))
    for ending in ("csv", "xlsx", "json"):
        wrote(desk, "deals", tmp_path / f"out.{ending}")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][-6:] == [
        "Title (field)",
        "'=The number",
        "'=The money (EUR)",
        "'=The date",
        "'=The choices",
        "'=The checkbox",
    ]
    by_title = {row[1]: row[-6:] for row in rows}
    assert by_title["Route planning"] == ["'=1+1", "2.5", "-1234.50", "2027-01-08", "a; b", "yes"]
    assert by_title["Data room"] == [""] * 6
    objects = {one["title"]: one for one in json.loads((tmp_path / "out.json").read_text("utf-8"))}
    filled = objects["Route planning"]
    assert (filled["Title (field)"], filled["=The choices"]) == ("=1+1", ["a", "b"])
    sheet = CalamineWorkbook.from_path(str(tmp_path / "out.xlsx")).get_sheet_by_index(0).to_python()
    (line,) = [row for row in sheet if row[1] == "Route planning"]
    assert [line[sheet[0].index(name)] for name in ("=The number", "=The money (EUR)")] == [2.5, -1234.5]
