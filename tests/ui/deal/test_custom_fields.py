"""The fields that the user has added, in the details of a deal: made late, filled in in place, refused in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.commands.custom_fields import AddCustomField, RemoveCustomField, SetCustomValue
from pipedesk.domain.terms import CustomKind
from pipedesk.store.reads.custom_fields import custom_fields, custom_values
from pipedesk.ui.deal.custom_fields import CustomFieldsView
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.inline import InlineEdit
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk
from tests.ui.deal.panes import Details, pane_on
from tests.ui.fitting import clipped


class Shown(Details):
    """The details of a deal with one field of each kind."""

    @property
    def view(self) -> CustomFieldsView:
        assert self.pane.blocks is not None
        return self.pane.blocks.custom_fields

    def button(self, start: str) -> QPushButton:
        return next(one for one in self.view.findChildren(QPushButton) if one.accessibleName().startswith(start))

    def choose(self, start: str, words: str) -> None:
        menu = self.button(start).menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        next(entry for entry in menu.actions() if entry.text().replace("&", "") == words).trigger()
        self.settle()

    def stored(self) -> dict[str, str]:
        with self.desk.store.reading() as look:
            return {row.field.kind.value: row.value for row in custom_values(look, 1)}


@pytest.fixture
def shown(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    desk = new_desk(tmp_path, FakeClock())
    deal = add_deal(desk)
    for kind in CustomKind:
        desk.run(AddCustomField(f"The {kind.value}", kind, ("Small", "Large & more")))
    with pane_on(desk, deal, theme, qtbot) as (pane, live):
        assert pane.blocks is None
        yield Shown(pane, desk, live)


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "read"),
    [
        ("text", "two words", "two words", "two words"),
        ("number", "-1 234,5", "-1234.5", "−1,234.5"),
        ("money", "12k", "1200000", "€12,000"),
        ("date", "8 Jan 2027", "2027-01-08", "8 Jan 2027"),
        ("link", "example.com", "https://example.com", "https://example.com"),
        ("phone", "06 12 34 56 78", "06 12 34 56 78", "06 12 34 56 78"),
        ("email", "marc@velocite.example", "marc@velocite.example", "marc@velocite.example"),
    ],
)
def test_what_is_typed_is_kept_and_read_as_the_language_writes_it(
    shown: Shown, kind: str, typed: str, kept: str, read: str
) -> None:
    shown.type_into(f"The {kind}", typed)
    assert shown.stored()[kind] == kept
    assert shown.edit(f"The {kind}").text() == read
    shown.live.undo()
    shown.settle()
    assert shown.edit(f"The {kind}").text() == ""


def test_a_refused_text_stays_in_its_field_with_the_reason(shown: Shown) -> None:
    shown.type_into("The email", "marc")
    edit = shown.edit("The email")
    assert (edit.text(), edit.property("wrong")) == ("marc", "true")
    assert "marc@example.com" in edit.toolTip()
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == ""


def test_one_choice_takes_the_place_of_another_and_several_add_up(shown: Shown) -> None:
    shown.choose("The choice: nothing", "Small")
    shown.choose("The choice: Small", "Large  more")
    shown.choose("The choices: nothing", "Small")
    shown.choose("The choices: Small", "Large  more")
    assert (shown.stored()["choice"], shown.stored()["choices"]) == ("Large & more", "Small\nLarge & more")
    shown.choose("The choices: Small", "Small")
    shown.choose("The choice: Large", "Nothing")
    assert (shown.stored()["choice"], shown.stored()["choices"]) == ("", "Large & more")


def test_a_box_is_ticked(shown: Shown) -> None:
    box = shown.view.findChild(QCheckBox)
    assert box is not None
    box.click()
    assert shown.stored()["checkbox"] == "1"
    box.click()
    assert shown.stored()["checkbox"] == ""


def test_only_what_is_filled_in_can_be_opened(shown: Shown) -> None:
    opener = next(one for one in shown.view.findChildren(QAbstractButton) if one.accessibleName() == "Open The link")
    assert not opener.isVisibleTo(shown.view)
    shown.type_into("The link", "example.com")
    assert opener.isVisibleTo(shown.view)


def test_a_field_is_moved_and_removed_from_its_name(shown: Shown) -> None:
    shown.choose("The number: change", "Move Up")
    shown.choose("The money: change", "Move Down")
    shown.choose("The email: change", "Remove from All Deals")
    with shown.desk.store.reading() as look:
        kinds = [field.kind.value for field in custom_fields(look)]
    assert kinds == ["number", "text", "date", "money", "choice", "choices", "checkbox", "link", "phone"]


def test_what_is_changed_elsewhere_is_shown_and_what_is_typed_here_stays(shown: Shown) -> None:
    edit = shown.edit("The text")
    edit.begin()
    edit.setText("begun")
    shown.desk.run(SetCustomValue(1, 1, "from elsewhere"))
    shown.desk.run(SetCustomValue(1, 2, "5"))
    shown.settle()
    assert (edit.text(), shown.edit("The number").text()) == ("begun", "5")


def test_the_last_field_goes_and_there_is_still_a_way_to_add_one(shown: Shown) -> None:
    for number in range(1, 11):
        shown.desk.run(RemoveCustomField(number))
    shown.settle()
    assert shown.view.findChildren(InlineEdit) == []
    assert shown.view.add.isVisibleTo(shown.view)


def test_nothing_is_cut_off_in_a_narrow_pane(shown: Shown) -> None:
    shown.pane.resize(340, 900)
    shown.settle()
    assert list(clipped(shown.view)) == []
