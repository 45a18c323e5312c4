"""Panes for tests: one deal of a real file, and the ways in which a user changes what stands there."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pipedesk.desk import Desk
from pipedesk.ui.deal.pane import DealPane
from pipedesk.ui.formats import Formats
from pipedesk.ui.live import Live
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.inline import InlineEdit


@contextmanager
def pane_on(desk: Desk, deal: int, theme: Theme, qtbot: QtBot, height: int = 900) -> Iterator[tuple[DealPane, Live]]:
    """A narrow pane that shows a deal and hears of its changes; at the end the file is closed."""
    live = Live()
    live.attach(desk)
    pane = DealPane(theme, Formats("en", desk.clock.zone()), live)
    live.changed.connect(pane.changed)
    qtbot.addWidget(pane)
    pane.resize(360, height)
    pane.show()
    pane.show_deal(deal)
    pane.activateWindow()
    yield pane, live
    live.changed.disconnect(pane.changed)
    live.detach()
    desk.store.close()


class Details:
    """The details of a deal; `view` is the part of them that a test is about."""

    def __init__(self, pane: DealPane, desk: Desk, live: Live) -> None:
        pane.show_page(1)
        self.pane = pane
        self.desk = desk
        self.live = live

    @property
    def view(self) -> QWidget:
        raise NotImplementedError

    def edit(self, name: str) -> InlineEdit:
        return next(edit for edit in self.view.findChildren(InlineEdit) if edit.accessibleName() == name)

    def type_into(self, name: str, text: str) -> None:
        edit = self.edit(name)
        edit.begin()
        edit.setText(text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        self.live.flush()
        for _ in range(3):
            QCoreApplication.processEvents()
