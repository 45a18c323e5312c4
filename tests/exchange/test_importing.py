import json
from pathlib import Path

import pytest
from sqlalchemy import event

from pipedesk.commands.deals import DeleteDeal, MoveDeal
from pipedesk.desk import Desk
from pipedesk.domain.edits import Change, Origin
from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.importing import (
    AT_ONCE,
    Cancelled,
    Wishes,
    dry_run,
    report_facts,
    run_import,
    total_rows,
    understand,
)
from pipedesk.insights.figures import figures
from pipedesk.store.file import open_store
from pipedesk.store.reads.imports import list_imports, step_of_import
from tests.exchange.rows import imported, query, written
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state

ROWS = "Deal name,Stage,Company,Value\n" + "".join(
    f"Deal {number},{'Won' if number % 3 == 0 else 'Proposal'},Company {number % 40},{number}\n"
    for number in range(1_300)
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path)


def test_a_dry_run_says_what_an_import_does_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = desk.store.path.read_bytes()
    files = [understand(written(tmp_path, ROWS), Wishes())]
    report = dry_run(desk, files, Wishes())
    assert report.import_id is None
    assert (report.counts.deals, report.counts.won, report.counts.organizations) == (1_300, 434, 40)
    assert desk.store.path.read_bytes() == before
    assert run_import(desk, files, Wishes()).counts == report.counts


def test_an_import_is_one_step_that_undoes_and_redoes_exactly(desk: Desk, tmp_path: Path) -> None:
    add_deal(desk)
    before = state(desk)
    imported(desk, tmp_path, ROWS)
    after = state(desk)
    desk.undo()
    assert state(desk) == before
    desk.redo()
    assert state(desk) == after


def test_an_import_can_be_taken_back_after_a_restart_and_other_work(desk: Desk, tmp_path: Path) -> None:
    empty = state(desk)
    report = imported(desk, tmp_path, ROWS)
    desk.store.close()
    again = Desk(open_store(tmp_path / "test.pipedesk"), FakeClock())
    with again.store.reading() as look:
        assert report.import_id is not None
        step = step_of_import(look, report.import_id)
    assert step is not None
    assert step.name.english() == "Import file0.csv"
    again.take_back(step)
    assert state(again) == empty


def test_taking_back_an_import_on_which_later_work_stands_is_refused_whole(desk: Desk, tmp_path: Path) -> None:
    report = imported(desk, tmp_path, "Company name,City\nVélocité,Lyon\n")
    add_deal(desk)
    before = state(desk)
    with desk.store.reading() as look:
        step = step_of_import(look, report.import_id or 0)
    assert step is not None
    with pytest.raises(Refusal, match="depends on this"):
        desk.take_back(step)
    assert state(desk) == before


def test_importing_twice_adds_nothing_the_second_time(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, ROWS)
    before = query(desk, "SELECT count(*) FROM deal")
    report = imported(desk, tmp_path, ROWS)
    assert (report.counts.deals, report.counts.organizations, report.counts.duplicates) == (0, 0, 1_300)
    assert query(desk, "SELECT count(*) FROM deal") == before


def test_an_import_that_adds_nothing_is_no_step_and_no_import(desk: Desk, tmp_path: Path) -> None:
    first = imported(desk, tmp_path, ROWS)
    step = desk.next_undo()
    second = imported(desk, tmp_path, ROWS)
    assert (first.import_id, second.import_id) == (1, None)
    assert desk.next_undo() == step
    assert query(desk, "SELECT count(*) FROM import_batch") == [(1,)]


def test_a_deal_that_was_moved_and_one_that_was_deleted_since_are_told_apart(desk: Desk, tmp_path: Path) -> None:
    text = "Opportunity ID,Deal name,Stage\nAAAAAAA1,Route,Proposal\nAAAAAAA2,Data,Proposal\n"
    imported(desk, tmp_path, text)
    desk.run(MoveDeal(1, 1))
    desk.run(DeleteDeal(2))
    report = imported(desk, tmp_path, text)
    assert (report.counts.deals, report.counts.duplicates) == (1, 1)


def test_rows_are_written_a_few_hundred_at_a_time(desk: Desk, tmp_path: Path) -> None:
    commits: list[object] = []
    event.listen(desk.store.engine, "commit", commits.append)
    seen: list[int] = []
    run_import(desk, [understand(written(tmp_path, ROWS), Wishes())], Wishes(), seen.append)
    assert seen == [AT_ONCE, 2 * AT_ONCE, 1_300]
    assert len(commits) == 3 + 4  # beginning, the batch itself, its report, the end


