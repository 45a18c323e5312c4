"""Buttons: plain and primary ones, those for good and bad news, and small square ones with an icon only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QToolButton, QWidget

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.keycap import GAP, cap_width, draw_cap

ICON_SIDE = 16

_ICON_ROLES = {"primary": "text_on_accent", "good": "good", "bad": "bad"}


class Button(QPushButton):
    """A push button. `look` is primary, good, bad, flat or title, or empty for a plain one.

    `hint` is the key that does the same, shown as a small key cap; `icon` needs a theme. It can be reached with Tab but
    a click leaves the focus where the user works.
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
        if icon and theme is not None:
            self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
            self.setIcon(theme.icon(icon, _ICON_ROLES.get(look, "text_secondary")))

    def setMenu(self, menu: QMenu) -> None:
        self.setProperty("opens", "true")
        super().setMenu(menu)

    def follow(self, action: QAction) -> None:
        """Do what an action does, and be usable exactly when it is. The words stay the button's own."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._mirror)
        self._mirror()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._cap_room(), 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(self._cap_room(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._hint:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        room = self.rect()
        option.rect = room.adjusted(0, 0, -self._cap_room(), 0)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = self.palette().color(group, QPalette.ColorRole.ButtonText)
        draw_cap(painter, room.adjusted(0, 0, -GAP - 2, 0), self._hint, self.font(), ink)
        painter.end()

    def _mirror(self) -> None:
        if self._action is not None:
            self.setEnabled(self._action.isEnabled())
            self.setToolTip(self._action.toolTip())

    def _cap_room(self) -> int:
        return cap_width(self._hint, self.font()) + GAP if self._hint else 0


class IconButton(QToolButton):
    """A small square button with an icon; `name` says what it does, in its tooltip and to a screen reader."""

    def __init__(self, icon: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(theme.icon(icon))
        self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(name)
        self.setAccessibleName(name)
