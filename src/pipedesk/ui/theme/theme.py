"""The theme in force: its colours, its icons, and the moment it changes."""

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from pipedesk.assets import asset
from pipedesk.ui.theme.palette import Palette, load_palette
from pipedesk.ui.theme.stylesheet import stylesheet

SYSTEM, LIGHT, DARK = "system", "light", "dark"


class Theme(QObject):
    """Light or dark, fixed or as the system has it. Handed to whoever paints; there is no global one."""

    changed = Signal()

    def __init__(self, choice: str = SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self.palette: Palette = load_palette(self._wanted())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def choice(self) -> str:
        """What the user chose: system, light or dark."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Use another theme from now on, everywhere at once."""
        self._choice = choice
        self._load()

    def apply(self) -> None:
        """Dress the application in this theme."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(self.palette.for_qt())
        application.setStyleSheet(stylesheet(self.palette))

    def pixmap(self, name: str, role: str = "text_secondary", size: int = 16, scale: float = 1.0) -> QPixmap:
        """An icon of `resources/icons` in the colour of a role, `size` points wide, sharp at `scale`."""
        key = (name, role, size, scale)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._render(name, role, size, scale)
        return found

    def icon(self, name: str, role: str = "text_secondary") -> QIcon:
        """The same as a `QIcon` for buttons and menus, with a fainter look when disabled."""
        icon = QIcon()
        for scale in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, role, 18, scale))
        return icon

    def _render(self, name: str, role: str, size: int, scale: float) -> QPixmap:
        drawing = asset("icons", f"{name}.svg").read_text("utf-8")
        coloured = drawing.replace("currentColor", self.palette.role(role).name())
        pixmap = QPixmap(round(size * scale), round(size * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap

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
