"""The next step of the deal: done with one press, or put off."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pipedesk.domain.snoozing import Snooze
from pipedesk.domain.terms import DealStatus
from pipedesk.store.reads.deal import DealDetails, OpenFollowUp
from pipedesk.ui.formats import Due, Formats, Timing
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.badge import Badge
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import ElidedLabel, PlainLabel
from pipedesk.ui.widgets.menu import Menu
from pipedesk.ui.words import KIND_ICONS, snooze_words

_MOST_LATER = 3


class NextStep(QFrame):
    """The earliest open follow-up, or the warning that there is none."""

    done_asked = Signal(int)
    snooze_asked = Signal(int, object)
    plan_asked = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._step: OpenFollowUp | None = None
        self._shown: tuple[DealDetails, datetime] | None = None
        self._icon = QLabel()
        self._subject = PlainLabel("", "strong")
        self._subject.setWordWrap(True)
        self._due = Badge(theme)
        self._reminder = PlainLabel("", "secondary")
        self._later = [ElidedLabel("", "secondary") for _ in range(_MOST_LATER)]
        self._more = ElidedLabel("", "secondary")
        self._done = Button("", "primary", icon="check", theme=theme)
        self._done.clicked.connect(self._ask_done)
        self._snooze = Button("")
        self._menu = Menu(self._snooze)
        self._snooze.setMenu(self._menu)
        self._plan = Button("", icon="plus", theme=theme)
        self._plan.clicked.connect(self.plan_asked)
        self._lay_out()
        self._retranslate()
        theme.changed.connect(self._show_again)

    def show_deal(self, deal: DealDetails, now: datetime) -> None:
        """Show what is next."""
        self._shown = (deal, now)
        self._step = step = deal.next_step
        self.setProperty("panel", "highlight" if step else "card")
        self.style().unpolish(self)
        self.style().polish(self)
        for part in (self._done, self._snooze):
            part.setVisible(step is not None)
        later = deal.follow_ups[1 : 1 + _MOST_LATER]
        for place, line in enumerate(self._later):
            line.setVisible(place < len(later))
            line.setText(self._line(later[place], now) if place < len(later) else "")
        hidden = len(deal.follow_ups) - 1 - len(later)
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("%Ln more planned", "", max(0, hidden)))
        self._reminder.setVisible(step is not None and step.snoozed_until is not None)
        self._due.setVisible(step is not None or deal.status is DealStatus.OPEN)
        if step is None:
            self._show_none(deal.status)
        else:
            self._show_step(step, now)

    def _show_none(self, status: DealStatus) -> None:
        """Nothing is planned: a warning while the deal is open, and nothing to worry about once it is closed."""
        is_open = status is DealStatus.OPEN
        words = self.tr("Nothing is planned. What comes next?") if is_open else self.tr("Nothing is planned.")
        self._subject.setText(words)
        self._due.show_badge(self.tr("No next step"), "warning")
        icon, role = ("circle-alert", "warning") if is_open else ("calendar", "text_secondary")
        self._icon.setPixmap(self._theme.pixmap(icon, role, 18, self.devicePixelRatioF()))

    def _show_step(self, step: OpenFollowUp, now: datetime) -> None:
        self._subject.setText(step.subject)
        if step.snoozed_until is not None:
            when = self._formats.moment(step.snoozed_until.astimezone(UTC), now)
            self._reminder.setText(self.tr("Reminder: {when}").format(when=when))
        due = self._due_of(step, now)
        self._due.show_badge(due.text, due.timing.tone)
        self._due.setToolTip(self._formats.moment(step.due_at.astimezone(UTC), now))
        self._icon.setPixmap(self._theme.pixmap(KIND_ICONS[step.kind], "accent", 18, self.devicePixelRatioF()))

    def _due_of(self, step: OpenFollowUp, now: datetime) -> Due:
        on = step.due_on.isoformat() if step.due_on else None
        due = self._formats.due(int(step.due_at.timestamp() * 1000), on, now)
        if due.timing is Timing.LATER and on is None:
            return due._replace(text=f"{due.text} · {self._formats.time(step.due_at)}")
        return due

    def _line(self, step: OpenFollowUp, now: datetime) -> str:
        """What comes after: Fri 27 · Send the offer."""
        return f"{self._due_of(step, now).text} · {step.subject}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._icon)
        first.addWidget(self._subject, 1)
        first.addWidget(self._due)
        second = QHBoxLayout()
        second.setSpacing(8)
        for button in (self._done, self._snooze, self._plan):
            second.addWidget(button)
        second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addWidget(self._reminder)
        layout.addLayout(second)
        for line in (*self._later, self._more):
            layout.addWidget(line)

    def _retranslate(self) -> None:
        self._done.setText(self.tr("Done"))
        self._snooze.setText(self.tr("Snooze"))
        self._plan.setText(self.tr("Plan…"))
        self._menu.clear()
        for snooze in Snooze:
            entry = self._menu.addAction(snooze_words(snooze))
            entry.triggered.connect(lambda _=False, snooze=snooze: self._ask_snooze(snooze))
        self._show_again()

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_deal(*self._shown)

    def _ask_done(self) -> None:
        if self._step is not None:
            self.done_asked.emit(self._step.id)

    def _ask_snooze(self, snooze: Snooze) -> None:
        if self._step is not None:
            self.snooze_asked.emit(self._step.id, snooze)
