"""Every table at hand from other programs: understood or refused, never a crash."""

from pathlib import Path

import pytest

from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.fields import ENOUGH, Kind
from pipedesk.exchange.importing import Wishes, dry_run, run_import, understand
from pipedesk.exchange.source import open_source
from tests.exchange.rows import query
from tests.stories import new_desk, state

ENDINGS = (".csv", ".tsv", ".xls", ".xlsx", ".json", ".txt", ".vcf", ".ics", ".raw", ".md")


def test_every_file_is_understood_or_refused(tmp_path: Path, data_folder: Path) -> None:
    desk = new_desk(tmp_path)
    before = desk.store.path.read_bytes()
    understood = refused = 0
    for path in sorted(path for path in data_folder.rglob("*") if path.suffix.lower() in ENDINGS):
        try:
            file = understand(path, Wishes())
            report = dry_run(desk, [file], Wishes())
        except Refusal:
            refused += 1
            continue
        understood += 1
        counts = report.counts
        made = counts.deals + counts.organizations + counts.people + counts.follow_ups
        assert made + counts.duplicates + counts.left_out >= file.survey.rows, path
    assert (understood > 40, refused > 100) == (True, True)
    assert desk.store.path.read_bytes() == before


@pytest.mark.parametrize("kind", list(Kind))
def test_no_table_breaks_an_import_whose_first_column_is_taken_for_the_name(
    tmp_path: Path, data_folder: Path, kind: Kind
) -> None:
    desk = new_desk(tmp_path)
    empty = state(desk)
    tried = imports = 0
    for path in sorted(path for path in data_folder.rglob("*") if path.suffix.lower() in (".csv", ".tsv", ".xlsx")):
        if path.stat().st_size > 35_000:
            continue
        try:
            wishes = Wishes(kind=kind, columns={open_source(path).columns[0]: ENOUGH[kind][0]})
            imports += run_import(desk, [understand(path, wishes)], wishes).import_id is not None
            tried += 1
        except Refusal:
            continue
    assert tried > 100
    assert imports > 50
    for _ in range(imports):
        desk.undo()
    assert state(desk) == empty


def test_hubspot_files_are_linked_by_domain_and_e_mail(tmp_path: Path, data_folder: Path) -> None:
    desk = new_desk(tmp_path)
    folder = data_folder / "hubspot-dummy"
    names = ("deals", "activities", "contacts", "companies")
    files = [understand(folder / f"hubspot_{name}.csv", Wishes()) for name in names]
    assert [file.profile for file in files] == ["hubspot"] * 4
    assert [file.kind.value for file in files] == ["deals", "follow-ups", "people", "organizations"]
    report = run_import(desk, files, Wishes())
    counts = report.counts
    assert (counts.organizations, counts.people, counts.deals, counts.follow_ups) == (200, 950, 500, 2_000)
    assert (counts.won, counts.lost, report.problem_count) == (71, 69, 0)
    linked = "SELECT count(*) FROM deal d JOIN deal_person x ON x.deal_id = d.id WHERE d.organization_id IS NOT NULL"
    assert query(desk, linked) == [(500,)]


def test_salesforce_files_are_linked_by_number(tmp_path: Path, data_folder: Path) -> None:
    desk = new_desk(tmp_path)
    folder = data_folder / "salesforce-dataloader" / "main" / "resources" / "samples" / "data"
    files = [understand(folder / name, Wishes()) for name in ("opportunityData.csv", "accountData.csv")]
    report = run_import(desk, files, Wishes())
    assert (report.counts.deals, report.counts.won, report.problem_count) == (38, 8, 0)
    assert report.counts.stages_created == []
    assert query(desk, "SELECT count(*) FROM deal WHERE organization_id IS NULL") == [(0,)]


def test_instructions_above_the_header_are_passed_over(data_folder: Path) -> None:
    file = understand(data_folder / "salesforce-npsp-template" / "NPSP_Data_Import_Template_csv.csv", Wishes())
    assert file.kind is Kind.PEOPLE
    assert file.mapping["Contact1 First Name"] == "first_name"
    assert file.survey.rows == 1
