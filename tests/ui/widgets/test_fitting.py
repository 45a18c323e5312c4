"""A row shows as many widgets as fit, and says how many more there are."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.fitting import FittingRow


@pytest.fixture
def row(qtbot: QtBot, theme: Theme, english: None) -> FittingRow:
    row = FittingRow(theme)
    qtbot.addWidget(row)
    row.show_items([QPushButton(f"Number {number}") for number in range(5)])
    row.resize(row.sizeHint())
    row.show()
    return row


def test_all_are_shown_where_there_is_room(row: FittingRow) -> None:
    assert row.hidden_items() == []
    assert row.more.isHidden()
    assert len({item.x() for item in row.items()}) == 5


def test_what_does_not_fit_is_behind_the_last_button(row: FittingRow, qtbot: QtBot) -> None:
    row.resize(row.sizeHint().width() // 2, row.height())
    hidden = row.hidden_items()
    assert 2 <= len(hidden) < 5
    assert row.more.text() == f"+{len(hidden)}"
    assert row.more.accessibleName() == f"{len(hidden)} more"
    assert row.more.geometry().right() <= row.width()
    with qtbot.waitSignal(row.more_asked):
        row.more.click()


def test_it_can_become_as_narrow_as_that_button(row: FittingRow) -> None:
    row.resize(row.minimumSizeHint())
    assert len(row.hidden_items()) == 5
    assert row.more.text() == "+5"


def test_without_widgets_it_takes_no_room(row: FittingRow) -> None:
    row.show_items([])
    assert row.sizeHint().width() == 0
    assert row.minimumSizeHint().width() == 0
    assert row.more.isHidden()
