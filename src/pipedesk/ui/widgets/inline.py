"""A text that is edited where it stands."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from pipedesk.ui.widgets.labels import plain_tip
from pipedesk.ui.widgets.looks import set_look

_CUT = Qt.TextElideMode.ElideRight
_INSET = 2
"""How far Qt itself keeps the text of a field from its edges."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InlineEdit(QLineEdit):
    """Reads as a label until a click, Enter or F2 begins to edit it.

    Enter or leaving it commits: `committed` tells the new text if it is another one. Escape brings the old text back.
    What is refused while it is being committed stays, marked, until it is mended or given up.
    `name` says what it is to a screen reader; `role` is headline, amount or secondary, or empty.
    """

    committed = Signal(str)

    def __init__(
        self, text: str = "", *, name: str, placeholder: str = "", role: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settled = ""
        self._committing = False
        self._problem = ""
        self.setProperty("quiet", "true")
        if role:
            self.setProperty("role", role)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setReadOnly(True)
        self.set_text(text)
        self.textEdited.connect(lambda: self._mark(""))

    def set_text(self, text: str) -> None:
        """Show a text from elsewhere. While the user types, it waits as what Escape brings back."""
        self._settled = text
        if self.isReadOnly():
            self._show_settled()

    def is_editing(self) -> bool:
        """Whether the user is typing here."""
        return not self.isReadOnly()

    def finish(self) -> None:
        """Commit what is being typed: the field is about to show something else."""
        self._commit()
        self.give_up()

    def give_up(self) -> None:
        """End the editing, with the old text."""
        self._show_settled()

    def refuse(self, problem: str) -> None:
        """What is being committed right now cannot be taken, and why; a field that commits nothing is not meant."""
        if self._committing:
            self._problem = problem

    def begin(self) -> None:
        """Let the user type, with the whole text selected."""
        if self.isReadOnly() and self.isEnabled():
            self.setReadOnly(False)
            self.setFocus()
            self.selectAll()

    def seen(self) -> str:
        """What can be read here: a text that is longer than its place ends in an ellipsis until it is edited."""
        text = self.displayText()
        return text if self._is_touched() else self.fontMetrics().elidedText(text, _CUT, self._place().width())

    def event(self, event: QEvent) -> bool:
        # While nothing is edited here, the window's keys (undo above all) stay the window's.
        if event.type() == QEvent.Type.ShortcutOverride and self.isReadOnly() and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in (*_ENTER, Qt.Key.Key_F2))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.isReadOnly():
            if key in _ENTER or key == Qt.Key.Key_F2:
                self.begin()
            else:
                super().keyPressEvent(event)
        elif key in _ENTER:
            self._commit()
        elif key == Qt.Key.Key_Escape:
            self._show_settled()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.hasSelectedText():
            self.begin()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu or another window that comes in front does not end the editing.
        passing = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if not passing and self.property("wrong") != "true":
            self._commit()

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = self.seen()
        if seen == self.displayText():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(self._place(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, seen)
        painter.end()

    def _is_touched(self) -> bool:
        """Whether somebody types here, or marks a part of the text: then it scrolls."""
        return not self.isReadOnly() or self.hasSelectedText()

    def _place(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.adjusted(_INSET, 0, -_INSET, 0)

    def _commit(self) -> None:
        if self.isReadOnly():
            return
        typed, before = self.text().strip(), self._settled
        self._settled = typed
        self._show_settled()
        if typed == before:
            return
        self._problem, self._committing = "", True
        self.committed.emit(typed)
        self._committing = False
        if self._problem:
            if self._settled == typed:
                self._settled = before
            self.setReadOnly(False)
            self.setText(typed)
            self._mark(self._problem)

    def _mark(self, problem: str) -> None:
        set_look(self, "wrong", "true" if problem else "false")
        self.setAccessibleDescription(problem)
        if problem:
            self.setToolTip(plain_tip(problem))

    def _show_settled(self) -> None:
        self.setReadOnly(True)
        self._mark("")
        self.setText(self._settled)
        self.setCursorPosition(0)
        self.setToolTip(plain_tip(self._settled))
