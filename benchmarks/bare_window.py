"""The yardstick: a window of Qt with nothing in it. It marks `painted` in the file that PIPEDESK_TRACE names."""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """Says when it is on the screen."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.say)

    def say(self) -> None:
        """Write the mark."""
        with open(os.environ["PIPEDESK_TRACE"], "a", encoding="ascii") as file:
            file.write(f"painted {time.monotonic_ns()}\n")


def main() -> int:
    """Show it until the process is ended."""
    application = QApplication(sys.argv)
    window = Bare()
    window.resize(1440, 900)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
