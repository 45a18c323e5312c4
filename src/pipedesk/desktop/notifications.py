"""Alerts on the user's desktop: one port, an adapter for each system."""

import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Alert:
    """What to show: `key` names it in answers and for taking it away; `actions` are pairs of a word and a label."""

    key: int
    title: str
    body: str
    actions: tuple[tuple[str, str], ...]


class Notifier(QObject):
    """The port. This one shows nothing: where there is no service, the window's own banner speaks."""

    answered = Signal(int, str)
    """The key of an alert and the word of the action that the user pressed."""
    availability_changed = Signal()

    @property
    def available(self) -> bool:
        """Whether somebody is there to show alerts."""
        return False

    def show(self, alert: Alert) -> bool:
        """Show an alert in place of an earlier one with the same key; whether anybody could."""
        return False

    def close(self, key: int) -> None:
        """Take an alert away, if it is still there."""

    def stop(self) -> None:
        """Nothing will be shown any more."""


def notifier_class() -> type[Notifier]:
    """The adapter for this system. What it needs is imported here, which takes a moment."""
    if sys.platform == "linux":
        from pipedesk.desktop.dbus_notifier import DBusNotifier

        return DBusNotifier
    return Notifier
