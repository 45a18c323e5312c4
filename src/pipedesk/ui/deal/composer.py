"""Where a note is written."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LINES = 3


class Composer(QPlainTextEdit):
    """Ctrl+Enter keeps the note. What is not kept yet stays with the deal about which it is written."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: int | None = None
        self._drafts: dict[int, str] = {}
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 18)
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Hand over what was written, if anything."""
        text = self.toPlainText().strip()
        if text:
            self.clear()
            self.written.emit(text)

    def turn_to(self, deal: int | None) -> None:
        """Write about another deal from now on, where it was left."""
        if deal == self._about:
            return
        self._put_away()
        self._about = deal
        self.setPlainText(self._drafts.pop(deal, "") if deal is not None else "")

    def take_drafts(self) -> dict[int, str]:
        """What was begun and not kept, by deal; nothing is left here."""
        self._put_away()
        self.clear()
        drafts, self._drafts = self._drafts, {}
        return drafts

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _put_away(self) -> None:
        text = self.toPlainText()
        if self._about is not None and text.strip():
            self._drafts[self._about] = text

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Write a note; Ctrl+Enter keeps it"))
        self.setAccessibleName(self.tr("Note"))
