"""A deal in a window of its own."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pipedesk.ui.deal.pane import DealPane
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.banner import BannerStack

LEAST_WIDTH, LEAST_HEIGHT = 420, 480
_FIRST_WIDTH, _FIRST_HEIGHT = 560, 760


class DealWindow(QWidget):
    """One deal, always current. Closing it keeps what is being typed."""

    closing = Signal()
    lost = Signal(str)
    """Its deal is gone, which had this title."""

    def __init__(self, pane: DealPane, theme: Theme, geometry: QByteArray | None) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # noqa: FBT003 - Qt's own order
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.pane = pane
        self.deal: int | None = None
        self._title = ""
        self._taken: list[QShortcut] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)
        self.banners = BannerStack(theme, self)
        close = QShortcut(QKeySequence("Ctrl+W"), self)
        close.activated.connect(self.close)
        pane.shown.connect(self._follow)
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(_FIRST_WIDTH, _FIRST_HEIGHT)

    def show_deal(self, deal: int) -> None:
        """Show a deal; this window stays with it."""
        self.deal = deal
        self.pane.show_deal(deal)

    def take_keys(self, actions: Sequence[QAction]) -> None:
        """Let the keys of these actions do here, to this deal, what they do elsewhere to the chosen one."""
        for old in self._taken:
            old.setEnabled(False)
            old.deleteLater()
        self._taken = []
        for action in actions:
            for keys in action.shortcuts():
                shortcut = QShortcut(keys, self)
                shortcut.activated.connect(partial(self.pane.ask_for, action.objectName()))
                self._taken.append(shortcut)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.pane.shown.disconnect(self._follow)
        self.closing.emit()
        super().closeEvent(event)

    def _follow(self) -> None:
        shown = self.pane.deal
        if shown is None:
            self.lost.emit(self._title)
            return
        self._title = shown.title
        self.setWindowTitle(" – ".join(part for part in (shown.title, shown.organization, "PipeDesk") if part))
        self.setAccessibleName(self.windowTitle())
