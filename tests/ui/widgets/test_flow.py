"""Widgets that go on in the next line."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.ui.widgets.flow import FlowLayout


class Block(QWidget):
    """A widget of a wanted size."""

    def __init__(self, width: int, height: int = 20) -> None:
        super().__init__()
        self._wanted = QSize(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._wanted


class Flowing(QWidget):
    """Blocks in a flow, in a space of some width."""

    def __init__(self, qtbot: QtBot, width: int, *blocks: Block) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.flow = FlowLayout(self, spacing=5)
        self.flow.setContentsMargins(10, 3, 0, 2)
        for block in blocks:
            self.flow.addWidget(block)
        self.lay_out(width)

    def lay_out(self, width: int) -> None:
        self.flow.setGeometry(QRect(0, 0, width, 400))


def test_what_has_no_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    blocks = [Block(50), Block(50, 30), Block(50)]
    shown = Flowing(qtbot, 120, *blocks)

    assert [block.geometry().topLeft().toTuple() for block in blocks] == [(10, 3), (65, 3), (10, 38)]
    assert shown.flow.heightForWidth(120) == 3 + 30 + 5 + 20 + 2


def test_in_one_line_where_there_is_room(qtbot: QtBot) -> None:
    blocks = [Block(50), Block(50), Block(50)]
    shown = Flowing(qtbot, 400, *blocks)

    assert {block.y() for block in blocks} == {3}
    assert shown.flow.heightForWidth(400) == 25


def test_nothing_is_wider_than_the_whole(qtbot: QtBot) -> None:
    blocks = [Block(300), Block(20)]
    shown = Flowing(qtbot, 110, *blocks)

    assert shown.flow.minimumSize().width() < 110
    assert (blocks[0].width(), blocks[1].y()) == (100, 28)


def test_what_is_taken_away_leaves_no_hole(qtbot: QtBot) -> None:
    blocks = [Block(50), Block(60)]
    shown = Flowing(qtbot, 400, *blocks)

    taken = shown.flow.takeAt(0)
    shown.lay_out(400)

    assert taken is not None
    assert (shown.flow.count(), blocks[1].x()) == (1, 10)
    assert shown.flow.itemAt(1) is None
    assert shown.flow.takeAt(1) is None
