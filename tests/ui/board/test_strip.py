"""Where a card can be dropped that leaves the board."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from pipedesk.ui.board.drag import carried
from pipedesk.ui.board.strip import DropStrip, DropZone
from pipedesk.ui.theme.theme import Theme

ACTION, BUTTON, KEYS = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def strip(theme: Theme) -> DropStrip:
    strip = DropStrip(theme)
    strip.resize(600, 60)
    return strip


def enter(zone: DropZone, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(5, 5), ACTION, data, BUTTON, KEYS)
    event.ignore()
    zone.dragEnterEvent(event)
    return event


def test_both_ends_of_a_deal_are_offered(strip: DropStrip) -> None:
    assert [zone.accessibleName() for zone in (strip.won, strip.lost)] == ["Won", "Lost"]
    assert strip.won.grab().toImage() != strip.lost.grab().toImage()


def test_a_card_dropped_on_an_end_is_told(strip: DropStrip) -> None:
    told: list[int] = []
    strip.won.dropped.connect(told.append)
    data = carried(7)
    drop = QDropEvent(QPoint(5, 5), ACTION, data, BUTTON, KEYS)

    assert enter(strip.won, data).isAccepted()
    strip.won.dropEvent(drop)

    assert told == [7]


def test_other_things_are_not_welcome(strip: DropStrip) -> None:
    told: list[int] = []
    strip.won.dropped.connect(told.append)
    text = QMimeData()
    text.setText("A letter")
    drop = QDropEvent(QPoint(5, 5), ACTION, text, BUTTON, KEYS)

    assert not enter(strip.won, text).isAccepted()
    strip.won.dropEvent(drop)

    assert told == []


def test_the_end_under_the_pointer_stands_out(strip: DropStrip) -> None:
    calm = strip.lost.grab().toImage()
    data = carried(7)

    enter(strip.lost, data)
    assert strip.lost.grab().toImage() != calm

    strip.lost.dragLeaveEvent(QDragLeaveEvent())
    assert strip.lost.grab().toImage() == calm
