"""The board: the columns of one pipeline, painted from a glance at the file."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pipedesk.domain.edits import Change
from pipedesk.store.glance import Glance, PipelineRow
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.column import Column
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.strip import DropStrip
from pipedesk.ui.board.totals import NOTHING, Money, Sum
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.theme import Theme

_EDGE = 40
_MOST_PER_STEP = 14
_ABOUT_CARDS = ("deal", "follow_up", "organization", "person", "deal_person", "stage", "pipeline", "exchange_rate")


class BoardPage(QWidget):
    """Shows a pipeline. It changes nothing itself: it says what was dropped where, and is told what changed."""

    deal_chosen = Signal(int)
    deal_opened = Signal(int)
    dropped = Signal(int, int, object)
    """A deal, a stage, and the deal behind which it was dropped there (None: on top)."""
    dropped_on_won = Signal(int)
    dropped_on_lost = Signal(int)
    totals_changed = Signal(object, object)
    """The `Sum` of all columns, and the `Money` it is in."""
    emptied = Signal(bool)
    """Whether the pipeline has no open deal."""

    def __init__(
        self, theme: Theme, formats: Formats, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.formats = formats
        self.columns: list[Column] = []
        self.pipeline: PipelineRow | None = None
        self._glance: Glance | None = None
        self._money = Money("EUR", {})
        self._sums: dict[int, Sum] = {}
        self._faces = Faces(formats, now)
        self._delegate = CardDelegate(theme, self._faces)
        self._editable = False
        self._quiet = False
        self._arrange()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(16)
        self._scrolling.timeout.connect(self._scroll_at_edges)
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self.refresh_times)
        theme.changed.connect(self.update_all)

    def sizeHint(self) -> QSize:
        return QSize(1000, 700)

    def show_file(self, glance: Glance, pipeline_id: int | None = None) -> None:
        """Show a pipeline of a file, the first when none is named or it is gone."""
        self._glance = glance
        self._money = Money(
            glance.setting("currency") or "EUR", {code: Decimal(rate) for code, rate in glance.rates().items()}
        )
        pipelines = glance.pipelines()
        chosen = [row for row in pipelines if row.id == pipeline_id] or pipelines[:1]
        self.pipeline = chosen[0] if chosen else None
        self._build()

    def pipelines(self) -> list[PipelineRow]:
        """The pipelines of the file."""
        return self._glance.pipelines() if self._glance else []

    def pipeline_of(self, deal_id: int) -> int | None:
        """The pipeline in which a deal is; None when it is gone."""
        return self._glance.pipeline_of(deal_id) if self._glance else None

    def switch_to(self, pipeline_id: int) -> None:
        """Show another pipeline of the same file."""
        if self._glance is not None:
            self.show_file(self._glance, pipeline_id)

    def has_deals(self) -> bool:
        """Whether the file has any deal at all, open or closed."""
        return self._glance is not None and self._glance.has_deals()

    def show_nothing(self) -> None:
        """No file is open."""
        self._glance = None
        self.pipeline = None
        self._build()

    def allow_edits(self, *, on: bool) -> None:
        """Whether cards can be dragged: only when there is somebody to carry it out."""
        self._editable = on
        for column in self.columns:
            column.view.editable = on

    def current_deal(self) -> int | None:
        """The selected deal."""
        for column in self.columns:
            deal = column.view.current_deal()
            if deal is not None:
                return deal
        return None

    def current_place(self) -> tuple[Column, int] | None:
        """The selected card's column and row."""
        for column in self.columns:
            if column.view.current_deal() is not None:
                return column, column.view.currentIndex().row()
        return None

    def choose(self, deal_id: int, *, focus: bool = False) -> bool:
        """Select a deal and bring it into sight; False when it is not on this board."""
        for column in self.columns:
            row = column.view.cards.row_of(deal_id)
            if row is not None:
                column.view.choose(row, focus=focus)
                self._area.ensureWidgetVisible(column, 12, 0)
                return True
        return False

    def changed(self, changes: list[Change]) -> None:
        """Read again what these changes touched, and nothing else."""
        if self._glance is None or not any(change.touches(*_ABOUT_CARDS) for change in changes):
            return
        if any(change.bulk or change.ids("stage") or change.ids("pipeline") for change in changes):
            self._rebuild()
            return
        if any(change.ids("exchange_rate") for change in changes):
            self._money = Money(self._money.currency, {code: Decimal(rate) for code, rate in self._glance.rates().items()})
        deals = frozenset[int]().union(*(change.deals() for change in changes))
        named = any(change.ids("organization") or change.ids("person") for change in changes)
        if len(deals) > 200 or named:
            self._rebuild()
            return
        kept = self.current_deal()
        self._quiet = True
        touched = [column for column in self.columns if self._concerns(column, changes, deals)]
        for column in touched:
            column.view.cards.refresh(deals)
        self._quiet = False
        self._show_totals([column.stage.id for column in touched])
        if kept is not None and self.current_deal() != kept:
            self.choose(kept, focus=self._has_focus())

    def refresh_times(self) -> None:
        """Time has passed: days and due dates are written anew."""
        self._faces.forget()
        self.update_all()

    def speak_again(self) -> None:
        """The language is another one: every word is written anew."""
        self._faces.forget()
        self._write_sums()
        self.update_all()

    def update_all(self) -> None:
        """Paint everything again."""
        for column in self.columns:
            column.header.update()
            column.update()
            column.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()
        self.refresh_times()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def _arrange(self) -> None:
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._strip = DropStrip(self.theme, self)
        self._strip.hide()
        self._strip.won.dropped.connect(self.dropped_on_won)
        self._strip.lost.dropped.connect(self.dropped_on_lost)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._strip)

    def _rebuild(self) -> None:
        assert self._glance is not None
        kept, focused = self.current_deal(), self._has_focus()
        scrolled = {column.stage.id: column.view.verticalScrollBar().value() for column in self.columns}
        self.show_file(self._glance, self.pipeline.id if self.pipeline else None)
        for column in self.columns:
            column.view.verticalScrollBar().setValue(scrolled.get(column.stage.id, 0))
        if kept is not None:
            self.choose(kept, focus=focused)

    def _build(self) -> None:
        body = QWidget()
        body.setObjectName("body")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._faces.forget()
        self.columns = []
        self._sums = {}
        stages = self._glance.stages(self.pipeline.id) if self._glance and self.pipeline else []
        if self._glance is not None and stages:
            self._read_sums([stage.id for stage in stages])
            for stage in stages:
                cards = ColumnCards(self._glance, stage, self._sums[stage.id].count)
                column = Column(stage, cards, self.theme, self._delegate, self._faces, body)
                self._listen(column)
                self.columns.append(column)
                row.addWidget(column)
        self._area.setWidget(body)
        self._write_sums()

    def _listen(self, column: Column) -> None:
        view = column.view
        view.editable = self._editable
        view.chosen.connect(lambda deal, column=column: self._chose(column, deal))
        view.opened.connect(self.deal_opened)
        view.sideways.connect(lambda step, column=column: self._sideways(column, step))
        view.dropped.connect(lambda deal, after, stage=column.stage.id: self.dropped.emit(deal, stage, after))
        view.drag_began.connect(self._drag_began)
        view.drag_ended.connect(self._drag_ended)

    def _chose(self, column: Column, deal: int) -> None:
        for other in self.columns:
            if other is not column and other.view.selectionModel().hasSelection():
                other.view.clearSelection()
        if not self._quiet:
            self.deal_chosen.emit(deal)

    def _sideways(self, column: Column, step: int) -> None:
        """To the card at the same height in the next column that has any."""
        at = self.columns.index(column)
        height = column.view.visualRect(column.view.currentIndex()).center()
        beyond = self.columns[at + 1 :] if step > 0 else self.columns[:at][::-1]
        for other in beyond:
            if other.view.cards.rowCount():
                place = other.view.indexAt(QPoint(4, height.y()))
                other.view.choose(place.row() if place.isValid() else other.view.cards.rowCount() - 1)
                self._area.ensureWidgetVisible(other, 12, 0)
                return

    def _concerns(self, column: Column, changes: list[Change], deals: frozenset[int]) -> bool:
        """Whether a column holds, or may have got, one of these deals."""
        for change in changes:
            for row in change.of("deal"):
                for values in (row.before, row.after):
                    if values and values.get("stage_id") == column.stage.id:
                        return True
        return any(column.view.cards.row_of(deal) is not None for deal in deals) or any(
            values is not None and "status" in values for change in changes for row in change.of("deal") for values in (row.after,)
        )

    def _read_sums(self, stage_ids: list[int]) -> None:
        assert self._glance is not None
        rows = self._glance.totals(stage_ids)
        for stage_id in stage_ids:
            self._sums[stage_id] = self._money.sum_of(row for row in rows if row.stage_id == stage_id)

    def _show_totals(self, stage_ids: list[int]) -> None:
        if stage_ids:
            self._read_sums(stage_ids)
            self._write_sums()

    def _write_sums(self) -> None:
        heaviest = max((total.weighted_minor for total in self._sums.values()), default=0)
        for column in self.columns:
            column.show_sum(self._sums[column.stage.id], self._money, self.formats, heaviest)
        whole = sum(self._sums.values(), NOTHING)
        self.totals_changed.emit(whole, self._money)
        self.emptied.emit(whole.count == 0)

    def _has_focus(self) -> bool:
        return any(column.view.hasFocus() for column in self.columns)

    def _drag_began(self) -> None:
        self._strip.show()
        self._scrolling.start()

    def _drag_ended(self) -> None:
        self._scrolling.stop()
        self._strip.hide()
        for column in self.columns:
            column.view.close_gap()
            column.view.viewport().update()

    def _scroll_at_edges(self) -> None:
        """While a card is held near an edge, what lies beyond comes into sight."""
        pointer = QCursor.pos()
        across = self._area.viewport().mapFromGlobal(pointer)
        if self._area.viewport().rect().contains(across):
            bar = self._area.horizontalScrollBar()
            bar.setValue(bar.value() + _push(across.x(), self._area.viewport().width()))
        for column in self.columns:
            place = column.view.viewport().mapFromGlobal(pointer)
            if column.view.viewport().rect().contains(place):
                down = column.view.verticalScrollBar()
                down.setValue(down.value() + _push(place.y(), column.view.viewport().height()))


def _push(position: int, length: int) -> int:
    """How far to scroll: the nearer to the edge the faster."""
    if position < _EDGE:
        return -_MOST_PER_STEP * (_EDGE - position) // _EDGE
    if position > length - _EDGE:
        return _MOST_PER_STEP * (position - length + _EDGE) // _EDGE
    return 0
