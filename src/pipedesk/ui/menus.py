"""The menu bar, put together from the declared actions."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from pipedesk.desktop.translation import rendered
from pipedesk.ui.actions import ACTIONS, MENUS, SUBMENU_AFTER, Actions
from pipedesk.ui.widgets.menu import Menu

_APART = frozenset(spec.name for spec in MENUS if spec.gap)


class Menus:
    """The menus of a bar by name, such as ``menus["file.recent"]``."""

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        self._menus = {spec.name: Menu(bar) for spec in MENUS}
        for menu in self._menus.values():
            # Why an entry cannot be used stands in its tooltip.
            menu.setToolTipsVisible(True)
        for spec in MENUS:
            if not spec.parent:
                bar.addMenu(self._menus[spec.name])
        for entry in ACTIONS:
            menu = self._menus[entry.menu]
            if entry.gap:
                menu.addSeparator()
            menu.addAction(actions[entry.name])
            self._add_submenus(menu, entry.name)
        self.retranslate()

    def __getitem__(self, name: str) -> QMenu:
        return self._menus[name]

    def fill(self, name: str, entries: list[QAction]) -> None:
        """Show other entries in a menu; one without any cannot be opened."""
        menu = self._menus[name]
        menu.clear()
        menu.addActions(entries)
        menu.menuAction().setEnabled(bool(entries))

    def retranslate(self) -> None:
        """Put the titles into the language of now."""
        for spec in MENUS:
            self._menus[spec.name].setTitle(rendered(spec.text))

    def _add_submenus(self, menu: QMenu, after: str) -> None:
        while after in SUBMENU_AFTER:
            after = SUBMENU_AFTER[after]
            if after in _APART:
                menu.addSeparator()
            menu.addMenu(self._menus[after])
