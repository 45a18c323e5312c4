"""The rail shows where one is, and what waits elsewhere."""

import pytest
from pytestqt.qtbot import QtBot

from pipedesk.domain.texts import translate
from pipedesk.ui.rail import WIDTH, Rail, RailItem
from pipedesk.ui.theme.theme import DARK, Theme


@pytest.fixture
def rail(theme: Theme, qtbot: QtBot) -> Rail:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.add_item("board", "square-kanban", translate("Page", "Board"))
    rail.add_item("settings", "settings", translate("Page", "Settings"), at_bottom=True)
    rail.add_item("today", "calendar", translate("Page", "Today"))
    rail.resize(WIDTH, 600)
    rail.show()
    return rail


def item(rail: Rail, name: str) -> RailItem:
    return next(item for item in rail.findChildren(RailItem) if item.text() == name)


def test_items_stand_in_order_and_settings_at_the_bottom(rail: Rail) -> None:
    tops = [item(rail, name).y() for name in ("Board", "Today", "Settings")]
    assert tops == sorted(tops)
    assert tops[2] > 500


def test_a_click_asks_for_the_page(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        item(rail, "Today").click()
    assert chosen.args == ["today"]


def test_only_one_page_is_marked(rail: Rail) -> None:
    rail.mark("board")
    rail.mark("today")
    assert [one.text() for one in rail.findChildren(RailItem) if one.isChecked()] == ["Today"]


def test_what_waits_is_seen_and_said(rail: Rail) -> None:
    plain = item(rail, "Today").grab().toImage()
    rail.set_badge("today", 5)
    assert item(rail, "Today").accessibleName() == "Today, 5 waiting"
    assert item(rail, "Today").grab().toImage() != plain
    rail.set_badge("today", 0)
    assert item(rail, "Today").accessibleName() == "Today"
    assert item(rail, "Today").grab().toImage() == plain


def test_hundreds_are_not_counted_out(rail: Rail) -> None:
    rail.set_badge("today", 100)
    hundred = item(rail, "Today").grab().toImage()
    rail.set_badge("today", 250)
    assert item(rail, "Today").grab().toImage() == hundred


def test_an_unknown_page_is_a_mistake(rail: Rail) -> None:
    with pytest.raises(KeyError):
        rail.mark("nowhere")


def test_the_rail_follows_the_theme(rail: Rail, theme: Theme) -> None:
    before = rail.grab().toImage()
    theme.choose(DARK)
    assert rail.grab().toImage() != before
