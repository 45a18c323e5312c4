"""What the user chooses about the board's looks and order: from menus, by keys, and at the heads of its columns."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from pipedesk.store.card_order import GroupKey, SortKey
from pipedesk.ui.actions import Actions
from pipedesk.ui.board.column import Column
from pipedesk.ui.board.layout import Line
from pipedesk.ui.board.page import BoardPage
from pipedesk.ui.widgets.menu import Menu

_MOVES = ("deal.move_next", "deal.move_prev", "deal.move_up", "deal.move_down")
_COLUMN_KEYS = ("Ctrl+Right", "Ctrl+Left", "Ctrl+Up", "Ctrl+Down")
_LANE_KEYS = ("Ctrl+Down", "Ctrl+Up", "Ctrl+Left", "Ctrl+Right")


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
        self._lines = {line: actions[f"view.card.{line.value}"] for line in Line}
        for line, action in self._lines.items():
            action.triggered.connect(partial(self._show_line, line))
        self._colours = {key: actions[f"view.colour.{key.value}"] for key in GroupKey}
        for group, action in self._colours.items():
            action.triggered.connect(partial(self._colour, group))
        actions["view.card.compact"].triggered.connect(self._be_compact)
        actions["view.group"].triggered.connect(self._group)
        actions["view.across"].triggered.connect(lambda: page.turn(across=not page.across))
        actions["view.closed"].triggered.connect(lambda: page.show_closed(on=not page.shows_closed))
        page.column_menu_asked.connect(self.open_menu)
        page.arranged.connect(self.refresh)
        self.refresh()

    def open_menu(self, stage: int, place: QPoint) -> None:
        """Offer what can be done with a column, at a place on the screen."""
        self._asked = stage
        self.refresh()
        menu = Menu(self._page)
        _head(menu, self.tr("Sort by"))
        menu.addActions(list(self._sorts.values()))
        menu.addSeparator()
        menu.addActions([self._actions["view.fold"], self._actions["view.unfold"]])
        menu.addSeparator()
        menu.addAction(self._actions["stage.edit"])
        # The action that was chosen is told after the menu has gone.
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._let_go))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        menu.setActiveAction(next(action for action in self._sorts.values() if action.isChecked()))

    def fill(self, menu: QMenu) -> None:
        """Offer everything about the looks of the whole board in one menu."""
        menu.clear()
        menu.addActions([self._actions["view.across"], self._actions["view.closed"]])
        menu.addSeparator()
        _head(menu, self.tr("Cards show"))
        menu.addActions([*self._lines.values(), self._actions["view.card.compact"]])
        menu.addSeparator()
        _head(menu, self.tr("Colour cards by"))
        menu.addActions([*self._colours.values(), self._actions["view.group"]])

    def stage(self) -> int | None:
        """The stage of the column that the actions are about."""
        column = self._column()
        return column.stage.id if column is not None else None

    def refresh(self) -> None:
        """Show what is chosen for the column that the actions are about."""
        column = self._column()
        for key, action in self._sorts.items():
            action.setEnabled(column is not None)
            action.setChecked(column is not None and column.cards.order.by is key)
        self._refresh_cards()
        self._actions["view.column"].setEnabled(column is not None)
        self._actions["view.fold"].setEnabled(column is not None and not column.folded)
        self._actions["view.unfold"].setEnabled(any(one.folded for one in self._page.columns))

    def _refresh_cards(self) -> None:
        across = self._actions["view.across"]
        across.setEnabled(bool(self._page.columns))
        across.setChecked(self._page.across)
        self._actions["view.closed"].setEnabled(bool(self._page.columns))
        self._actions["view.closed"].setChecked(self._page.shows_closed)
        self._turn_keys()
        layout, marking = self._page.layout_of_cards, self._page.marking
        for line, action in self._lines.items():
            action.setChecked(line in layout.lines)
        self._actions["view.card.compact"].setChecked(layout.compact)
        for key, action in self._colours.items():
            action.setChecked(key is marking.key)
        self._actions["view.group"].setEnabled(marking.key is not GroupKey.NONE)
        self._actions["view.group"].setChecked(marking.groups is not GroupKey.NONE)

    def _column(self) -> Column | None:
        asked = [column for column in self._page.columns if column.stage.id == self._asked]
        return asked[0] if asked else self._page.current_column()

    def _sort(self, key: SortKey) -> None:
        column = self._column()
        if column is not None:
            self._page.sort(column.stage.id, key)

    def _turn_keys(self) -> None:
        """The keys that move a card follow the way in which the board lies."""
        keys = _LANE_KEYS if self._page.across else _COLUMN_KEYS
        self._actions.change_usual_keys({name: (key,) for name, key in zip(_MOVES, keys, strict=True)})

    def _show_line(self, line: Line) -> None:
        layout = self._page.layout_of_cards
        self._page.lay_out_cards(layout.with_line(line, on=line not in layout.lines))

    def _be_compact(self) -> None:
        layout = self._page.layout_of_cards
        self._page.lay_out_cards(layout._replace(compact=not layout.compact))

    def _colour(self, key: GroupKey) -> None:
        self._page.mark(key, grouped=self._page.marking.grouped and key is not GroupKey.NONE)

    def _group(self) -> None:
        marking = self._page.marking
        self._page.mark(marking.key, grouped=not marking.grouped)

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


def _head(menu: QMenu, words: str) -> None:
    """Words above entries; the title of a section is not shown by every style."""
    menu.addAction(words).setEnabled(False)
