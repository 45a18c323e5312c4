"""The small form at a card: what stages ask for before a deal moves, filled in there, or put off with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from pipedesk.commands.checklists import Answer
from pipedesk.domain.money import parse_amount
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.requirements import RequiredField
from pipedesk.domain.texts import translate
from pipedesk.domain.when import parse_day
from pipedesk.ui.planning import Form
from pipedesk.ui.widgets.fitted import FittedPage
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.widgets.tick import TickLine
from pipedesk.ui.words import required_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from pipedesk.store.reads.requirements import Unmet

_MOST_HIGH = 240
_FORM = 440


@dataclass(frozen=True, slots=True)
class Reading:
    """How what is typed is understood: the currency of amounts by deal, now, and the zone the user lives in."""

    currencies: dict[int, str]
    now: datetime
    zone: ZoneInfo


class MoveForm(Form):
    """Asks for what is unmet. Once it is all there the deal simply moves; before that, a reason lets it move."""

    def __init__(self, parent: QWidget, title: str, confirm: str, asked: Sequence[Unmet], *, about: str) -> None:
        super().__init__(parent, title, confirm, about=about)
        self._confirm = confirm
        self._asked = asked
        self._ticks: dict[int, TickLine] = {}
        self._lines: dict[RequiredField, QLineEdit] = {}
        self.reason: QLineEdit | None = None

    def add_asked(self) -> None:
        """Add the rows for what is asked for, below those already there."""
        items = {item.id: item.text for one in self._asked for item in one.items}
        if items:
            self._add_ticks(items)
        wanted = {field for one in self._asked for field in one.fields}
        for field in RequiredField:
            if field in wanted:
                self._lines[field] = self.line(required_words(field), _hint(field))
                self._lines[field].textChanged.connect(self._name_button)
        if items or wanted:
            self.reason = self.line(self.tr("Reason"), self.tr("why it may move without; kept as a note"))
            self._name_button()

    def answers(self, reading: Reading) -> tuple[Answer, ...]:
        """What was ticked and typed, by deal. Raises `Refusal` for what is not understood, and for no reason."""
        found = tuple(self._answer(one, reading) for one in self._asked)
        if self.reason is not None and not self.reason.text().strip() and not self._all_there():
            self.reason.setFocus()
            raise Refusal(
                translate("Moving", "Something is still open."),
                translate("Moving", "Tick it off and fill it in, or say why it moves all the same."),
            )
        return found

    def _answer(self, one: Unmet, reading: Reading) -> Answer:
        typed = {field: self._lines[field].text().strip() for field in one.fields}
        value, close = typed.get(RequiredField.VALUE, ""), typed.get(RequiredField.EXPECTED_CLOSE, "")
        return Answer(
            one.deal_id,
            tuple(item.id for item in one.items if self._ticks[item.id].done()),
            parse_amount(value, reading.currencies.get(one.deal_id, "EUR")) if value else None,
            parse_day(close, reading.now, reading.zone) if close else None,
            typed.get(RequiredField.ORGANIZATION, ""),
            typed.get(RequiredField.PERSON, ""),
            typed.get(RequiredField.SOURCE, ""),
            self._note(one),
        )

    def _note(self, one: Unmet) -> str:
        """Why the deal moves without what is still open, and what that is."""
        open_items = [item.text for item in one.items if not self._ticks[item.id].done()]
        open_fields = [required_words(field) for field in one.fields if not self._lines[field].text().strip()]
        reason = self.reason.text().strip() if self.reason is not None else ""
        if not reason or not (open_items or open_fields):
            return ""
        left = " · ".join([*open_items, *open_fields])
        return self.tr("Moved on without: {what}\nReason: {reason}").format(what=left, reason=reason)

    def _all_there(self) -> bool:
        ticked = all(line.done() for line in self._ticks.values())
        return ticked and all(line.text().strip() for line in self._lines.values())

    def _name_button(self) -> None:
        self.confirm.setText(self._confirm if self._all_there() else self.tr("Move Anyway"))

    def _add_ticks(self, items: dict[int, str]) -> None:
        page = FittedPage()
        page.setObjectName("body")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 3, 0, 3)
        column.setSpacing(6)
        for item, text in items.items():
            line = self._ticks[item] = TickLine(text)
            line.box.toggled.connect(partial(self._ticked))
            column.addWidget(line)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        area.setFocusProxy(next(iter(self._ticks.values())))
        area.setFixedHeight(min(column.totalHeightForWidth(_FORM * 2 // 3), _MOST_HIGH))
        self.rows.addRow(PlainLabel(self.tr("Before it goes on"), "secondary"), area)

    def _ticked(self, _: bool) -> None:
        self._name_button()


def _hint(field: RequiredField) -> str:
    translate = QCoreApplication.translate
    hints = {
        RequiredField.VALUE: translate("Planning", "32000, 1 500,50 or 12k"),
        RequiredField.EXPECTED_CLOSE: translate("Planning", "18 Dec, friday, in 3 weeks"),
        RequiredField.ORGANIZATION: translate("Planning", "whose deal it is"),
        RequiredField.PERSON: translate("Planning", "whom you talk to"),
        RequiredField.SOURCE: translate("Moving", "where it came from"),
    }
    return hints[field]
