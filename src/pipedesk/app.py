"""The composition root of the window: every part is made and connected here. Tests enter with fakes at the edge."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from pipedesk import loading, trace
from pipedesk.desktop.jobs import Job, Jobs
from pipedesk.desktop.paths import default_file, lock_file, log_file, settings_file
from pipedesk.desktop.settings import LANGUAGE, THEME, Settings
from pipedesk.desktop.single_instance import SingleInstance
from pipedesk.desktop.translation import Translation, system_currency, system_language
from pipedesk.domain.clock import Clock, SystemClock
from pipedesk.domain.links import is_link
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.glance import Glance
from pipedesk.store.header import SCHEMA, NotUsable, schema_of
from pipedesk.ui.actions import Actions
from pipedesk.ui.board.area import BoardArea
from pipedesk.ui.board.memory import BoardMemory
from pipedesk.ui.choosing import Choosing
from pipedesk.ui.formats import Formats
from pipedesk.ui.list.area import ListArea
from pipedesk.ui.live import Live
from pipedesk.ui.main_window import MainWindow, Page
from pipedesk.ui.selection import Selection
from pipedesk.ui.shortcuts import Shortcuts
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.banner import BannerAction
from pipedesk.ui.window_state import WindowState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipedesk.ui.editing import Editing, Loaded


_HINT_SECONDS = 6
_LONGEST_WAIT_MS = 2000
"""For the first frame: a window that starts minimized is not painted."""

_HEAR_AFTER_MS = 1000
"""From when on later starts are heard: when the window has loaded."""

_LAST = object()


@dataclass(frozen=True, slots=True)
class Edge:
    """What the program touches outside itself; tests put fakes here."""

    clock: Clock
    settings: Settings
    translation: Translation


class Program(QObject):
    """The window on one file at a time: painted from a glance first, then joined by the editing half."""

    ready = Signal()
    """The file can be edited."""

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        self.edge = edge
        self.jobs = Jobs(self)
        self.theme = Theme(edge.settings.get(THEME), self)
        self.theme.apply()
        self.actions = Actions(self.theme, self)
        self.shortcuts = Shortcuts(self.actions, edge.settings)
        self.live = Live(self)
        self.selection = Selection(self)
        self.formats = Formats(edge.translation.language, edge.clock.zone())
        self.board = BoardArea(
            self.theme, self.formats, edge.clock.now, self.actions, BoardMemory(edge.settings), self.selection
        )
        self.list = ListArea(self.theme, self.actions)
        pages = [
            Page("board", translate("Pages", "Board"), "square-kanban", lambda: self.board, with_pane=True),
            Page("list", translate("Pages", "List"), "list", lambda: self.list, with_pane=True),
        ]
        self.window = MainWindow(self.theme, self.actions, pages, WindowState(edge.settings))
        self.path: Path | None = None
        self.glance: Glance | None = None
        self.editing: Editing | None = None
        self._incoming: Loaded | None = None
        self._refusal: Refusal | None = None
        self._link = ""
        self.board.page.totals_changed.connect(self._show_totals)
        self.board.page.kept_sorted.connect(self._say_sorted)
        self.board.page.drag_began.connect(self.window.banners.step_aside)
        self.board.page.drag_ended.connect(self.window.banners.come_back)
        self.choosing = Choosing(self)
        self.window.closing.connect(self.close)

    def open(self, path: Path) -> None:
        """Show a file: its board at once, editing when the rest has loaded. A file that is not there yet is made."""
        self.shut()
        self.path = path
        self._refusal = None
        self.window.status.show_file()
        try:
            if schema_of(path) == SCHEMA:
                self.glance = Glance(path)
                self.board.show_file(self.glance)
        except NotUsable:
            # The editing half refuses it with words, or makes it when it is simply not there.
            self.board.show_nothing()
        except Refusal as refusal:
            self._refusal = refusal
            self.shut()
        self.window.setWindowTitle(f"{path.stem} – PipeDesk")
        self.window.focus_page()

    def load(self) -> None:
        """Import and open the editing half in the background, then join it to the window."""
        if self._refusal is not None:
            self._refused(self._refusal)
            return
        path, language, currency = self.path, self.edge.translation.language, system_currency()
        assert path is not None

        def work(job: Job) -> Loaded:
            from pipedesk.ui.editing import load

            return load(path, self.edge.clock, language, currency)

        job = self.jobs.start(work, self._join)
        job.refused.connect(self._refused)

    def show_deal(self, deal: int) -> None:
        """Show a deal's details, and its card when it is on the board; another pipeline's board is shown for it."""
        self.window.show_page("board")
        self.board.show_deal(deal)
        if self.editing is not None:
            self.actions["view.pane"].setChecked(True)
            self.editing.pane.show_deal(deal)

    def open_link(self, link: str) -> None:
        """Show the deal that a link names, as soon as the file can be edited."""
        if self.editing is None:
            self._link = link
        else:
            self.editing.dealing.open_link(link)

    def come_forward(self) -> None:
        """Bring the window to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def switch_to(self, path: Path, *, make: bool = False) -> None:
        """Open another file in the same window; `make` it when it is not there.

        A file that cannot be opened is refused, and the one before stays.
        """
        from pipedesk.store.file import look_at

        try:
            if path.exists() or not make:
                look_at(path)
        except Refusal as refusal:
            self._say_refusal(refusal)
            return
        self.open(path)
        self.load()

    def shut(self) -> None:
        """Let go of the file, and of everything on the screen that was about it."""
        if self.editing is not None:
            self.editing.leave()
            self.editing = None
        self._incoming = None
        self.window.banners.clear()
        if self.glance is not None:
            self.board.show_nothing()
            self.glance.close()
            self.glance = None

    def close(self) -> None:
        """The window is closing: stop the work and keep what the user set."""
        self.jobs.finish()
        self.shut()
        self.path = None
        self.edge.settings.save()

    def _join(self, loaded: Loaded) -> None:
        """Turns of the event loop between which the window answers: the pane, what it is joined to, the reminders."""
        turns = self._joining(loaded)

        def take_turn() -> None:
            if next(turns, _LAST) is not _LAST:
                # Not 0: that would still be the same turn.
                QTimer.singleShot(1, self, take_turn)

        take_turn()

    def _joining(self, loaded: Loaded) -> Iterator[None]:
        from pipedesk.ui.deal.pane import DealPane
        from pipedesk.ui.editing import Editing

        if not self._awaits(loaded):
            return
        pane = DealPane(self.theme, self.formats, self.live)
        yield
        if not self._awaits(loaded):
            pane.deleteLater()
            return
        # The board makes room for it and is painted anew, before anything else is done.
        self.window.set_pane(pane)
        yield
        if not self._awaits(loaded):
            return
        if self.glance is None:
            self.glance = Glance(loaded.path)
            self.board.show_file(self.glance)
        editing = self.editing = Editing(self, loaded, pane)
        trace.mark("ready")
        self.ready.emit()
        if self._link:
            link, self._link = self._link, ""
            self.open_link(link)
        yield
        if self.editing is editing:
            editing.begin()
            if not self.board.page.has_deals():
                self.window.focus_page()
            self.choosing.opened(loaded.path)

    def _awaits(self, loaded: Loaded) -> bool:
        """Whether this is what the window waits for; what it no longer waits for is let go."""
        if loaded.path == self.path and self.editing is None and self._incoming in (None, loaded):
            self._incoming = loaded
            return True
        # Meanwhile another file was asked for, or this one twice, or the window was closed.
        loaded.desk.store.close()
        return False

    def _refused(self, refusal: object) -> None:
        """The file could not be opened; what is in the way may go."""
        self.window.status.show_nothing()
        self._say_refusal(
            refusal,
            BannerAction(self.tr("Try Again"), self._try_again),
            BannerAction(self.tr("Open Another File…"), self.choosing.open_file),
        )

    def _say_refusal(self, refusal: object, *actions: BannerAction) -> None:
        from pipedesk.ui.refusing import show_refusal

        show_refusal(self.window.banners, refusal, *actions)

    def _try_again(self) -> None:
        assert self.path is not None
        self.open(self.path)
        self.load()

    def _say_sorted(self, stage: int) -> None:
        """A card was to be put elsewhere in a column that is sorted."""
        self.window.banners.say(
            self.tr("This column is sorted or grouped, so its cards keep their order."),
            detail=self.tr("Order the column as dragged to put cards where you like."),
            icon="info",
            actions=[BannerAction(self.tr("Order as Dragged"), lambda: self.board.page.order_by_hand(stage))],
            key="sorted",
            seconds=_HINT_SECONDS,
        )

    def _show_totals(self, total: object, money: object) -> None:
        from pipedesk.ui.sums import Money, Sum

        assert isinstance(total, Sum)
        assert isinstance(money, Money)
        amounts = money.text(total, self.formats), money.weighted_text(total, self.formats)
        self.window.status.show_totals(total.count, *amounts)


