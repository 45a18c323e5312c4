"""All keys at a glance."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pipedesk.desktop.translation import rendered
from pipedesk.domain.texts import Text
from pipedesk.ui.actions import ACTIONS, MENUS, PIPELINES
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.badge import Badge
from pipedesk.ui.widgets.labels import PlainLabel

_WIDTH = 980
_COLUMNS = 3
_HEAD = 2
"""About how many lines the name of a group and the room before it take."""
_FRAME = 40
"""About what a window manager's frame takes from the height of the screen."""


Group = tuple[str, list[tuple[str, list[str]]]]
"""The name of a menu, and what its actions do by which keys."""


class KeysDialog(QDialog):
    """Every action that has a key, by menu, and the keys that work inside the board and in fields."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        groups = [(self.tr("Anywhere"), self._everywhere())]
        groups += [(self._menu_title(menu), list(self._of_menu(menu))) for menu in _menus_with_keys()]
        columns = QHBoxLayout()
        columns.setContentsMargins(20, 16, 20, 16)
        columns.setSpacing(36)
        for part in _in_columns(groups):
            column = QVBoxLayout()
            column.setSpacing(14)
            for title, rows in part:
                column.addLayout(self._group(title, rows))
            column.addStretch()
            columns.addLayout(column, 1)
        body = QWidget()
        body.setObjectName("body")
        body.setLayout(columns)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(20, 0, 20, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        layout.addWidget(buttons)
        wanted = (
            columns.totalHeightForWidth(_WIDTH - area.verticalScrollBar().sizeHint().width())
            + buttons.sizeHint().height()
            + layout.spacing()
        )
        self.resize(_WIDTH, min(wanted, self.screen().availableSize().height() - _FRAME))

    def _of_menu(self, menu: str) -> Iterable[tuple[str, list[str]]]:
        for spec in ACTIONS:
            if _of_bar(spec.menu) == menu and spec.keys and spec.name not in PIPELINES:
                yield _plain(spec.text), [key for key in spec.keys if not key.endswith("Enter")]
        if menu == "pipeline":
            yield self.tr("First … ninth pipeline"), ["Ctrl+1", "Ctrl+9"]

    def _everywhere(self) -> list[tuple[str, list[str]]]:
        return [
            (self.tr("From card to card"), ["Left", "Right", "Up", "Down"]),
            (self.tr("Edit a field"), ["F2", "Return"]),
            (self.tr("Edit, pin, delete a note"), ["Return", "P", "Del"]),
            (self.tr("Leave a field, cancel a drag"), ["Esc"]),
            (self.tr("Next control, or back"), ["Tab", "Shift+Tab"]),
        ]

    def _menu_title(self, menu: str) -> str:
        return next(_plain(spec.text) for spec in MENUS if spec.name == menu)

    def _group(self, title: str, rows: list[tuple[str, list[str]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.addWidget(PlainLabel(title, "strong"), 0, 0, 1, 2)
        for line, (words, keys) in enumerate(rows, 1):
            label = PlainLabel(words, "secondary")
            label.setWordWrap(True)
            caps = QHBoxLayout()
            caps.setSpacing(4)
            for key in keys:
                cap = Badge(self._theme, _native(key))
                cap.setMinimumWidth(cap.sizeHint().width())
                caps.addWidget(cap)
            grid.addWidget(label, line, 0)
            grid.addLayout(caps, line, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return grid


def _of_bar(menu: str) -> str:
    """The menu of the bar from which a menu opens: the keys of both are told together."""
    return menu.partition(".")[0]


def _in_columns(groups: Sequence[Group]) -> list[Sequence[Group]]:
    """The groups in their order, over columns of which the longest is as short as can be."""
    long = [len(rows) + _HEAD for _, rows in groups]
    cuts = combinations(range(1, len(groups)), _COLUMNS - 1)
    parts = ([*pairwise((0, *cut, len(groups)))] for cut in cuts)
    best = min(parts, key=lambda part: max(sum(long[start:end]) for start, end in part))
    return [groups[start:end] for start, end in best]


def _menus_with_keys() -> list[str]:
    keyed = {_of_bar(spec.menu) for spec in ACTIONS if spec.keys}
    return [spec.name for spec in MENUS if spec.name in keyed]


def _plain(text: Text) -> str:
    return rendered(text).replace("&", "").removesuffix("…")


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
