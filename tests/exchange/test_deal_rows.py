from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipedesk.commands.deals import MoveDeal
from pipedesk.desk import Desk
from pipedesk.exchange.importing import Wishes, run_import, understand
from pipedesk.store.tables.columns import from_milliseconds
from tests.exchange.rows import imported, query, reasons, written
from tests.fakes import MONDAY_MORNING, FakeClock
from tests.stories import add_deal, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path)


def deals(desk: Desk) -> list[tuple[object, ...]]:
    return query(
        desk,
        "SELECT d.title, d.status, s.name, d.value_minor, d.currency FROM deal d JOIN stage s ON s.id = d.stage_id"
        " ORDER BY d.id",
    )


def moments(desk: Desk, column: str) -> list[datetime | None]:
    return [
        from_milliseconds(value) if value is not None else None
        for (value,) in query(desk, f"SELECT {column} FROM deal ORDER BY id")
    ]


def noon(day: int, month: int = 3, year: int = 2026) -> datetime:
    """Noon of a day on a wall in Paris, in winter."""
    return datetime(year, month, day, 11, tzinfo=UTC)


def test_dates_are_the_files_own_in_the_stage_history_too(desk: Desk, tmp_path: Path) -> None:
    imported(
        desk,
        tmp_path,
        "Deal name,Stage,Created,Last stage change,Close date\n"
        "Won,Won,2026-03-01,,2026-03-09\nOpen,Proposal,2026-03-02,2026-03-05,2026-12-24\n",
    )
    assert moments(desk, "created_at") == [noon(1), noon(2)]
    assert moments(desk, "stage_entered_at") == [noon(1), noon(5)]
    assert moments(desk, "closed_at") == [noon(9), None]
    assert query(desk, "SELECT expected_close_on FROM deal ORDER BY id") == [(None,), ("2026-12-24",)]
    history = query(
        desk,
        "SELECT m.deal_id, f.name, t.name, m.at FROM stage_move m JOIN stage t ON t.id = m.to_stage_id"
        " LEFT JOIN stage f ON f.id = m.from_stage_id ORDER BY m.id",
    )
    assert [(deal, origin, to, from_milliseconds(at)) for deal, origin, to, at in history] == [
        (1, None, "Negotiation and commitment", noon(1)),
        (2, None, "Prospecting", noon(2)),
        (2, "Prospecting", "Proposal", noon(5)),
    ]


def test_a_deal_without_a_date_of_creation_has_the_earliest_it_names_else_now(desk: Desk, tmp_path: Path) -> None:
    imported(
        desk,
        tmp_path,
        "Deal name,Status,Close date,Last stage change\n"
        "A,Won,2026-03-09,\nB,Open,2026-03-09,\nC,Open,,2026-03-05\nD,Lost,2026-03-09,2026-03-05\n",
    )
    assert moments(desk, "created_at") == [noon(9), MONDAY_MORNING, noon(5), noon(5)]


@pytest.mark.parametrize(
    ("head", "row", "status", "stage"),
    [
        ("Status,Stage", "Won,Proposal", "won", "Proposal"),
        ("Status,Stage", "Lost,Proposal", "lost", "Proposal"),
        ("Status,Stage", "Open,Won", "open", "Won"),
        ("Status,Stage", ",Closed Won", "won", "Negotiation and commitment"),
        ("Status,Stage", ",Closed Lost", "lost", "Prospecting"),
        ("Status,Stage", "Proposal,", "open", "Proposal"),
        ("Status,Stage", "1,5", "open", "Prospecting"),
        ("Status,Stage", ",", "open", "Prospecting"),
        ("Is won,Is closed,Stage", "true,true,Signed off", "won", "Signed off"),
        ("Is won,Is closed,Stage", "false,true,Proposal", "lost", "Proposal"),
        ("Is won,Is closed,Stage", "false,false,Proposal", "open", "Proposal"),
        ("Is closed,Probability,Stage", "true,100,Proposal", "won", "Proposal"),
        ("Is closed,Probability,Stage", "true,0,Proposal", "lost", "Proposal"),
        ("Is closed,Probability,Stage", "true,50,Proposal", "open", "Proposal"),
        ("Won time,Lost time,Stage", "2026-03-01,,Proposal", "won", "Proposal"),
        ("Won time,Lost time,Stage", ",2026-03-01,Proposal", "lost", "Proposal"),
    ],
)
def test_the_status_is_what_says_it_most_plainly(
    desk: Desk, tmp_path: Path, head: str, row: str, status: str, stage: str
) -> None:
    imported(desk, tmp_path, f"Deal name,Close date,{head}\nAcme,2026-03-09,{row}\n")
    assert deals(desk) == [("Acme", status, stage, 0, "EUR")]


