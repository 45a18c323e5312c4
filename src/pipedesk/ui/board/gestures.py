"""What the board's gestures mean: imported after the first frame, when there is a desk to carry them out."""

from PySide6.QtCore import QObject

from pipedesk.commands.deals import DeleteDeal, LoseDeal, MoveDeal, WinDeal
from pipedesk.store.card_order import BY_HAND
from pipedesk.store.reads.choices import lost_reasons
from pipedesk.store.reads.deal import deal_details
from pipedesk.ui.board.page import BoardPage
from pipedesk.ui.live import Live
from pipedesk.ui.widgets.announcing import announce
from pipedesk.ui.widgets.reason import ask_reason


class Gestures(QObject):
    """Carries out drops and keys on a board."""

    def __init__(self, page: BoardPage, live: Live) -> None:
        super().__init__(page)
        self._page = page
        self._live = live
        page.dropped.connect(self.move)
        page.dropped_on_won.connect(self.win)
        page.dropped_on_lost.connect(self.lose)
        page.allow_edits(on=True)

    def leave(self) -> None:
        """The desk is about to go: cards stay where they are."""
        self._page.allow_edits(on=False)
        self._page.dropped.disconnect(self.move)
        self._page.dropped_on_won.disconnect(self.win)
        self._page.dropped_on_lost.disconnect(self.lose)
        self.deleteLater()

    def move(self, deal: int, stage: int, after: int | None) -> None:
        """A card was dropped behind another one, or on top."""
        change = self._live.run(MoveDeal(deal, stage, after))
        self._live.flush()
        if not self._page.folded(stage):
            self._page.choose(deal, focus=True)
        if change is not None and change.rows:
            self._say_where(deal, stage)

    def move_sideways(self, step: int) -> None:
        """The selected card goes to the top of the next column, or of the one before."""
        place = self._page.current_place()
        deal = self._page.current_deal()
        if place is None or deal is None:
            return
        at = self._page.columns.index(place[0]) + step
        if 0 <= at < len(self._page.columns):
            self.move(deal, self._page.columns[at].stage.id, None)

    def move_up_or_down(self, step: int) -> None:
        """The selected card changes places with its neighbour."""
        place = self._page.current_place()
        deal = self._page.current_deal()
        if place is None or deal is None:
            return
        column, row = place
        cards = column.view.cards
        if cards.order != BY_HAND:
            self._page.kept_sorted.emit(column.stage.id)
            return
        target = row + step
        if 0 <= target < cards.rowCount():
            self.move(deal, column.stage.id, cards.deal_at(target if step > 0 else target - 1))

    def win(self, deal: int) -> None:
        """The deal is won."""
        self._live.run(WinDeal(deal))

    def lose(self, deal: int) -> None:
        """The deal is lost: ask why, and do nothing when the question is dismissed."""
        if self._live.desk is None:
            return
        with self._live.desk.store.reading() as look:
            reasons = lost_reasons(look)
            details = deal_details(look, deal)
        if details is None:
            return
        answer = ask_reason(self._page.window(), details.title, [reason.name for reason in reasons])
        if answer is not None:
            self._live.run(LoseDeal(deal, answer.reason, answer.note))

    def delete(self, deal: int) -> None:
        """The deal goes, with all that hangs on it; undo brings it back."""
        self._live.run(DeleteDeal(deal))

    def _say_where(self, deal: int, stage: int) -> None:
        place = self._page.current_place()
        if place is None or self._page.current_deal() != deal or place[0].stage.id != stage:
            return
        column, row = place
        numbers = self._page.formats.number(row + 1), self._page.formats.number(column.cards.rowCount())
        words = self.tr("{stage}, {place} of {count}")
        announce(column.view, words.format(stage=column.stage.name, place=numbers[0], count=numbers[1]))
