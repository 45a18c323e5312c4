"""The pane beside the board: one deal, always current, every edit saved by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from pipedesk.commands.bulk import UnarchiveDeals
from pipedesk.commands.checklists import TickItem
from pipedesk.commands.command import Command
from pipedesk.commands.deals import (
    AddDealPerson,
    DealField,
    EditDeal,
    ReopenDeal,
    SetDealOrganization,
    TagDeal,
    UntagDeal,
)
from pipedesk.commands.followups import CompleteFollowUp, PlanFollowUp, SnoozeFollowUp
from pipedesk.commands.notes import AddNote, DeleteNote, EditNote, PinNote
from pipedesk.desktop.translation import rendered
from pipedesk.domain.edits import Change, Plain
from pipedesk.domain.probability import parse_percent
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.shorthand import Jotted, Known, understood
from pipedesk.domain.snoozing import Snooze, snoozed_until
from pipedesk.domain.terms import DealStatus
from pipedesk.domain.when import parse_day
from pipedesk.store.reads.deal import DealDetails, deal_details
from pipedesk.store.reads.requirements import checklist
from pipedesk.store.reads.timeline import timeline
from pipedesk.ui.deal.checklist import Checklist
from pipedesk.ui.deal.composer import Composer
from pipedesk.ui.deal.details import DealFieldsView
from pipedesk.ui.deal.header import EDGE, DealHeader
from pipedesk.ui.deal.hidden import HiddenLine
from pipedesk.ui.deal.next_step import NextStep
from pipedesk.ui.deal.offer import OfferLine
from pipedesk.ui.deal.opening import open_contact
from pipedesk.ui.deal.timeline_view import TimelineView
from pipedesk.ui.formats import Formats
from pipedesk.ui.live import Live
from pipedesk.ui.theme.stylesheet import TAB_PADDING
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.empty import EmptyState
from pipedesk.ui.widgets.fitted import FittedPage
from pipedesk.ui.widgets.inline import InlineEdit

if TYPE_CHECKING:
    from pipedesk.ui.deal.blocks import DetailBlocks

_SHOWN_EVENTS = 60
_ABOUT_EVERY_DEAL = (
    "organization",
    "person",
    "stage",
    "contact_point",
    "checklist_item",
    "custom_field",
    "product",
)


class DealPane(QFrame):
    """Shows the deal that was chosen last; never blocks the board."""

    win_asked = Signal(int)
    move_asked = Signal(int, int)
    """A deal, and the stage into which it should go."""
    lose_asked = Signal(int)
    follow_up_asked = Signal(int)
    asked = Signal(str, int)
    """An entry of the header's menu, by the name of its action, and the deal."""
    shown = Signal()
    """Another deal is shown, or the same one anew, or none any more."""

    def __init__(self, theme: Theme, formats: Formats, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "pane")
        self._formats = formats
        self._live = live
        self.deal: DealDetails | None = None
        self._events = _SHOWN_EVENTS
        self._wanted: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self.show_deal(self._wanted))
        self._more = False
        self._offered: tuple[QAction, ...] = ()
        self._older = QTimer(self)
        self._older.setSingleShot(True)
        self._older.timeout.connect(self._show_older)
        self.hidden = HiddenLine(theme, EDGE)
        self.header = DealHeader(theme, formats)
        self.next_step = NextStep(theme, formats)
        self.checklist = Checklist()
        self.composer = Composer(self._read)
        self.offer = OfferLine(theme, formats)
        self.timeline = TimelineView(theme, formats, self._write_anew)
        self.fields = DealFieldsView(theme, formats)
        self._theme = theme
        self.blocks: DetailBlocks | None = None
        self._tabs = QTabBar()
        self._pages = QStackedWidget()
        self._happened = QScrollArea()
        self._areas = [self._happened, QScrollArea()]
        self._empty = EmptyState(theme, "panel-right", "", "")
        self._whole = QStackedWidget()
        self._details = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_deal(self, deal_id: int | None) -> None:
        """Show a deal, or nothing when it is gone."""
        self._soon.stop()
        if self.deal is not None and self.deal.id != deal_id:
            self._finish_edits()
        desk = self._live.desk
        details = None
        if self.deal is None or self.deal.id != deal_id:
            self._events = _SHOWN_EVENTS
        if desk is not None and deal_id is not None:
            with desk.store.reading() as look:
                details = deal_details(look, deal_id)
                items = checklist(look, deal_id) if details and details.status is DealStatus.OPEN else []
                wanted = self.timeline.wanted()
                rows = timeline(look, deal_id, limit=self._events + 1, only=wanted) if details else []
        if details is None and self.deal is not None and self.deal.id == deal_id:
            self._rescue_edits()
        self.deal = details
        self.composer.turn_to(details.id if details else None)
        self._whole.setCurrentIndex(0 if details is None else 1)
        if details is None or desk is None:
            self.shown.emit()
            return
        now = desk.clock.now()
        self.hidden.know_archived(details.archived_at is not None)
        self.header.show_deal(details, now)
        self.next_step.show_deal(details, now)
        self.checklist.show_items(details.stage.guidance, items)
        self.fields.show_deal(details)
        self._show_blocks()
        self._more = len(rows) > self._events
        self.timeline.show_rows(rows[: self._events], now, more=self._more)
        self.shown.emit()

    def keep_all(self) -> None:
        """The file is about to be closed: what is being typed is kept, notes that were only begun too."""
        self._finish_edits()
        for deal, text in self.composer.take_drafts().items():
            if self._is_there(deal):
                self._live.run(AddNote(text, deal))

    def offer_more(self, actions: Sequence[QAction]) -> None:
        """Put what these actions do into the header's menu, for the deal that is shown here."""
        self._offered = tuple(actions)
        self.header.menu.aboutToShow.connect(self._fill_menu)

    def follow(self, deal_id: int | None) -> None:
        """Show a deal as soon as there is nothing else to do: who runs through cards sees the cards first."""
        self._wanted = deal_id
        self._soon.start()

    def changed(self, changes: list[Change]) -> None:
        """Read the deal again, as soon as there is nothing else to do, when one of the changes is about it."""
        if self.deal is None:
            return
        about = any(
            change.bulk or self.deal.id in change.deals() or change.touches(*_ABOUT_EVERY_DEAL) for change in changes
        )
        if about and not self._soon.isActive():
            self.follow(self.deal.id)

    def show_page(self, number: int) -> None:
        """Show the timeline (0) or the fields (1)."""
        self._tabs.setCurrentIndex(number)

    def take_focus(self) -> None:
        """The keyboard comes here."""
        self.header.take_focus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_deal(self.deal.id if self.deal else None)

    def _lay_out(self) -> None:
        happened = FittedPage()
        happened.setObjectName("body")
        column = QVBoxLayout(happened)
        column.setContentsMargins(EDGE, 12, EDGE, 12)
        column.setSpacing(10)
        for part in (self.next_step, self.checklist, self.composer, self.offer, self.timeline):
            column.addWidget(part)
        column.addStretch(1)
        fields = FittedPage()
        fields.setObjectName("body")
        self._details.setContentsMargins(EDGE, 4, EDGE, 12)
        self._details.addWidget(self.fields)
        self._details.addStretch(1)
        fields.setLayout(self._details)
        for area, body in zip(self._areas, (happened, fields), strict=True):
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(body)
            self._pages.addWidget(area)
            self._tabs.addTab("")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._tabs.currentChanged.connect(self._show_blocks)
        shown = QWidget()
        whole = QVBoxLayout(shown)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.hidden)
        whole.addWidget(self.header)
        tabs = QFrame()
        tabs.setProperty("panel", "bar")
        chosen = QHBoxLayout(tabs)
        chosen.setContentsMargins(EDGE - TAB_PADDING, 0, 0, 0)
        chosen.addWidget(self._tabs)
        whole.addWidget(tabs)
        whole.addWidget(self._pages, 1)
        self._whole.addWidget(self._empty)
        self._whole.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)

    def _connect(self) -> None:
        header, fields, step = self.header, self.fields, self.next_step
        header.title_edited.connect(lambda text: self._edit(DealField.TITLE, text))
        header.value_edited.connect(self._edit_value)
        header.stage_asked.connect(self._ask_move)
        header.field_asked.connect(self._edit_in_details)
        header.stage_probability_asked.connect(lambda: self._edit(DealField.PROBABILITY, None))
        header.reopen_asked.connect(lambda: self._run(lambda deal: ReopenDeal(deal.id)))
        header.win_asked.connect(lambda: self._ask(self.win_asked))
        header.lose_asked.connect(lambda: self._ask(self.lose_asked))
        self.hidden.unarchive_asked.connect(lambda: self._run(lambda deal: UnarchiveDeals((deal.id,))))
        self.checklist.ticked.connect(lambda item, done: self._run(lambda deal: TickItem(deal.id, item, done)))
        step.plan_asked.connect(lambda: self._ask(self.follow_up_asked))
        step.done_asked.connect(lambda follow_up: self._run(lambda _: CompleteFollowUp(follow_up)))
        step.snooze_asked.connect(self._snooze)
        fields.edited.connect(self._edit_field)
        fields.organization_edited.connect(lambda text: self._run(lambda deal: SetDealOrganization(deal.id, text)))
        fields.person_added.connect(lambda text: self._run(lambda deal: AddDealPerson(deal.id, text)))
        fields.people.asked.connect(lambda command: self._run(lambda _: command))
        fields.people.opened.connect(open_contact)
        fields.tag_added.connect(lambda text: self._run(lambda deal: TagDeal(deal.id, text)))
        fields.tag_removed.connect(lambda text: self._run(lambda deal: UntagDeal(deal.id, text)))
        self._live.refused.connect(self._mark_refused)
        self.timeline.older_asked.connect(self._show_older)
        self.timeline.filtered.connect(self._filter)
        self.timeline.pin_asked.connect(lambda note, pinned: self._run(lambda _: PinNote(note, pinned)))
        self.timeline.delete_asked.connect(lambda note: self._run(lambda _: DeleteNote(note)))
        self.timeline.stranded.connect(self.composer.put)
        self.timeline.reached.connect(lambda item: self._happened.ensureWidgetVisible(item, 0, 24))
        bar = self._happened.verticalScrollBar()
        bar.valueChanged.connect(self._look_further)
        bar.rangeChanged.connect(self._look_further)
        self.composer.written.connect(lambda text: self._hand_over(lambda deal: AddNote(text, deal.id)))
        self.composer.planned.connect(self._plan)
        self.composer.offered.connect(self.offer.show_offer)
        self.offer.taken.connect(self.composer.take)

    def _show_blocks(self) -> None:
        """Show the blocks of the details, once these are looked at."""
        if self._tabs.currentIndex() != 1 or self.deal is None:
            return
        if self.blocks is None:
            self.blocks = _blocks(self._theme, self._formats, self._live)
            self._details.insertWidget(1, self.blocks)
        self.blocks.show_deal(self.deal)
        wide = max(self.fields.names_wide(), self.blocks.names_wide())
        self.fields.align(wide)
        self.blocks.align(wide)

    def _read(self, text: str) -> Jotted | None:
        """The follow-up that a text about the shown deal means."""
        desk = self._live.desk
        if desk is None or self.deal is None:
            return None
        people = [Known(person.person_id, person.name) for person in self.deal.people]
        return understood(text, desk.clock.now(), desk.clock.zone(), people)

    def _plan(self, jotted: Jotted) -> None:
        person = jotted.person.id if jotted.person else None
        self._hand_over(lambda deal: PlanFollowUp(jotted.subject, jotted.when, deal.id, person, jotted.kind))

    def _hand_over(self, command_for: Callable[[DealDetails], Command]) -> None:
        """Run what the composer asks for; a refused text stays where it was typed."""
        if self.deal is not None and self._live.run(command_for(self.deal)) is not None:
            self.composer.take_away()

    def _fill_menu(self) -> None:
        menu = self.header.menu
        menu.clear()
        for action in self._offered:
            entry = menu.addAction(action.icon(), action.text())
            name = action.objectName()
            entry.setObjectName(name)
            entry.triggered.connect(lambda _=False, name=name: self.ask_for(name))

    def ask_for(self, name: str) -> None:
        """Ask that what an action does is done to the shown deal."""
        if self.deal is not None:
            self.asked.emit(name, self.deal.id)

    def _edit_in_details(self, name: str) -> None:
        self.show_page(1)
        self.fields.edit(name)

    def _mark_refused(self, refusal: Refusal) -> None:
        """The field whose text was refused keeps it, and says why."""
        words = f"{rendered(refusal.title)} {rendered(refusal.advice)}"
        for field in self.findChildren(InlineEdit):
            field.refuse(words)

    def _is_there(self, deal: int) -> bool:
        desk = self._live.desk
        if desk is None:
            return False
        with desk.store.reading() as look:
            return deal_details(look, deal) is not None

    def _rescue_edits(self) -> None:
        """The deal is gone: what was being typed about it waits with its note, should undo bring it back."""
        for field in self.findChildren(InlineEdit):
            if field.is_editing():
                typed = field.text().strip()
                field.give_up()
                if typed != field.text():
                    self.composer.put(typed)
        self.timeline.abandon()

    def _finish_edits(self) -> None:
        for field in self.findChildren(InlineEdit):
            field.finish()
        self.timeline.finish_edits()

    def _write_anew(self, note: int, text: str) -> bool:
        return self._live.run(EditNote(note, text)) is not None

    def _filter(self) -> None:
        self._events = _SHOWN_EVENTS
        if self.deal is not None:
            self.timeline.finish_edits()
            self.show_deal(self.deal.id)

    def _look_further(self) -> None:
        """Older events come before their place is in sight."""
        bar = self._happened.verticalScrollBar()
        if self._more and bar.isVisible() and bar.value() + 2 * bar.pageStep() > bar.maximum():
            self._older.start()

    def _show_older(self) -> None:
        self._older.stop()
        if self.deal is not None and self._more:
            self._events += _SHOWN_EVENTS
            self.show_deal(self.deal.id)

    def _run(self, command_for: Callable[[DealDetails], Command]) -> None:
        """Run a command on the shown deal; show it again, so that what was refused is not left standing."""
        if self.deal is None:
            return
        change = self._live.run(command_for(self.deal))
        if change is None or not change.rows:
            self.show_deal(self.deal.id)

    def _edit(self, field: DealField, value: Plain) -> None:
        self._run(lambda deal: EditDeal(deal.id, field, value))

    def _edit_value(self, text: str) -> None:
        self._understand(lambda deal: (DealField.VALUE, self._formats.amount(text, deal.currency)))

    def _edit_field(self, name: str, text: str) -> None:
        def understand(deal: DealDetails) -> tuple[DealField, Plain]:
            field = DealField(name)
            match field:
                case DealField.PROBABILITY:
                    return field, parse_percent(text.partition("(")[0])
                case DealField.EXPECTED_CLOSE:
                    return field, self._day(text)
                case DealField.CURRENCY:
                    return field, text.upper()
                case _:
                    return field, text

        self._understand(understand)

    def _understand(self, understand: Callable[[DealDetails], tuple[DealField, Plain]]) -> None:
        if self.deal is None:
            return
        try:
            field, value = understand(self.deal)
        except Refusal as refusal:
            self._live.refused.emit(refusal)
            self.show_deal(self.deal.id)
            return
        self._edit(field, value)

    def _day(self, text: str) -> Plain:
        if not text:
            return None
        desk = self._live.desk
        assert desk is not None
        return self._formats.read_day(text) or parse_day(text, desk.clock.now(), desk.clock.zone())

    def _snooze(self, follow_up: int, snooze: Snooze) -> None:
        desk = self._live.desk
        if desk is not None:
            until = snoozed_until(snooze, desk.clock.now(), desk.clock.zone())
            self._run(lambda _: SnoozeFollowUp(follow_up, until))

    def _ask_move(self, stage: int) -> None:
        if self.deal is not None:
            self.move_asked.emit(self.deal.id, stage)

    def _ask(self, signal: object) -> None:
        if self.deal is not None:
            signal.emit(self.deal.id)  # type: ignore[attr-defined]

    def _retranslate(self) -> None:
        self._tabs.setTabText(0, self.tr("Timeline"))
        self._tabs.setTabText(1, self.tr("Details"))
        for place, area in enumerate(self._areas):
            area.setAccessibleName(self._tabs.tabText(place))
        self._tabs.setAccessibleName(self.tr("Parts of the deal"))
        self._empty.say(self.tr("No deal chosen"), self.tr("Choose a deal to see everything about it here."))


def _blocks(theme: Theme, formats: Formats, live: Live) -> DetailBlocks:
    """Imported when they are first seen: nobody waits for them before."""
    from pipedesk.ui.deal.blocks import DetailBlocks

    return DetailBlocks(theme, formats, live)
