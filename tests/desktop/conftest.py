"""A lock, and a process that holds it and hears what is asked."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_HOLDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from pipedesk.desktop.hand_over import HandOver
from pipedesk.desktop.single_instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
first = instance.claim()
hearing = HandOver(instance.address)
hearing.asked.connect(lambda message: print("asked", message, flush=True))
print("first" if first else "second", flush=True)
application.exec()
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "run" / "pipedesk.lock"


@pytest.fixture
def first_start(lock: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that is the first."""
    with subprocess.Popen([sys.executable, "-c", _HOLDING, str(lock)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "first\n"
        yield process
        process.kill()
