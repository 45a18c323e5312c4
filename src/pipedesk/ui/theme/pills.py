"""Small rounded badges: how they are measured and painted, in widgets and on cards alike."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter

from pipedesk.ui.theme.theme import Theme

HEIGHT = 19
ICON = 13
"""The side of an icon in a pill, in points."""

_PAD = 8
_ICON_GAP = 4

TONES = {
    "neutral": ("text_secondary", "column"),
    "accent": ("accent", "accent_tint"),
    "good": ("good", "good_tint"),
    "warning": ("warning", "warning_tint"),
    "bad": ("bad", "bad_tint"),
}
"""The roles of text and ground for what a pill means."""


def pill_size(text: str, font: QFont, *, icon: bool) -> QSize:
    """How large a pill is that shows all of its text."""
    return QSize(_around(icon=icon) + ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1, HEIGHT)


def draw_pill(
    painter: QPainter, rect: QRect, text: str, tone: str, theme: Theme, icon: str = "", icon_role: str = ""
) -> None:
    """Paint a pill into a rectangle; text that does not fit is elided. `tone` is a name of `TONES`.

    The icon has the colour of the text unless it has a role of its own.
    """
    ink, tint = TONES[tone]
    font = theme.fonts.small
    metrics = QFontMetrics(font)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.palette.role(tint))
    radius = rect.height() / 2
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    left = rect.left() + _PAD
    if icon:
        device = painter.device()
        scale = device.devicePixelRatioF() if device is not None else 1.0
        painter.drawPixmap(
            left, rect.top() + (rect.height() - ICON) // 2, theme.pixmap(icon, icon_role or ink, ICON, scale)
        )
        left += ICON + _ICON_GAP
    painter.setFont(font)
    painter.setPen(theme.palette.role(ink))
    room = rect.width() - _around(icon=bool(icon))
    baseline = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(left, baseline), metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
    painter.restore()


def _around(*, icon: bool) -> int:
    return 2 * _PAD + (ICON + _ICON_GAP if icon else 0)
