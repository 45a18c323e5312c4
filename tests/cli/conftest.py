from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

DEALS = (
    "Deal name,Stage,Company,Contact,Value,Note\n"
    "Route planning,Prospecting,Vélocité,Marc Petit,32000.50,Wants a pilot in March\n"
    "Data room,Proposal,Acme,Eva Novak,1000,\n"
    "Data vault,Proposal,Acme,Eva Novak,3000,\n"
    "Won already,Won,Acme,,500,\n"
    "Lost already,Lost,Belmont,,700,\n"
)


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The PipeDesk file that commands mean, in the folder where they are typed; it is not there yet."""
    monkeypatch.setenv("PIPEDESK_FILE", "mine.pipedesk")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "mine.pipedesk"


@pytest.fixture
def filled(file: Path, terminal: Terminal) -> Path:
    """The same file with a few deals: 1 and 2 and 3 are open, 4 is won, 5 is lost."""
    file.with_name("start.csv").write_text(DEALS, "utf-8")
    terminal.words("import", "start.csv")
    file.with_name("start.csv").unlink()
    return file
