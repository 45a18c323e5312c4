"""The line at the foot of the window: that everything is saved, and what is open comes to."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import ElidedLabel

HEIGHT = 26
_DOT = 12


class StatusBar(QFrame):
    """Shows finished words for amounts; it knows no currencies."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._file = True
        self._totals: tuple[int, str, str] | None = None
        self._reminders: bool | None = None
        self.setProperty("panel", "status")
        self.setFixedHeight(HEIGHT)
        self._dot = QLabel()
        self._state, self._deals, self._pipeline, self._weighted, self._alerts = (ElidedLabel() for _ in range(5))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 16, 0)
        layout.setSpacing(6)
        layout.addWidget(self._dot)
        layout.addWidget(self._state)
        for label in (self._deals, self._pipeline, self._weighted):
            layout.addSpacing(14)
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self._alerts)
        self._say()
        theme.changed.connect(self._say)

    def show_nothing(self) -> None:
        """No file is open: there is nothing to say."""
        self._file, self._totals, self._reminders = False, None, None
        self._say()

    def show_file(self) -> None:
        """A file is open: every change is in it as soon as it is made."""
        self._file = True
        self._say_saved()

    def show_totals(self, open_deals: int, pipeline: str, weighted: str) -> None:
        """Say how many deals are open and what they come to, in the user's way of writing money."""
        self._totals = (open_deals, pipeline, weighted)
        self._say_totals()

    def show_reminders(self, on: bool) -> None:
        """Say whether the user will be reminded on the desktop."""
        self._reminders = on
        self._say_reminders()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._say_saved()
        self._say_totals()
        self._say_reminders()

    def _say_saved(self) -> None:
        self._dot.setVisible(self._file)
        self._dot.setPixmap(self._theme.pixmap("dot", "good", _DOT, self.devicePixelRatioF()))
        self._state.setText(self.tr("All changes saved") if self._file else "")

    def _say_totals(self) -> None:
        if self._totals is None:
            for label in (self._deals, self._pipeline, self._weighted):
                label.setText("")
        else:
            count, pipeline, weighted = self._totals
            self._deals.setText(self.tr("%Ln open deal(s)", "", count))
            self._pipeline.setText(self.tr("Pipeline {amount}").format(amount=pipeline))
            self._weighted.setText(self.tr("Weighted {amount}").format(amount=weighted))

    def _say_reminders(self) -> None:
        if self._reminders is None:
            self._alerts.setText("")
        else:
            self._alerts.setText(
                self.tr("Reminders on") if self._reminders else self.tr("Reminders in the window only")
            )
