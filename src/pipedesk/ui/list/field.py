"""The field over a cell that is edited: it refuses what it cannot understand, and says what it expects."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolTip, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.domain.refusals import Refusal
from pipedesk.ui.widgets.labels import plain_tip
from pipedesk.ui.widgets.looks import set_look

_SAYS_MS = 8000
_ROWS = 10

_OWN_KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_F2,
)

Carry = Callable[[str], None]
Offer = Callable[[str], Sequence[str]]


class CellField(QLineEdit):
    """Edits one cell of one deal, whatever line it comes to stand on meanwhile.

    `carry_out` understands the text and changes the deal, or raises `Refusal`. `offer` names what begins like the text.
    """

    def __init__(self, text: str, name: str, carry_out: Carry, offer: Offer | None, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._settled = text
        self._carry_out = carry_out
        self._offer = offer
        self._done = False
        self.refused: Callable[[Refusal], None] | None = None
        """Who shows a refusal when the field is left and can show it no longer."""
        self.setAccessibleName(name)
        self.setFrame(True)
        self.setProperty("cell", "true")
        self.selectAll()
        self.textEdited.connect(self._typed)
        if offer is not None:
            self._names = QStringListModel(list(offer("")), self)
            completer = QCompleter(self._names, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setMaxVisibleItems(_ROWS)
            self.setCompleter(completer)
            names = completer.popup()
            assert names is not None
            names.setObjectName("choices")

    def event(self, event: QEvent) -> bool:
        # Keys that mean something to the window's actions mean the text while it is typed.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def commit(self) -> bool:
        """Carry out what was typed; False, with the field marked and the reason beside it, when it is refused."""
        refusal = self._try()
        if refusal is None:
            return True
        set_look(self, "wrong", "true")
        words = f"{rendered(refusal.title)}\n{rendered(refusal.advice)}"
        self.setAccessibleDescription(words)
        self.setToolTip(plain_tip(words))
        below = self.mapToGlobal(QPoint(0, self.height()))
        QToolTip.showText(below, plain_tip(words), self, self.rect(), _SAYS_MS)
        self.selectAll()
        return False

    def settle(self) -> None:
        """The field is left: carry out what was typed, or let the refusal be said elsewhere."""
        refusal = self._try()
        self._done = True
        if refusal is not None and self.refused is not None:
            self.refused(refusal)

    def give_up(self) -> None:
        """Leave everything as it was."""
        self._done = True

    def is_choosing(self) -> bool:
        """Whether the names on offer are in front."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible()

    def _try(self) -> Refusal | None:
        typed = self.text().strip()
        if self._done or typed == self._settled:
            return None
        try:
            self._carry_out(typed)
        except Refusal as refusal:
            return refusal
        self._done = True
        return None

    def _typed(self, text: str) -> None:
        set_look(self, "wrong", "")
        self.setToolTip("")
        QToolTip.hideText()
        if self._offer is not None:
            self._names.setStringList(list(self._offer(text)))
