"""Everything a user can ask of the window: declared once as data, then one `QAction` each."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from pipedesk.desktop.translation import rendered
from pipedesk.domain.texts import Text, translate
from pipedesk.ui.action_words import ABOUT, why_not
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import plain_tip


class Scope(Enum):
    """Where the keys of an action work."""

    WINDOW = "window"
    CARDS = "cards"
    """Only while the cards have the focus: keys such as Enter mean something else in a text field."""
    LIST = "list"
    """Only while the list has the focus."""


class ActionSpec(NamedTuple):
    """One action: its name in code, its words, the menu it stands in, its keys (the first is shown) and its icon.

    `gap` puts a line before it in the menu. `group` makes actions of the same group exclude each other. `ready` says
    whether it can be used before anybody enables it.
    """

    name: str
    text: Text
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    gap: bool = False
    scope: Scope = Scope.WINDOW
    checkable: bool = False
    group: str = ""
    ready: bool = True
    role: QAction.MenuRole = QAction.MenuRole.NoRole


class MenuSpec(NamedTuple):
    """One menu; `parent` is the menu it opens from, empty for one of the menu bar. `gap` puts a line before it."""

    name: str
    text: Text
    parent: str = ""
    gap: bool = False


MENUS = (
    MenuSpec("file", translate("Menu", "&File")),
    MenuSpec("edit", translate("Menu", "&Edit")),
    MenuSpec("deal", translate("Menu", "&Deal")),
    MenuSpec("pipeline", translate("Menu", "&Pipeline")),
    MenuSpec("view", translate("Menu", "&View")),
    MenuSpec("tools", translate("Menu", "&Tools")),
    MenuSpec("help", translate("Menu", "&Help")),
    MenuSpec("file.recent", translate("Menu", "Open &Recent"), "file"),
    MenuSpec("deal.next", translate("Menu", "Ne&xt Step"), "deal"),
    MenuSpec("deal.stage", translate("Menu", "&Move to"), "deal"),
    MenuSpec("deal.copy", translate("Menu", "Cop&y and Print"), "deal"),
    MenuSpec("pipeline.go", translate("Menu", "&Go to"), "pipeline"),
    MenuSpec("view.sort", translate("Menu", "&Sort Column"), "view"),
    MenuSpec("view.card", translate("Menu", "Card La&yout"), "view"),
    MenuSpec("view.colour", translate("Menu", "Col&our Cards By"), "view"),
    MenuSpec("view.quick", translate("Menu", "Quic&k Filters"), "view"),
    MenuSpec("view.views", translate("Menu", "Saved Vie&ws"), "view"),
    MenuSpec("view.table", translate("Menu", "&Arrange List"), "view", gap=True),
    MenuSpec("view.theme", translate("Menu", "T&heme"), "view", gap=True),
    MenuSpec("view.language", translate("Menu", "Lan&guage"), "view"),
)

SUBMENU_AFTER = {
    "deal.mail": "deal.next",
    "deal.move_down": "deal.stage",
    "deal.reopen": "deal.copy",
    "file.open": "file.recent",
    "stage.edit": "pipeline.go",
    "view.column": "view.sort",
    "view.closed": "view.card",
    "view.card": "view.colour",
    "view.unfilter": "view.quick",
    "view.colour": "view.table",
    "view.arrange": "view.views",
    "view.views": "view.theme",
    "view.theme": "view.language",
}
"""Where a menu that opens from another one stands: after this action or menu."""

_CARDS, _LIST = Scope.CARDS, Scope.LIST
_ROLES = QAction.MenuRole

PIPELINES = tuple(f"pipeline.{number}" for number in range(1, 10))
"""The actions that show a pipeline by its place; the board gives them the names of the pipelines."""

ACTIONS = (
    ActionSpec("file.new", translate("Action", "&New File…"), "file", ("Ctrl+Shift+N",), "file-plus"),
    ActionSpec("file.open", translate("Action", "&Open…"), "file", ("Ctrl+O",), "folder-open"),
    ActionSpec("file.import", translate("Action", "&Import…"), "file", ("Ctrl+I",), "import", gap=True, ready=False),
    ActionSpec("file.export", translate("Action", "&Export…"), "file", ("Ctrl+E",), "upload", ready=False),
    ActionSpec("file.demo", translate("Action", "Try E&xample Data"), "file", (), "sparkles"),
    ActionSpec("file.backup", translate("Action", "&Back Up…"), "file", ("Ctrl+B",), "save", gap=True, ready=False),
    ActionSpec(
        "file.quit", translate("Action", "&Quit"), "file", ("Ctrl+Q",), "log-out", gap=True, role=_ROLES.QuitRole
    ),
    ActionSpec("edit.undo", translate("Action", "&Undo"), "edit", ("Ctrl+Z",), "undo-2", ready=False),
    ActionSpec("edit.redo", translate("Action", "&Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", ready=False),
    ActionSpec(
        "edit.select_all",
        translate("Action", "Select &All"),
        "edit",
        ("Ctrl+A",),
        gap=True,
        scope=_CARDS,
        ready=False,
    ),
    ActionSpec("edit.select_none", translate("Action", "Select &Nothing"), "edit", ("Esc",), scope=_CARDS, ready=False),
    ActionSpec(
        "edit.copy", translate("Action", "&Copy Rows"), "edit", ("Ctrl+C",), "copy", gap=True, scope=_LIST, ready=False
    ),
    ActionSpec("edit.cell", translate("Action", "Edit C&ell"), "edit", ("F2",), "pencil", scope=_LIST, ready=False),
    ActionSpec("edit.find", translate("Action", "&Find…"), "edit", ("/", "Ctrl+F"), "search", gap=True),
    ActionSpec("edit.palette", translate("Action", "Command &Palette…"), "edit", ("Ctrl+K",), "command", ready=False),
    ActionSpec("deal.new", translate("Action", "&New Deal…"), "deal", ("N", "Ctrl+N"), "plus", ready=False),
    ActionSpec("deal.from_template", translate("Action", "&New from Template…"), "deal.copy", (), ready=False),
    ActionSpec(
        "deal.open",
        translate("Action", "&Open"),
        "deal",
        ("Return", "Enter"),
        "panel-right",
        gap=True,
        scope=_CARDS,
        ready=False,
    ),
    ActionSpec(
        "deal.window",
        translate("Action", "Open &in Own Window"),
        "deal",
        ("Ctrl+Return", "Ctrl+Enter"),
        "external-link",
        scope=_CARDS,
        ready=False,
    ),
    ActionSpec("deal.value", translate("Action", "&Change Value"), "deal", ("V",), "pencil", ready=False),
    ActionSpec("deal.mail", translate("Action", "E-mail t&he Client"), "deal", ("M",), "mail", ready=False),
    ActionSpec(
        "deal.follow_up", translate("Action", "Plan &Follow-Up…"), "deal.next", ("F",), "calendar-clock", ready=False
    ),
    ActionSpec(
        "deal.call_soon", translate("Action", "Plan a &Call in 3 Days"), "deal.next", ("C",), "phone", ready=False
    ),
    ActionSpec("deal.note", translate("Action", "&Jot Down a Note"), "deal.next", ("J",), "sticky-note", ready=False),
    ActionSpec("deal.done", translate("Action", "&Done"), "deal.next", ("D",), "check", gap=True, ready=False),
    ActionSpec(
        "deal.tomorrow",
        translate("Action", "Snooze to &Tomorrow"),
        "deal.next",
        ("Shift+Z",),
        "alarm-clock",
        ready=False,
    ),
    ActionSpec(
        "deal.monday", translate("Action", "Snooze to &Monday"), "deal.next", ("Z",), "alarm-clock", ready=False
    ),
    ActionSpec(
        "deal.move_next",
        translate("Action", "Move to Next &Stage"),
        "deal",
        ("Ctrl+Right",),
        "arrow-right",
        gap=True,
        scope=_CARDS,
        ready=False,
    ),
    ActionSpec(
        "deal.move_prev",
        translate("Action", "Move to &Previous Stage"),
        "deal",
        ("Ctrl+Left",),
        "arrow-left",
        scope=_CARDS,
        ready=False,
    ),
    ActionSpec(
        "deal.move_up", translate("Action", "Move &Up"), "deal", ("Ctrl+Up",), "arrow-up", scope=_CARDS, ready=False
    ),
    ActionSpec(
        "deal.move_down",
        translate("Action", "Mo&ve Down"),
        "deal",
        ("Ctrl+Down",),
        "arrow-down",
        scope=_CARDS,
        ready=False,
    ),
    ActionSpec(
        "deal.tag", translate("Action", "Add &Tag…"), "deal", ("T",), "tag", gap=True, scope=_CARDS, ready=False
    ),
    ActionSpec("deal.untag", translate("Action", "Remove Ta&g…"), "deal", ("Shift+T",), scope=_CARDS, ready=False),
    ActionSpec("deal.edit", translate("Action", "S&et a Field…"), "deal", ("E",), "pencil", scope=_CARDS, ready=False),
    ActionSpec(
        "deal.win", translate("Action", "Mark as &Won"), "deal", ("Ctrl+Shift+W",), "trophy", gap=True, ready=False
    ),
    ActionSpec(
        "deal.lose", translate("Action", "Mark as &Lost…"), "deal", ("Ctrl+Shift+L",), "thumbs-down", ready=False
    ),
    ActionSpec("deal.reopen", translate("Action", "&Reopen"), "deal", (), "history", ready=False),
    ActionSpec("deal.duplicate", translate("Action", "&Duplicate…"), "deal.copy", ("Ctrl+D",), "copy", ready=False),
    ActionSpec("deal.split", translate("Action", "&Split in Two…"), "deal.copy", (), "split", ready=False),
    ActionSpec(
        "deal.template", translate("Action", "Save as &Template…"), "deal.copy", (), "layout-template", ready=False
    ),
    ActionSpec(
        "deal.print", translate("Action", "&Print…"), "deal.copy", ("Ctrl+P",), "printer", gap=True, ready=False
    ),
    ActionSpec("deal.pdf", translate("Action", "E&xport as PDF…"), "deal.copy", (), "download", ready=False),
    ActionSpec(
        "deal.copy_link", translate("Action", "Copy &Link"), "deal.copy", ("Ctrl+Shift+C",), "link", ready=False
    ),
    ActionSpec(
        "deal.archive", translate("Action", "&Archive"), "deal", ("A",), "archive", gap=True, scope=_CARDS, ready=False
    ),
    ActionSpec("deal.unarchive", translate("Action", "Ta&ke out of the Archive"), "deal", (), ready=False),
    ActionSpec("deal.delete", translate("Action", "&Delete"), "deal", ("Del",), "trash-2", scope=_CARDS, ready=False),
    ActionSpec(
        "stage.edit", translate("Action", "&Edit Stages…"), "pipeline", ("Ctrl+Shift+E",), "list-checks", ready=False
    ),
    ActionSpec("pipeline.new", translate("Action", "&New Pipeline…"), "pipeline", (), "plus", gap=True, ready=False),
    ActionSpec("pipeline.rename", translate("Action", "&Rename…"), "pipeline", (), "pencil", ready=False),
    ActionSpec(
        "pipeline.earlier", translate("Action", "Move &Up in the List"), "pipeline", (), "arrow-up", ready=False
    ),
    ActionSpec(
        "pipeline.later", translate("Action", "Move &Down in the List"), "pipeline", (), "arrow-down", ready=False
    ),
    ActionSpec("pipeline.delete", translate("Action", "De&lete Pipeline…"), "pipeline", (), "trash-2", ready=False),
    *(
        ActionSpec(
            name,
            translate("Action", "Pipeline {number}").fill(number=name[-1]),
            "pipeline.go",
            (f"Ctrl+{name[-1]}",),
            checkable=True,
            group="pipeline",
            ready=False,
        )
        for name in PIPELINES
    ),
    ActionSpec("view.board", translate("Action", "&Board"), "view", ("Alt+1",), "square-kanban"),
    ActionSpec("view.list", translate("Action", "&List"), "view", ("Alt+2",), "list"),
    ActionSpec("view.today", translate("Action", "&Today"), "view", ("Alt+3",), "calendar"),
    ActionSpec("view.pane", translate("Action", "Deal &Details"), "view", ("F9",), gap=True, checkable=True),
    ActionSpec("view.column", translate("Action", "Column &Menu"), "view", ("S",), gap=True, scope=_CARDS),
    ActionSpec("view.sort.manual", translate("Action", "As &Dragged"), "view.sort", checkable=True, group="sort"),
    ActionSpec("view.sort.next_step", translate("Action", "&Next Step"), "view.sort", checkable=True, group="sort"),
    ActionSpec("view.sort.value", translate("Action", "&Value"), "view.sort", checkable=True, group="sort"),
    ActionSpec("view.sort.close", translate("Action", "&Close Date"), "view.sort", checkable=True, group="sort"),
    ActionSpec("view.sort.age", translate("Action", "Days in &Stage"), "view.sort", checkable=True, group="sort"),
    ActionSpec("view.fold", translate("Action", "Colla&pse Column"), "view", ("Shift+C",), scope=_CARDS),
    ActionSpec("view.unfold", translate("Action", "&Expand All Columns"), "view", ("Shift+E",), scope=_CARDS),
    ActionSpec(
        "view.across",
        translate("Action", "Stages as La&nes"),
        "view",
        ("Shift+L",),
        gap=True,
        scope=_CARDS,
        checkable=True,
    ),
    ActionSpec(
        "view.closed",
        translate("Action", "Re&cently Won and Lost"),
        "view",
        ("Shift+W",),
        scope=_CARDS,
        checkable=True,
    ),
    ActionSpec("view.card.whom", translate("Action", "&Organization and Person"), "view.card", checkable=True),
    ActionSpec("view.card.value", translate("Action", "&Value"), "view.card", checkable=True),
    ActionSpec("view.card.next_step", translate("Action", "&Next Step"), "view.card", checkable=True),
    ActionSpec("view.card.tags", translate("Action", "&Tags"), "view.card", checkable=True),
    ActionSpec("view.card.days", translate("Action", "&Days in Stage"), "view.card", checkable=True),
    ActionSpec("view.card.close", translate("Action", "&Close Date"), "view.card", checkable=True),
    ActionSpec(
        "view.card.compact",
        translate("Action", "Co&mpact"),
        "view.card",
        ("Shift+D",),
        gap=True,
        scope=_CARDS,
        checkable=True,
    ),
    ActionSpec("view.colour.none", translate("Action", "&Nothing"), "view.colour", checkable=True, group="colour"),
    ActionSpec("view.colour.tag", translate("Action", "&Tag"), "view.colour", checkable=True, group="colour"),
    ActionSpec("view.colour.source", translate("Action", "&Source"), "view.colour", checkable=True, group="colour"),
    ActionSpec(
        "view.colour.organization", translate("Action", "&Organization"), "view.colour", checkable=True, group="colour"
    ),
    ActionSpec(
        "view.group",
        translate("Action", "&Group Cards of One Colour"),
        "view.colour",
        ("Shift+G",),
        gap=True,
        scope=_CARDS,
        checkable=True,
        ready=False,
    ),
    ActionSpec(
        "view.table.sort",
        translate("Action", "&Sort by This Column"),
        "view.table",
        ("Ctrl+Alt+S",),
        scope=_LIST,
        ready=False,
    ),
    ActionSpec(
        "view.table.also",
        translate("Action", "The&n by This Column"),
        "view.table",
        ("Ctrl+Alt+Shift+S",),
        scope=_LIST,
        ready=False,
    ),
    ActionSpec(
        "view.table.columns", translate("Action", "&Columns…"), "view.table", (), "columns-3", scope=_LIST, ready=False
    ),
    *(
        ActionSpec(
            f"view.table.{name}",
            text,
            "view.table",
            gap=name == "none",
            checkable=True,
            group="table",
            ready=False,
        )
        for name, text in (
            ("none", translate("Action", "Not &Grouped")),
            ("stage", translate("Action", "By S&tage")),
            ("organization", translate("Action", "By &Organization")),
            ("source", translate("Action", "By So&urce")),
            ("status", translate("Action", "By St&atus")),
            ("close_month", translate("Action", "By Close &Month")),
        )
    ),
    ActionSpec(
        "view.table.close", translate("Action", "C&lose All Groups"), "view.table", gap=True, scope=_LIST, ready=False
    ),
    ActionSpec("view.table.open", translate("Action", "O&pen All Groups"), "view.table", scope=_LIST, ready=False),
    ActionSpec(
        "view.filter", translate("Action", "Add &Filter…"), "view", ("Ctrl+Shift+F",), "funnel", gap=True, ready=False
    ),
    ActionSpec(
        "view.unfilter", translate("Action", "Clea&r Filter"), "view", ("Ctrl+Shift+X",), "funnel-x", ready=False
    ),
    ActionSpec(
        "view.quick.overdue",
        translate("Action", "&Overdue Next Steps"),
        "view.quick",
        ("O",),
        checkable=True,
        ready=False,
    ),
    ActionSpec("view.quick.today", translate("Action", "Next Steps &Today"), "view.quick", checkable=True, ready=False),
    ActionSpec(
        "view.quick.none",
        translate("Action", "&Without Next Step"),
        "view.quick",
        ("W",),
        checkable=True,
        ready=False,
    ),
    ActionSpec("view.quick.stale", translate("Action", "&Stale Deals"), "view.quick", checkable=True, ready=False),
    ActionSpec(
        "view.save", translate("Action", "Sa&ve View…"), "view", ("Ctrl+Shift+S",), "bookmark", gap=True, ready=False
    ),
    ActionSpec("view.update", translate("Action", "&Update View"), "view", (), "save", ready=False),
    ActionSpec("view.arrange", translate("Action", "Edit V&iews…"), "view", (), "pencil", ready=False),
    ActionSpec(
        "view.theme.system", translate("Action", "Like the &System"), "view.theme", checkable=True, group="theme"
    ),
    ActionSpec("view.theme.light", translate("Action", "&Light"), "view.theme", checkable=True, group="theme"),
    ActionSpec("view.theme.dark", translate("Action", "&Dark"), "view.theme", checkable=True, group="theme"),
    ActionSpec("view.language.en", translate("Action", "&English"), "view.language", checkable=True, group="language"),
    ActionSpec("view.language.fr", translate("Action", "&Français"), "view.language", checkable=True, group="language"),
    ActionSpec(
        "tools.offer_next", translate("Action", "&Offer a Next Step After Moves"), "tools", checkable=True, ready=False
    ),
    ActionSpec("tools.add_field", translate("Action", "&Add a Field to All Deals…"), "tools", (), "plus", ready=False),
    ActionSpec("tools.products", translate("Action", "&Products…"), "tools", (), ready=False),
    ActionSpec(
        "tools.settings",
        translate("Action", "&Settings…"),
        "tools",
        ("Ctrl+,",),
        "settings",
        role=_ROLES.PreferencesRole,
    ),
    ActionSpec("help.keys", translate("Action", "&Keyboard Shortcuts"), "help", ("?", "F1"), "keyboard"),
    ActionSpec(
        "help.about", translate("Action", "&About PipeDesk"), "help", (), "info", gap=True, role=_ROLES.AboutRole
    ),
)


class Actions(QObject):
    """The window's actions by name: ``actions["deal.new"].triggered.connect(…)``.

    Raises `KeyError` for an unknown name. An action that cannot be used now is disabled. Keys are active
    wherever the actions have been added as a widget's own: those of `Scope.WINDOW` by the main window, those of
    `Scope.CARDS` by whoever shows cards.
    """

    keys_changed = Signal()
    """Some actions have other keys."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = {spec.name: spec.keys for spec in ACTIONS}
        self._own: dict[str, tuple[str, ...]] = {}
        self._steps: dict[str, str | None] = {"edit.undo": None, "edit.redo": None}
        self._named: dict[str, str] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {spec.name: self._make(spec, theme) for spec in ACTIONS}
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def scoped(self, scope: Scope) -> list[QAction]:
        """The actions whose keys work in a scope."""
        return [self._actions[spec.name] for spec in ACTIONS if spec.scope is scope]

    @property
    def own_keys(self) -> Mapping[str, tuple[str, ...]]:
        """The keys that the user gave to actions, by their names."""
        return self._own

    def take_own_keys(self, own: Mapping[str, tuple[str, ...]]) -> None:
        """Let actions have keys of the user's own; those that came with other actions are lost to these."""
        self._own = dict(own)
        self._give_keys()

    def usual_keys(self, name: str) -> list[QKeySequence]:
        """The keys that an action has as long as the user gives it no other."""
        return [QKeySequence(key) for key in self._usual[name]]

    def change_usual_keys(self, usual: Mapping[str, tuple[str, ...]]) -> None:
        """Let other keys be the usual ones of some actions."""
        if not usual.items() <= self._usual.items():
            self._usual |= usual
            self._give_keys()

    def owner(self, key: QKeySequence) -> str | None:
        """The action that a key belongs to now."""
        return next((name for name, action in self._actions.items() if key in action.shortcuts()), None)

    def words(self, name: str) -> str:
        """What an action is called in a list of actions."""
        spec = next(spec for spec in ACTIONS if spec.name == name)
        return self._named.get(name) or rendered(spec.text).replace("&", "").removesuffix("…")

    def enable(self, names: Iterable[str], on: bool) -> None:
        """Let some actions be used, or not."""
        for name in names:
            self._actions[name].setEnabled(on)

    def name(self, name: str, words: str) -> None:
        """Give an action words of the user's own, in every language."""
        self._named[name] = words
        self._say(name, words.replace("&", "&&"))

    def name_undo(self, step: str | None) -> None:
        """Say what undo would take back; None when there is nothing."""
        self._name_step("edit.undo", step)

    def name_redo(self, step: str | None) -> None:
        """Say what redo would do again; None when there is nothing."""
        self._name_step("edit.redo", step)

    def retranslate(self) -> None:
        """Put all words into the language that the program speaks now."""
        for spec in ACTIONS:
            self._say(spec.name, rendered(spec.text))
        for name, words in self._named.items():
            self.name(name, words)
        for name, step in self._steps.items():
            self._name_step(name, step)

    def _say(self, name: str, words: str) -> None:
        self._actions[name].setText(words)
        self._explain(name)

    def _explain(self, name: str) -> None:
        """Say in the tooltip what the action is for, its key, and why it cannot be used when it cannot."""
        action = self._actions[name]
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        plain = self._named.get(name) or action.iconText()
        more = [rendered(ABOUT[name])] if name in ABOUT else []
        if not action.isEnabled():
            more.append(rendered(why_not(name)))
        action.setStatusTip("\n".join(more))
        action.setToolTip(plain_tip("\n".join([f"{plain} ({key})" if key else plain, *more])))

    def _give_keys(self) -> None:
        claimed = {QKeySequence(key) for keys in self._own.values() for key in keys}
        changed = False
        for name, action in self._actions.items():
            usual = [key for key in self.usual_keys(name) if key not in claimed]
            keys = [QKeySequence(key) for key in self._own[name]] if name in self._own else usual
            if keys != action.shortcuts():
                changed = True
                action.setShortcuts(keys)
                self._explain(name)
        if changed:
            self.keys_changed.emit()

    def _make(self, spec: ActionSpec, theme: Theme) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        if spec.scope is Scope.CARDS:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if spec.icon:
            action.setIcon(theme.icon(spec.icon))
        action.setMenuRole(spec.role)
        action.setCheckable(spec.checkable)
        action.setEnabled(spec.ready)
        action.enabledChanged.connect(lambda _: self._explain(spec.name))
        if spec.group:
            group = self._groups.get(spec.group)
            if group is None:
                group = self._groups[spec.group] = QActionGroup(self)
            group.addAction(action)
        return action

    def _name_step(self, name: str, step: str | None) -> None:
        self._steps[name] = step
        action = self._actions[name]
        action.setEnabled(step is not None)
        if name == "edit.undo":
            plain, named = self.tr("&Undo"), self.tr("&Undo {step}")
        else:
            plain, named = self.tr("&Redo"), self.tr("&Redo {step}")
        # A name may hold a user's own words: an ampersand in them is not a key.
        action.setText(plain if step is None else named.format(step=step.replace("&", "&&")))
