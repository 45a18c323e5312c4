"""Which colour of a card means what: a line of names above the columns."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pipedesk.ui.board.layout import OTHER_HUE
from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import plain_tip

_HEIGHT = 26
_DOT = 8
_BEHIND_DOT = 6
_BETWEEN = 18
_WIDEST = 180


class Legend(QWidget):
    """Dots and names, the largest group first; its tooltip has those for which there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: Mapping[str, str] = {}
        self._more = False
        self._hues: dict[str, str] = {}
        self._small = Lettering(theme.fonts.small)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_hues(self, hues: Mapping[str, str], *, more: bool) -> None:
        """Explain some colours by the names of their groups; nothing at all when there is none.

        `more`: there are groups that share the colour for all others.
        """
        self._groups, self._more = hues, more
        self.retranslate()
        self.setVisible(bool(hues))

    def retranslate(self) -> None:
        """Put its words into the language that the program speaks now."""
        self._hues = dict(self._groups)
        if self._hues and self._more:
            self._hues[self.tr("Others")] = OTHER_HUE
        self.setAccessibleName(self.tr("Colours: {names}").format(names=", ".join(self._hues)) if self._hues else "")
        self.setToolTip(plain_tip("\n".join(self._hues)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = 4, (_HEIGHT - _DOT) // 2 - 3
        base = top + (_DOT + self._small.ascent - self._small.descent) // 2 + 1
        for name, hue in self._hues.items():
            words = self._small.cut(name, _WIDEST)
            right = left + _DOT + _BEHIND_DOT + self._small.width(words)
            if right > self.width():
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.role(f"hue_{hue}"))
            painter.drawRoundedRect(QRectF(left, top, _DOT, _DOT), _DOT / 2, _DOT / 2)
            self._small.write(painter, colours.text_secondary, left + _DOT + _BEHIND_DOT, base, words)
            left = right + _BETWEEN
        painter.end()
