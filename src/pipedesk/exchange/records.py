"""Rows of other programs as what they say."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from pipedesk.domain.names import clean_line, clean_text
from pipedesk.domain.texts import Text, translate
from pipedesk.exchange.amounts import NOTHING, amount_reader, currency_of
from pipedesk.exchange.dates import as_moment, clock_parser, date_parser, day_parser, moment_parser
from pipedesk.exchange.fields import Content, Field, Kind, field_of
from pipedesk.exchange.guarding import unguarded
from pipedesk.exchange.matching import ColumnGuess
from pipedesk.exchange.problems import Findings
from pipedesk.exchange.source import Cell, SourceRow
from pipedesk.exchange.survey import DATES, Formats
from pipedesk.exchange.vocabulary import Vocabulary, key

_CACHED = 20_000
_ENDLESS = 1 << 30


@dataclass(frozen=True, slots=True)
class DealRecord:
    """A deal as a row tells it. Money in minor units of `currency`, moments in UTC; what it does not say is empty."""

    row: int
    title: str = ""
    value: int | None = None
    currency: str = ""
    pipeline: str = ""
    stage: str = ""
    status: str = ""
    is_won: bool | None = None
    is_closed: bool | None = None
    organization: str = ""
    organization_id: str = ""
    organization_domain: str = ""
    person: str = ""
    person_id: str = ""
    email: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    created: datetime | None = None
    stage_entered: datetime | None = None
    expected_close: date | None = None
    closed: datetime | None = None
    won_at: datetime | None = None
    lost_at: datetime | None = None
    archived_at: datetime | None = None
    lost_reason: str = ""
    lost_note: str = ""
    probability: int | None = None
    source: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    external_id: str = ""


@dataclass(frozen=True, slots=True)
class OrganizationRecord:
    """An organization as a row tells it."""

    row: int
    name: str = ""
    website: str = ""
    phone: str = ""
    city: str = ""
    created: datetime | None = None
    note: str = ""
    external_id: str = ""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as a row tells it."""

    row: int
    name: str = ""
    first_name: str = ""
    last_name: str = ""
    job_title: str = ""
    organization: str = ""
    organization_id: str = ""
    organization_domain: str = ""
    email: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    created: datetime | None = None
    note: str = ""
    external_id: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpRecord:
    """A follow-up as a row tells it: due on a day, or at a moment."""

    row: int
    subject: str = ""
    kind: str = ""
    due: datetime | None = None
    due_on: date | None = None
    done: bool | None = None
    done_at: datetime | None = None
    deal: str = ""
    deal_id: str = ""
    person: str = ""
    person_id: str = ""
    email: tuple[str, ...] = ()
    organization: str = ""
    created: datetime | None = None
    note: str = ""
    external_id: str = ""


Record = DealRecord | OrganizationRecord | PersonRecord | FollowUpRecord

_RECORDS: dict[Kind, type[Record]] = {
    Kind.DEALS: DealRecord,
    Kind.ORGANIZATIONS: OrganizationRecord,
    Kind.PEOPLE: PersonRecord,
    Kind.FOLLOW_UPS: FollowUpRecord,
}

_Convert = Callable[[Cell], Any]


class _TooLongError(Exception):
    """A text was cut to what there is room for."""

    def __init__(self, kept: str, limit: int) -> None:
        self.kept = kept
        self.limit = limit


class Reader:
    """Turns rows into records, with one converter for each column, made once for a file."""

    def __init__(
        self,
        file: str,
        kind: Kind,
        guesses: Sequence[ColumnGuess],
        formats: Formats,
        words: Vocabulary,
        currency: str,
        zone: ZoneInfo,
        *,
        guarded: bool = True,
    ) -> None:
        """`guarded`: texts may have an apostrophe before them that keeps a spreadsheet from running them."""
        self._plain = unguarded if guarded else str
        self.problems = Findings()
        self._file = file
        self._record = _RECORDS[kind]
        self._zone = zone
        self._currency = currency
        self._words = words
        self._steps: list[tuple[int, str, _Convert, str, Content]] = []
        self._currency_at: int | None = None
        self._amount: tuple[int, str, Callable[[Cell, str], tuple[int, str] | None]] | None = None
        for at, guess in enumerate(guesses):
            if guess.field is None:
                continue
            field = field_of(kind, guess.field)
            if field.name == "currency":
                self._currency_at = at
            elif field.content is Content.AMOUNT:
                read_amount = amount_reader(formats.amounts[guess.column], guess.currency or currency)
                self._amount = (at, guess.column, read_amount)
            else:
                convert = self._converter(field, guess.column, formats)
                self._steps.append((at, _attribute(field), convert, guess.column, field.content))

    def records(self, rows: Iterable[SourceRow]) -> Iterator[Record]:
        """What each row says. A cell that is not understood is left out and joins `problems`."""
        for row in rows:
            yield self.read(row)

    def read(self, row: SourceRow) -> Record:
        """What one row says."""
        values: dict[str, Any] = {}
        cells = row.cells
        for at, attribute, convert, column, content in self._steps:
            cell = cells[at]
            if cell is None or cell == "":
                continue
            try:
                value = convert(cell)
            except (ValueError, OverflowError):
                self.problems.add(self._file, row.number, column, cell, _REASONS.get(content, _NOT_UNDERSTOOD))
                continue
            except _TooLongError as cut:
                value = cut.kept
                self.problems.add(self._file, row.number, column, cell, _CUT.fill(limit=cut.limit))
            if value is None or value == "":
                continue
            values[attribute] = values[attribute] + value if attribute in values else value
        if self._amount is not None:
            self._read_amount(row, self._amount, values)
        if row.surplus:
            self.problems.add(self._file, row.number, "", "", _SURPLUS.fill(count=row.surplus))
        if "due" in values or "due_time" in values:
            self._join_due(values)
        return self._record(row=row.number, **values)

    def _read_amount(
        self,
        row: SourceRow,
        amount: tuple[int, str, Callable[[Cell, str], tuple[int, str] | None]],
        values: dict[str, Any],
    ) -> None:
        at, column, read = amount
        named = ""
        if self._currency_at is not None:
            written = row.cells[self._currency_at]
            if isinstance(written, str) and written.strip():
                named = currency_of(written, "")
                if not named:
                    self.problems.add(self._file, row.number, "", written, _NO_CURRENCY.fill(currency=self._currency))
        if named:
            values["currency"] = named
        cell = row.cells[at]
        if cell is None or cell == "":
            return
        try:
            found = read(cell, named)
        except ValueError:
            self.problems.add(self._file, row.number, column, cell, _REASONS[Content.AMOUNT])
            return
        if found is not None:
            values["value"], values["currency"] = found

    def _join_due(self, values: dict[str, Any]) -> None:
        """A day and a time of day, from two columns or one, as what is due."""
        clock: time | None = values.pop("due_time", None)
        found: date | datetime | None = values.pop("due", None)
        if found is None:
            return
        if isinstance(found, datetime):
            values["due"] = as_moment(found, self._zone)
        elif clock is not None:
            values["due"] = as_moment(datetime.combine(found, clock), self._zone)
        else:
            values["due_on"] = found

    def _converter(self, field: Field, column: str, formats: Formats) -> _Convert:
        match field.content:
            case Content.DAY:
                return day_parser(formats.dates[column], self._zone)
            case Content.MOMENT:
                return moment_parser(formats.dates[column], self._zone)
            case Content.DAY_OR_MOMENT:
                return date_parser(formats.dates[column])
            case Content.CLOCK:
                return clock_parser()
            case Content.PERCENT:
                return _percent(100.0 if column in formats.fractions else 1.0)
            case Content.YES_NO:
                return _yes_no(self._words)
            case Content.SEVERAL:
                return _several(field.limit, self._plain)
            case Content.TEXT:
                return _long_text(field.limit, self._plain)
        return _line(field.limit, self._plain)


