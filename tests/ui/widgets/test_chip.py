"""Labels that can be taken away."""

from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.chip import Chip


def test_a_chip_asks_to_go(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("Trade fair", theme)
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.removed):
        chip.click()
    assert chip.accessibleName() == "Remove Trade fair"


def test_a_long_text_is_cut_and_told_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("needs the <b>blessing</b> of everybody & their neighbour", theme)
    qtbot.addWidget(chip)

    assert chip.sizeHint().width() < 220
    assert chip.text().endswith("…")
    assert "&lt;b&gt;blessing" in chip.toolTip()
