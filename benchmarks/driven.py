"""A child process that opens a window, does something in it many times, and prints how long each time took."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.own_drawn import OwnBoard
from pipedesk import loading
from pipedesk.app import Edge, Program
from pipedesk.desktop.settings import Settings
from pipedesk.desktop.translation import Translation
from pipedesk.domain.clock import SystemClock


def measured_by(environment: dict[str, str], subject: str, side: str, path: Path) -> list[float]:
    """What a child process measured: `side` is "ours" or "limit"."""
    command = [sys.executable, "-m", f"benchmarks.{subject}", side, str(path)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return [float(value) for value in json.loads(done.stdout)]


def be_child(sides: dict[str, Callable[[Path], list[float]]]) -> None:
    """What the child does: measure the side that it is told."""
    side, path = sys.argv[1:]
    print(json.dumps(sides[side](Path(path))))


@contextmanager
def program_on(path: Path) -> Iterator[Program]:
    """The real window on a file, shown and ready for everything."""
    application = QApplication(["pipedesk"])
    with TemporaryDirectory() as folder:
        translation = Translation()
        translation.use("en")
        program = Program(Edge(SystemClock(), Settings(Path(folder) / "settings.ini"), translation))
        program.open(path)
        program.window.resize(1440, 900)
        program.window.show()
        program.load()
        while program.editing is None or not all(column.cards.whole for column in program.board.page.columns):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        settle()
        loading.end()
        yield program
        program.window.close()
        del application


@contextmanager
def own_board_on(path: Path) -> Iterator[OwnBoard]:
    """The limit's window on a file."""
    application = QApplication(["limit"])
    board = OwnBoard(path)
    board.show()
    settle()
    yield board
    board.close()
    del application


def settle() -> None:
    """Let everything that waits for the event loop happen, and what was to be deleted go."""
    for _ in range(20):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Stopwatch(QObject):
    """Takes the time until some widgets have been painted and the window has handed its picture over."""

    def __init__(self, *painted: QWidget) -> None:
        super().__init__()
        self._widgets = painted
        self._waiting: set[QObject] = set()
        for widget in painted:
            widget.installEventFilter(self)

    def time(self, act: Callable[[], object]) -> float:
        """Milliseconds from the beginning of an act to the frame that shows all of it."""
        settle()
        self._waiting = set(self._widgets)
        begin = time.perf_counter_ns()
        act()
        # A frame as the event loop makes it: layouts first, then paint. What waits for a timer comes after it.
        for step in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
            QCoreApplication.sendPostedEvents(None, step.value)
        while self._waiting:
            QCoreApplication.processEvents()
        return (time.perf_counter_ns() - begin) / 1e6

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._waiting.discard(watched)
        return False
