"""One column of the board: a stage's head and its cards."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pipedesk.store.card_order import BY_HAND
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.column_view import ColumnView
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.folded import THICKNESS, FoldedStrip
from pipedesk.ui.board.header import ColumnHeader
from pipedesk.ui.formats import Formats
from pipedesk.ui.sums import Money, Sum
from pipedesk.ui.theme.theme import Theme

LANE_HEAD = 170
NARROWEST = 180
WIDEST = 420
_RADIUS = 8
_MARGIN = 8


class Column(QWidget):
    """A stage on the board; folded, it is a thin strip that still takes cards."""

    fold_asked = Signal()
    unfold_asked = Signal()

    def __init__(self, cards: ColumnCards, theme: Theme, delegate: CardDelegate, faces: Faces, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage = stage = cards.stage
        self._theme = theme
        self.header = ColumnHeader(stage, theme, self)
        self.view = ColumnView(cards, delegate, faces, self)
        self.view.setAccessibleName(stage.name)
        self.strip = FoldedStrip(theme, stage.name, self)
        self.strip.hide()
        self.folded = False
        self._awaits = False
        self.across = delegate.across
        self._delegate = delegate
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, _MARGIN, 0)
        head.addWidget(self.header)
        if self.across:
            self.header.setFixedWidth(LANE_HEAD)
            head.addStretch(1)
        layout = QHBoxLayout(self) if self.across else QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, 0, _MARGIN)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.strip, 1)
        self._layout = layout
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.fold(on=False)
        self.view.focus_moved.connect(self.update)
        self.strip.clicked.connect(self.unfold_asked)
        self.header.double_clicked.connect(self.fold_asked)

    @property
    def cards(self) -> ColumnCards:
        """The model of the cards."""
        return self.view.cards

    def fold(self, *, on: bool) -> None:
        """Become a strip, or a column again."""
        self.folded = on
        shown, gone = ((self.strip,), (self.header, self.view)) if on else ((self.header, self.view), (self.strip,))
        for part in shown:
            part.show()
        # What is hidden with the keyboard in it would hand that on to anybody.
        if gone[-1].hasFocus():
            shown[-1].setFocus()
        for part in gone:
            part.hide()
        self._layout.setContentsMargins(*((0, 0, 0, 0) if on else (_MARGIN, _MARGIN, 0, _MARGIN)))
        if not self.across:
            self.setMinimumWidth(THICKNESS if on else NARROWEST)
            self.setMaximumWidth(THICKNESS if on else WIDEST)
            return
        bar = self.view.bar.sizeHint().height()
        cards = max(self._delegate.row_height + bar, self.header.height() + _MARGIN)
        self.setFixedHeight(THICKNESS if on else cards + 2 * _MARGIN)

    def rearrange(self) -> None:
        """Cards have another height."""
        self.view.rearrange()
        self.fold(on=self.folded)

    def hold(self, slot: int | None) -> None:
        """A dragged card would land here, below so many cards; None when it would not."""
        landing = slot is not None and (self.folded or self.cards.order != BY_HAND)
        self.strip.await_drop(on=landing)
        self.view.open_gap(None if landing else slot)
        if landing != self._awaits:
            self._awaits = landing
            self.update()

    def show_sum(self, total: Sum, money: Money, formats: Formats, heaviest: int, told: tuple[str, ...] = ()) -> None:
        """Show what the column comes to, to eyes and to screen readers; `told` is what it is made of."""
        self.header.show_sum(total, money, formats, heaviest, told)
        self.view.setAccessibleName(self.header.accessibleName())
        self.strip.show_count(self.header.heading.count)
        self.strip.setAccessibleName(self.tr("Expand {column}").format(column=self.header.accessibleName()))
        self.strip.setToolTip(self.header.toolTip())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # An empty column has no card that could show where the keyboard is.
        shown = self._awaits or (self.view.hasFocus() and not self.cards.rowCount())
        painter.setPen(QPen(self._theme.palette.accent, 2) if shown else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.column)
        edge = 1.0 if shown else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), _RADIUS, _RADIUS)
        painter.end()
