"""What a row of another program can say about a deal, an organization, a person or a follow-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate


class Kind(StrEnum):
    """What the rows of a file are."""

    ORGANIZATIONS = "organizations"
    PEOPLE = "people"
    DEALS = "deals"
    FOLLOW_UPS = "follow-ups"


class Content(Enum):
    """What the cells of a field hold."""

    LINE = "line"
    TEXT = "text"
    SEVERAL = "several"
    AMOUNT = "amount"
    PERCENT = "percent"
    DAY = "day"
    MOMENT = "moment"
    DAY_OR_MOMENT = "day or moment"
    CLOCK = "clock"
    YES_NO = "yes or no"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name on the command line and for people, and what its cells hold, at most `limit` characters."""

    name: str
    label: Text
    content: Content = Content.LINE
    limit: int = 200


_ID = Field("external_id", translate("Fields", "Number there"))
_NOTE = Field("note", translate("Fields", "Note"), Content.TEXT, 200_000)
_CREATED = Field("created", translate("Fields", "Created"), Content.MOMENT)
_ORGANIZATION = Field("organization", translate("Fields", "Organization"), limit=300)
_ORGANIZATION_ID = Field("organization_id", translate("Fields", "Organization’s number there"))
_ORGANIZATION_DOMAIN = Field("organization_domain", translate("Fields", "Organization’s website"), limit=500)
_PERSON = Field("person", translate("Fields", "Person"), limit=300)
_PERSON_ID = Field("person_id", translate("Fields", "Person’s number there"))
_EMAIL = Field("email", translate("Fields", "E-mail"), Content.SEVERAL, 320)
_PHONE = Field("phone", translate("Fields", "Telephone"), Content.SEVERAL, 320)

FIELDS: Mapping[Kind, tuple[Field, ...]] = {
    Kind.DEALS: (
        Field("title", translate("Fields", "Title"), limit=500),
        Field("value", translate("Fields", "Value"), Content.AMOUNT),
        Field("currency", translate("Fields", "Currency"), limit=100),
        Field("pipeline", translate("Fields", "Pipeline")),
        Field("stage", translate("Fields", "Stage")),
        Field("status", translate("Fields", "Status")),
        Field("is_won", translate("Fields", "Won: yes or no"), Content.YES_NO),
        Field("is_closed", translate("Fields", "Closed: yes or no"), Content.YES_NO),
        _ORGANIZATION,
        _ORGANIZATION_ID,
        _ORGANIZATION_DOMAIN,
        _PERSON,
        _PERSON_ID,
        _EMAIL,
        _PHONE,
        _CREATED,
        Field("stage_entered", translate("Fields", "In its stage since"), Content.MOMENT),
        Field("expected_close", translate("Fields", "Expected close"), Content.DAY),
        Field("closed", translate("Fields", "Closed on"), Content.MOMENT),
        Field("won_at", translate("Fields", "Won on"), Content.MOMENT),
        Field("lost_at", translate("Fields", "Lost on"), Content.MOMENT),
        Field("archived_at", translate("Fields", "Archived on"), Content.MOMENT),
        Field("lost_reason", translate("Fields", "Lost reason")),
        Field("lost_note", translate("Fields", "Note on the loss"), Content.TEXT, 10_000),
        Field("probability", translate("Fields", "Probability"), Content.PERCENT),
        Field("source", translate("Fields", "Source")),
        Field("tags", translate("Fields", "Tags"), Content.SEVERAL, 100),
        _NOTE,
        _ID,
    ),
    Kind.ORGANIZATIONS: (
        Field("name", translate("Fields", "Name"), limit=300),
        Field("website", translate("Fields", "Website"), limit=500),
        Field("phone", translate("Fields", "Telephone"), limit=100),
        Field("city", translate("Fields", "City")),
        _CREATED,
        _NOTE,
        _ID,
    ),
    Kind.PEOPLE: (
        Field("name", translate("Fields", "Name"), limit=300),
        Field("first_name", translate("Fields", "First name"), limit=150),
        Field("last_name", translate("Fields", "Last name"), limit=150),
        Field("job_title", translate("Fields", "Job title")),
        _ORGANIZATION,
        _ORGANIZATION_ID,
        _ORGANIZATION_DOMAIN,
        _EMAIL,
        Field("email_2", translate("Fields", "Second e-mail"), Content.SEVERAL, 320),
        Field("email_3", translate("Fields", "Third e-mail"), Content.SEVERAL, 320),
        _PHONE,
        Field("phone_2", translate("Fields", "Second telephone"), Content.SEVERAL, 320),
        Field("phone_3", translate("Fields", "Third telephone"), Content.SEVERAL, 320),
        Field("phone_4", translate("Fields", "Fourth telephone"), Content.SEVERAL, 320),
        _CREATED,
        _NOTE,
        _ID,
    ),
    Kind.FOLLOW_UPS: (
        Field("subject", translate("Fields", "Subject"), limit=500),
        Field("kind", translate("Fields", "Kind")),
        Field("due", translate("Fields", "Due"), Content.DAY_OR_MOMENT),
        Field("due_time", translate("Fields", "Due: time of day"), Content.CLOCK),
        Field("done", translate("Fields", "Done: yes or no"), Content.YES_NO),
        Field("done_at", translate("Fields", "Done on"), Content.MOMENT),
        Field("deal", translate("Fields", "Deal"), limit=500),
        Field("deal_id", translate("Fields", "Deal’s number there")),
        _PERSON,
        _PERSON_ID,
        _EMAIL,
        _ORGANIZATION,
        _CREATED,
        _NOTE,
        _ID,
    ),
}

ENOUGH: Mapping[Kind, tuple[str, ...]] = {
    Kind.DEALS: ("title", "organization"),
    Kind.ORGANIZATIONS: ("name",),
    Kind.PEOPLE: ("name", "first_name", "last_name", "email"),
    Kind.FOLLOW_UPS: ("subject", "kind"),
}
"""The fields of which one is needed: without it nobody could tell what a row is about."""


def field_of(kind: Kind, name: str) -> Field:
    """The field of this name; `Refusal` that lists them all for any other."""
    for field in FIELDS[kind]:
        if field.name == name:
            return field
    raise Refusal(
        translate("Import", "There is no field “{name}”.").fill(name=name),
        translate("Import", "The fields of {kind} are: {fields}.").fill(
            kind=kind.value, fields=", ".join(field.name for field in FIELDS[kind])
        ),
    )


def kind_named(name: str) -> Kind:
    """The kind of this name; `Refusal` for any other."""
    try:
        return Kind(name)
    except ValueError:
        raise Refusal(
            translate("Import", "Rows cannot be “{name}”.").fill(name=name),
            translate("Import", "They can be: {kinds}.").fill(kinds=", ".join(Kind)),
        ) from None
