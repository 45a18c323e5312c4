"""Changing a filter one part at a time, as a bar of chips does. Every function gives a new filter.

The parts of a filter are those of its outermost `All` or `AnyOf`; anything else is one part by itself.
"""

from dataclasses import fields, replace
from typing import Any

from pipedesk.domain.filters import (
    EVERYTHING,
    All,
    AnyOf,
    Closes,
    ClosesBetween,
    Condition,
    FieldBetween,
    FieldFilled,
    FieldHolds,
    FieldOneOf,
    Filter,
    From,
    Holds,
    InPipelines,
    InStages,
    Not,
    Stands,
    Tagged,
    WithOrganization,
    WithPerson,
)

_Listed = InStages | InPipelines | Stands | Tagged | From | WithOrganization | WithPerson | FieldOneOf
_OfField = FieldHolds | FieldOneOf | FieldBetween | FieldFilled


def parts_of(chosen: Filter) -> tuple[Filter, ...]:
    """The parts of a filter; none of one that lets everything through."""
    return chosen.parts if isinstance(chosen, All | AnyOf) else (chosen,)


def any_will_do(chosen: Filter) -> bool:
    """Whether one part is enough, where otherwise each is needed."""
    return isinstance(chosen, AnyOf)


def joined(chosen: Filter, *, by_or: bool) -> Filter:
    """The same parts, of which one is enough, or each is needed."""
    return _of(parts_of(chosen), by_or=by_or)


def added(chosen: Filter, condition: Condition) -> Filter:
    """One more condition.

    What lists things of the same kind joins the list that is there; another date, range or next step takes the place
    of the one before, where both are needed, and another text stands beside it; what is there already is not added
    again.
    """
    parts = parts_of(chosen)
    for place, part in enumerate(parts):
        together = _together(part, condition)
        if together is not None and (not any_will_do(chosen) or together == part):
            return changed(chosen, place, together)
    return _of((*parts, condition), by_or=any_will_do(chosen))


def changed(chosen: Filter, place: int, part: Filter) -> Filter:
    """Another part in a place; IndexError for a place that is not there."""
    parts = list(parts_of(chosen))
    parts[place] = part
    return _of(tuple(parts), by_or=any_will_do(chosen))


def removed(chosen: Filter, place: int) -> Filter:
    """Without the part in a place."""
    parts = parts_of(chosen)
    return _of(parts[:place] + parts[place + 1 :], by_or=any_will_do(chosen))


def turned(chosen: Filter, place: int) -> Filter:
    """The part in a place leaves out what it let through."""
    part = parts_of(chosen)[place]
    return changed(chosen, place, part.part if isinstance(part, Not) else Not(part))


def with_other(chosen: Filter, place: int, condition: Condition) -> Filter:
    """The part in a place, or else the condition."""
    part = parts_of(chosen)[place]
    others = part.parts if isinstance(part, AnyOf) else (part,)
    return changed(chosen, place, AnyOf((*others, condition)))


def _of(parts: tuple[Filter, ...], *, by_or: bool) -> Filter:
    if not parts:
        return EVERYTHING
    return AnyOf(parts) if by_or and len(parts) > 1 else All(parts)


def _together(part: Filter, condition: Condition) -> Filter | None:
    """One condition for both; None when they have to stand side by side."""
    if part == condition:
        return part
    if isinstance(condition, _OfField) and (not isinstance(part, _OfField) or part.field != condition.field):
        return None
    if isinstance(condition, Closes | ClosesBetween) and isinstance(part, Closes | ClosesBetween):
        return condition
    if isinstance(condition, Holds | FieldHolds):
        return None
    if not isinstance(condition, _Listed):
        return condition if type(part) is type(condition) else None
    if type(part) is not type(condition):
        return None
    (name,) = (field.name for field in fields(condition) if isinstance(getattr(condition, field.name), tuple))
    listed = (*getattr(part, name), *getattr(condition, name))
    values: dict[str, Any] = {name: tuple(dict.fromkeys(listed))}
    return replace(condition, **values)
