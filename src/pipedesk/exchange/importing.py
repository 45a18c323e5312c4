"""Bringing other programs' files in: tried dry, then written as one undo step."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from pipedesk.desk import Desk
from pipedesk.domain.currencies import is_code
from pipedesk.domain.edits import Edit, Insert, Update
from pipedesk.domain.money import plain_amount
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.exchange.batch import Batch
from pipedesk.exchange.building import Builder, Counts
from pipedesk.exchange.fields import Kind
from pipedesk.exchange.problems import MOST_KEPT, Problem
from pipedesk.exchange.records import Reader
from pipedesk.exchange.understanding import Understood, Wishes, reconsider, understand
from pipedesk.exchange.vocabulary import GENERIC, vocabulary
from pipedesk.store.book import Book
from pipedesk.store.reads.matching import known
from pipedesk.store.reads.totals import file_currency

__all__ = [
    "Cancelled",
    "Progress",
    "Report",
    "Understood",
    "Wishes",
    "dry_run",
    "reconsider",
    "report_facts",
    "run_import",
    "total_rows",
    "understand",
]

AT_ONCE = 500
"""Rows to a transaction: others can write in between, and a cancel is heard soon."""

_FIRST_TO_LAST = (Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.DEALS, Kind.FOLLOW_UPS)

Progress = Callable[[int], None]
"""Told how many rows have been read so far; `total_rows` says of how many."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did, or would do; `import_id` is None when nothing was written.

    `problems` are cells and rows that did not come in as they are, `duplicates` rows that are there already; both in
    their order, at most `MOST_KEPT`, with their full numbers beside them.
    """

    import_id: int | None
    counts: Counts
    problems: tuple[Problem, ...]
    problem_count: int
    duplicates: tuple[Problem, ...]
    files: tuple[Understood, ...]


class Cancelled(Exception):
    """The user stopped the import; nothing of it is left."""


def total_rows(files: Sequence[Understood]) -> int:
    """How many rows the files have together."""
    return sum(understood.survey.rows for understood in files)


def dry_run(
    desk: Desk,
    files: Sequence[Understood],
    wishes: Wishes,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Go through all rows as an import would, and change nothing. Raises `Cancelled`, and `Refusal` as `run_import`."""
    with desk.store.reading() as look:
        work = _Work(desk, look, files, wishes)
        batch = Batch(Book(look, desk.clock), None)
        for part in work.parts(progress):
            if cancelled():
                raise Cancelled
            part(batch)
            batch = Batch(batch.book, None)
    return work.report(None)


def run_import(
    desk: Desk,
    files: Sequence[Understood],
    wishes: Wishes,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write all rows, `AT_ONCE` to a transaction, as one undo step that survives a restart.

    When all rows are there already it is no step, and no import: `import_id` is None then.

    Raises `Cancelled` when the user stops it, `Refusal` when file, disk or a value refuses; nothing is left of it then.
    """
    names = ", ".join(understood.source.name for understood in files)[:1000]
    with desk.store.reading() as look:
        work = _Work(desk, look, files, wishes)
    step = desk.begin(translate("Import", "Import {names}").fill(names=names[:200]))
    import_id = 0

    def opening(book: Book) -> list[Edit]:
        nonlocal import_id
        import_id = book.new_id("import_batch")
        values = {"uid": book.new_uid(), "source": names, "profile": work.profile, "started_at": book.now}
        return [Insert("import_batch", import_id, values)]

    def writing(part: Callable[[Batch], None]) -> Callable[[Book], list[Edit]]:
        def plan(book: Book) -> list[Edit]:
            batch = Batch(book, import_id)
            part(batch)
            return batch.edits()

        return plan

    with step:
        step.add(opening)
        for part in work.parts(progress):
            if cancelled():
                raise Cancelled
            step.add(writing(part))
        report = work.report(import_id)
        if not report.counts.bring_anything():
            return work.report(None)
        said = {"report": json.dumps(asdict(report.counts), ensure_ascii=False)}
        step.add(lambda _: [Update("import_batch", import_id, said)])
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
        "problems": [_problem_facts(problem) for problem in report.problems],
        "already_there": [_problem_facts(problem) for problem in report.duplicates],
        "files": [_file_facts(understood) for understood in report.files],
    }


class _Work:
    """One import, dry or not: the builder, and the rows of all files in parts of a transaction's size."""

    def __init__(self, desk: Desk, look: Any, files: Sequence[Understood], wishes: Wishes) -> None:
        self._files = sorted(files, key=lambda one: _FIRST_TO_LAST.index(one.kind))
        profiles = {understood.profile for understood in files}
        self.profile = profiles.pop() if len(profiles) == 1 else GENERIC
        currency = _checked_currency(wishes.currency) or file_currency(look)
        pipelines = {word for understood in files for word in understood.words_in("pipeline")}
        self._builder = Builder(
            known(look), vocabulary(self.profile), wishes.stages, currency, one_pipeline=len(pipelines) <= 1
        )
        zone = desk.clock.zone()
        self._readers = [
            Reader(
                one.source.name,
                one.kind,
                one.guesses,
                one.formats,
                one.words,
                currency,
                zone,
                guarded=not one.source.sheet,
            )
            for one in self._files
        ]

    def parts(self, progress: Progress | None) -> Iterator[Callable[[Batch], None]]:
        """What to do in each transaction; the progress is told when a part is done and the next is asked for."""
        done = 0
        for understood, reader in zip(self._files, self._readers, strict=True):
            rows = understood.source.rows()
            while read := list(islice(rows, AT_ONCE)):
                records = list(reader.records(read))

                def part(batch: Batch, understood: Understood = understood, records: list[Any] = records) -> None:
                    self._builder.take(batch, understood.kind, understood.source.name, records)

                yield part
                done += len(records)
                if progress is not None:
                    progress(done)

    def report(self, import_id: int | None) -> Report:
        """What was done."""
        findings = [*(reader.problems for reader in self._readers), self._builder.problems, self._builder.unlinked]
        order = {understood.source.name: place for place, understood in enumerate(self._files)}
        problems = sorted(
            (problem for found in findings for problem in found.kept),
            key=lambda problem: (order[problem.file], problem.row),
        )
        return Report(
            import_id,
            self._builder.counts(),
            tuple(problems[:MOST_KEPT]),
            sum(found.count for found in findings),
            tuple(self._builder.duplicates.kept),
            tuple(self._files),
        )


def _checked_currency(code: str | None) -> str | None:
    if code is not None and not is_code(code):
        raise Refusal(
            translate("Import", "“{code}” is no currency.").fill(code=code[:20]),
            translate("Import", "Use the three letters of a currency, such as EUR or CHF."),
        )
    return code


def _problem_facts(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "reason": problem.reason.english(),
    }


def _file_facts(understood: Understood) -> dict[str, Any]:
    formats = understood.formats
    return {
        "file": understood.source.name,
        "kind": understood.kind.value,
        "profile": understood.profile,
        "rows": understood.survey.rows,
        "columns": understood.mapping,
        "left_out": list(understood.left_out),
        "dates": {column: form.pattern or form.order for column, form in formats.dates.items()},
        "decimal_signs": {column: form.decimal for column, form in formats.amounts.items()},
        "evidence": [text.english() for text in understood.evidence],
        "doubts": [text.english() for text in understood.doubts],
    }
