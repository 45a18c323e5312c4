"""The small cap that shows which key does the same as a control."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPen

_PAD = 5
_SMALLER = 2
_FRAME_ALPHA = 110


def cap_width(key: str, font: QFont) -> int:
    """How wide the cap of a key, such as ``Ctrl+K``, is beside text of a font."""
    metrics = QFontMetrics(_cap_font(font))
    return max(metrics.horizontalAdvance(_native(key)) + 2 * _PAD, metrics.height() + 2)


def draw_cap(painter: QPainter, room: QRect, key: str, font: QFont, ink: QColor) -> None:
    """Paint the cap of a key at the right end of a rectangle, in its middle."""
    small = _cap_font(font)
    width, height = cap_width(key, font), QFontMetrics(small).height() + 2
    cap = QRectF(room.right() + 1 - width, room.top() + (room.height() - height) // 2, width, height)
    frame = QColor(ink)
    frame.setAlpha(_FRAME_ALPHA)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(frame, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(ink)
    painter.setFont(small)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, _native(key))
    painter.restore()


def _cap_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(QFontMetrics(font).height() * 10 // 16, font.pixelSize() - _SMALLER))
    return small


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
