"""Joins the palette to the window: what it offers, what was used last, and what becomes of what is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from pipedesk.desktop.translation import rendered
from pipedesk.store.reads.quickfind import Found, quick_find, read_found
from pipedesk.ui.action_words import why_not
from pipedesk.ui.actions import ACTIONS, MENUS, ActionSpec
from pipedesk.ui.found import beside
from pipedesk.ui.palette.box import PaletteBox
from pipedesk.ui.palette.entries import Entry, ranked
from pipedesk.ui.window_state import kept_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.ui.viewing import Viewing

_ICONS = {"deal": "square-kanban", "organization": "building-2", "person": "user", "note": "sticky-note"}
_ROWS = tuple(_ICONS)
_MOST_RECENT = 20
_MENU_TITLES = {spec.name: spec for spec in MENUS}


class Commanding(QObject):
    """The palette on one open file."""

    def __init__(self, program: Program, desk: Desk, viewing: Viewing) -> None:
        super().__init__(viewing)
        self._program = program
        self._desk = desk
        self._viewing = viewing
        self.box = PaletteBox(program.theme, program.window)
        self.box.typed.connect(self.find)
        self.box.chosen.connect(self._do)
        self.box.left.connect(program.window.focus_page)
        self._key = kept_for("palette", desk.store.path)

    @property
    def recent(self) -> list[str]:
        """The keys of what was used last in this file, the newest first."""
        kept = self._program.edge.settings.value(self._key)
        keys = kept if isinstance(kept, list) else [kept]
        return [key for key in keys if isinstance(key, str) and key][:_MOST_RECENT]

    def find(self, words: str) -> None:
        """Offer what fits the words."""
        recent = self.recent
        entries = [*self._rows(words, recent), *self._views(), *self._pipelines(), *self._commands()]
        self.box.show_entries(ranked(words, entries, recent))

    def begin(self) -> None:
        """Open the palette."""
        self.box.begin()

    def remember_deal(self, deal: int) -> None:
        """A deal was opened: it is among what was used last."""
        self._remember(f"deal:{deal}")

    def leave(self) -> None:
        """The file is being closed."""
        self.box.deleteLater()

    def _do(self, entry: Entry) -> None:
        self._remember(entry.key)
        self._program.window.focus_page()
        entry.run()

    def _remember(self, key: str) -> None:
        keys = [key, *(other for other in self.recent if other != key)]
        self._program.edge.settings.setValue(self._key, keys[:_MOST_RECENT])

    def _rows(self, words: str, recent: list[str]) -> Iterator[Entry]:
        with self._desk.store.reading() as look:
            if words.strip():
                found = quick_find(look, words)
            else:
                parts = [key.partition(":") for key in recent]
                wanted = [(table, int(row)) for table, _, row in parts if table in _ROWS and row.isdecimal()]
                found = read_found(look, wanted)
        for row in found:
            yield self._row(row)

    def _row(self, row: Found) -> Entry:
        def show() -> None:
            if row.deal_id is not None:
                self._program.show_deal(row.deal_id)

        why_not = "" if row.deal_id is not None else self.tr("In no deal yet")
        key = f"{row.table}:{row.id}"
        return Entry(
            key,
            _ICONS[row.table],
            row.title,
            beside(row),
            show,
            why_not=why_not,
            found=True,
            # The same note may hang on many deals, and would hide everything else.
            aside=row.table == "note",
        )

    def _views(self) -> Iterator[Entry]:
        kind = self.tr("View")
        for view in self._viewing.views:
            yield Entry(
                f"view:{view.id}",
                view.icon or "bookmark",
                view.name,
                kind,
                partial(self._viewing.show_view, view),
                _native(QKeySequence(view.shortcut)),
            )

    def _pipelines(self) -> Iterator[Entry]:
        kind = self.tr("Pipeline")
        for row in self._program.board.page.pipelines():
            yield Entry(f"pipeline:{row.id}", "square-kanban", row.name, kind, partial(self._show_pipeline, row.id))

    def _show_pipeline(self, pipeline: int) -> None:
        self._program.window.show_page("board")
        self._program.board.pipeline_chosen.emit(pipeline)

    def _commands(self) -> Iterator[Entry]:
        for spec in ACTIONS:
            if spec.name != "edit.palette" and self._program.actions[spec.name].isVisible():
                yield self._command(spec)

    def _command(self, spec: ActionSpec) -> Entry:
        action = self._program.actions[spec.name]
        menu = _MENU_TITLES[spec.menu]
        titles = [menu.text] if not menu.parent else [_MENU_TITLES[menu.parent].text, menu.text]
        return Entry(
            f"action:{spec.name}",
            spec.icon or ("check" if action.isChecked() else "command"),
            action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…"),
            " › ".join(rendered(title).replace("&", "") for title in titles),
            action.trigger,
            _native(action.shortcut()),
            "" if action.isEnabled() else rendered(why_not(spec.name)),
        )


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
