"""From planned values to stored ones: every value goes through the shape of its table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from pipedesk.domain.edits import Stored
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.tables import SHAPES, metadata
from pipedesk.store.tables.columns import Minutes, Rate, Words, to_milliseconds


@dataclass(frozen=True, slots=True)
class TableShape:
    """How one table is written: its columns in order, what checks each value, and what stands in for a missing one."""

    name: str
    columns: tuple[str, ...]
    checks: Mapping[str, Callable[[Any], Any]]
    defaults: Mapping[str, Stored]
    encoders: Mapping[str, Callable[[Any], Stored]]

    def stored_row(self, values: Mapping[str, Any]) -> dict[str, Stored]:
        """A whole row as it will lie in the file; `Refusal` when a value does not fit."""
        row = dict(self.defaults)
        row.update(self.stored_values(values))
        missing = len(row) - len(self.columns)
        if missing:
            absent = [column for column in self.columns if column not in row]
            raise ValueError(f"a row of {self.name} needs {', '.join(absent)}")
        return row

    def recorded(self, values: Mapping[str, Stored]) -> dict[str, Stored]:
        """Stored values of an earlier time, without columns that the table no longer has."""
        return {column: value for column, value in values.items() if column in self.checks}

    def recorded_row(self, values: Mapping[str, Stored]) -> dict[str, Stored]:
        """A whole row of an earlier time, with the defaults of columns that came later."""
        return {**self.defaults, **self.recorded(values)}

    def stored_values(self, values: Mapping[str, Any]) -> dict[str, Stored]:
        """Some columns of a row as they will lie in the file; `Refusal` when a value does not fit."""
        try:
            return {column: self.encoders[column](self.checks[column](value)) for column, value in values.items()}
        except ValidationError as error:
            raise _refused(self.name, error) from None


@cache
def shape_of(table: str) -> TableShape:
    """The shape of a table that commands may edit; KeyError for any other name."""
    shape = SHAPES[table]
    stored = metadata.tables[table]
    checks = {name: _check(Annotated[info.annotation, info]) for name, info in shape.model_fields.items()}
    encoders = {name: _encoder(stored.columns[name].type) for name in shape.model_fields}
    defaults = {
        name: encoders[name](info.get_default(call_default_factory=True))
        for name, info in shape.model_fields.items()
        if not info.is_required()
    }
    return TableShape(table, tuple(shape.model_fields), checks, defaults, encoders)


def _check(annotation: Any) -> Callable[[Any], Any]:
    """What validates one value of a shape."""
    return TypeAdapter(annotation).validator.validate_python


def _encoder(column_type: object) -> Callable[[Any], Stored]:
    if isinstance(column_type, Minutes | Rate | Words):
        own = column_type
        return lambda value: own.process_bind_param(value, None)  # type: ignore[arg-type]
    return _stored


def _stored(value: Any) -> Stored:
    match value:
        case Enum():
            return str(value.value)
        case datetime():
            return to_milliseconds(value)
        case date():
            return value.isoformat()
        case bool():
            return int(value)
        case None | int() | float() | str():
            return value
        case _:
            raise TypeError(f"{type(value).__name__} cannot be stored")


def _refused(table: str, error: ValidationError) -> Refusal:
    problem = error.errors(include_url=False, include_context=True)[0]
    context = problem.get("ctx", {})
    title = translate("Store", "This value does not fit.")
    match problem["type"]:
        case "string_too_long":
            advice = translate("Store", "It is too long: {limit} characters at most.").fill(limit=context["max_length"])
        case "string_too_short":
            advice = translate("Store", "It must not be empty.")
        case "less_than_equal" | "greater_than_equal" | "greater_than":
            advice = translate("Store", "The number is out of range: {limit} is the limit.").fill(
                limit=context.get("le", context.get("ge", context.get("gt")))
            )
        case _:
            advice = translate("Store", "It was not understood: {detail}").fill(detail=problem["msg"])
    return Refusal(title, advice)
