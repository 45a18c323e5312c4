"""The whole program in one process, with a clock of the test's own; everything else in it is real."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.app import Edge, Program
from pipedesk.desktop.settings import Settings
from pipedesk.desktop.translation import Translation
from pipedesk.ui.planning import Form
from pipedesk.ui.widgets.banner import Banner
from pipedesk.ui.widgets.labels import PlainLabel
from tests.fakes import FakeClock


class Programs:
    """Starts programs one after the other for one user: they share settings, clock and language."""

    def __init__(self, qtbot: QtBot, settings: Path, clock: FakeClock) -> None:
        self.clock = clock
        self._qtbot = qtbot
        self._settings = settings
        self._translation = Translation()
        self._translation.use("en")
        self._running: list[Program] = []

    def speak(self, language: str) -> None:
        """The language of the starts from now on."""
        self._translation.use(language)

    def begin(self, path: Path, *, unseen: bool = False) -> Program:
        """Start on a file, up to the first frame; `unseen` lays the window out, but not on the screen."""
        program = Program(Edge(self.clock, Settings(self._settings), self._translation))
        self._running.append(program)
        self._qtbot.addWidget(program.window)
        program.open(path)
        program.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, unseen)
        program.window.show()
        program.window.activateWindow()
        return program

    def start(self, path: Path) -> Program:
        """Start on a file, until it can be edited."""
        program = self.begin(path)
        program.load()
        self.wait_for_editing(program)
        return program

    def wait_for_editing(self, program: Program) -> None:
        self._qtbot.waitUntil(lambda: program.editing is not None and program.editing.begun)

    def end(self) -> None:
        """Close them all; the next test speaks no language but the code's own."""
        for program in self._running:
            program.window.close()
        fall_silent(self._translation)


class MailProgram(QObject):
    """What the system opens for an address."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def fall_silent(translation: Translation) -> None:
    """Take the language out of the application."""
    application = QApplication.instance()
    assert application is not None
    for translator in translation._installed:
        application.removeTranslator(translator)


def banners(program: Program) -> list[str]:
    """What the banners of the window say, the newest first."""
    return [words(banner) for banner in reversed(program.window.banners.banners())]


def words(banner: Banner) -> str:
    """The first line of a banner."""
    return banner.findChildren(PlainLabel)[0].text()


def press(program: Program, banner_says: str, button: str) -> None:
    """Press a button of the banner that says something."""
    banner = next(one for one in program.window.banners.banners() if words(one) == banner_says)
    next(one for one in banner.findChildren(QPushButton) if one.text() == button).click()


def accept_form(dialog: QDialog) -> bool:
    """Press Enter in a form as it is."""
    assert isinstance(dialog, Form)
    dialog.confirm.click()
    return True


@contextmanager
def answering(answer: Callable[[QDialog], bool]) -> Iterator[list[QDialog]]:
    """While inside, every dialog that comes up is answered, again and again until `answer` is content.

    Gives those that were answered.
    """
    answered: list[QDialog] = []
    watch = QObject()
    timer = QTimer(watch)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog not in answered and answer(dialog):
            answered.append(dialog)

    timer.timeout.connect(look)
    timer.start(1)
    yield answered
    timer.stop()
