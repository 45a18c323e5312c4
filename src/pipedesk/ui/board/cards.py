"""The cards of one column, as a model that holds ids and reads small windows of rows when they are painted."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pipedesk.store.glance import CardRow, Glance, StageRow

WINDOW = 60
"""How many cards are read at once."""

MOST_KEPT = 1200
"""How many cards are remembered; older windows are read again when they are seen again."""

FIRST = 40
"""How many cards of a column the first frame reads."""

CARD = Qt.ItemDataRole.UserRole
DEAL_ID = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class ColumnCards(QAbstractListModel):
    """The open deals of one stage, in order.

    The first frame needs the number of cards and the topmost few; the ids of the whole column are read when something
    first asks beyond those.
    """

    def __init__(self, glance: Glance, stage: StageRow, count: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._glance = glance
        first = glance.first_cards(stage.id, FIRST)
        self._ids: list[int] | None = [card.id for card in first] if len(first) < FIRST or count <= FIRST else None
        self._count = max(count, len(first)) if self._ids is None else len(first)
        self._first = [card.id for card in first]
        self._rows: dict[int, CardRow] = {card.id: card for card in first}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == DEAL_ID:
            return self.deal_at(index.row())
        card = self.card(index.row())
        if card is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case _ if role == CARD:
                return card
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren

    def deal_at(self, row: int) -> int | None:
        """The id of the deal in a row; None outside the column."""
        if not 0 <= row < self._count:
            return None
        if self._ids is None and row < len(self._first):
            return self._first[row]
        return self._all_ids()[row]

    def card(self, row: int) -> CardRow | None:
        """What the card in a row shows."""
        deal = self.deal_at(row)
        if deal is None:
            return None
        if deal not in self._rows:
            self._read_around(row)
        return self._rows.get(deal)

    def row_of(self, deal_id: int) -> int | None:
        """The row of a deal, or None when it is not in this column."""
        if deal_id in self._first and self._ids is None:
            return self._first.index(deal_id)
        try:
            return self._all_ids().index(deal_id)
        except ValueError:
            return None

    def refresh(self, deals: Iterable[int] | None) -> None:
        """Read the column's order again and tell the view exactly what came, went and changed.

        `deals` are those that changed; None: anything may have.
        """
        ids = self._glance.card_ids(self.stage.id)
        changed = set(deals) if deals is not None else None
        if changed is None:
            self.beginResetModel()
            self._ids, self._count = ids, len(ids)
            self._rows.clear()
            self.endResetModel()
            return
        for deal in changed:
            self._rows.pop(deal, None)
        if not self._follow(ids, changed):
            self.beginResetModel()
            self._ids, self._count = ids, len(ids)
            self.endResetModel()
        for deal in changed:
            row = self.row_of(deal) if deal in changed else None
            if row is not None:
                place = self.index(row)
                self.dataChanged.emit(place, place)

    def _follow(self, ids: list[int], changed: set[int]) -> bool:
        """Take out and put in single rows until the order is the new one; False when that is not how they differ."""
        old = self._all_ids()
        if old == ids:
            return True
        if len(changed) > 50:
            return False
        for deal in changed:
            if deal in old:
                row = old.index(deal)
                if row < len(ids) and ids[row] == deal and len(ids) == len(old):
                    continue
                self.beginRemoveRows(QModelIndex(), row, row)
                del old[row]
                self._count = len(old)
                self.endRemoveRows()
        places = sorted((ids.index(deal), deal) for deal in changed if deal not in old and deal in ids)
        for row, deal in places:
            if row > len(old):
                return False
            self.beginInsertRows(QModelIndex(), row, row)
            old.insert(row, deal)
            self._count = len(old)
            self.endInsertRows()
        return old == ids

    def _all_ids(self) -> list[int]:
        if self._ids is None:
            self._ids = self._glance.card_ids(self.stage.id)
            # Another program may have written since the count was taken; the next refresh tells the view.
            missing = self._count - len(self._ids)
            if missing > 0:
                self._ids += [0] * missing
            elif missing < 0:
                del self._ids[self._count :]
        return self._ids

    def _read_around(self, row: int) -> None:
        ids = self._all_ids()
        start = max(0, row - WINDOW // 3)
        wanted = [deal for deal in ids[start : start + WINDOW] if deal not in self._rows]
        if len(self._rows) + len(wanted) > MOST_KEPT:
            for old in list(self._rows)[: MOST_KEPT // 2]:
                del self._rows[old]
        self._rows.update(self._glance.cards(wanted))
