"""Alerts through the freedesktop notification service, spoken to over one D-Bus connection.

QtDBus cannot send the unsigned number that Notify wants, and answers may come back only to the connection that sent the
alert; so jeepney does both, watched by a `QSocketNotifier`: no thread, no second event loop.
Specification: https://specifications.freedesktop.org/notification-spec/latest/
"""

from __future__ import annotations

import html
import os
from time import monotonic
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageFlag, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import Message
from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from pipedesk.desktop.notifications import Alert, Notifier

NAME = "org.freedesktop.Notifications"
_SERVICE = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
_WAIT_S = 1.0
_EXPIRES_NEVER = 0
_CLOSED_BY_USER = 2
_SEEN = "seen"
_CLICK, _CLICKED = "default", "open"
"""What a click on the alert itself is called by the service, and by us."""

_ICON = "pipedesk"


class DBusNotifier(Notifier):
    """Sends alerts and takes their answers. Without a bus or a service it is simply not available.

    What arrives while a reply is awaited is noted at once, but told only from the event loop: nobody who hears of it
    can come in between a question and its reply. A service that does not reply in time is waited for only once: it is
    asked again when it has given a sign of life.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: DBusConnection | None = None
        self._watch: QSocketNotifier | None = None
        self._keys: dict[int, int] = {}
        self._ids: dict[int, int] = {}
        self._answers: list[tuple[int, int, str]] = []
        self._available = False
        self._capabilities: frozenset[str] | None = None
        self._newcomer = False
        self._silent = False
        self._given_up: set[int] = set()
        """Serials of alerts whose reply did not come in time."""
        self._strays: list[int] = []
        """Numbers of alerts that came on the screen too late."""
        self._connect()

    @property
    def available(self) -> bool:
        return self._available

    def show(self, alert: Alert) -> bool:
        self._take_arrived()
        if self._capabilities is None:
            self._ask_capabilities()
        if self._capabilities is None:
            return False
        body = html.escape(alert.body, quote=False) if "body-markup" in self._capabilities else alert.body
        # Some services list the click among the buttons: it is called what it does.
        click = dict(alert.actions).get(_CLICKED, alert.title)
        actions = [word for pair in ((_CLICK, click), *alert.actions) for word in pair]
        hints = {
            "desktop-entry": ("s", "pipedesk"),
            "category": ("s", "x-pipedesk.follow-up"),
            "urgency": ("y", 1),
            "resident": ("b", False),
        }
        replaced = self._ids.get(alert.key, 0)
        values = ("PipeDesk", replaced, _ICON, alert.title, body, actions, hints, _EXPIRES_NEVER)
        reply = self._call("Notify", "susssasa{sv}i", values)
        if reply is None:
            self._capabilities = None
            self._set_available(on=False)
            return False
        number = int(reply[0])
        self._forget(alert.key)
        self._keys[number] = alert.key
        self._ids[alert.key] = number
        return True

    def close(self, key: int) -> None:
        number = self._ids.get(key)
        if number is not None:
            self._forget(key)
            self._close_number(number)

    def stop(self) -> None:
        """Take away what is still shown: nobody would hear its buttons."""
        for key in tuple(self._ids):
            self.close(key)
        self._hang_up()
        self._available = False

    def _connect(self) -> None:
        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return
        try:
            self._connection = open_dbus_connection("SESSION")
        except (OSError, KeyError, ValueError, RuntimeError):
            # Nobody there, no address, one that makes no sense, or a kind of bus that jeepney cannot speak to.
            return
        for member in ("ActionInvoked", "NotificationClosed"):
            rule = MatchRule(type="signal", interface=NAME, member=member, path=_SERVICE.object_path)
            self._send(message_bus.AddMatch(rule))
        owner = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
        owner.add_arg_condition(0, NAME)
        self._send(message_bus.AddMatch(owner))
        self._ask_capabilities()
        if self._connection is not None:
            self._watch = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
            self._watch.activated.connect(self._read)

    def _hang_up(self) -> None:
        if self._watch is not None:
            self._watch.setEnabled(False)
            self._watch = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._capabilities = None
        self._newcomer = self._silent = False
        self._given_up.clear()
        self._strays.clear()
        self._answers.clear()
        self._keys.clear()
        self._ids.clear()

    def _lost(self) -> None:
        self._hang_up()
        self._set_available(on=False)

    def _ask_capabilities(self) -> None:
        self._newcomer = False
        reply = self._call("GetCapabilities", "", ())
        self._capabilities = frozenset(reply[0]) if reply else None
        self._set_available(on=reply is not None)

    def _call(self, member: str, signature: str, values: tuple[object, ...]) -> tuple[Any, ...] | None:
        """The answer of the service, or None when there is none."""
        if self._silent:
            return None
        return self._send(new_method_call(_SERVICE, member, signature, values))

    def _close_number(self, number: int) -> None:
        """Take an alert off the screen; no answer is waited for."""
        if self._connection is None:
            return
        message = new_method_call(_SERVICE, "CloseNotification", "u", (number,))
        message.header.flags |= MessageFlag.no_reply_expected
        try:
            self._connection.send(message)
        except OSError:
            self._lost()

    def _send(self, message: Message) -> tuple[Any, ...] | None:
        connection = self._connection
        if connection is None:
            return None
        # What comes in one piece with the reply is read with it: the socket will not tell of it again.
        QTimer.singleShot(0, self._read)
        serial = next(connection.outgoing_serial)
        deadline = monotonic() + _WAIT_S
        try:
            connection.send(message, serial=serial)
            while True:
                received = connection.receive(timeout=max(0.0, deadline - monotonic()))
                if received.header.fields.get(HeaderFields.reply_serial) == serial:
                    break
                self._take(received)
        except TimeoutError:
            self._silent = True
            self._given_up.add(serial)
            return None
        except (OSError, EOFError):
            self._lost()
            return None
        return None if received.header.message_type is MessageType.error else received.body

    def _read(self) -> None:
        """Take everything that has arrived, and tell it."""
        self._take_arrived()
        if self._newcomer:
            self._ask_capabilities()
        strays, self._strays = self._strays, []
        for number in strays:
            self._close_number(number)
        answers, self._answers = self._answers, []
        for number, key, word in answers:
            if word != _SEEN:
                # Some services leave an alert on the screen whose button was pressed.
                self._close_number(number)
            self.answered.emit(key, word)

    def _take_arrived(self) -> None:
        while self._connection is not None:
            try:
                self._take(self._connection.receive(timeout=0))
            except TimeoutError:
                return
            except (OSError, EOFError):
                self._lost()

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is not MessageType.signal:
            self._take_late(message)
            return
        match fields.get(HeaderFields.member):
            case "ActionInvoked":
                number, word = message.body
                self._answer(int(number), str(word))
            case "NotificationClosed":
                number, reason = message.body
                if int(reason) == _CLOSED_BY_USER:
                    self._answer(int(number), _SEEN)
            case "NameOwnerChanged":
                _, _, owner = message.body
                self._ids.clear()
                self._keys.clear()
                self._capabilities = None
                self._silent = False
                self._given_up.clear()
                self._newcomer = bool(owner)
                if not owner:
                    self._set_available(on=False)

    def _take_late(self, message: Message) -> None:
        """A reply that was given up: whoever sends it is awake again."""
        serial = message.header.fields.get(HeaderFields.reply_serial)
        if serial not in self._given_up:
            return
        self._given_up.discard(serial)
        self._silent = False
        self._newcomer = True
        if message.header.fields.get(HeaderFields.signature) == "u":
            self._strays.append(int(message.body[0]))

    def _answer(self, number: int, word: str) -> None:
        """Answers to other programs' alerts are none of ours."""
        key = self._keys.get(number)
        if key is not None:
            self._forget(key)
            self._answers.append((number, key, _CLICKED if word == _CLICK else word))

    def _forget(self, key: int) -> None:
        number = self._ids.pop(key, None)
        if number is not None:
            self._keys.pop(number, None)

    def _set_available(self, *, on: bool) -> None:
        if on != self._available:
            self._available = on
            self.availability_changed.emit()
