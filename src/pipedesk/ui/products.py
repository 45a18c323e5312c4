"""The catalogue of products: found by name, added, changed and removed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from pipedesk.commands.command import Command
from pipedesk.commands.line_items import AddProduct, EditProduct, RemoveProduct
from pipedesk.desk import Desk
from pipedesk.desktop.translation import rendered
from pipedesk.domain.line_items import percent_of
from pipedesk.domain.money import plain_amount
from pipedesk.domain.refusals import Refusal
from pipedesk.store.reads.line_items import ProductRow, products_named
from pipedesk.store.reads.totals import file_currency
from pipedesk.ui.formats import Formats
from pipedesk.ui.planning import Form
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button
from pipedesk.ui.widgets.front import window_in_front
from pipedesk.ui.widgets.labels import PlainLabel

_WIDTH, _HEIGHT = 560, 420
_MOST_LISTED = 200


class ProductForms(QObject):
    """The small form for a product."""

    def __init__(self, desk: Desk, formats: Formats) -> None:
        super().__init__()
        self._desk = desk
        self._formats = formats

    def add(self) -> None:
        """Ask for a new one."""
        with self._desk.store.reading() as look:
            currency = file_currency(look)
        self._ask(self.tr("Add a Product"), ProductRow(0, "", "", 0, currency, 0), AddProduct)

    def edit(self, product: ProductRow) -> None:
        """Ask what is to be different."""

        def make(*typed: str) -> Command:
            return EditProduct(product.id, *typed)

        self._ask(self.tr("Edit the Product"), product, make)

    def _ask(self, title: str, product: ProductRow, make: Callable[..., Command]) -> None:
        window = window_in_front()
        form = Form(window, title, self.tr("Save"))
        price = plain_amount(product.price_minor, product.currency) if product.id else ""
        lines = [
            form.line(self.tr("Name"), text=product.name),
            form.line(self.tr("Code"), text=product.code),
            form.line(self.tr("Price"), text=price),
            form.line(self.tr("Currency"), text=product.currency),
            form.line(self.tr("Tax"), text=self._formats.rate(percent_of(product.tax))),
        ]
        form.ask(lambda: self._desk.run(make(*(line.text() for line in lines))))
        form.deleteLater()


class ProductsDialog(QDialog):
    """Lists the products whose names begin as what is typed."""

    def __init__(self, desk: Desk, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._formats = formats
        self._forms = ProductForms(desk, formats)
        self._products: list[ProductRow] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Products"))
        self.search = QLineEdit()
        self.search.setProperty("search", "true")
        self.search.setPlaceholderText(self.tr("the beginning of a name"))
        self.search.setAccessibleName(self.tr("Find a product"))
        self.list = QListWidget()
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Products"))
        self.add = Button(self.tr("Add…"), icon="plus", theme=theme)
        self.edit = Button(self.tr("Edit…"), icon="pencil", theme=theme)
        self.remove = Button(self.tr("Remove"), "bad", icon="trash-2", theme=theme)
        self._close = Button(self.tr("Close"), "primary")
        self._problem = PlainLabel("", "bad")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._lay_out()
        # Enter in the line edits the product that was found.
        for button in (self.add, self.edit, self.remove, self._close):
            button.setAutoDefault(False)
        self.search.textChanged.connect(self.show_products)
        self.search.returnPressed.connect(self._edit)
        self.list.currentRowChanged.connect(self._know)
        self.list.itemActivated.connect(self._edit)
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove)
        self._close.clicked.connect(self.accept)
        self.resize(_WIDTH, _HEIGHT)
        self.show_products()

    def show_products(self) -> None:
        """Read them anew; the row that is chosen stays so."""
        row = max(0, self.list.currentRow())
        with self._desk.store.reading() as look:
            self._products = products_named(look, self.search.text(), _MOST_LISTED)
        self.list.clear()
        for product in self._products:
            facts = [product.name, product.code, self._formats.money(product.price_minor, product.currency)]
            self.list.addItem(" · ".join(fact for fact in facts if fact))
        self.list.setCurrentRow(min(row, len(self._products) - 1))
        self._problem.hide()
        self._know()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.remove.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.edit, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        listed = QVBoxLayout()
        listed.setSpacing(8)
        listed.addWidget(self.search)
        listed.addWidget(self.list, 1)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addLayout(listed, 1)
        body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(self.tr("Products"), "headline"))
        layout.addLayout(body, 1)
        layout.addWidget(self._problem)

    def _chosen(self) -> ProductRow | None:
        row = self.list.currentRow()
        return self._products[row] if 0 <= row < len(self._products) else None

    def _know(self) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(self._chosen() is not None)

    def _add(self) -> None:
        self._forms.add()
        self.show_products()

    def _edit(self) -> None:
        product = self._chosen()
        if product is not None:
            self._forms.edit(product)
            self.show_products()

    def _remove(self) -> None:
        product = self._chosen()
        if product is None:
            return
        try:
            self._desk.run(RemoveProduct(product.id))
        except Refusal as refusal:
            self._problem.setText(f"{rendered(refusal.title)} {rendered(refusal.advice)}")
            self._problem.show()
            return
        self.show_products()
