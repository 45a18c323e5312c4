"""What happened to a deal, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pipedesk.desktop.translation import rendered
from pipedesk.domain import texts
from pipedesk.domain.terms import FollowUpKind
from pipedesk.store.reads.timeline import Event, TimelineRow, stored_day
from pipedesk.ui.formats import Formats
from pipedesk.ui.words import KIND_ICONS, field_words, kind_words

_ICONS = {
    Event.NOTE: "sticky-note",
    Event.STAGE: "arrow-right",
    Event.FIELD: "pencil",
    Event.WON: "trophy",
    Event.LOST: "thumbs-down",
    Event.CREATED: "plus",
}

GROUPS = {
    "notes": frozenset({Event.NOTE}),
    "follow_ups": frozenset({Event.FOLLOW_UP}),
    "stages": frozenset({Event.STAGE, Event.WON, Event.LOST, Event.CREATED}),
    "fields": frozenset({Event.FIELD}),
}
"""What can be shown alone or together."""


def group_words(group: str) -> str:
    """The name of one of `GROUPS`."""
    translate = QCoreApplication.translate
    words = {
        "notes": translate("Timeline", "Notes"),
        "follow_ups": translate("Timeline", "Follow-ups"),
        "stages": translate("Timeline", "Stages"),
        "fields": translate("Timeline", "Fields"),
    }
    return words[group]


def icon_of(row: TimelineRow) -> str:
    """The icon beside an event."""
    if row.pinned:
        return "pin"
    return KIND_ICONS[row.kind] if row.kind else _ICONS[row.event]


def headline(row: TimelineRow) -> str:
    """What kind of thing happened, in a word or two."""
    translate = QCoreApplication.translate
    words = {
        Event.NOTE: translate("Timeline", "Pinned note") if row.pinned else translate("Timeline", "Note"),
        Event.FOLLOW_UP: kind_words(row.kind or FollowUpKind.TASK),
        Event.STAGE: translate("Timeline", "Stage"),
        Event.FIELD: row.text if row.custom else field_words(row.text),
        Event.WON: translate("Timeline", "Won"),
        Event.LOST: translate("Timeline", "Lost"),
        Event.CREATED: translate("Timeline", "Created"),
    }
    return words[row.event]


def detail(row: TimelineRow, formats: Formats) -> str:
    """What happened, in full."""
    match row.event:
        case Event.STAGE:
            return f"{row.before} → {row.text}" if row.before else row.text
        case Event.FIELD:
            return f"{_value(row, row.before, formats)} → {_value(row, row.after, formats)}"
        case Event.WON:
            return formats.money(int(row.after or 0), row.currency)
        case Event.CREATED:
            if not row.text:
                return ""
            return QCoreApplication.translate("Timeline", "imported from {file}").format(file=row.text)
        case _:
            return "\n".join(part for part in (row.text, str(row.after or "")) if part)


def moment(row: TimelineRow, formats: Formats, now: datetime) -> str:
    """When, and how long the stage before had lasted."""
    when = formats.moment(row.at, now)
    if row.event is Event.STAGE and row.days is not None:
        after = rendered(texts.translate("Timeline", "after %Ln day(s)").fill(count=row.days))
        return f"{when} · {after}"
    return when


def _value(row: TimelineRow, value: str | int | None, formats: Formats) -> str:
    if value is None or value == "":
        return "–"
    if row.custom is not None:
        return formats.custom(row.custom, str(value), row.currency)
    match row.text:
        case "value_minor":
            return formats.money(int(value), row.currency)
        case "probability":
            return formats.percent(int(value))
        case "expected_close_on":
            day = stored_day(value)
            return formats.day(day) if day else "–"
        case _:
            return str(value)
