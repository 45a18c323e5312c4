"""What an import did, or would do, in words for a terminal."""

from collections.abc import Iterator

from pipedesk.domain.money import Money
from pipedesk.exchange.building import Counts
from pipedesk.exchange.importing import Report
from pipedesk.exchange.understanding import Understood

MOST_LINES = 20
"""Problems that are listed one by one; --json lists more."""


def report_text(report: Report) -> str:
    """The whole report: how each file was understood, what came of it, and what did not come in."""
    lines = [line for understood in report.files for line in _file_lines(understood)]
    return "\n".join([*lines, *_count_lines(report), *_problem_lines(report)])


def _file_lines(understood: Understood) -> Iterator[str]:
    evidence = ", ".join(text.english() for text in understood.evidence)
    yield f"{understood.source.name}: {understood.kind.value} ({evidence})"
    for column, field in understood.mapping.items():
        yield f"  {column} → {field}"
    if understood.left_out:
        yield f"  left out: {', '.join(understood.left_out)}"
    for doubt in understood.doubts:
        yield f"  ! {doubt.english()}"


def _count_lines(report: Report) -> Iterator[str]:
    counts = report.counts
    for theirs, ours in counts.stage_words.items():
        yield f"  stage {theirs} → {ours}{' (new)' if ours in counts.stages_created else ''}"
    verb = "Would add" if report.import_id is None else "Added"
    yield f"{verb} {', '.join(_added(counts)) or 'nothing'}."
    if counts.won_minor:
        yield "Won: " + " + ".join(Money(minor, code).plain() for code, minor in counts.won_minor.items())
    if counts.completed:
        yield f"{counts.completed} organizations and people were there already and got what they lacked."
    if counts.duplicates:
        were = "row was" if counts.duplicates == 1 else "rows were"
        yield f"{counts.duplicates} {were} there already and not added again."


def _added(counts: Counts) -> Iterator[str]:
    """What came in, kind by kind; a kind of which nothing came is left out."""
    if counts.deals:
        yield f"{_number(counts.deals, 'deal')} ({counts.open} open, {counts.won} won, {counts.lost} lost)"
    for count, one, many in (
        (counts.organizations, "organization", ""),
        (counts.people, "person", "people"),
        (counts.follow_ups, "follow-up", ""),
        (counts.notes, "note", ""),
    ):
        if count:
            yield _number(count, one, many)


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _problem_lines(report: Report) -> Iterator[str]:
    if report.problem_count:
        yield f"{_number(report.problem_count, 'thing')} did not come in as in the file:"
    several = len(report.files) > 1
    for problem in report.problems[:MOST_LINES]:
        where = f"{problem.file}, " if several else ""
        what = ", ".join(part for part in (problem.column, f"“{problem.value}”" if problem.value else "") if part)
        yield f"  {where}row {problem.row}{': ' + what if what else ''} – {problem.reason.english()}"
    if report.problem_count > MOST_LINES:
        yield f"  … and {report.problem_count - MOST_LINES} more"
    if report.import_id is not None:
        yield f"Take it back with: pipedesk imports undo {report.import_id}"