def open_window(arguments: Sequence[str]) -> int:
    """Open the window on a file and run until it is closed; returns the exit code."""
    application = QApplication(["pipedesk"])
    _name(application)
    QAccessible.installFactory(_interface_of)
    named, link = _named_file(arguments), _named_link(arguments)
    instance = SingleInstance(lock_file())
    if not instance.claim() and _handed_over(instance, named, link):
        return 0
    program = Program(_real_edge())
    program.open(named or default_file())
    if link:
        program.open_link(link)
    _after_first_frame(program, instance)
    program.window.show()
    code = application.exec()
    instance.release()
    return code


def _interface_of(_class: str, thing: QObject) -> QAccessibleInterface | None:
    """What a screen reader is told about an object; nobody asks where there is none."""
    from pipedesk.ui.board.spoken import interface_of

    return interface_of(thing)


def _handed_over(instance: SingleInstance, named: Path | None, link: str) -> bool:
    """Whether the first start took the file and the link, or comes to the front."""
    from pipedesk.desktop.hand_over import ask_first

    return ask_first(instance.address, "\n".join(filter(None, (str(named or ""), link))), lambda: not instance.claim())


def _hear_later_starts(program: Program, instance: SingleInstance) -> None:
    from pipedesk.desktop.hand_over import HandOver

    if instance.claim():
        HandOver(instance.address, program).asked.connect(program.choosing.started_again)


