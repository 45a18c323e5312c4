"""The real program as a process of its own, started the way a user starts it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000


class Running:
    """`python -m pipedesk` with some arguments. Whatever it says on its way must be nothing."""

    def __init__(self, folder: Path, *arguments: str, cwd: Path | None = None) -> None:
        folder.mkdir(exist_ok=True)
        self._marks = folder / "marks"
        self._said = folder / "said"
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "pipedesk", *arguments],
                env={**os.environ, "PIPEDESK_TRACE": str(self._marks)},
                stdout=said,
                stderr=subprocess.STDOUT,
                cwd=cwd,
            )

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def reached(self, mark: str, times: int = 1) -> bool:
        """Whether the program has come so far: "painted", or "ready" for editing."""
        assert self._process.poll() is None, f"the program ended: {self.said()}"
        return self._marks.exists() and self._marks.read_text().count(mark) >= times

    def wait_ready(self, qtbot: QtBot, times: int = 1) -> None:
        """Come back when a file can be edited, or as many as are said."""
        qtbot.waitUntil(lambda: self.reached("ready", times), timeout=PATIENCE_MS)

    def said(self) -> str:
        """Everything that it wrote to the terminal, but for what a platform without windows says of itself."""
        lines = self._said.read_text().splitlines()
        return "\n".join(line for line in lines if not line.startswith("This plugin does not support"))

    def kill(self) -> None:
        """`kill -9`."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def wait(self) -> int:
        """Wait for its end; the exit code."""
        return self._process.wait(PATIENCE_MS / 1000)

    def end(self) -> None:
        """Make sure that it is gone."""
        if self._process.poll() is None:
            self.kill()
