"""Where a small dialog stands."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from pipedesk.ui.widgets.beside import stand_beside


def place_of(qtbot: QtBot, place: QRect) -> tuple[int, int]:
    dialog = QDialog()
    dialog.setMinimumSize(300, 200)
    qtbot.addWidget(dialog)
    stand_beside(dialog, place)
    return dialog.pos().x(), dialog.pos().y()


def test_it_stands_to_the_right_of_a_card(qtbot: QtBot) -> None:
    assert place_of(qtbot, QRect(100, 120, 150, 80)) == (261, 120)


def test_it_stands_to_the_left_where_there_is_no_room_and_never_off_the_screen(qtbot: QtBot) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    place = QRect(room.right() - 160, room.bottom() - 80, 150, 80)
    x, y = place_of(qtbot, place)
    assert x == place.left() - 12 - 300
    assert y + 200 <= room.bottom()
