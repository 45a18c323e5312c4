"""The lines of the list as a model that holds ids and reads small windows of rows when they are painted."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from pipedesk.domain.terms import DealStatus
from pipedesk.store.reads.list_rows import ListRow
from pipedesk.ui.list.arrangement import Arrangement
from pipedesk.ui.list.cells import Cells
from pipedesk.ui.list.columns import COLUMNS, LEFT, RIGHT, SPECS, Column, full_name, heading

WINDOW = 200
"""How many rows are read at once."""

ABOVE = 60
"""How many of them stand above the one that was asked for."""

MOST_KEPT = 3000
"""How many rows are remembered; older windows are read again when they are seen again."""

MOST_TOUCHED = 200
"""When a change touched more deals than these, or nobody knows which, all lines are laid out anew."""

MOST_RUNS = 20
"""Lines that come and go in more places than these are laid out anew, all of them."""

Index = QModelIndex | QPersistentModelIndex
ReadRows = Callable[[Sequence[int]], Mapping[int, ListRow]]

_ROOT = QModelIndex()
_GROUP = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_DEAL = _GROUP | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _DEAL | Qt.ItemFlag.ItemIsEditable


class ListRows(QAbstractTableModel):
    """One line for each deal in order, and one for each group. A line is read when it is first asked for."""

    regrouped = Signal()
    """Lines were laid out anew, came or went: who marks deals marks them again."""

    def __init__(self, read: ReadRows, cells: Cells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells = cells
        self.editable = False
        """Whether there is somebody to carry out what is typed."""
        self._read = read
        self._arrangement = Arrangement(())
        self._rows: dict[int, ListRow] = {}
        self._group_words: Callable[[int], str] = str

    @property
    def arrangement(self) -> Arrangement:
        """Which line holds what."""
        return self._arrangement

    def say_groups(self, words: Callable[[int], str]) -> None:
        """How the line of a group, by its number, is said."""
        self._group_words = words

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._arrangement.lines

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(index.row(), index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return RIGHT if SPECS[COLUMNS[index.column()]].figures else LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return heading(COLUMNS[section])
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return full_name(COLUMNS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._arrangement.group(index.row()) is not None:
            return _GROUP
        return _EDITABLE if self._can_edit(index.row(), COLUMNS[index.column()]) else _DEAL

    def row(self, line: int) -> ListRow | None:
        """What a line shows; None for a group's, and for a deal that another program has taken away."""
        deal = self._arrangement.deal(line)
        if deal is None:
            return None
        if deal not in self._rows:
            self._read_around(line)
        return self._rows.get(deal)

    def arrange(self, arrangement: Arrangement, touched: Collection[int] = ()) -> None:
        """Show deals in another order, or others; `touched` are those that a change has perhaps moved.

        Lines that stay are not laid out anew where only few come and go.
        """
        old, new = self._arrangement, arrangement
        if old.groups or new.groups:
            self._start_over(new, same=_keys(old) == _keys(new))
        elif list(old.ids) != list(new.ids):
            if 0 < len(touched) <= MOST_TOUCHED:
                self._follow(list(old.ids), list(new.ids), touched)
            else:
                self._start_over(new, same=False)
        self._arrangement = new
        self.regrouped.emit()

    def close_groups(self, closed: Collection[str]) -> None:
        """Hide the deals of these groups, and show those of the others."""
        self.beginResetModel()
        self._arrangement = self._arrangement.with_closed(closed)
        self.endResetModel()
        self.regrouped.emit()

    def toggle_group(self, number: int) -> frozenset[str]:
        """Hide the deals of a group, or show them; returns which groups are closed now."""
        old = self._arrangement
        key, line, count = old.groups[number].key, old.group_line(number), old.groups[number].count
        closed = {group.key for at, group in enumerate(old.groups) if old.is_closed(at)} ^ {key}
        if key in closed:
            self.beginRemoveRows(QModelIndex(), line + 1, line + count)
            self._arrangement = old.with_closed(closed)
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), line + 1, line + count)
            self._arrangement = old.with_closed(closed)
            self.endInsertRows()
        self._show_again(line, line)
        self.regrouped.emit()
        return frozenset(closed)

    def forget(self, deals: Iterable[int] | None = None) -> None:
        """What these rows show has changed, or what all of them do: read them again when they are painted."""
        if deals is None:
            self._rows.clear()
            if self._arrangement.lines:
                self._show_again(0, self._arrangement.lines - 1)
            return
        for deal in deals:
            if self._rows.pop(deal, None) is not None:
                line = self._arrangement.line(deal)
                if line is not None:
                    self._show_again(line, line)

    def _can_edit(self, line: int, column: Column) -> bool:
        if not self.editable or not SPECS[column].editable:
            return False
        if column is not Column.STAGE:
            return True
        row = self.row(line)
        # A closed deal has a status where others have a stage.
        return row is not None and row.status is DealStatus.OPEN

    def _text(self, line: int, column: int) -> str:
        number = self._arrangement.group(line)
        if number is not None:
            return self._group_words(number) if column == 0 else ""
        row = self.row(line)
        return self.cells.text(row, COLUMNS[column]) if row is not None else ""

    def _show_again(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def _start_over(self, new: Arrangement, *, same: bool) -> None:
        if same:
            self._arrangement = new
            for number in range(len(new.groups)):
                self._show_again(new.group_line(number), new.group_line(number))
            return
        self.beginResetModel()
        self._arrangement = new
        self.endResetModel()

    def _follow(self, all_old: list[int], all_new: list[int], touched: Collection[int]) -> None:
        head, tail = _alike(all_old, all_new)
        # Only what is between is looked at: of a hundred thousand lines, mostly one.
        old, new = all_old[head : len(all_old) - tail], all_new[head : len(all_new) - tail]
        still, known = set(new), set(old)
        leaving = {deal for deal in touched if deal in known and deal in still}
        if [deal for deal in old if deal in still] == [deal for deal in new if deal in known]:
            leaving = set()
        kept_before = [deal for deal in old if deal in still and deal not in leaving]
        kept_after = [deal for deal in new if deal in known and deal not in leaving]
        going = _runs(old, lambda deal: deal not in still or deal in leaving)
        coming = _runs(new, lambda deal: deal not in known or deal in leaving)
        if kept_before != kept_after or len(going) + len(coming) > MOST_RUNS:
            self._start_over(Arrangement(all_new), same=False)
            return
        ids = all_old
        for start, count in ((head + start, count) for start, count in reversed(going)):
            self.beginRemoveRows(QModelIndex(), start, start + count - 1)
            ids = ids[:start] + ids[start + count :]
            self._arrangement = Arrangement(ids)
            self.endRemoveRows()
        for start, count in ((head + start, count) for start, count in coming):
            self.beginInsertRows(QModelIndex(), start, start + count - 1)
            ids = ids[:start] + all_new[start : start + count] + ids[start:]
            self._arrangement = Arrangement(ids)
            self.endInsertRows()

    def _read_around(self, line: int) -> None:
        start = line - ABOVE
        window = self._arrangement.deals_from(start, max(start, 0) + WINDOW - 1)
        wanted = [deal for deal in window if deal not in self._rows]
        if len(self._rows) + len(wanted) > MOST_KEPT:
            for old in list(self._rows)[: MOST_KEPT // 2]:
                del self._rows[old]
        self._rows.update(self._read(wanted))


def _keys(arrangement: Arrangement) -> list[object]:
    """All that lines are made of, so that two arrangements can be compared."""
    groups = [(group.key, group.count, arrangement.is_closed(at)) for at, group in enumerate(arrangement.groups)]
    return [groups, list(arrangement.ids)]


def _alike(one: Sequence[int], other: Sequence[int]) -> tuple[int, int]:
    """How many deals two orders have in common at their beginning, and after that at their end."""
    shorter = min(len(one), len(other))
    head = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), shorter)
    rest = shorter - head
    backwards = zip(reversed(one), reversed(other), strict=False)
    tail = next((at for at, (a, b) in enumerate(backwards) if a != b or at >= rest), rest)
    return head, min(tail, rest)


def _runs(deals: Sequence[int], chosen: Callable[[int], bool]) -> list[tuple[int, int]]:
    """Where chosen deals stand next to each other: the first place and the number of each run."""
    runs = []
    start = 0
    for is_chosen, run in groupby(deals, chosen):
        count = sum(1 for _ in run)
        if is_chosen:
            runs.append((start, count))
        start += count
    return runs
