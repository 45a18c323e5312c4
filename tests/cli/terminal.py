"""PipeDesk as it is used from a terminal: in this process, or as a process of its own where the process matters."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipedesk.cli.main import main

PATIENCE_S = 60
ROOT_WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
"""Root obeys the permissions of files like everybody else."""


class Terminal:
    """Commands run in this process; what they print is theirs alone."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def facts(self, *arguments: str) -> Any:
        """What a command that does its work prints as JSON."""
        return json.loads(self.words(*arguments, "--json"))

    def words(self, *arguments: str) -> str:
        """What a command that does its work prints."""
        self._capsys.readouterr()
        code = main(arguments)
        said = self._capsys.readouterr()
        assert (said.err, code) == ("", 0)
        return said.out

    def refusal(self, *arguments: str) -> str:
        """What a command that is refused says: what is wrong, and what to do."""
        self._capsys.readouterr()
        code = main(arguments)
        said = self._capsys.readouterr()
        assert (said.out, code) == ("", 1)
        return refusal_in(said.err)

    def usage(self, *arguments: str) -> str:
        """What is said to arguments that make no sense."""
        self._capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == 2
        said = self._capsys.readouterr()
        assert (said.out, said.err.partition(" ")[0]) == ("", "usage:")
        return said.err


def refusal_in(said: str) -> str:
    """A refusal, made sure that it is nothing but two lines of words."""
    title, advice = said.splitlines()
    assert title.startswith("pipedesk: ")
    assert advice
    return said


def program(*arguments: str | bytes) -> list[str | bytes]:
    """The command line that starts the real program."""
    return [sys.executable, "-m", "pipedesk", *arguments]


def without_display(**more: str) -> dict[str, str]:
    """The environment of a computer that has no screen."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in screens} | more


def run_alone(*arguments: str | bytes, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the real program without a display; `more` is added to its environment."""
    return subprocess.run(
        program(*arguments),
        env=without_display(**more),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )


def run_without_rights(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the real program so that permissions of files count, also when the tests are run by root."""
    before: tuple[str, ...] = ()
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root may write everything, and there is no setpriv to make it obey")
        before = ROOT_WITHOUT_RIGHTS
    return subprocess.run(
        [*before, *program(*arguments)],
        env=without_display(),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, byte for byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
