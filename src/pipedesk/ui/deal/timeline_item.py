"""One event on the line of what happened; a note among them is edited where it stands."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from pipedesk.store.reads.timeline import Event, TimelineRow
from pipedesk.ui.deal.events import detail, headline, icon_of, moment
from pipedesk.ui.deal.markdown import MarkdownView, has_marks
from pipedesk.ui.deal.note_editor import NoteEditor
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.widgets.menu import Menu

_LEFT = 34
_MOST_LINES, _MOST_CHARACTERS = 30, 2000
"""A longer note is cut; each time the user wants to see more of it, ten times as much is shown."""

_MOST_MARKED = 20_000
"""A longer note is shown as it was written: laying Markdown out takes too long."""


class TimelineItem(QWidget):
    """It is used again for another event: making widgets is what takes time.

    Arrows go from one to the next. On a note Enter or F2 edits, Delete deletes, P pins; its button has the same.
    """

    stepped = Signal(int)
    """An arrow key asks for the next event (1) or the one before (-1)."""
    focused = Signal()
    edit_asked = Signal()
    pin_asked = Signal()
    delete_asked = Signal()
    saved = Signal(str)
    """The note is to say this."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._last = False
        self._much = 1
        self.row: TimelineRow | None = None
        self.editor: NoteEditor | None = None
        self._title = PlainLabel("", "strong")
        self._words = PlainLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._marked: MarkdownView | None = None
        self._longer = Button("", "flat")
        self._longer.clicked.connect(self._show_more)
        self._when = PlainLabel("", "small")
        self._more = IconButton("ellipsis", "", theme)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = Menu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_LEFT, 2, 4, 12)
        self._column.setSpacing(1)
        self._column.addLayout(head)
        for part in (self._words, self._longer, self._when):
            self._column.addWidget(part)
        self._column.setAlignment(self._longer, Qt.AlignmentFlag.AlignLeft)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_row(self, row: TimelineRow, formats: Formats, now: datetime, *, last: bool) -> None:
        """Show an event; `last` says that the line ends here. What is being typed into a note stays."""
        if self.row is None or (self.row.event, self.row.id) != (row.event, row.id):
            self._much = 1
            self.close_editor()
        self.row = row
        self._last = last
        self._title.setText(headline(row))
        self._when.setText(moment(row, formats, now))
        self._more.setVisible(row.event is Event.NOTE)
        self._more.setToolTip(self.tr("What to do with this note"))
        self._more.setAccessibleName(self._more.toolTip())
        self._show_body(detail(row, formats))
        self.update()

    def edit(self) -> None:
        """Write the note anew."""
        if self.row is None or self.row.event is not Event.NOTE or self.editor is not None:
            return
        self.editor = NoteEditor(self.row.text)
        self.editor.saved.connect(self.finish)
        self.editor.cancelled.connect(self._cancel)
        self._column.insertWidget(1, self.editor)
        self._show_body(self.row.text)
        self.editor.field.setFocus()

    def finish(self) -> None:
        """Ask to keep what is being typed; nothing when it says what the note says."""
        if self.editor is None:
            return
        if self.editor.text().strip() == self.editor.was.strip():
            self._cancel()
        else:
            self.saved.emit(self.editor.text())

    def close_editor(self) -> None:
        """What was typed is kept, or given up."""
        if self.editor is not None:
            self._column.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            if self.row is not None:
                self._show_body(self.row.text)

    def reachable(self, *, on: bool) -> None:
        """Whether Tab comes here: it comes to one event, from which arrows go on."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note = self.row is not None and self.row.event is Event.NOTE and self.editor is None
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if note:
                self.edit_asked.emit()
            case Qt.Key.Key_Delete if note:
                self.delete_asked.emit()
            case Qt.Key.Key_P if note and not event.modifiers():
                self.pin_asked.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # These keys are the note's while it has the focus, and not the window's.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_P)
            if own and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.row is not None and self.row.event is Event.NOTE:
            self._menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._title.geometry().center().y()
        if not self._last:
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(12, middle + 13, 12, self.height())
        if self.row is not None:
            roles = {Event.WON: "good", Event.LOST: "bad"}
            role = "accent" if self.row.pinned else roles.get(self.row.event, "text_secondary")
            painter.drawPixmap(4, middle - 7, self._theme.pixmap(icon_of(self.row), role, 16, self.devicePixelRatioF()))
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -6.5), 5, 5)
        painter.end()

    def _show_body(self, body: str) -> None:
        shown, cut = shortened(body, self._much)
        editing = self.editor is not None
        note = self.row is not None and self.row.event is Event.NOTE
        marked = note and len(shown) <= _MOST_MARKED and has_marks(shown)
        if marked and not editing:
            self._markdown().show_markdown(shown)
        if self._marked is not None:
            self._marked.setVisible(marked and not editing)
        self._words.setText("" if marked else shown)
        self._words.setVisible(bool(shown) and not marked and not editing)
        self._longer.setText(self.tr("Show more of it") if cut else "")
        self._longer.setVisible(cut and not editing)
        self.setAccessibleName(f"{self._title.text()}: {shown}. {self._when.text()}")

    def _markdown(self) -> MarkdownView:
        if self._marked is None:
            self._marked = MarkdownView(self)
            self._column.insertWidget(self._column.indexOf(self._words), self._marked)
        return self._marked

    def _show_more(self) -> None:
        self._much *= 10
        if self.row is not None:
            self._show_body(self.row.text)

    def _cancel(self) -> None:
        self.close_editor()
        self.setFocus()

    def _fill_menu(self) -> None:
        self._menu.clear()
        pin = self.tr("Unpin") if self.row is not None and self.row.pinned else self.tr("Pin on Top")
        for icon, words, signal in (
            ("pencil", self.tr("Edit"), self.edit_asked),
            ("pin", pin, self.pin_asked),
            ("trash-2", self.tr("Delete"), self.delete_asked),
        ):
            self._menu.addAction(self._theme.icon(icon), words).triggered.connect(signal)


def shortened(body: str, much: int = 1) -> tuple[str, bool]:
    """As much of a text as is shown at first, or so many times as much, and whether that is less than all of it."""
    lines = body.split("\n", _MOST_LINES * much)
    text = "\n".join(lines[: _MOST_LINES * much])[: _MOST_CHARACTERS * much]
    return (f"{text.rstrip()}…", True) if len(text) < len(body) else (body, False)
