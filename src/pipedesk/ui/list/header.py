"""The heads of the list's columns: they sort, move, and say by what the list is sorted."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from pipedesk.ui.list.columns import COLUMNS, SPECS, Column, Sort, heading
from pipedesk.ui.theme.lettering import Lettering
from pipedesk.ui.theme.theme import Theme

HEIGHT = 34
PADDING = 10
_ARROW = 12
_LEAST = 48


class ListHeader(QHeaderView):
    """Click sorts by a column, Shift and a click by a second one; columns are dragged to their places."""

    sort_asked = Signal(object, bool)
    """A `Column`, and whether it joins the one that the list is sorted by already."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._strong = Lettering(theme.fonts.small_strong)
        self._sorts: tuple[Sort, ...] = ()
        self._shift = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_LEAST)
        self.setFixedHeight(HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionClicked.connect(self._clicked)

    def show_sorts(self, sorts: Sequence[Sort]) -> None:
        """Mark by which columns the list is sorted."""
        self._sorts = tuple(sorts)
        self.viewport().update()

    def shown_columns(self) -> list[Column]:
        """The columns in sight, from left to right."""
        order = [self.logicalIndex(place) for place in range(self.count())]
        return [COLUMNS[at] for at in order if not self.isSectionHidden(at)]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid():
            return
        colours, column = self._theme.palette, COLUMNS[section]
        painter.save()
        painter.fillRect(rect, colours.surface)
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        place = next((at for at, sort in enumerate(self._sorts) if sort.column is column), None)
        room = rect.width() - 2 * PADDING - (0 if place is None else _ARROW + 4)
        words = self._strong.cut(heading(column), room)
        width = self._strong.width(words)
        left = rect.right() - PADDING - width if SPECS[column].figures else rect.left() + PADDING
        base = rect.top() + (rect.height() + self._strong.ascent - self._strong.descent) // 2
        self._strong.write(painter, colours.text if place is not None else colours.text_secondary, left, base, words)
        if place is not None:
            arrow = left - _ARROW - 4 if SPECS[column].figures else left + width + 4
            self._draw_arrow(painter, arrow, rect, place)
        painter.restore()

    def _draw_arrow(self, painter: QPainter, left: int, rect: QRect, place: int) -> None:
        device = painter.device()
        scale = device.devicePixelRatioF() if device is not None else 1.0
        icon = "arrow-down" if self._sorts[place].descending else "arrow-up"
        # The column that counts second is marked more faintly.
        role = "text_faint" if place else "accent"
        picture = self._theme.pixmap(icon, role, _ARROW, scale)
        painter.drawPixmap(left, rect.top() + (rect.height() - _ARROW) // 2, picture)

    def _clicked(self, section: int) -> None:
        self.sort_asked.emit(COLUMNS[section], self._shift)
