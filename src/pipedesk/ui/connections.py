"""Signals joined to slots for as long as a file is open."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import SignalInstance

Pair = tuple[SignalInstance, Callable[..., object] | SignalInstance]


class Connections:
    """Joins each signal to its slot at once, and lets go of all of them together."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._pairs = list(pairs)
        for signal, slot in self._pairs:
            signal.connect(slot)

    def let_go(self) -> None:
        """None of them is heard any more."""
        for signal, slot in self._pairs:
            signal.disconnect(slot)
        self._pairs = []
