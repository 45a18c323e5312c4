"""Products in deals, line by line, and deals whose value follows them."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.domain.currencies import is_code
from pipedesk.domain.edits import Delete, Edit, Insert, Update
from pipedesk.domain.line_items import LineSum, added_up, line_sum, parse_quantity, parse_rate
from pipedesk.domain.money import convert, parse_amount
from pipedesk.domain.names import clean_line, folded
from pipedesk.domain.ranking import rank_behind, rank_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.store.book import Book
from pipedesk.store.tables import Deal, LineItem, Product

LONGEST_NAME = 300
MOST_LINES = 200


class LineField(StrEnum):
    """The columns of a line that are edited one by one."""

    QUANTITY = "quantity"
    PRICE = "price_minor"
    DISCOUNT = "discount"
    TAX = "tax"


class AddLineItem(NamedTuple):
    """Put one of a product into a deal, by its name or code; an unknown name joins the catalogue.

    Its price and tax are those of the catalogue; the price is left open when it is in another currency than the deal.
    """

    deal_id: int
    product: str

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        lines = book.all(LineItem, order="rank", deal_id=deal.id)
        if len(lines) >= MOST_LINES:
            raise Refusal(
                translate("LineItems", "There are too many products in this deal."),
                translate("LineItems", "There is room for {most}. Remove one first.").fill(most=MOST_LINES),
            )
        edits: list[Edit] = []
        product_id, price, tax = product_by_name(book, self.product, deal.currency, edits)
        values = {
            "deal_id": deal.id,
            "product_id": product_id,
            "rank": rank_between(lines[-1].rank if lines else None, None),
            "quantity": Decimal(1),
            "price_minor": price,
            "discount": 0,
            "tax": tax,
        }
        edits.append(Insert("line_item", book.new_id("line_item"), values))
        sums = [*map(_sum, lines), line_sum(Decimal(1), price, 0, tax)]
        return Plan(_edit_name(deal), [*edits, *_followed(deal, sums)])


class EditLineItem(NamedTuple):
    """Set the quantity, price, discount or tax of a line to what was typed.

    The first price of a product that has none in the catalogue becomes its price there.
    """

    line_id: int
    field: LineField
    typed: str

    def plan(self, book: Book) -> Plan:
        line = book.get(LineItem, self.line_id)
        deal = book.get(Deal, line.deal_id)
        values = {self.field.value: self._understood(deal)}
        edits: list[Edit] = [Update("line_item", line.id, values)]
        product = book.get(Product, line.product_id)
        if self.field is LineField.PRICE and not product.price_minor and not line.price_minor:
            learned = {"price_minor": values[self.field.value], "currency": deal.currency}
            edits.append(Update("product", product.id, learned))
        lines = book.all(LineItem, deal_id=deal.id)
        sums = [_sum(one, values if one.id == line.id else {}) for one in lines]
        key = f"line:{line.id}:{self.field.value}"
        return Plan(_edit_name(deal), [*edits, *_followed(deal, sums)], key)

    def _understood(self, deal: Deal) -> Decimal | int:
        match self.field:
            case LineField.QUANTITY:
                return parse_quantity(self.typed)
            case LineField.PRICE:
                return _price(self.typed, deal.currency)
            case _:
                return parse_rate(self.typed)


class MoveLineItem(NamedTuple):
    """Put a line behind another one of its deal, or first with `after` None."""

    line_id: int
    after: int | None = None

    def plan(self, book: Book) -> Plan:
        line = book.get(LineItem, self.line_id)
        deal = book.get(Deal, line.deal_id)
        lines = book.all(LineItem, order="rank", deal_id=deal.id)
        others = [(one.id, one.rank) for one in lines if one.id != line.id]
        return Plan(_edit_name(deal), [Update("line_item", line.id, {"rank": rank_behind(others, self.after)})])


class RemoveLineItem(NamedTuple):
    """Take a line out of its deal; the product stays in the catalogue."""

    line_id: int

    def plan(self, book: Book) -> Plan:
        line = book.get(LineItem, self.line_id)
        deal = book.get(Deal, line.deal_id)
        left = [_sum(one) for one in book.all(LineItem, deal_id=deal.id) if one.id != line.id]
        return Plan(_edit_name(deal), [Delete("line_item", line.id), *_followed(deal, left)])


class FollowLines(NamedTuple):
    """Let the value of a deal be what its lines come to before tax, from now on, or leave it as it is from now on."""

    deal_id: int
    follow: bool = True

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        values: dict[str, Any] = {"value_from_lines": self.follow}
        if self.follow:
            values["value_minor"] = added_up(_sum(one) for one in book.all(LineItem, deal_id=deal.id)).net_minor
        return Plan(_edit_name(deal), [Update("deal", deal.id, values)])


class AddProduct(NamedTuple):
    """Add a product to the catalogue; without a currency its price is in that of the file."""

    name: str
    code: str = ""
    price: str = ""
    currency: str = ""
    tax: str = ""

    def plan(self, book: Book) -> Plan:
        name = _free_name(book, self.name, None)
        currency = _currency(self.currency.strip().upper() or book.setting("currency", "EUR"))
        values = {
            "uid": book.new_uid(),
            "name": name,
            "folded_name": folded(name),
            "code": clean_line(self.code, 100),
            "price_minor": _price(self.price, currency),
            "currency": currency,
            "tax": parse_rate(self.tax),
        }
        step = translate("LineItems", "Add the product “{name}”").fill(name=name)
        return Plan(step, [Insert("product", book.new_id("product"), values)])


class RemoveProduct(NamedTuple):
    """Take a product out of the catalogue; one that is in a deal stays."""

    product_id: int

    def plan(self, book: Book) -> Plan:
        product = book.get(Product, self.product_id)
        line = book.first(LineItem, product_id=product.id)
        if line is not None:
            raise Refusal(
                translate("LineItems", "“{name}” is in a deal.").fill(name=product.name),
                translate("LineItems", "Remove it from “{title}” first, or give it another name.").fill(
                    title=book.get(Deal, line.deal_id).title
                ),
            )
        step = translate("LineItems", "Remove the product “{name}”").fill(name=product.name)
        return Plan(step, [Delete("product", product.id)])


class EditProduct(NamedTuple):
    """Change what the catalogue says of a product; lines that are there keep their prices. What is None stays."""

    product_id: int
    name: str | None = None
    code: str | None = None
    price: str | None = None
    currency: str | None = None
    tax: str | None = None

    def plan(self, book: Book) -> Plan:
        product = book.get(Product, self.product_id)
        values: dict[str, Any] = {}
        currency = product.currency
        if self.name is not None:
            free = _free_name(book, self.name, product.id)
            values |= {"name": free, "folded_name": folded(free)}
        if self.code is not None:
            values["code"] = clean_line(self.code, 100)
        if self.currency is not None:
            values["currency"] = currency = _currency(self.currency.strip().upper())
        if self.price is not None:
            values["price_minor"] = _price(self.price, currency)
        if self.tax is not None:
            values["tax"] = parse_rate(self.tax)
        name = translate("LineItems", "Edit the product “{name}”").fill(name=product.name)
        return Plan(name, [Update("product", product.id, values)] if values else [])


def lines_in(book: Book, deal: Deal, currency: str) -> tuple[list[Edit], int]:
    """What lets the prices of a deal read the same in another currency, and what the deal is worth then."""

    def same(minor: int) -> int:
        return convert(minor, deal.currency, currency, Decimal(1))

    lines = book.all(LineItem, deal_id=deal.id)
    edits: list[Edit] = [Update("line_item", line.id, {"price_minor": same(line.price_minor)}) for line in lines]
    if not deal.value_from_lines:
        return edits, same(deal.value_minor)
    return edits, added_up(_sum(line, {"price_minor": same(line.price_minor)}) for line in lines).net_minor


def copied_lines(book: Book, deal_id: int, copy_id: int) -> list[Edit]:
    """What gives a new deal the lines of another one."""
    edits: list[Edit] = []
    for line in book.all(LineItem, order="rank", deal_id=deal_id):
        names = ("product_id", "rank", "quantity", "price_minor", "discount", "tax")
        values = {name: getattr(line, name) for name in names}
        edits.append(Insert("line_item", book.new_id("line_item"), {"deal_id": copy_id, **values}))
    return edits


def product_by_name(book: Book, typed: str, currency: str, edits: list[Edit]) -> tuple[int, int, int]:
    """The product that is meant: its id, price in a currency, and tax; an insert joins `edits` for a new one."""
    name = _name(typed)
    known = book.first(Product, folded_name=folded(name)) or book.first(Product, code=name)
    if known is not None:
        return known.id, known.price_minor if known.currency == currency else 0, known.tax
    product_id = book.new_id("product")
    values = {"uid": book.new_uid(), "name": name, "folded_name": folded(name), "currency": currency}
    edits.append(Insert("product", product_id, values))
    return product_id, 0, 0


def _followed(deal: Deal, sums: list[LineSum]) -> list[Edit]:
    """The deal's value goes along when it follows its lines. Refused when these come to more than a value can be."""
    whole = added_up(sums)
    return [Update("deal", deal.id, {"value_minor": whole.net_minor})] if deal.value_from_lines else []


