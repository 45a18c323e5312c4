"""The people of a deal in its details: roles, the main contact, addresses and numbers, edited where they stand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.commands.deals import AddDealPerson
from pipedesk.desk import Desk
from pipedesk.domain.terms import ContactKind, DealRole
from pipedesk.store.reads.deal import DealPersonRow, deal_details
from pipedesk.ui.deal.pane import DealPane
from pipedesk.ui.deal.people import DealPeopleView
from pipedesk.ui.live import Live
from pipedesk.ui.theme.theme import Theme
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk
from tests.ui.deal.panes import Details, pane_on
from tests.ui.fitting import clipped


class Shown(Details):
    """The details of a deal with Marc Petit and Ana Ruiz."""

    def __init__(self, pane: DealPane, desk: Desk, live: Live) -> None:
        super().__init__(pane, desk, live)
        self.opened: list[str] = []

    @property
    def view(self) -> DealPeopleView:
        return self.pane.fields.people

    def choose(self, person: str, words: str) -> None:
        buttons = self.view.findChildren(QPushButton)
        button = next(one for one in buttons if one.accessibleName().startswith(f"Role of {person}"))
        button.menu().aboutToShow.emit()
        next(entry for entry in button.menu().actions() if entry.text().replace("&", "") == words).trigger()
        self.settle()

    def stored(self) -> tuple[DealPersonRow, ...]:
        with self.desk.store.reading() as look:
            details = deal_details(look, 1)
        assert details is not None
        return details.people


@pytest.fixture
def shown(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    desk = new_desk(tmp_path, FakeClock())
    deal = add_deal(desk)
    desk.run(AddDealPerson(deal, "Ana Ruiz"))
    with pane_on(desk, deal, theme, qtbot) as (pane, live):
        yield Shown(pane, desk, live)


def test_a_role_is_chosen_where_it_stands(shown: Shown) -> None:
    shown.choose("Ana Ruiz", "Decision maker")
    assert [one.role for one in shown.stored()] == [DealRole.CONTACT, DealRole.DECISION_MAKER]
    shown.live.undo()
    assert shown.stored()[1].role is DealRole.CONTACT


def test_somebody_else_becomes_the_main_contact(shown: Shown) -> None:
    shown.choose("Ana Ruiz", "User")
    before = shown.stored()
    shown.choose("Ana Ruiz", "Main Contact")
    assert [(one.name, one.role) for one in shown.stored()] == [
        ("Ana Ruiz", DealRole.USER),
        ("Marc Petit", DealRole.CONTACT),
    ]
    assert "User, main contact" in [one.text() for one in shown.view.findChildren(QPushButton)]
    shown.choose("Ana Ruiz", "Main Contact")
    shown.live.undo()
    assert shown.stored() == before


def test_addresses_and_numbers_are_added_changed_and_emptied(shown: Shown) -> None:
    shown.type_into("Add an e-mail or phone of Marc Petit", "marc@velocite.example")
    shown.type_into("Add an e-mail or phone of Marc Petit", "m.petit@velocite.example")
    shown.type_into("Add an e-mail or phone of Marc Petit", "+33 1 23 45 67 89")
    assert [(point.kind, point.value) for point in shown.stored()[0].points] == [
        (ContactKind.EMAIL, "marc@velocite.example"),
        (ContactKind.EMAIL, "m.petit@velocite.example"),
        (ContactKind.PHONE, "+33 1 23 45 67 89"),
    ]
    shown.type_into("Phone of Marc Petit", "+33 9 87 65 43 21")
    shown.type_into("E-mail of Marc Petit", "")
    assert [point.value for point in shown.stored()[0].points] == ["m.petit@velocite.example", "+33 9 87 65 43 21"]
    assert list(clipped(shown.view)) == []


def test_what_is_being_typed_about_one_stays_while_another_comes_and_goes(shown: Shown) -> None:
    edit = shown.edit("Add an e-mail or phone of Marc Petit")
    edit.begin()
    edit.setText("marc@")
    shown.desk.run(AddDealPerson(1, "Eva Klein"))
    shown.settle()
    assert (edit.text(), len(shown.stored())) == ("marc@", 3)
    remove = next(
        one for one in shown.view.findChildren(QAbstractButton) if one.accessibleName().startswith("Remove Eva")
    )
    remove.click()
    shown.settle()
    assert (edit.text(), len(shown.stored())) == ("marc@", 2)


def test_an_address_is_opened_as_it_is_now(shown: Shown) -> None:
    shown.type_into("Add an e-mail or phone of Ana Ruiz", "0612")
    shown.type_into("Phone of Ana Ruiz", "0613")
    shown.view.opened.disconnect()
    shown.view.opened.connect(shown.opened.append)
    next(one for one in shown.view.findChildren(QAbstractButton) if one.accessibleName() == "0613").click()
    assert shown.opened == ["tel:0613"]
