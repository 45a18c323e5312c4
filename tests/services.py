"""What runs beside the program, for tests: a bus of one's own, and two services that show notifications on it.

`Dunst` is the real thing and needs a screen. `Showing` shows nothing and does what a test says, at the moment it says.
"""

import os
import select
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from jeepney.low_level import HeaderFields, Message

NAME = "org.freedesktop.Notifications"
_OBJECT = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
_PATIENCE_S = 20

# Without service folders: nobody is started because somebody is asked for.
_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def own_bus(folder: Path) -> Iterator[str]:
    """A message bus that only this test knows; gives its address."""
    configuration = folder / "bus.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder))
    command = ["dbus-daemon", "--nofork", "--nopidfile", "--print-address=1", f"--config-file={configuration}"]
    # It says that it may not open as many files as it would like.
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address, "the bus did not start"
        try:
            yield address
        finally:
            process.terminate()


def connected(address: str) -> DBusConnection:
    """A connection to a bus."""
    return open_dbus_connection(address)


def owned(connection: DBusConnection) -> bool:
    """Whether there is a service for notifications."""
    return bool(Proxy(message_bus, connection, timeout=_PATIENCE_S).NameHasOwner(NAME)[0])


@dataclass(frozen=True, slots=True)
class Shown:
    """What a program asked to be shown, as it came over the bus."""

    number: int
    replaces: int
    title: str
    body: str
    actions: list[str]
    hints: dict[str, tuple[str, Any]]
    expires: int

    def words(self) -> dict[str, str]:
        """The actions: word -> label."""
        return dict(zip(self.actions[::2], self.actions[1::2], strict=True))


class Showing:
    """A notification service on a thread of its own. Start and stop it as often as you like."""

    def __init__(self, address: str, capabilities: tuple[str, ...] = ("body", "actions")) -> None:
        self.shown: list[Shown] = []
        self.closed: list[int] = []
        self.asked = 0
        """How often somebody wanted to know what it can do."""
        self.before: Callable[[], object] = lambda: None
        """Called before the next notification is answered."""
        self.after: Callable[[], object] = lambda: None
        self._capabilities = capabilities
        self._connection = connected(address)
        self._stopped = False
        self._wake, self._waker = os.pipe()
        granted = Proxy(message_bus, self._connection, timeout=_PATIENCE_S).RequestName(NAME, 0)[0]
        assert granted == 1, "there is a notification service on this bus already"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def press(self, number: int, word: str) -> None:
        """The user presses a button of a notification."""
        self._say("ActionInvoked", "us", (number, word))

    def dismiss(self, number: int, reason: int = 2) -> None:
        """A notification goes away: expired (1), closed by the user (2) or by a program (3)."""
        self._say("NotificationClosed", "uu", (number, reason))

    def settle(self) -> None:
        """Come back when the bus has passed on what was said before. Only for use inside `before` and `after`."""
        for _ in range(5):
            Proxy(message_bus, self._connection, timeout=_PATIENCE_S).GetId()

    def stop(self) -> None:
        """The service ends, and its notifications with it."""
        if not self._stopped:
            self._stopped = True
            os.write(self._waker, b"x")
            self._thread.join(_PATIENCE_S)
            self._connection.close()
            os.close(self._wake)
            os.close(self._waker)

    def _serve(self) -> None:
        while True:
            ready, _, _ = select.select([self._connection.sock, self._wake], [], [])
            if self._wake in ready:
                return
            try:
                while True:
                    self._take(self._connection.receive(timeout=0))
            except TimeoutError:
                continue
            except OSError:
                return

    def _take(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        match message.header.fields.get(HeaderFields.member):
            case "GetCapabilities":
                self.asked += 1
                self._connection.send(new_method_return(message, "as", (list(self._capabilities),)))
            case "Notify":
                self._notify(message)
            case "CloseNotification":
                self.closed.append(message.body[0])
                self._connection.send(new_method_return(message))
                self.dismiss(message.body[0], 3)

    def _notify(self, message: Message) -> None:
        _, replaces, _, title, body, actions, hints, expires = message.body
        number = replaces or len(self.shown) + 1
        before, after = self.before, self.after
        self.before = self.after = lambda: None
        before()
        self.shown.append(Shown(number, replaces, title, body, actions, hints, expires))
        self._connection.send(new_method_return(message, "u", (number,)))
        after()

    def _say(self, member: str, signature: str, values: tuple[object, ...]) -> None:
        self._connection.send(new_signal(_OBJECT, member, signature, values))


class Dunst:
    """The notification service dunst on a bus of one's own, with a user who always picks the same action."""

    def __init__(self, address: str, folder: Path, picks: str = "Done") -> None:
        self._environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
        menu = folder / "menu"
        menu.write_text(f"#!/bin/sh\ngrep -m1 '{picks}'\n")
        menu.chmod(0o700)
        settings = folder / "dunstrc"
        settings.write_text(f"[global]\nmarkup = full\nfont = Sans 10\ndmenu = {menu}\n")
        command = ["dunst", "-conf", str(settings)]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, env=self._environment, stdout=quiet, stderr=quiet)
        with connected(address) as connection:
            while not owned(connection):
                assert self._process.poll() is None, "dunst did not start"

    def shown(self) -> int:
        """How many notifications are on the screen."""
        return int(self._ask("count", "displayed"))

    def open_newest(self) -> None:
        """Click on the newest notification."""
        self._ask("action", "0")

    def pick(self) -> None:
        """Open the menu of actions and pick one."""
        self._ask("context")

    def close_all(self) -> None:
        """Wipe all notifications off the screen."""
        self._ask("close-all")

    def history(self) -> str:
        """What was shown, as it was drawn, after it went away."""
        return self._ask("history")

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(_PATIENCE_S)

    def _ask(self, *words: str) -> str:
        dunstctl = shutil.which("dunstctl")
        assert dunstctl is not None
        done = subprocess.run(
            [dunstctl, *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=_PATIENCE_S,
        )
        return done.stdout.strip()
