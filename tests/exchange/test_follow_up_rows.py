from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipedesk.desk import Desk
from pipedesk.domain.terms import FollowUpKind
from pipedesk.exchange.follow_up_rows import kind_of
from pipedesk.store.tables.columns import from_milliseconds
from tests.exchange.rows import imported, query, reasons
from tests.fakes import MONDAY_MORNING
from tests.stories import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path)


def follow_ups(desk: Desk) -> list[tuple[object, ...]]:
    return [
        (subject, kind, from_milliseconds(due), on, state, from_milliseconds(alert) if alert else None, bool(done))
        for subject, kind, due, on, state, alert, done in query(
            desk, "SELECT subject, kind, due_at, due_on, alert_state, alert_at, done_at FROM follow_up ORDER BY id"
        )
    ]


def test_what_is_to_come_raises_its_alert_and_what_is_past_raises_none(desk: Desk, tmp_path: Path) -> None:
    imported(
        desk,
        tmp_path,
        "Subject,Type,Due date,Due time,Done\n"
        "Ask,Call,2026-12-01,14:30,To do\nPay,Task,2026-12-02,,\nOld,Task,2026-01-05,,\nOld call,Call,2026-01-05,,\n"
        "Missed,Call,2026-01-05,,no\nMade,Call,2026-12-01,,Done\n",
    )
    ask, pay, old = (
        datetime(2026, 12, 1, 13, 30, tzinfo=UTC),
        datetime(2026, 12, 2, 8, tzinfo=UTC),
        datetime(2026, 1, 5, 8, tzinfo=UTC),
    )
    assert follow_ups(desk) == [
        ("Ask", "call", ask, None, "scheduled", ask, False),
        ("Pay", "task", pay, "2026-12-02", "scheduled", pay, False),
        ("Old", "task", old, "2026-01-05", "acknowledged", None, False),
        ("Old call", "call", old, "2026-01-05", "done", None, True),
        ("Missed", "call", old, "2026-01-05", "acknowledged", None, False),
        ("Made", "call", datetime(2026, 12, 1, 8, tzinfo=UTC), "2026-12-01", "done", None, True),
    ]


def test_done_on_a_day_is_done_then(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, "Subject,Due date,Marked as done time,Add time\nAsk,,2026-03-02 10:00,2026-03-01 09:00\n")
    assert [
        from_milliseconds(value) for value in query(desk, "SELECT due_at, done_at, created_at FROM follow_up")[0]
    ] == [
        datetime(2026, 3, 2, 9, tzinfo=UTC),
        datetime(2026, 3, 2, 9, tzinfo=UTC),
        datetime(2026, 3, 1, 8, tzinfo=UTC),
    ]


def test_deals_and_people_are_linked_by_number_and_name(desk: Desk, tmp_path: Path) -> None:
    deals = "Deal ID,Deal name,Company,Contact person\n7,Route,Acme,Eva\n8,Data,Acme,\n9,Data,Bel,\n"
    report = imported(
        desk,
        tmp_path,
        deals,
        "Subject,Due date,Deal,Deal ID,Organization,Contact person,Notes\n"
        "A,2026-12-01,,7,,,about it\nB,2026-12-01,Route,,Acme,Eva,\nC,2026-12-01,Data,,Bel,,\nD,2026-12-01,Data,,,,\n"
        "E,2026-12-01,Nothing,,,,lost words\nF,2026-12-01,,,,Jan,about Jan\n",
    )
    linked = query(
        desk,
        "SELECT f.subject, f.deal_id, p.name FROM follow_up f LEFT JOIN person p ON p.id = f.person_id ORDER BY f.id",
    )
    assert linked == [
        ("A", 1, None),
        ("B", 1, "Eva"),
        ("C", 3, None),
        ("D", None, None),
        ("E", None, None),
        ("F", None, "Jan"),
    ]
    said = "No single deal of this name or number is here; it stands by itself."
    assert reasons(report) == [(5, said), (6, said)]
    assert query(desk, "SELECT body, deal_id IS NULL FROM note ORDER BY id") == [("about it", 0), ("about Jan", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Activity ID,Subject,Due date\nACT-5079-9962,Ask,2026-12-01\n",
        "Subject,Due date\nAsk,2026-12-01\n",
        "Subject,Due date\nAsk,\n",
        "ID,Subject,Due date\n5,Ask,2026-12-01\n",
    ],
)
def test_the_same_follow_ups_come_once(desk: Desk, tmp_path: Path, text: str) -> None:
    assert imported(desk, tmp_path, text).counts.follow_ups == 1
    again = imported(desk, tmp_path, text)
    assert (again.counts.follow_ups, again.counts.duplicates) == (0, 1)


def test_others_with_the_same_short_number_come_in(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, "ID,Subject,Due date\n5,Ask,2026-12-01\n")
    assert imported(desk, tmp_path, "ID,Subject,Due date\n5,Pay,2026-12-01\n6,Ask,2026-12-01\n").counts.follow_ups == 2


def test_a_row_without_a_subject_is_called_by_its_kind_or_left_out(desk: Desk, tmp_path: Path) -> None:
    report = imported(desk, tmp_path, "Subject,Type,Due date\n,Meeting,2026-12-01\n,,2026-12-01\n")
    assert [subject for subject, *_ in follow_ups(desk)] == ["Meeting"]
    assert reasons(report) == [(3, "This row does not say what is to be done; left out.")]


def test_a_follow_up_without_any_date_is_due_now(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, "Subject,Due date\nAsk,\n")
    assert query(desk, "SELECT due_at FROM follow_up") == [(int(MONDAY_MORNING.timestamp() * 1000),)]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Call", FollowUpKind.CALL),
        ("Appel téléphonique", FollowUpKind.CALL),
        ("E-mail", FollowUpKind.EMAIL),
        ("LinkedIn message", FollowUpKind.LINKEDIN),
        ("Réunion", FollowUpKind.MEETING),
        ("Rendez-vous", FollowUpKind.MEETING),
        ("Product demo", FollowUpKind.DEMO),
        ("Deadline", FollowUpKind.TASK),
        ("", FollowUpKind.TASK),
    ],
)
def test_their_kinds_become_ours(word: str, kind: FollowUpKind) -> None:
    assert kind_of(word) is kind
