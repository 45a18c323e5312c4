"""Filters as JSON with a version, so that a later PipeDesk reads what this one kept and this one refuses the rest."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any

from pipedesk.domain.currencies import is_code
from pipedesk.domain.filters import (
    All,
    AnyOf,
    Closes,
    ClosesBetween,
    Closing,
    FieldBetween,
    FieldFilled,
    FieldHolds,
    FieldOneOf,
    Filter,
    From,
    Holds,
    InPipelines,
    InStages,
    NextStep,
    Not,
    Stale,
    Standing,
    Stands,
    Stepping,
    Tagged,
    WithOrganization,
    WithPerson,
    Worth,
    bounded,
)
from pipedesk.domain.money import MOST_MINOR
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import CustomKind
from pipedesk.domain.texts import Text, translate

VERSION = 1
MOST_PARTS = 200
"""A filter with more parts than these was not made by hand."""
DEEPEST = 20
LONGEST_TEXT = 500

_Reader = Callable[[object], Any]


def to_json(chosen: Filter) -> str:
    """A filter as one line of JSON; equal filters give equal lines."""
    return json.dumps({"version": VERSION, "filter": _written(chosen)}, ensure_ascii=False, sort_keys=True)


def from_json(line: str) -> Filter:
    """The filter that a line of JSON means.

    Raises `Refusal` for one that is damaged, that a newer PipeDesk made, or that asks for too much.
    """
    try:
        whole = json.loads(line)
    except (ValueError, RecursionError):
        raise _damaged(translate("Filter", "it is no JSON")) from None
    if not isinstance(whole, dict) or not isinstance(whole.get("version"), int):
        raise _damaged(translate("Filter", "its version is missing"))
    if whole["version"] > VERSION:
        raise Refusal(
            translate("Filter", "This filter was made by a newer PipeDesk."),
            translate("Filter", "Open it with that version, or put the filter together again here."),
        )
    return bounded(_Reading().part(whole.get("filter"), 1))


def _ids(value: object) -> tuple[int, ...]:
    return tuple(_whole_number(one) for one in _list(value))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(one) for one in _list(value))


def _list(value: object) -> list[object]:
    if not isinstance(value, list) or len(value) > MOST_PARTS:
        raise ValueError(value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError(value)
    return value


def _whole_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > MOST_MINOR:
        raise ValueError(value)
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _currency(value: object) -> str:
    code = _text(value)
    if not is_code(code):
        raise ValueError(value)
    return code


def _day(value: object) -> date:
    return date.fromisoformat(_text(value))


def _or_none(read: _Reader) -> _Reader:
    return lambda value: None if value is None else read(value)


def _standings(value: object) -> tuple[Standing, ...]:
    return tuple(Standing(_text(one)) for one in _list(value))


_CONDITIONS: Mapping[str, tuple[type, Mapping[str, _Reader]]] = {
    "holds": (Holds, {"words": _text}),
    "stage": (InStages, {"stages": _ids}),
    "pipeline": (InPipelines, {"pipelines": _ids}),
    "status": (Stands, {"standings": _standings}),
    "worth": (Worth, {"least": _or_none(_whole_number), "most": _or_none(_whole_number), "currency": _currency}),
    "closes": (Closes, {"closing": lambda value: Closing(_text(value))}),
    "closes_between": (ClosesBetween, {"first": _or_none(_day), "last": _or_none(_day)}),
    "next_step": (NextStep, {"stepping": lambda value: Stepping(_text(value))}),
    "stale": (Stale, {}),
    "tag": (Tagged, {"tags": _ids}),
    "source": (From, {"sources": _texts}),
    "organization": (WithOrganization, {"organizations": _ids}),
    "person": (WithPerson, {"people": _ids}),
    "field_holds": (FieldHolds, {"field": _whole_number, "words": _text}),
    "field_one_of": (FieldOneOf, {"field": _whole_number, "options": _texts}),
    "field_between": (
        FieldBetween,
        {
            "field": _whole_number,
            "kind": lambda value: CustomKind(_text(value)),
            "least": _or_none(_text),
            "most": _or_none(_text),
            "currency": _text,
        },
    ),
    "field_filled": (FieldFilled, {"field": _whole_number, "filled": _truth}),
}
"""Each condition under the name by which it is kept. Once released, a name is never given to anything else."""

_NAMES = {kind: name for name, (kind, _) in _CONDITIONS.items()}


def _written(chosen: Filter) -> dict[str, object]:
    match chosen:
        case All(parts):
            return {"all": [_written(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [_written(part) for part in parts]}
        case Not(part):
            return {"not": _written(part)}
        case _:
            values = {one.name: _plain(getattr(chosen, one.name)) for one in fields(chosen)}
            return {"is": _NAMES[type(chosen)], **values}


def _plain(value: object) -> object:
    match value:
        case tuple():
            return [_plain(one) for one in value]
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            return value


class _Reading:
    """Reads one filter, counting its parts."""

    def __init__(self) -> None:
        self._left = MOST_PARTS

    def part(self, value: object, depth: int) -> Filter:
        self._left -= 1
        if depth > DEEPEST or self._left < 0:
            raise _damaged(translate("Filter", "it has too many parts"))
        match value:
            case {"all": list() as parts, **rest} if not rest:
                return All(tuple(self.part(one, depth + 1) for one in parts))
            case {"any": list() as parts, **rest} if not rest:
                return AnyOf(tuple(self.part(one, depth + 1) for one in parts))
            case {"not": one, **rest} if not rest:
                return Not(self.part(one, depth + 1))
            case {"is": str() as name, **values}:
                return _condition(name, values)
            case _:
                raise _damaged(translate("Filter", "a part of it is not known"))


def _condition(name: str, values: Mapping[object, object]) -> Filter:
    kind, readers = _CONDITIONS.get(name, (None, {}))
    if kind is None:
        raise _damaged(translate("Filter", "“{name}” is not known").fill(name=name[:40]))
    if values.keys() != readers.keys():
        raise _damaged(translate("Filter", "“{name}” has other parts than it should").fill(name=name))
    try:
        made: Filter = kind(**{field: read(values[field]) for field, read in readers.items()})
    except ValueError:
        raise _damaged(translate("Filter", "“{name}” asks for something that cannot be").fill(name=name)) from None
    return made


def _damaged(detail: Text) -> Refusal:
    return Refusal(
        translate("Filter", "This filter cannot be read: {detail}.").fill(detail=detail),
        translate("Filter", "Put it together again; nothing else is lost."),
    )
