from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


def titles(terminal: Terminal, *arguments: str) -> list[str]:
    return [deal["title"] for deal in terminal.facts("deals", *arguments)]


def deal(terminal: Terminal, number: int) -> dict[str, object]:
    (found,) = [row for row in terminal.facts("deals", "--status", "all") if row["id"] == number]
    return dict(found)


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ((), {"Route planning", "Data room", "Data vault"}),
        (("--status", "won"), {"Won already"}),
        (("--status", "lost"), {"Lost already"}),
        (("--status", "all", "--search", "already"), {"Won already", "Lost already"}),
        (("--stage", "proposal"), {"Data room", "Data vault"}),
        (("--stage", "PROPOSAL", "--search", "vau"), {"Data vault"}),
        (("--stage", "Qualification"), set()),
        (("--search", "velocite"), {"Route planning"}),
        (("--search", "petit"), {"Route planning"}),
        (("--search", "pilot march"), {"Route planning"}),
        (("--search", "acme novak"), set()),
        (("--search", "nothing like it"), set()),
        (("--search", ""), set()),
        (("--search", '"*(-'), set()),
    ],
)
def test_deals_are_listed_by_status_stage_and_words(
    filled: Path, terminal: Terminal, arguments: tuple[str, ...], found: set[str]
) -> None:
    assert set(titles(terminal, *arguments)) == found


def test_a_limit_keeps_the_first(filled: Path, terminal: Terminal) -> None:
    assert titles(terminal, "--limit", "2") == titles(terminal)[:2]


def test_a_list_for_people_is_a_table(filled: Path, terminal: Terminal) -> None:
    head, line = terminal.words("deals", "--search", "route").splitlines()
    assert head.split() == ["id", "title", "organization", "value", "stage", "status"]
    assert line.split() == ["1", "Route", "planning", "Vélocité", "32000.50", "EUR", "Prospecting", "open"]
    assert line.index("Vélocité") == head.index("organization")


def test_a_list_for_programs_has_every_fact(filled: Path, terminal: Terminal) -> None:
    (found,) = terminal.facts("deals", "--search", "route")
    assert found["value_minor"] == 3_200_050
    assert (found["person"], found["pipeline"], found["probability"]) == ("Marc Petit", "New business", 10)
    assert found["created_at"].endswith("Z")
    assert (found["closed_at"], found["lost_reason"]) == (None, "")


def test_a_stage_that_is_none_is_refused(filled: Path, terminal: Terminal) -> None:
    said = terminal.refusal("deals", "--stage", "Nowhere")
    assert "There is no stage “Nowhere”." in said
    assert "pipedesk figures" in said


def test_a_deal_is_moved_to_a_stage_of_its_own_pipeline_or_of_another(filled: Path, terminal: Terminal) -> None:
    moved = terminal.facts("move", "1", "proposal")
    assert (moved["stage"], moved["pipeline"], moved["status"]) == ("Proposal", "New business", "open")
    assert titles(terminal, "--stage", "Proposal")[0] == "Route planning"
    assert terminal.facts("move", "1", "Onboarding")["pipeline"] == "After the sale"
    assert terminal.words("move", "1", "Qualification").startswith("Move ")


def test_a_deal_is_named_by_number_uid_title_or_part_of_it(filled: Path, terminal: Terminal) -> None:
    uid = str(deal(terminal, 1)["uid"])
    for name in ("1", uid, "Route planning", "ROUTE PLÀNNING", "plan"):
        assert terminal.facts("move", name, "Proposal")["id"] == 1


def test_a_deal_whose_title_is_a_number_is_found_when_no_deal_has_the_number(file: Path, terminal: Terminal) -> None:
    file.with_name("a.csv").write_text("Deal name,Stage\n2026,Proposal\n")
    terminal.words("import", "a.csv", "--as", "deals")
    assert terminal.facts("win", "2026")["title"] == "2026"


@pytest.mark.parametrize("name", ["", "99", "²", "99999999999999999999999", "-1", "nothing", "“"])
def test_a_deal_that_is_none_is_refused(filled: Path, terminal: Terminal, name: str) -> None:
    before = terminal.facts("deals", "--status", "all")
    said = terminal.refusal("win", "--", name)
    assert f"There is no deal “{name}”." in said
    assert terminal.facts("deals", "--status", "all") == before


def test_a_name_of_several_deals_is_refused_with_their_numbers(filled: Path, terminal: Terminal) -> None:
    said = terminal.refusal("win", "data")
    assert "“data” means several deals." in said
    assert "2 (Acme)" in said
    assert "3 (Acme)" in said


def test_a_deal_is_won_once(filled: Path, terminal: Terminal) -> None:
    won = terminal.facts("win", "2")
    assert (won["status"], won["closed_at"] is not None) == ("won", True)
    assert "“Data room” is won already." in terminal.refusal("win", "2")
    assert terminal.words("win", "3") == "Win “Data vault”\n"


def test_a_deal_is_lost_for_a_reason(filled: Path, terminal: Terminal) -> None:
    lost = terminal.facts("lose", "2", "--reason", "Price", "--note", "Twice our limit")
    assert (lost["status"], lost["lost_reason"]) == ("lost", "Price")
    terminal.words("export", "all.json")
    assert "Twice our limit" in filled.with_name("all.json").read_text("utf-8")
    assert terminal.facts("lose", "3", "--reason", "Moved to the moon")["lost_reason"] == "Moved to the moon"


@pytest.mark.parametrize("reason", ["", "   ", "x" * 300])
def test_a_reason_that_is_none_loses_nothing(filled: Path, terminal: Terminal, reason: str) -> None:
    terminal.refusal("lose", "2", "--reason", reason)
    assert deal(terminal, 2)["status"] == "open"


def test_a_move_to_a_stage_that_is_none_is_refused(filled: Path, terminal: Terminal) -> None:
    assert "There is no stage “Nowhere”." in terminal.refusal("move", "1", "Nowhere")
    assert deal(terminal, 1)["stage"] == "Prospecting"
