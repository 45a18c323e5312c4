"""The one boundary for errors nobody expected: written down, shown with their details, and the program goes on."""

import logging
import sys
import threading
import traceback
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pipedesk.domain.refusals import Refusal
from pipedesk.ui.refusing import show_refusal
from pipedesk.ui.widgets.banner import BannerStack
from pipedesk.ui.widgets.labels import PlainLabel

_LOG = logging.getLogger("pipedesk")
_WIDTH = 560
_DETAILS_HEIGHT = 180


class ErrorBoundary(QObject):
    """Catches what no one else does, on any thread. One dialog at a time; all errors are in the log.

    A refusal is no error: it is shown as the others are.
    """

    _arrived = Signal(str)
    _refused = Signal(object)

    def __init__(self, window: QWidget, banners: BannerStack, log: Path) -> None:
        super().__init__(window)
        self._window = window
        self._log = log
        self._dialog: ErrorDialog | None = None
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(partial(show_refusal, banners), Qt.ConnectionType.QueuedConnection)

    def stand_guard(self) -> None:
        """From now on errors come here instead of ending on a terminal nobody sees."""
        sys.excepthook = self.catch
        threading.excepthook = lambda caught: self.catch(
            caught.exc_type, caught.exc_value or caught.exc_type(), caught.exc_traceback
        )

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An error that nothing else caught."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        if isinstance(error, Refusal):
            # A file can refuse to be read at any time, also while it is painted.
            self._refused.emit(error)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("unexpected error\n%s", details)
        self._arrived.emit(details)

    def _show(self, details: str) -> None:
        if self._dialog is not None:
            return
        self._dialog = ErrorDialog(details, self._log, self._window)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None


class ErrorDialog(QDialog):
    """What happened, what it means for the user's work, and the details for whoever mends it."""

    def __init__(self, details: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(_WIDTH)
        sentence = PlainLabel(
            self.tr(
                "PipeDesk met an error that it did not expect. Everything that was saved is in your file. "
                "You can go on; if something looks wrong, close PipeDesk and open it again."
            ),
            "secondary",
        )
        where = PlainLabel(self.tr("The details are also in {log}.").format(log=log), "small")
        for part in (sentence, where):
            part.setWordWrap(True)
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setMinimumHeight(_DETAILS_HEIGHT)
        shown.setAccessibleName(self.tr("Details"))
        shown.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(self.tr("Copy details"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for widget in (PlainLabel(self.tr("Something went wrong"), "headline"), sentence, shown, where, buttons):
            layout.addWidget(widget)
