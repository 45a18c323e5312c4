"""Fields that users add to their deals, and what is filled in."""

from typing import NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.domain.custom_fields import WITH_OPTIONS, Understanding, clean_options, read_value
from pipedesk.domain.edits import Delete, Edit, Insert, Update
from pipedesk.domain.names import clean_line, folded
from pipedesk.domain.ranking import rank_behind, rank_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import CustomKind
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.reads.custom_fields import values_holding
from pipedesk.store.tables import CustomField, CustomValue, Deal

LONGEST_NAME = 100
MOST_FIELDS = 100


class AddCustomField(NamedTuple):
    """Give all deals one more field, behind the others. Its amounts are in the currency of the file."""

    name: str
    kind: CustomKind = CustomKind.TEXT
    options: tuple[str, ...] = ()

    def plan(self, book: Book) -> Plan:
        fields = book.all(CustomField, order="rank")
        if len(fields) >= MOST_FIELDS:
            raise Refusal(
                translate("CustomFields", "There are too many fields."),
                translate("CustomFields", "A deal has room for {most}. Remove one first.").fill(most=MOST_FIELDS),
            )
        name = _free_name(self.name, fields)
        values = {
            "uid": book.new_uid(),
            "name": name,
            "kind": self.kind,
            "rank": rank_between(fields[-1].rank if fields else None, None),
            "options": clean_options(self.options) if self.kind in WITH_OPTIONS else (),
            "currency": book.setting("currency", "EUR") if self.kind is CustomKind.MONEY else "",
        }
        step = translate("CustomFields", "Add the field “{name}”").fill(name=name)
        return Plan(step, [Insert("custom_field", book.new_id("custom_field"), values)])


class RenameCustomField(NamedTuple):
    """Call a field something else."""

    field_id: int
    name: str

    def plan(self, book: Book) -> Plan:
        field = book.get(CustomField, self.field_id)
        name = _free_name(self.name, [other for other in book.all(CustomField) if other.id != field.id])
        step = translate("CustomFields", "Rename the field “{name}”").fill(name=field.name)
        return Plan(step, [Update("custom_field", field.id, {"name": name})])


class MoveCustomField(NamedTuple):
    """Put a field behind another one, or first with `after` None."""

    field_id: int
    after: int | None = None

    def plan(self, book: Book) -> Plan:
        field = book.get(CustomField, self.field_id)
        others = [(other.id, other.rank) for other in book.all(CustomField, order="rank") if other.id != field.id]
        step = translate("CustomFields", "Move the field “{name}”").fill(name=field.name)
        return Plan(step, [Update("custom_field", field.id, {"rank": rank_behind(others, self.after)})])


class SetCustomOptions(NamedTuple):
    """Say what can be chosen in a field.

    An option in the place of one that is no longer there is its new name: deals that had chosen it go along. What is
    merely gone stays where it was chosen.
    """

    field_id: int
    options: tuple[str, ...]

    def plan(self, book: Book) -> Plan:
        field = book.get(CustomField, self.field_id)
        if field.kind not in WITH_OPTIONS:
            raise Refusal(
                translate("CustomFields", "Nothing is chosen in “{name}”.").fill(name=field.name),
                translate("CustomFields", "Only fields for a choice have options."),
            )
        options = clean_options(self.options)
        renamed = _renamed(field.options, options)
        edits: list[Edit] = [Update("custom_field", field.id, {"options": options})]
        for row_id, value in values_holding(book.connection, field.id, list(renamed)):
            news = "\n".join(renamed.get(line, line) for line in value.split("\n"))
            edits.append(Update("custom_value", row_id, _kept(news)))
        step = translate("CustomFields", "Change the options of “{name}”").fill(name=field.name)
        return Plan(step, edits)


class RemoveCustomField(NamedTuple):
    """Take a field off all deals, with what stands in it; undo brings both back."""

    field_id: int

    def plan(self, book: Book) -> Plan:
        field = book.get(CustomField, self.field_id)
        edits: list[Edit] = [
            Delete(table, row) for table, rows in book.hanging_on("field_id", [field.id]).items() for row in rows
        ]
        step = translate("CustomFields", "Remove the field “{name}”").fill(name=field.name)
        return Plan(step, [*edits, Delete("custom_field", field.id)])


class SetCustomValue(NamedTuple):
    """Fill in a field of a deal with what was typed; nothing takes away what stands there.

    Several choices are typed one a line. Edits of the same field in a row are one undo step.
    """

    deal_id: int
    field_id: int
    typed: str

    def plan(self, book: Book) -> Plan:
        deal, field = book.get(Deal, self.deal_id), book.get(CustomField, self.field_id)
        known = book.first(CustomValue, deal_id=deal.id, field_id=field.id)
        by = Understanding(_choosable(field, known), field.currency, book.now, book.zone)
        values = _kept(read_value(field.kind, self.typed, by))
        step = translate("CustomFields", "Edit {field} of “{title}”").fill(field=field.name, title=deal.title)
        key = f"custom:{deal.id}:{field.id}"
        if known is not None:
            return Plan(step, [Update("custom_value", known.id, values)], key)
        if not values["value"]:
            return Plan(step, [])
        owned = {"deal_id": deal.id, "field_id": field.id, **values}
        return Plan(step, [Insert("custom_value", book.new_id("custom_value"), owned)], key)


def _kept(value: str) -> dict[str, str]:
    return {"value": value, "folded_value": folded(value)}


def _choosable(field: CustomField, known: CustomValue | None) -> tuple[str, ...]:
    """The options, and those that a deal had chosen before they were taken away."""
    if field.kind not in WITH_OPTIONS or known is None:
        return field.options
    return tuple(dict.fromkeys((*field.options, *(line for line in known.value.split("\n") if line))))


def _renamed(before: tuple[str, ...], after: tuple[str, ...]) -> dict[str, str]:
    pairs = zip(before, after, strict=False)
    return {old: new for old, new in pairs if old != new and old not in after and new not in before}


def _free_name(name: str, others: list[CustomField]) -> str:
    line = clean_line(name, LONGEST_NAME)
    if not line:
        raise Refusal(
            translate("CustomFields", "A field needs a name."),
            translate("CustomFields", "Type what stands in it, such as “Contract end”."),
        )
    if any(folded(other.name) == folded(line) for other in others):
        raise Refusal(
            translate("CustomFields", "There is a field “{name}” already.").fill(name=line),
            translate("CustomFields", "Choose another name."),
        )
    return line
