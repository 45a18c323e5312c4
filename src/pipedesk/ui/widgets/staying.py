"""A menu that stays open while its checks are set: what they do is seen at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from pipedesk.ui.widgets.menu import Menu


class StayingMenu(Menu):
    """Clicking a check, or Space on it, sets it and leaves the menu open; Enter and Escape close it as ever."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.actionAt(event.position().toPoint()) is not self.activeAction() or not self._set():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._set():
            super().keyPressEvent(event)

    def _set(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
