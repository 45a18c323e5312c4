"""What the program says of itself."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pipedesk import __version__
from pipedesk.ui.about import AboutDialog, app_icon
from pipedesk.ui.theme.theme import Theme


def test_it_says_its_name_its_version_and_its_licence(theme: Theme, qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"PipeDesk", __version__} <= set(words)
    assert any("MIT" in text for text in words)


def test_the_programs_icon_can_be_drawn_small_and_large(theme: Theme) -> None:
    assert [app_icon().pixmap(side, side).width() for side in (16, 256)] == [16, 256]
