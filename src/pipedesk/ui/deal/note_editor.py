"""A note that is written anew where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from pipedesk.ui.widgets.button import Button

_LEAST_LINES, _MOST_LINES = 3, 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEditor(QWidget):
    """Ctrl+Enter or Save asks to keep the text, Escape or Cancel to leave the note as it was."""

    saved = Signal()
    cancelled = Signal()

    def __init__(self, body: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was = body
        self.field = _Field()
        self.field.setPlainText(body)
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setTabChangesFocus(True)
        lines = max(_LEAST_LINES, min(_MOST_LINES, self.field.document().blockCount() + 1))
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * lines + 18)
        self.field.kept.connect(self.saved)
        self.field.left.connect(self.cancelled)
        save = Button(self.tr("Save"), "primary")
        save.setToolTip(self.tr("Ctrl+Enter"))
        save.clicked.connect(self.saved)
        cancel = Button(self.tr("Cancel"))
        cancel.setToolTip(self.tr("Esc"))
        cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(save)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(self.field)
        layout.addLayout(buttons)

    def text(self) -> str:
        """What is written now."""
        return self.field.toPlainText()


class _Field(QPlainTextEdit):
    kept = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
