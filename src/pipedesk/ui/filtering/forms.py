"""Small forms for conditions that have to be typed: words, amounts, days, names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from pipedesk.domain.custom_fields import Understanding, read_value
from pipedesk.domain.filter_json import LONGEST_TEXT
from pipedesk.domain.filters import (
    ClosesBetween,
    Condition,
    FieldBetween,
    FieldHolds,
    Holds,
    WithOrganization,
    WithPerson,
    Worth,
)
from pipedesk.domain.money import parse_amount, plain_amount
from pipedesk.domain.names import clean_line, folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import CustomKind
from pipedesk.domain.texts import translate
from pipedesk.domain.when import parse_day
from pipedesk.store.reads.choices import Choice, organizations_named, people_named
from pipedesk.store.reads.custom_fields import CustomFieldRow, custom_fields
from pipedesk.store.reads.totals import file_currency
from pipedesk.ui.planning import Form

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from pipedesk.desk import Desk

_MOST_OFFERED = 12

Limit = TypeVar("Limit", int, date, Decimal)


class ConditionForms(QObject):
    """Asks for one condition; None when the user leaves the form. What cannot be is refused in the form."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent

    def words(self, before: Holds | None = None) -> Condition | None:
        """Words that the deals hold."""
        form = self._form(self.tr("Deals with these words"))
        line = form.line(
            self.tr("Text"), self.tr("in titles, notes, organizations and people"), before.words if before else ""
        )

        def make() -> Condition:
            words = clean_line(line.text(), LONGEST_TEXT)
            if not words:
                raise Refusal(
                    translate("FilterForms", "There is no word yet."),
                    translate("FilterForms", "Type the beginning of one or more words."),
                )
            return Holds(words)

        return _ask(form, make)

    def worth(self, before: Worth | None = None) -> Condition | None:
        """A range of values."""
        with self._desk.store.reading() as look:
            currency = before.currency if before else file_currency(look)
        form = self._form(self.tr("Deals worth so much"))
        hint = self.tr("32000, 1 500,50 or 12k")
        least = form.line(self.tr("At least"), hint, _amount(before.least if before else None, currency))
        most = form.line(self.tr("At most"), hint, _amount(before.most if before else None, currency))

        def make() -> Condition:
            limits = [parse_amount(line.text(), currency) if line.text().strip() else None for line in (least, most)]
            return Worth(*_in_order(limits[0], limits[1]), currency)

        return _ask(form, make)

    def between(self, before: ClosesBetween | None = None) -> Condition | None:
        """A range of days."""
        form = self._form(self.tr("Deals expected to close"))
        hint = self.tr("18 Dec, friday, in 3 weeks")
        days = (before.first, before.last) if before else (None, None)
        first = form.line(self.tr("From"), hint, days[0].isoformat() if days[0] else "")
        last = form.line(self.tr("Until"), hint, days[1].isoformat() if days[1] else "")

        def make() -> Condition:
            now, zone = self._desk.clock.now(), self._desk.clock.zone()
            limits = [parse_day(line.text(), now, zone) if line.text().strip() else None for line in (first, last)]
            return ClosesBetween(*_in_order(limits[0], limits[1]))

        return _ask(form, make)

    def organization(self) -> Condition | None:
        """Deals with one organization."""
        form = self._form(self.tr("Deals with an organization"))
        line = form.line(self.tr("Organization"), self.tr("the beginning of its name"))
        return self._named(form, line, organizations_named, lambda found: WithOrganization((found,)))

    def person(self) -> Condition | None:
        """Deals in which one person has a part."""
        form = self._form(self.tr("Deals with a person"))
        line = form.line(self.tr("Person"), self.tr("the beginning of the name"))
        return self._named(form, line, people_named, lambda found: WithPerson((found,)))

    def field_words(self, field: CustomFieldRow, before: FieldHolds | None = None) -> Condition | None:
        """Words that stand in a field that the user has added."""
        form = self._form(self.tr("Deals by a field"))
        line = form.line(field.name, self.tr("a part of what stands there"), before.words if before else "")

        def make() -> Condition:
            words = clean_line(line.text(), LONGEST_TEXT)
            if not words:
                raise Refusal(
                    translate("FilterForms", "There is no word yet."),
                    translate("FilterForms", "Type a part of what stands in the field."),
                )
            return FieldHolds(field.id, words)

        return _ask(form, make)

    def field_between(self, field: CustomFieldRow, before: FieldBetween | None = None) -> Condition | None:
        """A range of what stands in a field that the user has added."""
        form = self._form(self.tr("Deals by a field"))
        hints = {CustomKind.DATE: self.tr("18 Dec, friday, in 3 weeks"), CustomKind.NUMBER: self.tr("12, 1 500 or 2,5")}
        hint = hints.get(field.kind, self.tr("32000, 1 500,50 or 12k"))
        limits = (before.least, before.most) if before else (None, None)
        shown = [_limit_text(field, limit) for limit in limits]
        least = form.line(self.tr("{field}, at least").format(field=field.name), hint, shown[0])
        most = form.line(self.tr("{field}, at most").format(field=field.name), hint, shown[1])
        by = Understanding((), field.currency, self._desk.clock.now(), self._desk.clock.zone())

        def make() -> Condition:
            read = [read_value(field.kind, line.text(), by) or None for line in (least, most)]
            _in_order(*(None if limit is None else _position(field.kind, limit) for limit in read))
            return FieldBetween(field.id, field.kind, read[0], read[1], field.currency)

        return _ask(form, make)

    def again(self, condition: Condition) -> Condition | None:
        """Ask for a typed condition again, beginning with what it is now."""
        match condition:
            case Holds():
                return self.words(condition)
            case Worth():
                return self.worth(condition)
            case ClosesBetween():
                return self.between(condition)
            case FieldHolds() | FieldBetween():
                return self._field_again(condition)
            case _:
                return None

    def _field_again(self, condition: FieldHolds | FieldBetween) -> Condition | None:
        with self._desk.store.reading() as look:
            field = next((one for one in custom_fields(look) if one.id == condition.field), None)
        if field is None:
            return None
        if isinstance(condition, FieldHolds):
            return self.field_words(field, condition)
        return self.field_between(field, condition)

    def _form(self, title: str) -> Form:
        return Form(self._window, title, self.tr("Show These"))

    def _named(
        self,
        form: Form,
        line: QLineEdit,
        read: Callable[[Connection, str, int], list[Choice]],
        make: Callable[[int], Condition],
    ) -> Condition | None:
        offered = QStringListModel(form)
        completer = QCompleter(offered, form)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)

        def find(text: str) -> list[Choice]:
            if not text.strip():
                return []
            with self._desk.store.reading() as look:
                return read(look, text, _MOST_OFFERED)

        line.textEdited.connect(lambda text: offered.setStringList([one.name for one in find(text)]))

        def run() -> Condition:
            found = find(line.text())
            exact = [one for one in found if folded(one.name) == folded(line.text())]
            if not exact and len(found) != 1:
                raise Refusal(
                    translate("FilterForms", "Which one is meant is not clear."),
                    translate("FilterForms", "Type more of the name, or choose one that is offered."),
                )
            return make((exact or found)[0].id)

        return _ask(form, run)


