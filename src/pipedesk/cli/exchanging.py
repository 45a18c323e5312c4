"""demo, import, imports, export."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from pipedesk.cli.reporting import report_text
from pipedesk.cli.session import Session, no_such
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.exchange.demo import add_example_data
from pipedesk.exchange.export import export_file
from pipedesk.exchange.importing import dry_run, report_facts, run_import, total_rows
from pipedesk.exchange.understanding import Wishes, understand_together
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
    """Bring files in, or say what would happen. A dry run makes no file either."""
    options = session.options
    wishes = Wishes(
        kind=options.kind,
        profile=options.profile,
        columns=_pairs(options.map),
        stages=_pairs(options.stage),
        date_format=options.date_format,
        decimal=options.decimal,
        currency=options.currency,
        sheet=options.sheet,
        language=_locale(),
    )
    files = understand_together([Path(name) for name in options.source], wishes)
    total = total_rows(files)

    def progress(rows: int) -> None:
        session.output.progress(f"{rows} of {total} rows")

    with TemporaryDirectory() as folder:
        if not options.dry_run:
            report = run_import(session.desk(or_new=True), files, wishes, progress)
        elif session.path.exists():
            report = dry_run(session.desk(), files, wishes, progress)
        else:
            report = dry_run(session.trial(Path(folder)), files, wishes, progress)
            session.close()
    session.output.progress("")
    session.output.say(report_text(report), report_facts(report))


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
    """Take back the import of the given number, or the newest."""
    desk = session.desk()
    with desk.store.reading() as look:
        number: int | None = session.options.number
        if number is None:
            number = next((row.id for row in list_imports(look)), None)
        if number is None:
            raise Refusal(
                translate("Terminal", "There is no import to take back."),
                translate("Terminal", "“pipedesk imports” lists those in effect."),
            )
        step = step_of_import(look, number)
    if step is None:
        raise no_such("import", str(number))
    change = desk.take_back(step)
    session.output.say(f"Undone: {step.name.english()}", {"import": number, "undone": True, "rows": len(change.rows)})


def _locale() -> str:
    """The locale in which the user writes dates, such as en_US.UTF-8."""
    return next((os.environ[name] for name in ("LC_ALL", "LC_TIME", "LANG") if os.environ.get(name)), "")


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
