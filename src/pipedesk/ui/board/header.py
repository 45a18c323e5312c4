"""The head of a column: its name, how many deals it holds, and what they come to."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.domain import texts
from pipedesk.store.glance import StageRow
from pipedesk.ui.formats import Formats
from pipedesk.ui.sums import Money, Sum
from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import IconButton
from pipedesk.ui.widgets.labels import plain_tip

_EDGE = 4
_LINE_GAP = 3
_BAR_GAP = 6
_BAR = 3.0
_BETWEEN = 7
_BUTTON = 22
_ARROW = 12
_DOT = 8.0
# Finer than a bar can show: a head is not painted again for less.
_SHARE_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """The words of a head; `share` is the column's part of the heaviest one's weighted total, from 0 to 1.

    `told` is what the total is made of when that is several currencies.
    """

    count: str
    total: str
    percent: str
    weighted: str
    share: float
    told: tuple[str, ...] = ()


class ColumnHeader(QWidget):
    """Name and number of deals, total and probability, weighted total, and a bar for its share of the heaviest one."""

    menu_asked = Signal(QPoint)
    """Where on the screen a menu about this column should open."""
    double_clicked = Signal()

    def __init__(self, stage: StageRow, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._theme = theme
        self.heading = Heading("", "", "", "", 0.0)
        fonts = theme.fonts
        self._strong, self._body, self._small = (Lettering(font) for font in (fonts.strong, fonts.body, fonts.small))
        bases = [_EDGE + self._strong.ascent]
        bases.append(bases[0] + self._body.height + _LINE_GAP)
        bases.append(bases[1] + self._small.height + _LINE_GAP)
        self._bases = bases
        self._bar_top = bases[2] + self._small.descent + _BAR_GAP
        self.setFixedHeight(int(self._bar_top + _BAR + _EDGE))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(stage.name)
        self._sort = ""
        self._menu = IconButton("ellipsis", "", theme, self)
        # A key opens the same menu: one more stop for Tab in each column would be in the way.
        self._menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._menu.setFixedSize(_BUTTON, _BUTTON)
        self._menu.clicked.connect(self.open_menu)
        self._retranslate()

    def open_menu(self) -> None:
        """Ask for the menu at its button."""
        self.menu_asked.emit(self._menu.mapToGlobal(QPoint(0, self._menu.height())))

    def leave_out_menu(self) -> None:
        """There is nothing to choose about this column."""
        self._menu.hide()

    def show_heading(self, heading: Heading) -> None:
        """Show these words."""
        self.heading = heading
        self.setAccessibleName(f"{self._stage.name}, {heading.count}")
        self.setToolTip(plain_tip(self.accessibleName()))
        self.update()

    def show_sort(self, words: str) -> None:
        """Say what the cards are sorted by; nothing when they stand as they were dragged."""
        if words != self._sort:
            self._sort = words
            self.update()

    def show_sum(self, total: Sum, money: Money, formats: Formats, heaviest: int, told: tuple[str, ...] = ()) -> None:
        """Show what the column comes to; `heaviest` is the weighted total of the heaviest column.

        `told` has one line for each currency that this is made of.
        """
        weighted = money.weighted_text(total, formats)
        heading = Heading(
            count=formats.number(total.count),
            total=money.text(total, formats),
            percent=formats.percent(self._stage.probability),
            weighted=QCoreApplication.translate("Board", "Weighted {amount}").format(amount=weighted),
            share=round(total.weighted_minor / heaviest, _SHARE_DIGITS) if heaviest > 0 else 0.0,
            told=told,
        )
        if heading == self.heading:
            return
        self.heading = heading
        deals = rendered(texts.translate("Board", "%Ln deal(s)").fill(count=total.count))
        name = ", ".join((self._stage.name, deals, heading.total))
        self.setAccessibleName(name)
        lines = [name, f"{heading.weighted} ({heading.percent})"]
        if told:
            lines += ["", *told]
        self.setAccessibleDescription(", ".join(told))
        if self._stage.guidance:
            lines += ["", self._stage.guidance]
        self.setToolTip(plain_tip("\n".join(lines)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.fillRect(event.rect(), colours.column)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = _EDGE, self.width() - _EDGE
        self._write_name(painter, left, right)
        percent_left = right - self._body.width(self.heading.percent)
        total = self._body.cut(self.heading.total, percent_left - left - _BETWEEN)
        self._body.write(painter, colours.text_secondary, percent_left, self._bases[1], self.heading.percent)
        self._body.write(painter, colours.text_secondary, left, self._bases[1], total)
        sort_left = self._write_sort(painter, right)
        weighted = self._small.cut(self.heading.weighted, sort_left - left - _BETWEEN)
        self._small.write(painter, colours.text_faint, left, self._bases[2], weighted)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.line)
        painter.drawRoundedRect(QRectF(left, self._bar_top, right - left, _BAR), _BAR / 2, _BAR / 2)
        if self.heading.share > 0:
            painter.setBrush(colours.accent)
            width = max(_BAR, (right - left) * self.heading.share)
            painter.drawRoundedRect(QRectF(left, self._bar_top, width, _BAR), _BAR / 2, _BAR / 2)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._menu.isHidden():
            self.menu_asked.emit(event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._menu.move(self.width() - _BUTTON, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        name = self.tr("Sort or collapse {column}").format(column=self._stage.name)
        self._menu.setAccessibleName(name)
        self._menu.setToolTip(plain_tip(name))

    def _write_sort(self, painter: QPainter, right: int) -> int:
        """Write what sorts the column; returns where that begins."""
        if not self._sort:
            return right + _BETWEEN
        left = right - self._small.width(self._sort)
        self._small.write(painter, self._theme.palette.accent, left, self._bases[2], self._sort)
        left -= _ARROW + 2
        arrow = self._theme.pixmap("arrow-down", "accent", _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(left, self._bases[2] - self._small.ascent + 1, arrow)
        return left

    def _write_name(self, painter: QPainter, left: int, right: int) -> None:
        colours = self._theme.palette
        if self._stage.colour:
            left = self._mark(painter, left)
        room = right - left - self._body.width(self.heading.count) - _BETWEEN - _BUTTON
        name = self._strong.cut(self._stage.name, room)
        self._strong.write(painter, colours.text, left, self._bases[0], name)
        behind = left + self._strong.width(name) + _BETWEEN
        self._body.write(painter, colours.text_secondary, behind, self._bases[0], self.heading.count)

    def _mark(self, painter: QPainter, left: int) -> int:
        """The stage's own colour, as a dot before its name; returns where the name begins."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.role(f"hue_{self._stage.colour}"))
        top = self._bases[0] - self._strong.ascent + (self._strong.height - _DOT) / 2
        painter.drawRoundedRect(QRectF(left, top, _DOT, _DOT), _DOT / 2, _DOT / 2)
        return left + int(_DOT) + _BETWEEN - 1
