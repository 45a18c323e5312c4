"""What a file means: its kind of rows, its columns, its ways of writing, decided before anything is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.exchange.dates import given_format
from pipedesk.exchange.fields import Kind, kind_named
from pipedesk.exchange.matching import ColumnGuess, guess_kind, match_columns, refuse_unnamed, says_enough
from pipedesk.exchange.source import Source, open_source
from pipedesk.exchange.survey import MOST_DISTINCT, Formats, Survey, find_formats, survey
from pipedesk.exchange.vocabulary import Vocabulary, recognise, vocabulary

MOST_STAGES = 40
_MONTH_FIRST = ("en-us", "en_us")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user said about a file; what is left out is guessed.

    `columns`: column → field, "" or "-" leaves it out. `stages`: their word → our stage, "won" or "lost".
    `date_format`: dmy, mdy, ymd or a pattern. `decimal`: "." or ",". `currency`: of amounts that name none.
    `language` is the user's, such as en_US: where day and month could be swapped it decides.
    """

    kind: str | None = None
    profile: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    stages: Mapping[str, str] = field(default_factory=dict)
    date_format: str | None = None
    decimal: str | None = None
    currency: str | None = None
    sheet: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """One file, understood. `doubts` is what the user should look at before the import."""

    source: Source
    profile: str
    kind: Kind
    guesses: tuple[ColumnGuess, ...]
    survey: Survey
    formats: Formats
    doubts: tuple[Text, ...]

    @property
    def mapping(self) -> dict[str, str]:
        """Column → field, for the columns that become something."""
        return {guess.column: guess.field for guess in self.guesses if guess.field is not None}

    @property
    def left_out(self) -> tuple[str, ...]:
        """The columns that become nothing."""
        return tuple(guess.column for guess in self.guesses if guess.field is None)

    @property
    def words(self) -> Vocabulary:
        """The words by which it was understood."""
        return vocabulary(self.profile)

    @property
    def evidence(self) -> tuple[Text, ...]:
        """How it was understood: the program that wrote it, encoding, delimiter, number of rows."""
        known = translate("Import", "looks like {program}: %Ln column(s) known").fill(
            program=self.words.title, count=len(self.mapping)
        )
        rows = translate("Import", "%Ln row(s)").fill(count=self.survey.rows)
        return (*((known,) if self.words.signs else ()), *self.source.evidence, rows)

    def samples(self, column: str, most: int = 3) -> list[str]:
        """The first different values of a column, for showing."""
        return [str(cell) for cell in self.survey.filled(self.source.columns.index(column))[:most]]

    def words_in(self, name: str) -> Mapping[str, int]:
        """The different words of the column that became a field, such as "stage", with how often each was met."""
        at = next((at for at, guess in enumerate(self.guesses) if guess.field == name), None)
        if at is None:
            return {}
        values = self.survey.values[at]
        return {str(cell).strip(): values[cell] for cell in self.survey.filled(at)}


def understand(path: Path, wishes: Wishes, cancelled: Callable[[], bool] = lambda: False) -> Understood:
    """Look through a file and decide what it means. Changes nothing; takes a second for 500,000 rows.

    Raises `Refusal` when it cannot be read, when a wish does not fit it, or when no column says what a row is about.
    """
    source = open_source(path, wishes.sheet)
    return reconsider(source, survey(source, cancelled), wishes)


def understand_together(paths: Sequence[Path], wishes: Wishes) -> tuple[Understood, ...]:
    """Look through several files that belong together. A wish for a column goes to the files that have it.

    Raises `Refusal` as `understand` does, and when no file has a column that a wish names.
    """
    sources = [open_source(path, wishes.sheet) for path in paths]
    wanted = {folded(column): column for column in wishes.columns}
    missing = dict(wanted)
    files = []
    for source in sources:
        here = {folded(column) for column in source.columns}
        mine = {column: wishes.columns[column] for plain, column in wanted.items() if plain in here}
        missing = {plain: column for plain, column in missing.items() if plain not in here}
        # A name that no file has is left to the last one, whose refusal lists its columns.
        mine |= {column: wishes.columns[column] for column in missing.values()} if source is sources[-1] else {}
        files.append(reconsider(source, survey(source), replace(wishes, columns=mine)))
    return tuple(files)


def reconsider(source: Source, seen: Survey, wishes: Wishes) -> Understood:
    """Decide anew what a file means that was looked through already."""
    profile = wishes.profile or recognise(source.columns)
    words = vocabulary(profile)
    kind = kind_named(wishes.kind) if wishes.kind else guess_kind(source.columns, seen.values, words, wishes.columns)
    guesses = match_columns(kind, source.columns, seen.values, words, wishes.columns)
    if not says_enough(kind, guesses):
        raise refuse_unnamed(kind, source.columns)
    mapping = {guess.column: guess.field for guess in guesses if guess.field is not None}
    given_dates = given_format(wishes.date_format) if wishes.date_format else None
    if wishes.decimal not in (None, ".", ","):
        raise Refusal(
            translate("Import", "“{sign}” is no decimal sign.").fill(sign=wishes.decimal),
            translate("Import", "Give “.” or “,”."),
        )
    prefer = "mdy" if wishes.language.lower().startswith(_MONTH_FIRST) else "dmy"
    formats = find_formats(source, seen, kind, mapping, given_dates, wishes.decimal, prefer)
    understood = Understood(source, profile, kind, guesses, seen, formats, formats.doubts())
    return _with_doubts(understood)


def _with_doubts(understood: Understood) -> Understood:
    stages = len(understood.words_in("stage"))
    if stages <= MOST_STAGES:
        return understood
    column = next(guess.column for guess in understood.guesses if guess.field == "stage")
    number = f"{MOST_DISTINCT}+" if stages >= MOST_DISTINCT else str(stages)
    many = translate("Import", "“{column}” has {number} different values. Are these stages?").fill(
        column=column, number=number
    )
    return replace(understood, doubts=(*understood.doubts, many))
