"""Signals are heard until all connections are let go together."""

from PySide6.QtCore import QObject, Signal

from pipedesk.ui.connections import Connections


class Bell(QObject):
    rung = Signal(int)


def test_signals_are_heard_until_they_are_let_go(qapp: object) -> None:
    first, second = Bell(), Bell()
    heard: list[int] = []
    connections = Connections([(first.rung, heard.append), (second.rung, lambda number: heard.append(-number))])
    first.rung.emit(1)
    second.rung.emit(2)
    connections.let_go()
    connections.let_go()
    first.rung.emit(3)
    second.rung.emit(4)
    assert heard == [1, -2]
