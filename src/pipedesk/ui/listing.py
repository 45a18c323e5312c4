"""Joins the list to the window: its table, its menus, and what its actions do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from pipedesk.domain.filters import Filter, Standing
from pipedesk.store.reads.list_rows import Grouping
from pipedesk.ui.connections import Connections
from pipedesk.ui.list.area import PAGE
from pipedesk.ui.list.columns import COLUMNS, full_name
from pipedesk.ui.list.columns_dialog import ColumnsDialog
from pipedesk.ui.list.page import ListPage
from pipedesk.ui.list.wishes import Wishes, kept_wishes
from pipedesk.ui.list.words import grouping_words, standing_words
from pipedesk.ui.narrowing import Arrangement
from pipedesk.ui.refusing import show_refusal
from pipedesk.ui.widgets.announcing import announce
from pipedesk.ui.widgets.menu import Menu
from pipedesk.ui.window_state import kept_for

if TYPE_CHECKING:
    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.domain.edits import Change
    from pipedesk.ui.narrowing import Narrowing

_ACTIONS = ("edit.cell", "view.table.sort", "view.table.also", "view.table.columns")
_GROUPS = {"none": None, **{grouping.value: grouping for grouping in Grouping}}
_GROUP_ACTIONS = tuple(f"view.table.{name}" for name in _GROUPS)


class Listing(QObject):
    """The list of one file. Its table is made when the page is first shown."""

    def __init__(self, program: Program, desk: Desk, narrowing: Narrowing) -> None:
        super().__init__(program)
        self._program = program
        self._desk = desk
        self._narrowing = narrowing
        self._area = program.list
        self._key = kept_for("list", desk.store.path)
        actions = program.actions
        self._connections = Connections(
            [
                (program.window.page_shown, self._page_shown),
                (program.selection.changed, self._know_marks),
                (self._area.spoken_again, self.speak_again),
                (program.board.pipeline_chosen, self._follow_board),
                (narrowing.current.changed, self._filter),
                (actions["edit.copy"].triggered, self.copy),
                (actions["edit.select_all"].triggered, self._select_all),
                (actions["edit.cell"].triggered, lambda: self._with_page(ListPage.edit_current)),
                (actions["view.table.sort"].triggered, lambda: self._sort(also=False)),
                (actions["view.table.also"].triggered, lambda: self._sort(also=True)),
                (actions["view.table.columns"].triggered, self.choose_columns),
                (
                    actions["view.table.close"].triggered,
                    lambda: self._close_groups(closed=True),
                ),
                (
                    actions["view.table.open"].triggered,
                    lambda: self._close_groups(closed=False),
                ),
                *((actions[f"view.table.{key}"].triggered, partial(self._group, one)) for key, one in _GROUPS.items()),
            ]
        )
        narrowing.keeps(PAGE, Arrangement(self._arrangement, self._arrange))
        self._page_shown(program.window.current_page())

    @property
    def page(self) -> ListPage | None:
        """The table; None until the page has been shown."""
        return self._area.page

    @property
    def is_on(self) -> bool:
        """Whether the list is the page that the window shows."""
        return self._program.window.current_page() == PAGE

    def changed(self, changes: list[Change]) -> None:
        """Something in the file changed."""
        if self.page is not None:
            self.page.changed(changes)
            self._name_choices()

    def show_stepped(self, change: Change) -> None:
        """Undo or redo made a change: mark what it touched, and bring it into sight."""
        if self.page is None or not self.is_on:
            return
        arrangement = self.page.rows.arrangement
        deals = [deal for deal in sorted(change.deals()) if arrangement.place(deal) is not None]
        if not deals:
            return
        if not set(deals) <= set(self._program.selection.ids):
            self._program.selection.take(deals)
        self.page.reveal(deals[0])

    def copy(self) -> None:
        """The marked deals go into the clipboard as cells."""
        self._with_page(ListPage.copy)

    def choose_columns(self) -> None:
        """Ask which columns to show."""
        if self.page is not None:
            dialog = ColumnsDialog(self.page.wishes.places, self._program.window)
            dialog.accepted.connect(lambda: self._with_page(lambda page: page.place_columns(dialog.places())))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def speak_again(self) -> None:
        """The language is another one."""
        self._name_choices()
        if self.page is not None:
            self.page.speak_again()

    def leave(self) -> None:
        """The file is about to be closed: how the list was is kept."""
        self._connections.let_go()
        self._keep()
        if self.page is not None:
            self.page.finish()
        self._area.show_nothing()
        self._enable(on=False)

    def _page_shown(self, key: str) -> None:
        if key == PAGE and self.page is None:
            self._make_page()
        self._enable(on=key == PAGE)
        if key == PAGE:
            self._count()
            self._program.window.focus_page()

    def _make_page(self) -> None:
        program = self._program
        wishes = kept_wishes(program.edge.settings.value(self._key)) or Wishes()
        shown = program.board.page.pipeline
        known = {row.id for row in program.board.page.pipelines()}
        if wishes.pipeline not in known:
            wishes = replace(wishes, pipeline=shown.id if shown else None)
        page = ListPage(program.theme, program.formats, self._desk, program.selection, wishes, self._area.empty)
        page.opened.connect(self._open)
        page.refused.connect(lambda refusal: show_refusal(program.window.banners, refusal))
        page.wishes_changed.connect(self._name_choices)
        page.wishes_changed.connect(self._narrowing.arranged)
        page.answered.connect(self._count)
        page.copied.connect(self._say_copied)
        page.menu_asked.connect(self._show_menu)
        page.columns_asked.connect(self._show_columns_menu)
        page.filter_by(self._narrowing.current.filter)
        self._area.show_page(page)
        page.ask()
        self._name_choices()

    def _enable(self, *, on: bool) -> None:
        actions = self._program.actions
        actions.enable((*_ACTIONS, *_GROUP_ACTIONS), on=on)
        self._know_marks()
        if on:
            self._name_choices()

    def _know_marks(self) -> None:
        on = self.is_on and self.page is not None
        self._program.actions.enable(["edit.copy"], on=on and len(self._program.selection) > 0)

    def _open(self, deal: int) -> None:
        self._program.actions["deal.open"].trigger()

    def _follow_board(self, pipeline: int) -> None:
        if self.page is not None:
            self.page.wish(replace(self.page.wishes, pipeline=pipeline, every_pipeline=False))

    def _with_page(self, act: Callable[[ListPage], object]) -> None:
        if self.page is not None:
            act(self.page)

    def _say_copied(self, count: int) -> None:
        words = self.tr("%Ln row(s) copied as cells", "", count)
        self._with_page(lambda page: announce(page.view, words))
        self._program.window.banners.say(words, icon="copy", key="copied", seconds=3)

    def _count(self) -> None:
        if self.page is not None and self.is_on and self._narrowing.current.active:
            self._narrowing.bar.show_counts(*self.page.counts)

    def _filter(self, chosen: Filter) -> None:
        self._with_page(lambda page: page.filter_by(chosen))

    def _sort(self, *, also: bool) -> None:
        self._with_page(lambda page: page.sort_by(page.view.current_column(), also))

    def _group(self, grouping: Grouping | None) -> None:
        self._with_page(lambda page: page.wish(replace(page.wishes, grouping=grouping, closed=frozenset())))

    def _stand(self, standing: Standing | None) -> None:
        self._with_page(lambda page: page.wish(replace(page.wishes, standing=standing)))

    def _choose_pipeline(self, pipeline: int | None) -> None:
        if pipeline is None:
            self._with_page(lambda page: page.wish(replace(page.wishes, every_pipeline=True)))
        else:
            self._program.board.pipeline_chosen.emit(pipeline)

    def _arrangement(self) -> str:
        return self.page.wishes.to_text() if self.page is not None else ""

    def _arrange(self, arrangement: str) -> None:
        """Show the list as a view has it; a pipeline that is gone is passed over, and what makes no sense."""
        page, wishes = self.page, kept_wishes(arrangement)
        if page is None or wishes is None:
            return
        if wishes.pipeline not in {row.id for row in self._program.board.page.pipelines()}:
            wishes = replace(wishes, pipeline=page.wishes.pipeline)
        elif wishes.pipeline is not None and not wishes.every_pipeline and wishes.pipeline != page.wishes.pipeline:
            self._choose_pipeline(wishes.pipeline)
        page.place_columns(wishes.places)
        page.wish(wishes)

    def _keep(self) -> None:
        if self.page is not None:
            self._program.edge.settings.setValue(self._key, self.page.wishes.to_text())

    def _name_choices(self) -> None:
        page = self.page
        wishes = page.wishes if page is not None else Wishes()
        actions, area = self._program.actions, self._area
        every = self.tr("All pipelines")
        names = {row.id: row.name for row in self._program.board.page.pipelines()}
        shown = every if wishes.every_pipeline or wishes.pipeline not in names else names[wishes.pipeline]
        area.pipeline.setText(shown.replace("&", "&&"))
        area.pipeline.setAccessibleName(self.tr("Pipeline {name}").format(name=shown))
        chosen = None if wishes.every_pipeline else wishes.pipeline
        pipelines = [(name, chosen == key, partial(self._choose_pipeline, key)) for key, name in names.items()]
        _fill(area.pipeline.menu(), [*pipelines, (every, chosen is None, partial(self._choose_pipeline, None))])
        area.standing.setText(standing_words(wishes.standing))
        _fill(
            area.standing.menu(),
            [(standing_words(one), one is wishes.standing, partial(self._stand, one)) for one in (*Standing, None)],
        )
        area.grouping.setText(grouping_words(wishes.grouping))
        menu = area.grouping.menu()
        menu.clear()
        menu.addActions([actions[name] for name in _GROUP_ACTIONS])
        menu.addSeparator()
        menu.addActions([actions["view.table.close"], actions["view.table.open"]])
        for key, grouping in _GROUPS.items():
            actions[f"view.table.{key}"].setChecked(grouping is wishes.grouping)
        for name in ("view.table.close", "view.table.open"):
            actions[name].setEnabled(self.is_on and wishes.grouping is not None)

    def _close_groups(self, *, closed: bool) -> None:
        page = self.page
        if page is None:
            return
        before = page.rows.rowCount()
        page.close_groups(closed=closed)
        if page.rows.rowCount() == before:
            words = self.tr("All groups are closed already.") if closed else self.tr("All groups are open already.")
            self._program.window.banners.say(words, icon="info", key="groups", seconds=3)

    def _show_menu(self, place: QPoint) -> None:
        editing = self._program.editing
        if editing is not None:
            editing.selected.open_menu(place)

    def _select_all(self) -> None:
        if self.page is not None and self.is_on:
            self.page.view.selectAll()

    def _show_columns_menu(self, place: QPoint) -> None:
        page = self.page
        if page is None:
            return
        menu = Menu(self._area)
        shown = page.view.header.shown_columns()
        for column in COLUMNS:
            entry = menu.addAction(full_name(column))
            entry.setCheckable(True)
            entry.setChecked(column in shown)
            # The last one in sight stays.
            entry.setEnabled(shown != [column])
            entry.toggled.connect(lambda on, column=column: page.show_column(column, shown=on))
        menu.addSeparator()
        menu.addAction(self._program.actions["view.table.columns"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


def _fill(menu: QMenu, entries: list[tuple[str, bool, Callable[[], object]]]) -> None:
    menu.clear()
    for words, checked, act in entries:
        entry = menu.addAction(words.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(checked)
        entry.triggered.connect(lambda _=False, act=act: act())
