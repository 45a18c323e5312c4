"""The window puts pages, pane, bars and banners together, and knows no file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLabel, QLineEdit, QSplitter, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.domain.texts import translate
from pipedesk.ui.actions import Actions
from pipedesk.ui.main_window import LEAST_HEIGHT, LEAST_WIDTH, MainWindow, Page
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.window_state import WindowState


class Kept:
    """Settings in memory."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}

    def value(self, key: str, /) -> object:
        return self.values.get(key)

    def setValue(self, key: str, value: object, /) -> None:  # noqa: N802 - as QSettings has it
        self.values[key] = value


class Built:
    """Makes pages and remembers which."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def page(self, key: str, *, with_pane: bool = False, at_bottom: bool = False) -> Page:
        def build() -> QWidget:
            self.names.append(key)
            return QLineEdit(key)

        title = translate("Page", "A Page")
        return Page(key, title, "square-kanban", build, with_pane=with_pane, at_bottom=at_bottom)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def built() -> Built:
    return Built()


@pytest.fixture
def actions(theme: Theme) -> Actions:
    return Actions(theme)


@pytest.fixture
def window(theme: Theme, actions: Actions, built: Built, kept: Kept, qtbot: QtBot) -> Iterator[MainWindow]:
    pages = [built.page("board", with_pane=True), built.page("today"), built.page("settings", at_bottom=True)]
    window = MainWindow(theme, actions, pages, WindowState(kept))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    yield window
    window.close()


def reopened(theme: Theme, built: Built, kept: Kept, qtbot: QtBot) -> MainWindow:
    pages = [built.page("board", with_pane=True), built.page("today")]
    window = MainWindow(theme, Actions(theme), pages, WindowState(kept))
    qtbot.addWidget(window)
    return window


def test_only_the_page_that_is_seen_is_built(window: MainWindow, built: Built) -> None:
    assert (window.current_page(), built.names) == ("board", ["board"])
    window.show_page("today")
    window.show_page("board")
    window.show_page("today")
    assert built.names == ["board", "today"]
    assert window.page("settings") is None


def test_the_page_has_the_focus_at_first(window: MainWindow) -> None:
    assert QApplication.focusWidget() is window.page("board")


def test_a_shown_page_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_shown) as shown:
        window.rail.chosen.emit("today")
    assert shown.args == ["today"]


def test_the_view_menu_shows_pages(window: MainWindow, actions: Actions) -> None:
    actions["view.today"].trigger()
    assert window.current_page() == "today"
    actions["tools.settings"].trigger()
    assert window.current_page() == "settings"


def test_a_page_that_is_not_there_cannot_be_asked_for(theme: Theme, built: Built, kept: Kept, qtbot: QtBot) -> None:
    actions = Actions(theme)
    window = MainWindow(theme, actions, [built.page("board")], WindowState(kept))
    qtbot.addWidget(window)
    assert actions["view.board"].isEnabled()
    assert not actions["view.today"].isEnabled()
    assert not actions["tools.settings"].isEnabled()


def test_the_pane_stands_beside_pages_that_want_it(window: MainWindow, actions: Actions) -> None:
    assert not actions["view.pane"].isEnabled()
    pane = QFrame()
    window.set_pane(pane)
    assert pane.isVisible()
    window.show_page("today")
    assert not pane.isVisible()
    assert not actions["view.pane"].isEnabled()
    window.show_page("board")
    assert pane.isVisible()


def test_the_pane_opens_and_closes_with_its_action(window: MainWindow, actions: Actions) -> None:
    pane = QFrame()
    window.set_pane(pane)
    actions["view.pane"].trigger()
    assert not pane.isVisible()
    actions["view.pane"].trigger()
    assert pane.isVisible()


def test_another_pane_takes_the_place_of_the_first(window: MainWindow) -> None:
    first, second = QFrame(), QFrame()
    window.set_pane(first)
    window.set_pane(second)
    splitter = window.findChild(QSplitter)
    assert splitter is not None
    assert splitter.count() == 2
    assert splitter.widget(1) is second


def test_a_banner_is_no_part_of_the_layout(window: MainWindow) -> None:
    splitter = window.findChild(QSplitter)
    assert splitter is not None
    before = splitter.geometry()
    banner = window.banners.say("Due")
    assert banner.isVisible()
    assert splitter.geometry() == before


def test_place_page_and_pane_are_found_again(
    window: MainWindow, theme: Theme, built: Built, kept: Kept, qtbot: QtBot
) -> None:
    window.set_pane(QFrame())
    window.resize(LEAST_WIDTH, 730)
    window.show_pane(shown=False)
    window.show_page("today")
    window.close()
    again = reopened(theme, built, kept, qtbot)
    assert (again.width(), again.height()) == (LEAST_WIDTH, 730)
    assert again.current_page() == "today"
    again.show_page("board")
    pane = QFrame()
    again.set_pane(pane)
    assert pane.isHidden()


def test_the_width_of_the_pane_is_found_again(
    window: MainWindow, theme: Theme, built: Built, kept: Kept, qtbot: QtBot
) -> None:
    window.resize(1300, 800)
    window.set_pane(QFrame())
    splitter = window.findChild(QSplitter)
    assert splitter is not None
    splitter.setSizes([700, 500])
    width = splitter.sizes()[1]
    window.close()
    again = reopened(theme, built, kept, qtbot)
    again.show()
    again.set_pane(QFrame())
    restored = again.findChild(QSplitter)
    assert restored is not None
    assert abs(restored.sizes()[1] - width) <= 2


def test_a_page_that_is_gone_is_not_looked_for(theme: Theme, built: Built, kept: Kept, qtbot: QtBot) -> None:
    WindowState(kept).page = "insights"
    assert reopened(theme, built, kept, qtbot).current_page() == "board"


def test_closing_is_told_before_the_window_is_gone(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_the_smallest_window_holds_everything(window: MainWindow) -> None:
    window.set_pane(QFrame())
    window.resize(100, 100)
    assert (window.width(), window.height()) == (LEAST_WIDTH, LEAST_HEIGHT)
    for part in (window.rail, window.topbar, window.status):
        assert window.rect().contains(QRect(part.mapTo(window, QPoint(0, 0)), part.size()))


def test_recent_files_can_be_chosen(window: MainWindow, qtbot: QtBot) -> None:
    file = Path("deals") / "R&D.pipedesk"
    window.show_recent([file])
    entry = window.menus["file.recent"].actions()[0]
    assert entry.text().endswith("R&&D.pipedesk")
    with qtbot.waitSignal(window.recent_chosen) as chosen:
        entry.trigger()
    assert chosen.args == [file]


def test_the_find_key_does_not_disturb_typing(window: MainWindow, actions: Actions) -> None:
    found: list[bool] = []
    actions["edit.find"].triggered.connect(lambda: found.append(True))
    window.topbar.search.setFocus()
    QTest.keyClicks(window.topbar.search, "/a")
    assert (window.topbar.search.text(), found) == ("/a", [])
    QTest.keySequence(window, QKeySequence("Ctrl+F"))
    assert found == [True]


def test_leaving_the_search_field_gives_the_focus_back_to_the_page(window: MainWindow) -> None:
    window.topbar.search.setFocus()
    window.topbar.search.left.emit()
    assert QApplication.focusWidget() is window.page("board")


def test_everything_that_can_have_the_focus_has_a_name(window: MainWindow) -> None:
    window.banners.say("Due")
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QTextEdit)
        and widget is not window.page("board")
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


class Marked(QTranslator):
    """Another language: everything has a mark."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        return f"»{source}"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def language(qapp: QApplication) -> Iterator[QTranslator]:
    language = Marked()
    yield language
    qapp.removeTranslator(language)


def test_another_language_is_spoken_at_once(
    window: MainWindow, actions: Actions, qapp: QApplication, language: QTranslator
) -> None:
    qapp.installTranslator(language)
    qapp.processEvents()
    assert actions["deal.new"].text() == "»&New Deal…"
    assert window.menus["file"].title() == "»&File"
    assert window.topbar.search.placeholderText() == "»Search"
    assert "»All changes saved" in {label.text() for label in window.status.findChildren(QLabel)}
    assert {item.text() for item in window.rail.findChildren(QAbstractButton)} == {"»A Page"}
    qapp.removeTranslator(language)
    qapp.processEvents()
    assert actions["deal.new"].text() == "&New Deal…"
