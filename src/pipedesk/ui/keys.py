"""All keys at a glance: each can be changed."""

from collections.abc import Callable, Iterator, Mapping
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pipedesk.desktop.translation import rendered
from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.ui.actions import ACTIONS, MENUS, Actions
from pipedesk.ui.shortcuts import Shortcuts
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.key_button import KeyButton
from pipedesk.ui.widgets.labels import ElidedLabel, PlainLabel
from pipedesk.ui.widgets.search import SearchBox

_WIDTH, _HEIGHT = 1012, 664
"""They fit the smallest screen, with a window manager's frame around them."""

_COLUMNS = 3
_NUMPAD = "Enter"


class KeyLine(NamedTuple):
    """One line of the sheet: an action by its name, or keys that are always the same (`name` is empty)."""

    name: str
    words: str
    keys: tuple[str, ...]


class KeyGroup(NamedTuple):
    """The lines under a title."""

    title: str
    lines: tuple[KeyLine, ...]


class KeysDialog(QDialog):
    """Every action that has a key, by menu, and the keys that work inside the board and in fields.

    `views` are the saved views that have a key, by that key.
    """

    def __init__(
        self,
        theme: Theme,
        actions: Actions,
        shortcuts: Shortcuts,
        views: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self._shortcuts = shortcuts
        self._views = views
        self._buttons: dict[str, KeyButton] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.filter = SearchBox(theme, self.tr("Find a command or a key"))
        self.filter.textChanged.connect(self._fill)
        self.filter.left.connect(self.reject)
        self.every = QCheckBox(self.tr("Also commands without a key"))
        self.every.toggled.connect(self._fill)
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 20, 0)
        top.addWidget(self.filter)
        top.addWidget(self.every)
        top.addStretch(1)
        top.addWidget(PlainLabel(self.tr("Press a key here to change it."), "secondary"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset_all = QPushButton(self.tr("Reset All…"))
        self.reset_all.setAutoDefault(False)
        self.reset_all.clicked.connect(self._reset_all)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(20, 0, 20, 14)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self._area, 1)
        layout.addWidget(buttons)
        actions.keys_changed.connect(self._fill)
        self.resize(_WIDTH, _HEIGHT)
        self._fill()
        self.filter.setFocus()

    def edit(self, name: str) -> None:
        """Ask for the key of an action."""
        KeyForm(self, self._actions, self._shortcuts, self._views, name).ask()
        button = self._buttons.get(name)
        if button is not None:
            button.setFocus()

    def _fill(self) -> None:
        """Lay out what is looked for."""
        self._buttons = {}
        columns = QHBoxLayout()
        columns.setContentsMargins(20, 4, 20, 4)
        columns.setSpacing(36)
        groups = [group for group in self._groups() if group.lines]
        for groups_of_column in balanced(groups, _COLUMNS):
            columns.addLayout(self._column(groups_of_column), 1)
        body = QWidget()
        body.setObjectName("body")
        body.setLayout(columns)
        self._area.setWidget(body)
        self.reset_all.setEnabled(bool(self._shortcuts.own))

    def _groups(self) -> Iterator[KeyGroup]:
        for menu in MENUS:
            if not menu.parent:
                title = _plain(menu.text)
                within = {menu.name, *(one.name for one in MENUS if one.parent == menu.name)}
                lines = (self._line(spec.name) for spec in ACTIONS if spec.menu in within)
                yield KeyGroup(title, tuple(line for line in lines if line is not None and self._wanted(title, line)))
        title = self.tr("Anywhere")
        yield KeyGroup(title, tuple(line for line in self._everywhere() if self._wanted(title, line)))

    def _line(self, name: str) -> KeyLine | None:
        action = self._actions[name]
        if not action.isVisible():
            return None
        keys = action.shortcuts()
        # The Enter key of the number pad does the same as the other one.
        shown = [key for key in keys if _NUMPAD not in key.toString() or len(keys) == 1]
        return KeyLine(name, self._actions.words(name), tuple(map(_native, shown)))

    def _wanted(self, title: str, line: KeyLine) -> bool:
        looked_for = folded(self.filter.text()).split()
        text = folded(" ".join((title, line.words, *line.keys)))
        # Who looks for something finds it even where it has no key yet.
        return all(word in text for word in looked_for) and bool(line.keys or looked_for or self.every.isChecked())

    def _everywhere(self) -> list[KeyLine]:
        lines = (
            (self.tr("From card to card"), ("←", "→", "↑", "↓")),
            (self.tr("Edit a field"), ("F2", "Return")),
            (self.tr("Edit, pin, delete a note"), ("Return", "P", "Del")),
            (self.tr("Leave a field, cancel a drag"), ("Esc",)),
            (self.tr("Next control, or back"), ("Tab", "Shift+Tab")),
        )
        return [KeyLine("", words, tuple(_native(QKeySequence(key)) or key for key in keys)) for words, keys in lines]

    def _column(self, groups: list[KeyGroup]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for group in groups:
            grid = QGridLayout()
            grid.setVerticalSpacing(0)
            grid.setHorizontalSpacing(8)
            grid.setColumnStretch(0, 1)
            grid.addWidget(PlainLabel(group.title, "strong"), 0, 0, 1, 2)
            for place, line in enumerate(group.lines, 1):
                grid.addWidget(ElidedLabel(line.words, "secondary"), place, 0)
                grid.addWidget(self._keys(line), place, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(grid)
        column.addStretch(1)
        return column

    def _keys(self, line: KeyLine) -> QWidget:
        button = KeyButton(self._theme)
        button.show_keys(line.keys, line.words, own=line.name in self._shortcuts.own)
        if line.name:
            self._buttons[line.name] = button
            button.setToolTip(self.tr("Change the key"))
            button.clicked.connect(lambda: self.edit(line.name))
        else:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return button

    def _reset_all(self) -> None:
        from pipedesk.ui.planning import Form

        form = Form(
            self,
            self.tr("Reset all keys?"),
            self.tr("Reset All"),
            about=self.tr("%Ln command(s) have keys of your own.", "", len(self._shortcuts.own)),
        )
        form.ask(self._shortcuts.reset_all)
        form.deleteLater()


class KeyForm(QObject):
    """Asks for the key of one action. One that is taken is named, and only a second press takes it over."""

    def __init__(
        self, parent: QWidget, actions: Actions, shortcuts: Shortcuts, views: Mapping[str, str], name: str
    ) -> None:
        from pipedesk.ui.planning import Form

        super().__init__(parent)
        self._actions = actions
        self._shortcuts = shortcuts
        self._views = views
        self._name = name
        self._warned = QKeySequence()
        self.form = Form(parent, self.tr("Change the key"), self.tr("Set Key"), about=actions.words(name))
        self.key = QKeySequenceEdit()
        self.key.setMaximumSequenceLength(1)
        self.key.setAccessibleName(self.tr("New key"))
        # With the key pressed, Enter sets it.
        self.key.keySequenceChanged.connect(self._pressed)
        self.form.rows.addRow(PlainLabel(self.tr("New key"), "secondary"), self.key)
        row = QHBoxLayout()
        usual = ", ".join(_native(key) for key in actions.usual_keys(name))
        back = self.tr("Back to {key}").format(key=usual) if usual else self.tr("Back to No Key")
        self.reset = self._button(back, lambda: shortcuts.reset(name), on=name in shortcuts.own)
        none = self._button(self.tr("No Key"), lambda: shortcuts.change(name, QKeySequence()), on=self._has_key())
        row.addWidget(self.reset)
        row.addWidget(none)
        row.addStretch(1)
        self.form.rows.addRow("", row)

    def ask(self) -> bool:
        """Whether there is another key now."""
        asked = self.form.ask(self._set)
        self.form.deleteLater()
        self.deleteLater()
        return asked

    def _button(self, words: str, act: Callable[[], object], *, on: bool) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setEnabled(on)
        button.clicked.connect(act)
        button.clicked.connect(self.form.accept)
        return button

    def _has_key(self) -> bool:
        return not self._actions[self._name].shortcut().isEmpty()

    def _pressed(self, key: QKeySequence) -> None:
        if not key.isEmpty():
            self.form.confirm.setFocus()

    def _set(self) -> None:
        key = self.key.keySequence()
        if key.isEmpty():
            raise Refusal(
                translate("KeysDialog", "No key has been pressed."),
                translate("KeysDialog", "Press the new key in the field above."),
            )
        view = self._views.get(key.toString(QKeySequence.SequenceFormat.PortableText))
        if view is not None:
            raise Refusal(
                translate("KeysDialog", "{key} is the key of the view “{view}”.").fill(key=_native(key), view=view),
                translate("KeysDialog", "Press another one, or change that of the view under “Edit Views…”."),
            )
        owner = self._actions.owner(key)
        if owner not in (None, self._name) and key != self._warned:
            self._warned = key
            raise Refusal(
                translate("KeysDialog", "{key} is the key of “{action}”.").fill(
                    key=_native(key), action=self._actions.words(str(owner))
                ),
                translate("KeysDialog", "Set it once more to take it away from there, or press another one."),
            )
        self._shortcuts.change(self._name, key)


def balanced(groups: list[KeyGroup], columns: int) -> list[list[KeyGroup]]:
    """The groups in so many columns of about the same length: a group goes on in the next one, under its title."""
    room = ceil(sum(len(group.lines) + 1 for group in groups) / columns)
    while True:
        filled = _filled(groups, room)
        if len(filled) <= columns:
            return filled + [[] for _ in range(columns - len(filled))]
        room += 1


def _filled(groups: list[KeyGroup], room: int) -> list[list[KeyGroup]]:
    """The groups in columns that are not longer than so many lines."""
    filled: list[list[KeyGroup]] = [[]]
    used = 0
    for group in groups:
        left = group.lines
        while left:
            # A title wants at least two lines below it.
            if used and used + min(3, len(left) + 1) > room:
                filled.append([])
                used = 0
            fits = max(1, room - used - 1)
            filled[-1].append(KeyGroup(group.title, left[:fits]))
            used += 1 + len(left[:fits])
            left = left[fits:]
    return filled


def _plain(text: Text) -> str:
    return rendered(text).replace("&", "").removesuffix("…")


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
