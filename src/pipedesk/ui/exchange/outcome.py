"""What an import would do, or did, in words."""

from PySide6.QtCore import QCoreApplication

from pipedesk.desktop.translation import rendered
from pipedesk.exchange.importing import Report

_PROBLEMS = 4


def kind_words(kind: str) -> str:
    """Deals, Organizations, People, Follow-ups."""
    translate = QCoreApplication.translate
    words = {
        "deals": translate("Outcome", "Deals"),
        "organizations": translate("Outcome", "Organizations"),
        "people": translate("Outcome", "People"),
        "follow-ups": translate("Outcome", "Follow-ups"),
    }
    return words[kind]


def outcome_lines(report: Report) -> str:
    """How much of what would come in, and what is there already."""
    translate, counts = QCoreApplication.translate, report.counts
    parts = []
    if counts.deals:
        won = translate("Outcome", "%n won", None, counts.won)
        lost = translate("Outcome", "%n lost", None, counts.lost)
        parts.append(f"{translate('Outcome', '%n deal(s)', None, counts.deals)} ({won}, {lost})")
    if counts.organizations:
        parts.append(translate("Outcome", "%n organization(s)", None, counts.organizations))
    if counts.people:
        parts.append(translate("Outcome", "%n people", None, counts.people))
    if counts.follow_ups:
        parts.append(translate("Outcome", "%n follow-up(s)", None, counts.follow_ups))
    said = ", ".join(parts) or translate("Outcome", "Nothing new")
    if counts.duplicates:
        said += " · " + translate("Outcome", "%n row(s) are here already", None, counts.duplicates)
    return said


def problem_lines(report: Report) -> str:
    """The first cells that were not understood, with their rows."""
    lines = [
        QCoreApplication.translate("Outcome", "Row {row}, {column}: “{value}” – {reason}").format(
            row=problem.row, column=problem.column, value=problem.value[:40], reason=rendered(problem.reason)
        )
        for problem in report.problems[:_PROBLEMS]
    ]
    if report.problem_count > _PROBLEMS:
        lines.append(QCoreApplication.translate("Outcome", "and %n more", None, report.problem_count - _PROBLEMS))
    return "\n".join(lines)


def import_field_words(field: str) -> str:
    """What a column can become."""
    translate = QCoreApplication.translate
    words = {
        "external_id": translate("Outcome", "Their number"),
        "title": translate("Outcome", "Title"),
        "value": translate("Outcome", "Value"),
        "currency": translate("Outcome", "Currency"),
        "pipeline": translate("Outcome", "Pipeline"),
        "stage": translate("Outcome", "Stage"),
        "status": translate("Outcome", "Status"),
        "organization": translate("Outcome", "Organization"),
        "person": translate("Outcome", "Person"),
        "email": translate("Outcome", "E-mail"),
        "email_2": translate("Outcome", "E-mail 2"),
        "email_3": translate("Outcome", "E-mail 3"),
        "phone": translate("Outcome", "Phone"),
        "phone_2": translate("Outcome", "Phone 2"),
        "phone_3": translate("Outcome", "Phone 3"),
        "created": translate("Outcome", "Created on"),
        "stage_entered": translate("Outcome", "In this stage since"),
        "expected_close": translate("Outcome", "Expected close"),
        "closed": translate("Outcome", "Closed on"),
        "won_at": translate("Outcome", "Won on"),
        "lost_at": translate("Outcome", "Lost on"),
        "lost_reason": translate("Outcome", "Lost reason"),
        "probability": translate("Outcome", "Probability"),
        "source": translate("Outcome", "Source"),
        "tags": translate("Outcome", "Tags"),
        "note": translate("Outcome", "Note"),
        "name": translate("Outcome", "Name"),
        "first_name": translate("Outcome", "First name"),
        "last_name": translate("Outcome", "Last name"),
        "job_title": translate("Outcome", "Job title"),
        "website": translate("Outcome", "Website"),
        "city": translate("Outcome", "City"),
        "subject": translate("Outcome", "Subject"),
        "kind": translate("Outcome", "Kind"),
        "due": translate("Outcome", "Due"),
        "due_time": translate("Outcome", "Due at (time)"),
        "done": translate("Outcome", "Done"),
        "done_at": translate("Outcome", "Done on"),
        "deal": translate("Outcome", "Deal"),
    }
    return words[field]
