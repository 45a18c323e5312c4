"""The board: a pipeline, painted from a glance at the file, and told what changes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, QTimer, Signal, SignalInstance
from PySide6.QtGui import QCursor, QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pipedesk.store.card_order import CardOrder, GroupKey, SortKey
from pipedesk.store.glance import Glance, PipelineRow
from pipedesk.store.narrowed import Found, NarrowedGlance
from pipedesk.ui.board.closed import ClosedColumn, closed_cards
from pipedesk.ui.board.column import Column
from pipedesk.ui.board.columns import Columns
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.layout import HUES, CardLayout, Marking, coloured
from pipedesk.ui.board.legend import Legend
from pipedesk.ui.board.memory import BoardMemory
from pipedesk.ui.board.narrowing import among
from pipedesk.ui.board.news import read_news
from pipedesk.ui.board.shown import ShownPipeline
from pipedesk.ui.board.sorting import sort_words
from pipedesk.ui.board.strip import DropStrip, DropZone
from pipedesk.ui.formats import Formats
from pipedesk.ui.selection import Selection
from pipedesk.ui.sums import NOTHING, Money, Sum
from pipedesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

    from pipedesk.domain.edits import Change
    from pipedesk.ui.board.cards import ColumnCards
    from pipedesk.ui.board.news import News

_MARGIN = 12
_SECONDS = 60
_ENDS = frozenset(("status", "closed_at", "archived_at"))
_STRIP_WAITS_MS = 60


class BoardPage(QWidget):
    """Shows a pipeline. It changes nothing itself: it says what was dropped where, and is told what changed."""

    deal_chosen = Signal(int)
    deal_opened = Signal(int)
    asked = Signal(int, str)
    """A screen reader asks for an action, by its name, on a deal."""
    dropped = Signal(int, int, object)
    """A deal, a stage, and the deal behind which it was dropped there (None: on top)."""
    several_dropped = Signal(object, int, object)
    """The same for several deals, in their order."""
    kept_sorted = Signal(int)
    """A card was to be put elsewhere within a stage that is sorted, and has stayed where the sort wants it."""
    column_menu_asked = Signal(int, QPoint)
    """A stage, and where on the screen a menu about it should open."""
    arranged = Signal()
    """Columns are sorted or folded in another way, or the keyboard is in another one."""
    dropped_on_won = Signal(int)
    dropped_on_lost = Signal(int)
    several_won = Signal(object)
    """Several deals were dropped on Won, in their order."""
    several_lost = Signal(object)
    archived = Signal(object)
    """One deal or several were dropped on the archive."""
    sent_on = Signal(object, int)
    """One deal or several were dropped on another pipeline."""
    menu_asked = Signal(QPoint)
    """A menu about what is selected should open here on the screen."""
    drag_began = Signal()
    drag_ended = Signal()
    totals_changed = Signal(object, object)
    """The `Sum` of all columns, and the `Money` it is in; after a change once the cards are painted."""

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        now: Callable[[], datetime],
        memory: BoardMemory | None = None,
        selection: Selection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.selection = selection or Selection(self)
        self.theme = theme
        self._memory = memory or BoardMemory()
        self.formats = formats
        self.pipeline: PipelineRow | None = None
        self._now = now
        self._file: Glance | None = None
        self._glance: NarrowedGlance | None = None
        self._shown: ShownPipeline | None = None
        self._faces = Faces(formats, now)
        self._dragged: tuple[int, ...] = ()
        self._held: list[Change] = []
        self._held_found: list[Found | None] = []
        self._after_drag: Callable[[tuple[int, ...]], None] | None = None
        self._columns = Columns(theme, self._faces, self.selection, self)
        self._strip = DropStrip(theme, self)
        self._strip.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(0)
        self._legend = Legend(theme)
        layout.addWidget(self._legend)
        layout.addWidget(self._columns, 1)
        layout.addWidget(self._strip)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.refresh_times)
        self._strip_waits = QTimer(self)
        self._strip_waits.setSingleShot(True)
        self._strip_waits.setInterval(_STRIP_WAITS_MS)
        self._strip_waits.timeout.connect(self._show_strip)
        self._after_cards = QTimer(self)
        self._after_cards.setSingleShot(True)
        self._after_cards.timeout.connect(self._tell_totals)
        self._connect()

    @property
    def dragging(self) -> bool:
        """Whether a card hangs on the pointer."""
        return bool(self._dragged)

    @property
    def closed(self) -> ClosedColumn | None:
        """The lane of deals won and lost last, when it is shown."""
        return self._columns.closed

    @property
    def columns(self) -> list[Column]:
        """The columns, from left to right."""
        return self._columns.columns

    def sizeHint(self) -> QSize:
        return QSize(1000, 700)

    def show_file(self, glance: Glance, pipeline_id: int | None = None) -> None:
        """Show a pipeline of a file; when none is named, the one shown last, or the first with open deals.

        What a filter leaves out stays left out.
        """
        self._keep_scrolled()
        if self._glance is None or self._file is not glance:
            self._file, self._glance = glance, NarrowedGlance(glance)
        glance = self._glance
        self._memory.open(glance.path, _screen_name(self))
        pipelines = glance.pipelines()
        wanted = self._memory.pipeline if pipeline_id is None else pipeline_id
        if wanted is None:
            wanted = glance.pipeline_in_use()
        chosen = [row for row in pipelines if row.id == wanted] or pipelines[:1]
        self.pipeline = chosen[0] if chosen else None
        self._mark()
        self._shown = None
        if self.pipeline is not None:
            if pipeline_id is not None:
                self._memory.pipeline = self.pipeline.id
            self._shown = ShownPipeline(glance, self.pipeline.id, self._faces, self._order_of)
        self._columns.show_pipeline(self._shown, self._memory, self._closed_cards(glance))
        if self._columns.closed is not None:
            closed = self._columns.closed
            self.let_go(closed.won, lambda deals: _tell(deals, self.dropped_on_won, self.several_won))
            self.let_go(closed.lost, lambda deals: _tell(deals, self.dropped_on_lost, self.several_lost))
        if self.isVisible():
            self._columns.picking.keep_to_board()
            self._columns.show_selection()
        self._strip.offer([row for row in pipelines if row != self.pipeline])
        self._write_sums()
        self._say_sorts()
        self.arranged.emit()

    def show_nothing(self) -> None:
        """No file is open."""
        self._keep_scrolled()
        self._file = self._glance = self._shown = self.pipeline = None
        self.selection.clear()
        self._columns.show_pipeline(None, self._memory)
        self._write_sums()
        self.arranged.emit()

    def switch_to(self, pipeline_id: int) -> None:
        """Show another pipeline of the same file."""
        if self._file is not None:
            self.show_file(self._file, pipeline_id)

    def narrow(self, found: Found | None) -> None:
        """Show only the deals that a filter has found, and what they come to; None: all of them again.

        While a card is dragged, when that is over.
        """
        if self._dragged:
            self._held_found = [found]
            return
        if self._glance is None or self._shown is None:
            return
        shown, self._glance.found = self._glance.found, found
        if found is None or shown is None or found.ids != shown.ids:
            with self._columns.held_still(frozenset()):
                self._shown.read_again()
        else:
            self._shown.recount()
        if self._columns.closed is not None and (found is None or shown is None or found.closed != shown.closed):
            self._columns.closed.cards.reload()
        self._write_sums()

    @property
    def narrowed(self) -> bool:
        """Whether a filter leaves anything out."""
        return self._glance is not None and self._glance.found is not None

    def counts(self) -> tuple[int, int]:
        """How many cards are shown, and how many there would be without a filter."""
        if self._glance is None or self._shown is None:
            return 0, 0
        stages = [stage.id for stage in self._shown.stages]
        return sum(total.count for total in self._shown.sums()), self._glance.whole_count(stages)

    def pipelines(self) -> list[PipelineRow]:
        """The pipelines of the file."""
        return self._glance.pipelines() if self._glance else []

    def pipeline_in_use(self) -> int | None:
        """The first pipeline with open deals; None when there are none."""
        return self._glance.pipeline_in_use() if self._glance else None

    def pipeline_of(self, deal_id: int) -> int | None:
        """The pipeline in which a deal is; None when it is gone."""
        return self._glance.pipeline_of(deal_id) if self._glance else None

    def has_deals(self) -> bool:
        """Whether the file has any deal at all, open or closed."""
        return self._glance is not None and self._glance.has_deals()

    def allow_edits(self, *, on: bool) -> None:
        """Whether cards can be dragged: only when there is somebody to carry it out."""
        self._columns.allow_drags(on=on)

    def current_deal(self) -> int | None:
        """The selected deal."""
        return self._columns.deal()

    def current_place(self) -> tuple[Column, int] | None:
        """The selected card's column and row."""
        return self._columns.place()

    def current_column(self) -> Column | None:
        """The column that the keyboard means."""
        return self._columns.current()

    def sort(self, stage_id: int, by: SortKey) -> None:
        """Sort the cards of a stage, now and when it is shown again."""
        if self._shown is None:
            return
        self._memory.sort(stage_id, by)
        with self._columns.held_still(frozenset()):
            self._shown.cards[stage_id].take_order(self._order_of(stage_id))
            self._columns.scroll_up(stage_id)
        self._say_sorts()
        self.arranged.emit()

    def fold(self, stage_id: int, *, on: bool) -> None:
        """Fold a stage to a strip or unfold it, now and when it is shown again."""
        self._memory.fold(stage_id, on=on)
        self._columns.fold(stage_id, on=on)
        self.arranged.emit()

    def folded(self, stage_id: int) -> bool:
        """Whether a stage of this board is folded to a strip."""
        return any(column.folded for column in self.columns if column.stage.id == stage_id)

    @property
    def across(self) -> bool:
        """Whether stages are lanes below each other, instead of columns side by side."""
        return self._memory.across

    def turn(self, *, across: bool) -> None:
        """Show stages as lanes or as columns, now and from now on."""
        if across == self._memory.across or self._shown is None:
            return
        self._memory.across = across
        deal = self.current_deal()
        for column in self.columns:
            column.view.bar.setValue(0)
        with self._columns.held_still(frozenset(() if deal is None else (deal,))):
            self.switch_to(self._shown.id)

    @property
    def shows_closed(self) -> bool:
        """Whether the lane of deals won and lost last is shown."""
        return self._memory.closed

    def show_closed(self, *, on: bool) -> None:
        """Show the lane of deals won and lost last at the end of the board, or no longer."""
        if self._shown is None or on == self._memory.closed:
            return
        self._memory.closed = on
        with self._columns.held_still(frozenset()):
            self.switch_to(self._shown.id)

    @property
    def layout_of_cards(self) -> CardLayout:
        """What cards show."""
        return self._memory.layout

    @property
    def marking(self) -> Marking:
        """What gives cards their colour, and whether they stand in groups."""
        return self._faces.marking

    def lay_out_cards(self, layout: CardLayout) -> None:
        """Show other lines on cards, now and from now on."""
        self._memory.layout = layout
        self._columns.arrange(layout, grouped=self.marking.groups is not GroupKey.NONE)
        self.arranged.emit()

    def mark(self, key: GroupKey, *, grouped: bool) -> None:
        """Colour cards by something, and let those of one colour stand together or not; now and from now on."""
        self._memory.colour, self._memory.grouped = key, grouped
        self._mark()
        with self._columns.held_still(frozenset()):
            for stage, cards in (self._shown.cards if self._shown else {}).items():
                cards.take_order(self._order_of(stage))
        self._columns.repaint_cards()
        self.arranged.emit()

    def order_by_hand(self, stage_id: int) -> None:
        """Let the cards of a stage stand as they were dragged."""
        if self.marking.grouped:
            self.mark(self.marking.key, grouped=False)
        self.sort(stage_id, SortKey.MANUAL)

    def unfold_all(self) -> None:
        """Unfold every stage."""
        for column in self.columns:
            if column.folded:
                self.fold(column.stage.id, on=False)

    def choose(self, deal_id: int, *, focus: bool = False) -> bool:
        """Select a deal and bring it into sight; False when it is not on this board."""
        return self._columns.choose(deal_id, focus=focus)

    def choose_all(self, deals: Collection[int]) -> bool:
        """Select several deals, as far as they are on this board; False when none is."""
        return self._columns.show_all(deals)

    def select_all(self) -> None:
        """Select all of a column, the next time all of the board."""
        self._columns.pick_all()

    def selected(self) -> tuple[int, ...]:
        """The selected deals of this board, column by column from top to bottom."""
        return self._columns.picking.in_order()

    def worth(self, deals: Collection[int]) -> tuple[Sum, list[int]]:
        """What deals come to, as far as they are whole columns, and the others of them."""
        total, others = NOTHING, set(deals)
        for column, whole in zip(self.columns, self._shown.sums() if self._shown else (), strict=True):
            ids = column.cards.ids() if len(others) >= column.cards.rowCount() > 0 else ()
            if ids and others.issuperset(ids):
                total += whole
                others.difference_update(ids)
        return total, list(others)

    def money(self) -> Money:
        """The currency of totals, and the rates into it."""
        return self._shown.money if self._shown is not None else Money("EUR", {})

    def let_go(self, zone: DropZone, deals_go: Callable[[tuple[int, ...]], None]) -> None:
        """What is dropped on a place goes there once the drag is over."""
        zone.dropped.connect(lambda: self._remember(deals_go))

    def send_on(self, pipeline: int) -> None:
        """The cards that are dragged go to another pipeline once the drag is over."""
        self._remember(lambda deals: self.sent_on.emit(deals, pipeline))

    def changed(self, changes: list[Change]) -> None:
        """Read again what these changes touched, and nothing else; while a card is dragged, when that is over."""
        if self._dragged:
            self._held += changes
            return
        news = read_news(changes)
        if self._glance is None or not news.any:
            return
        of_all = news
        if self._glance.found is not None:
            news = among(news, self._glance.found)
        if (news.everything or news.names) and self.marking.key is not GroupKey.NONE:
            self._mark()
        with self._columns.held_still(news.moved):
            if self._shown is None or (news.everything and not self._shown.still_fits()):
                assert self._file is not None
                self.show_file(self._file, self.pipeline.id if self.pipeline else None)
            elif news.everything:
                self._shown.read_again()
            else:
                self._shown.follow(news)
            self._follow_closed(of_all)
        if self._shown is not None:
            self._columns.show_sums(self._shown, self.formats)
        self._after_cards.start(0)

    def refresh_times(self) -> None:
        """Time has passed: days and due dates are written anew, now and at the next full minute."""
        self._faces.forget()
        self._columns.repaint_cards()
        self._minute.start(1000 * (_SECONDS - self._now().second))

    def speak_again(self) -> None:
        """The language is another one: every word is written anew."""
        self._strip.retranslate()
        self._legend.retranslate()
        if self._columns.closed is not None:
            self._columns.closed.say(self.formats)
        self._faces.forget()
        self._write_sums()
        self._say_sorts()
        self._columns.repaint_all()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._columns.look_again()
        self.refresh_times()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._columns.take_focus()

    def _connect(self) -> None:
        self._columns.chosen.connect(self.deal_chosen)
        self._columns.opened.connect(self.deal_opened)
        self._columns.asked.connect(self.asked)
        self._columns.dropped.connect(self._dropped)
        self._columns.kept_sorted.connect(self.kept_sorted)
        self._columns.menu_asked.connect(self.column_menu_asked)
        self._columns.cards_menu_asked.connect(self.menu_asked)
        self._columns.fold_asked.connect(lambda stage: self.fold(stage, on=True))
        self._columns.unfold_asked.connect(lambda stage: self.fold(stage, on=False))
        self._columns.entered.connect(self.arranged)
        self._columns.drag_began.connect(self._drag_began)
        self._columns.drag_ended.connect(self._drag_ended)
        self.let_go(self._strip.won, lambda deals: _tell(deals, self.dropped_on_won, self.several_won))
        self.let_go(self._strip.lost, lambda deals: _tell(deals, self.dropped_on_lost, self.several_lost))
        self.let_go(self._strip.archive, self.archived.emit)
        self._strip.sent_on.connect(self.send_on)
        self.theme.changed.connect(self._columns.repaint_all)

    def _closed_cards(self, glance: NarrowedGlance) -> ColumnCards | None:
        if self.pipeline is None or not self._memory.closed:
            return None
        return closed_cards(glance, self.pipeline.id, self._faces)

    def _follow_closed(self, news: News) -> None:
        """Deals have been closed or opened again, or closed ones show something else."""
        if self._columns.closed is None:
            return
        cards = self._columns.closed.cards
        if news.everything or any(before is None or _ENDS & before.keys() for before in news.earlier.values()):
            cards.reload()
        else:
            cards.forget(None if news.names else news.looks)

    def _order_of(self, stage_id: int) -> CardOrder:
        return CardOrder(self._memory.sort_of(stage_id), self.marking.groups)

    def _mark(self) -> None:
        """Give groups their colours; those that are left share one."""
        key, names = self._memory.colour, []
        if self._glance is not None:
            names = self._glance.largest_groups(key, len(HUES) + 1)
        self._faces.mark(Marking(key, coloured(names), self._memory.grouped))
        self._legend.show_hues(self.marking.hues, more=len(names) > len(HUES))
        self._columns.arrange(self._memory.layout, grouped=self.marking.groups is not GroupKey.NONE)

    def _say_sorts(self) -> None:
        for column in self.columns:
            column.header.show_sort(sort_words(column.cards.order.by))

    def _keep_scrolled(self) -> None:
        if self._shown is not None:
            for column in self._columns.everywhere:
                self._memory.keep_scrolled(column.stage.id, column.view.scrolled())

    def _write_sums(self) -> None:
        if self._shown is not None:
            self._columns.show_sums(self._shown, self.formats)
        self._tell_totals()

    def _tell_totals(self) -> None:
        if self._shown is None:
            self.totals_changed.emit(NOTHING, Money("EUR", {}))
        else:
            self.totals_changed.emit(sum(self._shown.sums(), NOTHING), self._shown.money)

    def _dropped(self, deals: tuple[int, ...], stage: int, after: int | None) -> None:
        if len(deals) == 1:
            self.dropped.emit(deals[0], stage, after)
        else:
            self._remember(lambda several: self.several_dropped.emit(several, stage, after))

    def _drag_began(self, deals: tuple[int, ...]) -> None:
        self._dragged = deals
        self.drag_began.emit()
        self._show_strip()

    def _show_strip(self) -> None:
        """Only once the pointer is elsewhere: who drags the lowest card sideways must not win the deal by it."""
        below = self.height() - _MARGIN - self._strip.sizeHint().height()
        if self.mapFromGlobal(QCursor.pos()).y() < below:
            self._strip.show()
        else:
            self._strip_waits.start()

    def _remember(self, then: Callable[[tuple[int, ...]], None]) -> None:
        """Asking for a reason has to wait until the drag has let go of the pointer."""
        self._after_drag = then

    def _drag_ended(self) -> None:
        deals, self._dragged = self._dragged, ()
        then, self._after_drag = self._after_drag, None
        held, self._held = self._held, []
        found, self._held_found = self._held_found, []
        self._strip_waits.stop()
        self._strip.hide()
        self.drag_ended.emit()
        if held:
            self.changed(held)
        if found:
            self.narrow(found[-1])
        if then is not None:
            then(deals)


def _screen_name(widget: QWidget) -> str:
    """What a screen is remembered by: one of this size looks the same."""
    size = widget.screen().size()
    return f"{size.width()}x{size.height()}"


def _tell(deals: tuple[int, ...], one: SignalInstance, several: SignalInstance) -> None:
    if len(deals) == 1:
        one.emit(deals[0])
    else:
        several.emit(deals)
