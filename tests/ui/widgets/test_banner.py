"""Messages in the window: they come, act, go, and never take the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.theme import DARK, Theme
from pipedesk.ui.widgets.banner import MOST_SEEN, BannerAction, BannerStack


@pytest.fixture
def host(theme: Theme, qtbot: QtBot) -> Iterator[QWidget]:
    host = QWidget()
    qtbot.addWidget(host)
    QVBoxLayout(host).addWidget(QLineEdit())
    host.resize(900, 600)
    host.show()
    host.activateWindow()
    yield host
    host.close()


@pytest.fixture
def stack(theme: Theme, host: QWidget) -> BannerStack:
    return BannerStack(theme, host)


def test_a_banner_says_its_text_as_it_is(stack: BannerStack) -> None:
    banner = stack.say("Call <b>Eva</b>", detail="R&D", icon="bell", tone="accent")
    assert {"Call <b>Eva</b>", "R&D"} <= {label.text() for label in banner.findChildren(QLabel)}
    assert banner.accessibleName() == "Call <b>Eva</b> R&D"
    assert banner.isVisible()


def test_it_lies_inside_the_window(stack: BannerStack, host: QWidget) -> None:
    banner = stack.say("word " * 80, detail="more " * 80)
    assert host.rect().contains(banner.geometry())
    host.resize(400, 500)
    assert host.rect().contains(banner.geometry())


def test_a_button_acts_once_and_closes(stack: BannerStack) -> None:
    done: list[str] = []
    banner = stack.say("Due", actions=[BannerAction("Done", lambda: done.append("done"), "primary")])
    button = banner.findChild(QPushButton)
    assert button is not None
    button.click()
    assert done == ["done"]
    assert stack.banners() == []


def test_the_cross_closes_without_acting(stack: BannerStack, qtbot: QtBot) -> None:
    done: list[str] = []
    banner = stack.say("Due", actions=[BannerAction("Done", lambda: done.append("done"))])
    cross = banner.findChild(QToolButton)
    assert cross is not None
    with qtbot.waitSignal(banner.closed):
        cross.click()
    assert (done, stack.banners()) == ([], [])


def test_the_focus_stays_where_the_user_types(stack: BannerStack, host: QWidget) -> None:
    field = host.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    stack.say("Due", actions=[BannerAction("Done", lambda: None)])
    assert QApplication.focusWidget() is field


def test_the_same_key_replaces_and_takes_away(stack: BannerStack) -> None:
    stack.say("first", key="refusal")
    second = stack.say("second", key="refusal")
    assert stack.banners() == [second]
    stack.take_away("refusal")
    stack.take_away("refusal")
    assert stack.banners() == []


def test_many_wait_under_the_newest(stack: BannerStack) -> None:
    banners = [stack.say(f"reminder {number}") for number in range(MOST_SEEN + 2)]
    assert [banner.isVisible() for banner in banners] == [False] * 2 + [True] * MOST_SEEN
    banners[-1].close_banner()
    assert [banner.isVisible() for banner in banners[:2]] == [False, True]
    tops = [banner.y() for banner in banners[1:-1]]
    assert tops == sorted(tops)


def test_a_passing_hint_goes_by_itself(stack: BannerStack) -> None:
    banner = stack.say("Saved", seconds=6)
    timer = banner.findChild(QTimer)
    assert timer is not None
    assert (timer.interval(), timer.isActive()) == (6000, True)
    timer.timeout.emit()
    assert stack.banners() == []


def test_more_than_three_buttons_are_a_mistake(stack: BannerStack) -> None:
    with pytest.raises(ValueError, match="3"):
        stack.say("Due", actions=[BannerAction(str(number), lambda: None) for number in range(4)])
    assert stack.banners() == []


def test_a_banner_follows_the_theme(stack: BannerStack, theme: Theme) -> None:
    banner = stack.say("Due", tone="bad", icon="bell")
    before = banner.grab().toImage()
    theme.choose(DARK)
    assert banner.grab().toImage() != before
