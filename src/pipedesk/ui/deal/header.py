"""The head of the pane: what, who, how much, how likely, until when; won and lost."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from pipedesk.domain.staleness import days_between, is_stale
from pipedesk.domain.terms import DealStatus
from pipedesk.store.reads.deal import DealDetails
from pipedesk.ui.deal.path import StagePath
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.stylesheet import FACT_PADDING, FIELD_PADDING
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.flow import FlowLayout
from pipedesk.ui.widgets.inline import InlineEdit
from pipedesk.ui.widgets.labels import ElidedLabel, PlainLabel
from pipedesk.ui.widgets.menu import Menu

EDGE = 16
"""How far the pane's words are from its edges."""


class DealHeader(QFrame):
    """Says what was edited; it changes nothing itself."""

    title_edited = Signal(str)
    value_edited = Signal(str)
    win_asked = Signal()
    lose_asked = Signal()
    reopen_asked = Signal()
    stage_asked = Signal(int)
    field_asked = Signal(str)
    """A fact of the outlook was pressed: the field that holds it is to be edited."""
    stage_probability_asked = Signal()
    """The probability set by hand is to go; the stage's holds again."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._deal: DealDetails | None = None
        self._now: datetime | None = None
        self.title = InlineEdit(name=self.tr("Title"), role="headline")
        self.title.committed.connect(self.title_edited)
        self._whom = ElidedLabel("", "secondary")
        self.value = InlineEdit(name=self.tr("Value"), role="amount")
        self.value.setMaximumWidth(170)
        self.value.committed.connect(self.value_edited)
        self._outlook = PlainLabel("", "secondary")
        self._outlook.setWordWrap(True)
        self._likely = Button("", "fact")
        self._closes = Button("", "fact")
        self._back = IconButton("undo-2", "", theme)
        self._likely.clicked.connect(lambda: self.field_asked.emit("probability"))
        self._closes.clicked.connect(lambda: self.field_asked.emit("expected_close_on"))
        self._back.clicked.connect(self.stage_probability_asked)
        self._more = IconButton("ellipsis", "", theme)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = Menu(self._more)
        """What else can be done with the deal."""
        self._more.setMenu(self.menu)
        self._win = Button("", "good")
        self._lose = Button("", "bad")
        self._reopen = Button("")
        self._win.clicked.connect(self.win_asked)
        self._lose.clicked.connect(self.lose_asked)
        self._reopen.clicked.connect(self.reopen_asked)
        self._path = StagePath(theme)
        self._path.stage_asked.connect(self.stage_asked)
        self._stage = PlainLabel("", "small")
        self._lay_out()
        self._retranslate()

    def show_deal(self, deal: DealDetails, now: datetime) -> None:
        """Show a deal as it stands at a moment."""
        self._deal, self._now = deal, now
        formats = self._formats
        self.title.set_text(deal.title)
        main = deal.people[0] if deal.people else None
        person = ", ".join(part for part in (main.name, main.job_title) if part) if main else ""
        self._whom.setText(" · ".join(part for part in (deal.organization, person) if part) or self.tr("Nobody yet"))
        self.value.set_text(formats.money(deal.value_minor, deal.currency))
        is_open = deal.status is DealStatus.OPEN
        self._show_outlook(deal, now)
        for button, shown in ((self._win, is_open), (self._lose, is_open), (self._reopen, not is_open)):
            button.setVisible(shown)
        self._path.show_deal(deal, now)
        self._stage.setText(self._stage_of(deal, now))
        days = days_between(deal.stage_entered_at, now)
        self._stage.take_role("bad" if is_open and is_stale(days, deal.stage.stale_after_days) else "small")

    def take_focus(self) -> None:
        """The keyboard comes here."""
        self.title.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_outlook(self, deal: DealDetails, now: datetime) -> None:
        """How likely and until when; how it ended, of a closed one."""
        is_open = deal.status is DealStatus.OPEN
        self._outlook.setVisible(not is_open)
        self._likely.setVisible(is_open)
        self._closes.setVisible(is_open)
        self._back.setVisible(is_open and deal.probability is not None)
        if not is_open:
            self._outlook.setText(self._end_of(deal))
            return
        formats = self._formats
        of_stage = formats.percent(deal.stage.probability)
        if deal.probability is None:
            self._likely.setText(self.tr("{percent} (the stage’s)").format(percent=of_stage))
        else:
            self._likely.setText(self.tr("{percent} (set by hand)").format(percent=formats.percent(deal.probability)))
        self._likely.setToolTip(self.tr("Set the probability by hand"))
        self._likely.setAccessibleName(self.tr("Probability: {percent}").format(percent=self._likely.text()))
        self._back.setToolTip(self.tr("Use the stage’s {percent}").format(percent=of_stage))
        self._back.setAccessibleName(self._back.toolTip())
        self._closes.setText(self._close_of(deal, now))
        self._closes.setToolTip(self.tr("Set the closing date"))

    def _close_of(self, deal: DealDetails, now: datetime) -> str:
        if deal.expected_close_on is None:
            return self.tr("no closing date")
        past = deal.expected_close_on < now.astimezone(self._formats.zone).date()
        words = self.tr("was to close {date}") if past else self.tr("closes {date}")
        return words.format(date=self._formats.day(deal.expected_close_on))

    def _end_of(self, deal: DealDetails) -> str:
        if deal.closed_at is None:
            return ""
        day = self._formats.day(deal.closed_at.astimezone(self._formats.zone).date())
        if deal.status is DealStatus.WON:
            return self.tr("Won on {date}").format(date=day)
        words = self.tr("Lost on {date}").format(date=day)
        return " · ".join(part for part in (words, deal.lost_reason) if part)

    def _stage_of(self, deal: DealDetails, now: datetime) -> str:
        if deal.status is not DealStatus.OPEN:
            return self.tr("Last stage: {stage}").format(stage=deal.stage.name)
        days = days_between(deal.stage_entered_at, now)
        if days == 0:
            return self.tr("{stage} since today").format(stage=deal.stage.name)
        return self.tr("{stage} for %Ln day(s)", "", days).format(stage=deal.stage.name)

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(8)
        figures.addWidget(self.value)
        figures.addStretch(1)
        for button in (self._win, self._lose, self._reopen, self._more):
            figures.addWidget(button)
        outlook = FlowLayout(spacing=2)
        outlook.setContentsMargins(FIELD_PADDING - FACT_PADDING, 0, 0, 0)
        for fact in (self._likely, self._back, self._closes):
            outlook.addWidget(fact)
        layout = QVBoxLayout(self)
        # A field's words begin inside of it: fields stand out to the left, so that all words begin at one line.
        layout.setContentsMargins(EDGE - FIELD_PADDING, 12, EDGE, 10)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addLayout(_in_line(self._whom))
        layout.addSpacing(4)
        layout.addLayout(figures)
        layout.addLayout(outlook)
        layout.addLayout(_in_line(self._outlook, self._path, self._stage))

    def _retranslate(self) -> None:
        self._win.setText(self.tr("Won"))
        self._lose.setText(self.tr("Lost…"))
        self._reopen.setText(self.tr("Reopen"))
        self._more.setToolTip(self.tr("More to do with this deal"))
        self._more.setAccessibleName(self._more.toolTip())
        self.title.setAccessibleName(self.tr("Title"))
        self.value.setAccessibleName(self.tr("Value"))
        if self._deal is not None and self._now is not None:
            self.show_deal(self._deal, self._now)


def _in_line(*parts: QWidget) -> QVBoxLayout:
    """What is no field, below each other, beginning where the words of the fields do."""
    layout = QVBoxLayout()
    layout.setContentsMargins(FIELD_PADDING, 0, 0, 0)
    layout.setSpacing(2)
    for part in parts:
        layout.addWidget(part)
    return layout
