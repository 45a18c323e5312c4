import os
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal, content

STAGES = {"default": 5, "after-sale": 4, "seven-steps": 7, "four-steps": 4, "empty": 1}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("template", STAGES)
def test_a_new_file_is_made_from_a_template(file: Path, terminal: Terminal, template: str, language: str) -> None:
    made = terminal.facts("new", "--template", template, "--language", language, "--currency", "chf")
    assert made == {"file": "mine.pipedesk", "template": template}
    figures = terminal.facts("figures")
    assert figures["currency"] == "CHF"
    assert len(figures["pipelines"][0]["stages"]) == STAGES[template]
    terminal.words("new", "--template", template, "--file", "english.pipedesk", "--language", "en")
    same = terminal.facts("figures", "--file", "english.pipedesk")["pipelines"] == figures["pipelines"]
    assert same == (language == "en")


def test_a_new_file_makes_its_folders_and_never_takes_a_files_place(file: Path, terminal: Terminal) -> None:
    assert "Made " in terminal.words("new", "--file", "a/b/c.pipedesk")
    file.write_text("mine")
    assert "There is a file “mine.pipedesk” already." in terminal.refusal("new")
    assert file.read_text() == "mine"


def test_a_new_file_that_cannot_be_filled_is_not_there(file: Path, terminal: Terminal) -> None:
    assert "“EURO” is not a currency." in terminal.refusal("new", "--currency", "euro")
    assert list(file.parent.iterdir()) == []


def test_a_sound_file_is_told_to_be_sound(filled: Path, terminal: Terminal) -> None:
    assert terminal.words("check") == "mine.pipedesk is sound.\n"
    assert terminal.facts("check") == {"file": "mine.pipedesk", "sound": True, "problems": []}


def test_a_backup_holds_the_same_and_takes_no_files_place(filled: Path, terminal: Terminal) -> None:
    made = terminal.facts("backup", "copies/monday.pipedesk")
    copy = filled.parent / "copies" / "monday.pipedesk"
    assert made == {
        "file": "mine.pipedesk",
        "backup": str(Path("copies/monday.pipedesk")),
        "bytes": copy.stat().st_size,
    }
    assert terminal.facts("deals", "--file", str(copy)) == terminal.facts("deals")
    before = content(copy.parent)
    assert "already" in terminal.refusal("backup", "copies/monday.pipedesk")
    assert "“..” already" in terminal.refusal("backup", "..")
    assert content(copy.parent) == before


def test_a_restored_backup_brings_back_what_was_and_keeps_what_is(filled: Path, terminal: Terminal) -> None:
    then = terminal.facts("deals", "--status", "all")
    terminal.words("backup", "copy.pipedesk")
    terminal.words("win", "1")
    now = terminal.facts("deals", "--status", "all")
    restored = terminal.facts("restore", "copy.pipedesk")
    assert terminal.facts("deals", "--status", "all") == then
    assert restored["kept"].startswith("mine.before-restore-")
    assert terminal.facts("deals", "--status", "all", "--file", restored["kept"]) == now
    assert sorted(content(filled.parent)) == sorted(["copy.pipedesk", "mine.pipedesk", restored["kept"]])


def test_a_backup_can_be_restored_where_nothing_is(filled: Path, terminal: Terminal) -> None:
    assert terminal.facts("restore", "mine.pipedesk", "--file", "new.pipedesk")["kept"] is None
    assert terminal.facts("deals", "--file", "new.pipedesk") == terminal.facts("deals")


def test_what_is_no_backup_replaces_nothing(filled: Path, terminal: Terminal) -> None:
    before = content(filled.parent)
    assert "There is no file “none.pipedesk”." in terminal.refusal("restore", "none.pipedesk")
    assert "already" in terminal.refusal("restore", "mine.pipedesk")
    assert "cannot be opened" in terminal.refusal("restore", os.curdir)
    assert content(filled.parent) == before
