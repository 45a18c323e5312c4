"""A framed piece of a page."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Card(QFrame):
    """A rounded surface with padding; put things into `body`. `panel` is card or highlight."""

    def __init__(self, parent: QWidget | None = None, *, panel: str = "card") -> None:
        super().__init__(parent)
        self.setProperty("panel", panel)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 10, 12, 10)
        self.body.setSpacing(6)
