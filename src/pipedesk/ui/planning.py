"""Adding deals and planning follow-ups: two small forms that understand what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pipedesk.commands.command import Command
from pipedesk.commands.deals import AddDeal
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.desktop.translation import rendered
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import FollowUpKind
from pipedesk.domain.when import parse_day, parse_when
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.totals import file_currency
from pipedesk.ui.widgets.front import window_in_front
from pipedesk.ui.widgets.labels import ElidedLabel, PlainLabel
from pipedesk.ui.words import KIND_ICONS, kind_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change


class Form(QDialog):
    """A small form that runs one command. A refusal is said in the form, and nothing typed is lost."""

    def __init__(self, parent: QWidget, title: str, confirm: str, *, about: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self._run: Callable[[], object] = lambda: None
        self.rows = QFormLayout()
        self.rows.setHorizontalSpacing(14)
        self.rows.setVerticalSpacing(9)
        self._problem = PlainLabel("", "bad")
        self._problem.setWordWrap(True)
        self._problem.hide()
        head = PlainLabel(title, "headline")
        buttons = QDialogButtonBox()
        self.confirm = QPushButton(confirm)
        self.confirm.setProperty("look", "primary")
        self.confirm.setDefault(True)
        buttons.addButton(self.confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(head)
        if about:
            layout.addWidget(ElidedLabel(about, "secondary"))
        layout.addLayout(self.rows)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)

    def line(self, label: str, hint: str = "", text: str = "") -> QLineEdit:
        """A line of text with its label."""
        edit = QLineEdit(text)
        edit.setPlaceholderText(hint)
        edit.setAccessibleName(label)
        self.rows.addRow(PlainLabel(label, "secondary"), edit)
        return edit

    def choice(self, label: str, choices: list[tuple[str, object]]) -> QComboBox:
        """A choice with its label."""
        box = QComboBox()
        for words, value in choices:
            box.addItem(words, value)
        box.setAccessibleName(label)
        self.rows.addRow(PlainLabel(label, "secondary"), box)
        return box

    def ask(self, run: Callable[[], object]) -> bool:
        """Show the form until `run` accepts what was typed, or the user leaves; whether it was accepted."""
        self._run = run
        first = self.rows.itemAt(0, QFormLayout.ItemRole.FieldRole)
        if first is not None and (field := first.widget()) is not None:
            field.setFocus()
        return self.exec() == QDialog.DialogCode.Accepted

    def _try(self) -> None:
        try:
            self._run()
        except Refusal as refusal:
            self._problem.setText(f"{rendered(refusal.title)} {rendered(refusal.advice)}")
            self._problem.show()
            self._make_room()
            return
        self.accept()

    def _make_room(self) -> None:
        """A problem of several lines needs more height than the form has."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))


class Planning(QObject):
    """The forms for a new deal and for a follow-up."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program

    def new_deal(self) -> None:
        """Ask what is being sold; the deal goes on top of the selected card's column, or of the first one."""
        program = self._program
        desk = program.live.desk
        columns = program.board.page.columns
        if desk is None or not columns:
            return
        place = program.board.page.current_place()
        form = Form(program.window, self.tr("New deal"), self.tr("Add Deal"))
        title = form.line(self.tr("Title"), self.tr("what is being sold"))
        value = form.line(self.tr("Value"), self.tr("32000, 1 500,50 or 12k"))
        organization = form.line(self.tr("Organization"), self.tr("whose deal it is"))
        person = form.line(self.tr("Person"), self.tr("whom you talk to"))
        stage = form.choice(self.tr("Stage"), [(column.stage.name, column.stage.id) for column in columns])
        stage.setCurrentIndex(columns.index(place[0]) if place else 0)
        close = form.line(self.tr("Expected close"), self.tr("18 Dec, friday, in 3 weeks"))
        added: list[Change] = []

        def run() -> None:
            with desk.store.reading() as look:
                currency = file_currency(look)
            now, zone = desk.clock.now(), desk.clock.zone()
            added.append(
                desk.run(
                    AddDeal(
                        title.text(),
                        stage.currentData(),
                        program.formats.amount(value.text(), currency) if value.text().strip() else 0,
                        organization=organization.text(),
                        person=person.text(),
                        expected_close_on=parse_day(close.text(), now, zone) if close.text().strip() else None,
                    )
                )
            )

        if form.ask(run):
            self._show(added[0])

    def plan_follow_up(self, deal: int) -> None:
        """Ask what to do next, and when."""
        desk = self._program.live.desk
        if desk is None:
            return
        with desk.store.reading() as look:
            details = deal_details(look, deal)
        if details is None:
            return
        form = Form(
            window_in_front(self._program.window),
            self.tr("Plan a follow-up"),
            self.tr("Plan"),
            about=details.title,
        )
        what = form.line(self.tr("What"), self.tr("call about the discount"))
        when = form.line(self.tr("When"), self.tr("tomorrow 9:30, friday 10am, in 3 days"), self.tr("tomorrow 9:00"))
        kind = form.choice(self.tr("Kind"), [(kind_words(one), one) for one in KIND_ICONS])

        def run() -> None:
            desk.run(self._follow_up(desk, deal, what.text(), when.text(), kind.currentData()))

        form.ask(run)

    def _follow_up(self, desk: Desk, deal: int, what: str, when: str, kind: FollowUpKind) -> Command:
        due = parse_when(when, desk.clock.now(), desk.clock.zone())
        return PlanFollowUp(what, due, deal, kind=FollowUpKind(kind))

    def _show(self, change: Change) -> None:
        for deal in change.ids("deal"):
            self._program.live.flush()
            self._program.board.page.choose(deal, focus=True)
