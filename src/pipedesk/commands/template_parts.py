"""What templates keep of a deal beside its facts: what stands in added fields, and its products."""

import json
from decimal import Decimal

from pipedesk.commands.line_items import product_by_name
from pipedesk.domain.edits import Edit, Insert
from pipedesk.domain.names import folded
from pipedesk.store.book import Book
from pipedesk.store.tables import CustomField, CustomValue, LineItem, Product


def kept_fields(book: Book, deal_id: int) -> str:
    """What stands in the added fields of a deal, as JSON: by the uid of each field."""
    uids = {field.id: field.uid for field in book.all(CustomField)}
    filled = [one for one in book.all(CustomValue, deal_id=deal_id) if one.value]
    return json.dumps([[uids[one.field_id], one.value] for one in filled], ensure_ascii=False)


def filled_in(book: Book, stored: str, deal_id: int) -> list[Edit]:
    """What fills the added fields of a new deal in; fields that are gone are passed over."""
    ids = {field.uid: field.id for field in book.all(CustomField)}
    edits: list[Edit] = []
    for uid, value in json.loads(stored):
        if uid in ids:
            values = {"deal_id": deal_id, "field_id": ids[uid], "value": value, "folded_value": folded(value)}
            edits.append(Insert("custom_value", book.new_id("custom_value"), values))
    return edits


def kept_lines(book: Book, deal_id: int) -> str:
    """The products of a deal with their figures, as JSON: by the name of each."""
    lines = book.all(LineItem, order="rank", deal_id=deal_id)
    return json.dumps(
        [
            {
                "product": book.get(Product, line.product_id).name,
                "quantity": str(line.quantity),
                "price_minor": line.price_minor,
                "discount": line.discount,
                "tax": line.tax,
                "rank": line.rank,
            }
            for line in lines
        ],
        ensure_ascii=False,
    )


def put_in(book: Book, stored: str, deal_id: int, currency: str) -> list[Edit]:
    """What puts the products of a template into a new deal; those that are not known any more join the catalogue."""
    edits: list[Edit] = []
    known: dict[str, int] = {}
    for line in json.loads(stored):
        name = line.pop("product")
        if name not in known:
            known[name] = product_by_name(book, name, currency, edits)[0]
        values = {**line, "quantity": Decimal(line["quantity"]), "deal_id": deal_id, "product_id": known[name]}
        edits.append(Insert("line_item", book.new_id("line_item"), values))
    return edits
