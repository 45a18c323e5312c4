"""The stages of a pipeline as a list that can be put in another order, by hand and by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from pipedesk.store.reads.requirements import StageCard
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import plain_tip

_STAGE = Qt.ItemDataRole.UserRole
_HEIGHT = 32


class StageList(QListWidget):
    """Drag a stage, or move it with Ctrl and an arrow key."""

    chosen = Signal(int)
    moved = Signal(int, object)
    """A stage, and the one behind which it should stand (None: first)."""
    delete_asked = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._quiet = False
        self.setObjectName("choices")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setIconSize(QSize(16, 16))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)
        self.model().rowsMoved.connect(self._dropped)

    def show_stages(self, stages: Sequence[StageCard], current: int | None) -> None:
        """Show stages in order, and which one is chosen."""
        self._quiet = True
        self.clear()
        for stage in stages:
            item = QListWidgetItem(stage.name)
            role = f"hue_{stage.colour}" if stage.colour else "handle"
            item.setIcon(self._theme.icon("dot", role))
            item.setData(_STAGE, stage.id)
            item.setSizeHint(QSize(0, _HEIGHT))
            item.setToolTip(plain_tip(f"{stage.name} · {self._formats.percent(stage.probability)}"))
            self.addItem(item)
            if stage.id == current:
                self.setCurrentItem(item)
        self._quiet = False

    def stage(self) -> int | None:
        """The chosen stage."""
        item = self.currentItem()
        return int(item.data(_STAGE)) if item is not None else None

    def order(self) -> list[int]:
        """The stages as they stand."""
        return [int(self.item(row).data(_STAGE)) for row in range(self.count())]

    def move_by(self, step: int) -> None:
        """Ask for the chosen stage to change places with its neighbour."""
        order, stage = self.order(), self.stage()
        if stage is None:
            return
        at = order.index(stage)
        if 0 <= at + step < len(order):
            order.remove(stage)
            behind = at + step
            self.moved.emit(stage, order[behind - 1] if behind else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_by(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        stage = self.stage()
        if not self._quiet and stage is not None:
            self.chosen.emit(stage)

    def _dropped(self) -> None:
        order, stage = self.order(), self.stage()
        if not self._quiet and stage is not None:
            at = order.index(stage)
            self.moved.emit(stage, order[at - 1] if at else None)
