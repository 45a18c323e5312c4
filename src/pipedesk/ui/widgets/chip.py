"""Flat rounded switches, for filters above a board or list."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pipedesk.ui.theme.theme import Theme

_CROSS = 12


class Chip(QPushButton):
    """A switch that is on or off; a `removable` one shows a cross and asks to go away when pressed."""

    removed = Signal()

    def __init__(
        self, text: str, theme: Theme, *, checked: bool = False, removable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("look", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(not removable)
        self.setChecked(checked and not removable)
        if removable:
            self.setIcon(theme.icon("x"))
            self.setIconSize(QSize(_CROSS, _CROSS))
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.setAccessibleName(self.tr("Remove {name}").format(name=text))
            self.clicked.connect(self.removed)
