"""One column of the board: a stage's head and its cards."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.column_view import ColumnView
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.header import ColumnHeader
from pipedesk.ui.board.totals import Money, Sum
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme

NARROWEST = 180
WIDEST = 420
_RADIUS = 8
_MARGIN = 8


class Column(QWidget):
    """A stage on the board."""

    def __init__(self, cards: ColumnCards, theme: Theme, delegate: CardDelegate, faces: Faces, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage = stage = cards.stage
        self._theme = theme
        self.header = ColumnHeader(stage, theme, self)
        self.view = ColumnView(cards, delegate, faces, self)
        self.view.setAccessibleName(stage.name)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, _MARGIN, 0)
        head.addWidget(self.header)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, 0, _MARGIN)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.view.focus_moved.connect(self.update)

    @property
    def cards(self) -> ColumnCards:
        """The model of the cards."""
        return self.view.cards

    def show_sum(self, total: Sum, money: Money, formats: Formats, heaviest: int) -> None:
        """Show what the column comes to, to eyes and to screen readers."""
        self.header.show_sum(total, money, formats, heaviest)
        self.view.setAccessibleName(self.header.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # An empty column has no card that could show where the keyboard is.
        shown = self.view.hasFocus() and not self.cards.rowCount()
        painter.setPen(QPen(self._theme.palette.accent, 2) if shown else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.column)
        edge = 1.0 if shown else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), _RADIUS, _RADIUS)
        painter.end()
