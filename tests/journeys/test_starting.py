"""Starting the real program: the first, the second, the one after a crash."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pipedesk.desktop.paths import default_file, settings_file
from pipedesk.desktop.settings import Settings
from pipedesk.domain.links import deal_link
from pipedesk.store.backup import check_file
from tests.journeys.conftest import StartProgram
from tests.running import PATIENCE_MS
from tests.stories import new_desk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    desk = new_desk(tmp_path)
    desk.store.close()
    return desk.store.path


def opened() -> list[Path]:
    """The files that the program remembers, the newest first."""
    return Settings(settings_file()).recent()


def test_the_very_first_start_makes_a_file_of_ones_own(start: StartProgram, qtbot: QtBot) -> None:
    running = start()
    running.wait_ready(qtbot)
    assert check_file(default_file()) == []
    running.kill()
    assert running.said() == ""


def test_a_second_start_leaves_and_the_first_opens_its_file(
    start: StartProgram, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = start("--file", str(file))
    first.wait_ready(qtbot)
    second = start("--file", str(tmp_path / "another.pipedesk"))
    assert second.wait() == 0
    first.wait_ready(qtbot, times=2)
    qtbot.waitUntil(lambda: opened() == [tmp_path / "another.pipedesk", file], timeout=PATIENCE_MS)
    third = start()
    assert third.wait() == 0
    assert not default_file().exists()
    assert [running.said() for running in (first, second, third)] == ["", "", ""]


def test_a_file_named_from_a_folder_is_the_one_in_that_folder(
    start: StartProgram, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    first = start("--file", file.name, cwd=file.parent)
    first.wait_ready(qtbot)
    assert start("--file", "mine.pipedesk", cwd=elsewhere).wait() == 0
    first.wait_ready(qtbot, times=2)
    qtbot.waitUntil(lambda: opened() == [elsewhere / "mine.pipedesk", file], timeout=PATIENCE_MS)


def test_a_second_start_on_the_same_file_opens_nothing_anew(
    start: StartProgram, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = start("--file", file.name, cwd=file.parent)
    first.wait_ready(qtbot)
    assert start("--file", f"../{file.parent.name}/{file.name}", cwd=file.parent).wait() == 0
    assert start("--file", str(tmp_path / "last.pipedesk")).wait() == 0
    qtbot.waitUntil(lambda: (tmp_path / "last.pipedesk") in opened(), timeout=PATIENCE_MS)
    assert first.reached("ready", 2)
    assert not first.reached("ready", 3)


def test_a_link_to_a_deal_opens_no_file_and_the_address_of_a_file_that_file(
    start: StartProgram, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    link = deal_link("01936d3c-7a01-7b3e-9a52-0242ac120002")
    first = start("--file", str(file), link)
    first.wait_ready(qtbot)
    assert start(link).wait() == 0
    assert start("--file", str(file), link).wait() == 0
    another = tmp_path / "with space.pipedesk"
    assert start(another.as_uri()).wait() == 0
    first.wait_ready(qtbot, times=2)
    qtbot.waitUntil(lambda: opened() == [another, file], timeout=PATIENCE_MS)
    assert not default_file().exists()
    assert first.said() == ""


def test_after_kill_9_the_next_start_is_the_first_again(
    start: StartProgram, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    killed = start("--file", str(file))
    killed.wait_ready(qtbot)
    killed.kill()
    after = start("--file", str(file))
    after.wait_ready(qtbot)
    assert start("--file", str(tmp_path / "another.pipedesk")).wait() == 0
    after.wait_ready(qtbot, times=2)


def test_a_file_that_is_none_leaves_a_window_that_says_so(start: StartProgram, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "broken.pipedesk"
    broken.write_bytes(b"no database at all")
    running = start("--file", str(broken))
    qtbot.waitUntil(lambda: running.reached("painted"), timeout=PATIENCE_MS)
    assert start("--file", str(tmp_path / "good.pipedesk")).wait() == 0
    running.wait_ready(qtbot)
    assert broken.read_bytes() == b"no database at all"
    assert running.said() == ""
