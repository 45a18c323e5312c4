"""What a card says, made from its row once and kept until the row, the minute or the language changes."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from pipedesk.domain.staleness import days_between, is_stale
from pipedesk.domain.terms import DealStatus, FollowUpKind
from pipedesk.store.card_order import GroupKey
from pipedesk.store.glance import TAG_BREAK, CardRow, StageRow
from pipedesk.ui.board.layout import UNMARKED, Marking
from pipedesk.ui.formats import Due, Formats, Timing
from pipedesk.ui.words import KIND_ICONS

NO_STEP_ICON = "circle-alert"
MOST_KEPT = 2000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Face(NamedTuple):
    """The words on a card, and what they mean. `hue` is the colour of its group, empty when it is in none.

    `tone` is that of the pill when not the next step but how the deal ended stands there.
    """

    title: str
    whom: str
    value: str
    days: str
    due: Due
    icon: str
    stale: bool
    tags: tuple[str, ...] = ()
    close: str = ""
    group: str = ""
    hue: str = ""
    tone: str = ""


class Faces:
    """Makes faces, and keeps them for cards that have not changed."""

    def __init__(self, formats: Formats, now: Callable[[], datetime]) -> None:
        self.formats = formats
        self.marking = UNMARKED
        self._now = now
        self._known: dict[int, tuple[CardRow, Face]] = {}

    def of(self, card: CardRow, stage: StageRow) -> Face:
        """The face of a card in a stage."""
        known = self._known.get(card.id)
        if known is not None and known[0] is card:
            return known[1]
        if len(self._known) >= MOST_KEPT:
            self._known.clear()
        face = self._make(card, stage)
        self._known[card.id] = (card, face)
        return face

    def spoken(self, card: CardRow, stage: StageRow) -> str:
        """The card as a screen reader says it: Route planning, Vélocité, €32,000, next step Today 11:00, stage Demo."""
        face = self.of(card, stage)
        parts = [card.title, card.organization, card.person, face.value]
        if card.next_due_ms is not None and card.closed_ms is None:
            parts.append(QCoreApplication.translate("Board", "next step {due}").format(due=face.due.text))
        else:
            parts.append(face.due.text)
        parts.append(QCoreApplication.translate("Board", "stage {stage}").format(stage=stage.name))
        if face.tags:
            parts.append(QCoreApplication.translate("Board", "tags {tags}").format(tags=", ".join(face.tags)))
        if face.stale:
            parts.append(QCoreApplication.translate("Board", "stale"))
        return ", ".join(part for part in parts if part)

    def group_of(self, card: CardRow) -> str:
        """The name of the group that a card is in; empty when it is in none."""
        match self.marking.key:
            case GroupKey.TAG:
                return min(card.tags.split(TAG_BREAK))
            case GroupKey.SOURCE:
                return card.source
            case GroupKey.ORGANIZATION:
                return card.organization
            case GroupKey.NONE:
                return ""

    def told(self, card: CardRow, stage: StageRow, note: str) -> str:
        """All about a card that there may be no room for on it, and the last note about the deal."""
        face = self.of(card, stage)
        step = QCoreApplication.translate("Board", "next step {due}").format(due=face.due.text)
        closes = QCoreApplication.translate("Board", "closes {day}").format(day=face.close) if face.close else ""
        without = card.next_due_ms is None or card.closed_ms is not None
        facts = (face.value, face.due.text if without else step, closes)
        blocks = [card.title, face.whom, " · ".join(fact for fact in facts if fact), " · ".join(face.tags)]
        return "\n".join(block for block in (*blocks, "" if not note else f"\n{note}") if block)

    def mark(self, marking: Marking) -> None:
        """Colour cards by something else from now on."""
        self.marking = marking
        self.forget()

    def forget(self) -> None:
        """Time has passed: every face is made anew."""
        self._known.clear()

    def _end(self, status: str, closed_ms: int, now: datetime) -> tuple[Due, str, str]:
        zone = self.formats.zone
        closed = datetime.fromtimestamp(closed_ms // 1000, UTC).astimezone(zone).date()
        day = self.formats.short_day(closed, now.astimezone(zone).date())
        if status == DealStatus.WON:
            words = QCoreApplication.translate("Board", "Won {day}").format(day=day)
            return Due(Timing.LATER, words), "check", "good"
        words = QCoreApplication.translate("Board", "Lost {day}").format(day=day)
        return Due(Timing.LATER, words), "x", "bad"

    def _make(self, card: CardRow, stage: StageRow) -> Face:
        now = self._now()
        group = self.group_of(card)
        close = date.fromisoformat(card.expected_close_on) if card.expected_close_on else None
        days = days_between(_EPOCH + timedelta(milliseconds=card.stage_entered_ms), now)
        due, icon, tone = self.formats.due(card.next_due_ms, card.next_on, now), NO_STEP_ICON, ""
        if card.next_kind:
            icon = KIND_ICONS[FollowUpKind(card.next_kind)]
        open_still = card.closed_ms is None
        if card.closed_ms is not None:
            due, icon, tone = self._end(card.status, card.closed_ms, now)
        return Face(
            title=card.title,
            whom=" · ".join(part for part in (card.organization, card.person) if part),
            value=self.formats.money(card.value_minor, card.currency),
            days=self.formats.days(days) if open_still else "",
            due=due,
            icon=icon,
            stale=open_still and is_stale(days, stage.stale_after_days),
            tone=tone,
            tags=tuple(sorted(card.tags.split(TAG_BREAK))) if card.tags else (),
            close=self.formats.short_day(close, now.astimezone(self.formats.zone).date()) if close else "",
            group=group,
            hue=self.marking.hue_of(group),
        )
