"""How the user left the window: its place and size, its split, its page."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QCryptographicHash

_DIGITS = 16
_GEOMETRY, _SPLIT, _PANE, _PAGE = "window/geometry", "window/split", "window/pane", "window/page"


class KeyedStore(Protocol):
    """Something that keeps values by name, such as `QSettings`."""

    def value(self, key: str, /) -> object:
        """What was kept, or None."""
        ...

    def setValue(self, key: str, value: object, /) -> None:
        """Keep a value."""
        ...


def kept_for(part: str, path: Path) -> str:
    """The key under which a part of the window keeps what is about one file."""
    digest = QCryptographicHash.hash(str(path).encode(), QCryptographicHash.Algorithm.Sha1).toHex()
    return f"{part}/{bytes(digest.data()).decode()[:_DIGITS]}"


class WindowState:
    """Reads and writes the state of the main window; what makes no sense is as good as absent."""

    def __init__(self, store: KeyedStore) -> None:
        self._store = store

    @property
    def geometry(self) -> QByteArray | None:
        """What `QWidget.saveGeometry` gave."""
        return self._bytes(_GEOMETRY)

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue(_GEOMETRY, geometry)

    @property
    def split(self) -> QByteArray | None:
        """What `QSplitter.saveState` gave."""
        return self._bytes(_SPLIT)

    @split.setter
    def split(self, split: QByteArray) -> None:
        self._store.setValue(_SPLIT, split)

    @property
    def pane(self) -> bool:
        """Whether the pane beside the page was open; yes the first time."""
        return str(self._store.value(_PANE)).lower() != "false"

    @pane.setter
    def pane(self, shown: bool) -> None:
        self._store.setValue(_PANE, shown)

    @property
    def page(self) -> str:
        """The key of the page last shown, or nothing."""
        return str(self._store.value(_PAGE) or "")

    @page.setter
    def page(self, key: str) -> None:
        self._store.setValue(_PAGE, key)

    def _bytes(self, key: str) -> QByteArray | None:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None
