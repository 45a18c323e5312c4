"""Where the user works."""

from PySide6.QtWidgets import QApplication, QWidget


def window_in_front(otherwise: QWidget | None = None) -> QWidget:
    """The window over which a question belongs: a deal may have one of its own. Without any in front, `otherwise`."""
    return QApplication.activeWindow() or otherwise or QApplication.topLevelWidgets()[0]
