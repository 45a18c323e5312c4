"""Filters in words: a few for a chip, a sentence for the whole."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from pipedesk.domain.filters import (
    All,
    AnyOf,
    Closes,
    ClosesBetween,
    Closing,
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
)
from pipedesk.domain.terms import CustomKind
from pipedesk.domain.texts import Text, translate


class Wording(Protocol):
    """How somebody who reads a filter calls and writes what is in it."""

    def name(self, table: str, row_id: int) -> str | None:
        """What a stage, pipeline, tag, organization, person or added field is called; None when it is gone."""
        ...

    def money(self, minor: int, currency: str, /) -> str:
        """An amount."""
        ...

    def day(self, day: date, /) -> str:
        """A day."""
        ...


_STANDINGS = {
    Standing.OPEN: translate("Filter", "Open"),
    Standing.WON: translate("Filter", "Won"),
    Standing.LOST: translate("Filter", "Lost"),
    Standing.ARCHIVED: translate("Filter", "Archived"),
}
_CLOSINGS = {
    Closing.OVERDUE: translate("Filter", "Close date overdue"),
    Closing.THIS_MONTH: translate("Filter", "Closes this month"),
    Closing.THIS_QUARTER: translate("Filter", "Closes this quarter"),
    Closing.NEXT_30_DAYS: translate("Filter", "Closes in the next 30 days"),
    Closing.UNKNOWN: translate("Filter", "No close date"),
}
_STEPPINGS = {
    Stepping.NONE: translate("Filter", "No next step"),
    Stepping.OVERDUE: translate("Filter", "Next step overdue"),
    Stepping.TODAY: translate("Filter", "Next step today"),
    Stepping.THIS_WEEK: translate("Filter", "Next step this week"),
}


def sentence(chosen: Filter, wording: Wording) -> Text:
    """The whole filter in words: “Closes this month and not (Tag: hot)”."""
    match chosen:
        case All(()):
            return translate("Filter", "All deals")
        case AnyOf(()):
            return translate("Filter", "No deal")
        case All((part,)) | AnyOf((part,)):
            return sentence(part, wording)
        case All(parts):
            return _joined([_inner(part, wording) for part in parts], translate("Filter", "{first} and {second}"))
        case AnyOf(parts):
            return _joined([_inner(part, wording) for part in parts], translate("Filter", "{first} or {second}"))
        case Not(part):
            return translate("Filter", "Not: {part}").fill(part=_inner(part, wording))
        case _:
            return phrase(chosen, wording)


def phrase(condition: Condition, wording: Wording) -> Text:
    """One condition in a few words, as on a chip."""
    match condition:
        case Holds(words):
            return translate("Filter", "Text: “{words}”").fill(words=words)
        case Stands(standings):
            return _either([_STANDINGS[one] for one in standings])
        case Closes(closing):
            return _CLOSINGS[closing]
        case NextStep(stepping):
            return _STEPPINGS[stepping]
        case Stale():
            return translate("Filter", "Stale")
        case From(sources):
            named = [one or translate("Filter", "none") for one in sources]
            return translate("Filter", "Source: {names}").fill(names=_either(named))
        case Worth():
            return _worth(condition, wording)
        case ClosesBetween(first, last):
            return _between(first, last, wording)
        case FieldHolds() | FieldOneOf() | FieldBetween() | FieldFilled():
            return _of_field(condition, wording)
        case _:
            return _named(condition, wording)


def _named(condition: Condition, wording: Wording) -> Text:
    match condition:
        case InStages(ids):
            table, label = "stage", translate("Filter", "Stage: {names}")
        case InPipelines(ids):
            table, label = "pipeline", translate("Filter", "Pipeline: {names}")
        case Tagged(ids):
            table, label = "tag", translate("Filter", "Tag: {names}")
        case WithOrganization(ids):
            table, label = "organization", translate("Filter", "Organization: {names}")
        case WithPerson(ids):
            table, label = "person", translate("Filter", "Person: {names}")
        case _:
            raise TypeError(f"{type(condition).__name__} has no words")
    names = [wording.name(table, row_id) or translate("Filter", "deleted") for row_id in ids]
    return label.fill(names=_either(names))


def _worth(worth: Worth, wording: Wording) -> Text:
    least = "" if worth.least is None else wording.money(worth.least, worth.currency)
    most = "" if worth.most is None else wording.money(worth.most, worth.currency)
    if least and most:
        return translate("Filter", "Value {least} to {most}").fill(least=least, most=most)
    if least:
        return translate("Filter", "Value ≥ {least}").fill(least=least)
    return translate("Filter", "Value ≤ {most}").fill(most=most) if most else translate("Filter", "Any value")


def _of_field(condition: FieldHolds | FieldOneOf | FieldBetween | FieldFilled, wording: Wording) -> Text:
    field = wording.name("custom_field", condition.field) or translate("Filter", "deleted")
    match condition:
        case FieldHolds(_, words):
            return translate("Filter", "{field}: “{words}”").fill(field=field, words=words)
        case FieldOneOf(_, options):
            return translate("Filter", "{field}: {names}").fill(field=field, names=_either(options))
        case FieldBetween():
            return _in_range(condition, wording).fill(field=field)
        case FieldFilled(_, filled):
            state = translate("Filter", "{field}: filled in") if filled else translate("Filter", "{field}: empty")
            return state.fill(field=field)


def _in_range(between: FieldBetween, wording: Wording) -> Text:
    least = "" if between.least is None else _limit(between, between.least, wording)
    most = "" if between.most is None else _limit(between, between.most, wording)
    if least and most:
        return translate("Filter", "{field} {least} to {most}").fill(least=least, most=most)
    if least:
        return translate("Filter", "{field} ≥ {least}").fill(least=least)
    return translate("Filter", "{field} ≤ {most}").fill(most=most)


def _limit(between: FieldBetween, limit: str, wording: Wording) -> str:
    match between.kind:
        case CustomKind.MONEY:
            return wording.money(int(limit), between.currency)
        case CustomKind.DATE:
            return wording.day(date.fromisoformat(limit))
        case _:
            return limit


def _between(first: date | None, last: date | None, wording: Wording) -> Text:
    if first is not None and last is not None:
        return translate("Filter", "Closes {first} to {last}").fill(first=wording.day(first), last=wording.day(last))
    if first is not None:
        return translate("Filter", "Closes from {day}").fill(day=wording.day(first))
    if last is not None:
        return translate("Filter", "Closes until {day}").fill(day=wording.day(last))
    return translate("Filter", "Has a close date")


def _inner(part: Filter, wording: Wording) -> Text:
    """A part inside a sentence: in brackets when it is put together itself."""
    whole = sentence(part, wording)
    if isinstance(part, All | AnyOf) and len(part.parts) > 1:
        return translate("Filter", "({part})").fill(part=whole)
    return whole


def _either(names: Sequence[str | Text]) -> Text:
    if not names:
        return translate("Filter", "none")
    return _joined(names, translate("Filter", "{first} or {second}"))


def _joined(parts: Sequence[str | Text], pattern: Text) -> Text:
    """Parts one after the other: the pattern in itself, so that any number of them can be translated."""
    whole: Text = translate("Filter", "{part}").fill(part=parts[0])
    for part in parts[1:]:
        whole = pattern.fill(first=whole, second=part)
    return whole
