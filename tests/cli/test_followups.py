from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Call Marc", "call"),
        ("Rappeler Eva", "call"),
        ("E-mail: the offer", "email"),
        ("Réunion chez Acme", "meeting"),
        ("Demo of the board", "demo"),
        ("LinkedIn", "linkedin"),
        ("Buy flowers", "task"),
        ("Recall the parts", "task"),
    ],
)
def test_the_first_word_says_the_kind(filled: Path, terminal: Terminal, subject: str, kind: str) -> None:
    planned = terminal.facts("follow-up", "1", subject, "--due", "2031-05-06 14:30")
    assert (planned["subject"], planned["kind"], planned["deal"]) == (subject, kind, "Route planning")
    assert planned["when"] == "2031-05-06 14:30"


def test_what_is_planned_is_told_in_words(filled: Path, terminal: Terminal) -> None:
    assert terminal.words("follow-up", "plan", "Call Marc", "--due", "2031-05-06 9:05") == (
        "Plan “Call Marc”: 2031-05-06 09:05\n"
    )
    assert terminal.words("follow-up", "plan", "Buy flowers", "--due", "2031-05-06").endswith(": 2031-05-06\n")


def test_a_whole_day_and_a_distance_are_understood(filled: Path, terminal: Terminal) -> None:
    day = terminal.facts("follow-up", "1", "Call", "--due", "2031-05-06")
    assert (day["due_on"], day["when"]) == ("2031-05-06", "2031-05-06")
    before = datetime.now(UTC)
    soon = terminal.facts("follow-up", "1", "Call", "--due", "dans 2 heures")
    due = datetime.fromisoformat(soon["due_at"])
    assert timedelta(0) <= due - before - timedelta(hours=2) < timedelta(minutes=1)
    assert soon["due_on"] is None


def test_what_is_due_is_listed_up_to_the_end_of_today_or_to_a_moment(filled: Path, terminal: Terminal) -> None:
    for subject, due in (("Late", "2020-01-02 10:00"), ("Later", "2031-05-06 10:00"), ("Last", "2031-05-07")):
        terminal.words("follow-up", "1", subject, "--due", due)
    (late,) = terminal.facts("due")
    assert (late["subject"], late["overdue"], late["organization"]) == ("Late", True, "Vélocité")
    until = terminal.facts("due", "--until", "2031-05-06 10:00")
    assert [(row["subject"], row["overdue"]) for row in until] == [("Late", True), ("Later", False)]
    assert [row["subject"] for row in terminal.facts("due", "--until", "2031-05-08")] == ["Late", "Later", "Last"]
    head, line = terminal.words("due").splitlines()
    assert head.split() == ["id", "when", "kind", "subject", "deal", "organization"]
    assert "2020-01-02 10:00" in line


def test_something_due_tonight_is_due_today(filled: Path, terminal: Terminal) -> None:
    terminal.words("follow-up", "1", "Tonight", "--due", "today 23:59")
    terminal.words("follow-up", "1", "Tomorrow", "--due", "tomorrow 00:00")
    assert [row["subject"] for row in terminal.facts("due")] == ["Tonight"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("follow-up", "1", "", "--due", "tomorrow"), "What is to be done?"),
        (("follow-up", "1", "x" * 600, "--due", "tomorrow"), "too long"),
        (("follow-up", "1", "Call", "--due", "one day"), "“one day” is not understood as a time."),
        (("follow-up", "1", "Call", "--due", "2031-02-30"), "“2031-02-30” is not understood as a time."),
        (("follow-up", "99", "Call", "--due", "tomorrow"), "There is no deal “99”."),
        (("due", "--until", "one day"), "“one day” is not understood as a time."),
    ],
)
def test_what_cannot_be_planned_is_refused(
    filled: Path, terminal: Terminal, arguments: tuple[str, ...], said: str
) -> None:
    assert said in terminal.refusal(*arguments)
    assert terminal.facts("due", "--until", "2100-01-01") == []


def test_a_year_far_away_is_written_in_full(filled: Path, terminal: Terminal) -> None:
    assert terminal.facts("follow-up", "1", "Call", "--due", "0800-12-25 10:00")["when"].startswith("0800-12-2")