def _real_edge() -> Edge:
    settings = Settings(settings_file())
    translation = Translation()
    chosen = settings.get(LANGUAGE)
    translation.use(system_language() if chosen == "system" else chosen)
    return Edge(SystemClock(), settings, translation)


def _after_first_frame(program: Program, instance: SingleInstance) -> None:
    """When the first frame is on the screen, load the rest; soon in any case, where no window manager shows it."""
    begun = False

    def begin() -> None:
        nonlocal begun
        if not begun:
            begun = True
            _stand_guard(program)
            program.load()

    program.ready.connect(loading.end)
    # Who starts a second time meanwhile asks again until somebody hears.
    QTimer.singleShot(_HEAR_AFTER_MS, lambda: _hear_later_starts(program, instance))
    program.window.first_painted.connect(lambda: trace.mark("painted"))
    program.window.first_painted.connect(lambda: trace.watch_gaps(program))
    program.window.first_painted.connect(begin)
    QTimer.singleShot(_LONGEST_WAIT_MS, begin)


def _stand_guard(program: Program) -> None:
    """Errors that nothing else catches go to the log and to a dialog."""
    from pipedesk.desktop.log import keep_log
    from pipedesk.ui.boundary import ErrorBoundary

    keep_log(log_file())
    ErrorBoundary(program.window, program.window.banners, log_file()).stand_guard()


def _named_file(arguments: Sequence[str]) -> Path | None:
    """The file that the arguments or the environment name."""
    import os

    words = [word for word in arguments if not is_link(word)]
    named = os.environ.get("PIPEDESK_FILE", "")
    for at, word in enumerate(words):
        if word == "--file" or not word.startswith("-"):
            named = "".join(words[at + 1 : at + 2]) if word == "--file" else word
            break
        if word.startswith("--file="):
            named = word.removeprefix("--file=")
            break
    # A second start, perhaps in another folder, must mean the same file by it; so must the next one by "Open Recent".
    return Path(_local(named)).resolve() if named else None


def _local(named: str) -> str:
    """A path, also when a desktop names the file by its address."""
    if not named.lower().startswith("file:"):
        return named
    from PySide6.QtCore import QUrl

    return QUrl(named).toLocalFile()


def _named_link(arguments: Sequence[str]) -> str:
    """The link to a deal among the arguments, or nothing."""
    return next((word for word in arguments if is_link(word)), "")


def _name(application: QApplication) -> None:
    application.setApplicationName("PipeDesk")
    application.setDesktopFileName("pipedesk")
    application.setQuitOnLastWindowClosed(True)
