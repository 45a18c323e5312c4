"""The rubber band that is drawn over the empty room of a board."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QRubberBand, QWidget


class Band:
    """From where the mouse was pressed to where it is; it begins once that is a little way."""

    def __init__(self, over: QWidget, began: Callable[[], None], covers: Callable[[QRect], None]) -> None:
        self._over = over
        self._began, self._covers = began, covers
        self._shape = QRubberBand(QRubberBand.Shape.Rectangle, over)
        self._from: QPoint | None = None

    @property
    def drawn(self) -> bool:
        """Whether there is one on the screen."""
        return self._shape.isVisible()

    def press(self, point: QPoint) -> None:
        """The mouse went down here."""
        self._from = point

    def pull(self, point: QPoint) -> None:
        """The mouse, still down, is here."""
        if self._from is None:
            return
        if not self.drawn:
            if (point - self._from).manhattanLength() < QApplication.startDragDistance():
                return
            self._began()
        area = QRect(self._from, point).normalized().intersected(self._over.rect())
        self._shape.setGeometry(area)
        self._shape.show()
        self._shape.raise_()
        self._covers(area)

    def release(self) -> bool:
        """The mouse came up; whether there was a band."""
        drawn, self._from = self.drawn, None
        self._shape.hide()
        return drawn
