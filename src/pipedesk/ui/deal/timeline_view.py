"""What happened, newest first."""

from collections import Counter
from collections.abc import Callable, Hashable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pipedesk.store.reads.timeline import Event, TimelineRow
from pipedesk.ui.deal.events import GROUPS, group_words
from pipedesk.ui.deal.timeline_item import TimelineItem
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.flow import FlowLayout
from pipedesk.ui.widgets.labels import PlainLabel


class TimelineView(QWidget):
    """The newest events, older ones as they come into sight, and chips that say of which kinds.

    `keep` is asked to write a note anew, by its id; whether that was done.
    """

    older_asked = Signal()
    filtered = Signal()
    """Other kinds are to be shown: `wanted`."""
    pin_asked = Signal(int, bool)
    delete_asked = Signal(int)
    stranded = Signal(str)
    """What was being typed into a note that is gone."""
    reached = Signal(QWidget)
    """The keyboard came to an event: it must be in sight."""

    def __init__(
        self, theme: Theme, formats: Formats, keep: Callable[[int, str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._keep = keep
        self._items: list[TimelineItem] = []
        self._spare: list[TimelineItem] = []
        self._more = False
        self._chips = {group: QPushButton() for group in GROUPS}
        chips = FlowLayout(spacing=6)
        for chip in self._chips.values():
            chip.setProperty("look", "chip")
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.toggled.connect(self.filtered)
            chips.addWidget(chip)
        self._nothing = PlainLabel("", "secondary")
        self._layout = QVBoxLayout()
        self._layout.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(chips)
        whole.addWidget(self._nothing)
        whole.addLayout(self._layout)
        whole.addStretch(1)
        self._retranslate()

    def wanted(self) -> frozenset[Event]:
        """The kinds of events that the user wants to see: all, unless some are chosen."""
        chosen = [GROUPS[group] for group, chip in self._chips.items() if chip.isChecked()]
        return frozenset().union(*chosen) if chosen else frozenset(Event)

    def items(self) -> list[TimelineItem]:
        """The events that are shown, newest first."""
        return list(self._items)

    def show_rows(self, rows: list[TimelineRow], now: datetime, *, more: bool = False) -> None:
        """Show these events in place of the ones before; `more` says that there are older ones.

        A note that is being edited keeps its editor, wherever it stands now.
        """
        self._more = more
        keyed = dict(zip(_keys([item.row for item in self._items if item.row]), self._items, strict=True))
        keys = _keys(rows)
        free = self._spare + [item for key, item in keyed.items() if key not in set(keys)]
        self._strand([item for item in free if item.editor is not None])
        shown = []
        for place, (key, row) in enumerate(zip(keys, rows, strict=True)):
            item = keyed.get(key) or (free.pop() if free else self._make())
            if self._layout.indexOf(item) != place:
                self._layout.removeWidget(item)
                self._layout.insertWidget(place, item)
            item.show_row(row, self._formats, now, last=place == len(rows) - 1)
            item.show()
            shown.append(item)
        for item in free:
            item.hide()
        self._spare, self._items = free, shown
        self._nothing.setVisible(not rows)
        self._let_tab_reach(next((item for item in shown if item.hasFocus()), shown[0] if shown else None))

    def finish_edits(self) -> None:
        """Keep what is being typed into notes: something else is about to be shown."""
        for item in self._items:
            if item.editor is not None:
                text = item.editor.text()
                item.finish()
                if item.editor is not None:
                    item.close_editor()
                    self.stranded.emit(text)

    def abandon(self) -> None:
        """The deal is gone: what was being typed into its notes is handed on."""
        self._strand(self._items)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _make(self) -> TimelineItem:
        item = TimelineItem(self._theme)
        item.stepped.connect(lambda step: self._step(item, step))
        item.focused.connect(lambda: self._reach(item))
        item.edit_asked.connect(item.edit)
        item.saved.connect(lambda text: self._save(item, text))
        item.pin_asked.connect(lambda: self._pin(item))
        item.delete_asked.connect(lambda: self._delete(item))
        return item

    def _save(self, item: TimelineItem, text: str) -> None:
        if item.row is not None and self._keep(item.row.id, text):
            item.close_editor()
            item.setFocus()

    def _pin(self, item: TimelineItem) -> None:
        if item.row is not None:
            self.pin_asked.emit(item.row.id, not item.row.pinned)

    def _delete(self, item: TimelineItem) -> None:
        """The keyboard goes on to the next event."""
        if item.row is not None:
            at = self._items.index(item)
            beside = self._items[at + 1 : at + 2] or self._items[max(0, at - 1) : at]
            if item.hasFocus() and beside:
                beside[0].setFocus()
            self.delete_asked.emit(item.row.id)

    def _strand(self, items: list[TimelineItem]) -> None:
        for item in items:
            if item.editor is not None:
                text = item.editor.text()
                item.close_editor()
                self.stranded.emit(text)

    def _step(self, item: TimelineItem, step: int) -> None:
        at = self._items.index(item) + step
        if at == len(self._items) and self._more:
            self.older_asked.emit()
        if 0 <= at < len(self._items):
            self._items[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _reach(self, item: TimelineItem) -> None:
        self._let_tab_reach(item)
        self.reached.emit(item)

    def _let_tab_reach(self, item: TimelineItem | None) -> None:
        for one in self._items:
            one.reachable(on=one is item)

    def _retranslate(self) -> None:
        for group, chip in self._chips.items():
            chip.setText(group_words(group))
            chip.setToolTip(self.tr("Show only these, or these as well"))
        self._nothing.setText(self.tr("Nothing of this kind has happened yet."))


def _keys(rows: list[TimelineRow]) -> list[Hashable]:
    """What makes each event this one: a note stays the same one when it is edited or pinned."""
    seen: Counter[Hashable] = Counter()
    keys: list[Hashable] = []
    for row in rows:
        key: Hashable = (row.event, row.id) if row.id else (row.event, row.at, row.text, row.before, row.after)
        keys.append((key, seen[key]))
        seen[key] += 1
    return keys
