"""What the user chooses about the board's looks and order: from menus, by keys, and at the heads of its columns."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from pipedesk.store.card_order import SortKey
from pipedesk.ui.actions import Actions
from pipedesk.ui.board.column import Column
from pipedesk.ui.board.page import BoardPage


class Looks(QObject):
    """Carries out the actions that change how the board is shown; they need no desk. They are about one column: the
    one whose menu is open, else the one in which the keyboard is.
    """

    def __init__(self, page: BoardPage, actions: Actions) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self._asked: int | None = None
        self._sorts = {key: actions[f"view.sort.{key.value}"] for key in SortKey}
        for key, action in self._sorts.items():
            action.triggered.connect(partial(self._sort, key))
        actions["view.fold"].triggered.connect(self._fold)
        actions["view.unfold"].triggered.connect(page.unfold_all)
        actions["view.column"].triggered.connect(self._open_here)
        page.column_menu_asked.connect(self.open_menu)
        page.arranged.connect(self.refresh)
        self.refresh()

    def open_menu(self, stage: int, place: QPoint) -> None:
        """Offer what can be done with a column, at a place on the screen."""
        self._asked = stage
        self.refresh()
        menu = QMenu(self._page)
        menu.addSection(self.tr("Sort by"))
        menu.addActions(list(self._sorts.values()))
        menu.addSeparator()
        menu.addActions([self._actions["view.fold"], self._actions["view.unfold"]])
        # The action that was chosen is told after the menu has gone.
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._let_go))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        menu.setActiveAction(next(action for action in self._sorts.values() if action.isChecked()))

    def refresh(self) -> None:
        """Show what is chosen for the column that the actions are about."""
        column = self._column()
        for key, action in self._sorts.items():
            action.setEnabled(column is not None)
            action.setChecked(column is not None and column.cards.order.by is key)
        self._actions["view.column"].setEnabled(column is not None)
        self._actions["view.fold"].setEnabled(column is not None and not column.folded)
        self._actions["view.unfold"].setEnabled(any(one.folded for one in self._page.columns))

    def _column(self) -> Column | None:
        asked = [column for column in self._page.columns if column.stage.id == self._asked]
        return asked[0] if asked else self._page.current_column()

    def _sort(self, key: SortKey) -> None:
        column = self._column()
        if column is not None:
            self._page.sort(column.stage.id, key)

    def _fold(self) -> None:
        column = self._column()
        if column is not None:
            self._page.fold(column.stage.id, on=True)

    def _open_here(self) -> None:
        column = self._page.current_column()
        if column is not None and not column.folded:
            column.header.open_menu()

    def _let_go(self) -> None:
        self._asked = None
        self.refresh()
