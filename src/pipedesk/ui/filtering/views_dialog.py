"""All saved views in a list: to be renamed, put in order, chosen as the first one, and deleted."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pipedesk.store.reads.views import ViewRow
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import PlainLabel

_WIDTH, _HEIGHT = 560, 420
_ICON = 16


class ViewsDialog(QDialog):
    """Says what the user wants done with a view; whoever does it shows the views again."""

    edit_asked = Signal(int)
    moved = Signal(int, object)
    """A view, and the view behind which it goes (None: to the top)."""
    made_first = Signal(object)
    """The view that a file is to be opened with, or None."""
    deleted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._views: Sequence[ViewRow] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Saved Views"))
        self.list = QListWidget()
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Saved Views"))
        self.list.setIconSize(QSize(_ICON, _ICON))
        self.edit = Button(self.tr("Edit…"), icon="pencil", theme=theme)
        self.up = Button(self.tr("Move Up"), icon="arrow-up", theme=theme)
        self.down = Button(self.tr("Move Down"), icon="arrow-down", theme=theme)
        self.first = Button(self.tr("Open File with It"), icon="check", theme=theme)
        self.delete = Button(self.tr("Delete"), "bad", icon="trash-2", theme=theme)
        self._close = Button(self.tr("Close"), "primary")
        self._close.setDefault(True)
        self._lay_out()
        self._connect()
        self.resize(_WIDTH, _HEIGHT)

    def show_views(self, views: Sequence[ViewRow]) -> None:
        """Show these; the chosen one stays chosen."""
        chosen, row = self._chosen(), self.list.currentRow()
        self._views = views
        self.list.clear()
        for view in views:
            words = self.tr("{name} (opened first)").format(name=view.name) if view.is_first else view.name
            key = QKeySequence(view.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            item = QListWidgetItem(self._theme.icon(view.icon or "bookmark"), f"{words}    {key}" if key else words)
            self.list.addItem(item)
        ids = [view.id for view in views]
        here = ids.index(chosen.id) if chosen is not None and chosen.id in ids else min(max(row, 0), len(ids) - 1)
        self.list.setCurrentRow(here)
        self._know()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.delete.click()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Up:
            self.up.click()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Down:
            self.down.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self.edit, self.up, self.down, self.first, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.list, 1)
        body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(self.tr("Saved Views"), "headline"))
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._know)
        self.list.itemActivated.connect(self._edit)
        self.edit.clicked.connect(self._edit)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.first.clicked.connect(self._make_first)
        self.delete.clicked.connect(self._delete)
        self._close.clicked.connect(self.accept)

    def _chosen(self) -> ViewRow | None:
        row = self.list.currentRow()
        return self._views[row] if 0 <= row < len(self._views) else None

    def _know(self) -> None:
        view, row = self._chosen(), self.list.currentRow()
        for button in (self.edit, self.first, self.delete):
            button.setEnabled(view is not None)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(self._views) - 1)
        is_first = view is not None and view.is_first
        self.first.setText(self.tr("Open File with All") if is_first else self.tr("Open File with It"))

    def _edit(self) -> None:
        view = self._chosen()
        if view is not None:
            self.edit_asked.emit(view.id)

    def _move(self, step: int) -> None:
        view, row = self._chosen(), self.list.currentRow()
        if view is not None and 0 <= row + step < len(self._views):
            others = [other.id for other in self._views if other.id != view.id]
            place = row + step
            self.moved.emit(view.id, others[place - 1] if place else None)

    def _make_first(self) -> None:
        view = self._chosen()
        if view is not None:
            self.made_first.emit(None if view.is_first else view.id)

    def _delete(self) -> None:
        view = self._chosen()
        if view is not None:
            self.deleted.emit(view.id)
