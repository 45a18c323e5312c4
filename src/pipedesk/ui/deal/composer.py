"""Where a note is written, or a follow-up jotted down."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pipedesk.domain.shorthand import LONGEST, Jotted

_LINES = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Composer(QPlainTextEdit):
    """Ctrl+Enter keeps the note. What is not kept yet stays with the deal about which it is written.

    While `read` understands a follow-up in what is typed, that is on `offered`: Enter takes it, Escape leaves the text
    a note. What was handed over stays here until `take_away` says that it arrived.
    """

    written = Signal(str)
    planned = Signal(object)
    """The `Jotted` that was taken."""
    offered = Signal(object)
    """The `Jotted` that Enter would take now, or None."""

    def __init__(self, read: Callable[[str], Jotted | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._offer: Jotted | None = None
        self._is_note = False
        self._about: int | None = None
        self._drafts: dict[int, str] = {}
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 18)
        self.textChanged.connect(self._look)
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in _ENTER
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        elif enter and self._offer is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.take()
        elif event.key() == Qt.Key.Key_Escape and self._offer is not None:
            self._is_note = True
            self._look()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Hand over what was written, if anything, as a note."""
        text = self.toPlainText().strip()
        if text:
            self.written.emit(text)

    def take(self) -> None:
        """Hand over the follow-up that is offered."""
        if self._offer is not None:
            self.planned.emit(self._offer)

    def take_away(self) -> None:
        """What was handed over is in the file now."""
        self.clear()

    def put(self, text: str) -> None:
        """Add a text that has no other place, below what is being written."""
        self.setPlainText("\n\n".join(part for part in (self.toPlainText().strip(), text) if part))

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

    def add_drafts(self, drafts: Mapping[int, str]) -> None:
        """Keep texts begun elsewhere, by deal, until each deal is written about again."""
        for deal, text in drafts.items():
            if deal == self._about:
                self.put(text)
            else:
                self._drafts[deal] = "\n\n".join(part for part in (self._drafts.get(deal, ""), text) if part)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _look(self) -> None:
        """See whether a follow-up can be offered; an empty field forgets that the text before was to stay a note."""
        short = self.document().blockCount() == 1 and self.document().characterCount() <= LONGEST + 1
        text = self.toPlainText() if short else ""
        if short and not text.strip():
            self._is_note = False
        offer = None if self._is_note else self._read(text)
        if offer != self._offer:
            self._offer = offer
            self.offered.emit(offer)

    def _put_away(self) -> None:
        text = self.toPlainText()
        if self._about is not None and text.strip():
            self._drafts[self._about] = text

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Write a note, or “call Marc friday 10am”"))
        self.setToolTip(self.tr("Ctrl+Enter keeps the note"))
        self.setAccessibleName(self.tr("Note or follow-up"))
        self.setAccessibleDescription(self.toolTip())
