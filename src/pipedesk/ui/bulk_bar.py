"""The bar that comes up when several deals are selected: how many, what they are worth, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.ui.actions import ACTIONS, Actions
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.labels import PlainLabel

ON_BAR = ("deal.tag", "deal.edit", "deal.win", "deal.lose", "deal.archive", "deal.delete")
"""The window's actions that stand on the bar."""

_LOOKS = {"deal.win": "good", "deal.lose": "bad"}
_EDGE = 14
_RADIUS = 8
_TEXTS = {spec.name: spec.text for spec in ACTIONS}
_ICONS = {spec.name: spec.icon for spec in ACTIONS}


class BulkBar(QWidget):
    """Floats above the bottom of a page and moves nothing; where there is little room its buttons keep only icons."""

    dismissed = Signal()
    moved = Signal()
    """It came, went, or is of another height."""

    def __init__(self, theme: Theme, actions: Actions, stages: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self._host: QWidget | None = None
        self._words = PlainLabel("", "strong")
        self.move_to = Button("", icon="arrow-right", theme=theme)
        self.move_to.setMenu(stages)
        self.buttons = {name: Button("", _LOOKS.get(name, ""), icon=_ICONS[name], theme=theme) for name in ON_BAR}
        for name, button in self.buttons.items():
            button.follow(actions[name])
        self._close = IconButton("x", "", theme)
        self._close.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(6)
        row.addWidget(self._words)
        row.addSpacing(8)
        for widget in (self.move_to, *self.buttons.values(), self._close):
            row.addWidget(widget)
        self.hide()
        self.retranslate()

    def say(self, words: str) -> None:
        """Say what is selected."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._place()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_on(self, host: QWidget | None) -> None:
        """Show it above the bottom of a page; None takes it away."""
        if host is not self._host:
            if self._host is not None:
                self._host.removeEventFilter(self)
            self._host = host
            if host is not None:
                self.setParent(host)
                host.installEventFilter(self)
        if host is None:
            self.hide()
        else:
            self._place()
            self.show()
            self.raise_()
        self.moved.emit()

    def floor(self) -> int:
        """How much of the bottom of the page it takes."""
        return self.height() + _EDGE if self._host is not None else 0

    def retranslate(self) -> None:
        """Put the words into the language of now."""
        self._close.setToolTip(self.tr("Select nothing"))
        self._close.setAccessibleName(self.tr("Select nothing"))
        self._write(icons_only=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent, 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def _place(self) -> None:
        if self._host is None:
            return
        room = self._host.width() - 2 * _EDGE
        self._write(icons_only=False)
        if self.sizeHint().width() > room:
            self._write(icons_only=True)
        size = self.sizeHint()
        width = min(size.width(), room)
        left, top = (self._host.width() - width) // 2, self._host.height() - size.height() - _EDGE
        self.setGeometry(QRect(left, top, width, size.height()))

    def _write(self, *, icons_only: bool) -> None:
        words = {
            "deal.tag": self.tr("Tag…"),
            "deal.edit": self.tr("Set…"),
            "deal.win": self.tr("Won"),
            "deal.lose": self.tr("Lost…"),
            "deal.archive": self.tr("Archive"),
            "deal.delete": self.tr("Delete"),
        }
        self.move_to.setText("" if icons_only else self.tr("Move to"))
        self.move_to.setAccessibleName(self.tr("Move to"))
        self.move_to.setToolTip(self.tr("Move to"))
        for name, button in self.buttons.items():
            button.setText("" if icons_only else words[name])
            button.setAccessibleName(rendered(_TEXTS[name]).replace("&", ""))
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
