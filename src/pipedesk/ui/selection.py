"""Which deals the user means: one selection that board and list share."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Ids of deals in the order in which they were selected, and one of them as the current one.

    Views show it, and set it when the user points at something; it reads no row, so that a hundred thousand ids cost
    no more than holding them. `anchor` is the deal from which Shift extends.
    """

    changed = Signal()
    """Other deals are selected, or another one is current; told once for each gesture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[int, None] = {}
        self._current: int | None = None
        self._anchor: int | None = None

    def __len__(self) -> int:
        return len(self._ids)

    def __bool__(self) -> bool:
        """Whether it is there, not whether anything is selected: that is what `len` says."""
        return True

    def __contains__(self, deal: object) -> bool:
        return deal in self._ids

    @property
    def ids(self) -> tuple[int, ...]:
        """The selected deals."""
        return tuple(self._ids)

    @property
    def current(self) -> int | None:
        """The deal whose details are meant: one of the selected ones; None when nothing is selected."""
        return self._current

    @property
    def anchor(self) -> int | None:
        """The selected deal from which a range begins."""
        return self._anchor

    def choose(self, deal: int) -> None:
        """Only this deal: a click."""
        self._set({deal: None}, deal, deal)

    def toggle(self, deal: int) -> None:
        """This deal too, or no longer: Ctrl and a click."""
        ids = dict(self._ids)
        if deal not in ids:
            ids[deal] = None
            self._set(ids, deal, deal)
            return
        del ids[deal]
        last = next(reversed(ids), None)
        self._set(ids, last, last)

    def stretch(self, deals: Iterable[int], to: int) -> None:
        """These deals, which a view found from the anchor to `to`: Shift and a click or an arrow."""
        self._set({**dict.fromkeys(deals), to: None}, to, self._anchor if self._anchor is not None else to)

    def take(self, deals: Iterable[int], current: int | None = None) -> None:
        """Exactly these deals; the last one is current when none of them is named."""
        ids = dict.fromkeys(deals)
        here = current if current in ids else next(reversed(ids), None)
        self._set(ids, here, here)

    def add(self, deals: Iterable[int]) -> None:
        """These deals too: Ctrl and a rubber band."""
        self.take([*self._ids, *deals])

    def forget(self, gone: Collection[int]) -> None:
        """These deals are no longer there."""
        self._keep(deal for deal in self._ids if deal not in gone)

    def keep(self, known: Collection[int]) -> None:
        """Only what is in sight can be meant: select no others than these."""
        self._keep(deal for deal in self._ids if deal in known)

    def clear(self) -> None:
        """Nothing is selected: Escape."""
        self._set({}, None, None)

    def _keep(self, deals: Iterable[int]) -> None:
        ids = dict.fromkeys(deals)
        last = next(reversed(ids), None)
        current = self._current if self._current in ids else last
        self._set(ids, current, self._anchor if self._anchor in ids else current)

    def _set(self, ids: dict[int, None], current: int | None, anchor: int | None) -> None:
        same = current == self._current and ids.keys() == self._ids.keys()
        self._ids, self._current, self._anchor = ids, current, anchor
        if not same:
            self.changed.emit()
