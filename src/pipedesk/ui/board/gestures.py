"""What the board's gestures mean: imported after the first frame, when there is a desk to carry them out."""

from PySide6.QtCore import QObject, QRect, QTimer

from pipedesk.commands.deals import DeleteDeal
from pipedesk.store.card_order import BY_HAND
from pipedesk.ui.board.page import BoardPage
from pipedesk.ui.live import Live
from pipedesk.ui.moving import Moving
from pipedesk.ui.widgets.announcing import announce


class Gestures(QObject):
    """Carries out drops and keys on a board."""

    def __init__(self, page: BoardPage, live: Live) -> None:
        super().__init__(page)
        self._page = page
        self._live = live
        self._waiting: tuple[int, int, int | None] | None = None
        self.moving = Moving(live, page.formats, page, self._place_of, self)
        page.dropped.connect(self.move)
        page.dropped_on_won.connect(self.win)
        page.dropped_on_lost.connect(self.lose)
        page.drag_ended.connect(self._drag_ended)
        page.allow_edits(on=True)

    def leave(self) -> None:
        """The desk is about to go: cards stay where they are."""
        self._page.allow_edits(on=False)
        self._page.dropped.disconnect(self.move)
        self._page.dropped_on_won.disconnect(self.win)
        self._page.dropped_on_lost.disconnect(self.lose)
        self._page.drag_ended.disconnect(self._drag_ended)
        self.deleteLater()

    def move(self, deal: int, stage: int, after: int | None) -> None:
        """A card was dropped behind another one, or on top."""
        if self._page.dragging and self.moving.asks([deal], stage):
            # A question has to wait until the drag has let go of the pointer.
            self._waiting = (deal, stage, after)
            return
        change = self.moving.move([deal], stage, after)
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

    def move_in_pane(self, deal: int, stage: int) -> None:
        """A deal was sent into another stage from its details: the keyboard stays there."""
        self.moving.move([deal], stage)

    def win(self, deal: int) -> None:
        """The deal is won: ask for how much and when."""
        self.moving.win(deal)

    def lose(self, deal: int) -> None:
        """The deal is lost: ask why, and do nothing when the question is dismissed."""
        self.moving.lose(deal)

    def delete(self, deal: int) -> None:
        """The deal goes, with all that hangs on it; undo brings it back."""
        self._live.run(DeleteDeal(deal))

    def _drag_ended(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            QTimer.singleShot(0, self, lambda: self.move(*waiting))

    def _place_of(self, deal: int) -> QRect | None:
        """Where on the screen a deal's card is."""
        for column in self._page.columns:
            row = column.cards.row_of(deal)
            if row is not None and column.view.isVisible():
                view = column.view
                place = view.visualRect(view.model().index(row, 0))
                return QRect(view.viewport().mapToGlobal(place.topLeft()), place.size())
        return None

    def _say_where(self, deal: int, stage: int) -> None:
        place = self._page.current_place()
        if place is None or self._page.current_deal() != deal or place[0].stage.id != stage:
            return
        column, row = place
        numbers = self._page.formats.number(row + 1), self._page.formats.number(column.cards.rowCount())
        words = self.tr("{stage}, {place} of {count}")
        announce(column.view, words.format(stage=column.stage.name, place=numbers[0], count=numbers[1]))
