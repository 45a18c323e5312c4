"""Filters that one key sets: what is overdue, what has no next step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pipedesk.domain.filters import EVERYTHING, NextStep, Stale, Stepping

if TYPE_CHECKING:
    from pipedesk.domain.filters import Filter
    from pipedesk.ui.actions import Actions
    from pipedesk.ui.filtering.current import CurrentFilter

QUICK: dict[str, Filter] = {
    "view.quick.overdue": NextStep(Stepping.OVERDUE),
    "view.quick.today": NextStep(Stepping.TODAY),
    "view.quick.none": NextStep(Stepping.NONE),
    "view.quick.stale": Stale(),
}


class QuickFilters(QObject):
    """Sets the filter of an action, and clears it when the same is asked for again."""

    def __init__(self, actions: Actions, current: CurrentFilter) -> None:
        super().__init__(current)
        self._actions = actions
        self._current = current
        self._slots = {name: partial(self._toggle, chosen) for name, chosen in QUICK.items()}
        for name, slot in self._slots.items():
            actions[name].triggered.connect(slot)
        current.changed.connect(self.show_chosen)
        self.show_chosen()

    def show_chosen(self) -> None:
        """Mark the one that is in force."""
        for name, chosen in QUICK.items():
            self._actions[name].setChecked(self._current.filter == chosen)

    def leave(self) -> None:
        """The file is being closed."""
        for name, slot in self._slots.items():
            self._actions[name].triggered.disconnect(slot)
            self._actions[name].setChecked(False)
        self._current.changed.disconnect(self.show_chosen)
        self._actions.enable(QUICK, on=False)

    def _toggle(self, chosen: Filter) -> None:
        self._current.use(EVERYTHING if self._current.filter == chosen else chosen)
        self.show_chosen()
