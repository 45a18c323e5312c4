"""The lines of a deal, all lines there are, and products by name."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, select

from pipedesk.domain.line_items import LineSum, line_sum, percent_of
from pipedesk.domain.money import plain_amount
from pipedesk.domain.names import folded
from pipedesk.store.book import table_of
from pipedesk.store.parts import parts
from pipedesk.store.tables import Deal, LineItem, Product

_DEAL = table_of(Deal)
_LINE = table_of(LineItem)
_PRODUCT = table_of(Product)


class ProductRow(NamedTuple):
    """A product of the catalogue."""

    id: int
    name: str
    code: str
    price_minor: int
    currency: str
    tax: int


class LineRow(NamedTuple):
    """A line of a deal, in minor units of its currency; discount and tax in hundredths of a percent."""

    id: int
    product: ProductRow
    quantity: Decimal
    price_minor: int
    discount: int
    tax: int

    @property
    def sum(self) -> LineSum:
        """What it comes to."""
        return line_sum(self.quantity, self.price_minor, self.discount, self.tax)


class DealLines(NamedTuple):
    """The lines of a deal, and whether its value follows them."""

    lines: tuple[LineRow, ...]
    drive: bool


def deal_lines(connection: Connection, deal_id: int) -> DealLines:
    """What is in a deal, in the user's order; two queries."""
    drive = connection.execute(select(_DEAL.c.value_from_lines).where(_DEAL.c.id == deal_id)).scalar()
    statement = (
        select(_LINE.c.id, *_product(), _LINE.c.quantity, _LINE.c.price_minor, _LINE.c.discount, _LINE.c.tax)
        .join(_PRODUCT, _PRODUCT.c.id == _LINE.c.product_id)
        .where(_LINE.c.deal_id == deal_id)
        .order_by(_LINE.c.rank, _LINE.c.id)
    )
    lines = (LineRow(row[0], ProductRow(*row[1:7]), *row[7:]) for row in connection.execute(statement))
    return DealLines(tuple(lines), bool(drive))


def products_named(connection: Connection, start: str, limit: int = 20) -> list[ProductRow]:
    """Products whose name begins so, case and accents aside."""
    first = folded(start)
    statement: Select[Any] = (
        select(*_product())
        .where(_PRODUCT.c.folded_name >= first, _PRODUCT.c.folded_name < first + "\U0010ffff")
        .order_by(_PRODUCT.c.folded_name)
        .limit(limit)
    )
    return [ProductRow(*row) for row in connection.execute(statement)]


def following_another(connection: Connection, deal_ids: Sequence[int], value_minor: int) -> list[int]:
    """Those of some deals whose value follows their lines and is another one."""
    statement = select(_DEAL.c.id).where(
        _DEAL.c.id.in_(bindparam("ids", expanding=True)), _DEAL.c.value_from_lines, _DEAL.c.value_minor != value_minor
    )
    return [row.id for part in parts(deal_ids) for row in connection.execute(statement, {"ids": part})]


def line_item_rows(connection: Connection) -> list[dict[str, Any]]:
    """All lines of all deals, as an export has them: amounts in units of the deal's currency."""
    columns = (_LINE.c.quantity, _LINE.c.price_minor, _LINE.c.discount, _LINE.c.tax)
    statement = (
        select(_DEAL.c.uid, _DEAL.c.title, _DEAL.c.currency, _PRODUCT.c.name, _PRODUCT.c.code, *columns)
        .join(_DEAL, _DEAL.c.id == _LINE.c.deal_id)
        .join(_PRODUCT, _PRODUCT.c.id == _LINE.c.product_id)
        .order_by(_LINE.c.deal_id, _LINE.c.rank, _LINE.c.id)
    )
    rows = []
    for uid, title, currency, name, code, quantity, price, discount, tax in connection.execute(statement):
        sums = line_sum(quantity, price, discount, tax)
        rows.append(
            {
                "deal id": uid,
                "deal": title,
                "product": name,
                "code": code,
                "quantity": quantity,
                "price": Decimal(plain_amount(price, currency)),
                "currency": currency,
                "discount %": percent_of(discount),
                "tax %": percent_of(tax),
                "before tax": Decimal(plain_amount(sums.net_minor, currency)),
                "tax": Decimal(plain_amount(sums.tax_minor, currency)),
                "with tax": Decimal(plain_amount(sums.gross_minor, currency)),
            }
        )
    return rows


def _product() -> Sequence[Any]:
    columns = _PRODUCT.c
    return columns.id, columns.name, columns.code, columns.price_minor, columns.currency, columns.tax
