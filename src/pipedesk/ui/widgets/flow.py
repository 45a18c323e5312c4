"""Widgets side by side that go on in the next line, as words do."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Each widget is as large as it wants to be, and never wider than the whole."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        around = QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
        # One of them is as narrow as it gets; how high that makes the whole is for `heightForWidth` to say.
        highest = max((item.sizeHint().height() for item in self._items), default=0)
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(widest, highest) + around

    def _flow(self, rect: QRect, *, move: bool) -> int:
        """Lay out line by line, or only say how high that would be."""
        inside = rect.marginsRemoved(self.contentsMargins())
        left, top, line = inside.left(), inside.top(), 0
        for item in self._items:
            wanted = item.sizeHint()
            width = min(wanted.width(), inside.width())
            if left > inside.left() and left + width > inside.left() + inside.width():
                left, top, line = inside.left(), top + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(left, top, width, wanted.height()))
            left += width + self.spacing()
            line = max(line, wanted.height())
        margins = self.contentsMargins()
        return top + line - inside.top() + margins.top() + margins.bottom()
