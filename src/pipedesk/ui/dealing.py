"""What can be done with a deal beyond editing it: the same from the menu, from the pane and from its own window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pipedesk.commands.deals import DeleteDeal
from pipedesk.ui.deal.pane import DealPane
from pipedesk.ui.deal.windows import DealWindows

if TYPE_CHECKING:
    from pipedesk.app import Program
    from pipedesk.domain.edits import Change
    from pipedesk.ui.widgets.banner import BannerStack

FROM_THE_PANE = ("deal.window", "deal.delete")
"""The actions that the menu of a pane offers for its deal."""


class Dealing(QObject):
    """Carries out the actions of one deal, by their names, and keeps the windows of single deals.

    Moving, winning, losing and planning are asked for by every pane and done by others.
    """

    move_asked = Signal(int, int)
    win_asked = Signal(int)
    lose_asked = Signal(int)
    follow_up_asked = Signal(int)

    def __init__(self, program: Program, pane: DealPane) -> None:
        super().__init__(program)
        self._program = program
        self._pane = pane
        self._deeds = {"deal.window": self.open_window, "deal.delete": self.delete}
        keys = [program.actions[name] for name in ("edit.undo", "edit.redo")]
        self.windows = DealWindows(self._make_pane, program.theme, program.edge.settings, keys, self)
        self.windows.lost.connect(self._say_lost)
        self.windows.left_over.connect(pane.composer.add_drafts)
        self._join(pane)

    def do(self, name: str, deal: int) -> None:
        """Do what an action does to a deal. Raises `KeyError` for an action that is no deal's."""
        self._deeds[name](deal)

    def open_window(self, deal: int) -> None:
        """Show a deal in a window of its own."""
        self.windows.open(deal)

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
        self.windows.close_all()

    def _make_pane(self) -> DealPane:
        pane = DealPane(self._program.theme, self._program.formats, self._program.live)
        self._join(pane)
        return pane

    def _join(self, pane: DealPane) -> None:
        pane.offer_more([self._program.actions[name] for name in FROM_THE_PANE])
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
