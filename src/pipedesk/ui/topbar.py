"""The bar above the page: what is shown on the left, search and the first action on the right."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from pipedesk.ui.actions import Actions
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.widgets.search import SearchBox

HEIGHT = 52
_SEARCH_WIDTH, _NARROW_SEARCH = 260, 150
_WIDE = 1200
"""From this width on there is room for a filter and a long search field side by side."""

_FILTER_PLACE, _FILTER_STRETCH = 1, 1000


class TopBar(QFrame):
    """Holds each page's own part, the search field and the button for a new deal."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self.setFixedHeight(HEIGHT)
        self._parts = QStackedWidget()
        self._title = PlainLabel("", "headline")
        self._parts.addWidget(self._title)
        self._actions = actions
        self.search = SearchBox(theme, "")
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self._new = Button("", "primary", icon="plus", theme=theme)
        self._new.follow(actions["deal.new"])
        self._filter: QWidget | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(10)
        layout.addWidget(self._parts)
        layout.addStretch(1)
        layout.addWidget(self.search)
        layout.addWidget(self._new)
        actions.keys_changed.connect(self._show_keys)
        self._show_keys()
        self._retranslate()

    def set_filter(self, bar: QWidget | None) -> None:
        """Hold the bar of the filter between the page's own part and the search field; None: no file is open."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        if self._filter is not None:
            layout.removeWidget(self._filter)
            self._filter.deleteLater()
        self._filter = bar
        if bar is not None:
            layout.insertWidget(_FILTER_PLACE, bar, _FILTER_STRETCH)

    def show_part(self, part: QWidget | None, title: str) -> None:
        """Show a page's own part, or just its title when it has none."""
        self._title.setText(title)
        if part is None:
            self._parts.setCurrentWidget(self._title)
            return
        if self._parts.indexOf(part) < 0:
            self._parts.addWidget(part)
        self._parts.setCurrentWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.setMaximumWidth(_SEARCH_WIDTH if self.width() >= _WIDE else _NARROW_SEARCH)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_keys(self) -> None:
        self.search.show_hint(self._actions["edit.find"].shortcut().toString())
        self._new.show_hint(self._actions["deal.new"].shortcut().toString())

    def _retranslate(self) -> None:
        self.search.rename(self.tr("Search"))
        self._new.setText(self.tr("Deal"))
        self._new.setAccessibleName(self.tr("New deal"))