def test_won_and_lost_times_close_a_deal_and_the_reason_is_kept(desk: Desk, tmp_path: Path) -> None:
    imported(
        desk,
        tmp_path,
        "Deal name,Status,Won time,Lost time,Lost reason\n"
        "A,Won,2026-03-01,,\nB,Lost,,2026-03-02,Too dear\nC,Lost,,2026-03-03,too dear\nD,Won,2026-03-04,,Too dear\n",
    )
    assert moments(desk, "closed_at") == [noon(1), noon(2), noon(3), noon(4)]
    assert query(
        desk, "SELECT r.name FROM deal d LEFT JOIN lost_reason r ON r.id = d.lost_reason_id ORDER BY d.id"
    ) == [(None,), ("Too dear",), ("Too dear",), (None,)]


def test_stages_that_are_missing_are_made_where_they_belong(desk: Desk, tmp_path: Path) -> None:
    report = imported(
        desk,
        tmp_path,
        "Deal name,Stage,Probability\nA,Legal check,70\nB,Legal check,70\nC,Proposal,60\nD,Proposal,33\n",
    )
    assert report.counts.stages_created == ["Legal check"]
    assert report.counts.stage_words == {"Legal check": "Legal check", "Proposal": "Proposal"}
    assert query(desk, "SELECT name, probability FROM stage WHERE pipeline_id = 1 ORDER BY rank")[-1] == (
        "Legal check",
        70,
    )
    assert query(desk, "SELECT probability FROM deal ORDER BY id") == [(None,), (None,), (None,), (33,)]


def test_several_pipelines_of_theirs_stay_several(desk: Desk, tmp_path: Path) -> None:
    report = imported(
        desk,
        tmp_path,
        "Deal name,Pipeline,Stage\nA,Hardware,Contract Sent\nB,Hardware,Qualified to Buy\nC,New business,Proposal\n"
        "D,Renewals,Asked\nE,Hardware,Unheard of\n",
    )
    assert query(
        desk,
        "SELECT p.name, s.name, s.probability FROM stage s JOIN pipeline p ON p.id = s.pipeline_id WHERE p.id > 2"
        " ORDER BY p.rank, s.rank",
    ) == [
        ("Hardware", "Qualified to Buy", 25),
        ("Hardware", "Contract Sent", 80),
        ("Hardware", "Unheard of", 50),
        ("Renewals", "Asked", 50),
    ]
    assert report.counts.stages_created == ["Contract Sent", "Qualified to Buy", "Asked", "Unheard of"]


def test_a_file_without_pipelines_gets_one(tmp_path: Path) -> None:
    from pipedesk.store.file import create_store

    desk = Desk(create_store(tmp_path / "bare.pipedesk"), FakeClock())
    imported(desk, tmp_path, "Deal name,Value\nA,1\nB,2\n")
    assert query(desk, "SELECT p.name, s.name, count(d.id) FROM pipeline p, stage s, deal d") == [
        ("Pipeline", "New", 2)
    ]


def test_the_users_stages_are_obeyed(desk: Desk, tmp_path: Path) -> None:
    wishes = Wishes(stages={"Alpha": "Proposal", "Beta": "won", "Gamma": "lost", "Delta": "Legal"})
    text = "Deal name,Stage\nA,Alpha\nB,Beta\nC,Gamma\nD,Delta\n"
    report = imported(desk, tmp_path, text, wishes=wishes)
    assert report.counts.stage_words == {"Alpha": "Proposal", "Beta": "won", "Gamma": "lost", "Delta": "Legal"}
    assert [(status, stage) for _, status, stage, *_ in deals(desk)] == [
        ("open", "Proposal"),
        ("won", "Negotiation and commitment"),
        ("lost", "Prospecting"),
        ("open", "Legal"),
    ]


def test_the_same_number_is_the_same_deal_also_within_a_file(desk: Desk, tmp_path: Path) -> None:
    text = "Opportunity ID,Deal name,Value\n1C1I7A6R,Route,10\n1C1I7A6R,Route,20\nZ063OYW0,Data,30\n"
    report = imported(desk, tmp_path, text)
    assert (report.counts.deals, report.counts.duplicates) == (2, 1)
    assert [(one.row, one.value, one.reason.english()) for one in report.duplicates] == [
        (3, "Route", "This is there already; not added again.")
    ]
    again = imported(desk, tmp_path, text.replace("Route", "Renamed"))
    assert (again.counts.deals, again.counts.duplicates) == (0, 3)


