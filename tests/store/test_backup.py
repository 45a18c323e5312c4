"""Copies and restored files: whole or not at all, and nothing that was there is lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.store.backup import check_file, copy_file, restore_file
from pipedesk.store.file import open_store
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state


def titles(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as look:
        return {title for (title,) in look.execute("SELECT title FROM deal")}


def backed_up(folder: Path, title: str) -> Path:
    """A backup of a file with one deal."""
    desk = new_desk(folder)
    add_deal(desk, title)
    copy = folder / "copy.pipedesk"
    copy_file(desk.store.path, copy)
    desk.store.close()
    return copy


def test_a_backup_is_whole_and_does_not_overwrite(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    add_deal(desk)
    copy = tmp_path / "copy.pipedesk"
    copy_file(desk.store.path, copy)
    assert state(Desk(open_store(copy), FakeClock())) == state(desk)
    with pytest.raises(Refusal, match="already"):
        copy_file(desk.store.path, copy)


def test_a_backup_may_take_the_place_of_another_file_but_not_of_the_one_it_copies(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    add_deal(desk, "Here")
    older = tmp_path / "older.pipedesk"
    older.write_text("something older")
    copy_file(desk.store.path, older, replace=True)
    assert titles(older) == {"Here"}
    (tmp_path / "link.pipedesk").symlink_to(desk.store.path)
    with pytest.raises(Refusal, match="already"):
        copy_file(desk.store.path, tmp_path / "link.pipedesk", replace=True)
    assert titles(desk.store.path) == {"Here"}


def test_a_restored_file_has_what_the_backup_had_and_what_was_there_is_kept(tmp_path: Path) -> None:
    copy = backed_up(tmp_path, "Then")
    path, kept = tmp_path / "test.pipedesk", tmp_path / "kept.pipedesk"
    desk = Desk(open_store(path), FakeClock())
    add_deal(desk, "Since")
    desk.store.close()
    restore_file(copy, path, kept)
    assert titles(path) == {"Then"}
    assert titles(kept) == {"Then", "Since"}


def test_changes_that_a_crash_left_beside_the_file_are_kept_with_it(tmp_path: Path) -> None:
    copy = backed_up(tmp_path, "Then")
    desk = Desk(open_store(tmp_path / "test.pipedesk"), FakeClock())
    add_deal(desk, "Since")
    crashed = tmp_path / "crashed.pipedesk"
    for ending in ("", "-wal"):
        shutil.copy(tmp_path / f"test.pipedesk{ending}", f"{crashed}{ending}")
    desk.store.close()
    kept = tmp_path / "kept.pipedesk"
    restore_file(copy, crashed, kept)
    assert titles(crashed) == {"Then"}
    assert titles(kept) == {"Then", "Since"}


def test_a_damaged_file_can_be_replaced_and_is_kept_as_it_is(tmp_path: Path) -> None:
    copy = backed_up(tmp_path, "Then")
    path, kept = tmp_path / "test.pipedesk", tmp_path / "kept.pipedesk"
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 8000)
    damaged = path.read_bytes()
    restore_file(copy, path, kept)
    assert titles(path) == {"Then"}
    assert kept.read_bytes() == damaged


def test_a_file_that_is_open_elsewhere_is_not_replaced(tmp_path: Path) -> None:
    copy = backed_up(tmp_path, "Then")
    path, kept = tmp_path / "test.pipedesk", tmp_path / "kept.pipedesk"
    desk = Desk(open_store(path), FakeClock())
    add_deal(desk, "Since")
    with pytest.raises(Refusal, match="locked by another program"):
        restore_file(copy, path, kept)
    assert titles(path) == {"Then", "Since"}
    assert not kept.exists()
    desk.store.close()


def test_a_damaged_backup_replaces_nothing(tmp_path: Path) -> None:
    copy = backed_up(tmp_path, "Then")
    path = tmp_path / "test.pipedesk"
    with copy.open("r+b") as file:
        for page in range(8, copy.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 64)
    before = path.read_bytes()
    with pytest.raises(Refusal, match="is damaged"):
        restore_file(copy, path, tmp_path / "kept.pipedesk")
    assert path.read_bytes() == before
    assert sorted(part.name for part in tmp_path.iterdir()) == ["copy.pipedesk", "test.pipedesk"]


def test_a_backup_can_be_restored_where_nothing_is(tmp_path: Path) -> None:
    copy = backed_up(tmp_path, "Then")
    restore_file(copy, tmp_path / "new.pipedesk", tmp_path / "kept.pipedesk")
    assert titles(tmp_path / "new.pipedesk") == {"Then"}
    assert check_file(tmp_path / "new.pipedesk") == []
    assert not (tmp_path / "kept.pipedesk").exists()


def test_what_an_earlier_restore_kept_is_not_written_over(tmp_path: Path) -> None:
    copy = backed_up(tmp_path, "Then")
    path, kept = tmp_path / "test.pipedesk", tmp_path / "kept.pipedesk"
    kept.write_text("kept earlier")
    before = path.read_bytes()
    with pytest.raises(Refusal, match=r"“kept\.pipedesk” already"):
        restore_file(copy, path, kept)
    assert (path.read_bytes(), kept.read_text()) == (before, "kept earlier")


def test_a_backup_takes_no_place_of_its_own_source(tmp_path: Path) -> None:
    copy = backed_up(tmp_path, "Then")
    with pytest.raises(Refusal, match="already"):
        restore_file(copy, copy, tmp_path / "kept.pipedesk")
    assert titles(copy) == {"Then"}


def test_what_the_file_points_at_and_has_not_is_told(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    add_deal(desk)
    desk.store.close()
    with closing(sqlite3.connect(desk.store.path)) as other:
        other.execute("DELETE FROM stage WHERE id = 1")
        other.commit()
    problems = check_file(desk.store.path)
    assert problems
    assert all(problem.startswith("foreign key: ('") for problem in problems)
