"""Deals made of others: duplicates, halves, and those that begin as a template has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pipedesk.commands.copying import DuplicateDeal, SplitDeal
from pipedesk.commands.templates import AddFromTemplate, DeleteTemplate, SaveTemplate
from pipedesk.domain.money import parse_amount
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.reads.deal import DealDetails, deal_details
from pipedesk.store.reads.templates import templates
from pipedesk.ui.planning import Form
from pipedesk.ui.refusing import show_refusal
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.front import window_in_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipedesk.app import Program
    from pipedesk.commands.command import Command
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change
    from pipedesk.ui.widgets.banner import BannerStack


class Copying(QObject):
    """Asks in small forms and shows what was made. `banners` says where the user looks."""

    def __init__(self, program: Program, desk: Desk, banners: Callable[[], BannerStack], parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._desk = desk
        self._banners = banners
        self._begin = program.actions["deal.from_template"]
        self._begin.triggered.connect(self.new_from_template)
        self._begin.setEnabled(True)

    def leave(self) -> None:
        """The file is being closed."""
        self._begin.triggered.disconnect(self.new_from_template)
        self._begin.setEnabled(False)

    def duplicate(self, deal: int) -> None:
        """Ask how the second one is called, and add it behind the first."""
        details = self._details(deal)
        if details is None:
            return
        form = Form(self._asking(), self.tr("Duplicate a deal"), self.tr("Duplicate"), about=details.title)
        copy = self.tr("{title} (copy)").format(title=details.title)
        title = form.line(self.tr("Title"), text=copy)
        taken = [(self.tr("Leave them with this one"), False), (self.tr("Plan them for the new one too"), True)]
        follow_ups = form.choice(self.tr("Follow-ups"), list(taken)) if details.follow_ups else None

        def command() -> Command:
            return DuplicateDeal(deal, title.text(), bool(follow_ups and follow_ups.currentData()))

        self._ask(form, command)

    def split(self, deal: int) -> None:
        """Ask how much of the value goes to a new deal."""
        details = self._details(deal)
        if details is None:
            return
        form = Form(self._asking(), self.tr("Split a deal in two"), self.tr("Split"), about=details.title)
        title = form.line(self.tr("Title of the new deal"), text=details.title)
        whole = self._program.formats.money(details.value_minor, details.currency)
        half = self._program.formats.money(details.value_minor // 2, details.currency)
        value = form.line(self.tr("Value of the new deal"), self.tr("of {value}").format(value=whole), half)
        self._ask(form, lambda: SplitDeal(deal, title.text(), parse_amount(value.text(), details.currency)))

    def save_template(self, deal: int) -> None:
        """Ask for the name under which the deal becomes a template."""
        details = self._details(deal)
        if details is None:
            return
        form = Form(self._asking(), self.tr("Save as a template"), self.tr("Save"), about=details.title)
        name = form.line(self.tr("Name of the template"), text=details.title)
        saved: list[Change] = []
        if form.ask(lambda: saved.append(self._desk.run(SaveTemplate(deal, name.text())))):
            words = self.tr("Saved: “New from Template” makes deals of it.")
            self._banners().say(words, icon="check", key="step", seconds=8)

    def new_from_template(self) -> None:
        """Ask which template, and for whom; without any template say how to make one."""
        with self._desk.store.reading() as look:
            known = templates(look)
        if not known:
            refusal = Refusal(
                translate("Templates", "There is no template yet."),
                translate("Templates", "Choose a deal, then “Save as Template” in the Deal menu."),
            )
            show_refusal(self._banners(), refusal)
            return
        form = Form(self._asking(), self.tr("New deal from a template"), self.tr("Add"))
        chosen = form.choice(self.tr("Template"), [(row.name, row) for row in known])
        title = form.line(self.tr("Title"), text=known[0].title)
        organization = form.line(self.tr("Organization"), self.tr("whose deal it is"))
        person = form.line(self.tr("Person"), self.tr("whom you talk to"))
        chosen.currentIndexChanged.connect(lambda: title.setText(chosen.currentData().title))
        remove = Button(self.tr("Delete This Template"), "bad")
        remove.clicked.connect(form.reject)
        remove.clicked.connect(lambda: self._program.live.run(DeleteTemplate(chosen.currentData().id)))
        form.rows.addRow("", remove)

        def command() -> Command:
            return AddFromTemplate(chosen.currentData().id, title.text(), organization.text(), person.text())

        self._ask(form, command)

    def _asking(self) -> QWidget:
        """The window over which a question stands."""
        return window_in_front(self._program.window)

    def _details(self, deal: int) -> DealDetails | None:
        with self._desk.store.reading() as look:
            return deal_details(look, deal)

    def _ask(self, form: Form, command: Callable[[], Command]) -> None:
        """Show a form until its command is carried out, then what it added."""
        made: list[Change] = []
        if form.ask(lambda: made.append(self._desk.run(command()))):
            self._program.live.flush()
            deals = [row.id for row in made[0].of("deal") if row.before is None]
            for deal in deals:
                self._program.show_deal(deal)
