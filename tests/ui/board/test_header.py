"""The head of a column."""

import pytest
from PySide6.QtGui import QImage

from pipedesk.store.glance import StageRow
from pipedesk.ui.board.header import ColumnHeader
from pipedesk.ui.formats import Formats
from pipedesk.ui.sums import Money, Sum
from pipedesk.ui.theme.theme import Theme
from tests.fakes import PARIS

EUROS = Money("EUR", {})


@pytest.fixture
def header(theme: Theme) -> ColumnHeader:
    stage = StageRow(3, "Demo or <b>meeting</b>", 40, 14, "present the offer")
    header = ColumnHeader(stage, theme)
    header.resize(160, header.height())
    return header


def shown(header: ColumnHeader, total: Sum, heaviest: int = 0, language: str = "en") -> QImage:
    header.show_sum(total, EUROS, Formats(language, PARIS), heaviest)
    return header.grab().toImage()


def test_it_says_how_many_deals_and_what_they_come_to(header: ColumnHeader) -> None:
    shown(header, Sum(9, 8_840_000, 3_536_000, ()), 7_072_000)

    heading = header.heading
    assert (heading.count, heading.total, heading.percent) == ("9", "€88,400", "40%")
    assert heading.weighted == "Weighted €35,360"
    assert heading.share == 0.5


def test_it_is_read_out_with_its_number_and_total(header: ColumnHeader) -> None:
    shown(header, Sum(9, 8_840_000, 3_536_000, ()))

    assert header.accessibleName().startswith("Demo or <b>meeting</b>, ")
    assert header.accessibleName().endswith(", €88,400")


def test_its_tooltip_shows_markup_as_it_was_typed(header: ColumnHeader) -> None:
    shown(header, Sum(9, 8_840_000, 3_536_000, ()))

    assert "&lt;b&gt;meeting&lt;/b&gt;" in header.toolTip()
    assert "present the offer" in header.toolTip()


def test_a_column_without_value_has_an_empty_bar(header: ColumnHeader) -> None:
    empty = shown(header, Sum(0, 0, 0, ()), 0)
    full = shown(header, Sum(0, 0, 0, ()), 100)

    assert header.heading.share == 0
    assert empty == full


def test_the_bar_grows_with_the_columns_share(header: ColumnHeader) -> None:
    whole, half = (shown(header, Sum(1, 100, 100, ()), heaviest) for heaviest in (100, 200))

    assert whole != half


def test_an_amount_that_is_too_long_does_not_run_into_the_percentage(header: ColumnHeader) -> None:
    short = shown(header, Sum(1, 10**15, 0, (("CHF", 10**15), ("USD", 10**15))))
    long = shown(header, Sum(1, 10**15, 0, (("CHF", 10**15), ("USD", 2 * 10**15))))

    assert short == long


def test_its_tooltip_tells_what_a_total_in_several_currencies_is_made_of(header: ColumnHeader) -> None:
    told = ("€74,900", "CHF 3,000 = €3,180 (rate 1.06 of 2 Nov 2026)")
    header.show_sum(Sum(9, 7_808_000, 3_536_000), EUROS, Formats("en", PARIS), 0, told)

    assert "<br>".join(told) in header.toolTip()
    assert header.accessibleDescription() == ", ".join(told)
    header.show_sum(Sum(9, 7_808_000, 3_536_000), EUROS, Formats("en", PARIS), 0)
    assert "CHF" not in header.toolTip()
