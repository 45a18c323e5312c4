"""Buttons: plain and primary ones, those for good and bad news, and small square ones with an icon only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.keycap import draw_cap
from pipedesk.ui.widgets.looks import set_look

ICON_SIDE = 16
_CAP_EDGE = 11

_ICON_ROLES = {"primary": "text_on_accent", "good": "good", "bad": "bad"}


class Button(QPushButton):
    """A push button. `look` is primary, good, bad, flat, fact, name or title, or empty for a plain one.

    `hint` is the single key that does the same, shown as a small key cap; `icon` needs a theme. It can be reached
    with Tab but a click leaves the focus where the user works.
    """

    def __init__(
        self,
        text: str = "",
        look: str = "",
        *,
        icon: str = "",
        theme: Theme | None = None,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._hint = hint
        self._action: QAction | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if look:
            self.setProperty("look", look)
        if hint:
            self.show_hint(hint)
        if icon and theme is not None:
            self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
            self.setIcon(theme.icon(icon, _ICON_ROLES.get(look, "text_secondary")))

    def show_hint(self, key: str) -> None:
        """Say which single key does the same; none, when it is empty."""
        self._hint = key
        set_look(self, "hinted", "true" if key else "")

    def setMenu(self, menu: QMenu) -> None:
        super().setMenu(menu)
        set_look(self, "opens", "true")

    def follow(self, action: QAction) -> None:
        """Do what an action does, and be usable exactly when it is. The words stay the button's own."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._mirror)
        self._mirror()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint:
            group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
            ink = self.palette().color(group, QPalette.ColorRole.ButtonText)
            painter = QPainter(self)
            draw_cap(painter, self.rect().adjusted(0, 0, -_CAP_EDGE, 0), self._hint, self.font(), ink)
            painter.end()

    def _mirror(self) -> None:
        if self._action is not None:
            self.setEnabled(self._action.isEnabled())
            self.setToolTip(self._action.toolTip())


class IconButton(QToolButton):
    """A small square button with an icon; `name` says what it does, in its tooltip and to a screen reader."""

    def __init__(self, icon: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(theme.icon(icon))
        self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name(name)

    def name(self, name: str) -> None:
        """Say what it does, in the language of now."""
        self.setToolTip(name)
        self.setAccessibleName(name)
