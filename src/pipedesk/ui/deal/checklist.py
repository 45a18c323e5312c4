"""What to do in the deal's stage, and what should be done before it goes on: ticked off here."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pipedesk.store.reads.requirements import ItemRow
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.widgets.tick import TickLine


class Checklist(QFrame):
    """The exit checklist of the stage in which the deal is; gone where the stage has none."""

    ticked = Signal(int, bool)
    """A line of the checklist, and whether it is done now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._shown: tuple[str, tuple[ItemRow, ...]] | None = None
        self._head = PlainLabel("", "strong")
        self._guidance = PlainLabel("", "secondary")
        self._guidance.setWordWrap(True)
        self._lines: list[TickLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 10, 12, 10)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._head)
        self._layout.addWidget(self._guidance)
        self._retranslate()
        self.hide()

    def show_items(self, guidance: str, items: Sequence[ItemRow]) -> None:
        """Show what is to be done, and which lines are done."""
        before, self._shown = self._shown, (guidance, tuple(items))
        self._guidance.setText(guidance)
        self._guidance.setVisible(bool(guidance))
        if before is not None and [(item.id, item.text) for item in before[1]] == [(i.id, i.text) for i in items]:
            # The same lines: the keyboard stays on the one it is on. A click may have been ahead of the file.
            for line, item in zip(self._lines, items, strict=True):
                line.box.setChecked(item.done)
        else:
            self._replace(items)
        self._retranslate()
        self.setVisible(bool(items))

    def lines(self) -> list[TickLine]:
        """The lines that are shown."""
        return list(self._lines)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _replace(self, items: Sequence[ItemRow]) -> None:
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for item in items:
            line = TickLine(item.text, done=item.done)
            line.ticked.connect(lambda done, item=item.id: self.ticked.emit(item, done))
            self._layout.addWidget(line)
            self._lines.append(line)

    def _retranslate(self) -> None:
        items = self._shown[1] if self._shown else ()
        done = sum(item.done for item in items)
        words = self.tr("Before it goes on: {done} of {count}").format(done=done, count=len(items))
        self._head.setText(words)
        self.setAccessibleName(words)
