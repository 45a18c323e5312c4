"""The products of a deal in its details: found by name, edited in place, and making the value when told to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.commands.line_items import AddLineItem
from pipedesk.store.reads.line_items import DealLines, deal_lines
from pipedesk.ui.deal.line_items import LineItemsView
from pipedesk.ui.planning import Form
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.inline import InlineEdit
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk
from tests.ui.deal.panes import Details, pane_on
from tests.ui.fitting import clipped


class Shown(Details):
    """The details of a deal without products yet."""

    @property
    def view(self) -> LineItemsView:
        assert self.pane.blocks is not None
        return self.pane.blocks.line_items

    def choose(self, product: str, words: str) -> None:
        button = next(one for one in self.view.findChildren(QPushButton) if one.accessibleName() == product)
        next(entry for entry in button.menu().actions() if entry.text().replace("&", "") == words).trigger()
        self.settle()

    def stored(self) -> DealLines:
        with self.desk.store.reading() as look:
            return deal_lines(look, 1)

    def words(self) -> list[str]:
        return [label.text() for label in self.view.findChildren(QLabel) if label.isVisibleTo(self.view)]

    def value(self) -> str:
        return next(one for one in self.pane.findChildren(QLineEdit) if one.accessibleName() == "Value").text()


@pytest.fixture
def shown(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    desk = new_desk(tmp_path, FakeClock())
    deal = add_deal(desk)
    with pane_on(desk, deal, theme, qtbot) as (pane, live):
        yield Shown(pane, desk, live)


def test_a_product_is_added_by_its_name_and_its_figures_are_typed_in_place(shown: Shown) -> None:
    shown.type_into("Add a product", "Licence")
    shown.type_into("Licence: Price", "1 200,50")
    shown.type_into("Licence: Qty", "2,5")
    shown.type_into("Licence: Discount", "10")
    shown.type_into("Licence: Tax", "5,5 %")
    (line,) = shown.stored().lines
    assert (line.price_minor, line.sum.net_minor, line.sum.tax_minor) == (120_050, 270_113, 14_856)
    assert shown.edit("Licence: Tax").text() == "5.5%"
    assert "€2,701.13" in shown.words()
    assert "Before tax €2,701.13 · tax €148.56 · with tax €2,849.69" in shown.words()
    assert shown.edit("Add a product").text() == ""
    for _ in range(5):
        shown.live.undo()
    shown.settle()
    assert shown.stored().lines == ()
    assert list(clipped(shown.view)) == []


def test_what_is_refused_stays_in_its_field(shown: Shown) -> None:
    shown.type_into("Add a product", "Licence")
    shown.type_into("Licence: Qty", "many")
    edit = shown.edit("Licence: Qty")
    assert (edit.text(), edit.property("wrong")) == ("many", "true")


def test_known_products_are_offered_while_their_names_are_typed(shown: Shown) -> None:
    shown.desk.run(AddLineItem(1, "Licence"))
    shown.desk.run(AddLineItem(1, "Training"))
    shown.settle()
    edit = shown.edit("Add a product")
    edit.begin()
    QTest.keyClicks(edit, "li")
    offered = edit.completer().model()
    assert isinstance(shown.view.findChild(QStringListModel), QStringListModel)
    assert offered.rowCount() == 1
    edit.give_up()


def test_the_value_follows_until_it_is_typed(shown: Shown) -> None:
    assert not shown.view.drive.isVisibleTo(shown.view)
    shown.type_into("Add a product", "Licence")
    shown.type_into("Licence: Price", "500")
    assert shown.value() == "€32,000"
    shown.view.drive.click()
    shown.settle()
    assert shown.value() == "€500"
    shown.type_into("Licence: Qty", "3")
    assert shown.value() == "€1,500"
    value = next(one for one in shown.pane.findChildren(InlineEdit) if one.accessibleName() == "Value")
    value.begin()
    value.setText("2000")
    QTest.keyClick(value, Qt.Key.Key_Return)
    shown.settle()
    assert (shown.stored().drive, shown.view.drive.isChecked()) == (False, False)
    shown.live.undo()
    shown.settle()
    assert (shown.value(), shown.view.drive.isChecked()) == ("€1,500", True)


def test_lines_are_moved_and_removed_from_their_names(shown: Shown) -> None:
    for name in ("One", "Two", "Three"):
        shown.type_into("Add a product", name)
    shown.choose("Three", "Move Up")
    shown.choose("One", "Move Down")
    shown.choose("Two", "Remove from the Deal")
    assert [line.product.name for line in shown.stored().lines] == ["Three", "One"]


def test_the_catalogue_is_edited_in_a_small_form(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.type_into("Add a product", "Licence")

    def fill_in(form: Form) -> int:
        typed = {"Name": "Licence XL", "Code": "L-1", "Price": "99", "Currency": "EUR", "Tax": "20"}
        for line in form.findChildren(QLineEdit):
            line.setText(typed[line.accessibleName()])
        form.confirm.click()
        return form.result()

    monkeypatch.setattr(Form, "exec", fill_in)
    shown.choose("Licence", "Edit the Product…")
    product = shown.stored().lines[0].product
    assert (product.name, product.code, product.price_minor, product.tax) == ("Licence XL", "L-1", 9_900, 2_000)
    button = next(one for one in shown.view.findChildren(QPushButton) if one.accessibleName() == "Licence XL")
    assert button.text() == "Licence XL · L-1"
