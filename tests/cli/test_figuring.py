from pathlib import Path

from tests.cli.terminal import Terminal


def test_figures_of_each_pipeline(filled: Path, terminal: Terminal) -> None:
    found = terminal.facts("figures")
    assert found["currency"] == "EUR"
    first, second = found["pipelines"]
    assert (first["name"], second["name"]) == ("New business", "After the sale")
    # 32 000.50 at 10 % and 4 000 at 60 %
    assert first["open"] == {
        "count": 3,
        "value_minor": {"EUR": 3_600_050},
        "value": 36_000.50,
        "without_rate": [],
        "weighted_minor": {"EUR": 320_005 + 240_000},
    }
    assert (first["won"]["count"], first["won"]["value"]) == (1, 500.0)
    assert (first["lost"]["count"], first["lost"]["value"]) == (1, 700.0)
    assert first["win_rate"] == 50.0
    counts = {stage["name"]: (stage["probability"], stage["count"]) for stage in first["stages"]}
    assert counts["Prospecting"] == (10, 1)
    assert counts["Proposal"] == (60, 2)
    assert (second["open"]["count"], second["win_rate"]) == (0, None)


def test_figures_in_words(filled: Path, terminal: Terminal) -> None:
    lines = terminal.words("figures").splitlines()
    assert lines[0] == "New business"
    assert "  open 3: 36000.50 EUR, weighted 5600.05 EUR" in lines
    assert "  won 1: 500.00 EUR · lost 1 · win rate 50.00 %" in lines
    assert "  won 0: 0.00 EUR · lost 0 · win rate none closed yet" in lines


def test_currencies_without_a_rate_are_named_and_not_added_up(file: Path, terminal: Terminal) -> None:
    file.with_name("a.csv").write_text("Deal name,Stage,Value,Currency\nA,Proposal,10,EUR\nB,Proposal,20,JPY\n")
    terminal.words("import", "a.csv")
    opened = terminal.facts("figures")["pipelines"][0]["open"]
    assert (opened["value_minor"], opened["value"]) == ({"EUR": 1000, "JPY": 20}, 10.0)
    assert opened["without_rate"] == ["JPY"]
    assert "10.00 EUR + 20 JPY" in terminal.words("figures")
