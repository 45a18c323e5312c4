"""What a screen reader finds in a column: the cards in sight as a list, each with its name and its own actions.

Qt's table would offer every cell of a hundred thousand, and none could be moved.
Loaded when a screen reader first asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.ui.actions import ACTIONS
from pipedesk.ui.board.column_view import ColumnView

if TYPE_CHECKING:
    from collections.abc import Iterator

CARD_ACTIONS = (
    "deal.open",
    "deal.move_next",
    "deal.move_prev",
    "deal.move_up",
    "deal.move_down",
    "deal.follow_up",
    "deal.win",
    "deal.lose",
    "deal.delete",
)
"""What can be done with a card; the names of the window's actions."""

_MOST_STANDS = 200
_WORDS = {spec.name: spec.text for spec in ACTIONS}


class Stand(QWidget):
    """Stands for one card where Qt wants a widget. It is never seen, and stays the same while cards move about."""

    def __init__(self, view: ColumnView, deal: int) -> None:
        super().__init__(view)
        self.view = view
        self.deal = deal
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.spoken = SpokenCard(self)


class SpokenCard(QAccessibleWidget):
    """A card as an item of a list."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand, QAccessible.Role.ListItem)
        self._stand = stand

    def text(self, kind: QAccessible.Text) -> str:
        row = self._row()
        if kind is not QAccessible.Text.Name or row is None:
            return ""
        index = self._stand.view.cards.index(row)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def rect(self) -> QRect:
        row, view = self._row(), self._stand.view
        if row is None:
            return QRect()
        place = view.visualRect(view.cards.index(row))
        return QRect(view.viewport().mapToGlobal(place.topLeft()), place.size())

    def state(self) -> QAccessible.State:
        state, row, view = QAccessible.State(), self._row(), self._stand.view
        chosen = row is not None and view.selectionModel().isRowSelected(row)
        state.focusable = state.selectable = 1
        state.selected = int(chosen)
        state.focused = int(chosen and view.hasFocus() and view.currentIndex().row() == row)
        state.invisible = int(row is None)
        return state

    def actionNames(self) -> list[str]:
        return list(CARD_ACTIONS)

    def localizedActionName(self, name: str) -> str:
        return rendered(_WORDS[name]).replace("&", "").removesuffix("…")

    def localizedActionDescription(self, name: str) -> str:
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []

    def doAction(self, name: str) -> None:
        # Who asks waits for an answer, and the action may ask a question of its own first.
        stand = self._stand
        QTimer.singleShot(0, stand, lambda: stand.view.asked.emit(stand.deal, name))

    def _row(self) -> int | None:
        return self._stand.view.cards.row_of(self._stand.deal)


class SpokenColumn(QAccessibleWidget):
    """A column as the list of the cards in sight."""

    def __init__(self, view: ColumnView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._stands: dict[int, Stand] = {}

    def childCount(self) -> int:
        return len(list(self._in_sight()))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # nothing is there
        if self._view.tells_of_cells:
            # Qt counts the cells of a table with its headers here.
            return self._spoken(self._view.cards.deal_at(index // 2 - 1))
        deals = list(self._in_sight())
        return self._spoken(deals[index]) if 0 <= index < len(deals) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        thing = child.object()
        deals = list(self._in_sight())
        return deals.index(thing.deal) if isinstance(thing, Stand) and thing.deal in deals else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # nothing has it
        return self._spoken(self._view.current_deal()) if self._view.hasFocus() else None

    def _in_sight(self) -> Iterator[int]:
        view = self._view
        first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
        for row in range(max(first, 0), last + 1 if last >= 0 else view.cards.rowCount()):
            deal = view.cards.deal_at(row)
            if deal is not None:
                yield deal

    def _spoken(self, deal: int | None) -> SpokenCard | None:
        if deal is None:
            return None
        if deal not in self._stands:
            self._forget_some()
            self._stands[deal] = Stand(self._view, deal)
        return self._stands[deal].spoken

    def _forget_some(self) -> None:
        if len(self._stands) >= _MOST_STANDS:
            for stand in self._stands.values():
                stand.deleteLater()
            self._stands.clear()


def interface_of(thing: QObject) -> QAccessibleInterface | None:
    """What a screen reader is told about an object of the board; None: what Qt tells."""
    if isinstance(thing, ColumnView):
        return SpokenColumn(thing)
    return thing.spoken if isinstance(thing, Stand) else None
