"""What another program's words for stages mean here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

_LEAST, _MOST = 140, 220
_PADDING = 24


class StagesTable(QTableWidget):
    """Lets the user say which stage, won or lost, a word means; a word that means none becomes a new stage."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._ours: list[str] = []
        self._words: list[str] = []
        self._wishes: dict[str, str] = {}
        self.setHorizontalHeaderLabels([self.tr("Stage in the file"), self.tr("Becomes")])
        self.setAccessibleName(self.tr("Stages"))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def offer(self, stages: list[str]) -> None:
        """The stages of the file that is open."""
        self._ours = stages

    def show_words(self, words: dict[str, str]) -> None:
        """Show the words that the file uses, and what each means so far."""
        self.setVisible(bool(words))
        if list(words) == self._words:
            return
        self._words = list(words)
        self.setRowCount(len(words))
        for row, (theirs, ours) in enumerate(words.items()):
            self.setItem(row, 0, QTableWidgetItem(theirs))
            box = QComboBox()
            box.setAccessibleName(self.tr("What “{word}” becomes").format(word=theirs))
            box.addItem(self.tr("Won"), "won")
            box.addItem(self.tr("Lost"), "lost")
            for name in self._ours:
                box.addItem(name, name)
            if box.findData(ours) < 0:
                box.addItem(self.tr("New: {name}").format(name=ours), ours)
            box.setCurrentIndex(box.findData(ours))
            box.activated.connect(lambda _=0, word=theirs, box=box: self._chose(word, box.currentData()))
            self.setCellWidget(row, 1, box)
            self.setRowHeight(row, 36)
        self._give_room()

    def wishes(self) -> dict[str, str]:
        """What the user chose, word by word."""
        return dict(self._wishes)

    def _give_room(self) -> None:
        """The words of the file get what they need, up to a limit, and the choices the rest."""
        widest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words), default=0)
        self.horizontalHeader().resizeSection(0, min(max(widest + _PADDING, _LEAST), _MOST))

    def _chose(self, word: str, meaning: str) -> None:
        self._wishes[word] = meaning
        self.changed.emit()
