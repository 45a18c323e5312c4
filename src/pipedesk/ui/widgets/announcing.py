"""Says things to a screen reader that happen away from the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text, now or when it is done with what it says."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
