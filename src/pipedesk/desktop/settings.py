"""What the user has set: each setting declared once, kept in a small file of the user's own."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key, what holds until it is set, what it may be, and what it is for."""

    key: str
    otherwise: str
    choices: tuple[str, ...]
    purpose: str


THEME = Setting("look/theme", "system", ("system", "light", "dark"), "light, dark, or as the system has it")
LANGUAGE = Setting("look/language", "system", ("system", "en", "fr"), "the language of the window")
OFFER_NEXT_STEP = Setting(
    "board/offer_next_step", "on", ("on", "off"), "whether a deal that moves without a next step is offered one"
)
ALL = (THEME, LANGUAGE, OFFER_NEXT_STEP)


class Settings:
    """Reads and writes settings. A value that makes no sense counts as not set; a damaged file as empty."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, setting: Setting) -> str:
        """What is set, or what holds otherwise."""
        value = self._store.value(setting.key)
        return value if isinstance(value, str) and value in setting.choices else setting.otherwise

    def set(self, setting: Setting, value: str) -> None:
        """Set it. Raises ValueError for something it cannot be."""
        if value not in setting.choices:
            raise ValueError(f"{setting.key} cannot be {value}")
        self._store.setValue(setting.key, value)

    def recent(self) -> list[Path]:
        """The files opened last, the newest first, those still there."""
        value = self._store.value("files/recent")
        names = value if isinstance(value, list) else [value] if isinstance(value, str) and value else []
        return [path for path in map(Path, names) if path.is_file()]

    def opened(self, path: Path) -> None:
        """A file was opened."""
        others = [str(known) for known in self.recent() if known != path]
        self._store.setValue("files/recent", [str(path), *others][:MOST_RECENT])

    def value(self, key: str, /) -> object:
        """What a part of the window keeps under a key of its own."""
        return self._store.value(key)

    def setValue(self, key: str, value: object, /) -> None:  # noqa: N802 - as QSettings has it
        """Keep something for a part of the window."""
        self._store.setValue(key, value)

    def save(self) -> None:
        """Write everything out now."""
        self._store.sync()
