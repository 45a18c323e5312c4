"""What a command is."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from pipedesk.domain.edits import Edit, Origin
from pipedesk.domain.texts import Text
from pipedesk.store.book import Book


class Plan(NamedTuple):
    """What a command wants done: the name of the undo step, and its edits in order. No edits: nothing happens.

    Plans with the same `merge_key`, made within a minute of each other, become one undo step: keystrokes in a field.
    """

    name: Text
    edits: Sequence[Edit]
    merge_key: str | None = None
    origin: Origin = Origin.USER


class Command(Protocol):
    """An intention of the user. It changes nothing by itself."""

    def plan(self, book: Book) -> Plan:
        """Decide what to do, from what the file holds now; raises `Refusal` when it cannot be done."""
        ...
