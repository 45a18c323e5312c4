"""Bringing other programs' files in: understood, tried dry, then written as one undo step."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from pipedesk.desk import Desk
from pipedesk.domain.edits import Edit, Insert, Update
from pipedesk.domain.money import plain_amount
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.exchange.building import Builder, Counts
from pipedesk.exchange.dates import given_format
from pipedesk.exchange.matching import check_mapping, guess_columns, guess_kind, vocabulary
from pipedesk.exchange.records import Formats, Problem, Reader, Record, find_formats
from pipedesk.exchange.source import Source, open_source
from pipedesk.store.book import Book
from pipedesk.store.reads.matching import known
from pipedesk.store.reads.totals import file_currency

AT_ONCE = 500
MOST_PROBLEMS = 1000
_FIRST_TO_LAST = ("organizations", "people", "deals", "follow-ups")

Progress = Callable[[int], None]
"""Told how many rows have been read so far."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user said about a file; what is left out is guessed. `columns` "" or "-" leaves a column out."""

    kind: str | None = None
    profile: str = "generic"
    columns: dict[str, str] = field(default_factory=dict)
    stages: dict[str, str] = field(default_factory=dict)
    date_format: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Understood:
    """One file, understood: what its rows are, what each column means, how it writes dates and amounts."""

    source: Source
    kind: str
    mapping: dict[str, str]
    left_out: tuple[str, ...]
    formats: Formats
    doubts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did, or would do; `import_id` is None for a dry run."""

    import_id: int | None
    counts: Counts
    problems: tuple[Problem, ...]
    problem_count: int
    files: tuple[Understood, ...]


class Cancelled(Exception):
    """The user stopped the import; nothing of it is left."""


def understand(path: Path, wishes: Wishes) -> Understood:
    """Look at a file and decide what it means. Raises `Refusal` when it cannot be read or a wish does not fit it."""
    source = open_source(path)
    words = vocabulary(wishes.profile)
    kind = wishes.kind or guess_kind(source.columns, words)
    mapping = guess_columns(kind, source.columns, words)
    for column, meant in wishes.columns.items():
        mapping = {known: other for known, other in mapping.items() if known != column and other != meant}
        if meant not in ("", "-"):
            mapping[column] = meant
        elif column not in source.columns:
            mapping[column] = meant
    check_mapping(kind, mapping, source.columns, words)
    prefer = "mdy" if wishes.language == "en-US" else "dmy"
    formats = find_formats(source, mapping, given_format(wishes.date_format) if wishes.date_format else None, prefer)
    doubts = tuple(
        translate("Import", "In “{column}” day and month could be swapped; it is read as {order}.").fill(
            column=column, order=form.order
        )
        for column, form in formats.dates.items()
        if not form.sure
    )
    left_out = tuple(column for column in source.columns if column not in mapping)
    return Understood(source, kind, mapping, left_out, formats, doubts)


def dry_run(desk: Desk, files: Sequence[Understood], wishes: Wishes, progress: Progress | None = None) -> Report:
    """Go through all rows as an import would, and change nothing."""
    with desk.store.reading() as look:
        builder = _builder(look, wishes, None)
        book = Book(look, desk.clock)
        for kind, records in _batches(files, look, desk, builder.problems, progress):
            builder.edits(book, kind, records)
    return _report(None, builder, files)


def run_import(
    desk: Desk,
    files: Sequence[Understood],
    wishes: Wishes,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write all rows, `AT_ONCE` to a transaction, as one undo step that survives a restart.

    Raises `Cancelled` when the user stops it, `Refusal` when the disk or a value refuses; nothing is left of it then.
    """
    names = ", ".join(understood.source.name for understood in files)
    with desk.store.reading() as look:
        builder = _builder(look, wishes, None)
        prepared = _batches(files, look, desk, builder.problems, progress)
        step = desk.begin(translate("Import", "Import {names}").fill(names=names[:200]))
        try:
            step.add(lambda book: _opening(book, builder, names, wishes))
            for kind, records in prepared:
                if cancelled():
                    raise Cancelled
                step.add(lambda book, kind=kind, records=records: builder.edits(book, kind, records))  # type: ignore[misc]
            report = _report(builder.import_id, builder, files)
            step.add(lambda _: [_closing(report)])
        except (Cancelled, Refusal, OSError):
            step.cancel()
            raise
    step.finish()
    return report


def report_facts(report: Report) -> dict[str, Any]:
    """A report as plain values, for JSON. Values are in units of their currency and in minor units."""
    return {
        "import": report.import_id,
        **asdict(report.counts),
        "won_value": {
            currency: float(plain_amount(minor, currency)) for currency, minor in report.counts.won_minor.items()
        },
        "problem_count": report.problem_count,
        "problems": [
            {"row": problem.row, "column": problem.column, "value": problem.value, "reason": problem.reason.english()}
            for problem in report.problems
        ],
        "files": [
            {
                "file": understood.source.name,
                "kind": understood.kind,
                "columns": understood.mapping,
                "left_out": list(understood.left_out),
                "dates": {column: form.pattern or form.order for column, form in understood.formats.dates.items()},
                "evidence": [text.english() for text in understood.source.evidence],
                "doubts": [text.english() for text in understood.doubts],
            }
            for understood in report.files
        ],
    }


def _builder(look: Connection, wishes: Wishes, import_id: int | None) -> Builder:
    return Builder(known(look), vocabulary(wishes.profile), wishes.stages, file_currency(look), import_id)


def _batches(
    files: Sequence[Understood], look: Connection, desk: Desk, problems: list[Problem], progress: Progress | None
) -> Iterator[tuple[str, list[Record]]]:
    """Records in batches, kind by kind, so that what is linked to is there first."""
    currency, zone = file_currency(look), desk.clock.zone()
    done = 0
    for understood in sorted(files, key=lambda one: _FIRST_TO_LAST.index(one.kind)):
        reader = Reader(understood.source.columns, understood.mapping, understood.formats, currency, zone)
        rows = understood.source.rows()
        while batch := [reader.read(row, problems) for row in islice(rows, AT_ONCE)]:
            yield understood.kind, batch
            done += len(batch)
            if progress is not None:
                progress(done)


def _opening(book: Book, builder: Builder, names: str, wishes: Wishes) -> list[Edit]:
    builder.import_id = book.new_id("import_batch")
    values = {
        "uid": book.new_uid(),
        "source": names[:1000],
        "profile": wishes.profile,
        "started_at": book.now,
    }
    return [Insert("import_batch", builder.import_id, values)]


def _closing(report: Report) -> Edit:
    assert report.import_id is not None
    return Update("import_batch", report.import_id, {"report": json.dumps(asdict(report.counts), ensure_ascii=False)})


def _report(import_id: int | None, builder: Builder, files: Iterable[Understood]) -> Report:
    problems = sorted(builder.problems, key=lambda problem: problem.row)
    return Report(import_id, builder.counts, tuple(problems[:MOST_PROBLEMS]), len(problems), tuple(files))
