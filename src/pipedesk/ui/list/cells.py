"""What the cells of the list say: to people, and to a spreadsheet."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication

from pipedesk.domain.money import plain_amount, weighted
from pipedesk.domain.staleness import days_between, is_stale
from pipedesk.domain.terms import DealStatus
from pipedesk.store.reads.list_rows import ListRow
from pipedesk.ui.formats import Due, Formats
from pipedesk.ui.list.columns import Column
from pipedesk.ui.words import KIND_ICONS

NO_STEP_ICON = "circle-alert"
NOTHING = "—"
STATUS_TONES = {DealStatus.OPEN: "neutral", DealStatus.WON: "good", DealStatus.LOST: "bad"}
_MS = 1000


Writer = Callable[["Cells", ListRow], str]


class Pill(NamedTuple):
    """A cell that is a small badge."""

    text: str
    tone: str
    icon: str = ""
    icon_role: str = ""


class Cells:
    """Writes the cells of a row."""

    def __init__(self, formats: Formats, now: Callable[[], datetime]) -> None:
        self.formats = formats
        self._now = now

    def text(self, row: ListRow, column: Column) -> str:
        """The words in a cell; empty when there is nothing to say."""
        write = self._WRITERS.get(column)
        return write(self, row) if write is not None else str(getattr(row, column.value))

    def pill(self, row: ListRow, column: Column) -> Pill | None:
        """What a cell shows as a badge; None when it is plain text."""
        if column is Column.NEXT_STEP and row.status is DealStatus.OPEN:
            due = self.due(row)
            icon = KIND_ICONS[row.next_kind] if row.next_kind else NO_STEP_ICON
            return Pill(due.text, due.timing.tone, icon)
        if column is Column.STATUS or (column is Column.STAGE and row.status is not DealStatus.OPEN):
            return Pill(status_words(row.status), STATUS_TONES[row.status])
        if column is Column.STAGE:
            return Pill(row.stage, "neutral", *(("dot", f"hue_{row.stage_colour}") if row.stage_colour else ()))
        return None

    def due(self, row: ListRow) -> Due:
        """When the next step is due, and how that stands."""
        due_ms = round(row.next_due_at.timestamp() * _MS) if row.next_due_at else None
        return self.formats.due(due_ms, row.next_on.isoformat() if row.next_on else None, self._now())

    def is_stale(self, row: ListRow) -> bool:
        """Whether an open deal has been too long in its stage."""
        days = days_between(row.stage_entered_at, self._now())
        return row.status is DealStatus.OPEN and is_stale(days, row.stale_after_days)

    def is_late(self, row: ListRow) -> bool:
        """Whether an open deal should have been closed by now."""
        return (
            row.status is DealStatus.OPEN and row.expected_close_on is not None and row.expected_close_on < self.today
        )

    @property
    def today(self) -> date:
        """The day on the user's wall."""
        return self._now().astimezone(self.formats.zone).date()

    def plain(self, row: ListRow, column: Column) -> str:
        """The same for a spreadsheet, whatever the language: 32000.00, 0.4, 2026-12-18, 2026-12-18 14:30."""
        write = self._PLAIN.get(column)
        return write(self, row) if write is not None else self.text(row, column)

    def _value(self, row: ListRow) -> str:
        return self.formats.money(row.value_minor, row.currency)

    def _weighted(self, row: ListRow) -> str:
        return self.formats.money(_expected(row), row.currency)

    def _probability(self, row: ListRow) -> str:
        return self.formats.percent(row.probability)

    def _step(self, row: ListRow) -> str:
        return self.due(row).text if row.status is DealStatus.OPEN or row.next_due_at else ""

    def _close(self, row: ListRow) -> str:
        return self._short(row.expected_close_on)

    def _created(self, row: ListRow) -> str:
        return self._short(self._day_of(row.created_at))

    def _closed(self, row: ListRow) -> str:
        return self._short(self._day_of(row.closed_at))

    def _days(self, row: ListRow) -> str:
        return self.formats.days(self._days_in_stage(row))

    def _age(self, row: ListRow) -> str:
        return self.formats.days(self._days_of_age(row))

    def _plain_step(self, row: ListRow) -> str:
        if row.next_on is not None or row.next_due_at is None:
            return _iso(row.next_on)
        return row.next_due_at.astimezone(self.formats.zone).strftime("%Y-%m-%d %H:%M")

    def _plain_created(self, row: ListRow) -> str:
        return _iso(self._day_of(row.created_at))

    def _plain_closed(self, row: ListRow) -> str:
        return _iso(self._day_of(row.closed_at))

    def _plain_days(self, row: ListRow) -> str:
        return str(self._days_in_stage(row))

    def _plain_age(self, row: ListRow) -> str:
        return str(self._days_of_age(row))

    def _short(self, day: date | None) -> str:
        return self.formats.short_day(day, self.today) if day else ""

    def _day_of(self, moment: datetime | None) -> date | None:
        return moment.astimezone(self.formats.zone).date() if moment else None

    def _days_in_stage(self, row: ListRow) -> int:
        return days_between(row.stage_entered_at, row.closed_at or self._now())

    def _days_of_age(self, row: ListRow) -> int:
        return days_between(row.created_at, row.closed_at or self._now())

    _WRITERS: ClassVar[dict[Column, Writer]] = {
        Column.STATUS: lambda _, row: status_words(row.status),
        Column.VALUE: _value,
        Column.PROBABILITY: _probability,
        Column.WEIGHTED: _weighted,
        Column.NEXT_STEP: _step,
        Column.CLOSE: _close,
        Column.DAYS: _days,
        Column.AGE: _age,
        Column.TAGS: lambda _, row: ", ".join(row.tags),
        Column.CREATED: _created,
        Column.CLOSED: _closed,
    }
    _PLAIN: ClassVar[dict[Column, Writer]] = {
        Column.VALUE: lambda _, row: plain_amount(row.value_minor, row.currency),
        Column.PROBABILITY: lambda _, row: str(Decimal(row.probability) / 100),
        Column.WEIGHTED: lambda _, row: plain_amount(_expected(row), row.currency),
        Column.NEXT_STEP: _plain_step,
        Column.CLOSE: lambda _, row: _iso(row.expected_close_on),
        Column.DAYS: _plain_days,
        Column.AGE: _plain_age,
        Column.CREATED: _plain_created,
        Column.CLOSED: _plain_closed,
    }


def status_words(status: DealStatus) -> str:
    """Open, Won, Lost."""
    words = {
        DealStatus.OPEN: QCoreApplication.translate("Words", "Open"),
        DealStatus.WON: QCoreApplication.translate("Words", "Won"),
        DealStatus.LOST: QCoreApplication.translate("Words", "Lost"),
    }
    return words[status]


def _expected(row: ListRow) -> int:
    return weighted(row.value_minor, row.probability)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
