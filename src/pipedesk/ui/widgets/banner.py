"""Messages inside the window: reminders, refusals, a hint that something can be undone."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pipedesk.ui.theme.pills import TONES
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.labels import PlainLabel

MOST_BUTTONS = 3
MOST_SEEN = 3
"""How many banners are seen at once; older ones wait underneath."""

_WIDTH = 620
_EDGE = 12
_GAP = 8
_ICON = 18


class BannerAction(NamedTuple):
    """A button of a banner; pressing it also takes the banner away. `look` and `hint` as of `Button`."""

    text: str
    act: Callable[[], object]
    look: str = ""
    hint: str = ""


class Banner(QWidget):
    """One message with its buttons. It never takes the focus; Tab reaches its buttons."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        detail: str = "",
        tone: str = "neutral",
        icon: str = "",
        actions: Sequence[BannerAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if len(actions) > MOST_BUTTONS:
            raise ValueError(f"a banner has at most {MOST_BUTTONS} buttons")
        self._theme = theme
        self._tone = tone
        self._icon = icon
        self._picture = QLabel()
        self._picture.setVisible(bool(icon))
        self.setAccessibleName(f"{text} {detail}".strip())
        words = QVBoxLayout()
        words.setSpacing(2)
        for line, role in ((text, "strong"), (detail, "secondary")):
            if line:
                label = PlainLabel(line, role)
                label.setWordWrap(True)
                words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        for action in actions:
            row.addWidget(self._button(action))
        close = IconButton("x", self.tr("Close"), theme)
        close.clicked.connect(self.close_banner)
        row.addWidget(close)
        self._paint_icon()
        theme.changed.connect(self._paint_icon)

    def close_banner(self) -> None:
        """Go away."""
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink, tint = TONES[self._tone]
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.handle if self._tone == "neutral" else colours.role(ink), 1))
        painter.setBrush(colours.surface if self._tone == "neutral" else colours.role(tint))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _button(self, action: BannerAction) -> Button:
        button = Button(action.text, action.look, hint=action.hint)

        def press() -> None:
            self.close_banner()
            action.act()

        button.clicked.connect(press)
        return button

    def _paint_icon(self) -> None:
        if self._icon:
            role = "text_secondary" if self._tone == "neutral" else self._tone
            self._picture.setPixmap(self._theme.pixmap(self._icon, role, _ICON, self.devicePixelRatioF()))


class BannerStack(QObject):
    """The banners of a window, floating above the bottom of `host`, the newest lowest. They move nothing."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._banners: list[tuple[str, Banner]] = []
        self._aside = False
        host.installEventFilter(self)

    def say(
        self,
        text: str,
        *,
        detail: str = "",
        tone: str = "neutral",
        icon: str = "",
        actions: Sequence[BannerAction] = (),
        key: str = "",
        seconds: int = 0,
    ) -> Banner:
        """Show a message; one with the same `key` goes. It stays `seconds`, or until closed when that is 0."""
        if key:
            self.take_away(key)
        banner = Banner(self._theme, text, detail=detail, tone=tone, icon=icon, actions=actions, parent=self._host)
        banner.closed.connect(lambda: self._drop(banner))
        self._banners.append((key, banner))
        if seconds:
            timer = QTimer(banner)
            timer.setSingleShot(True)
            timer.timeout.connect(banner.close_banner)
            timer.start(seconds * 1000)
        self._place()
        # Loaded here, because accessibility's long lists of names would cost the first frame two milliseconds.
        from pipedesk.ui.widgets.announcing import announce

        announce(self._host, banner.accessibleName())
        return banner

    def take_away(self, key: str) -> None:
        """Close the banner that has this key, if it is still there."""
        for known, banner in list(self._banners):
            if known == key:
                banner.close_banner()

    def step_aside(self) -> None:
        """While a card is dragged nothing may lie over the places where it can be dropped."""
        self._aside = True
        self._place()

    def come_back(self) -> None:
        """Show the banners again that stepped aside."""
        self._aside = False
        self._place()

    def clear(self) -> None:
        """Close them all."""
        for _, banner in list(self._banners):
            banner.close_banner()

    def shows(self, key: str) -> bool:
        """Whether the banner that has this key is still there."""
        return any(known == key for known, _ in self._banners)

    def banners(self) -> list[Banner]:
        """All that have not been closed, the oldest first."""
        return [banner for _, banner in self._banners]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _drop(self, banner: Banner) -> None:
        self._banners = [(key, known) for key, known in self._banners if known is not banner]
        banner.hide()
        banner.deleteLater()
        self._place()

    def _place(self) -> None:
        width = min(_WIDTH, self._host.width() - 2 * _EDGE)
        bottom = self._host.height() - _EDGE
        for place, (_, banner) in enumerate(reversed(self._banners)):
            seen = place < MOST_SEEN and not self._aside
            banner.setVisible(seen)
            if seen:
                height = max(banner.heightForWidth(width), banner.minimumSizeHint().height())
                banner.setGeometry(QRect((self._host.width() - width) // 2, bottom - height, width, height))
                banner.raise_()
                bottom -= height + _GAP
