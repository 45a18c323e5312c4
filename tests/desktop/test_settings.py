"""Settings survive a restart; what makes no sense counts as not set."""

from pathlib import Path

import pytest

from pipedesk.desktop.settings import ALL, LANGUAGE, MOST_RECENT, THEME, Setting, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.ini"


def made(folder: Path, *names: str) -> list[Path]:
    """Files that are there."""
    paths = [folder / name for name in names]
    for path in paths:
        path.touch()
    return paths


@pytest.mark.parametrize("setting", ALL, ids=lambda setting: setting.key)
def test_what_holds_otherwise_is_one_of_the_choices(setting: Setting, file: Path) -> None:
    assert Settings(file).get(setting) == setting.otherwise
    assert setting.otherwise in setting.choices


def test_no_two_settings_share_a_key() -> None:
    assert len({setting.key for setting in ALL}) == len(ALL)


@pytest.mark.parametrize("setting", ALL, ids=lambda setting: setting.key)
def test_every_choice_survives_a_restart(setting: Setting, file: Path) -> None:
    for choice in setting.choices:
        settings = Settings(file)
        settings.set(setting, choice)
        settings.save()
        assert Settings(file).get(setting) == choice


def test_something_that_is_no_choice_is_refused_and_changes_nothing(file: Path) -> None:
    settings = Settings(file)
    settings.set(THEME, "dark")
    with pytest.raises(ValueError, match="look/theme cannot be pink"):
        settings.set(THEME, "pink")
    assert settings.get(THEME) == "dark"


@pytest.mark.parametrize(
    "written",
    [
        "[look]\ntheme=pink\nlanguage=@Variant(\\0\\0)\n[reminders]\non=1, 2\n",
        "[look\ntheme",
        "\x00\xff\xfe",
        "",
        "[look]\ntheme=\nlanguage=@ByteArray(fr)\n",
    ],
)
def test_a_damaged_file_counts_as_empty(written: str, file: Path) -> None:
    file.parent.mkdir()
    file.write_text(written, encoding="latin-1")
    settings = Settings(file)
    assert [settings.get(setting) for setting in (THEME, LANGUAGE)] == ["system", "system"]
    assert settings.recent() == []
    settings.set(THEME, "light")
    settings.save()
    assert Settings(file).get(THEME) == "light"


def test_files_opened_last_come_first_and_once(tmp_path: Path, file: Path) -> None:
    one, two = made(tmp_path, "one.pipedesk", "two.pipedesk")
    settings = Settings(file)
    for path in (one, two, one):
        settings.opened(path)
    assert settings.recent() == [one, two]


@pytest.mark.parametrize("name", ["a, b.pipedesk", "Élan & co.pipedesk", "per%20cent.pipedesk", 'quo"te;.pipedesk'])
@pytest.mark.parametrize("others", [0, 1])
def test_any_name_of_a_file_survives_a_restart(name: str, others: int, tmp_path: Path, file: Path) -> None:
    paths = made(tmp_path, name, "other.pipedesk")
    settings = Settings(file)
    for path in reversed(paths[: 1 + others]):
        settings.opened(path)
    settings.save()
    assert Settings(file).recent() == paths[: 1 + others]


def test_a_file_that_is_gone_is_not_offered(tmp_path: Path, file: Path) -> None:
    one, two = made(tmp_path, "one.pipedesk", "two.pipedesk")
    settings = Settings(file)
    settings.opened(one)
    settings.opened(two)
    two.unlink()
    assert settings.recent() == [one]


def test_only_so_many_files_are_remembered(tmp_path: Path, file: Path) -> None:
    settings = Settings(file)
    paths = made(tmp_path, *(f"{number}.pipedesk" for number in range(MOST_RECENT + 3)))
    for path in paths:
        settings.opened(path)
    assert settings.recent() == paths[::-1][:MOST_RECENT]
