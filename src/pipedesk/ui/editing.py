"""The editing half of the window: imported in the background after the first frame, then joined to it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from pipedesk.commands.pipelines import SetUpFile
from pipedesk.desk import CutOff, Desk, make_file
from pipedesk.desktop.notifications import notifier_class
from pipedesk.desktop.translation import rendered
from pipedesk.domain.clock import Clock
from pipedesk.domain.edits import Change, Direction, Origin, RowChange
from pipedesk.domain.terms import DealStatus
from pipedesk.store.file import open_store
from pipedesk.store.reads.choices import lost_reasons
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.followups import count_due, due_alerts, next_alert_at, unanswered
from pipedesk.store.reads.requirements import checklist, unmet
from pipedesk.store.reads.timeline import timeline
from pipedesk.store.reads.views import saved_views
from pipedesk.ui.board.gestures import Gestures
from pipedesk.ui.connections import Connections, Pair
from pipedesk.ui.deal.pane import DealPane
from pipedesk.ui.dealing import AT_ONCE, FROM_THE_PANE, Dealing
from pipedesk.ui.files import Files
from pipedesk.ui.finding import Finding
from pipedesk.ui.list.area import PAGE
from pipedesk.ui.narrowing import Narrowing
from pipedesk.ui.offering import Offering
from pipedesk.ui.pipelines import Pipelines
from pipedesk.ui.planning import Planning
from pipedesk.ui.refusing import show_refusal
from pipedesk.ui.reminding import Reminding
from pipedesk.ui.selected import Selected
from pipedesk.ui.settling import Settling
from pipedesk.ui.viewing import Viewing
from pipedesk.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from pipedesk.app import Program
    from pipedesk.ui.commanding import Commanding
    from pipedesk.ui.listing import Listing

_FILE_ACTIONS = (
    "file.import",
    "file.export",
    "file.backup",
    "deal.new",
    "edit.palette",
    "tools.offer_next",
    "tools.add_field",
    "tools.products",
)
_HINT_SECONDS = 6
_CLOSED = (DealStatus.WON.value, DealStatus.LOST.value)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A desk on an open file, made off the window's thread; `cut_off` are imports that a crash left."""

    path: Path
    desk: Desk
    cut_off: tuple[CutOff, ...]


def load(path: Path, clock: Clock, language: str, currency: str) -> Loaded:
    """Open a file, or make it in a language and a currency, and warm up what the first gesture needs.

    Raises `Refusal`. Runs in the background.
    """
    if path.exists():
        desk = Desk(open_store(path), clock)
    else:
        desk = make_file(path, clock, SetUpFile("default", language, currency))
    with ExitStack() as unless_loaded:
        unless_loaded.callback(desk.store.close)
        cut_off = tuple(desk.recover())
        _warm_up(desk)
        unless_loaded.pop_all()
    return Loaded(path, desk, cut_off)


def _warm_up(desk: Desk) -> None:
    """Ask once, here, what the window will ask first: the first time, each question is put into SQL."""
    now = desk.clock.now()
    desk.next_undo()
    desk.next_redo()
    with desk.store.reading() as look:
        deal_details(look, 0)
        timeline(look, 0)
        checklist(look, 0)
        unmet(look, [0], 0)
        lost_reasons(look)
        saved_views(look)
        unanswered(look)
        due_alerts(look, now)
        next_alert_at(look)
        count_due(look, now)
    notifier_class()


