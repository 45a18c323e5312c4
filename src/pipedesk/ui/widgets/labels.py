"""Labels for what users wrote: markup in it stays text."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pipedesk.ui.widgets.looks import set_look

_LEAST = 24
_TIP_WIDTH, _TIP_LINES = 70, 14


class PlainLabel(QLabel):
    """A label that shows every character as it is.

    `role` is secondary, faint, small, headline, amount, strong, good, warning or bad, or empty.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def take_role(self, role: str) -> None:
        """Look like another role from now on."""
        set_look(self, "role", role)


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where there is no room; its tooltip then has the whole text."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        line = " ".join(text.splitlines())
        if line != self.text():
            super().setText(line)
            self._explain()

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), _LEAST), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment() | Qt.TextFlag.TextSingleLine),
            self.palette(),
            self.isEnabled(),
            self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()),
            self.foregroundRole(),
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._explain()

    def _explain(self) -> None:
        text = self.text()
        cut = self.fontMetrics().horizontalAdvance(text) > self.contentsRect().width()
        # Qt would take a tooltip that looks like markup for markup.
        self.setToolTip(plain_tip(text) if cut else "")


def plain_tip(text: str) -> str:
    """A tooltip that shows a text as it is, whatever it looks like."""
    if "<" not in text:
        return text
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p>{safe.replace(chr(10), '<br>')}</p>"


def wrapped_tip(text: str) -> str:
    """The same for a long text: in lines that a screen has room for, and not too many of them."""
    from textwrap import wrap

    lines = [part for line in text.splitlines() for part in (wrap(line, _TIP_WIDTH) or [""])]
    if len(lines) > _TIP_LINES:
        lines = [*lines[:_TIP_LINES], "…"]
    return plain_tip("\n".join(lines))