def _ask(form: Form, make: Callable[[], Condition]) -> Condition | None:
    made: list[Condition] = []
    accepted = form.ask(lambda: made.append(make()))
    form.deleteLater()
    return made[-1] if accepted and made else None


def _in_order(first: Limit | None, last: Limit | None) -> tuple[Limit | None, Limit | None]:
    """Both limits as they are; `Refusal` when there is none, or the second lies before the first."""
    if first is None and last is None:
        raise Refusal(
            translate("FilterForms", "There is no limit yet."),
            translate("FilterForms", "Fill in one of the two, or both."),
        )
    if first is not None and last is not None and first > last:
        raise Refusal(
            translate("FilterForms", "Nothing lies between these two."),
            translate("FilterForms", "The first one must not be behind the second."),
        )
    return first, last


def _amount(minor: int | None, currency: str) -> str:
    return "" if minor is None else plain_amount(minor, currency)


def _position(kind: CustomKind, limit: str) -> Decimal:
    return Decimal(date.fromisoformat(limit).toordinal() if kind is CustomKind.DATE else limit)


def _limit_text(field: CustomFieldRow, limit: str | None) -> str:
    if limit is None:
        return ""
    if field.kind is CustomKind.MONEY:
        return plain_amount(int(limit), field.currency)
    # Three decimals would be read as thousands.
    return f"{limit}0" if field.kind is CustomKind.NUMBER and limit[-4:-3] == "." else limit
