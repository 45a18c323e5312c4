"""Which deals a click, a key or a rubber band on the board selects."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPoint, QRect

from pipedesk.ui.board.column import Column
from pipedesk.ui.board.column_view import Pick
from pipedesk.ui.selection import Selection


class Picking:
    """Turns what is pointed at into the selection that board and list share. It reads no rows, only ids in order."""

    def __init__(self, selection: Selection, columns: Callable[[], Sequence[Column]]) -> None:
        self._selection = selection
        self._columns = columns
        self._before: tuple[int, ...] = ()
        self._was_current: int | None = None

    def pick(self, column: Column, deal: int, how: Pick) -> None:
        """A card of a column was pointed at."""
        match how:
            case Pick.ALONE:
                self._selection.choose(deal)
            case Pick.TOO:
                self._selection.toggle(deal)
            case Pick.UP_TO:
                self._selection.stretch(self._up_to(column, deal), deal)

    def pick_all(self, column: Column | None) -> None:
        """All deals of a column; when those are selected already, all of the board."""
        ids = column.cards.ids() if column is not None else ()
        if not ids or (len(self._selection) >= len(ids) and all(deal in self._selection for deal in ids)):
            ids = [deal for each in self._columns() for deal in each.cards.ids()]
        self._selection.take(ids, self._selection.current)

    def in_order(self) -> tuple[int, ...]:
        """The selected deals of the board, column by column from top to bottom."""
        if len(self._selection) < 2:
            return tuple(deal for deal in self._selection.ids if self.on_board(deal))
        return tuple(deal for each in self._columns() for deal in each.cards.ids() if deal in self._selection)

    def on_board(self, deal: int) -> bool:
        """Whether a deal has a card on this board."""
        return any(column.cards.holds(deal) for column in self._columns())

    def here(self) -> list[int]:
        """The selected deals that have a card on this board."""
        return [deal for deal in self._selection if self.on_board(deal)]

    def let_go(self, before: Iterable[int]) -> None:
        """Of those that had a card here, the ones whose card has gone are no longer meant."""
        self._selection.forget({deal for deal in before if not self.on_board(deal)})

    def keep_to_board(self) -> None:
        """Only what has a card on the board is meant."""
        self._selection.keep(self.here())

    def begin_band(self, *, more: bool) -> None:
        """A rubber band begins: with `more`, what it takes in joins what is selected already."""
        self._before = self._selection.ids if more else ()
        self._was_current = self._selection.current

    def take_band(self, band: QRect, inside: Callable[[Column], QPoint]) -> None:
        """A rubber band covers this; `inside` says where the corner of a column's cards is, in the same measure."""
        taken: list[int] = []
        for column in self._columns():
            view = column.view
            cards = QRect(inside(column), view.viewport().size())
            if view.isVisibleTo(column) and cards.intersects(band):
                covered = cards.intersected(band).translated(-cards.topLeft())
                taken += view.deals_between(view.along(covered.topLeft()), view.along(covered.bottomRight()))
        self._selection.take(dict.fromkeys([*self._before, *taken]), self._was_current)

    def _up_to(self, column: Column, deal: int) -> list[int]:
        """From the anchor to a deal: in one column all between them, in several all between their heights."""
        columns = list(self._columns())
        anchor = self._selection.anchor
        start = next((each for each in columns if anchor is not None and each.cards.holds(anchor)), None)
        if start is None or anchor is None:
            return [deal]
        first, last = start.cards.row_of(anchor), column.cards.row_of(deal)
        assert first is not None
        assert last is not None
        if start is column:
            return list(column.cards.ids()[min(first, last) : max(first, last) + 1])
        heights = sorted((start.view.height_of(first), column.view.height_of(last)))
        across = sorted((columns.index(start), columns.index(column)))
        between = [columns[at].view.deals_between(*heights) for at in range(across[0], across[1] + 1)]
        return [one for some in between for one in some]
