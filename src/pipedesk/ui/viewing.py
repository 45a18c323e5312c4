"""Joins saved views to the window: their menu, their keys, and the forms that save and change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit

from pipedesk.commands.views import (
    ICONS,
    ChooseFirstView,
    DeleteView,
    EditView,
    MoveView,
    SaveView,
    UpdateView,
)
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.reads.views import ViewRow, saved_views
from pipedesk.ui.connections import Connections
from pipedesk.ui.filtering.views_dialog import ViewsDialog
from pipedesk.ui.narrowing import NARROWED_PAGES
from pipedesk.ui.planning import Form
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QLineEdit

    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change
    from pipedesk.ui.narrowing import Narrowing

_ACTIONS = ("view.save", "view.update", "view.arrange")
_ICON = 16


class Viewing(QObject):
    """The saved views of one open file."""

    def __init__(self, program: Program, desk: Desk, narrowing: Narrowing) -> None:
        super().__init__(narrowing)
        self._program = program
        self._desk = desk
        self._narrowing = narrowing
        self._chosen: int | None = None
        self._dialog: ViewsDialog | None = None
        self.views: list[ViewRow] = []
        self.entries: list[QAction] = []
        self._menu = Menu(narrowing.bar)
        narrowing.bar.views.setMenu(self._menu)
        self._connections = Connections(
            [
                (program.actions["view.save"].triggered, self._save),
                (program.actions["view.update"].triggered, self._update),
                (program.actions["view.arrange"].triggered, self._arrange),
                (program.window.page_shown, self._know),
                (narrowing.current.changed, self._know),
                (narrowing.arranged, self._know),
            ]
        )
        self._read()

    def begin(self) -> None:
        """Show the view with which the file is to be opened, if there is one."""
        first = next((view for view in self.views if view.is_first), None)
        if first is not None:
            self.show_view(first)

    def show_view(self, view: ViewRow) -> None:
        """Show what a view shows, on its page."""
        try:
            chosen = view.filter()
        except Refusal as refusal:
            self._program.live.refused.emit(refusal)
            return
        self._chosen = view.id
        if view.page in NARROWED_PAGES and view.page != self._program.window.current_page():
            self._program.window.show_page(view.page)
        self._narrowing.current.use(chosen)
        self._narrowing.arrange(view.arrangement)
        self._know()

    def changed(self, changes: list[Change]) -> None:
        """Something has changed in the file."""
        if any(change.touches("saved_view") for change in changes):
            self._read()

    def speak_again(self) -> None:
        """The language is another one."""
        self._read()

    def leave(self) -> None:
        """The file is being closed."""
        self._connections.let_go()
        if self._dialog is not None:
            self._dialog.close()
        self._program.actions.enable(_ACTIONS, on=False)
        self._program.window.menus.fill("view.views", [])

    def _read(self) -> None:
        with self._desk.store.reading() as look:
            self.views = saved_views(look)
        # Keys stand in the menu of the window: this one must not claim them a second time.
        self._menu.clear()
        for old in self.entries:
            old.deleteLater()
        self.entries = [self._entry(view) for view in self.views]
        self._program.window.menus.fill("view.views", self.entries)
        self._menu.addActions(self.entries)
        if self.entries:
            self._menu.addSeparator()
        self._menu.addActions([self._program.actions[name] for name in _ACTIONS])
        if self._dialog is not None:
            self._dialog.show_views(self.views)
        self._know()

    def _entry(self, view: ViewRow) -> QAction:
        entry = QAction(self._program.theme.icon(view.icon or "bookmark"), view.name.replace("&", "&&"), self)
        entry.setShortcut(QKeySequence(view.shortcut))
        entry.setCheckable(True)
        entry.triggered.connect(lambda: self.show_view(view))
        return entry

    def _know(self) -> None:
        """Which view is shown, and what can be done with it."""
        shown = self._shown()
        for view, entry in zip(self.views, self.entries, strict=True):
            entry.setChecked(view is shown)
        here = self._program.window.current_page() in NARROWED_PAGES
        actions = self._program.actions
        actions.enable(["view.save"], on=here)
        actions.enable(["view.update"], on=here and shown is None and self._last() is not None)
        actions.enable(["view.arrange"], on=bool(self.views))
        self._narrowing.bar.name_view(shown.name if shown is not None else "")

    def _last(self) -> ViewRow | None:
        return next((view for view in self.views if view.id == self._chosen), None)

    def _shown(self) -> ViewRow | None:
        """The view that shows exactly what is shown: the one chosen last, where several do."""
        shown = (self._program.window.current_page(), self._narrowing.current.json())
        alike = [view for view in self.views if (view.page, view.filter_json) == shown]
        arrangement = self._narrowing.arrangement() if alike else ""
        alike = [view for view in alike if view.arrangement in ("", arrangement)]
        last = self._last()
        return last if last in alike else next(iter(alike), None)

    def _save(self) -> None:
        form = Form(
            self._program.window, self.tr("Save this view"), self.tr("Save View"), about=self._narrowing.sentence()
        )
        name, icon, key = self._fields(form, None)
        page = self._program.window.current_page()
        saved: list[Change] = []

        def run() -> None:
            shown = self._narrowing.current.filter
            arrangement = self._narrowing.arrangement()
            saved.append(
                self._desk.run(SaveView(name.text(), shown, page, arrangement, icon.currentData(), self._free(key)))
            )

        if form.ask(run):
            (self._chosen,) = saved[0].ids("saved_view")
        form.deleteLater()

    def _update(self) -> None:
        if self._last() is not None and self._chosen is not None:
            page = self._program.window.current_page()
            shown = self._narrowing.current.filter
            self._program.live.run(UpdateView(self._chosen, shown, page, self._narrowing.arrangement()))

    def _arrange(self) -> None:
        dialog = ViewsDialog(self._program.theme, self._program.window)
        run = self._program.live.run
        dialog.edit_asked.connect(self._edit)
        dialog.moved.connect(lambda view, after: run(MoveView(view, after)))
        dialog.made_first.connect(lambda view: run(ChooseFirstView(view)))
        dialog.deleted.connect(lambda view: run(DeleteView(view)))
        dialog.finished.connect(self._arranged)
        dialog.show_views(self.views)
        self._dialog = dialog
        dialog.open()

    def _arranged(self) -> None:
        self._dialog = None

    def _edit(self, view_id: int) -> None:
        view = next((one for one in self.views if one.id == view_id), None)
        if view is None:
            return
        form = Form(self._dialog or self._program.window, self.tr("Edit the view"), self.tr("Save View"))
        name, icon, key = self._fields(form, view)
        form.ask(lambda: self._desk.run(EditView(view_id, name.text(), icon.currentData(), self._free(key))))
        form.deleteLater()

    def _fields(self, form: Form, view: ViewRow | None) -> tuple[QLineEdit, QComboBox, QKeySequenceEdit]:
        name = form.line(self.tr("Name"), self.tr("Closing this month"), view.name if view else "")
        icon = form.choice(self.tr("Icon"), [(words, value) for value, words in self._icon_words().items()])
        icon.setIconSize(QSize(_ICON, _ICON))
        for place, one in enumerate(ICONS):
            icon.setItemIcon(place, self._program.theme.icon(one))
        if view is not None and view.icon in ICONS:
            icon.setCurrentIndex(ICONS.index(view.icon))
        key = QKeySequenceEdit(QKeySequence(view.shortcut if view else ""))
        key.setMaximumSequenceLength(1)
        key.setClearButtonEnabled(True)
        key.setAccessibleName(self.tr("Key"))
        form.rows.addRow(PlainLabel(self.tr("Key"), "secondary"), key)
        return name, icon, key

    def _icon_words(self) -> dict[str, str]:
        words = (
            self.tr("Star"),
            self.tr("Flame"),
            self.tr("Flag"),
            self.tr("Heart"),
            self.tr("Lightning"),
            self.tr("Target"),
            self.tr("Trophy"),
            self.tr("Calendar"),
            self.tr("Alarm"),
            self.tr("Eye"),
            self.tr("Briefcase"),
            self.tr("Snowflake"),
            self.tr("Bookmark"),
        )
        return dict(zip(ICONS, words, strict=True))

    def _free(self, edit: QKeySequenceEdit) -> str:
        """The key that was pressed. Raises `Refusal` when it is that of an action."""
        key = edit.keySequence()
        owner = None if key.isEmpty() else self._program.actions.owner(key)
        if owner is not None:
            raise Refusal(
                translate("Viewing", "{key} is the key of “{action}”.").fill(
                    key=key.toString(QKeySequence.SequenceFormat.NativeText), action=self._program.actions.words(owner)
                ),
                translate("Viewing", "Press another one, such as Ctrl+Alt and a digit."),
            )
        return key.toString(QKeySequence.SequenceFormat.PortableText)
