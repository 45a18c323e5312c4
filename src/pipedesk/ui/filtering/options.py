"""What a menu offers for each kind of condition, with the names of now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, NamedTuple

from pipedesk.desktop.translation import rendered
from pipedesk.domain.filter_words import phrase
from pipedesk.domain.filters import (
    Closes,
    Closing,
    Condition,
    FieldFilled,
    FieldOneOf,
    From,
    InPipelines,
    InStages,
    NextStep,
    Standing,
    Stands,
    Stepping,
    Tagged,
)
from pipedesk.domain.terms import CustomKind
from pipedesk.domain.texts import Text, translate
from pipedesk.store.reads.choices import tags
from pipedesk.store.reads.custom_fields import CustomFieldRow
from pipedesk.store.reads.deals import stage_names
from pipedesk.store.reads.filter_names import sources
from pipedesk.ui.filtering.wording import FileWording

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Option(NamedTuple):
    """One entry: its words, and the condition it stands for."""

    words: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one kind, under its title."""

    title: Text
    options: Sequence[Option]


def read_groups(connection: Connection, wording: FileWording, pipeline: int | None) -> list[Group]:
    """All that can be chosen from a list; the stages are those of one pipeline, or of all when none is named."""
    stages = stage_names(connection)
    here = [stage for stage in stages if pipeline is None or stage.pipeline_id == pipeline]
    pipelines = {stage.pipeline_id: stage.pipeline for stage in stages}
    return [
        Group(translate("FilterMenu", "&Stage"), [Option(stage.name, InStages((stage.id,))) for stage in here]),
        Group(
            translate("FilterMenu", "&Pipeline"), [Option(name, InPipelines((key,))) for key, name in pipelines.items()]
        ),
        Group(translate("FilterMenu", "St&atus"), _fixed([Stands((one,)) for one in Standing], wording)),
        Group(translate("FilterMenu", "&Close Date"), _fixed([Closes(one) for one in Closing], wording)),
        Group(translate("FilterMenu", "&Next Step"), _fixed([NextStep(one) for one in Stepping], wording)),
        Group(translate("FilterMenu", "&Tag"), [Option(tag.name, Tagged((tag.id,))) for tag in tags(connection)]),
        Group(
            translate("FilterMenu", "S&ource"),
            [
                *[Option(source, From((source,))) for source in sources(connection)],
                Option(rendered(translate("FilterMenu", "No source")), From(("",))),
            ],
        ),
    ]


def field_options(field: CustomFieldRow, wording: FileWording) -> list[Option]:
    """What can be chosen about a field that the user has added: its options, and whether something stands in it."""
    if field.kind is CustomKind.CHECKBOX:
        states = (translate("FilterMenu", "Ticked"), translate("FilterMenu", "Not ticked"))
    else:
        states = (translate("FilterMenu", "Filled in"), translate("FilterMenu", "Empty"))
    filled = [Option(rendered(words), FieldFilled(field.id, not at)) for at, words in enumerate(states)]
    return [*[Option(option, FieldOneOf(field.id, (option,))) for option in field.options], *filled]


def holds_option(part: Condition, option: Condition) -> bool:
    """Whether a condition is the option, or has it in its list."""
    if type(part) is not type(option):
        return False
    if part == option:
        return True
    if isinstance(part, FieldOneOf) and part.field != getattr(option, "field", None):
        return False
    return any(set(getattr(option, name)) <= set(getattr(part, name)) for name in _lists(part))


def toggled(part: Condition, option: Condition) -> Condition | None:
    """A condition with an option of its kind in its list, or no longer; None when nothing is left of it."""
    for name in _lists(part):
        here, (one,) = getattr(part, name), getattr(option, name)
        left = tuple(other for other in here if other != one) if one in here else (*here, one)
        values: dict[str, object] = {name: left}
        return replace(part, **values) if left else None  # type: ignore[arg-type]
    return None if part == option else option


def _lists(part: Condition) -> list[str]:
    return [field.name for field in fields(part) if isinstance(getattr(part, field.name), tuple)]


def _fixed(conditions: Sequence[Condition], wording: FileWording) -> list[Option]:
    return [Option(rendered(phrase(one, wording)), one) for one in conditions]
