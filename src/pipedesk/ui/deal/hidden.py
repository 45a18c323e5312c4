"""Above the deal: that no card stands for it, because the filter leaves it out or it is in the archive."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import PlainLabel


class HiddenLine(QFrame):
    """Says why the board does not show the deal, and offers a way to it."""

    clear_asked = Signal()
    """All deals shall be shown again."""
    unarchive_asked = Signal()

    def __init__(self, theme: Theme, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._theme = theme
        self._archived = self._filtered = False
        self._icon = QLabel()
        self._words = PlainLabel("", "secondary")
        self._words.setWordWrap(True)
        self._way = Button("")
        self._way.clicked.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(edge, 6, edge, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._way)
        self.hide()
        self._retranslate()
        self._paint_icon()
        theme.changed.connect(self._paint_icon)

    def know_archived(self, on: bool) -> None:
        """Whether the deal is in the archive: that comes first, all filters leave it out."""
        self._archived = on
        self._show_reason()

    def know_filtered(self, on: bool) -> None:
        """Whether the filter leaves the deal out."""
        self._filtered = on
        self._show_reason()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _go(self) -> None:
        (self.unarchive_asked if self._archived else self.clear_asked).emit()

    def _show_reason(self) -> None:
        self._paint_icon()
        self._retranslate()
        self.setVisible(self._archived or self._filtered)

    def _paint_icon(self) -> None:
        icon = "archive" if self._archived else "funnel"
        self._icon.setPixmap(self._theme.pixmap(icon, "text_secondary", 16, self.devicePixelRatioF()))

    def _retranslate(self) -> None:
        if self._archived:
            self._words.setText(self.tr("This deal is in the archive."))
            self._way.setText(self.tr("Take Out"))
        else:
            self._words.setText(self.tr("The filter hides this deal."))
            self._way.setText(self.tr("Clear Filter"))
        self._way.setAccessibleDescription(self._words.text())
        self.setAccessibleName(self._words.text())
