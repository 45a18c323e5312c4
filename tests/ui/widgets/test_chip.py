"""Filters that are on, off, or taken away."""

from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.chip import Chip


def test_a_chip_is_switched_by_a_click(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("No next step", theme)
    qtbot.addWidget(chip)
    chip.click()
    assert chip.isChecked()


def test_a_removable_chip_asks_to_go(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("Due this month", theme, removable=True)
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.removed):
        chip.click()
    assert chip.accessibleName() == "Remove Due this month"
