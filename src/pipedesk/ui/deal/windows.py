"""Deals in windows of their own, as many as the user opens."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QObject, QPoint, Signal
from PySide6.QtGui import QAction

from pipedesk.domain.edits import Change
from pipedesk.ui.deal.pane import DealPane
from pipedesk.ui.deal.window import DealWindow
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.window_state import KeyedStore

_GEOMETRY = "deal_window/geometry"
_CASCADE = QPoint(28, 28)


class DealWindows(QObject):
    """Opens one window for each deal and closes it with its deal. `make` makes a pane that is joined to everything.

    `keys` are actions whose keys work in these windows too, `deeds` those that are done there to the window's deal.
    The size of the window closed last is that of the next.
    """

    lost = Signal(str)
    """A window was closed because its deal is gone, which had this title."""
    left_over = Signal(object)
    """``dict[int, str]``: notes begun in a window that closed with its deal, by deal."""

    def __init__(
        self,
        make: Callable[[], DealPane],
        theme: Theme,
        state: KeyedStore,
        keys: Sequence[QAction],
        deeds: Sequence[QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._theme = theme
        self._state = state
        self._keys = keys
        self._deeds = deeds
        self._open: dict[int, DealWindow] = {}

    def open(self, deal: int) -> DealWindow:
        """Show a deal in its window, which comes to the front when it is open already."""
        window = self._open.get(deal)
        if window is None:
            window = self._new(deal)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def windows(self) -> list[DealWindow]:
        """All that are open."""
        return list(self._open.values())

    def changed(self, changes: list[Change]) -> None:
        """Every window follows what was changed."""
        for window in self.windows():
            window.pane.changed(changes)

    def take_keys(self) -> None:
        """The actions have other keys: they have them here, too."""
        for window in self.windows():
            window.take_keys(self._deeds)

    def close_all(self) -> None:
        """The file is being closed: so is all that is about it."""
        for window in self.windows():
            window.close()

    def active(self) -> DealWindow | None:
        """The one in which the user works, if it is one of these."""
        return next((window for window in self.windows() if window.isActiveWindow()), None)

    def _new(self, deal: int) -> DealWindow:
        value = self._state.value(_GEOMETRY)
        window = DealWindow(self._make(), self._theme, value if isinstance(value, QByteArray) else None)
        if self._open:
            window.move(self.windows()[-1].pos() + _CASCADE)
        window.addActions(list(self._keys))
        window.take_keys(self._deeds)
        window.closing.connect(lambda: self._closed(deal))
        window.lost.connect(lambda title: self._lose(deal, title))
        self._open[deal] = window
        window.show_deal(deal)
        return window

    def _closed(self, deal: int) -> None:
        window = self._open.pop(deal)
        self._state.setValue(_GEOMETRY, window.saveGeometry())
        window.pane.keep_all()

    def _lose(self, deal: int, title: str) -> None:
        window = self._open.get(deal)
        if window is not None:
            self.left_over.emit(window.pane.composer.take_drafts())
            window.close()
            self.lost.emit(title)
