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
