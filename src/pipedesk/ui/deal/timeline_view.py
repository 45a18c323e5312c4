"""What happened, newest first."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.domain import texts
from pipedesk.domain.terms import FollowUpKind
from pipedesk.store.reads.timeline import Event, TimelineRow, stored_day
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.words import KIND_ICONS, field_words, kind_words

_ICONS = {
    Event.NOTE: "sticky-note",
    Event.STAGE: "arrow-right",
    Event.FIELD: "pencil",
    Event.WON: "trophy",
    Event.LOST: "thumbs-down",
    Event.CREATED: "plus",
}
_LEFT = 34


def headline(row: TimelineRow) -> str:
    """What kind of thing happened, in a word or two."""
    translate = QCoreApplication.translate
    words = {
        Event.NOTE: translate("Timeline", "Note"),
        Event.FOLLOW_UP: kind_words(row.kind or FollowUpKind.TASK),
        Event.STAGE: translate("Timeline", "Stage"),
        Event.FIELD: field_words(row.text),
        Event.WON: translate("Timeline", "Won"),
        Event.LOST: translate("Timeline", "Lost"),
        Event.CREATED: translate("Timeline", "Created"),
    }
    return words[row.event]


def detail(row: TimelineRow, formats: Formats) -> str:
    """What happened, in full."""
    match row.event:
        case Event.STAGE:
            return f"{row.before} → {row.text}" if row.before else row.text
        case Event.FIELD:
            return f"{_value(row, row.before, formats)} → {_value(row, row.after, formats)}"
        case Event.WON:
            return formats.money(int(row.after or 0), row.currency)
        case Event.CREATED:
            if not row.text:
                return ""
            return QCoreApplication.translate("Timeline", "imported from {file}").format(file=row.text)
        case _:
            return "\n".join(part for part in (row.text, str(row.after or "")) if part)


def moment(row: TimelineRow, formats: Formats, now: datetime) -> str:
    """When, and how long the stage before had lasted."""
    when = formats.moment(row.at, now)
    if row.event is Event.STAGE and row.days is not None:
        after = rendered(texts.translate("Timeline", "after %Ln day(s)").fill(count=row.days))
        return f"{when} · {after}"
    return when


def _value(row: TimelineRow, value: str | int | None, formats: Formats) -> str:
    if value is None or value == "":
        return "–"
    match row.text:
        case "value_minor":
            return formats.money(int(value), row.currency)
        case "probability":
            return formats.percent(int(value))
        case "expected_close_on":
            day = stored_day(value)
            return formats.day(day) if day else "–"
        case _:
            return str(value)


class TimelineItem(QWidget):
    """One event on the line. It is used again for another event: making widgets is what takes time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._last = False
        self._icon = ""
        self._role = ""
        self._title = PlainLabel("", "strong")
        self._words = PlainLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._when = PlainLabel("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_LEFT, 2, 4, 12)
        layout.setSpacing(1)
        for label in (self._title, self._words, self._when):
            layout.addWidget(label)

    def show_row(self, row: TimelineRow, formats: Formats, now: datetime, *, last: bool) -> None:
        """Show an event; `last` says that the line ends here."""
        self._last = last
        self._icon = KIND_ICONS[row.kind] if row.kind else _ICONS[row.event]
        self._role = {Event.WON: "good", Event.LOST: "bad"}.get(row.event, "text_secondary")
        body = detail(row, formats)
        self._title.setText(headline(row))
        self._words.setText(body)
        self._words.setVisible(bool(body))
        self._when.setText(moment(row, formats, now))
        self.setAccessibleName(f"{self._title.text()}: {body}. {self._when.text()}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._last:
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(12, 24, 12, self.height())
        painter.drawPixmap(4, 4, self._theme.pixmap(self._icon, self._role, 16, self.devicePixelRatioF()))
        painter.end()


class TimelineView(QWidget):
    """The newest events, and older ones on request."""

    older_asked = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._items: list[TimelineItem] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 6, 0, 0)
        self._layout.setSpacing(0)
        self._older = Button("", "flat")
        self._older.clicked.connect(self.older_asked)
        self._older.hide()
        self._layout.addWidget(self._older, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch(1)
        self._retranslate()

    def show_rows(self, rows: list[TimelineRow], now: datetime, *, more: bool = False) -> None:
        """Show these events in place of the ones before; `more` says that there are older ones."""
        self._older.setVisible(more)
        while len(self._items) < len(rows):
            item = TimelineItem(self._theme)
            self._layout.insertWidget(len(self._items), item)
            self._items.append(item)
        for place, item in enumerate(self._items):
            if place < len(rows):
                item.show_row(rows[place], self._formats, now, last=place == len(rows) - 1)
            item.setVisible(place < len(rows))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._older.setText(self.tr("Show older events"))
