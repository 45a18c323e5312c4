"""Where a small dialog stands: beside what it is about, on the same screen."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

_GAP = 12


def stand_beside(dialog: QDialog, place: QRect) -> None:
    """Put a dialog to the right of a place on the screen, to its left where there is no room."""
    screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    size = dialog.sizeHint().expandedTo(dialog.minimumSize())
    left = place.right() + _GAP
    if left + size.width() > room.right():
        left = place.left() - _GAP - size.width()
    left = max(room.left(), min(left, room.right() - size.width()))
    top = max(room.top(), min(place.top(), room.bottom() - size.height()))
    dialog.move(QPoint(left, top))
