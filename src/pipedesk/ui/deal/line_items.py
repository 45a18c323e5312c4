"""The products of a deal, line by line: found by name, edited where they stand, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from pipedesk.commands.line_items import (
    AddLineItem,
    EditLineItem,
    FollowLines,
    LineField,
    MoveLineItem,
    RemoveLineItem,
)
from pipedesk.domain.line_items import added_up, percent_of
from pipedesk.store.reads.line_items import DealLines, LineRow, ProductRow, products_named
from pipedesk.ui.formats import Formats
from pipedesk.ui.live import Live
from pipedesk.ui.products import ProductForms
from pipedesk.ui.theme.stylesheet import FACT_PADDING
from pipedesk.ui.widgets.entries import add_entry
from pipedesk.ui.widgets.fitted_button import FittedButton
from pipedesk.ui.widgets.inline import InlineEdit
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.widgets.menu import Menu

_MOST_OFFERED = 12
_COLUMNS = (LineField.QUANTITY, LineField.PRICE, LineField.DISCOUNT, LineField.TAX)
_SHARES = (2, 4, 3, 3)
_SUM_SHARE = 4
_NARROWEST = 24


class LineItemsView(QWidget):
    """Shows the lines of a deal and runs what the user does to them."""

    def __init__(self, formats: Formats, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._live = live
        self._deal = 0
        self._currency = ""
        self._shown = DealLines((), drive=False)
        self._rows: list[_Row] = []
        self._title = PlainLabel("", "strong")
        self.drive = QCheckBox()
        self.drive.clicked.connect(lambda on: self._live.run(FollowLines(self._deal, follow=on)))
        self._heads = {field: PlainLabel("", "small") for field in _COLUMNS}
        self._sum_head = PlainLabel("", "small")
        self._sum = PlainLabel("", "secondary")
        self._sum.setWordWrap(True)
        self._grid = QGridLayout()
        self.add = InlineEdit(name="product")
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.add.setCompleter(completer)
        self.add.textEdited.connect(self._offer)
        self.add.committed.connect(self._add)
        self._lay_out()
        self._retranslate()

    def show_lines(self, deal: int, currency: str, shown: DealLines) -> None:
        """Show the lines of a deal; what is being typed stays."""
        same = [line.id for line in shown.lines] == [line.id for line in self._shown.lines]
        self._deal, self._currency, self._shown = deal, currency, shown
        if not same:
            self._replace(shown.lines)
        for place, (row, line) in enumerate(zip(self._rows, shown.lines, strict=True)):
            row.show_line(line, currency, self._menu_for(place))
        self.add.set_text("")
        some = bool(shown.lines)
        for label in (*self._heads.values(), self._sum_head, self._sum):
            label.setVisible(some)
        self.drive.setVisible(some or shown.drive)
        self.drive.setChecked(shown.drive)
        whole = added_up(line.sum for line in shown.lines)
        self._sum.setText(
            self.tr("Before tax {net} · tax {tax} · with tax {gross}").format(
                net=self._formats.money(whole.net_minor, currency),
                tax=self._formats.money(whole.tax_minor, currency),
                gross=self._formats.money(whole.gross_minor, currency),
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.drive)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(0)
        for column, (field, share) in enumerate(zip(_COLUMNS, _SHARES, strict=True)):
            self._heads[field].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(self._heads[field], 0, column)
            self._grid.setColumnStretch(column, share)
        self._sum_head.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self._sum_head, 0, len(_COLUMNS))
        self._grid.setColumnStretch(len(_COLUMNS), _SUM_SHARE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(self._grid)
        layout.addWidget(self._sum)
        layout.addWidget(self.add)

    def _replace(self, lines: Sequence[LineRow]) -> None:
        for row in self._rows:
            for part in row.parts():
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._rows = []
        for place, line in enumerate(lines):
            row = _Row(line, self._formats, self._edit)
            row.put(self._grid, 1 + 2 * place)
            self._rows.append(row)

    def _edit(self, line: int, field: LineField, typed: str) -> None:
        self._live.run(EditLineItem(line, field, typed))

    def _add(self, name: str) -> None:
        if name:
            self._live.run(AddLineItem(self._deal, name))

    def _offer(self, typed: str) -> None:
        desk = self._live.desk
        if desk is None:
            return
        with desk.store.reading() as look:
            found = products_named(look, typed, _MOST_OFFERED) if typed.strip() else []
        self._offered.setStringList([product.name for product in found])

    def _menu_for(self, place: int) -> list[tuple[str, Callable[[], object] | None]]:
        lines = self._shown.lines
        line = lines[place]
        above = lines[place - 2].id if place > 1 else None
        below = lines[place + 1].id if place + 1 < len(lines) else None
        up = partial(self._live.run, MoveLineItem(line.id, above)) if place else None
        down = partial(self._live.run, MoveLineItem(line.id, below)) if below is not None else None
        return [
            (self.tr("&Edit the Product…"), partial(self._edit_product, line.product)),
            (self.tr("Move &Up"), up),
            (self.tr("Move &Down"), down),
            (self.tr("&Remove from the Deal"), partial(self._live.run, RemoveLineItem(line.id))),
        ]

    def _edit_product(self, product: ProductRow) -> None:
        if self._live.desk is not None:
            ProductForms(self._live.desk, self._formats).edit(product)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Products"))
        self.drive.setText(self.tr("make the value"))
        self.drive.setToolTip(self.tr("The value of the deal is what its products come to before tax"))
        self.drive.setAccessibleName(self.drive.toolTip())
        for field, label in self._heads.items():
            label.setText(_column_words(field))
        self._sum_head.setText(self.tr("Sum"))
        self.add.setAccessibleName(self.tr("Add a product"))
        self.add.setPlaceholderText(self.tr("add a product"))
        if self._deal:
            self.show_lines(self._deal, self._currency, self._shown)


class _Row:
    """The widgets of one line: the product above its figures."""

    def __init__(self, line: LineRow, formats: Formats, edit: Callable[[int, LineField, str], None]) -> None:
        self._formats = formats
        self.name = FittedButton("name", FACT_PADDING)
        self._menu = Menu(self.name)
        self.name.setMenu(self._menu)
        self.edits = {field: InlineEdit(name=field.value) for field in _COLUMNS}
        for field, one in self.edits.items():
            one.setAlignment(Qt.AlignmentFlag.AlignRight)
            one.setMinimumWidth(_NARROWEST)
            one.setTextMargins(-6, 0, -4, 0)
            one.committed.connect(partial(edit, line.id, field))
        self.sum = PlainLabel("")
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def put(self, grid: QGridLayout, row: int) -> None:
        """Into two rows of a grid."""
        grid.addWidget(self.name, row, 0, 1, len(_COLUMNS) + 1)
        for column, field in enumerate(_COLUMNS):
            grid.addWidget(self.edits[field], row + 1, column)
        grid.addWidget(self.sum, row + 1, len(_COLUMNS))

    def parts(self) -> list[QWidget]:
        """Everything that is shown."""
        return [self.name, *self.edits.values(), self.sum]

    def show_line(
        self, line: LineRow, currency: str, entries: Sequence[tuple[str, Callable[[], object] | None]]
    ) -> None:
        """Show what the line is now."""
        formats, product = self._formats, line.product
        self.name.say(f"{product.name} · {product.code}" if product.code else product.name)
        self.name.setAccessibleName(product.name)
        self.edits[LineField.QUANTITY].set_text(formats.decimal(line.quantity))
        self.edits[LineField.PRICE].set_text(formats.money(line.price_minor, currency))
        self.edits[LineField.DISCOUNT].set_text(formats.rate(percent_of(line.discount)) if line.discount else "")
        self.edits[LineField.DISCOUNT].setPlaceholderText("–")
        self.edits[LineField.TAX].set_text(formats.rate(percent_of(line.tax)) if line.tax else "")
        self.edits[LineField.TAX].setPlaceholderText("–")
        for field, one in self.edits.items():
            one.setAccessibleName(f"{product.name}: {_column_words(field)}")
        self.sum.setText(formats.money(line.sum.net_minor, currency))
        self._menu.clear()
        for words, act in entries:
            add_entry(self._menu, words, act)


def _column_words(field: LineField) -> str:
    words = QApplication.translate
    names = {
        LineField.QUANTITY: words("LineItems", "Qty"),
        LineField.PRICE: words("LineItems", "Price"),
        LineField.DISCOUNT: words("LineItems", "Discount"),
        LineField.TAX: words("LineItems", "Tax"),
    }
    return names[field]
