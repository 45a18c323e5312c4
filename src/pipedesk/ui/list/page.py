"""The list: the deals of a pipeline as a table that sorts, groups, adds up and is edited in place."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from pipedesk.desk import Desk
from pipedesk.domain.edits import Change
from pipedesk.domain.filters import EVERYTHING, All, Filter, InPipelines, Stands, conditions, follows_the_clock
from pipedesk.domain.present import Present
from pipedesk.domain.refusals import Refusal
from pipedesk.store.reads.list_rows import CurrencySum, Grouping, ListAnswer, ListQuestion, ListRow, list_rows
from pipedesk.store.reads.ordering import Order, Way
from pipedesk.ui.formats import Formats
from pipedesk.ui.list.arrangement import Arrangement
from pipedesk.ui.list.cells import Cells
from pipedesk.ui.list.columns import COLUMNS, SPECS, Column
from pipedesk.ui.list.copying import as_cells
from pipedesk.ui.list.edits import CellEdits
from pipedesk.ui.list.field import CellField
from pipedesk.ui.list.query import Found, ListQuery
from pipedesk.ui.list.rows import Index, ListRows
from pipedesk.ui.list.totals_row import TotalsRow
from pipedesk.ui.list.view import ListView
from pipedesk.ui.list.wishes import Place, Wishes
from pipedesk.ui.list.words import deals_words, group_name, sum_texts, sums_tip
from pipedesk.ui.selection import Selection
from pipedesk.ui.sums import Money
from pipedesk.ui.theme.theme import Theme

_MARGIN = 12
_SECONDS = 60
_AS_ON_THE_BOARD = (Way(Order.PLACE),)

# What any row may show: its name is on many deals.
_NAMES = frozenset(("organization", "person", "stage", "pipeline", "tag", "lost_reason", "file_setting"))


class ListPage(QWidget):
    """Shows deals. What is typed into a cell it has carried out; everything else it only tells."""

    opened = Signal(int)
    refused = Signal(object)
    """A `Refusal` of what was typed into a cell that has been left."""
    wishes_changed = Signal()
    copied = Signal(int)
    """So many deals are in the clipboard as cells."""
    answered = Signal()
    """The list shows what the file holds now."""
    menu_asked = Signal(QPoint)
    """The menu of the marked deals is wanted, at a place on the screen."""
    columns_asked = Signal(QPoint)
    """The menu of the columns is wanted."""

    def __init__(
        self, theme: Theme, formats: Formats, desk: Desk, selection: Selection, wishes: Wishes, empty: QWidget
    ) -> None:
        super().__init__()
        self._theme = theme
        self._formats = formats
        self._desk = desk
        self._selection = selection
        self._wishes = wishes
        self._chosen: Filter = EVERYTHING
        self._query = ListQuery(desk.store, self)
        self._edits = CellEdits(desk, formats)
        self._answer = ListAnswer([], (), grouped=False, whole=0)
        self._money = Money("EUR", {})
        self._touched: set[int] = set()
        self._stale = True
        self._waiting: Found | None = None
        self._own_marks = False
        self.rows = ListRows(self._read, Cells(formats, desk.clock.now))
        self.rows.editable = True
        self.rows.say_groups(self._group_words)
        self.view = ListView(self.rows, theme, self._make_field, self)
        self.view.say_group_sums(self._group_sums)
        self.totals = TotalsRow(theme, self.view.header, self)
        self._minute = QTimer(self)
        self._sum_later = QTimer(self)
        self._sum_later.setSingleShot(True)
        self._after_edit = QTimer(self)
        self._after_edit.setSingleShot(True)
        self._empty = empty
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.place_columns(wishes.places)
        self.speak_again()

    @property
    def wishes(self) -> Wishes:
        """What the user has chosen, with the columns as they stand now."""
        header = self.view.header
        order = [header.logicalIndex(place) for place in range(header.count())]
        places = tuple(Place(COLUMNS[at], self._width(at), not header.isSectionHidden(at)) for at in order)
        return replace(self._wishes, places=places)

    @property
    def deals(self) -> list[int]:
        """All deals of the list in their order, in sight or not."""
        return list(self._answer.ids)

    @property
    def counts(self) -> tuple[int, int]:
        """How many deals the list has, and how many it would have without a filter."""
        return len(self._answer.ids), self._answer.whole

    def wish(self, wishes: Wishes) -> None:
        """Show other deals, or the same in another way."""
        self._wishes = wishes
        self.view.header.show_sorts(wishes.sorts)
        self.wishes_changed.emit()
        self.ask()

    def filter_by(self, chosen: Filter) -> None:
        """Show only the deals that a filter finds."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.ask()

    def sort_by(self, column: Column, also: bool) -> None:
        """Sort by a column, or also by it."""
        self.wish(self.wishes.sorted_by(column, also=also))

    def place_columns(self, places: tuple[Place, ...]) -> None:
        """Put the columns into an order, and show those that are wanted."""
        header = self.view.header
        for at, place in enumerate(places):
            section = COLUMNS.index(place.column)
            header.moveSection(header.visualIndex(section), at)
            header.setSectionHidden(section, False)  # noqa: FBT003 - Qt's own order
            header.resizeSection(section, place.width)
            header.setSectionHidden(section, not place.shown)
        self._wishes = replace(self._wishes, places=places)
        self.totals.update()
        self.wishes_changed.emit()

    def show_column(self, column: Column, *, shown: bool) -> None:
        """Show a column, or hide it; the last one in sight stays."""
        header = self.view.header
        if shown or header.shown_columns() != [column]:
            header.setSectionHidden(COLUMNS.index(column), not shown)
            if not header.sectionSize(COLUMNS.index(column)) and shown:
                header.resizeSection(COLUMNS.index(column), SPECS[column].width)
            self.totals.update()
            self.wishes_changed.emit()

    def ask(self) -> None:
        """Ask the file anew, now if the list is seen and as soon as it is otherwise."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._query.ask(self._question(), self._answered)

    def changed(self, changes: list[Change]) -> None:
        """Read again what these changes touched, and see whether other deals belong here or elsewhere."""
        told = [change for change in changes if change.rows or change.bulk]
        if not told:
            return
        if not self.isVisible():
            self._stale = True
            return
        touched = {deal for change in told for deal in change.deals()}
        if any(change.bulk or change.touches(*_NAMES) for change in told):
            self.rows.forget()
        else:
            self.rows.forget(touched)
        self._touched |= touched
        self.ask()

    def reveal(self, deal: int) -> bool:
        """Bring a deal into sight, opening its group; False when it is not in the list."""
        arrangement = self.rows.arrangement
        place = arrangement.place(deal)
        if place is None:
            return False
        if arrangement.line(deal) is None:
            number = next(at for at in range(len(arrangement.groups)) if deal in arrangement.deals_of(at))
            self.toggle_group(number)
        line = self.rows.arrangement.line(deal)
        if line is not None:
            self.view.scrollTo(self.rows.index(line, COLUMNS.index(self.view.current_column())))
        return True

    def toggle_group(self, number: int) -> None:
        """Hide the deals of a group, or show them."""
        with self.view.quietly():
            closed = self.rows.toggle_group(number)
        self._wishes = replace(self._wishes, closed=closed)

    def close_groups(self, *, closed: bool) -> None:
        """Hide the deals of every group, or show them all."""
        keys = frozenset(group.key for group in self.rows.arrangement.groups) if closed else frozenset()
        self._wishes = replace(self._wishes, closed=keys)
        with self.view.quietly():
            self.rows.close_groups(keys)

    def edit_current(self) -> None:
        """Edit the cell where the keyboard is, or the deal's title where that one cannot be edited."""
        index = self.view.currentIndex()
        if index.isValid() and self.view.is_editable(index):
            self.view.edit(index)
        elif index.isValid():
            self.view.edit_column(index.row(), Column.TITLE)

    def copy(self) -> None:
        """Put the marked deals into the clipboard as cells; `copied` says when, and how many there were."""
        marked, columns = self.view.marked_deals(), self.view.header.shown_columns()
        if marked:
            self._query.ask_rows(marked, lambda rows: as_cells(rows, columns, self.rows.cells), self._copied)

    def speak_again(self) -> None:
        """The language is another one, or time has passed: every word is written anew."""
        self.view.setAccessibleName(self.tr("List of deals"))
        self.view.header.viewport().update()
        self._show_sums()
        self.view.viewport().update()

    def finish(self) -> None:
        """The file is about to be closed."""
        self._query.finish()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        if self._stale:
            self.rows.forget()
            self.ask()
        self._mark()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def _lay_out(self) -> None:
        self.setFocusProxy(self.view)
        table = QFrame()
        table.setProperty("panel", "table")
        inside = QVBoxLayout(table)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.view, 1)
        inside.addWidget(self.totals)
        self._stack.addWidget(table)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        view = self.view
        view.header.sort_asked.connect(self.sort_by)
        view.header.customContextMenuRequested.connect(
            lambda place: self.columns_asked.emit(view.header.mapToGlobal(place))
        )
        view.customContextMenuRequested.connect(lambda place: self.menu_asked.emit(view.viewport().mapToGlobal(place)))
        view.header.sectionMoved.connect(lambda *_: self.wishes_changed.emit())
        view.horizontalScrollBar().valueChanged.connect(self.totals.update)
        view.marked.connect(self._tell_marks)
        view.opened.connect(self.opened)
        view.toggled.connect(self.toggle_group)
        view.edit_ended.connect(self._after_edit.start)
        self._selection.changed.connect(self._marks_told)
        self.rows.regrouped.connect(self._mark)
        self._minute.timeout.connect(self._tick)
        self._sum_later.timeout.connect(self._sum_selection)
        self._after_edit.timeout.connect(self._take_waiting)
        self._theme.changed.connect(self.view.viewport().update)

    def _width(self, section: int) -> int:
        width = self.view.header.sectionSize(section)
        kept = {place.column: place.width for place in self._wishes.places}
        return width or kept.get(COLUMNS[section], SPECS[COLUMNS[section]].width)

    def _question(self) -> ListQuestion:
        wishes = self._wishes
        parts: list[Filter] = []
        if wishes.pipeline is not None and not wishes.every_pipeline:
            parts.append(InPipelines((wishes.pipeline,)))
        if wishes.standing is not None and not any(isinstance(one, Stands) for one in conditions(self._chosen)):
            # A filter that says how deals stand means it.
            parts.append(Stands((wishes.standing,)))
        ways = tuple(sort.way for sort in wishes.sorts) or _AS_ON_THE_BOARD
        present = Present.of(self._desk.clock)
        return ListQuestion(self._chosen, present, ways, wishes.grouping, within=All(tuple(parts)))

    def _read(self, deals: Any) -> dict[int, ListRow]:
        with self._desk.store.reading() as look:
            return list_rows(look, deals)

    def _answered(self, found: Found) -> None:
        if self.view.is_editing:
            # Lines do not move under somebody who types.
            self._waiting = found
            return
        self._waiting = None
        answer, self._money = found.answer, found.money
        groups = answer.groups if answer.grouped else ()
        arrangement = Arrangement(answer.ids, groups, self._wishes.closed)
        touched, self._touched = self._touched, set()
        left = self._left_behind(arrangement)
        self._answer = answer
        with self.view.held_still():
            self.rows.arrange(arrangement, touched)
        if left is not None:
            self._go_on_at(left)
        self._show_sums()
        self._stack.setCurrentIndex(0 if answer.ids else 1)
        self.answered.emit()

    def _take_waiting(self) -> None:
        if self._waiting is not None and not self.view.is_editing:
            self._answered(self._waiting)

    def _left_behind(self, new: Arrangement) -> int | None:
        """The line on which the only marked deal was, when it is about to leave the list."""
        current = self._selection.current
        if current is None or not self.isVisible() or len(self._selection) != 1 or new.place(current) is not None:
            return None
        return self.rows.arrangement.line(current)

    def _go_on_at(self, line: int) -> None:
        """Where a deal has just left, the next one has come up: that is the one that is meant now."""
        arrangement = self.rows.arrangement
        for at in (line, line - 1):
            deal = arrangement.deal(at)
            if deal is not None:
                self._selection.choose(deal)
                return
        self._selection.clear()

    def _mark(self) -> None:
        self.view.mark(self._selection.ids, self._selection.current)

    def _marks_told(self) -> None:
        if not self._own_marks and self.isVisible():
            self._mark()
            if self._selection.current is not None:
                self.reveal(self._selection.current)
        self._sum_later.start()

    def _tell_marks(self) -> None:
        self._own_marks = True
        self._selection.take(self.view.marked_deals(), self.view.current_deal())
        self._own_marks = False

    def _tick(self) -> None:
        self.view.viewport().update()
        if follows_the_clock(self._chosen):
            self.ask()
        self._minute.start(1000 * (_SECONDS - self._desk.clock.now().second))

    def _show_sums(self) -> None:
        self._sum_later.start()

    def _sum_selection(self) -> None:
        deals = tuple(deal for deal in self._selection.ids if self.rows.arrangement.place(deal) is not None)
        if len(deals) < 2 or len(deals) == len(self._answer.ids):
            self._show_totals(self._answer.sums, len(deals))
        else:
            self._query.ask_sums(deals, lambda sums: self._show_totals(sums, len(deals)))

    def _show_totals(self, sums: tuple[CurrencySum, ...], marked: int) -> None:
        words = deals_words(len(self._answer.ids))
        if marked > 1:
            words = self.tr("{deals} · %Ln selected", "", marked).format(deals=words)
        self.totals.show_totals(words, sum_texts(sums, self._money, self._formats), sums_tip(sums, self._formats))

    def _copied(self, lines: Sequence[str]) -> None:
        QGuiApplication.clipboard().setText("".join(lines))
        self.copied.emit(len(lines) - 1)

    def _group_sums(self, number: int) -> dict[Column, str]:
        return sum_texts(self.rows.arrangement.groups[number].sums, self._money, self._formats)

    def _group_words(self, number: int) -> str:
        group = self.rows.arrangement.groups[number]
        name = group_name(group, self._wishes.grouping or Grouping.STAGE, self._formats)
        return f"{name}  ·  {deals_words(group.count)}"

    def _make_field(self, parent: QWidget, index: Index) -> CellField | None:
        row = self.rows.row(index.row())
        field = self._edits.field(row, COLUMNS[index.column()], parent) if row is not None else None
        if field is not None:
            field.refused = self._say_refusal
        return field

    def _say_refusal(self, refusal: Refusal) -> None:
        self.refused.emit(refusal)
