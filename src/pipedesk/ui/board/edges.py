"""While a card is held near an edge, what lies beyond it comes into sight."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QScrollArea, QScrollBar

from pipedesk.ui.board.column_view import ColumnView

EDGE = 40
"""How near to an edge scrolling begins, in points."""

MOST_PER_STEP = 14
_STEP_MS = 16


class EdgeScrolling(QObject):
    """Scrolls the board, and the cards of the column or lane under the pointer, as long as a drag goes on."""

    scrolled = Signal(QPoint)
    """The pointer did not move, but what is under it did: where it is in the viewport."""

    def __init__(self, area: QScrollArea, view_at: Callable[[QPoint], ColumnView | None]) -> None:
        super().__init__(area)
        self._area = area
        self._view_at = view_at
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(lambda: self.step(self._area.viewport().mapFromGlobal(QCursor.pos())))

    def begin(self) -> None:
        """A drag has begun."""
        self._timer.start()

    def end(self) -> None:
        """The drag is over."""
        self._timer.stop()

    def step(self, pointer: QPoint) -> None:
        """Scroll by one step for a pointer at this point of the viewport."""
        viewport = self._area.viewport()
        if not viewport.rect().contains(pointer):
            return
        moved = _scroll(self._area.horizontalScrollBar(), push(pointer.x(), viewport.width()))
        moved = _scroll(self._area.verticalScrollBar(), push(pointer.y(), viewport.height())) or moved
        view = self._view_at(pointer)
        if view is not None:
            length = view.length()
            place = max(0, min(view.along(view.viewport().mapFrom(viewport, pointer)), length))
            moved = _scroll(view.bar, push(place, length)) or moved
        if moved:
            self.scrolled.emit(pointer)


def push(position: int, length: int) -> int:
    """How far to scroll for a pointer at `position` of `length`: the nearer to an edge the faster."""
    if position < EDGE:
        return -MOST_PER_STEP * (EDGE - position) // EDGE
    if position > length - EDGE:
        return MOST_PER_STEP * (position - length + EDGE) // EDGE
    return 0


def _scroll(bar: QScrollBar, by: int) -> bool:
    before = bar.value()
    bar.setValue(before + by)
    return bar.value() != before
