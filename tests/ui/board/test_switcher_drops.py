"""Cards held over the pipeline switcher."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pipedesk.store.glance import PipelineRow
from pipedesk.ui.board.drag import carried
from pipedesk.ui.board.strip import DropZone
from pipedesk.ui.board.switcher_drops import SwitcherDrops
from pipedesk.ui.theme.theme import Theme

ACTION, BUTTON, KEYS = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def drops(theme: Theme) -> Iterator[SwitcherDrops]:
    window = QWidget()
    window.resize(600, 400)
    switcher = QPushButton("New business", window)
    window.show()
    yield SwitcherDrops(switcher, theme, lambda: [PipelineRow(2, "After the sale"), PipelineRow(3, "Renewal")])
    window.close()
    window.deleteLater()


def hold(drops: SwitcherDrops, data: QMimeData) -> None:
    event = QDragEnterEvent(QPoint(5, 5), ACTION, data, BUTTON, KEYS)
    QCoreApplication.sendEvent(drops.switcher, event)


def test_cards_held_over_the_switcher_are_offered_the_other_pipelines(drops: SwitcherDrops) -> None:
    told: list[int] = []
    drops.sent_on.connect(told.append)
    data = carried(7)
    hold(drops, data)
    hold(drops, data)
    assert drops.panel is not None
    zones = drops.panel.findChildren(DropZone)
    assert [zone.accessibleName() for zone in zones] == ["After the sale", "Renewal"]
    zones[1].dropEvent(QDropEvent(QPoint(5, 5), ACTION, data, BUTTON, KEYS))
    assert told == [3]


def test_the_places_go_when_the_cards_are_held_elsewhere(drops: SwitcherDrops) -> None:
    hold(drops, carried(7))
    assert drops.panel is not None
    drops.look(drops.panel.mapToGlobal(QPoint(20, 20)))
    assert drops.panel is not None
    drops.look(drops.panel.mapToGlobal(QPoint(900, 900)))
    assert drops.panel is None
    drops.close()


def test_other_things_open_nothing(drops: SwitcherDrops) -> None:
    text = QMimeData()
    text.setText("A letter")
    hold(drops, text)
    assert drops.panel is None
