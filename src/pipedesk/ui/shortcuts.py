"""The keys that the user gave to actions: kept for the next time, and refused where they would be in the way."""

import json
from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from pipedesk.desktop.settings import Settings
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.ui.actions import Actions

_KEPT = "keys/own"

_WAYS = ("Tab", "Backtab", "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
_TAKEN = (*_WAYS, "Return", "Enter", "Esc", "Space", "Backspace")
"""Keys that lists, fields and dialogs cannot do without, alone or with Shift."""


class Shortcuts(QObject):
    """Gives the actions the keys of the user's own, now and at every start."""

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(actions)
        self._actions = actions
        self._settings = settings
        actions.take_own_keys(_read(settings.value(_KEPT), actions))

    @property
    def own(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of the user's own, by the name of their action."""
        return self._actions.own_keys

    def change(self, name: str, key: QKeySequence) -> None:
        """Give an action a key, which any other action loses; an empty one takes all keys away.

        Raises `Refusal` for a key with which people find their way.
        """
        if not key.isEmpty():
            _check(self._actions, name, key)
        text = key.toString(QKeySequence.SequenceFormat.PortableText)
        own = {other: tuple(one for one in keys if one != text) for other, keys in self.own.items()}
        own[name] = (text,) if text else ()
        self._keep(own)

    def reset(self, name: str) -> None:
        """Give an action the keys that it came with."""
        self._keep({other: keys for other, keys in self.own.items() if other != name})

    def reset_all(self) -> None:
        """Give all actions the keys that they came with."""
        self._keep({})

    def _keep(self, own: Mapping[str, tuple[str, ...]]) -> None:
        self._actions.take_own_keys(own)
        self._settings.setValue(_KEPT, json.dumps(own))


def _read(kept: object, actions: Actions) -> dict[str, tuple[str, ...]]:
    """What was kept; what makes no sense is left out."""
    try:
        found = json.loads(kept) if isinstance(kept, str) else {}
    except ValueError:
        return {}
    own: dict[str, tuple[str, ...]] = {}
    for name, keys in found.items() if isinstance(found, dict) else ():
        if name in actions and isinstance(keys, list):
            own[name] = tuple(key for key in keys if isinstance(key, str) and not QKeySequence(key).isEmpty())
    return own


def _check(actions: Actions, name: str, key: QKeySequence) -> None:
    """Refuse a key that the window needs itself; an action may always have those that it came with."""
    pressed = key.toString(QKeySequence.SequenceFormat.PortableText).removeprefix("Shift+")
    if pressed in _TAKEN and key not in actions.usual_keys(name):
        raise Refusal(
            translate("Shortcuts", "{key} is needed to find one’s way in lists and fields.").fill(
                key=key.toString(QKeySequence.SequenceFormat.NativeText)
            ),
            translate("Shortcuts", "Press another one, such as a letter, or one with Ctrl."),
        )
