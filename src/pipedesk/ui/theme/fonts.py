"""The few sizes of text that PipeDesk uses, all from the system's own font."""

from typing import NamedTuple

from PySide6.QtGui import QFont

BODY_PX = 13
"""The size of body text on a usual desktop."""

_USUAL_PX = 15
"""The largest text that desktops have before their user asks for a larger one."""

_POINTS_PER_INCH = 72
_GENERIC = frozenset(("Sans", "Sans Serif", "Sans-Serif", "sans-serif", ""))
_FALLBACKS = ("Inter", "Cantarell", "Noto Sans", "Ubuntu", "DejaVu Sans")


class Fonts(NamedTuple):
    """Text by its job; figures are as wide as each other, so that columns of them line up."""

    body: QFont
    strong: QFont
    small: QFont
    small_strong: QFont
    headline: QFont
    amount: QFont
    badge: QFont

    @classmethod
    def of(cls, system: QFont, dots_per_inch: float) -> "Fonts":
        """The sizes derived from the system's font; larger when the user made the system's text larger."""
        # Asking Qt which font this would be loads it, and it may not be the one that is used in the end.
        asked = system.pixelSize() if system.pixelSize() > 0 else system.pointSizeF() * dots_per_inch / _POINTS_PER_INCH
        pixels = max(BODY_PX, round(asked * BODY_PX / _USUAL_PX))
        body = QFont(system)
        if system.family() in _GENERIC:
            # The desktop names no font: a text face made for screens if there is one, whatever fontconfig says if not.
            body.setFamilies([*_FALLBACKS, system.family() or "Sans Serif"])
        body.setPixelSize(pixels)
        body.setFeature(QFont.Tag("tnum"), 1)
        semibold, bold = QFont.Weight.DemiBold, QFont.Weight.Bold
        return cls(
            body=body,
            strong=_sized(body, pixels, semibold),
            small=_sized(body, pixels - 1, QFont.Weight.Normal),
            small_strong=_sized(body, pixels - 1, semibold),
            headline=_sized(body, pixels + 4, bold),
            amount=_sized(body, pixels + 8, bold),
            badge=_sized(body, pixels - 3, semibold),
        )


def _sized(font: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    sized.setWeight(weight)
    return sized
