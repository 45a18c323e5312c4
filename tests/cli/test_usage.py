"""What holds for every command: which file is meant, wrong usage, and where the words go."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from pipedesk import __version__
from pipedesk.cli.main import COMMANDS, main
from pipedesk.desktop.paths import default_file
from tests.cli.terminal import PATIENCE_S, Terminal, program, refusal_in, run_alone, without_display


def helped(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 0
    return capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert helped(capsys, "--version") == f"PipeDesk {__version__}\n"


def test_help_lists_every_command_and_each_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    everything = helped(capsys, "--help").split()
    for command in COMMANDS:
        assert command in everything
        assert f"pipedesk {command} " in helped(capsys, command, "--help")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nonsense",),
        ("--json",),
        ("--file",),
        ("deals", "--nonsense"),
        ("deals", "--limit", "0"),
        ("deals", "--limit", "-1"),
        ("deals", "--limit", "many"),
        ("deals", "--limit", "99999999999999999999"),
        ("deals", "--status", "lots"),
        ("demo", "--deals", "none"),
        ("demo", "--seed", "x"),
        ("due", "now"),
        ("export",),
        ("export", "a.csv", "--what", "everything"),
        ("follow-up", "1", "Call"),
        ("import",),
        ("import", "a.csv", "--as", "things"),
        ("imports", "redo"),
        ("imports", "undo", "first"),
        ("imports", "undo", "99999999999999999999"),
        ("lose", "1"),
        ("move", "1"),
        ("new", "--template", "nonsense"),
        ("new", "--language", "de"),
        ("restore",),
        ("screenshot",),
        ("screenshot", "a.png", "--size", "10x10"),
        ("screenshot", "a.png", "--size", "large"),
        ("screenshot", "a.png", "--scale", "0"),
        ("screenshot", "a.png", "--scale", "nan"),
        ("screenshot", "a.png", "--scale", "large"),
        ("screenshot", "a.png", "--view", "cellar"),
        ("win",),
    ],
)
def test_wrong_usage_is_told_and_does_nothing(file: Path, terminal: Terminal, arguments: tuple[str, ...]) -> None:
    assert "error: " in terminal.usage(*arguments)
    assert list(file.parent.iterdir()) == []


def test_a_limit_says_what_it_takes(terminal: Terminal) -> None:
    assert "--limit: must be a whole number of at least 1" in terminal.usage("deals", "--limit", "many")


def test_the_file_may_be_named_before_or_after_the_command(file: Path, terminal: Terminal) -> None:
    assert terminal.facts("--file", "a.pipedesk", "new")["file"] == "a.pipedesk"
    assert terminal.facts("new", "--file", "b.pipedesk")["file"] == "b.pipedesk"
    assert terminal.facts("--file", "a.pipedesk", "check", "--file", "b.pipedesk")["file"] == "b.pipedesk"
    assert terminal.facts("--file=a.pipedesk", "check")["file"] == "a.pipedesk"
    assert not file.exists()


def test_without_a_name_it_is_ones_own_file(file: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert terminal.facts("new")["file"] == "mine.pipedesk"
    monkeypatch.delenv("PIPEDESK_FILE")
    assert terminal.facts("new")["file"] == str(default_file())
    assert default_file().exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("backup", "b.pipedesk"),
        ("check",),
        ("deals",),
        ("due",),
        ("export", "a.csv"),
        ("figures",),
        ("follow-up", "1", "Call", "--due", "tomorrow"),
        ("imports",),
        ("imports", "undo"),
        ("lose", "1", "--reason", "Price"),
        ("move", "1", "Proposal"),
        ("screenshot", "a.png"),
        ("win", "1"),
    ],
)
def test_a_file_that_is_not_there_is_not_made_by_the_way(
    file: Path, terminal: Terminal, arguments: tuple[str, ...]
) -> None:
    assert "There is no file “mine.pipedesk”." in terminal.refusal(*arguments)
    assert list(file.parent.iterdir()) == []


def test_a_first_import_or_example_makes_the_file_in_the_language_of_the_system(
    file: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    terminal.words("demo", "--deals", "3")
    assert terminal.facts("figures")["pipelines"][0]["name"] == "Nouvelles affaires"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    terminal.words("demo", "--deals", "3", "--file", "other.pipedesk")
    assert terminal.facts("figures", "--file", "other.pipedesk")["pipelines"][0]["name"] == "New business"


def test_a_day_in_a_terminal_without_a_display(file: Path) -> None:
    for arguments in (
        ("new", "--template", "four-steps"),
        ("demo", "--deals", "5"),
        ("deals", "--status", "all"),
        ("figures",),
        ("export", "all.xlsx"),
        ("backup", "copy.pipedesk"),
        ("restore", "copy.pipedesk"),
        ("check",),
    ):
        done = run_alone(*arguments, "--json")
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout)
    refused = run_alone("new")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "already" in refusal_in(refused.stderr)
    assert run_alone("deals", "--limit", "0").returncode == 2


def test_a_reader_that_goes_away_is_no_accident(filled: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        program("deals"), env=without_display(), stdout=writing, stderr=subprocess.PIPE, timeout=PATIENCE_S, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_an_output_that_takes_nothing_is_told(filled: Path, form: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            program("deals", *form),
            env=without_display(),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=PATIENCE_S,
            check=False,
        )
    assert done.returncode == 1
    assert "cannot be printed" in refusal_in(done.stderr)


def test_a_terminal_that_knows_few_letters_gets_their_numbers(filled: Path) -> None:
    done = run_alone("deals", PYTHONIOENCODING="ascii")
    assert (done.returncode, "V\\xe9locit\\xe9" in done.stdout) == (0, True)
    done = run_alone("deals", "--json", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)[0]["organization"] == "Vélocité"
    assert run_alone("import", "--help", PYTHONIOENCODING="ascii").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_bytes_that_are_no_text_are_refused_or_kept(filled: Path) -> None:
    here = os.fsencode(filled.parent)
    assert "There is no deal" in refusal_in(run_alone("win", b"\xff", LC_ALL="C.UTF-8").stderr)
    assert json.loads(run_alone("deals", "--search", b"\xff", "--json").stdout) == []
    done = run_alone("follow-up", "1", b"Call\xff Marc", "--due", "tomorrow", "--json")
    assert json.loads(done.stdout)["subject"] == "Call Marc"
    done = run_alone("export", here + b"/\xff.json", LC_ALL="C.UTF-8", PYTHONUTF8="1")
    assert (done.returncode, done.stderr) == (0, "")
    assert os.path.exists(here + b"/\xff.json")  # noqa: PTH110


def test_a_long_command_says_how_far_it_is_when_somebody_looks(file: Path) -> None:
    pty = pytest.importorskip("pty", reason="this system has no terminals of this kind")
    file.with_name("many.csv").write_text("Title\n" + "".join(f"Deal {number}\n" for number in range(1200)))
    ours, theirs = pty.openpty()
    done = subprocess.run(
        program("import", "many.csv", "--as", "deals"),
        env=without_display(),
        stdout=subprocess.PIPE,
        stderr=theirs,
        timeout=PATIENCE_S,
        check=True,
    )
    said = os.read(ours, 65536)
    os.close(ours)
    os.close(theirs)
    assert b"500 of 1200 rows" in said
    assert b"1200 of 1200 rows" in said
    assert b"rows" not in done.stdout.partition(b"\n")[2]


def test_a_mistyped_command_opens_no_window(tmp_path: Path) -> None:
    done = run_alone("figurse", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no command and no file “figurse”" in refusal_in(done.stderr)


def test_without_a_display_a_window_is_refused_in_words(tmp_path: Path) -> None:
    done = run_alone(str(tmp_path / "mine.pipedesk"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "no display" in refusal_in(done.stderr)
    assert list(tmp_path.iterdir()) == []
