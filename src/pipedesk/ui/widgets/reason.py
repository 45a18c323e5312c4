"""Asking why a deal was lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, Qt
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

from pipedesk.ui.widgets.beside import stand_beside
from pipedesk.ui.widgets.labels import ElidedLabel


@dataclass(frozen=True, slots=True)
class LostAnswer:
    """Why, and what else there is to say."""

    reason: str
    note: str


class ReasonDialog(QDialog):
    """A list of reasons and room for a note; Enter takes the selected reason."""

    def __init__(self, parent: QWidget | None, deal: str, reasons: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Why was it lost?"))
        self.setMinimumWidth(380)
        question = QLabel(self.tr("Why was it lost?"))
        question.setProperty("role", "headline")
        self.reasons = QListWidget()
        self.reasons.setObjectName("choices")
        self.reasons.setAccessibleName(self.tr("Reason"))
        self.reasons.addItems(list(reasons))
        self.reasons.setCurrentRow(0)
        self.reasons.setMinimumHeight(min(8, max(3, len(reasons))) * 28)
        self.reasons.itemActivated.connect(self.accept)
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
