"""Alerts over the bus: shown as they are meant, answered by the right word, and no pretending where nobody does."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pipedesk.desktop.dbus_notifier import DBusNotifier
from pipedesk.desktop.notifications import Alert, Notifier
from tests.services import Dunst, Showing, own_bus

ACTIONS = (("done", "Done"), ("snooze", "Snooze"), ("open", "Open"))
CALL = Alert(7, "Call: Marc about the discount", "Route planning · Vélocité", ACTIONS)
HOSTILE = "<b>AT&T</b> <img src='x'/> &amp; <a href=\"file:///\">5 < 6</a>"


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with own_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


StartService = Callable[..., Showing]


@pytest.fixture
def start_service(bus: str) -> Iterator[StartService]:
    started: list[Showing] = []

    def start(*capabilities: str) -> Showing:
        started.append(Showing(bus, capabilities or ("body", "actions")))
        return started[-1]

    yield start
    for service in started:
        service.stop()


@pytest.fixture
def service(start_service: StartService) -> Showing:
    return start_service()


@pytest.fixture
def make_notifier(qtbot: QtBot) -> Iterator[Callable[[], DBusNotifier]]:
    made: list[DBusNotifier] = []

    def make() -> DBusNotifier:
        made.append(DBusNotifier())
        return made[-1]

    yield make
    for notifier in made:
        notifier.stop()


@pytest.fixture
def notifier(service: Showing, make_notifier: Callable[[], DBusNotifier]) -> DBusNotifier:
    return make_notifier()


MakeNotifier = Callable[[], DBusNotifier]


def test_an_alert_is_shown_with_its_words_and_its_buttons(notifier: DBusNotifier, service: Showing) -> None:
    assert notifier.available
    assert notifier.show(CALL)
    shown = service.shown[0]
    assert (shown.title, shown.body) == (CALL.title, CALL.body)
    assert shown.words() == {"default": "Open", "done": "Done", "snooze": "Snooze", "open": "Open"}
    assert shown.expires == 0, "it stays until it is answered"
    assert shown.hints["desktop-entry"] == ("s", "pipedesk")


@pytest.mark.parametrize(
    ("pressed", "answer"), [("done", "done"), ("snooze", "snooze"), ("open", "open"), ("default", "open")]
)
def test_a_pressed_button_comes_back_as_its_word(
    pressed: str, answer: str, notifier: DBusNotifier, service: Showing, qtbot: QtBot
) -> None:
    notifier.show(CALL)
    with qtbot.waitSignal(notifier.answered) as answered:
        service.press(1, pressed)
    assert answered.args == [CALL.key, answer]


@pytest.mark.parametrize("word", ["done", "default"])
def test_an_answered_alert_is_taken_away_even_if_the_service_leaves_it(
    word: str, notifier: DBusNotifier, service: Showing, qtbot: QtBot
) -> None:
    notifier.show(CALL)
    with qtbot.waitSignal(notifier.answered):
        service.press(1, word)
    qtbot.waitUntil(lambda: service.closed == [1])


def test_wiping_an_alert_away_means_seen(notifier: DBusNotifier, service: Showing, qtbot: QtBot) -> None:
    notifier.show(CALL)
    with qtbot.waitSignal(notifier.answered) as answered:
        service.dismiss(1)
    assert answered.args == [CALL.key, "seen"]


def test_an_alert_is_answered_once(notifier: DBusNotifier, service: Showing, qtbot: QtBot) -> None:
    heard: list[tuple[int, str]] = []
    notifier.answered.connect(lambda key, word: heard.append((key, word)))
    notifier.show(CALL)
    notifier.show(Alert(8, "Later", "", ACTIONS))
    service.press(1, "done")
    service.dismiss(1)
    service.press(1, "done")
    service.press(2, "open")
    qtbot.waitUntil(lambda: (8, "open") in heard)
    assert heard == [(7, "done"), (8, "open")]


def test_answers_to_other_programs_are_none_of_ours(notifier: DBusNotifier, service: Showing, qtbot: QtBot) -> None:
    heard: list[int] = []
    notifier.answered.connect(lambda key, word: heard.append(key))
    notifier.show(CALL)
    service.press(999, "done")
    service.dismiss(1, reason=1)
    service.press(1, "done")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [CALL.key]


def test_an_alert_shown_again_takes_the_place_of_the_first(notifier: DBusNotifier, service: Showing) -> None:
    for _ in range(2):
        notifier.show(CALL)
    assert [shown.replaces for shown in service.shown] == [0, 1]


def test_an_alert_can_be_taken_away(notifier: DBusNotifier, service: Showing, qtbot: QtBot) -> None:
    notifier.show(CALL)
    notifier.close(CALL.key)
    notifier.close(CALL.key)
    notifier.close(12345)
    qtbot.waitUntil(lambda: service.closed == [1])


def test_nothing_is_left_that_nobody_would_hear(notifier: DBusNotifier, service: Showing, qtbot: QtBot) -> None:
    notifier.show(CALL)
    notifier.show(Alert(8, "Later", "", ACTIONS))
    notifier.stop()
    qtbot.waitUntil(lambda: sorted(service.closed) == [1, 2])
    assert not notifier.available
    assert not notifier.show(CALL)


@pytest.mark.parametrize(
    ("capabilities", "expected"),
    [
        (("actions",), HOSTILE),
        (
            ("actions", "body-markup"),
            "&lt;b&gt;AT&amp;T&lt;/b&gt; &lt;img src='x'/&gt; &amp;amp; &lt;a href=\"file:///\"&gt;5 &lt; 6&lt;/a&gt;",
        ),
    ],
)
def test_markup_in_a_users_words_is_shown_not_obeyed(
    capabilities: tuple[str, ...], expected: str, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service(*capabilities)
    make_notifier().show(Alert(1, HOSTILE, HOSTILE, ACTIONS))
    assert (service.shown[0].title, service.shown[0].body) == (HOSTILE, expected)


def test_what_the_service_understands_is_asked_again_when_it_is_another_one(
    start_service: StartService, make_notifier: MakeNotifier, qtbot: QtBot
) -> None:
    plain = start_service("actions")
    notifier = make_notifier()
    with qtbot.waitSignal(notifier.availability_changed):
        plain.stop()
    with qtbot.waitSignal(notifier.availability_changed):
        marked_up = start_service("actions", "body-markup")
    notifier.show(Alert(1, "5 < 6", "5 < 6", ACTIONS))
    assert (marked_up.shown[0].title, marked_up.shown[0].body) == ("5 < 6", "5 &lt; 6")


def test_a_service_that_ends_and_comes_back_is_noticed(
    start_service: StartService, make_notifier: MakeNotifier, qtbot: QtBot
) -> None:
    first = start_service()
    notifier = make_notifier()
    notifier.show(CALL)
    with qtbot.waitSignal(notifier.availability_changed):
        first.stop()
    assert not notifier.available
    assert not notifier.show(CALL)
    with qtbot.waitSignal(notifier.availability_changed):
        second = start_service()
    assert notifier.available
    assert notifier.show(CALL)
    assert second.shown[0].replaces == 0
    with qtbot.waitSignal(notifier.answered) as answered:
        second.press(1, "snooze")
    assert answered.args == [CALL.key, "snooze"]


def test_without_a_service_it_says_so(bus: str, make_notifier: MakeNotifier) -> None:
    notifier = make_notifier()
    assert not notifier.available
    assert not notifier.show(CALL)
    notifier.close(CALL.key)


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere", "tcp:host=localhost,port=1", "autolaunch:", "nonsense"])
def test_without_a_bus_it_says_so(address: str, make_notifier: MakeNotifier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    notifier = make_notifier()
    assert not notifier.available
    assert not notifier.show(CALL)


def test_the_end_of_the_bus_is_noticed(
    tmp_path: Path, make_notifier: MakeNotifier, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with own_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        service = Showing(address)
        notifier = make_notifier()
        assert notifier.available
        changed = qtbot.waitSignal(notifier.availability_changed)
    with changed:
        pass
    service.stop()
    assert not notifier.available
    assert not notifier.show(CALL)


def test_the_end_of_the_bus_is_noticed_by_who_shows_an_alert(
    tmp_path: Path, make_notifier: MakeNotifier, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with own_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        service = Showing(address)
        notifier = make_notifier()
    service.stop()
    with qtbot.waitSignal(notifier.availability_changed):
        assert not notifier.show(CALL)
    assert not notifier.available


def test_an_answer_that_arrives_together_with_another_reply_is_not_forgotten(
    notifier: DBusNotifier, service: Showing, qtbot: QtBot
) -> None:
    """While the first answer is being taken, the reply and a second answer arrive: both lie in one read."""
    said = threading.Event()
    heard: list[tuple[int, str]] = []

    def take(key: int, word: str) -> None:
        heard.append((key, word))
        assert said.wait(10)

    def last() -> None:
        service.press(2, "snooze")
        service.settle()
        said.set()

    for key in (1, 2):
        notifier.show(Alert(key, "Call", "", ACTIONS))
    notifier.answered.connect(take)
    service.before, service.after = lambda: service.press(1, "done"), last
    notifier.show(Alert(3, "Call", "", ACTIONS))
    qtbot.waitUntil(lambda: heard == [(1, "done"), (2, "snooze")])


def test_a_service_that_hangs_holds_nobody_up_for_long(notifier: DBusNotifier, service: Showing, qtbot: QtBot) -> None:
    wake = threading.Event()
    service.before = lambda: wake.wait(10)
    with qtbot.waitSignal(notifier.availability_changed):
        assert not notifier.show(CALL)
    assert not notifier.available
    # From here on nobody waits for it: one wait for each alert would freeze the window.
    assert not any(notifier.show(Alert(key, "Call", "", ACTIONS)) for key in range(20, 40))
    wake.set()
    qtbot.waitUntil(lambda: notifier.available)
    assert service.asked == 2, "at first, and when it was back"


def test_an_alert_that_a_service_shows_too_late_is_taken_away_again(
    notifier: DBusNotifier, service: Showing, qtbot: QtBot
) -> None:
    """Meanwhile the window has shown it."""
    wake = threading.Event()
    service.before = lambda: wake.wait(10)
    assert not notifier.show(CALL)
    wake.set()
    qtbot.waitUntil(lambda: service.closed == [1])
    assert notifier.show(CALL)


def test_the_port_itself_shows_nothing_and_says_so(qtbot: QtBot) -> None:
    notifier = Notifier(QObject())
    assert not notifier.available
    assert not notifier.show(CALL)
    notifier.close(CALL.key)
    notifier.stop()


@pytest.fixture
def dunst(bus: str, tmp_path: Path) -> Iterator[Dunst]:
    dunst = Dunst(bus, tmp_path, picks="Snooze")
    yield dunst
    dunst.stop()


@pytest.mark.desktop
def test_a_real_service_shows_an_alert_and_takes_it_away(
    dunst: Dunst, make_notifier: MakeNotifier, qtbot: QtBot
) -> None:
    notifier = make_notifier()
    assert notifier.available
    assert notifier.show(CALL)
    qtbot.waitUntil(lambda: dunst.shown() == 1)
    notifier.close(CALL.key)
    qtbot.waitUntil(lambda: dunst.shown() == 0)


@pytest.mark.desktop
def test_a_click_in_a_real_service_opens(dunst: Dunst, make_notifier: MakeNotifier, qtbot: QtBot) -> None:
    notifier = make_notifier()
    notifier.show(CALL)
    qtbot.waitUntil(lambda: dunst.shown() == 1)
    with qtbot.waitSignal(notifier.answered) as answered:
        dunst.open_newest()
    assert answered.args == [CALL.key, "open"]


@pytest.mark.desktop
def test_an_action_picked_in_a_real_service_comes_back(dunst: Dunst, make_notifier: MakeNotifier, qtbot: QtBot) -> None:
    notifier = make_notifier()
    notifier.show(CALL)
    qtbot.waitUntil(lambda: dunst.shown() == 1)
    with qtbot.waitSignal(notifier.answered) as answered:
        dunst.pick()
    assert answered.args == [CALL.key, "snooze"]
    qtbot.waitUntil(lambda: dunst.shown() == 0)


@pytest.mark.desktop
def test_a_real_service_draws_markup_as_letters(dunst: Dunst, make_notifier: MakeNotifier, qtbot: QtBot) -> None:
    notifier = make_notifier()
    notifier.show(Alert(1, "<b>5</b> & 6", "<i>7</i> & 8", ACTIONS))
    qtbot.waitUntil(lambda: dunst.shown() == 1)
    dunst.close_all()
    qtbot.waitUntil(lambda: dunst.shown() == 0)
    drawn = dunst.history()
    assert "&lt;b&gt;5&lt;/b&gt; &amp; 6" in drawn
    assert "&lt;i&gt;7&lt;/i&gt; &amp; 8" in drawn


@pytest.mark.desktop
def test_the_service_of_the_session_is_found(session_bus: str, make_notifier: MakeNotifier) -> None:
    notifier = make_notifier()
    assert notifier.available
    assert notifier.show(CALL)
    notifier.close(CALL.key)
