"""What an import would do, or did, in words."""

from PySide6.QtCore import QCoreApplication

from pipedesk.desktop.translation import rendered
from pipedesk.domain import texts
from pipedesk.exchange.importing import Report
from pipedesk.exchange.problems import Problem


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
        won = rendered(texts.translate("Outcome", "%Ln won").fill(count=counts.won))
        lost = rendered(texts.translate("Outcome", "%Ln lost").fill(count=counts.lost))
        deals = rendered(texts.translate("Outcome", "%Ln deal(s)").fill(count=counts.deals))
        parts.append(f"{deals} ({won}, {lost})")
    if counts.organizations:
        parts.append(rendered(texts.translate("Outcome", "%Ln organization(s)").fill(count=counts.organizations)))
    if counts.people:
        parts.append(rendered(texts.translate("Outcome", "%Ln people").fill(count=counts.people)))
    if counts.follow_ups:
        parts.append(rendered(texts.translate("Outcome", "%Ln follow-up(s)").fill(count=counts.follow_ups)))
    said = ", ".join(parts) or translate("Outcome", "Nothing new")
    if counts.duplicates:
        known = texts.translate("Outcome", "%Ln row(s) are here already").fill(count=counts.duplicates)
        said += f" · {rendered(known)}"
    return said


def reason_lines(report: Report) -> str:
    """Row by row, what does not come in as it is and why: what was not understood first, then what is here already."""
    shown = (*report.problems, *report.duplicates)
    lines = [_reason(problem) for problem in shown]
    rest = report.problem_count + report.counts.duplicates - len(shown)
    if rest > 0:
        lines.append(rendered(texts.translate("Outcome", "and %Ln more").fill(count=rest)))
    return "\n".join(lines)


def _reason(problem: Problem) -> str:
    translate, reason = QCoreApplication.translate, rendered(problem.reason)
    if not problem.column and problem.value:
        return translate("Outcome", "Row {row}: “{value}” – {reason}").format(
            row=problem.row, value=problem.value, reason=reason
        )
    if not problem.column:
        return translate("Outcome", "Row {row}: {reason}").format(row=problem.row, reason=reason)
    return translate("Outcome", "Row {row}, {column}: “{value}” – {reason}").format(
        row=problem.row, column=problem.column, value=problem.value, reason=reason
    )