def _attribute(field: Field) -> str:
    """Where a field's value goes: second and third addresses join the first."""
    base, _, number = field.name.rpartition("_")
    return base if number.isdecimal() and field.content is Content.SEVERAL else field.name


def _line(limit: int, plain: Callable[[str], str]) -> _Convert:
    @lru_cache(_CACHED, typed=True)
    def convert(cell: Cell) -> str:
        text = plain(_text(cell))
        line = text.strip() if text.isprintable() else clean_line(text, _ENDLESS)
        if len(line) > limit:
            raise _TooLongError(line[:limit].rstrip(), limit)
        return line

    return convert


def _long_text(limit: int, plain: Callable[[str], str]) -> _Convert:
    def convert(cell: Cell) -> str:
        text = clean_text(plain(_text(cell)), _ENDLESS)
        if len(text) > limit:
            raise _TooLongError(text[:limit].rstrip(), limit)
        return text

    return convert


def _several(limit: int, plain: Callable[[str], str]) -> _Convert:
    """Addresses, numbers or tags in one cell: separated by ";", "," or ":::", or a JSON list."""

    def convert(cell: Cell) -> tuple[str, ...]:
        text = plain(_text(cell))
        if text.lstrip().startswith("["):
            parts = _from_json(text)
        else:
            parts = text.replace(" ::: ", ";").replace("\n", ";").replace(",", ";").split(";")
        lines = (clean_line(part, _ENDLESS)[:limit].rstrip() for part in parts)
        return tuple(dict.fromkeys(line for line in lines if line))

    return convert


def _from_json(text: str) -> list[str]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return [text]
    return [str(one.get("value") or "") if isinstance(one, dict) else str(one) for one in data]


def _yes_no(words: Vocabulary) -> _Convert:
    @lru_cache(_CACHED, typed=True)
    def convert(cell: Cell) -> bool | None:
        if isinstance(cell, bool):
            return cell
        word = key(_text(cell))
        if word in words.yes:
            return True
        if word in words.no:
            return False
        if word in NOTHING:
            return None
        raise ValueError(cell)

    return convert


def _percent(scale: float) -> _Convert:
    def convert(cell: Cell) -> int | None:
        text = str(cell).strip()
        if text.casefold() in NOTHING:
            return None
        number = float(text.removesuffix("%").replace(",", ".").strip()) * (1.0 if text.endswith("%") else scale)
        if not 0 <= number <= 100:
            raise ValueError(cell)
        return int(number + 0.5)

    return convert


def _text(cell: Cell) -> str:
    match cell:
        case str():
            return cell
        case bool():
            return "true" if cell else "false"
        case datetime() | date() | time():
            return cell.isoformat()
    return str(cell)


_NOT_UNDERSTOOD = translate("Import", "This was not understood; left empty.")
_NOT_A_DATE = translate("Import", "This is no date of the calendar; left empty.")
_CUT = translate("Import", "This is too long; only the first {limit} characters were taken.")
_SURPLUS = translate("Import", "%Ln cell(s) beyond the last column; the row may have slipped.")
_NO_CURRENCY = translate("Import", "This is no currency; taken as {currency}.")
_REASONS: dict[Content, Text] = {
    **dict.fromkeys(DATES, _NOT_A_DATE),
    Content.AMOUNT: translate("Import", "This is no amount; left empty."),
    Content.PERCENT: translate("Import", "This is no percentage from 0 to 100; left empty."),
    Content.YES_NO: translate("Import", "This is neither yes nor no; left empty."),
    Content.CLOCK: translate("Import", "This is no time of day; left empty."),
}
