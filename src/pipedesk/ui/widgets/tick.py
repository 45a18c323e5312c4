"""A line to tick off: its words may be long, and wrap."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from pipedesk.ui.widgets.labels import PlainLabel


class TickLine(QWidget):
    """A check box with plain words behind it that are part of it."""

    ticked = Signal(bool)
    """The user has ticked it off, or not after all."""

    def __init__(self, text: str, *, done: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setChecked(done)
        self.box.setAccessibleName(text)
        self.box.clicked.connect(self.ticked)
        words = PlainLabel(text)
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)
        self.setFocusProxy(self.box)

    def done(self) -> bool:
        """Whether it is ticked off."""
        return self.box.isChecked()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
