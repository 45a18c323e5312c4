"""demo, import, imports, export."""

import json
from pathlib import Path

from pipedesk.cli.session import Session, no_such
from pipedesk.domain.money import Money
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.exchange.demo import add_example_data
from pipedesk.exchange.export import export_file
from pipedesk.exchange.importing import Report, Wishes, dry_run, report_facts, run_import, understand
from pipedesk.store.reads.imports import list_imports, step_of_import


def demo(session: Session) -> None:
    """Fill the file with example data."""
    options = session.options
    desk = session.desk(or_new=True)
    add_example_data(desk, options.deals, options.seed)
    session.output.say(
        f"Added {options.deals} invented deals to {session.path}", {"deals": options.deals, "seed": options.seed}
    )


def import_files(session: Session) -> None:
    """Bring files in, or say what would happen."""
    options = session.options
    wishes = Wishes(
        kind=options.kind,
        profile=options.profile or "generic",
        columns=_pairs(options.map),
        stages=_pairs(options.stage),
        date_format=options.date_format,
    )
    understood = [understand(Path(name), wishes) for name in options.source]
    desk = session.desk(or_new=True)

    def progress(rows: int) -> None:
        session.output.progress(f"{rows} rows")

    if options.dry_run:
        report = dry_run(desk, understood, wishes, progress)
    else:
        report = run_import(desk, understood, wishes, progress)
    session.output.progress("")
    session.output.say(_text(report), report_facts(report))


def imports(session: Session) -> None:
    """List the imports in effect, or take one back."""
    options = session.options
    if options.action == "undo":
        _undo(session)
        return
    with session.store().reading() as look:
        rows = [
            {"id": row.id, "source": row.source, "profile": row.profile, "at": row.started_at, **json.loads(row.report)}
            for row in list_imports(look)
        ]
    session.output.table(rows, ("id", "at", "source", "deals", "organizations", "people", "follow_ups", "duplicates"))


def export(session: Session) -> None:
    """Write rows to a file of another format."""
    options = session.options
    target = Path(options.target)
    with session.store().reading() as look:
        count = export_file(look, options.what, target, session.clock.zone())
    session.output.say(f"Wrote {count} rows to {target}", {"file": str(target), "what": options.what, "rows": count})


def _undo(session: Session) -> None:
    number = session.options.number
    if number is None:
        raise Refusal(
            translate("Terminal", "Which import?"),
            translate("Terminal", "Give its number: “pipedesk imports” lists them."),
        )
    desk = session.desk()
    with desk.store.reading() as look:
        step = step_of_import(look, number)
    if step is None:
        raise no_such("import", str(number))
    change = desk.take_back(step)
    session.output.say(f"Undone: {step.name.english()}", {"import": number, "undone": True, "rows": len(change.rows)})


def _pairs(given: list[str]) -> dict[str, str]:
    pairs = {}
    for text in given:
        name, cross, value = text.rpartition("=")
        if not cross or not name:
            raise Refusal(
                translate("Terminal", "“{text}” has no “=”.").fill(text=text),
                translate("Terminal", "Write it as “theirs=ours”, in quotes when it has spaces."),
            )
        pairs[name] = value
    return pairs


def _text(report: Report) -> str:
    counts = report.counts
    lines = []
    for understood in report.files:
        evidence = ", ".join(text.english() for text in understood.source.evidence)
        lines.append(f"{understood.source.name}: {understood.kind} ({evidence})")
        lines += [f"  {column} → {meant}" for column, meant in understood.mapping.items()]
        if understood.left_out:
            lines.append(f"  left out: {', '.join(understood.left_out)}")
        lines += [f"  ! {doubt.english()}" for doubt in understood.doubts]
    lines += [f"  stage {theirs} → {ours}" for theirs, ours in counts.stage_words.items()]
    verb = "Would add" if report.import_id is None else "Added"
    lines.append(
        f"{verb} {counts.deals} deals ({counts.open} open, {counts.won} won, {counts.lost} lost), "
        f"{counts.organizations} organizations, {counts.people} people, "
        f"{counts.follow_ups} follow-ups, {counts.notes} notes."
    )
    if counts.won_minor:
        lines.append("Won: " + " + ".join(Money(minor, code).plain() for code, minor in counts.won_minor.items()))
    if counts.duplicates:
        lines.append(f"{counts.duplicates} rows were there already and were not added again.")
    if report.problem_count:
        lines.append(f"{report.problem_count} cells or rows were not understood:")
        lines += [f"  row {p.row}, {p.column}: “{p.value}” – {p.reason.english()}" for p in report.problems[:20]]
    if report.import_id is not None:
        lines.append(f"Take it back with: pipedesk imports undo {report.import_id}")
    return "\n".join(lines)
