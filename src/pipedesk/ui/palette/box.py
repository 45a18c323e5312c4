"""The palette itself: a field over the window, and below it what it finds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from pipedesk.ui.palette.entries import Ranked
from pipedesk.ui.palette.rows import ROW_HEIGHT, PaletteDelegate, PaletteRows
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.search import SearchBox

_WIDTH = 640
_FROM_TOP = 64
_MARGIN = 8
_MOST_SEEN = 12


class PaletteBox(QFrame):
    """Arrows choose, Enter does, Escape or a click elsewhere closes. It finds nothing itself."""

    typed = Signal(str)
    left = Signal()
    """Nothing was chosen; the keyboard belongs to the page again."""
    chosen = Signal(object)
    """The `Entry` that the user wants."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.line = SearchBox(theme, "")
        self.rows = PaletteRows()
        self.list = QListView()
        self.list.setModel(self.rows)
        self._delegate = PaletteDelegate(theme, self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_MARGIN)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.line.textChanged.connect(self.typed)
        self.line.left.connect(self.hide)
        self.line.installEventFilter(self)
        self._retranslate()
        self.hide()

    def begin(self) -> None:
        """Come up empty, ready to be typed into."""
        # One change of the text at most: the list is filled once.
        if self.line.text():
            self.line.clear()
        else:
            self.typed.emit("")
        self.show()
        self.raise_()
        self.line.setFocus()

    def show_entries(self, rows: Sequence[Ranked]) -> None:
        """Show these, the first of them chosen."""
        self.rows.show(rows, self.tr("Nothing found"))
        self.list.setCurrentIndex(self.rows.index(0))
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_PageDown:
                self._step(_MOST_SEEN - 1, around=False)
            case Qt.Key.Key_PageUp:
                self._step(1 - _MOST_SEEN, around=False)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self.list.currentIndex())
            case Qt.Key.Key_Escape:
                self.hide()
                self.left.emit()
            case _:
                return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _step(self, by: int, *, around: bool = True) -> None:
        count, row = self.rows.rowCount(), self.list.currentIndex().row() + by
        self.list.setCurrentIndex(self.rows.index(row % count if around else max(0, min(row, count - 1))))

    def _choose(self, index: QModelIndex) -> None:
        ranked = self.rows.at(index.row())
        if ranked is not None and not ranked.entry.why_not:
            self.hide()
            self.chosen.emit(ranked.entry)

    def _settle(self) -> None:
        """As high as what it shows, in the middle of the window."""
        window = self.parentWidget()
        assert window is not None
        lines = min(_MOST_SEEN, self.rows.rowCount())
        self.list.setFixedHeight(lines * ROW_HEIGHT)
        width = min(_WIDTH, window.width() - 2 * _FROM_TOP)
        height = self.line.sizeHint().height() + lines * ROW_HEIGHT + 3 * _MARGIN
        self.setGeometry((window.width() - width) // 2, _FROM_TOP, width, height)
        # Now, not in the next turn of the event loop: the frame that follows shows them.
        self.list.doItemsLayout()
        self.list.scrollTo(self.list.currentIndex())

    def _retranslate(self) -> None:
        self.line.rename(self.tr("Search deals, people, commands…"))
        self.list.setAccessibleName(self.tr("What can be opened or done"))
