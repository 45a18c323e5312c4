"""The filter bar: what is shown, part by part, and how many deals that leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pipedesk.domain.filter_editing import added, any_will_do, changed, joined, parts_of, removed, turned, with_other
from pipedesk.domain.filters import EVERYTHING, All, AnyOf, Filter, Not
from pipedesk.ui.filtering.chips import FilterChip
from pipedesk.ui.filtering.wording import FileWording
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.fitting import FittingRow
from pipedesk.ui.widgets.labels import PlainLabel, plain_tip
from pipedesk.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from pipedesk.domain.filters import Condition
    from pipedesk.ui.actions import Actions
    from pipedesk.ui.filtering.menus import ConditionMenus
    from pipedesk.ui.formats import Formats
    from pipedesk.ui.theme.theme import Theme

_WIDEST_VIEW = 140


class FilterBar(QWidget):
    """Shows a filter and says which one the user wants instead; it finds nothing itself."""

    wanted = Signal(object)
    """A `Filter`."""

    def __init__(
        self, theme: Theme, formats: Formats, actions: Actions, menus: ConditionMenus, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._menus = menus
        self._wording = FileWording({}, formats)
        self._counts = (0, 0)
        self.filter: Filter = EVERYTHING
        self.views = Button("", "chip", icon="bookmark", theme=theme)
        self._view = ""
        self._join = Button("", "chip")
        self.row = FittingRow(theme)
        self.add = Button("", "chip", icon="plus", theme=theme)
        self.add.follow(actions["view.filter"])
        self._clear = IconButton("funnel-x", "", theme)
        self._clear.clicked.connect(actions["view.unfilter"].trigger)
        self._count = PlainLabel("", "secondary")
        self._join.clicked.connect(self._join_otherwise)
        self.row.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.row.more_asked.connect(self._show_rest)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.views, self._join, self.row, self.add, self._clear, self._count):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._retranslate()
        self.show_filter(EVERYTHING, self._wording)

    def show_filter(self, chosen: Filter, wording: FileWording) -> None:
        """Show a filter in the words of the file."""
        place = self._focused()
        self.filter, self._wording = chosen, wording
        parts = parts_of(chosen)
        self.row.show_items([self._chip(part, at) for at, part in enumerate(parts)])
        self.row.setVisible(bool(parts))
        self._clear.setVisible(bool(parts))
        self._count.setVisible(bool(parts))
        self._join.setVisible(len(parts) > 1)
        self._name_join()
        self._focus(place)

    def show_counts(self, shown: int, whole: int) -> None:
        """Say how many deals are shown, and of how many."""
        self._counts = shown, whole
        numbers = self._formats.number(shown), self._formats.number(whole)
        self._count.setText(self.tr("{shown} of {whole}").format(shown=numbers[0], whole=numbers[1]))

    def name_view(self, name: str) -> None:
        """Say which saved view is shown; empty when it is none of them."""
        self._view = name
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST_VIEW)
        self.views.setText(shown.replace("&", "&&"))
        self.views.setAccessibleName(self.tr("View {name}").format(name=name) if name else self.tr("Saved views"))
        self.views.setToolTip(plain_tip(name) if name else self.tr("Saved views"))

    def sentence(self) -> str:
        """The whole filter in words."""
        return self._wording.say(self.filter)

    def open_add_menu(self) -> None:
        """Offer the conditions that can be added, under the button for it."""
        menu = self._menu()
        self._menus.fill(menu, self._wording, lambda condition: self.wanted.emit(added(self.filter, condition)))
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 2)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _chip(self, part: Filter, place: int) -> FilterChip:
        chip = FilterChip(self._wording.say(part), self._theme, self.row)
        chip.removed.connect(lambda: self.wanted.emit(removed(self.filter, place)))
        chip.menu_asked.connect(lambda where: self._show_part(place, where))
        return chip

    def _show_part(self, place: int, where: QPoint) -> None:
        """What can be done with one part."""
        part = parts_of(self.filter)[place]
        inner = part.part if isinstance(part, Not) else part
        menu = self._menu()

        def change(other: Condition | None) -> None:
            if other is None:
                self.wanted.emit(removed(self.filter, place))
                return
            self.wanted.emit(changed(self.filter, place, Not(other) if isinstance(part, Not) else other))

        if not isinstance(inner, All | AnyOf | Not):
            self._menus.fill_changes(menu, self._wording, inner, change)
            menu.addSeparator()
        others = menu.submenu(self.tr("&Or Also"))
        self._menus.fill(
            others, self._wording, lambda condition: self.wanted.emit(with_other(self.filter, place, condition))
        )
        turn = menu.addAction(self.tr("&Leave These Out"))
        turn.setCheckable(True)
        turn.setChecked(isinstance(part, Not))
        turn.triggered.connect(lambda: self.wanted.emit(turned(self.filter, place)))
        remove = menu.addAction(self.tr("&Remove"))
        remove.triggered.connect(lambda: self.wanted.emit(removed(self.filter, place)))
        menu.popup(where)

    def _show_rest(self) -> None:
        """The parts for which there is no room, as a menu."""
        menu = self._menu()
        where = self.row.more.mapToGlobal(QPoint(0, self.row.more.height() + 2))
        hidden = self.row.hidden_items()
        for place, part in enumerate(parts_of(self.filter)):
            if place >= len(parts_of(self.filter)) - len(hidden):
                entry = menu.addAction(self._wording.say(part).replace("&", "&&"))
                entry.triggered.connect(lambda _=False, place=place: self._show_part(place, where))
        menu.popup(where)

    def _join_otherwise(self) -> None:
        self.wanted.emit(joined(self.filter, by_or=not any_will_do(self.filter)))

    def _menu(self) -> Menu:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _focused(self) -> int | None:
        """The place of the chip that has the keyboard."""
        return next((place for place, chip in enumerate(self.row.items()) if chip.hasFocus()), None)

    def _focus(self, place: int | None) -> None:
        """The keyboard stays where it was, although the chips are new."""
        if place is None:
            return
        chips = [chip for chip in self.row.items() if not chip.isHidden()]
        (chips[min(place, len(chips) - 1)] if chips else self.add).setFocus()

    def _name_join(self) -> None:
        by_or = any_will_do(self.filter)
        self._join.setText(self.tr("or") if by_or else self.tr("and"))
        words = self.tr("One of these is enough") if by_or else self.tr("Each of these is needed")
        self._join.setToolTip(words)
        self._join.setAccessibleName(words)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Filter"))
        self.add.setText(self.tr("Filter"))
        self.add.setAccessibleName(self.tr("Add a filter"))
        self._clear.setToolTip(self.tr("Clear the filter"))
        self._clear.setAccessibleName(self.tr("Clear the filter"))
        self._name_join()
        self.name_view(self._view)
        self.show_counts(*self._counts)