def test_subscribers_hear_of_the_whole_once(desk: Desk, tmp_path: Path) -> None:
    heard: list[Change] = []
    desk.subscribe(heard.append)
    run_import(desk, [understand(written(tmp_path, ROWS), Wishes())], Wishes())
    assert [(change.origin, change.bulk) for change in heard] == [(Origin.IMPORT, True)]
    assert heard[0].touches("deal")


def test_a_cancelled_import_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    add_deal(desk)
    before = state(desk)
    files = [understand(written(tmp_path, ROWS), Wishes())]
    done: list[int] = []
    with pytest.raises(Cancelled):
        run_import(desk, files, Wishes(), done.append, cancelled=lambda: len(done) == 2)
    assert state(desk) == before
    with pytest.raises(Cancelled):
        dry_run(desk, files, Wishes(), cancelled=lambda: True)
    last = desk.next_undo()
    assert last is not None
    assert "Import" not in last.name.english()


def test_an_import_that_cannot_go_on_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    before = state(desk)
    understood = understand(written(tmp_path, ROWS), Wishes())

    def vanish(rows: int) -> None:
        understood.source.path.write_bytes(b'Deal name,Stage,Company,Value\n"' + b"x\n" * 9_000)

    with pytest.raises(Refusal):
        run_import(desk, [understood, understood], Wishes(), vanish)
    assert state(desk) == before


def test_an_import_that_is_interrupted_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    before = state(desk)

    def crash(rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_import(desk, [understand(written(tmp_path, ROWS), Wishes())], Wishes(), crash)
    assert desk.recover() == []
    assert state(desk) == before


def test_what_is_imported_is_found_by_search(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, "Deal name,Company,Contact email,Notes\nRoute planning,Vélocité,eva@x.io,wants a demo\n")
    hits = query(
        desk, "SELECT count(*) FROM search_index WHERE search_index MATCH 'route* OR velocite OR eva* OR demo'"
    )
    assert hits == [(4,)]


def test_imports_are_listed_with_their_counts(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, ROWS, "Company name,City\nAcme,Lyon\n")
    with desk.store.reading() as look:
        (row,) = list_imports(look)
    assert (row.source, row.profile) == ("file0.csv, file1.csv", "generic")
    assert json.loads(row.report)["deals"] == 1_300


def test_a_report_can_be_said_as_plain_facts(desk: Desk, tmp_path: Path) -> None:
    text = 'Deal name,Value,Created,Status\nA,"1 234,50",2026-02-31,Won\n,,,\nA,,,\n'
    report = imported(desk, tmp_path, text)
    facts = json.loads(json.dumps(report_facts(report)))
    assert facts["won_value"] == {"EUR": 1234.5}
    assert facts["deals"] == 2
    assert facts["problems"] == [
        {
            "file": "file0.csv",
            "row": 2,
            "column": "Created",
            "value": "2026-02-31",
            "reason": "This is no date of the calendar; left empty.",
        }
    ]
    assert facts["files"][0]["columns"] == {
        "Deal name": "title",
        "Value": "value",
        "Created": "created",
        "Status": "status",
    }
    assert facts["files"][0]["decimal_signs"] == {"Value": ","}
    assert total_rows(report.files) == 2


def test_a_currency_that_is_none_is_refused(desk: Desk, tmp_path: Path) -> None:
    wishes = Wishes(currency="euro")
    with pytest.raises(Refusal, match="no currency"):
        run_import(desk, [understand(written(tmp_path, ROWS), wishes)], wishes)


def test_the_table_of_a_sales_team_comes_in_with_its_figures(desk: Desk, tmp_path: Path, data_folder: Path) -> None:
    empty = state(desk)
    files = [understand(data_folder / "maven-crm" / "sales_pipeline.csv", Wishes())]
    counts = run_import(desk, files, Wishes()).counts
    assert (counts.deals, counts.won, counts.lost, counts.open) == (8_800, 4_238, 2_473, 2_089)
    assert (counts.organizations, counts.won_minor) == (85, {"EUR": 1_000_553_400})
    with desk.store.reading() as look:
        first = figures(look).pipelines[0]
    assert str(first.win_rate) == "63.15"
    assert query(
        desk,
        "SELECT d.external_id, d.title, o.name, date(d.created_at / 1000, 'unixepoch'),"
        " date(d.closed_at / 1000, 'unixepoch'), (SELECT group_concat(date(m.at / 1000, 'unixepoch')) FROM stage_move m"
        " WHERE m.deal_id = d.id) FROM deal d JOIN organization o ON o.id = d.organization_id WHERE d.id = 1",
    ) == [("1C1I7A6R", "GTX Plus Basic", "Cancity", "2016-10-20", "2017-03-01", "2016-10-20")]
    again = run_import(desk, files, Wishes()).counts
    assert (again.deals, again.organizations, again.duplicates) == (0, 0, 8_800)
    desk.undo()
    assert state(desk) == empty
