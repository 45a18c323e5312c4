"""The closed vocabularies of selling, in the user's language, with their icons."""

from PySide6.QtCore import QCoreApplication

from pipedesk.domain.requirements import RequiredField
from pipedesk.domain.snoozing import Snooze
from pipedesk.domain.terms import CustomKind, DealRole, FollowUpKind

KIND_ICONS = {
    FollowUpKind.CALL: "phone",
    FollowUpKind.EMAIL: "mail",
    FollowUpKind.MEETING: "calendar",
    FollowUpKind.DEMO: "presentation",
    FollowUpKind.TASK: "circle-check-big",
    FollowUpKind.LINKEDIN: "message-circle",
}


def kind_words(kind: FollowUpKind) -> str:
    """Call, E-mail, Meeting …"""
    translate = QCoreApplication.translate
    words = {
        FollowUpKind.CALL: translate("Words", "Call"),
        FollowUpKind.EMAIL: translate("Words", "E-mail"),
        FollowUpKind.MEETING: translate("Words", "Meeting"),
        FollowUpKind.DEMO: translate("Words", "Demo"),
        FollowUpKind.TASK: translate("Words", "Task"),
        FollowUpKind.LINKEDIN: translate("Words", "LinkedIn message"),
    }
    return words[kind]


def role_words(role: DealRole) -> str:
    """Decision maker, User …"""
    translate = QCoreApplication.translate
    words = {
        DealRole.CONTACT: translate("Words", "Contact"),
        DealRole.DECISION_MAKER: translate("Words", "Decision maker"),
        DealRole.INFLUENCER: translate("Words", "Influencer"),
        DealRole.CHAMPION: translate("Words", "Champion"),
        DealRole.USER: translate("Words", "User"),
        DealRole.PURCHASING: translate("Words", "Purchasing"),
    }
    return words[role]


def snooze_words(snooze: Snooze) -> str:
    """In 10 minutes, Tomorrow morning …"""
    translate = QCoreApplication.translate
    words = {
        Snooze.TEN_MINUTES: translate("Words", "In 10 minutes"),
        Snooze.ONE_HOUR: translate("Words", "In 1 hour"),
        Snooze.TOMORROW: translate("Words", "Tomorrow morning"),
        Snooze.MONDAY: translate("Words", "Monday"),
        Snooze.NEXT_WEEK: translate("Words", "In a week"),
    }
    return words[snooze]


def field_words(field: str) -> str:
    """The name of a deal's field, as the journal calls it."""
    translate = QCoreApplication.translate
    words = {
        "title": translate("Words", "Title"),
        "value_minor": translate("Words", "Value"),
        "currency": translate("Words", "Currency"),
        "probability": translate("Words", "Probability"),
        "expected_close_on": translate("Words", "Expected close"),
        "source": translate("Words", "Source"),
        "organization": translate("Words", "Organization"),
    }
    return words.get(field, field)


def required_words(field: RequiredField) -> str:
    """The name of a field that stages can ask for."""
    translate = QCoreApplication.translate
    names = {
        RequiredField.VALUE: translate("Words", "Value"),
        RequiredField.EXPECTED_CLOSE: translate("Words", "Expected close"),
        RequiredField.ORGANIZATION: translate("Words", "Organization"),
        RequiredField.PERSON: translate("Words", "Person"),
        RequiredField.SOURCE: translate("Words", "Source"),
    }
    return names[field]


def custom_words(kind: CustomKind) -> str:
    """Text, Number, Amount …: what can stand in a field that the user has added."""
    translate = QCoreApplication.translate
    words = {
        CustomKind.TEXT: translate("Words", "Text"),
        CustomKind.NUMBER: translate("Words", "Number"),
        CustomKind.MONEY: translate("Words", "Amount"),
        CustomKind.DATE: translate("Words", "Date"),
        CustomKind.CHOICE: translate("Words", "Choice"),
        CustomKind.CHOICES: translate("Words", "Several choices"),
        CustomKind.CHECKBOX: translate("Words", "Check box"),
        CustomKind.LINK: translate("Words", "Link"),
        CustomKind.PHONE: translate("Words", "Phone number"),
        CustomKind.EMAIL: translate("Words", "E-mail address"),
    }
    return words[kind]
