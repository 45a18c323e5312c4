"""The board with what surrounds it: the pipeline switcher above, and what an empty one offers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pipedesk.ui.actions import PIPELINES, Actions, Scope
from pipedesk.ui.board.looks import Looks
from pipedesk.ui.board.memory import BoardMemory
from pipedesk.ui.board.page import BoardPage
from pipedesk.ui.board.switcher_drops import SwitcherDrops
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.empty import EmptyState
from pipedesk.ui.widgets.menu import Menu
from pipedesk.ui.widgets.staying import StayingMenu

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pipedesk.store.glance import Glance, PipelineRow
    from pipedesk.store.narrowed import Found
    from pipedesk.ui.formats import Formats
    from pipedesk.ui.selection import Selection
    from pipedesk.ui.theme.theme import Theme


class BoardArea(QWidget):
    """The board's page of the window; `bar` is its part of the top bar."""

    pipeline_chosen = Signal(int)
    clear_asked = Signal()
    """No deal is shown because of a filter, and the user wants it gone."""

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        now: Callable[[], datetime],
        actions: Actions,
        memory: BoardMemory | None = None,
        selection: Selection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self.page = BoardPage(theme, formats, now, memory, selection)
        self.looks = Looks(self.page, actions)
        self.page.asked.connect(self._act)
        actions["edit.select_all"].triggered.connect(self._select_all)
        self._buttons = [
            Button("", "primary", icon="plus", theme=theme),
            Button("", icon="import", theme=theme),
            Button("", icon="sparkles", theme=theme),
        ]
        for button, action in zip(self._buttons, ("deal.new", "file.import", "file.demo"), strict=True):
            button.follow(actions[action])
        self._empty = EmptyState(theme, "square-kanban", "", "", self._buttons)
        self._clear = Button("", "primary", icon="funnel-x", theme=theme)
        self._clear.clicked.connect(self.clear_asked)
        self._unmatched = EmptyState(theme, "funnel", "", "", [self._clear])
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._unmatched)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.bar = QWidget()
        self._switcher = Button("", "title")
        self._menu = Menu(self._switcher)
        self._named: tuple[PipelineRow | None, list[PipelineRow]] = (None, [])
        self._switcher.setMenu(self._menu)
        self.drops = SwitcherDrops(self._switcher, theme, self._other_pipelines)
        self.drops.sent_on.connect(self.page.send_on)
        self.page.drag_ended.connect(self.drops.close)
        for place, name in enumerate(PIPELINES):
            actions[name].triggered.connect(partial(self._go, place))
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._switcher)
        row.addStretch(1)
        self._looks_button = IconButton("sliders-horizontal", "", theme)
        self._looks_button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        looks_menu = StayingMenu(self._looks_button)
        looks_menu.aboutToShow.connect(lambda: self.looks.fill(looks_menu))
        self._looks_button.setMenu(looks_menu)
        row.addWidget(self._looks_button)
        self.addActions(actions.scoped(Scope.CARDS))
        self.setFocusProxy(self.page)
        self._retranslate()

    def show_file(self, glance: Glance, pipeline_id: int | None = None) -> None:
        """Show a file: its pipeline, or what can be done with an empty file."""
        self.page.show_file(glance, pipeline_id)
        self.name_pipelines()
        self.look_empty()

    def show_nothing(self) -> None:
        """No file is open."""
        self.page.show_nothing()
        self.name_pipelines()

    def show_deal(self, deal_id: int) -> None:
        """Choose a deal's card, on the board of its own pipeline."""
        pipeline = self.page.pipeline_of(deal_id)
        shown = self.page.pipeline
        if pipeline is not None and (shown is None or shown.id != pipeline):
            self.page.switch_to(pipeline)
            self.name_pipelines()
        if not self.page.choose(deal_id, focus=True):
            # Closed or archived: it has no card, but what is asked for now is about it.
            self.page.selection.choose(deal_id)

    def look_empty(self) -> None:
        """Offer first steps when the whole file has no deal yet; a pipeline that is merely empty shows its columns.

        When a filter lets nothing through, say so and offer to clear it.
        """
        has_deals = self.page.has_deals()
        shown: QWidget = self.page if has_deals else self._empty
        if has_deals and self.page.narrowed:
            count, whole = self.page.counts()
            if whole and not count:
                shown = self._unmatched
        self._stack.setCurrentWidget(shown)
        self._actions["edit.select_all"].setEnabled(shown is self.page)
        self.setFocusProxy(self.page if has_deals else self._buttons[0])

    def look_for_deals(self) -> None:
        """Many deals came in: when none is on this board, show the pipeline that they are in."""
        used = self.page.pipeline_in_use()
        empty = not any(column.cards.rowCount() for column in self.page.columns)
        if used is not None and empty and not self.page.narrowed:
            self.page.switch_to(used)

    def look_at_pipelines(self) -> None:
        """Pipelines may have come, gone or got another name: offer those that there are."""
        if (self.page.pipeline, self.page.pipelines()) != self._named:
            self.name_pipelines()

    def narrow(self, found: Found | None) -> None:
        """Show only the deals that a filter has found; None: all of them again."""
        self.page.narrow(found)
        self.look_empty()

    def name_pipelines(self) -> None:
        """Write the names of the pipelines into the switcher and its actions."""
        known = self.page.pipelines()
        self._named = self.page.pipeline, known
        shown = self.page.pipeline.id if self.page.pipeline else None
        name = next((row.name for row in known if row.id == shown), "")
        self._switcher.setText(name.replace("&", "&&") or "PipeDesk")
        self._switcher.setAccessibleName(self.tr("Pipeline {name}").format(name=name))
        self._switcher.setEnabled(bool(known))
        self._menu.clear()
        for place, action_name in enumerate(PIPELINES):
            action = self._actions[action_name]
            there = place < len(known)
            action.setEnabled(there)
            action.setVisible(there)
            if there:
                self._actions.name(action_name, known[place].name)
                action.setChecked(known[place].id == shown)
                self._menu.addAction(action)
        for row in known[len(PIPELINES) :]:
            entry = self._menu.addAction(row.name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(row.id == shown)
            entry.triggered.connect(lambda _=False, chosen=row.id: self.pipeline_chosen.emit(chosen))
        self._menu.addSeparator()
        self._menu.addActions([self._actions["stage.edit"], self._actions["pipeline.new"]])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _select_all(self) -> None:
        if self.isVisible():
            self.page.select_all()

    def _act(self, deal: int, action: str) -> None:
        """Do as a hand would: choose the card, then ask for the action."""
        if self.page.choose(deal, focus=True):
            self._actions[action].trigger()

    def _other_pipelines(self) -> list[PipelineRow]:
        shown = self.page.pipeline.id if self.page.pipeline else None
        return [row for row in self.page.pipelines() if row.id != shown]

    def _go(self, place: int, _: bool = False) -> None:
        """Show the pipeline that has this place in the switcher."""
        known = self.page.pipelines()
        if place < len(known):
            self.pipeline_chosen.emit(known[place].id)

    def _retranslate(self) -> None:
        words = (self.tr("Add a Deal"), self.tr("Import a File…"), self.tr("Try with Example Data"))
        for button, text in zip(self._buttons, words, strict=True):
            button.setText(text)
        self._looks_button.name(self.tr("Card layout and colours"))
        self.name_pipelines()
        self._clear.setText(self.tr("Clear Filter"))
        self._unmatched.say(self.tr("No deal matches"), self.tr("Deals are here, but the filter lets none through."))
        self._empty.say(
            self.tr("No deals yet"),
            self.tr("Add the first one, bring your deals in from another program, or look around with invented ones."),
        )
