"""Files that cannot be used: a message that says what to do, exit code 1, and not a byte changed nor left beside."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipedesk.store.header import SCHEMA
from tests.cli.terminal import PATIENCE_S, Terminal, content, refusal_in, run_without_rights, without_display

PAGE = 4096


def text(path: Path) -> None:
    path.write_text("Dear diary, this is no database but quite a long text. " * 10)


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE deal (id INTEGER)")
        other.commit()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as coming:
        coming.execute("PRAGMA journal_mode = DELETE")
        coming.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        coming.commit()


def damaged(path: Path) -> None:
    """As after a bad block: some pages in the middle are noise."""
    with path.open("r+b") as file:
        for page in range(8, path.stat().st_size // PAGE):
            file.seek(page * PAGE)
            file.write(b"\xff" * 64)


def cut_off(path: Path) -> None:
    """As after a copy that broke off."""
    os.truncate(path, path.stat().st_size // 2)


BAD: dict[Callable[[Path], None], str] = {
    text: "is not a PipeDesk file",
    of_another_program: "is not a PipeDesk file",
    empty: "is empty",
    newer: "was made by a newer PipeDesk",
    damaged: "is damaged",
    cut_off: "is damaged",
}
COMMANDS = (
    ("backup", "copy.pipedesk"),
    ("check",),
    ("deals", "--search", "data"),
    ("demo",),
    ("due", "--until", "2100-01-01"),
    ("export", "out.csv"),
    ("figures",),
    ("follow-up", "1", "Call", "--due", "tomorrow"),
    ("import", "more.csv"),
    ("imports",),
    ("imports", "undo"),
    ("lose", "1", "--reason", "Price"),
    ("move", "1", "Proposal"),
    ("screenshot", "out.png"),
    ("win", "1"),
)


@pytest.fixture
def full_of_deals(file: Path, terminal: Terminal) -> Path:
    """A file with many pages, and something to import beside it."""
    terminal.words("demo", "--deals", "100")
    file.with_name("more.csv").write_text("Deal name,Stage\nMore,Proposal\n")
    return file


@pytest.mark.parametrize("spoil", BAD)
def test_a_file_that_cannot_be_used_is_refused_by_every_command(
    full_of_deals: Path, terminal: Terminal, spoil: Callable[[Path], None]
) -> None:
    spoil(full_of_deals)
    before = content(full_of_deals.parent)
    for arguments in COMMANDS:
        if arguments != ("check",) or spoil not in (damaged, cut_off):
            assert f"“mine.pipedesk” {BAD[spoil]}." in terminal.refusal(*arguments)
        assert content(full_of_deals.parent) == before, arguments
    assert "already" in terminal.refusal("new")
    assert content(full_of_deals.parent) == before


@pytest.mark.parametrize("spoil", BAD)
def test_a_backup_that_cannot_be_used_replaces_nothing(
    full_of_deals: Path, terminal: Terminal, spoil: Callable[[Path], None]
) -> None:
    terminal.words("backup", "bad.pipedesk")
    spoil(full_of_deals.with_name("bad.pipedesk"))
    before = content(full_of_deals.parent)
    assert f"“bad.pipedesk” {BAD[spoil]}." in terminal.refusal("restore", "bad.pipedesk")
    assert content(full_of_deals.parent) == before


def test_a_damaged_file_is_described_and_can_be_replaced(
    full_of_deals: Path, terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    from pipedesk.cli.main import main

    terminal.words("backup", "good.pipedesk")
    with full_of_deals.open("r+b") as file:
        file.seek((full_of_deals.stat().st_size // PAGE - 1) * PAGE)
        file.write(b"\xff" * PAGE)
    before = content(full_of_deals.parent)
    assert main(["check"]) == 1
    said = capsys.readouterr()
    assert "is damaged" in refusal_in(said.err)
    assert "pipedesk check" not in said.err
    assert said.out.strip()
    assert content(full_of_deals.parent) == before
    kept = terminal.facts("restore", "good.pipedesk")["kept"]
    assert content(full_of_deals.parent)[kept] == before["mine.pipedesk"]
    assert terminal.facts("check")["sound"] is True


def test_a_folder_is_no_file(file: Path, terminal: Terminal) -> None:
    file.mkdir()
    for arguments in (("deals",), ("win", "1"), ("check",)):
        assert "cannot be opened" in terminal.refusal(*arguments)
    assert "already" in terminal.refusal("new")


@pytest.fixture
def locked(full_of_deals: Path) -> Iterator[Path]:
    """A file that another program keeps for itself."""
    script = (
        "import sqlite3, sys\n"
        "with sqlite3.connect(sys.argv[1]) as mine:\n"
        "    mine.execute('PRAGMA locking_mode = EXCLUSIVE')\n"
        "    mine.execute('UPDATE deal SET title = title')\n"
        "    print('locked', flush=True)\n"
        "    sys.stdin.read()\n"
        "    mine.rollback()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(full_of_deals)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"locked\n"
        yield full_of_deals


@pytest.mark.parametrize(
    "arguments", [("deals",), ("win", "1"), ("check",), ("backup", "copy.pipedesk"), ("restore", "good.pipedesk")]
)
def test_a_file_that_another_program_keeps_is_refused(
    full_of_deals: Path, terminal: Terminal, arguments: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    terminal.words("backup", "good.pipedesk")
    request.getfixturevalue("locked")
    before = content(full_of_deals.parent)
    assert "“mine.pipedesk” is locked by another program." in terminal.refusal(*arguments)
    assert content(full_of_deals.parent) == before


needs_permissions = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")


@needs_permissions
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_only_be_read_is_refused(full_of_deals: Path, what: str) -> None:
    spot, mode = (full_of_deals, 0o444) if what == "file" else (full_of_deals.parent, 0o555)
    before = content(full_of_deals.parent)
    spot.chmod(mode)
    try:
        for arguments in (("deals",), ("win", "1"), ("demo",), ("imports", "undo"), ("screenshot", "../out.png")):
            done = run_without_rights(*arguments)
            assert (done.returncode, done.stdout) == (1, "")
            said = refusal_in(done.stderr)
            assert "“mine.pipedesk” cannot be written." in said
            assert "Change its permissions" in said
        assert content(full_of_deals.parent) == before
    finally:
        spot.chmod(0o755)


@needs_permissions
def test_nothing_is_made_in_a_folder_that_may_only_be_read(full_of_deals: Path) -> None:
    folder = full_of_deals.parent / "archive"
    folder.mkdir()
    folder.chmod(0o555)
    for arguments in (
        ("new", "--file", "archive/new.pipedesk"),
        ("backup", "archive/copy.pipedesk"),
        ("export", "archive/out.csv"),
        ("export", "archive/out.xlsx"),
        ("screenshot", "archive/out.png"),
    ):
        done = run_without_rights(*arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"“{Path(arguments[-1]).name}” cannot be written." in refusal_in(done.stderr)
    assert list(folder.iterdir()) == []


@needs_permissions
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_backup_that_may_only_be_read_can_be_checked_copied_and_restored(full_of_deals: Path, what: str) -> None:
    folder = full_of_deals.parent / "archive"
    folder.mkdir()
    copy = folder / "copy.pipedesk"
    shutil.copy(full_of_deals, copy)
    copy.chmod(0o444)
    folder.chmod(0o555 if what == "folder" else 0o755)
    before = content(folder)
    for arguments in (
        ("check", "--file", str(copy)),
        ("backup", "again.pipedesk", "--file", str(copy)),
        ("restore", str(copy)),
    ):
        done = run_without_rights(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
    assert content(folder) == before
    folder.chmod(0o755)


FULL_DISK = """
set -e
mount -t tmpfs -o size=4m none "$1"
cp -a "$2"/. "$1"
cd "$1"
head -c "$3" /dev/zero > room
cat /dev/zero > filler 2> /dev/null || true
rm room
ls -A > ../names-before
cksum * > ../sums-before
shift 3
status=0
"$@" || status=$?
ls -A > ../names-after
cksum $(cat ../names-before) > ../sums-after
rm filler
"$PYTHON" -m pipedesk deals --status all --limit 10000 > ../deals-after
exit $status
"""


@pytest.fixture
def full_disk(full_of_deals: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Run a command in a copy of the folder on a disk with so many bytes left; gives what was said.

    Nothing may have changed there nor been left. Once there is space again, the deals must be as before.
    """
    if (
        not shutil.which("unshare")
        or subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("no disk of one's own without the right to mount one")
    monkeypatch.setenv("PYTHON", sys.executable)
    terminal = ("deals", "--status", "all", "--limit", "10000")

    def run(room: int, *arguments: str, same_bytes: bool = True) -> str:
        place = full_of_deals.parent.parent / "place"
        disk = place / "disk"
        disk.mkdir(parents=True, exist_ok=True)
        program = [sys.executable, "-m", "pipedesk"]
        script = ["unshare", "-rm", "sh", "-c", FULL_DISK, "sh", str(disk), str(full_of_deals.parent), str(room)]
        done = subprocess.run(
            [*script, *program, *arguments],
            env=without_display(),
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_S,
            check=False,
        )
        assert (done.returncode, done.stdout) == (1, ""), done.stderr
        known = subprocess.run([*program, *terminal], env=without_display(), capture_output=True, check=True)
        assert (place / "deals-after").read_bytes() == known.stdout
        if same_bytes:
            for fact in ("names", "sums"):
                assert (place / f"{fact}-after").read_text() == (place / f"{fact}-before").read_text()
        return refusal_in(done.stderr)

    return run


@pytest.mark.parametrize("room", [0, 20_000, 65_536])
@pytest.mark.parametrize(
    "arguments",
    [
        ("win", "1"),
        ("new", "--file", "new.pipedesk"),
        ("backup", "copy.pipedesk"),
        ("restore", "old.pipedesk"),
        ("export", "out.csv"),
        ("export", "out.xlsx"),
    ],
)
def test_a_full_disk_changes_nothing(
    full_of_deals: Path, full_disk: Callable[..., str], arguments: tuple[str, ...], room: int
) -> None:
    shutil.copy(full_of_deals, full_of_deals.with_name("old.pipedesk"))
    said = full_disk(room if arguments[0] != "export" else min(room, 8192), *arguments)
    assert "The disk is full." in said
    assert "Free some space" in said


@pytest.mark.parametrize("room", [65_536, 400_000])
def test_an_import_that_fills_the_disk_is_taken_back(
    full_of_deals: Path, full_disk: Callable[..., str], room: int
) -> None:
    rows = "".join(f"Deal {number} of many,Proposal\n" for number in range(5000))
    full_of_deals.with_name("many.csv").write_text(f"Deal name,Stage\n{rows}")
    assert "The disk is full." in full_disk(room, "import", "many.csv", same_bytes=False)
