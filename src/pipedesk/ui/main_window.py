"""The window: menus, rail, top bar, page, the pane beside it, status bar. It knows pages and actions, no file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.domain.texts import Text
from pipedesk.ui.actions import Actions, Scope
from pipedesk.ui.menus import Menus
from pipedesk.ui.rail import Rail
from pipedesk.ui.statusbar import StatusBar
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.topbar import TopBar
from pipedesk.ui.widgets.banner import BannerStack
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.window_state import WindowState

PAGE_ACTIONS = {"view.board": "board", "view.list": "list", "view.today": "today", "tools.settings": "settings"}
"""The actions that show a page; one whose page is not there cannot be used."""

LEAST_WIDTH, LEAST_HEIGHT = 1024, 700
_FIRST_WIDTH, _FIRST_HEIGHT = 1440, 900
_FRAME = 32
"""About what a window manager's frame takes from the height of the screen."""

_LEAST_PANE, _FIRST_PANE = 320, 400


class Page(NamedTuple):
    """A page of the window, built when it is first shown.

    The widget may have an attribute `bar`: its own part of the top bar, instead of its title. `with_pane` says whether
    the pane may stand beside it.
    """

    key: str
    title: Text
    icon: str
    build: Callable[[], QWidget]
    with_pane: bool = False
    at_bottom: bool = False


class MainWindow(QMainWindow):
    """Shows one page at a time, beside it the pane, above both the banners."""

    page_shown = Signal(str)
    recent_chosen = Signal(Path)
    """A file of the "Open Recent" menu."""
    closing = Signal()
    """The user closes the window; it is still there."""
    first_painted = Signal()
    """The first frame is on the screen."""

    def __init__(self, theme: Theme, actions: Actions, pages: Sequence[Page], state: WindowState) -> None:
        super().__init__()
        self._actions = actions
        self._state = state
        self._pages = {page.key: page for page in pages}
        self._built: dict[str, QWidget] = {}
        self._current = ""
        self._painted = False
        self._pane: QWidget | None = None
        self._pane_wanted = state.pane
        self.menus = Menus(self.menuBar(), actions)
        self.rail = Rail(theme)
        self.topbar = TopBar(theme, actions)
        self.status = StatusBar(theme)
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._body = QWidget()
        self._brand = PlainLabel("PipeDesk", "brand")
        self._lay_out()
        self.banners = BannerStack(theme, self._body)
        self._connect()
        self.show_recent([])
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._restore()

    def show_page(self, key: str) -> None:
        """Show a page, building it the first time. Raises `KeyError` when there is no such page."""
        page = self._pages[key]
        widget = self._built.get(key)
        if widget is None:
            widget = self._built[key] = page.build()
            self._stack.addWidget(widget)
        self._current = key
        self._stack.setCurrentWidget(widget)
        self.rail.mark(key)
        self._show_bar()
        self._show_pane()
        self.page_shown.emit(key)

    def pages(self) -> list[str]:
        """The keys of all pages, in the order of the rail."""
        return list(self._pages)

    def current_page(self) -> str:
        """The key of the page that is on; empty before the first."""
        return self._current

    def page(self, key: str) -> QWidget | None:
        """The widget of a page, None as long as it has never been shown."""
        return self._built.get(key)

    def focus_page(self) -> None:
        """Give the keyboard to the page that is on."""
        widget = self._built.get(self._current)
        if widget is not None:
            widget.setFocus()

    def set_pane(self, pane: QWidget) -> None:
        """Put a pane beside the page, in place of the one before."""
        if self._pane is not None:
            self._pane.setParent(None)
            self._pane.deleteLater()
        self._pane = pane
        pane.setMinimumWidth(_LEAST_PANE)
        self._splitter.addWidget(pane)
        self._splitter.setCollapsible(1, False)  # noqa: FBT003 - Qt's own order
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        split = self._state.split
        if split is None or not self._splitter.restoreState(split):
            self._splitter.setSizes([max(self.width() - _FIRST_PANE, 1), _FIRST_PANE])
        self._show_pane()

    def show_pane(self, shown: bool) -> None:
        """Open or close the pane, on the pages that have one."""
        self._pane_wanted = shown
        self._show_pane()

    def show_recent(self, files: Sequence[Path]) -> None:
        """Offer files that were open before."""
        entries = []
        for file in files:
            entry = QAction(str(file).replace("&", "&&"), self)
            entry.triggered.connect(lambda _=False, file=file: self.recent_chosen.emit(file))
            entries.append(entry)
        self.menus.fill("file.recent", entries)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # What is inside is painted after its window, all before the event loop goes on.
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._state.geometry = self.saveGeometry()
        self._state.page = self._current
        self._state.pane = self._pane_wanted
        if self._pane is not None and self._pane.isVisible():
            self._state.split = self._splitter.saveState()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
            self.menus.retranslate()
            self._show_bar()

    def _lay_out(self) -> None:
        self.menuBar().setCornerWidget(self._brand, Qt.Corner.TopLeftCorner)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        body, right, middle, all_of_it = QVBoxLayout(self._body), QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for layout in (body, right, middle, all_of_it):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        right.addWidget(self.topbar)
        body.addWidget(self._splitter)
        right.addWidget(self._body, 1)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        all_of_it.addLayout(middle, 1)
        all_of_it.addWidget(self.status)
        centre = QWidget()
        centre.setLayout(all_of_it)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self.addActions(self._actions.scoped(Scope.WINDOW))
        self.rail.chosen.connect(self.show_page)
        for page in self._pages.values():
            self.rail.add_item(page.key, page.icon, page.title, at_bottom=page.at_bottom)
        for name, key in PAGE_ACTIONS.items():
            self._actions[name].setEnabled(key in self._pages)
            self._actions[name].setVisible(key in self._pages)
            self._actions[name].triggered.connect(lambda _=False, key=key: self.show_page(key))
        self._actions["view.pane"].setChecked(self._pane_wanted)
        self._actions["view.pane"].toggled.connect(self.show_pane)
        self.topbar.search.left.connect(self.focus_page)

    def _restore(self) -> None:
        geometry = self._state.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            room = self.screen().availableSize()
            self.resize(min(_FIRST_WIDTH, room.width()), min(_FIRST_HEIGHT, room.height() - _FRAME))
        if self._pages:
            self.show_page(self._state.page if self._state.page in self._pages else next(iter(self._pages)))
            self.focus_page()

    def _show_bar(self) -> None:
        if self._current:
            part = getattr(self._built[self._current], "bar", None)
            title = rendered(self._pages[self._current].title)
            self.topbar.show_part(part if isinstance(part, QWidget) else None, title)

    def _show_pane(self) -> None:
        allowed = bool(self._current) and self._pages[self._current].with_pane
        self._actions["view.pane"].setEnabled(allowed and self._pane is not None)
        if self._pane is not None:
            self._pane.setVisible(allowed and self._pane_wanted)
