"""Menus in which letters choose entries, also where the window has keys of one letter."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

_WITH_LETTER = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Menu(QMenu):
    """An open menu keeps the letters typed into it: without that, Qt asks the window's keys first."""

    def submenu(self, title: str) -> Menu:
        """Add a menu that opens from this one."""
        inner = Menu(title, self)
        self.addMenu(inner)
        return inner

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            key = cast("QKeyEvent", event)
            if key.text() and not key.modifiers() & ~_WITH_LETTER:
                event.accept()
                return True
        return super().event(event)
