"""The closed vocabularies of selling, as they are stored."""

from enum import StrEnum


class DealStatus(StrEnum):
    """A fact of the deal, never a column."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class FollowUpKind(StrEnum):
    """What kind of contact a follow-up is."""

    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    DEMO = "demo"
    TASK = "task"
    LINKEDIN = "linkedin"


class AlertState(StrEnum):
    """How far the alert of a follow-up has come."""

    SCHEDULED = "scheduled"
    RAISED = "raised"
    ACKNOWLEDGED = "acknowledged"
    SNOOZED = "snoozed"
    DONE = "done"


class ContactKind(StrEnum):
    """What kind of address a contact point of a person is."""

    EMAIL = "email"
    PHONE = "phone"


class DealRole(StrEnum):
    """What a person is in a deal."""

    CONTACT = "contact"
    DECISION_MAKER = "decision_maker"
    INFLUENCER = "influencer"
    CHAMPION = "champion"
    USER = "user"
    PURCHASING = "purchasing"


class CustomKind(StrEnum):
    """What can stand in a field that a user has added."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    CHECKBOX = "checkbox"
    LINK = "link"
    PHONE = "phone"
    EMAIL = "email"
