"""Small rounded labels with a cross, such as tags."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import plain_tip

_CROSS = 12
_WIDEST = 160


class Chip(QPushButton):
    """A label that asks to go away when pressed. A long text is cut; the tooltip has all of it."""

    removed = Signal()

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIcon(theme.icon("x"))
        self.setIconSize(QSize(_CROSS, _CROSS))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        shown = self.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, _WIDEST)
        # An ampersand alone would underline the letter after it.
        self.setText(shown.replace("&", "&&"))
        name = self.tr("Remove {name}").format(name=text)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.clicked.connect(self.removed)
