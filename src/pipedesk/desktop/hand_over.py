"""What a later start asks of the first: over a socket, a line each.

Apart from the lock, because Qt's network half need not be loaded before the first frame.
"""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_WITHIN_MS = 5000
_AGAIN_MS = 20


class HandOver(QObject):
    """Hears, in the first start, what later ones ask for. Made only by who holds the lock."""

    asked = Signal(str)
    """A later start: the file it names, or nothing: the window is to come to the front."""

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QLocalServer.removeServer(address)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(address)

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _hear(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(socket.deleteLater)
        self._read()

    def _read(self) -> None:
        for socket in self._server.findChildren(QLocalSocket):
            while socket.canReadLine():
                self.asked.emit(bytes(socket.readLine().data()).decode("utf-8", "replace").strip())


def ask_first(address: str, message: str, still_second: Callable[[], bool]) -> bool:
    """Hand a message to the first start; whether it took it.

    A first start that has only begun does not hear yet: it is asked again for a while, as long as there is one.
    """
    socket = QLocalSocket()
    deadline = QDeadlineTimer(ANSWER_WITHIN_MS)
    while True:
        socket.connectToServer(address)
        if socket.waitForConnected(ANSWER_WITHIN_MS):
            break
        if deadline.hasExpired() or not still_second():
            return False
        QThread.msleep(_AGAIN_MS)
    socket.write(message.encode() + b"\n")
    taken = socket.waitForBytesWritten(ANSWER_WITHIN_MS)
    socket.disconnectFromServer()
    return taken
