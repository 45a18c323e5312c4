"""One column of the board: what it is, what it comes to, and its cards."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pipedesk.store.glance import StageRow
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.column_view import ColumnView
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.totals import NOTHING, Money, Sum
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme

HEADER_HEIGHT = 58
NARROWEST = 172
WIDEST = 420


class ColumnHeader(QWidget):
    """Name and number of deals, total and probability, and a thin bar for the share of the heaviest column."""

    def __init__(self, stage: StageRow, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._theme = theme
        self._sum = NOTHING
        self._total = ""
        self._percent = ""
        self._count = ""
        self._share = 0.0
        self.setFixedHeight(HEADER_HEIGHT)
        self.setAccessibleName(stage.name)

    def show_sum(self, total: Sum, money: Money, formats: Formats, heaviest: int) -> None:
        """Show what the column comes to; `heaviest` is the weighted total of the heaviest column."""
        self._sum = total
        self._total = money.text(total, formats)
        self._percent = formats.percent(self._stage.probability)
        self._count = formats.number(total.count)
        self._share = total.weighted_minor / heaviest if heaviest > 0 else 0.0
        deals = QCoreApplication.translate("Board", "%n deal(s)", None, total.count)
        weighted = formats.money(total.weighted_minor, money.currency)
        name = f"{self._stage.name}, {deals}, {self._total}"
        self.setAccessibleName(name)
        lines = [name, QCoreApplication.translate("Board", "Weighted: {amount}").format(amount=weighted)]
        if self._stage.guidance:
            lines += ["", self._stage.guidance]
        self.setToolTip("\n".join(lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = 4, self.width() - 4
        strong = QFont()
        strong.setPixelSize(13)
        strong.setWeight(QFont.Weight.DemiBold)
        body = QFont(strong)
        body.setWeight(QFont.Weight.Normal)
        metrics, thin = QFontMetrics(strong), QFontMetrics(body)
        count_width = thin.horizontalAdvance(self._count)
        name = metrics.elidedText(self._stage.name, Qt.TextElideMode.ElideRight, right - left - count_width - 10)
        painter.setFont(strong)
        painter.setPen(colours.text)
        painter.drawText(left, 18, name)
        painter.setFont(body)
        painter.setPen(colours.text_secondary)
        painter.drawText(left + metrics.horizontalAdvance(name) + 7, 18, self._count)
        percent_width = thin.horizontalAdvance(self._percent)
        painter.drawText(right - percent_width, 38, self._percent)
        painter.drawText(left, 38, thin.elidedText(self._total, Qt.TextElideMode.ElideRight, right - left - percent_width - 8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.line)
        painter.drawRoundedRect(QRectF(left, 47, right - left, 3), 1.5, 1.5)
        if self._share > 0:
            painter.setBrush(colours.accent)
            painter.drawRoundedRect(QRectF(left, 47, max(3.0, (right - left) * self._share), 3), 1.5, 1.5)
        painter.end()


class Column(QWidget):
    """A stage on the board."""

    def __init__(
        self, stage: StageRow, cards: ColumnCards, theme: Theme, delegate: CardDelegate, faces: Faces, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self._theme = theme
        self.header = ColumnHeader(stage, theme, self)
        self.view = ColumnView(cards, delegate, faces, self)
        self.view.setAccessibleName(stage.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 4, 8)
        layout.setSpacing(4)
        layout.addWidget(self.header)
        layout.addWidget(self.view, 1)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_sum(self, total: Sum, money: Money, formats: Formats, heaviest: int) -> None:
        """Show what the column comes to, to eyes and to screen readers."""
        self.header.show_sum(total, money, formats, heaviest)
        self.view.setAccessibleName(self.header.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.column)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.end()
