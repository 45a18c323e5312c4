"""The catalogue of products: found, added, changed, and removed unless they are in a deal."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pipedesk.commands.line_items import AddLineItem, AddProduct
from pipedesk.desk import Desk
from pipedesk.ui.formats import Formats
from pipedesk.ui.planning import Form
from pipedesk.ui.products import ProductsDialog
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import PlainLabel
from tests.fakes import PARIS
from tests.stories import add_deal, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = new_desk(tmp_path)
    desk.run(AddProduct("Licence", "L-1", "1 200", tax="20"))
    desk.run(AddProduct("Training"))
    desk.run(AddLineItem(add_deal(desk), "Training"))
    return desk


@pytest.fixture
def dialog(desk: Desk, theme: Theme, qtbot: QtBot) -> Iterator[ProductsDialog]:
    dialog = ProductsDialog(desk, theme, Formats("en", PARIS))
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    desk.store.close()


def listed(dialog: ProductsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def answer(monkeypatch: pytest.MonkeyPatch, **typed: str) -> None:
    """What the user types into the form that comes up next."""

    def fill_in(form: Form) -> int:
        for line in form.findChildren(QLineEdit):
            line.setText(typed.get(line.accessibleName(), line.text()))
        form.confirm.click()
        return form.result()

    monkeypatch.setattr(Form, "exec", fill_in)


def test_products_are_found_by_the_beginning_of_their_names(dialog: ProductsDialog) -> None:
    assert listed(dialog) == ["Licence · L-1 · €1,200", "Training · €0"]
    dialog.search.setText("TRAI")
    assert listed(dialog) == ["Training · €0"]
    dialog.search.setText("nothing")
    assert (listed(dialog), dialog.edit.isEnabled(), dialog.remove.isEnabled()) == ([], False, False)


def test_a_product_is_added_and_changed(dialog: ProductsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, Name="Audit", Price="900", Tax="5,5")
    dialog.add.click()
    assert listed(dialog)[0] == "Audit · €900"
    answer(monkeypatch, Code="A-1", Currency="CHF")
    dialog.search.setText("aud")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    dialog.search.clear()
    assert listed(dialog)[0] == "Audit · A-1 · CHF\u00a0900"


def test_only_what_is_in_no_deal_is_removed(dialog: ProductsDialog, desk: Desk) -> None:
    dialog.list.setCurrentRow(1)
    dialog.remove.click()
    said = [label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible()]
    assert "“Training” is in a deal. Remove it from “Route planning” first, or give it another name." in said
    dialog.list.setCurrentRow(0)
    dialog.remove.click()
    assert listed(dialog) == ["Training · €0"]
    desk.undo()
    dialog.show_products()
    assert len(listed(dialog)) == 2