def _sum(line: LineItem, news: Mapping[str, Any] | None = None) -> LineSum:
    changed = news or {}
    return line_sum(
        changed.get("quantity", line.quantity),
        changed.get("price_minor", line.price_minor),
        changed.get("discount", line.discount),
        changed.get("tax", line.tax),
    )


def _name(typed: str) -> str:
    name = clean_line(typed, LONGEST_NAME)
    if not name:
        raise Refusal(
            translate("LineItems", "A product needs a name."),
            translate("LineItems", "Type what is being sold."),
        )
    return name


def _free_name(book: Book, typed: str, product_id: int | None) -> str:
    name = _name(typed)
    known = book.first(Product, folded_name=folded(name))
    if known is not None and known.id != product_id:
        raise Refusal(
            translate("LineItems", "There is a product “{name}” already.").fill(name=known.name),
            translate("LineItems", "Choose another name."),
        )
    return name


def _price(typed: str, currency: str) -> int:
    return parse_amount(typed, currency, negative=True) if typed.strip() else 0


def _currency(code: str) -> str:
    if not is_code(code):
        raise Refusal(
            translate("Pipelines", "“{code}” is not a currency.").fill(code=code[:10]),
            translate("Pipelines", "Use the three letters of a currency, such as EUR or CHF."),
        )
    return code


def _edit_name(deal: Deal) -> Text:
    return translate("LineItems", "Edit the products of “{title}”").fill(title=deal.title)
