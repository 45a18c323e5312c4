"""The theme in force: its colours, its icons, and the moment it changes."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from pipedesk.ui.theme.fonts import Fonts
from pipedesk.ui.theme.icons import ThemedIcon, render_icon
from pipedesk.ui.theme.palette import Palette, load_palette
from pipedesk.ui.theme.stylesheet import stylesheet

SYSTEM, LIGHT, DARK = "system", "light", "dark"

_SCHEMES = {SYSTEM: Qt.ColorScheme.Unknown, LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}


class Theme(QObject):
    """Light or dark, fixed or as the system has it. Handed to whoever paints; there is no global one."""

    changed = Signal()
    """The colours are others now: painted widgets repaint. Icons and styled controls follow by themselves."""

    def __init__(self, choice: str = SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self.palette: Palette = load_palette(self._wanted())
        screen = QGuiApplication.primaryScreen()
        self.fonts = Fonts.of(QGuiApplication.font(), screen.logicalDotsPerInch())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def choice(self) -> str:
        """What the user chose: system, light or dark."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Use another theme from now on, everywhere at once. Raises `KeyError` for an unknown one."""
        scheme = _SCHEMES[choice]
        self._choice = choice
        # Frames, menus and dialogs of the system itself follow where the platform can do that.
        QGuiApplication.styleHints().setColorScheme(scheme)
        self._load()

    def apply(self) -> None:
        """Dress the application in this theme."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise TypeError("a theme needs an application with widgets")
        if application.style().name() != "fusion":
            application.setStyle("Fusion")
        application.setFont(self.fonts.body)
        application.setPalette(self.palette.for_qt())
        application.setStyleSheet(stylesheet(self.palette, self.fonts))

    def pixmap(self, name: str, role: str = "text_secondary", size: int = 16, scale: float = 1.0) -> QPixmap:
        """An icon of `resources/icons` in the colour of a role, `size` points wide, sharp at `scale`."""
        key = (name, role, size, scale)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = render_icon(name, self.palette.role(role), size, scale)
        return found

    def icon(self, name: str, role: str = "text_secondary") -> QIcon:
        """The same as a `QIcon` for buttons and menus: drawn when first seen, in the colours of that moment."""
        return QIcon(ThemedIcon(name, role, self.pixmap))

    def _wanted(self) -> str:
        if self._choice in (LIGHT, DARK):
            return self._choice
        return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _follow_system(self) -> None:
        if self._choice == SYSTEM:
            self._load()

    def _load(self) -> None:
        wanted = self._wanted()
        if wanted != self.palette.name:
            self.palette = load_palette(wanted)
            self._pixmaps.clear()
            self.apply()
            self.changed.emit()
