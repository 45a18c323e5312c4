"""Entries of the small menus that belong to one thing on a page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def add_entry(menu: QMenu, words: str, act: Callable[[], object] | None) -> QAction:
    """Put an entry at the end of a menu; without anything to do it cannot be chosen."""
    entry = menu.addAction(words)
    entry.setEnabled(act is not None)
    if act is not None:
        entry.triggered.connect(partial(_triggered, act))
    return entry


def _triggered(act: Callable[[], object], _: bool = False) -> None:
    act()
