"""The fields that the user has added, in the details of a deal: filled in, added and managed where they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QUrl, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pipedesk.commands.custom_fields import (
    MoveCustomField,
    RemoveCustomField,
    SetCustomValue,
)
from pipedesk.domain.custom_fields import TICKED, WITH_OPTIONS, address_of
from pipedesk.domain.terms import CustomKind
from pipedesk.store.reads.custom_fields import CustomFieldRow, CustomValueRow
from pipedesk.ui.deal.field_forms import FieldForms
from pipedesk.ui.deal.opening import open_contact, open_link
from pipedesk.ui.formats import Formats
from pipedesk.ui.live import Live
from pipedesk.ui.theme.stylesheet import FACT_PADDING, FIELD_PADDING
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.entries import add_entry
from pipedesk.ui.widgets.fitted_button import FittedButton
from pipedesk.ui.widgets.inline import InlineEdit
from pipedesk.ui.widgets.menu import Menu

_OPENS = {CustomKind.LINK: "external-link", CustomKind.EMAIL: "mail", CustomKind.PHONE: "phone"}
_WIDEST_NAME = 130
_MENU_SIGN = 28


class CustomFieldsView(QWidget):
    """Shows all fields of a deal, filled in or not, and runs what the user does to them."""

    def __init__(self, theme: Theme, formats: Formats, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._live = live
        self._deal = 0
        self._rows: tuple[CustomValueRow, ...] = ()
        self._lines: list[_Line] = []
        self._labels: list[FittedButton] = []
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(12 - FACT_PADDING)
        self._form.setVerticalSpacing(6)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.add = Button("", "fact", icon="plus", theme=theme)
        self.add.clicked.connect(self.ask_for_field)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._form)
        layout.addLayout(below)
        self._retranslate()

    def names_wide(self) -> int:
        """How much room the names of the fields take, as far as they get it."""
        return min(max((label.words_wide() for label in self._labels), default=0), _WIDEST_NAME)

    def align(self, names_wide: int) -> None:
        """Let the values begin where those of fields with names of this width do."""
        for label, line in zip(self._labels, self._lines, strict=True):
            label.setFixedSize(names_wide + FACT_PADDING, line.sizeHint().height())

    def show_values(self, deal: int, rows: Sequence[CustomValueRow]) -> None:
        """Show what stands in the fields of a deal; what is being typed stays."""
        fields = [row.field for row in rows]
        if fields != [row.field for row in self._rows]:
            self._replace(fields)
        self._deal, self._rows = deal, tuple(rows)
        for line, row in zip(self._lines, rows, strict=True):
            line.show_value(row.value)

    def ask_for_field(self) -> None:
        """Ask what a new field is called and what stands in it."""
        self._ask(FieldForms.add)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.add.setText(self.tr("Add a Field…"))
        rows, self._rows = self._rows, ()
        if rows:
            self.show_values(self._deal, rows)

    def _replace(self, fields: Sequence[CustomFieldRow]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._lines, self._labels = [], []
        for place, field in enumerate(fields):
            line = _line_for(field, self._theme, self._formats)
            line.wanted.connect(partial(self._set, field))
            label = self._label(fields, place)
            self._form.addRow(label, line)
            self._lines.append(line)
            self._labels.append(label)

    def _set(self, field: CustomFieldRow, typed: str) -> None:
        if field.kind is CustomKind.DATE and (day := self._formats.read_day(typed)) is not None:
            typed = day.isoformat()
        self._live.run(SetCustomValue(self._deal, field.id, typed))

    def _label(self, fields: Sequence[CustomFieldRow], place: int) -> FittedButton:
        field = fields[place]
        name = FittedButton("name", FACT_PADDING)
        name.say(field.name)
        name.setAccessibleName(self.tr("{field}: change the field").format(field=field.name))
        menu = Menu(name)
        add_entry(menu, self.tr("&Rename…"), lambda: self._ask(lambda forms: forms.rename(field)))
        if field.kind in WITH_OPTIONS:
            add_entry(menu, self.tr("&Options…"), lambda: self._ask(lambda forms: forms.change_options(field)))
        menu.addSeparator()
        above = fields[place - 2].id if place > 1 else None
        below = fields[place + 1].id if place + 1 < len(fields) else None
        up = partial(self._live.run, MoveCustomField(field.id, above)) if place else None
        down = partial(self._live.run, MoveCustomField(field.id, below)) if below is not None else None
        add_entry(menu, self.tr("Move &Up"), up)
        add_entry(menu, self.tr("Move &Down"), down)
        menu.addSeparator()
        add_entry(menu, self.tr("R&emove from All Deals"), lambda: self._live.run(RemoveCustomField(field.id)))
        name.setMenu(menu)
        return name

    def _ask(self, asking: Callable[[FieldForms], None]) -> None:
        if self._live.desk is not None:
            asking(FieldForms(self._live.desk))


class _Line(QWidget):
    """Where one field is filled in."""

    wanted = Signal(str)
    """What was typed or chosen."""

    def __init__(self, field: CustomFieldRow) -> None:
        super().__init__()
        self.field = field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)

    def show_value(self, value: str) -> None:
        """Show what stands here now."""
        raise NotImplementedError


class _TypedLine(_Line):
    """A field that is typed; what can be opened has a button that opens it."""

    def __init__(self, field: CustomFieldRow, theme: Theme, formats: Formats) -> None:
        super().__init__(field)
        self._formats = formats
        self._address = ""
        self._edit = InlineEdit(name=field.name, placeholder=_hint(field.kind))
        self._edit.committed.connect(self.wanted)
        self.row.addWidget(self._edit, 1)
        self._opener: IconButton | None = None
        if field.kind in _OPENS:
            self._opener = IconButton(_OPENS[field.kind], self.tr("Open {field}").format(field=field.name), theme)
            self._opener.clicked.connect(self._open)
            self.row.addWidget(self._opener)

    def show_value(self, value: str) -> None:
        self._edit.set_text(self._formats.custom(self.field.kind, value, self.field.currency))
        self._address = address_of(self.field.kind, value)
        if self._opener is not None:
            self._opener.setVisible(bool(self._address))

    def _open(self) -> None:
        if self._address.startswith("http"):
            open_link(QUrl(self._address))
            return
        # What stands behind a question mark would fill in the e-mail: an address brings none.
        open_contact(self._address.partition("?")[0])


class _ChoiceLine(_Line):
    """A field for one choice, or for several: a menu of its options."""

    def __init__(self, field: CustomFieldRow, formats: Formats) -> None:
        super().__init__(field)
        self._formats = formats
        self._chosen: list[str] = []
        self._button = FittedButton("fact", _MENU_SIGN)
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._menu = Menu(self._button)
        self._menu.aboutToShow.connect(self._fill)
        self._button.setMenu(self._menu)
        self.row.setContentsMargins(FIELD_PADDING - 1, 3, 0, 3)
        self.row.addWidget(self._button, 1)

    def show_value(self, value: str) -> None:
        self._chosen = [line for line in value.split("\n") if line]
        words = self._formats.custom(self.field.kind, value, "")
        self._button.say(words or self.tr("choose"))
        self._button.setAccessibleName(f"{self.field.name}: {words or self.tr('nothing chosen')}")

    def _fill(self) -> None:
        self._menu.clear()
        for option in dict.fromkeys((*self.field.options, *self._chosen)):
            entry = self._menu.addAction(option.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(option in self._chosen)
            entry.triggered.connect(lambda _=False, option=option: self._choose(option))
        self._menu.addSeparator()
        nothing = self._menu.addAction(self.tr("&Nothing"))
        nothing.setEnabled(bool(self._chosen))
        nothing.triggered.connect(lambda: self.wanted.emit(""))

    def _choose(self, option: str) -> None:
        if self.field.kind is CustomKind.CHOICE:
            self.wanted.emit("" if [option] == self._chosen else option)
            return
        left = [one for one in self._chosen if one != option]
        self.wanted.emit("\n".join(left if option in self._chosen else [*left, option]))


class _TickLine(_Line):
    """A field to tick."""

    def __init__(self, field: CustomFieldRow) -> None:
        super().__init__(field)
        self._box = QCheckBox()
        self._box.setAccessibleName(field.name)
        self._box.clicked.connect(lambda ticked: self.wanted.emit(TICKED if ticked else ""))
        self.row.setContentsMargins(FIELD_PADDING, 7, 0, 7)
        self.row.addWidget(self._box)
        self.row.addStretch(1)

    def show_value(self, value: str) -> None:
        self._box.setChecked(bool(value))


def _line_for(field: CustomFieldRow, theme: Theme, formats: Formats) -> _Line:
    if field.kind is CustomKind.CHECKBOX:
        return _TickLine(field)
    if field.kind in WITH_OPTIONS:
        return _ChoiceLine(field, formats)
    return _TypedLine(field, theme, formats)


def _hint(kind: CustomKind) -> str:
    words = QCoreApplication.translate
    hints = {
        CustomKind.TEXT: words("CustomFields", "empty"),
        CustomKind.NUMBER: words("CustomFields", "12, 1 500 or 2,5"),
        CustomKind.MONEY: words("CustomFields", "1 500,50 or 12k"),
        CustomKind.DATE: words("CustomFields", "friday, in 3 weeks"),
        CustomKind.LINK: words("CustomFields", "www.example.com"),
        CustomKind.PHONE: words("CustomFields", "+33 6 12 34 56 78"),
        CustomKind.EMAIL: words("CustomFields", "marc@example.com"),
    }
    return hints.get(kind, "")
