"""What can be done with a deal beyond editing it: the same from the menu, from the pane and from its own window."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from pipedesk.commands.deals import DeleteDeal
from pipedesk.domain.links import deal_link, uid_of
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.snoozing import Snooze
from pipedesk.domain.texts import translate
from pipedesk.store.reads.deals import deal_by
from pipedesk.ui.copying import Copying
from pipedesk.ui.deal.pane import DealPane
from pipedesk.ui.deal.windows import DealWindows
from pipedesk.ui.refusing import show_refusal
from pipedesk.ui.stepping import Stepping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change
    from pipedesk.ui.printing import Printing
    from pipedesk.ui.widgets.banner import BannerStack

FROM_THE_PANE = (
    "deal.window",
    "deal.duplicate",
    "deal.split",
    "deal.template",
    "deal.print",
    "deal.pdf",
    "deal.copy_link",
    "deal.delete",
)
"""The actions that the menu of a pane offers for its deal."""

AT_ONCE = ("deal.done", "deal.tomorrow", "deal.monday", "deal.mail", "deal.note", "deal.value")
"""The actions that one key carries out on the deal at hand."""

IN_A_WINDOW = (
    "deal.follow_up",
    "deal.win",
    "deal.lose",
    "deal.duplicate",
    "deal.split",
    "deal.template",
    "deal.print",
    "deal.pdf",
    "deal.copy_link",
    *AT_ONCE,
)
"""The actions whose keys work in the window of one deal, too."""


class Dealing(QObject):
    """Carries out the actions of one deal, by their names, and keeps the windows of single deals.

    Moving, winning, losing and planning are asked for by every pane and done by others.
    """

    move_asked = Signal(int, int)
    win_asked = Signal(int)
    lose_asked = Signal(int)
    follow_up_asked = Signal(int)

    def __init__(self, program: Program, desk: Desk, pane: DealPane) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self._pane = pane
        self.copying = Copying(program, desk, self.banners, self)
        self.stepping = Stepping(program, desk, self.banners, self)
        self.stepping.plan_asked.connect(self.follow_up_asked)
        self._deeds: dict[str, Callable[[int], None]] = {
            "deal.window": self.open_window,
            "deal.duplicate": self.copying.duplicate,
            "deal.split": self.copying.split,
            "deal.template": self.copying.save_template,
            "deal.print": self._print,
            "deal.pdf": self._save_pdf,
            "deal.copy_link": self.copy_link,
            "deal.delete": self.delete,
            "deal.follow_up": self.follow_up_asked.emit,
            "deal.win": self.win_asked.emit,
            "deal.lose": self.lose_asked.emit,
            "deal.done": self.stepping.complete,
            "deal.tomorrow": partial(self.stepping.snooze, Snooze.TOMORROW),
            "deal.monday": partial(self.stepping.snooze, Snooze.MONDAY),
            "deal.mail": self.stepping.write,
            "deal.note": self.write_note,
            "deal.value": self.edit_value,
        }
        keys = [program.actions[name] for name in ("edit.undo", "edit.redo")]
        deeds = [program.actions[name] for name in IN_A_WINDOW]
        self.windows = DealWindows(self._make_pane, program.theme, program.edge.settings, keys, deeds, self)
        program.actions.keys_changed.connect(self.windows.take_keys)
        self.windows.lost.connect(self._say_lost)
        self.windows.left_over.connect(pane.composer.add_drafts)
        self._join(pane, FROM_THE_PANE)

    @cached_property
    def printing(self) -> Printing:
        """Loaded when something is to be printed."""
        from pipedesk.ui.printing import Printing

        return Printing(self._program, self._desk, self.banners, self)

    def do(self, name: str, deal: int) -> None:
        """Do what an action does to a deal. Raises `KeyError` for an action that is no deal's."""
        self._deeds[name](deal)

    def _print(self, deal: int) -> None:
        self.printing.print_deal(deal)

    def _save_pdf(self, deal: int) -> None:
        self.printing.save_pdf(deal)

    def open_window(self, deal: int) -> None:
        """Show a deal in a window of its own."""
        self.windows.open(deal)

    def write_note(self, deal: int) -> None:
        """The keyboard goes where a note, or a follow-up, is jotted down."""
        pane = self._pane_for(deal)
        pane.show_page(0)
        pane.composer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_value(self, deal: int) -> None:
        """The value is edited in place."""
        self._pane_for(deal).header.value.begin()

    def copy_link(self, deal: int) -> None:
        """Put the link that opens the deal on the clipboard."""
        with self._desk.store.reading() as look:
            details = deal_by(look, deal_id=deal)
        if details is not None:
            link = deal_link(details.uid)
            QGuiApplication.clipboard().setText(link)
            words = self.tr("Copied: {link}").format(link=link)
            self.banners().say(words, icon="link", key="step", seconds=6)

    def open_link(self, link: str) -> None:
        """Show the deal that a link names; say so when this file has none such."""
        uid = uid_of(link)
        with self._desk.store.reading() as look:
            found = deal_by(look, uid=uid) if uid else None
        if found is not None:
            self._program.show_deal(found.id)
            return
        name = self._desk.store.path.name
        wrong = translate("Links", "This is no link to a deal: {link}").fill(link=link[:80])
        unknown = translate("Links", "The deal of this link is not in “{name}”.").fill(name=name)
        refusal = Refusal(
            unknown if uid else wrong,
            translate("Links", "It may be in another file, or have been deleted there.")
            if uid
            else translate(
                "Links", "Links to deals look like pipedesk://deal/… and come from “Copy Link” in the Deal menu."
            ),
        )
        show_refusal(self._program.window.banners, refusal)

    def delete(self, deal: int) -> None:
        """The deal goes, with all that hangs on it; undo brings it back."""
        self._program.live.run(DeleteDeal(deal))

    def banners(self) -> BannerStack:
        """Where the user looks: the banners of the window in which they work."""
        active = self.windows.active()
        return active.banners if active else self._program.window.banners

    def changed(self, changes: list[Change]) -> None:
        """The windows of single deals follow."""
        self.windows.changed(changes)

    def leave(self) -> None:
        """The file is being closed."""
        self._program.actions.keys_changed.disconnect(self.windows.take_keys)
        self.windows.close_all()
        self.copying.leave()

    def _pane_for(self, deal: int) -> DealPane:
        """The pane with the deal: that of its window, or the one beside the page."""
        active = self.windows.active()
        if active is not None and active.deal == deal:
            return active.pane
        self._program.actions["view.pane"].setChecked(True)
        self._pane.show_deal(deal)
        return self._pane

    def _make_pane(self) -> DealPane:
        pane = DealPane(self._program.theme, self._program.formats, self._program.live)
        # It stands in its own window already.
        self._join(pane, FROM_THE_PANE[1:])
        return pane

    def _join(self, pane: DealPane, offered: Sequence[str]) -> None:
        pane.offer_more([self._program.actions[name] for name in offered])
        pane.asked.connect(self.do)
        pane.move_asked.connect(self.move_asked)
        pane.win_asked.connect(self.win_asked)
        pane.lose_asked.connect(self.lose_asked)
        pane.follow_up_asked.connect(self.follow_up_asked)

    def _say_lost(self, title: str) -> None:
        self._program.window.banners.say(
            self.tr("“{title}” is gone, so its window was closed.").format(title=title),
            icon="info",
            key="lost",
            seconds=12,
        )
