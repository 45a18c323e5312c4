"""The cards of one column, as a model that holds ids and reads small windows of rows when they are painted."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from pipedesk.store.card_order import BY_HAND, CardOrder
from pipedesk.store.glance import CardRow, Glance, StageRow
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.widgets.labels import wrapped_tip

FIRST = 24
"""How many cards of a column the first frame reads: more than a tall screen shows."""

WINDOW = 60
"""How many cards are read at once."""

MOST_PLACED = 8
"""How many cards of a sorted column find their new places one by one; more change the whole column."""

MOST_KEPT = 1200
"""How many cards are remembered; older windows are read again when they are seen again."""

Index = QModelIndex | QPersistentModelIndex

# Qt asks for them at every turn, and putting flags together takes Python longer than anything else here.
_CARD_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class ColumnCards(QAbstractListModel):
    """The open deals of one stage, in order.

    The first frame needs the number of cards and the topmost few; the ids of the whole column are read when something
    first asks beyond those.
    """

    def __init__(
        self,
        glance: Glance,
        stage: StageRow,
        count: int,
        faces: Faces,
        order: CardOrder = BY_HAND,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self.order = order
        self._glance = glance
        self._faces = faces
        first = glance.first_cards(stage.id, FIRST, order)
        self._know([card.id for card in first])
        self._whole = len(first) < FIRST
        self._count = len(first) if self._whole else max(count, len(first))
        self._rows: dict[int, CardRow] = {card.id: card for card in first}

    @property
    def whole(self) -> bool:
        """Whether the order of the whole column is known already."""
        return self._whole

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES or not index.isValid():
            return None
        card = self.card(index.row())
        if card is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrapped_tip(self._faces.told(card, self.stage, self._glance.last_note(card.id)))
        return card.title if role == Qt.ItemDataRole.DisplayRole else self._faces.spoken(card, self.stage)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _CARD_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def deal_at(self, row: int) -> int | None:
        """The id of the deal in a row; None outside the column."""
        if row >= len(self._ids):
            self._know_all()
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def card(self, row: int) -> CardRow | None:
        """What the card in a row shows; None outside the column, and for a deal that another program has taken away."""
        deal = self.deal_at(row)
        if deal is None:
            return None
        if deal not in self._rows:
            self._read_around(row)
        return self._rows.get(deal)

    def leads(self, row: int) -> bool:
        """Whether the card in a row is the first one of its group."""
        card, above = self.card(row), self.card(row - 1) if row else None
        return card is not None and (above is None or self._faces.group_of(above) != self._faces.group_of(card))

    def row_of(self, deal_id: int) -> int | None:
        """The row of a deal, or None when it is not in this column."""
        if deal_id not in self._here:
            self._know_all()
        return self._ids.index(deal_id) if deal_id in self._here else None

    def load(self) -> None:
        """Know the order of the whole column, not only its top; done once."""
        self._know_all()
        self._settle()

    def reload(self) -> None:
        """Read everything again."""
        self.beginResetModel()
        self._know(self._glance.card_ids(self.stage.id, self.order))
        self._whole = True
        self._count = len(self._ids)
        self._rows.clear()
        self.endResetModel()

    def take(self, deal_id: int) -> int | None:
        """A deal has left the column; returns the row in which it was, None when it was not here."""
        self.load()
        row = self.row_of(deal_id)
        if row is None:
            return None
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._ids[row]
        self._here.discard(deal_id)
        self._count = len(self._ids)
        self.endRemoveRows()
        self._rows.pop(deal_id, None)
        return row

    def put(self, deal_id: int, above: int | None) -> None:
        """A deal stands in the column now, right below the deal `above` or on top; wherever it stood here before."""
        self.load()
        old = self.row_of(deal_id)
        target = self._row_below(above)
        if target is None or above == deal_id:
            self.reload()
        elif old is None:
            self.beginInsertRows(QModelIndex(), target, target)
            self._ids.insert(target, deal_id)
            self._here.add(deal_id)
            self._count = len(self._ids)
            self.endInsertRows()
        elif target not in (old, old + 1):
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), target)
            del self._ids[old]
            self._ids.insert(target if target < old else target - 1, deal_id)
            self.endMoveRows()

    def take_order(self, order: CardOrder) -> None:
        """Stand in another order from now on."""
        if order != self.order:
            self.order = order
            self.reload()

    def place_again(self, deals: Collection[int]) -> None:
        """In a sorted column: these deals have come, gone or changed, and stand where their order wants them."""
        wanted = self._glance.card_ids(self.stage.id, self.order)
        self.load()
        gone = [deal for deal in deals if deal in self._here]
        if self._ids == wanted:
            return
        if len(deals) <= MOST_PLACED:
            here = set(wanted)
            for deal in gone:
                if deal not in here:
                    self.take(deal)
            for row, deal in sorted((wanted.index(deal), deal) for deal in deals if deal in here):
                self.put(deal, wanted[row - 1] if row else None)
        if self._ids != wanted:
            self.reload()

    def forget(self, deals: Iterable[int] | None = None) -> None:
        """What these cards show has changed, or what all of them do: read them again when they are painted."""
        if deals is None:
            self._rows.clear()
            if self._count:
                self.dataChanged.emit(self.index(0), self.index(self._count - 1))
            return
        for deal in deals:
            if self._rows.pop(deal, None) is not None:
                row = self.row_of(deal)
                if row is not None:
                    self.dataChanged.emit(self.index(row), self.index(row))

    def _row_below(self, above: int | None) -> int | None:
        if above is None:
            return 0
        row = self.row_of(above)
        return None if row is None else row + 1

    def _know(self, ids: list[int]) -> None:
        self._ids = ids
        # Most questions are about a deal of another column: a long list would be searched to its end for each.
        self._here = set(ids)

    def _know_all(self) -> None:
        if not self._whole:
            self._know(self._glance.card_ids(self.stage.id, self.order))
            self._whole = True
            if len(self._ids) != self._count:
                # Another program wrote since the cards were counted. Views must not learn it while they paint.
                QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        if self._count != len(self._ids):
            self.beginResetModel()
            self._count = len(self._ids)
            self.endResetModel()

    def _read_around(self, row: int) -> None:
        start = max(0, row - WINDOW // 3)
        self._know_all()
        wanted = [deal for deal in self._ids[start : start + WINDOW] if deal not in self._rows]
        if len(self._rows) + len(wanted) > MOST_KEPT:
            for old in list(self._rows)[: MOST_KEPT // 2]:
                del self._rows[old]
        self._rows.update(self._glance.cards(wanted))
