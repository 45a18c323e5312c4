"""The navigation rail at the left edge: one item for each page."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.domain.texts import Text
from pipedesk.ui.theme.theme import Theme

WIDTH = 64
_ITEM_HEIGHT = 50
_ICON = 20
_MOST_SHOWN = 99


class RailItem(QToolButton):
    """A page's icon over its name, with the number of things that wait there."""

    def __init__(self, theme: Theme, icon: str, title: Text) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._title = title
        self._count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()
        theme.changed.connect(self.update)

    def set_count(self, count: int) -> None:
        """Show how many things wait; nothing for 0."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def retranslate(self) -> None:
        """Say the name in the language of now."""
        self.setText(rendered(self._title))
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 11, _ITEM_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        role = "accent" if self.isChecked() else "text" if self.underMouse() else "text_secondary"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colours.accent, 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent_tint if self.isChecked() else colours.surface)
        if self.underMouse() and not self.isChecked():
            painter.setBrush(colours.column)
        painter.drawRoundedRect(frame, 6, 6)
        left = (self.width() - _ICON) // 2
        painter.drawPixmap(QPoint(left, 8), self._theme.pixmap(self._icon, role, _ICON, self.devicePixelRatioF()))
        self._paint_name(painter, role)
        if self._count:
            self._paint_count(painter, left + _ICON)
        painter.end()

    def _paint_name(self, painter: QPainter, role: str) -> None:
        font = self._theme.fonts.small_strong if self.isChecked() else self._theme.fonts.small
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.palette.role(role))
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 2)
        painter.drawText(QRect(0, 30, self.width(), 16), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_count(self, painter: QPainter, icon_right: int) -> None:
        words = str(self._count) if self._count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        font = self._theme.fonts.badge
        width = max(15, QFontMetrics(font).horizontalAdvance(words) + 8)
        right = min(icon_right + width - 6, self.width() - 2)
        spot = QRectF(right - width, 4, width, 15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.bad)
        painter.drawRoundedRect(spot, 7.5, 7.5)
        painter.setFont(font)
        painter.setPen(self._theme.palette.surface)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)

    def _name(self) -> None:
        waiting = self.tr("{page}, %Ln waiting", "", self._count).format(page=self.text())
        self.setAccessibleName(waiting if self._count else self.text())
        self.setToolTip(waiting if self._count else "")


class Rail(QFrame):
    """Shows which page is on, and asks for another one; arrows move between the items."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._top = 0
        self.setProperty("panel", "rail")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Pages"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(5, 8, 5, 8)
        self._layout.setSpacing(4)
        self._layout.addStretch()

    def add_item(self, key: str, icon: str, title: Text, *, at_bottom: bool = False) -> None:
        """Add a page below those of the same end."""
        item = RailItem(self._theme, icon, title)
        item.clicked.connect(lambda: self.chosen.emit(key))
        self._items[key] = item
        self._group.addButton(item)
        if at_bottom:
            self._layout.addWidget(item)
        else:
            self._layout.insertWidget(self._top, item)
            self._top += 1

    def mark(self, key: str) -> None:
        """Show that a page is on. Raises `KeyError` for an unknown page."""
        self._items[key].setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        """Show how many things wait on a page. Raises `KeyError` for an unknown page."""
        self._items[key].set_count(count)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Pages"))
            for item in self._items.values():
                item.retranslate()
