"""The pipelines as places to drop cards on: they come up when cards are held over the switcher above the board."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor, QDragEnterEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pipedesk.store.glance import PipelineRow
from pipedesk.ui.board.drag import deal_of
from pipedesk.ui.board.strip import DropZone
from pipedesk.ui.theme.theme import Theme

_WIDTH = 260
_GAP = 6
_LOOK_MS = 200


class SwitcherDrops(QObject):
    """Opens a panel below the switcher while cards are held over it, and closes it when they are held elsewhere."""

    sent_on = Signal(int)
    """Cards were dropped on this pipeline."""

    def __init__(self, switcher: QWidget, theme: Theme, pipelines: Callable[[], Sequence[PipelineRow]]) -> None:
        super().__init__(switcher)
        self.switcher = switcher
        self._theme = theme
        self._pipelines = pipelines
        self.panel: QFrame | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(lambda: self.look(QCursor.pos()))
        switcher.setAcceptDrops(True)
        switcher.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and deal_of(event.mimeData()) is not None:
            event.accept()
            self._open()
            return True
        return False

    def look(self, pointer: QPoint) -> None:
        """Close when the pointer, on the screen, is neither over the switcher nor over the panel."""
        over = [widget for widget in (self.switcher, self.panel) if widget is not None]
        if not any(widget.rect().adjusted(0, 0, 0, _GAP).contains(widget.mapFromGlobal(pointer)) for widget in over):
            self.close()

    def close(self) -> None:
        """Take the panel away."""
        self._watch.stop()
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def _open(self) -> None:
        if self.panel is not None:
            return
        window = self.switcher.window()
        self.panel = panel = QFrame(window)
        panel.setProperty("panel", "drops")
        panel.setAutoFillBackground(True)
        column = QVBoxLayout(panel)
        column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        column.setSpacing(_GAP)
        for pipeline in self._pipelines():
            zone = DropZone("arrow-right", "accent", self._theme, panel)
            zone.name(pipeline.name)
            zone.dropped.connect(lambda _, to=pipeline.id: self.sent_on.emit(to))
            column.addWidget(zone)
        panel.resize(_WIDTH, panel.sizeHint().height())
        panel.move(self.switcher.mapTo(window, QPoint(0, self.switcher.height())))
        panel.show()
        panel.raise_()
        self._watch.start()
