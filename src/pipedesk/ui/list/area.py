"""The list's page of the window, light enough for the first frame: the table itself comes with the editing half."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pipedesk.ui.actions import Actions, Scope
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.empty import EmptyState
from pipedesk.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from pipedesk.ui.list.page import ListPage
    from pipedesk.ui.theme.theme import Theme

_MARGIN = 12

PAGE = "list"
"""The key of the list's page."""

CARD_ACTIONS = ("deal.open", "deal.archive", "deal.delete", "edit.select_all", "edit.select_none")
"""The actions of cards that mean the same on a line of the list."""


class ListArea(QWidget):
    """The list with what surrounds it; `bar` is its part of the top bar."""

    spoken_again = Signal()
    """The language is another one."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.page: ListPage | None = None
        self._stack = QStackedWidget()
        self._blank = QWidget()
        add = Button("", "primary", icon="plus", theme=theme)
        add.follow(actions["deal.new"])
        self._add = add
        self.empty = EmptyState(theme, "list", "", "", [add])
        """What the table shows when it has no deal."""
        self._stack.addWidget(self._blank)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.bar = QWidget()
        self.pipeline = Button("", "title")
        self.standing = Button("")
        self.grouping = Button("", icon="group", theme=theme)
        self.columns = Button("", icon="columns-3", theme=theme)
        self.columns.follow(actions["view.table.columns"])
        for button in (self.pipeline, self.standing, self.grouping):
            button.setMenu(Menu(button))
        head, row = QHBoxLayout(self.bar), QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.pipeline)
        head.addStretch(1)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.standing)
        row.addWidget(self.grouping)
        row.addStretch(1)
        row.addWidget(self.columns)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self.addActions([actions[name] for name in CARD_ACTIONS])
        self.addActions(actions.scoped(Scope.LIST))
        self._retranslate()

    def show_page(self, page: ListPage) -> None:
        """The table is there."""
        self.page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)

    def show_nothing(self) -> None:
        """No file is open."""
        if self.page is not None:
            page, self.page = self.page, None
            self.setFocusProxy(None)  # type: ignore[arg-type]
            self._stack.setCurrentWidget(self._blank)
            self.empty.setParent(self)
            self.empty.hide()
            self._stack.removeWidget(page)
            page.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.spoken_again.emit()

    def _retranslate(self) -> None:
        self.columns.setText(self.tr("Columns"))
        self._add.setText(self.tr("Add a Deal"))
        self.empty.say(
            self.tr("No deals here"),
            self.tr("Choose other deals above, or add one."),
        )
