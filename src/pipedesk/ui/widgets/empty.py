"""What a page shows while it has nothing to show: what it is for, and what to do first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import PlainLabel

_ICON = 40


class EmptyState(QWidget):
    """An icon, a headline, a sentence, and up to three buttons for what to do next."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        headline: str,
        sentence: str,
        buttons: Sequence[QAbstractButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._picture = QLabel()
        self._headline = PlainLabel(headline, "headline")
        self._sentence = PlainLabel(sentence, "secondary")
        self._sentence.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(10)
        layout.addStretch(2)
        for part in (self._picture, self._headline, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(part)
        layout.addSpacing(8)
        layout.addLayout(row)
        layout.addStretch(3)
        self._paint_icon()
        theme.changed.connect(self._paint_icon)

    def say(self, headline: str, sentence: str) -> None:
        """Use other words."""
        self._headline.setText(headline)
        self._sentence.setText(sentence)

    def _paint_icon(self) -> None:
        self._picture.setPixmap(self._theme.pixmap(self._icon, "text_faint", _ICON, self.devicePixelRatioF()))
