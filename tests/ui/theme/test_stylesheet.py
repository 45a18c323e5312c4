"""The style sheet is whole: Qt would only grumble and go on."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.palette import load_palette
from pipedesk.ui.theme.stylesheet import stylesheet
from pipedesk.ui.theme.theme import Theme


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_picture_that_it_names_is_there(theme: Theme, name: str) -> None:
    pictures = re.findall(r"url\(([^)]+)\)", stylesheet(load_palette(name), theme.fonts))
    assert len(pictures) >= 4
    assert [picture for picture in pictures if not Path(picture).is_file()] == []


def test_qt_understands_all_of_it(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    said: list[str] = []

    def listen(kind: QtMsgType, context: object, message: str) -> None:
        said.append(message)

    before = qInstallMessageHandler(listen)
    try:
        qapp.setStyleSheet(stylesheet(load_palette("dark"), theme.fonts))
        label = QLabel("x")
        qtbot.addWidget(label)
        label.ensurePolished()
    finally:
        qInstallMessageHandler(before)
    assert [message for message in said if "style" in message.lower()] == []


def test_labels_take_the_colour_of_their_role(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.setProperty("role", "bad")
    label.ensurePolished()
    assert label.palette().windowText().color() == theme.palette.bad