def test_a_short_number_of_an_unknown_program_is_the_same_deal_when_title_or_day_agree(
    desk: Desk, tmp_path: Path
) -> None:
    head = "ID,Deal name,Created\n"
    imported(desk, tmp_path, head + "1,Route,2026-03-01\n2,Data,2026-03-02\n")
    report = imported(
        desk, tmp_path, head + "1,Renamed,2026-03-01\n2,Data,2026-03-09\n3,New,2026-03-01\n1,x,2020-01-01\n"
    )
    assert (report.counts.deals, report.counts.duplicates) == (1, 3)
    other = imported(desk, tmp_path, "ID,Deal name,Created\n1,Unlike,2021-01-01\n")
    assert other.counts.deals == 1


def test_a_deal_without_a_number_is_known_by_title_organization_and_day(desk: Desk, tmp_path: Path) -> None:
    head = "Deal name,Company,Created,Value\n"
    rows = "Route,Acme,2026-03-01,10\nRoute,Acme,2026-03-01,20\nRoute,Bel,2026-03-01,10\nRoute,Acme,2026-03-02,10\n"
    assert imported(desk, tmp_path, head + rows).counts.deals == 4
    again = imported(desk, tmp_path, head + rows + "Route,Acme,2026-03-01,10\nRoute,Cid,2026-03-01,10\n")
    assert (again.counts.deals, again.counts.duplicates) == (2, 4)


def test_a_deal_without_number_and_day_is_known_by_title_organization_and_value(tmp_path: Path) -> None:
    clock = FakeClock()
    desk = new_desk(tmp_path, clock)
    text = "Deal name,Company,Value\nRoute,Acme,10\nRoute,Acme,20\n"
    assert imported(desk, tmp_path, text).counts.deals == 2
    clock.advance(timedelta(days=3))
    assert imported(desk, tmp_path, text).counts.deals == 0


def test_deleted_deals_and_rows_without_a_title_are_left_out_and_said(desk: Desk, tmp_path: Path) -> None:
    report = imported(desk, tmp_path, "Deal name,Company,Status\nA,,deleted\n,,Open\n,Acme,Open\n")
    assert reasons(report) == [(2, "This was deleted there; left out."), (3, "This row has no title; left out.")]
    assert [title for title, *_ in deals(desk)] == ["Acme"]


def test_money_keeps_its_currency(desk: Desk, tmp_path: Path) -> None:
    text = 'Deal name,Value,Currency\nA,"1,234.50",USD\nB,500,JPY\nC,€7,\nD,,\n'
    report = imported(desk, tmp_path, text, wishes=Wishes(currency="CHF"))
    assert [(value, code) for *_, value, code in deals(desk)] == [
        (123_450, "USD"),
        (500, "JPY"),
        (700, "EUR"),
        (0, "CHF"),
    ]
    assert report.counts.value_minor == {"USD": 123_450, "JPY": 500, "EUR": 700, "CHF": 0}


def test_tags_people_and_notes_hang_on_the_deal(desk: Desk, tmp_path: Path) -> None:
    report = imported(desk, tmp_path, 'Deal name,Tags,Contact person,Notes\nA,"hot, Hot; new",Eva,call back\nB,new,,\n')
    assert query(desk, "SELECT x.deal_id, t.name FROM deal_tag x JOIN tag t ON t.id = x.tag_id ORDER BY x.id") == [
        (1, "hot"),
        (1, "new"),
        (2, "new"),
    ]
    assert query(desk, "SELECT p.name FROM deal_person x JOIN person p ON p.id = x.person_id") == [("Eva",)]
    assert report.counts.notes == 1


def test_cards_go_to_the_end_of_their_stage_also_when_somebody_moves_one_there_meanwhile(
    desk: Desk, tmp_path: Path
) -> None:
    mine = add_deal(desk, stage_id=2)
    wishes = Wishes()
    text = "Deal name,Stage\n" + "".join(f"deal {at},Prospecting\n" for at in range(1_200))
    moved = []

    def meanwhile(rows: int) -> None:
        if rows == 500:
            last = query(desk, "SELECT id FROM deal WHERE stage_id = 1 ORDER BY rank DESC LIMIT 1")[0][0]
            moved.append(desk.run(MoveDeal(mine, 1, after=last)))

    run_import(desk, [understand(written(tmp_path, text), wishes)], wishes, meanwhile)
    assert len(moved) == 1
    ranks = query(desk, "SELECT rank FROM deal WHERE stage_id = 1")
    assert len(set(ranks)) == len(ranks) == 1_201
    order = [row_id for (row_id,) in query(desk, "SELECT id FROM deal WHERE stage_id = 1 ORDER BY rank")]
    assert order.index(mine) == 500