class Editing(QObject):
    """Joins the desk to the window, and leaves it again when another file is opened."""

    def __init__(self, program: Program, loaded: Loaded, pane: DealPane) -> None:
        super().__init__(program)
        self._program = program
        self.desk = loaded.desk
        self.begun = False
        self.listing: Listing | None = None
        self._connections = Connections([])
        # Cards are painted first; menus and the empty board can follow in the next turn of the event loop.
        self._after_cards = QTimer(self)
        self._after_cards.setSingleShot(True)
        self._after_cards.timeout.connect(self._follow_cards)
        live = program.live
        live.attach(loaded.desk)
        self.gestures = Gestures(program.board.page, live)
        self.pane = pane
        self.dealing = Dealing(program, loaded.desk, pane)
        self.files = Files(program, loaded.desk)
        self.selected = Selected(program, loaded.desk, self.gestures)
        self.planning = Planning(program)
        self.offering = Offering(program, loaded.desk)
        self.pipelines = Pipelines(program, loaded.desk)
        self.finding = Finding(program)
        self.narrowing = Narrowing(program, loaded.desk, pane)
        self.viewing = Viewing(program, loaded.desk, self.narrowing)
        self.reminding = Reminding(program, loaded.desk)
        self.settling = Settling(live, program.jobs, loaded.desk.store, parent=self)
        parts = (
            self.gestures,
            self.dealing,
            self.selected,
            self.files,
            self.planning,
            self.offering,
            self.pipelines,
            self.finding,
            self.narrowing,
            self.reminding,
        )
        for part in parts:
            # They are about this file and go with it.
            part.setParent(self)
        self._connect()
        self._show_steps()
        for step in loaded.cut_off:
            words = (
                self.tr("A long step was cut off. What it did is kept, because later work stands on it.")
                if step.kept
                else self.tr("A long step was cut off and has been taken back.")
            )
            program.window.banners.say(words, detail=rendered(step.name), tone="warning", icon="history")

    @cached_property
    def commanding(self) -> Commanding:
        """The palette, loaded when it is first asked for."""
        from pipedesk.ui.commanding import Commanding

        return Commanding(self._program, self.desk, self.viewing)

    def begin(self) -> None:
        """Everything is joined: show the view to begin with, and remind of what is due."""
        self.viewing.begin()
        self.reminding.look()
        self.begun = True

    def leave(self) -> None:
        """Let go of the file: what was connected is disconnected, the desk closed."""
        self.pane.keep_all()
        self.dealing.leave()
        self._connections.let_go()
        if self.listing is not None:
            self.listing.leave()
        if "commanding" in vars(self):
            self.commanding.leave()
        self._after_cards.stop()
        self.reminding.stop()
        self.settling.leave()
        self.finding.leave()
        self.viewing.leave()
        self.narrowing.leave()
        self.offering.leave()
        self.pipelines.leave()
        self.files.leave()
        self._program.actions.enable(_FILE_ACTIONS, on=False)
        self.selected.leave()
        self.gestures.leave()
        self._program.live.detach()
        self._program.actions.name_undo(None)
        self._program.actions.name_redo(None)
        self.pane.show_deal(None)
        self.desk.store.close()
        self.deleteLater()

    def speak_again(self) -> None:
        """The language is another one: so are the names of what undo and redo would do."""
        self._show_steps()
        self.finding.speak_again()
        self.pipelines.speak_again()
        self.narrowing.speak_again()
        self.viewing.speak_again()

    def _connect(self) -> None:
        program, actions = self._program, self._program.actions
        page = program.board.page
        wanted: list[Pair] = [
            (program.live.changed, self._changed),
            (program.live.refused, self._refused),
            (program.live.stepped, self._stepped),
            (page.deal_chosen, self.pane.follow),
            (page.deal_opened, self._open_deal),
            (program.board.pipeline_chosen, self._choose_pipeline),
            (program.selection.changed, self._follow_list),
            (program.window.page_shown, self._page_shown),
            (actions["edit.palette"].triggered, self._open_palette),
            (actions["edit.undo"].triggered, program.live.undo),
            (actions["edit.redo"].triggered, program.live.redo),
            (actions["deal.new"].triggered, self.planning.new_deal),
            (actions["tools.add_field"].triggered, self._add_field),
            (actions["tools.products"].triggered, self._show_products),
            (actions["deal.open"].triggered, self._open_current),
            (actions["deal.follow_up"].triggered, self._plan_follow_up),
            (actions["deal.call_soon"].triggered, lambda: self._with_deal(self.offering.plan_call)),
            (self.offering.plan_asked, self.planning.plan_follow_up),
            (self.gestures.moving.moved, self.offering.look),
            (actions["deal.move_next"].triggered, lambda: self.selected.move_sideways(1)),
            (actions["deal.move_prev"].triggered, lambda: self.selected.move_sideways(-1)),
            (actions["deal.move_up"].triggered, lambda: self.gestures.move_up_or_down(-1)),
            (actions["deal.move_down"].triggered, lambda: self.gestures.move_up_or_down(1)),
            *(
                (actions[name].triggered, lambda _=False, name=name: self._with_deal(partial(self.dealing.do, name)))
                for name in (*FROM_THE_PANE, *AT_ONCE)
                if name != "deal.delete"
            ),
            (self.dealing.move_asked, self.gestures.move_in_pane),
            (self.dealing.win_asked, self.gestures.win),
            (self.dealing.lose_asked, self.gestures.lose),
            (self.dealing.follow_up_asked, self.planning.plan_follow_up),
        ]
        self._connections = Connections(wanted)
        actions.enable(_FILE_ACTIONS, on=True)
        self._page_shown(program.window.current_page())
        current = page.current_deal()
        if current is not None:
            self.pane.follow(current)

    def _changed(self, changes: list[Change]) -> None:
        self._program.board.page.changed(changes)
        self.pipelines.changed(changes)
        if self.listing is not None:
            self.listing.changed(changes)
        self.pane.changed(changes)
        self.narrowing.changed(changes)
        self.dealing.changed(changes)
        self.viewing.changed(changes)
        self._after_cards.start()
        if any(change.bulk and change.direction is Direction.RUN for change in changes):
            self._program.board.look_for_deals()
        for change in changes:
            if change.direction is Direction.RUN and change.origin is Origin.USER:
                for key in ("step", "refusal"):
                    self._program.window.banners.take_away(key)
            if change.direction is Direction.RUN and _left_its_products(change):
                self._tell_of_value()
            # A change with no number is another program's: not ours to undo. Nor are reminders anybody's step.
            ours = change.id and change.origin is not Origin.REMINDER
            if ours and change.direction is Direction.RUN and _is_large(change):
                self._offer_undo(change)

    def _follow_cards(self) -> None:
        self._program.board.look_empty()
        self._program.board.look_at_pipelines()
        self._show_steps()
        self.selected.refresh()

    def _offer_undo(self, change: Change) -> None:
        self._program.window.banners.say(
            self.tr("Done: {step}").format(step=rendered(change.name)),
            icon="check",
            actions=[BannerAction(self.tr("Undo"), self._program.live.undo)],
            key="step",
            seconds=_HINT_SECONDS,
        )

    def _tell_of_value(self) -> None:
        """A value that was made by products has been set by hand."""
        self.dealing.banners().say(
            self.tr("The value is set by hand now: it no longer follows the products."),
            icon="info",
            actions=[BannerAction(self.tr("Undo"), self._program.live.undo)],
            key="step",
            seconds=_HINT_SECONDS,
        )

    def _stepped(self, change: Change) -> None:
        """Undo or redo took place: say so, and go to what changed."""
        undone = change.direction is Direction.UNDO
        self._program.window.banners.take_away("imported")
        words = self.tr("Undone: {step}") if undone else self.tr("Redone: {step}")
        back = (
            BannerAction(self.tr("Redo"), self._program.live.redo)
            if undone
            else BannerAction(self.tr("Undo"), self._program.live.undo)
        )
        self.dealing.banners().say(
            words.format(step=rendered(change.name)), icon="history", actions=[back], key="step", seconds=_HINT_SECONDS
        )
        if self.listing is not None:
            self.listing.show_stepped(change)
        deals = change.deals()
        if len(deals) == 1:
            deal = next(iter(deals))
            if self._program.board.page.choose(deal, focus=not self._list_is_on):
                self.pane.show_deal(deal)
        elif deals:
            self._program.board.page.choose_all(deals)

    def _refused(self, refusal: object) -> None:
        show_refusal(self.dealing.banners(), refusal)

    def _show_steps(self) -> None:
        undo, redo = self.desk.next_undo(), self.desk.next_redo()
        self._program.actions.name_undo(rendered(undo.name) if undo else None)
        self._program.actions.name_redo(rendered(redo.name) if redo else None)

    def _current_deal(self) -> int | None:
        """The deal that is meant, whether it has a card here or not: the filter or the archive may hide it."""
        return self._program.selection.current

    @property
    def _list_is_on(self) -> bool:
        return self._program.window.current_page() == PAGE

    def _page_shown(self, key: str) -> None:
        if key == PAGE and self.listing is None:
            from pipedesk.ui.listing import Listing

            self.listing = Listing(self._program, self.desk, self.narrowing)
            self.listing.setParent(self)

    def _follow_list(self) -> None:
        if self._list_is_on:
            self.pane.follow(self._program.selection.current)

    def _with_deal(self, act: object) -> None:
        deal = self._current_deal()
        if deal is not None:
            act(deal)  # type: ignore[operator]

    def _open_current(self) -> None:
        self._with_deal(self._open_deal)

    def _open_deal(self, deal: int) -> None:
        """Enter on a card: its details, ready for the keyboard. With Shift they come in a window of their own."""
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.dealing.open_window(deal)
            return
        self._program.actions["view.pane"].setChecked(True)
        self.pane.show_deal(deal)
        self.pane.take_focus()
        self.commanding.remember_deal(deal)

    def _open_palette(self) -> None:
        self.commanding.begin()

    def _add_field(self) -> None:
        from pipedesk.ui.deal.field_forms import FieldForms

        FieldForms(self.desk).add()

    def _show_products(self) -> None:
        from pipedesk.ui.products import ProductsDialog

        program = self._program
        ProductsDialog(self.desk, program.theme, program.formats, program.window).open()

    def _plan_follow_up(self) -> None:
        self._with_deal(self.planning.plan_follow_up)

    def _choose_pipeline(self, pipeline_id: int) -> None:
        glance = self._program.glance
        if glance is not None:
            self._program.board.show_file(glance, pipeline_id)


def _is_large(change: Change) -> bool:
    """Whether it is about several deals, or a deal leaves the board by it: deleted, won, lost or archived."""
    return change.bulk or len(change.deals()) > 1 or any(map(_takes_away, change.of("deal")))


def _takes_away(row: RowChange) -> bool:
    return row.after is None or row.after.get("status") in _CLOSED or row.after.get("archived_at") is not None


def _left_its_products(change: Change) -> bool:
    """Whether a value that followed the products of its deal was set to another one."""
    return any(
        row.before is not None
        and row.after is not None
        and row.before.get("value_from_lines") == 1
        and "value_minor" in row.after
        for row in change.of("deal")
    )
