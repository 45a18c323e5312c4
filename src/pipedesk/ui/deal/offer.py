"""Below the composer: the follow-up that it understood."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pipedesk.domain.shorthand import Jotted
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.announcing import announce
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import ElidedLabel, PlainLabel
from pipedesk.ui.words import KIND_ICONS, kind_words


class OfferLine(QFrame):
    """Says what Enter would plan: kind, subject, when in full, and who is meant."""

    taken = Signal()
    """The button was pressed instead of Enter."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "highlight")
        self._theme = theme
        self._formats = formats
        self._offer: Jotted | None = None
        self._icon = QLabel()
        self._subject = ElidedLabel("", "strong")
        self._facts = PlainLabel("", "secondary")
        self._facts.setWordWrap(True)
        self._keys = PlainLabel("", "small")
        self._keys.setWordWrap(True)
        self._take = Button("", "primary", icon="check", theme=theme)
        self._take.clicked.connect(self.taken)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._subject, self._facts, self._keys):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._take)
        self.hide()
        self._retranslate()
        theme.changed.connect(self._show_again)

    def show_offer(self, offer: Jotted | None) -> None:
        """Offer something else, or nothing."""
        before = self._facts.text()
        self._offer = offer
        self._show_again()
        self.setVisible(offer is not None)
        if offer is not None and self._facts.text() != before:
            announce(self, f"{self._facts.text()}. {self._keys.text()}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_again(self) -> None:
        offer = self._offer
        if offer is None:
            self._facts.clear()
            return
        self._icon.setPixmap(self._theme.pixmap(KIND_ICONS[offer.kind], "accent", 18, self.devicePixelRatioF()))
        self._subject.setText(offer.subject)
        when = self._formats.weekday(offer.when.on or offer.when.at.astimezone(self._formats.zone).date())
        clock = "" if offer.when.on else self._formats.time(offer.when.at)
        person = offer.person.name if offer.person else ""
        facts = (kind_words(offer.kind), " ".join(part for part in (when, clock) if part), person)
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        self.setAccessibleName(f"{offer.subject}: {self._facts.text()}")

    def _retranslate(self) -> None:
        self._take.setText(self.tr("Plan"))
        self._take.setAccessibleName(self.tr("Plan this follow-up"))
        self._keys.setText(self.tr("Enter plans it, Ctrl+Enter keeps a note, Esc leaves it a note"))
        self._show_again()
