"""While a card is held near an edge, what lies beyond it comes into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QScrollBar

from pipedesk.ui.board.column_view import ColumnView

EDGE = 40
"""How near to an edge scrolling begins, in points."""

MOST_PER_STEP = 14
_STEP_MS = 16


class EdgeScrolling(QObject):
    """Scrolls the board sideways, and the column under the pointer up and down, as long as a drag goes on."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._views: Sequence[ColumnView] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._step)

    def begin(self, views: Sequence[ColumnView]) -> None:
        """A drag over these columns has begun."""
        self._views = views
        self._timer.start()

    def end(self) -> None:
        """The drag is over."""
        self._timer.stop()
        self._views = ()

    def _step(self) -> None:
        pointer = QCursor.pos()
        place = _inside(self._area, pointer)
        if place is not None:
            _scroll(self._area.horizontalScrollBar(), push(place.x(), self._area.viewport().width()))
        for view in self._views:
            place = _inside(view, pointer)
            if place is not None and _scroll(view.verticalScrollBar(), push(place.y(), view.viewport().height())):
                # The pointer did not move, but what is under it did.
                view.hold(place.y())


def push(position: int, length: int) -> int:
    """How far to scroll for a pointer at `position` of `length`: the nearer to an edge the faster."""
    if position < EDGE:
        return -MOST_PER_STEP * (EDGE - position) // EDGE
    if position > length - EDGE:
        return MOST_PER_STEP * (position - length + EDGE) // EDGE
    return 0


def _inside(area: QAbstractScrollArea, pointer: QPoint) -> QPoint | None:
    place = area.viewport().mapFromGlobal(pointer)
    return place if area.viewport().rect().contains(place) else None


def _scroll(bar: QScrollBar, by: int) -> bool:
    before = bar.value()
    bar.setValue(before + by)
    return bar.value() != before
