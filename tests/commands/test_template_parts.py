"""Templates keep what stands in added fields, and products."""

from pathlib import Path

from pipedesk.commands.custom_fields import AddCustomField, RemoveCustomField, SetCustomValue
from pipedesk.commands.line_items import AddLineItem, EditLineItem, EditProduct, FollowLines, LineField
from pipedesk.commands.templates import AddFromTemplate, SaveTemplate
from pipedesk.store.reads.custom_fields import custom_values
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.line_items import deal_lines
from tests.stories import add_deal, new_desk, state


def test_a_deal_from_a_template_has_its_fields_and_products(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    deal = add_deal(desk)
    for name in ("Remark", "Gone", "Empty"):
        desk.run(AddCustomField(name))
    desk.run(SetCustomValue(deal, 1, "quite special"))
    desk.run(SetCustomValue(deal, 2, "soon gone"))
    for name in ("Licence", "Training", "Licence"):
        desk.run(AddLineItem(deal, name))
    desk.run(EditLineItem(1, LineField.PRICE, "100"))
    desk.run(EditLineItem(1, LineField.QUANTITY, "2,5"))
    desk.run(FollowLines(deal))
    desk.run(SaveTemplate(deal, "Like this"))
    desk.run(RemoveCustomField(2))
    desk.run(EditProduct(2, name="Coaching"))
    before = state(desk)
    change = desk.run(AddFromTemplate(1, "Another"))
    (made,) = change.ids("deal")
    with desk.store.reading() as look:
        assert [row.value for row in custom_values(look, made)] == ["quite special", ""]
        lines = deal_lines(look, made)
        details = deal_details(look, made)
    assert [line.product.name for line in lines.lines] == ["Licence", "Training", "Licence"]
    assert lines.drive
    assert details is not None
    assert details.value_minor == sum(line.sum.net_minor for line in lines.lines) == 25_000
    desk.undo()
    assert state(desk) == before
