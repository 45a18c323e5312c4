"""Asking why a deal was lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pipedesk.domain.names import folded
from pipedesk.ui.widgets.beside import stand_beside
from pipedesk.ui.widgets.labels import ElidedLabel


@dataclass(frozen=True, slots=True)
class LostAnswer:
    """Why, and what else there is to say."""

    reason: str
    note: str


class ReasonList(QListWidget):
    """Typing goes to the reason that begins so; `unknown` tells what has been typed once there is none."""

    unknown = Signal(str)

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__()
        self._typed = ""
        self.setObjectName("choices")
        self.addItems(list(reasons))
        self.setCurrentRow(0)
        self.setMinimumHeight(min(8, max(3, len(reasons))) * 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.text().isprintable() or not event.text():
            self._typed = ""
            super().keyPressEvent(event)
            return
        self._typed += event.text()
        rows = (row for row in range(self.count()) if folded(self.item(row).text()).startswith(folded(self._typed)))
        found = next(rows, None)
        if found is not None:
            self.setCurrentRow(found)
        else:
            self.unknown.emit(self._typed)
            self._typed = ""


class ReasonDialog(QDialog):
    """A list of reasons and room for a note; Enter takes the selected reason."""

    def __init__(self, parent: QWidget | None, deal: str, reasons: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Why was it lost?"))
        self.setMinimumWidth(380)
        question = QLabel(self.tr("Why was it lost?"))
        question.setProperty("role", "headline")
        self.reasons = ReasonList(reasons)
        self.reasons.setAccessibleName(self.tr("Reason"))
        self.reasons.itemActivated.connect(self.accept)
        self.reasons.unknown.connect(self._type_own)
        self.own = QLineEdit()
        self.own.setAccessibleName(self.tr("Another reason"))
        self.own.setPlaceholderText(self.tr("Another reason; it joins the list"))
        self.own.textChanged.connect(self._prefer_own)
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Note (optional)"))
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(84)
        buttons = QDialogButtonBox()
        self.lose = QPushButton(self.tr("Mark as lost"))
        self.lose.setProperty("look", "primary")
        self.lose.setDefault(True)
        buttons.addButton(self.lose, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(question)
        layout.addWidget(ElidedLabel(deal, "secondary"))
        layout.addWidget(self.reasons)
        layout.addWidget(self.own)
        layout.addWidget(self.note)
        layout.addWidget(buttons)

    def answer(self) -> LostAnswer:
        """What was chosen."""
        item = self.reasons.currentItem()
        return LostAnswer(self.own.text().strip() or (item.text() if item else ""), self.note.toPlainText())

    def _type_own(self, text: str) -> None:
        self.own.setFocus()
        self.own.insert(text)

    def _prefer_own(self, text: str) -> None:
        self.reasons.setEnabled(not text.strip())


def ask_reason(
    parent: QWidget | None, deal: str, reasons: Sequence[str], beside: QRect | None = None
) -> LostAnswer | None:
    """Ask why the deal of this title was lost, beside its card; None when the question was dismissed."""
    other = QCoreApplication.translate("ReasonDialog", "Other")
    dialog = ReasonDialog(parent, deal, reasons or [other])
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    if beside is not None:
        stand_beside(dialog, beside)
    return dialog.answer() if dialog.exec() == QDialog.DialogCode.Accepted else None
