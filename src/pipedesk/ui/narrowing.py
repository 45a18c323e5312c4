"""Joins the filter to the window: its bar to the file, and what it finds to the board."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from pipedesk.domain.edits import Direction, Origin
from pipedesk.domain.filters import EVERYTHING, Filter
from pipedesk.domain.refusals import Refusal
from pipedesk.store.reads.filter_names import names_in
from pipedesk.ui.board.arranging import arrange, arrangement_of
from pipedesk.ui.connections import Connections
from pipedesk.ui.filtering.bar import FilterBar
from pipedesk.ui.filtering.current import CurrentFilter
from pipedesk.ui.filtering.forms import ConditionForms
from pipedesk.ui.filtering.menus import ConditionMenus
from pipedesk.ui.filtering.wording import FileWording
from pipedesk.ui.quick_filters import QUICK, QuickFilters
from pipedesk.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change
    from pipedesk.store.narrowed import Found
    from pipedesk.ui.deal.pane import DealPane

_ACTIONS = ("view.filter", "view.unfilter")
_MINUTE_MS = 60_000
_HINT_SECONDS = 8
NARROWED_PAGES = ("board", "list")
"""The pages that show what the filter finds."""


class Arrangement(NamedTuple):
    """What a page keeps of its own with a view: how to say it as a line of text, and how to be arranged so again."""

    read: Callable[[], str]
    arrange: Callable[[str], object]


class Narrowing(QObject):
    """The filter of one open file. `current` is what board and list share."""

    arranged = Signal()
    """A page is arranged in another way, or shows another pipeline."""

    def __init__(self, program: Program, desk: Desk, pane: DealPane) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self._pane = pane
        self._found: Found | None = None
        self.current = CurrentFilter(desk, self)
        self._added: set[int] = set()
        """Deals that are new since the filter was last asked."""
        self._forms = ConditionForms(desk, program.window)
        menus = ConditionMenus(desk, self._forms, self._pipeline, self)
        menus.form_left.connect(self._focus_page)
        self.bar = FilterBar(program.theme, program.formats, program.actions, menus)
        self.bar.wanted.connect(self._use)
        program.window.topbar.set_filter(self.bar)
        self.current.changed.connect(self._show)
        self.current.found.connect(self._narrow)
        self._after_cards = QTimer(self)
        self._after_cards.setSingleShot(True)
        self._after_cards.timeout.connect(self._count)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.current.time_passed)
        self._minute.start(_MINUTE_MS)
        board = program.board
        self._arrangements = {"board": Arrangement(partial(arrangement_of, board), partial(arrange, board))}
        self._connections = Connections(
            [
                (board.page.arranged, self.arranged),
                (program.actions["view.filter"].triggered, self._ask),
                (program.actions["view.unfilter"].triggered, self.clear),
                (program.board.clear_asked, self.clear),
                (program.window.page_shown, self._page_shown),
                (pane.shown, self._look_at_pane),
                (pane.hidden.clear_asked, self.clear),
                (program.board.page.totals_changed, self._count_soon),
            ]
        )
        self._quick = QuickFilters(program.actions, self.current)
        self._page_shown(program.window.current_page())
        self._show(self.current.filter)

    def clear(self) -> None:
        """Show everything again."""
        self.current.use(EVERYTHING)

    def changed(self, changes: list[Change]) -> None:
        """Something has changed in the file."""
        if self.current.active:
            self._added |= {deal for change in changes if _by_user(change) for deal in _new_deals(change)}
        self.current.follow(changes)
        if self.current.active and any(
            change.touches("stage", "pipeline", "tag", "organization", "person") for change in changes
        ):
            self._show(self.current.filter)

    def sentence(self) -> str:
        """What is shown now, in words."""
        return self.bar.sentence()

    def keeps(self, page: str, arrangement: Arrangement) -> None:
        """From now on views of a page keep its arrangement; its page tells by `arranged` when that is another one."""
        self._arrangements[page] = arrangement

    def arrangement(self) -> str:
        """How the page shown is arranged; pages that keep nothing say nothing."""
        known = self._arrangements.get(self._program.window.current_page())
        return known.read() if known is not None else ""

    def arrange(self, arrangement: str) -> None:
        """Let the page shown be arranged so again."""
        known = self._arrangements.get(self._program.window.current_page())
        if known is not None and arrangement:
            known.arrange(arrangement)

    def speak_again(self) -> None:
        """The language is another one."""
        self._show(self.current.filter)

    def leave(self) -> None:
        """The file is being closed."""
        self._connections.let_go()
        self._minute.stop()
        self._after_cards.stop()
        self._quick.leave()
        self.current.leave()
        self._program.actions.enable(_ACTIONS, on=False)
        self._program.window.topbar.set_filter(None)

    def _use(self, chosen: Filter) -> None:
        try:
            self.current.use(chosen)
        except Refusal as refusal:
            self._program.live.refused.emit(refusal)

    def _ask(self) -> None:
        self.bar.open_add_menu()

    def _show(self, chosen: Filter) -> None:
        with self._desk.store.reading() as look:
            names = names_in(look, chosen)
        self.bar.show_filter(chosen, FileWording(names, self._program.formats))
        self._enable()

    def _narrow(self, found: Found | None) -> None:
        self._found = found
        self._program.board.narrow(found)
        self._look_at_pane()
        self._count()
        added, self._added = self._added, set()
        if found is not None and added - found.ids:
            self._program.window.banners.say(
                self.tr("The filter hides the new deal."),
                icon="funnel",
                actions=[BannerAction(self.tr("Clear Filter"), self.clear)],
                key="hidden",
                seconds=_HINT_SECONDS,
            )

    def _look_at_pane(self) -> None:
        """A deal that was found by other ways is shown although the filter leaves it out: say so."""
        deal, found = self._pane.deal, self._found
        shown = deal is None or found is None or deal.id in found.ids or deal.id in found.closed
        self._pane.hidden.know_filtered(not shown)

    def _count_soon(self) -> None:
        self._after_cards.start(0)

    def _count(self) -> None:
        if self.current.active and self._program.window.current_page() == "board":
            self.bar.show_counts(*self._program.board.page.counts())

    def _page_shown(self, key: str) -> None:
        self.bar.setVisible(key in NARROWED_PAGES)
        self._enable()

    def _enable(self) -> None:
        here = self._program.window.current_page() in NARROWED_PAGES
        self._program.actions.enable(["view.filter", *QUICK], on=here)
        self._program.actions.enable(["view.unfilter"], on=here and self.current.active)

    def _pipeline(self) -> int | None:
        pipeline = self._program.board.page.pipeline
        return pipeline.id if pipeline is not None else None

    def _focus_page(self) -> None:
        self._program.window.focus_page()


def _by_user(change: Change) -> bool:
    return change.direction is Direction.RUN and change.origin is Origin.USER


def _new_deals(change: Change) -> list[int]:
    return [row.id for row in change.of("deal") if row.before is None]
