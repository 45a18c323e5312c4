"""Conditions on fields that the user has added: in the menu by the field's name, and changed on their chip."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.commands.custom_fields import AddCustomField
from pipedesk.desk import Desk
from pipedesk.domain.filter_editing import added
from pipedesk.domain.filters import EVERYTHING, All, Condition, FieldBetween, FieldFilled, FieldHolds, FieldOneOf
from pipedesk.domain.terms import CustomKind
from pipedesk.ui.filtering.forms import ConditionForms
from pipedesk.ui.filtering.menus import ConditionMenus
from pipedesk.ui.filtering.wording import FileWording
from pipedesk.ui.formats import Formats
from pipedesk.ui.planning import Form
from pipedesk.ui.widgets.menu import Menu
from tests.fakes import PARIS
from tests.stories import new_desk


class Menus:
    """The menus over a file with a few fields, and what was chosen in them."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self.chosen: list[Condition | None] = []
        self.forms = ConditionForms(desk, window)
        self.menus = ConditionMenus(desk, self.forms, lambda: None)
        self.wording = FileWording({}, Formats("en", PARIS))

    def fields(self) -> dict[str, QMenu]:
        self.menu = Menu()
        self.menus.fill(self.menu, self.wording, self.chosen.append)
        found = next(entry.menu() for entry in self.menu.actions() if entry.text() == "&Field")
        assert isinstance(found, QMenu)
        return {entry.text(): entry.menu() for entry in found.actions()}  # type: ignore[misc]

    def words(self) -> dict[str, list[str]]:
        return {
            name: [entry.text().replace("&", "") for entry in inner.actions()] for name, inner in self.fields().items()
        }

    def choose(self, name: str, words: str) -> Condition | None:
        next(entry for entry in self.fields()[name].actions() if entry.text().replace("&", "") == words).trigger()
        return self.chosen[-1]


@pytest.fixture
def menus(tmp_path: Path, qtbot: QtBot) -> Menus:
    desk = new_desk(tmp_path)
    desk.run(AddCustomField("Size", CustomKind.CHOICE, ("Small", "Large")))
    desk.run(AddCustomField("Seats", CustomKind.NUMBER))
    desk.run(AddCustomField("Signed", CustomKind.CHECKBOX))
    desk.run(AddCustomField("Remark"))
    window = QWidget()
    qtbot.addWidget(window)
    return Menus(desk, window)


def test_each_field_offers_what_can_be_asked_of_it(menus: Menus) -> None:
    assert menus.words() == {
        "Size": ["Small", "Large", "Filled in", "Empty"],
        "Seats": ["Between…", "Filled in", "Empty"],
        "Signed": ["Ticked", "Not ticked"],
        "Remark": ["Contains…", "Filled in", "Empty"],
    }
    assert menus.choose("Size", "Large") == FieldOneOf(1, ("Large",))
    assert menus.choose("Signed", "Not ticked") == FieldFilled(3, filled=False)


def test_a_range_and_words_are_typed(menus: Menus, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = {"Seats, at least": "2,5", "Seats, at most": "10", "Remark": "fair"}

    def fill_in(form: Form) -> bool:
        for line in form.findChildren(QLineEdit):
            line.setText(typed[line.accessibleName()])
        form.confirm.click()
        return form.result() == 1

    monkeypatch.setattr(Form, "exec", fill_in)
    assert menus.choose("Seats", "Between…") == FieldBetween(2, CustomKind.NUMBER, "2.5", "10")
    assert menus.choose("Remark", "Contains…") == FieldHolds(4, "fair")
    assert menus.forms.again(FieldBetween(2, CustomKind.NUMBER, "1", None)) == FieldBetween(
        2, CustomKind.NUMBER, "2.5", "10"
    )
    assert menus.forms.again(FieldHolds(99, "gone")) is None
    QApplication.processEvents()


def test_options_of_one_field_add_up_and_those_of_others_stand_beside(menus: Menus) -> None:
    both = added(added(EVERYTHING, FieldOneOf(1, ("Small",))), FieldOneOf(1, ("Large",)))
    assert both == All((FieldOneOf(1, ("Small", "Large")),))
    assert added(both, FieldOneOf(2, ("x",))) == All((FieldOneOf(1, ("Small", "Large")), FieldOneOf(2, ("x",))))
    assert added(All((FieldFilled(1),)), FieldFilled(1, filled=False)) == All((FieldFilled(1, filled=False),))
    menu = Menu()
    menus.menus.fill_changes(menu, menus.wording, FieldOneOf(1, ("Small",)), menus.chosen.append)
    assert [(one.text(), one.isChecked()) for one in menu.actions()] == [("Small", True), ("Large", False)]
