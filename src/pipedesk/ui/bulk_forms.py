"""The small questions before a step on many deals: which tag, which field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from pipedesk.commands.bulk_fields import EditDeals, SetDealsOrganization
from pipedesk.commands.deals import DealField
from pipedesk.desktop.translation import rendered
from pipedesk.domain.probability import parse_percent
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.when import parse_day
from pipedesk.store.reads.choices import tags, tags_on
from pipedesk.ui.planning import Form
from pipedesk.ui.words import field_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipedesk.commands.command import Command
    from pipedesk.desk import Desk

Deals = tuple[int, ...]

_ORGANIZATION = "organization"


def ask_tag(parent: QWidget, desk: Desk, count: int) -> str:
    """Ask which tag shall be hung on so many deals, one of those there are or a new one; empty when dismissed."""
    form = Form(
        parent, rendered(translate("Bulk", "Add a tag")), rendered(translate("Bulk", "Add Tag")), about=_deals(count)
    )
    line = form.line(rendered(translate("Bulk", "Tag")), rendered(translate("Bulk", "a word, such as “fair 2027”")))
    with desk.store.reading() as look:
        _complete(line, [tag.name for tag in tags(look)])

    def run() -> None:
        if not line.text().strip():
            raise Refusal(
                translate("Bulk", "Which tag?"), translate("Bulk", "Type a word; a new one joins the list of tags.")
            )

    return line.text().strip() if form.ask(run) else ""


def ask_tag_to_remove(parent: QWidget, desk: Desk, deals: Sequence[int]) -> str:
    """Ask which of the tags that deals have shall be taken off them; empty when dismissed."""
    with desk.store.reading() as look:
        hung = tags_on(look, deals)
    form = Form(
        parent,
        rendered(translate("Bulk", "Remove a tag")),
        rendered(translate("Bulk", "Remove Tag")),
        about=_deals(len(deals)),
    )
    choice = form.choice(rendered(translate("Bulk", "Tag")), [(tag.name, tag.name) for tag in hung])
    if not hung:
        choice.addItem(rendered(translate("Bulk", "No tag is on them")), "")

    def run() -> None:
        if not hung:
            raise Refusal(translate("Bulk", "There is no tag to remove."), translate("Bulk", "Close this form."))

    return str(choice.currentData()) if form.ask(run) else ""


def ask_field(parent: QWidget, desk: Desk, count: int) -> Callable[[Deals], Command] | None:
    """Ask which field of so many deals shall be set, and to what; gives what makes the command. None when dismissed."""
    form = Form(
        parent, rendered(translate("Bulk", "Set a field")), rendered(translate("Bulk", "Set")), about=_deals(count)
    )
    fields: list[tuple[str, object]] = [(field_words(field.value), field.value) for field in _HINTS]
    fields.append((rendered(translate("Bulk", "Organization")), _ORGANIZATION))
    field = form.choice(rendered(translate("Bulk", "Field")), fields)
    value = form.line(rendered(translate("Bulk", "Value")))
    made: list[Callable[[Deals], Command]] = []

    def hint() -> None:
        chosen = str(field.currentData())
        value.setPlaceholderText(rendered(_HINTS[DealField(chosen)]) if chosen != _ORGANIZATION else "")

    def run() -> None:
        made.append(_setting(desk, str(field.currentData()), value.text().strip()))

    field.currentIndexChanged.connect(hint)
    hint()
    return made[0] if form.ask(run) else None


_HINTS = {
    DealField.SOURCE: translate("Bulk", "where they came from"),
    DealField.EXPECTED_CLOSE: translate("Bulk", "18 Dec, friday, in 3 weeks; empty for none"),
    DealField.PROBABILITY: translate("Bulk", "0 to 100; empty for the stage’s own"),
}
"""The fields that can be set for many deals, and what is expected in them."""


def _setting(desk: Desk, field: str, text: str) -> Callable[[Deals], Command]:
    """What sets a field to what was typed. Raises `Refusal` when that is not understood."""
    if field == _ORGANIZATION:
        return lambda deals: SetDealsOrganization(deals, text)
    which = DealField(field)
    if which is DealField.SOURCE:
        return lambda deals: EditDeals(deals, which, text)
    if which is DealField.EXPECTED_CLOSE:
        day = parse_day(text, desk.clock.now(), desk.clock.zone()) if text else None
        return lambda deals: EditDeals(deals, which, day)
    percent = parse_percent(text)
    return lambda deals: EditDeals(deals, which, percent)


def _deals(count: int) -> str:
    return rendered(translate("Bulk", "%Ln deal(s)").fill(count=count))


def _complete(line: QLineEdit, names: Sequence[str]) -> None:
    completer = QCompleter(list(names), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
