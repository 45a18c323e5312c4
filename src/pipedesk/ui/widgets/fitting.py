"""Widgets side by side of which as many are shown as there is room for; the rest is behind a last button."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pipedesk.ui.theme.theme import Theme

_BETWEEN = 6


class FittingRow(QWidget):
    """Shows the first widgets that fit. The button behind them says how many more there are and asks for them."""

    more_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QWidget] = []
        self.more = QPushButton(self)
        self.more.setProperty("look", "chip")
        self.more.hide()
        self.more.clicked.connect(self.more_asked)
        theme.changed.connect(self._lay_out)

    def show_items(self, items: Sequence[QWidget]) -> None:
        """Show these in place of the ones before, which are deleted unless they are shown again."""
        for old in self._items:
            if old not in items:
                old.hide()
                old.deleteLater()
        self._items = list(items)
        for item in items:
            item.setParent(self)
        self._lay_out()
        self.updateGeometry()

    def items(self) -> list[QWidget]:
        """All of the widgets, shown or not."""
        return list(self._items)

    def hidden_items(self) -> list[QWidget]:
        """The widgets for which there was no room."""
        return [item for item in self._items if item.isHidden()]

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._items]
        return QSize(sum(widths) + _BETWEEN * max(0, len(widths) - 1), self._height())

    def minimumSizeHint(self) -> QSize:
        """Room for the button behind is enough."""
        return QSize(self.more.sizeHint().width() if self._items else 0, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._lay_out()

    def _height(self) -> int:
        return max((item.sizeHint().height() for item in (*self._items, self.more)), default=0)

    def _lay_out(self) -> None:
        shown = self._fitting()
        left = 0
        for place, item in enumerate(self._items):
            item.setVisible(place < shown)
            if place < shown:
                left = self._put(item, left)
        rest = len(self._items) - shown
        self.more.setVisible(rest > 0)
        if rest:
            self.more.setText(f"+{rest}")
            self.more.setAccessibleName(self.tr("%Ln more", "", rest))
            self.more.setToolTip(self.more.accessibleName())
            self._put(self.more, left)

    def _put(self, item: QWidget, left: int) -> int:
        size = item.sizeHint()
        item.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        return left + size.width() + _BETWEEN

    def _fitting(self) -> int:
        widths = [item.sizeHint().width() for item in self._items]
        if sum(widths) + _BETWEEN * max(0, len(widths) - 1) <= self.width():
            return len(widths)
        left = self.width() - self.more.sizeHint().width()
        for place, width in enumerate(widths):
            left -= width + _BETWEEN
            if left < 0:
                return place
        return len(widths)
