"""Programs started from outside, as a user starts them, and the marks they leave."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_LONGEST_S = 30.0
_LOOK_EVERY_S = 0.002


@dataclass(frozen=True, slots=True)
class Started:
    """A program that runs: when it was started, in monotonic nanoseconds, and where it writes its marks."""

    process: subprocess.Popen[bytes]
    since_ns: int
    marks: Path

    def wait_for(self, name: str) -> float:
        """Milliseconds from the start to a mark."""
        end = time.monotonic() + _LONGEST_S
        while time.monotonic() < end:
            if self.marks.exists():
                for line in self.marks.read_text(encoding="ascii").splitlines():
                    mark, _, moment = line.partition(" ")
                    if mark == name and moment:
                        return (int(moment) - self.since_ns) / 1e6
            if self.process.poll() is not None:
                raise RuntimeError(f"the program ended before “{name}”")
            time.sleep(_LOOK_EVERY_S)
        raise RuntimeError(f"no “{name}” within {_LONGEST_S} s")

    def longest_gap(self) -> float:
        """The longest time in milliseconds in which the event loop was held up, 0 when it never was for long."""
        marks = [line.partition(" ")[0] for line in self.marks.read_text(encoding="ascii").splitlines()]
        return max((int(mark.partition(":")[2]) / 1e6 for mark in marks if mark.startswith("gap:")), default=0.0)


def memory_of(process_id: int) -> float:
    """MiB of a process that are in memory, libraries that it shares with others included."""
    pages = Path(f"/proc/{process_id}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


@contextmanager
def started(environment: dict[str, str], *arguments: str) -> Iterator[Started]:
    """Run `python ARGUMENTS` with a home of its own; it is ended on leaving."""
    with tempfile.TemporaryDirectory() as home:
        marks = Path(home) / "marks"
        runtime = Path(home) / "run"
        runtime.mkdir(mode=0o700)
        own = {
            **environment,
            "HOME": home,
            "XDG_DATA_HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_STATE_HOME": home,
            "XDG_RUNTIME_DIR": str(runtime),
            "PIPEDESK_TRACE": str(marks),
        }
        own.pop("PIPEDESK_FILE", None)
        since = time.monotonic_ns()
        process = subprocess.Popen([sys.executable, *arguments], env=own, stdout=subprocess.DEVNULL)
        try:
            yield Started(process, since, marks)
        finally:
            process.kill()
            process.wait()
