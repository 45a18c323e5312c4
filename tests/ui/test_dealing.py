"""What can be done with a deal beyond editing it: copies, templates, links, paper."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.deals import AddDeal, DealField, EditDeal
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.commands.line_items import AddLineItem, FollowLines
from pipedesk.commands.templates import SaveTemplate
from pipedesk.domain.links import deal_link
from pipedesk.domain.when import When
from pipedesk.store.reads.deal import DealDetails, deal_details
from pipedesk.store.reads.templates import templates
from pipedesk.ui.dealing import Dealing
from pipedesk.ui.printing import file_name
from pipedesk.ui.widgets.labels import PlainLabel
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, answering, banners


@pytest.fixture
def program(programs: Programs, tmp_path: Path, clock: FakeClock) -> Program:
    """The window on a file with two deals; the first has a follow-up."""
    desk = new_desk(tmp_path, clock)
    deal = add_deal(desk, "Route planning")
    desk.run(PlanFollowUp("Call", When(clock.now()), deal))
    add_deal(desk, "Depot")
    desk.store.close()
    return programs.start(tmp_path / "test.pipedesk")


def dealing(program: Program) -> Dealing:
    assert program.editing is not None
    return program.editing.dealing


def details(program: Program, deal: int) -> DealDetails:
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        found = deal_details(look, deal)
    assert found is not None
    return found


def fill(dialog: QDialog, button: str, *texts: str, choice: int | None = None) -> bool:
    """Type into the fields of a form, choose, and press a button."""
    for field, text in zip(dialog.findChildren(QLineEdit), texts, strict=False):
        field.setText(text)
    if choice is not None:
        dialog.findChildren(QComboBox)[0].setCurrentIndex(choice)
    next(one for one in dialog.findChildren(QPushButton) if one.text() == button).click()
    return True


def test_a_duplicate_takes_the_follow_ups_along_when_asked_and_is_shown(program: Program) -> None:
    with answering(lambda dialog: fill(dialog, "Duplicate", "Again", choice=1)):
        dealing(program).do("deal.duplicate", 1)
    assert (details(program, 3).title, len(details(program, 3).follow_ups)) == ("Again", 1)
    assert program.editing is not None
    assert program.editing.pane.deal is not None
    assert program.editing.pane.deal.id == 3


def test_a_split_says_in_the_form_what_cannot_be(program: Program) -> None:
    said: list[str] = []

    def answer(dialog: QDialog) -> bool:
        fill(dialog, "Split", "Phase two", "99k")
        said.extend(label.text() for label in dialog.findChildren(PlainLabel))
        return fill(dialog, "Split", "Phase two", "12k")

    with answering(answer):
        dealing(program).do("deal.split", 1)
    assert any("less than the whole value" in words for words in said)
    assert [details(program, deal).value_minor for deal in (1, 3)] == [2_000_000, 1_200_000]


def test_without_a_template_one_is_told_how_to_make_one(program: Program) -> None:
    program.actions["deal.from_template"].trigger()
    assert banners(program)[0] == "There is no template yet."


def test_a_template_can_be_chosen_and_deleted(program: Program) -> None:
    for name, deal in (("Fleet", 1), ("Depots", 2)):
        program.live.run(SaveTemplate(deal, name))
    with answering(lambda dialog: fill(dialog, "Add", choice=1)):
        dealing(program).copying.new_from_template()
    assert (details(program, 3).title, len(details(program, 3).follow_ups)) == ("Route planning", 1)
    with answering(lambda dialog: fill(dialog, "Delete This Template")):
        dealing(program).copying.new_from_template()
    assert program.editing is not None
    with program.editing.desk.store.reading() as look:
        assert [row.name for row in templates(look)] == ["Fleet"]


def test_a_link_is_copied_and_opens_its_deal_from_a_second_start(program: Program) -> None:
    dealing(program).do("deal.copy_link", 2)
    link = QApplication.clipboard().text()
    assert link == deal_link(details(program, 2).uid)
    program.choosing.started_again(link)
    assert program.board.page.current_deal() == 2
    assert program.editing is not None
    assert program.editing.pane.deal is not None
    assert program.editing.pane.deal.id == 2


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (deal_link("01936d3c-7a01-7b3e-9a52-0242ac120002"), "The deal of this link is not in “test.pipedesk”."),
        ("pipedesk://deal/nonsense", "This is no link to a deal: pipedesk://deal/nonsense"),
    ],
)
def test_a_link_to_nothing_is_answered_in_words(program: Program, link: str, said: str) -> None:
    program.choosing.started_again(link)
    assert banners(program)[0] == said


def test_a_link_given_at_the_start_waits_until_the_file_can_be_edited(
    programs: Programs, program: Program, qtbot: QtBot
) -> None:
    link, path = deal_link(details(program, 2).uid), program.path
    assert path is not None
    program.window.close()
    again = programs.begin(path)
    again.open_link(link)
    again.load()
    programs.wait_for_editing(again)
    qtbot.waitUntil(lambda: again.board.page.current_deal() == 2)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Route planning", "Route planning"),
        ("../../etc/passwd", "etc passwd"),
        ("a/b\\c:d\n", "a b c d"),
        ("🚀", "deal"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_value_that_leaves_its_products_is_told_and_nothing_else_is(program: Program) -> None:
    live = program.live
    live.run(AddDeal("Third", 1))
    live.run(EditDeal(1, DealField.VALUE, 5))
    live.run(AddLineItem(1, "Licence"))
    live.run(FollowLines(1))
    live.run(FollowLines(1, follow=False))
    live.run(FollowLines(1))
    live.flush()
    assert not any("by hand" in words for words in banners(program))
    live.run(EditDeal(1, DealField.VALUE, 700))
    live.flush()
    assert any("by hand" in words for words in banners(program))
