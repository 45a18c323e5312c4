"""The small forms for fields that the user adds: a new one, its name, what can be chosen in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from pipedesk.commands.command import Command
from pipedesk.commands.custom_fields import AddCustomField, RenameCustomField, SetCustomOptions
from pipedesk.desk import Desk
from pipedesk.domain.custom_fields import WITH_OPTIONS
from pipedesk.domain.terms import CustomKind
from pipedesk.store.reads.custom_fields import CustomFieldRow
from pipedesk.ui.planning import Form
from pipedesk.ui.widgets.front import window_in_front
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.words import custom_words

_OPTIONS_HIGH = 120


class FieldForms(QObject):
    """Asks in the window in which the user works, and runs what was asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def add(self) -> None:
        """Ask what a new field is called and what stands in it."""
        form = self._form(self.tr("Add a Field"), self.tr("Add Field"))
        name = form.line(self.tr("Name"), self.tr("contract end, budget, …"))
        kind = form.choice(self.tr("Type"), [(custom_words(one), one) for one in CustomKind])
        options = self._options_box(form, ())

        def ask_for_options() -> None:
            form.rows.setRowVisible(options, CustomKind(kind.currentData()) in WITH_OPTIONS)
            form.adjustSize()

        kind.currentIndexChanged.connect(ask_for_options)
        ask_for_options()
        self._run(form, lambda: AddCustomField(name.text(), CustomKind(kind.currentData()), _lines(options)))

    def rename(self, field: CustomFieldRow) -> None:
        """Ask for another name."""
        form = self._form(self.tr("Rename the Field"), self.tr("Rename"))
        name = form.line(self.tr("Name"), text=field.name)
        self._run(form, lambda: RenameCustomField(field.id, name.text()))

    def change_options(self, field: CustomFieldRow) -> None:
        """Ask what can be chosen."""
        form = self._form(self.tr("What Can Be Chosen"), self.tr("Save"), about=field.name)
        options = self._options_box(form, field.options)
        self._run(form, lambda: SetCustomOptions(field.id, _lines(options)))

    def _options_box(self, form: Form, options: Sequence[str]) -> QPlainTextEdit:
        box = QPlainTextEdit("\n".join(options))
        box.setAccessibleName(self.tr("Options"))
        box.setPlaceholderText(self.tr("what can be chosen, one a line"))
        box.setTabChangesFocus(True)
        box.setFixedHeight(_OPTIONS_HIGH)
        form.rows.addRow(PlainLabel(self.tr("Options"), "secondary"), box)
        return box

    def _form(self, title: str, confirm: str, *, about: str = "") -> Form:
        window = window_in_front()
        return Form(window, title, confirm, about=about)

    def _run(self, form: Form, make: Callable[[], Command]) -> None:
        form.ask(lambda: self._desk.run(make()))
        form.deleteLater()


def _lines(box: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(box.toPlainText().splitlines())
