"""The menus of the filter bar: which condition to add, and what can be done with one that is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pipedesk.desktop.translation import rendered
from pipedesk.domain.custom_fields import ORDERED
from pipedesk.domain.filters import (
    ClosesBetween,
    Condition,
    FieldBetween,
    FieldFilled,
    FieldHolds,
    FieldOneOf,
    Holds,
    Stale,
    Worth,
)
from pipedesk.domain.terms import CustomKind
from pipedesk.domain.texts import translate
from pipedesk.store.reads.custom_fields import CustomFieldRow, custom_fields
from pipedesk.ui.filtering.options import Group, field_options, holds_option, read_groups, toggled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.desk import Desk
    from pipedesk.ui.filtering.forms import ConditionForms
    from pipedesk.ui.filtering.wording import FileWording
    from pipedesk.ui.widgets.menu import Menu

TYPED = (Holds, Worth, ClosesBetween, FieldHolds, FieldBetween)
"""The conditions that are typed in a form and can be typed again."""


class ConditionMenus(QObject):
    """Fills menus with the conditions that can be chosen now."""

    form_left = Signal()
    """A form was open and no longer is."""

    def __init__(
        self, desk: Desk, forms: ConditionForms, pipeline: Callable[[], int | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._forms = forms
        self._pipeline = pipeline

    def fill(self, menu: Menu, wording: FileWording, choose: Callable[[Condition], None]) -> None:
        """Put all conditions into a menu; `choose` gets the one that is chosen."""
        groups = self._groups(wording)
        self._typed(menu, self.tr("Te&xt…"), self._forms.words, choose)
        for group in groups[:3]:
            self._group(menu, group, choose)
        self._typed(menu, self.tr("&Value…"), self._forms.worth, choose)
        closes = self._group(menu, groups[3], choose)
        if closes is not None:
            closes.addSeparator()
            self._typed(closes, self.tr("&Between Two Days…"), self._forms.between, choose)
        self._group(menu, groups[4], choose)
        menu.addAction(self.tr("Sta&le")).triggered.connect(lambda: choose(Stale()))
        menu.addSeparator()
        for group in groups[5:]:
            self._group(menu, group, choose)
        self._typed(menu, self.tr("O&rganization…"), self._forms.organization, choose)
        self._typed(menu, self.tr("P&erson…"), self._forms.person, choose)
        self._fields(menu.submenu(self.tr("&Field")), wording, choose)

    def fill_changes(
        self, menu: Menu, wording: FileWording, part: Condition, change: Callable[[Condition | None], None]
    ) -> None:
        """Put what a condition can be instead into a menu; `change` gets it, or None when nothing is left of it."""
        groups = [*self._groups(wording), *self._field_groups(wording, part)]
        for group in groups:
            for option in group.options:
                if type(option.condition) is type(part):
                    entry = menu.addAction(option.words.replace("&", "&&"))
                    entry.setCheckable(True)
                    entry.setChecked(holds_option(part, option.condition))
                    entry.triggered.connect(lambda _=False, chosen=option.condition: change(toggled(part, chosen)))
        if isinstance(part, TYPED):
            self._typed(menu, self.tr("&Edit…"), lambda: self._forms.again(part), change)

    def _fields(self, menu: Menu, wording: FileWording, choose: Callable[[Condition], None]) -> None:
        """One menu for each field that the user has added."""
        fields = self._custom_fields()
        menu.setEnabled(bool(fields))
        for field in fields:
            inner = menu.submenu(field.name.replace("&", "&&"))
            if field.kind in ORDERED:
                self._typed(inner, self.tr("&Between…"), partial(self._forms.field_between, field), choose)
            elif field.kind is not CustomKind.CHECKBOX and not field.options:
                self._typed(inner, self.tr("&Contains…"), partial(self._forms.field_words, field), choose)
            for option in field_options(field, wording):
                entry = inner.addAction(option.words.replace("&", "&&"))
                entry.triggered.connect(lambda _=False, chosen=option.condition: choose(chosen))

    def _field_groups(self, wording: FileWording, part: Condition) -> list[Group]:
        """The options of the field that a condition is about."""
        if not isinstance(part, FieldOneOf | FieldFilled):
            return []
        return [
            Group(translate("FilterMenu", "&Field"), field_options(field, wording))
            for field in self._custom_fields()
            if field.id == part.field
        ]

    def _custom_fields(self) -> list[CustomFieldRow]:
        with self._desk.store.reading() as look:
            return custom_fields(look)

    def _groups(self, wording: FileWording) -> list[Group]:
        with self._desk.store.reading() as look:
            return read_groups(look, wording, self._pipeline())

    def _group(self, menu: Menu, group: Group, choose: Callable[[Condition], None]) -> Menu | None:
        inner = menu.submenu(rendered(group.title))
        inner.setEnabled(bool(group.options))
        for option in group.options:
            entry = inner.addAction(option.words.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, chosen=option.condition: choose(chosen))
        return inner

    def _typed(
        self, menu: Menu, words: str, ask: Callable[[], Condition | None], choose: Callable[[Condition], None]
    ) -> None:
        def answer() -> None:
            made = ask()
            self.form_left.emit()
            if made is not None:
                choose(made)

        menu.addAction(words).triggered.connect(answer)
