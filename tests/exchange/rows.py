"""Small files as other programs write them, and what an import makes of them."""

from pathlib import Path
from typing import Any

from pipedesk.desk import Desk
from pipedesk.exchange.importing import Report, Wishes, dry_run, run_import, understand


def written(folder: Path, text: str, name: str = "file.csv") -> Path:
    """A file of this text."""
    path = folder / name
    path.write_bytes(text.encode())
    return path


def imported(desk: Desk, folder: Path, *texts: str, wishes: Wishes | None = None) -> Report:
    """The report of importing files of these texts; a dry run before says the same."""
    asked = wishes or Wishes()
    files = [understand(written(folder, text, f"file{at}.csv"), asked) for at, text in enumerate(texts)]
    tried = dry_run(desk, files, asked)
    done = run_import(desk, files, asked)
    assert tried.counts == done.counts
    assert (tried.problems, tried.duplicates) == (done.problems, done.duplicates)
    return done


def query(desk: Desk, sql: str) -> list[tuple[Any, ...]]:
    """What the file holds."""
    with desk.store.reading() as look:
        return [tuple(row) for row in look.exec_driver_sql(sql)]


def reasons(report: Report) -> list[tuple[int, str]]:
    """Rows and reasons of the problems."""
    return [(problem.row, problem.reason.english()) for problem in report.problems]
