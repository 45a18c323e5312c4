"""A button whose words may be longer than there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import plain_tip


class FittedButton(Button):
    """A button with a menu, whose words end in an ellipsis where there is no room; its tooltip then has them whole.

    `taken` is what its edges and the sign of its menu take of its width.
    """

    def __init__(self, look: str, taken: int) -> None:
        super().__init__("", look)
        self._words = ""
        self._taken = taken

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self._fit()

    def words_wide(self) -> int:
        """How much room the words would take."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self._words) + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - self._taken)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tip(self._words) if shown != self._words else "")
