"""What can be done with what is selected: the actions of deals, the bar of several, the menu at a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction

from pipedesk.domain.terms import DealStatus
from pipedesk.store.glance import TotalRow
from pipedesk.store.reads.choices import tags_on
from pipedesk.store.reads.standing import kinds
from pipedesk.ui.bulk import Bulk, Deals
from pipedesk.ui.bulk_bar import BulkBar
from pipedesk.ui.connections import Connections
from pipedesk.ui.dealing import AT_ONCE
from pipedesk.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.ui.board.gestures import Gestures

_PAGES = ("board", "list")
_ALWAYS = ("deal.tag", "deal.edit", "deal.delete")
_ASKED = 500
"""Whether any of so many deals has a tag is looked up; of more, one surely has."""
_OF_ONE = (
    "deal.open",
    "deal.window",
    "deal.follow_up",
    "deal.call_soon",
    "deal.duplicate",
    "deal.split",
    "deal.template",
    "deal.print",
    "deal.pdf",
    "deal.copy_link",
    *AT_ONCE,
)
_ON_BOARD = ("deal.move_next", "deal.move_prev")
_ONE_ON_BOARD = ("deal.move_up", "deal.move_down")
_MENU = (
    ("deal.open", "deal.window", "deal.value", "deal.mail"),
    ("deal.follow_up", "deal.call_soon", "deal.note", "deal.done", "deal.tomorrow", "deal.monday"),
    ("deal.stage", "deal.move_next", "deal.move_prev", "deal.move_up", "deal.move_down"),
    ("deal.tag", "deal.untag", "deal.edit"),
    ("edit.copy", "edit.cell"),
    ("deal.win", "deal.lose", "deal.reopen"),
    ("deal.duplicate", "deal.copy_link"),
    ("deal.archive", "deal.unarchive", "deal.delete"),
)
"""What the menu at a card offers, in groups; `deal.stage` is a menu of its own."""


class Selected(QObject):
    """Joins the selection to the actions: one deal goes to the board's gestures, several go together."""

    def __init__(self, program: Program, desk: Desk, gestures: Gestures) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self._gestures = gestures
        self.bulk = Bulk(program, desk, gestures.moving)
        self.bulk.setParent(self)
        self._stages = program.window.menus["deal.stage"]
        self.bar = BulkBar(program.theme, program.actions, self._stages)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        page, actions = program.board.page, program.actions
        self._connections = Connections(
            [
                (program.selection.changed, self._later.start),
                (program.window.page_shown, self._later.start),
                (page.several_dropped, self.bulk.move),
                (page.several_won, self.bulk.win),
                (page.several_lost, self.bulk.lose),
                (page.archived, self.bulk.archive),
                (page.sent_on, self.bulk.send_on),
                (page.menu_asked, self.open_menu),
                (page.drag_began, self.bar.hide),
                (page.drag_ended, self._later.start),
                (self._stages.aboutToShow, self._offer_stages),
                (actions["edit.select_none"].triggered, program.selection.clear),
                (actions["deal.win"].triggered, self._each_or_all(gestures.win, self.bulk.win)),
                (actions["deal.lose"].triggered, self._each_or_all(gestures.lose, self.bulk.lose)),
                (actions["deal.delete"].triggered, self._each_or_all(gestures.delete, self.bulk.delete)),
                (actions["deal.reopen"].triggered, lambda: self._all(self.bulk.reopen)),
                (actions["deal.archive"].triggered, lambda: self._all(self.bulk.archive)),
                (actions["deal.unarchive"].triggered, lambda: self._all(self.bulk.unarchive)),
                (actions["deal.tag"].triggered, lambda: self._all(self.bulk.tag)),
                (actions["deal.untag"].triggered, lambda: self._all(self.bulk.untag)),
                (actions["deal.edit"].triggered, lambda: self._all(self.bulk.edit)),
            ]
        )
        self.bar.dismissed.connect(program.selection.clear)
        self.bar.moved.connect(lambda: program.window.banners.keep_off(self.bar.floor()))
        self.refresh()

    def leave(self) -> None:
        """The file is gone: nothing is selected, nothing can be done."""
        self._connections.let_go()
        self._later.stop()
        self.bar.show_on(None)
        self.bar.deleteLater()
        names = {name for group in _MENU for name in group if name != "deal.stage"}
        self._program.actions.enable([*names, *_OF_ONE, "edit.select_none"], on=False)
        self._stages.menuAction().setEnabled(False)

    def deals(self) -> Deals:
        """The selected deals, on the board in the order of their cards."""
        if self._program.window.current_page() == "board":
            return self._program.board.page.selected() or self._program.selection.ids
        return self._program.selection.ids

    def refresh(self) -> None:
        """Let be used what can be used now, and say what is selected when that is several deals."""
        selection, actions = self._program.selection, self._program.actions
        found = list(selection)
        total, others = self._program.board.page.worth(found) if len(found) > 1 else (None, found)
        with self._desk.store.reading() as look:
            rest = kinds(look, others) if others else []
            tagged = len(found) > _ASKED or bool(found and tags_on(look, found))
        still_open = bool(total and total.count) or any(kind.status is DealStatus.OPEN for kind in rest)
        here = bool(total and total.count) or any(not kind.archived for kind in rest)
        in_front = self._program.window.current_page() == "board"
        on_board = in_front and self._program.board.page.current_deal() is not None
        actions.enable(_ALWAYS, on=bool(found))
        actions.enable(["deal.untag"], on=tagged)
        actions.enable(_OF_ONE, on=len(found) == 1)
        actions.enable(_ON_BOARD, on=on_board)
        actions.enable(_ONE_ON_BOARD, on=on_board and len(found) == 1)
        actions.enable(["deal.win"], on=still_open or any(kind.status is DealStatus.LOST for kind in rest))
        actions.enable(["deal.lose"], on=still_open or any(kind.status is DealStatus.WON for kind in rest))
        actions.enable(["deal.reopen"], on=any(kind.status is not DealStatus.OPEN for kind in rest))
        actions.enable(["deal.archive"], on=here)
        actions.enable(["deal.unarchive"], on=any(kind.archived for kind in rest))
        actions.enable(["edit.select_none"], on=bool(found))
        if self._stages.isEmpty():
            self._offer_stages()
        self._stages.menuAction().setEnabled(bool(found))
        page = self._program.window.current_page()
        if total is None or page not in _PAGES:
            self.bar.show_on(None)
            return
        money, formats = self._program.board.page.money(), self._program.formats
        total += money.sum_of(TotalRow(0, kind.currency, kind.count, kind.value_minor, 0) for kind in rest)
        words = self.tr("%Ln deal(s)", "", len(found))
        self.bar.say(f"{words} · {money.text(total, formats)}")
        table = self._program.list.page if page == "list" else None
        # Over the lines of the list: below them stands what the selected deals come to.
        self.bar.show_on(table.view if table is not None else self._program.window.page(page))

    def move_sideways(self, step: int) -> None:
        """What is selected goes to the top of the next column, or of the one before: several go where the current
        one of them goes."""
        deals, place = self.deals(), self._program.board.page.current_place()
        if place is None:
            return
        columns = self._program.board.page.columns
        # Closed deals stand behind the last stage.
        at = (columns.index(place[0]) if place[0] in columns else len(columns)) + step
        if not 0 <= at < len(columns):
            words = self.tr("There is no stage after this one.") if step > 0 else self.tr("This is the first stage.")
            self._program.window.banners.say(words, icon="info", key="edge", seconds=3)
        elif len(deals) < 2:
            self._gestures.move_sideways(step)
        else:
            self.bulk.move(deals, columns[at].stage.id, None)

    def open_menu(self, place: QPoint) -> None:
        """Offer at a card all that can be done with what is selected."""
        self.refresh()
        menu = Menu(self._program.window)
        for group in _MENU:
            menu.addSeparator()
            for name in group:
                if name == "deal.stage":
                    menu.addMenu(self._stages)
                elif self._program.actions[name].isEnabled():
                    menu.addAction(self._program.actions[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _offer_stages(self) -> None:
        """The stages of all pipelines, those of the board first."""
        glance, page = self._program.glance, self._program.board.page
        if glance is None:
            return
        shown = page.pipeline
        pipelines = sorted(page.pipelines(), key=lambda row: shown is None or row.id != shown.id)
        entries: list[QAction] = []
        for row in pipelines:
            if len(pipelines) > 1:
                head = QAction(row.name.replace("&", "&&"), self)
                head.setSeparator(True)
                entries.append(head)
            for stage in glance.stages(row.id):
                entry = QAction(stage.name.replace("&", "&&"), self)
                entry.triggered.connect(lambda _=False, to=stage.id: self._move_to(to))
                entries.append(entry)
        self._program.window.menus.fill("deal.stage", entries)

    def _move_to(self, stage: int) -> None:
        self._all(lambda deals: self.bulk.move(deals, stage, None))

    def _each_or_all(self, one: Callable[[int], None], several: Callable[[Deals], None]) -> Callable[[], None]:
        def act() -> None:
            deals = self.deals()
            if len(deals) == 1:
                one(deals[0])
            elif deals:
                several(deals)

        return act

    def _all(self, act: Callable[[Deals], None]) -> None:
        deals = self.deals()
        if deals:
            act(deals)
