"""Icons from `resources/icons`, in the colour of a role and sharp at every scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pipedesk.assets import asset

if TYPE_CHECKING:
    from collections.abc import Callable

    Painted = Callable[[str, str, int, float], QPixmap]
    """Gives an icon by name, role, size in points and scale."""


def render_icon(name: str, colour: QColor, size: int, scale: float) -> QPixmap:
    """Draw `resources/icons/<name>.svg`, `size` points wide. Raises `FileNotFoundError` when there is no such icon."""
    if size <= 0:
        # A menu that is being laid out asks for such.
        return QPixmap()
    drawing = asset("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour.name())
    side = round(size * scale)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


class ThemedIcon(QIconEngine):
    """Draws nothing until somebody looks, and then in the colours of the theme of that moment."""

    def __init__(self, name: str, role: str, painted: Painted) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._painted = painted

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        device = painter.device()
        scale = device.devicePixelRatioF() if device is not None else 1.0
        pixmap = self._painted(self._name, self._seen(mode), side, scale)
        painter.drawPixmap(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return self._painted(self._name, self._seen(mode), min(size.width(), size.height()), scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    def clone(self) -> QIconEngine:
        return ThemedIcon(self._name, self._role, self._painted)

    def _seen(self, mode: QIcon.Mode) -> str:
        return "text_disabled" if mode is QIcon.Mode.Disabled else self._role
