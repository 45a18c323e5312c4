"""A deal on paper: all of it, as text, on numbered pages."""

import re
import zlib
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPageSize, QTextDocument
from PySide6.QtWidgets import QApplication

from pipedesk.commands.deals import DealField, EditDeal, LoseDeal, TagDeal
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.commands.notes import AddNote
from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.when import When
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.timeline import timeline
from pipedesk.ui.deal.sheet import paper, save_sheet, sheet
from pipedesk.ui.formats import Formats
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return new_desk(tmp_path, clock)


def document(desk: Desk, clock: FakeClock, deal: int) -> QTextDocument:
    with desk.store.reading() as look:
        details = deal_details(look, deal)
        events = timeline(look, deal, limit=1000)
    assert details is not None
    return sheet(details, events, Formats("en", clock.zone()), clock.now(), "Inter")


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", path.read_bytes()))


def test_everything_about_the_deal_stands_on_it_and_markup_stays_text(
    qapp: QApplication, desk: Desk, clock: FakeClock
) -> None:
    deal = add_deal(desk, "R&D <b>planning</b>")
    desk.run(TagDeal(deal, "fleet"))
    desk.run(EditDeal(deal, DealField.SOURCE, "<img src=x>"))
    desk.run(AddNote("first line\n<script>second</script>", deal))
    desk.run(PlanFollowUp("Call Marc", When(clock.now() + timedelta(days=2)), deal))
    words = document(desk, clock, deal).toPlainText()
    for part in (
        "R&D <b>planning</b>",
        "Vélocité",
        "€32,000",
        "10%",
        "fleet",
        "<img src=x>",
        "Marc Petit",
        "Call Marc",
        "first line",
        "<script>second</script>",
    ):
        assert part in words, part


def test_it_is_black_on_white_whatever_the_theme(qapp: QApplication, desk: Desk, clock: FakeClock) -> None:
    paper = document(desk, clock, add_deal(desk))
    colours, block = set(), paper.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            ink = iterator.fragment().charFormat().foreground()
            colours.add(ink.color().name() if ink.style() is Qt.BrushStyle.SolidPattern else "the theme's")
            iterator += 1
        block = block.next()
    assert colours == {"#000000", "#555555"}


def test_a_lost_deal_says_why(qapp: QApplication, desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk)
    desk.run(LoseDeal(deal, "Price", "too dear"))
    assert "23 Nov 2026 · Price · too dear" in document(desk, clock, deal).toPlainText()


def test_a_pdf_holds_text_on_as_many_pages_as_it_takes(
    qapp: QApplication, desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    deal = add_deal(desk)
    target = tmp_path / "deal.pdf"
    save_sheet(document(desk, clock, deal), target, paper(QLocale("fr_FR")))
    assert pages(target) == 1
    for number in range(200):
        desk.run(AddNote(f"note {number}", deal))
    save_sheet(document(desk, clock, deal), target, paper(QLocale("fr_FR")))
    data = target.read_bytes()
    assert pages(target) >= 4
    assert b"/Font" in data
    assert b"/Subtype /Image" not in data
    streams = [zlib.decompress(one) for one in re.findall(rb"stream\r?\n(x.*?)\r?\nendstream", data, re.DOTALL)]
    assert any(b"Tj" in one or b"TJ" in one for one in streams), "letters, not a picture of them"
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize(
    ("locale", "size"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("en_CA", QPageSize.PageSizeId.Letter),
        ("en_GB", QPageSize.PageSizeId.A4),
        ("fr_FR", QPageSize.PageSizeId.A4),
    ],
)
def test_paper_is_what_people_use_there(locale: str, size: QPageSize.PageSizeId) -> None:
    assert paper(QLocale(locale)).id() == size


def test_a_place_that_cannot_be_written_is_refused(
    qapp: QApplication, desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    with pytest.raises(Refusal):
        save_sheet(document(desk, clock, add_deal(desk)), tmp_path / "nowhere" / "deal.pdf", paper(QLocale("fr_FR")))
