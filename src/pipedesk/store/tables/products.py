"""What the user sells, and the lines of it in deals."""

from decimal import Decimal

from sqlmodel import Field

from pipedesk.domain.line_items import HUNDRED
from pipedesk.store.tables.base import KEEP_IDS, Nameable, Shape
from pipedesk.store.tables.columns import Rate, RowId
from pipedesk.store.tables.deals import MOST_MINOR_UNITS


class ProductFields(Nameable):
    """A product of the catalogue: what one costs, in minor units of `currency`, and its tax in hundredths of a percent.

    `folded_name` is the name without case and accents, for matching.
    """

    name: str = Field(min_length=1, max_length=300)
    folded_name: str = Field(index=True, max_length=600)
    code: str = Field(default="", max_length=100)
    price_minor: int = Field(default=0, ge=-MOST_MINOR_UNITS, le=MOST_MINOR_UNITS, sa_type=RowId)
    currency: str = Field(min_length=3, max_length=3)
    tax: int = Field(default=0, ge=0, le=HUNDRED)


class Product(ProductFields, table=True):
    __tablename__ = "product"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class LineItemFields(Shape):
    """So much of a product in a deal. `price_minor` is that of one, in minor units of the deal's currency.

    `discount` and `tax` in hundredths of a percent.
    """

    deal_id: int = Field(foreign_key="deal.id", ondelete="RESTRICT", index=True)
    product_id: int = Field(foreign_key="product.id", ondelete="RESTRICT", index=True)
    rank: str = Field(min_length=1)
    quantity: Decimal = Field(default=Decimal(1), sa_type=Rate)
    price_minor: int = Field(default=0, ge=-MOST_MINOR_UNITS, le=MOST_MINOR_UNITS, sa_type=RowId)
    discount: int = Field(default=0, ge=0, le=HUNDRED)
    tax: int = Field(default=0, ge=0, le=HUNDRED)


class LineItem(LineItemFields, table=True):
    __tablename__ = "line_item"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)
