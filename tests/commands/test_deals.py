"""Deals: what each command does, and what it refuses."""

from pathlib import Path

import pytest

from pipedesk.commands.deals import (
    AddDeal,
    AddDealPerson,
    DealField,
    EditDeal,
    LoseDeal,
    MakeMainContact,
    MoveDeal,
    ReopenDeal,
    SetDealRole,
    SetDealTags,
    TagDeal,
    WinDeal,
)
from pipedesk.commands.notes import AddNote
from pipedesk.commands.people import EditContactPoint, EditOrganization, EditPerson
from pipedesk.commands.pipelines import SetUpFile
from pipedesk.commands.stages import DeleteStage
from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import DealRole, DealStatus
from pipedesk.store.book import Book
from pipedesk.store.glance import Glance
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.list_rows import list_rows
from pipedesk.store.tables import Deal, Organization, Person, StageMove, Tag
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path, FakeClock())


def column(desk: Desk, stage: int) -> list[int]:
    glance = Glance(desk.store.path)
    ids = glance.card_ids(stage)
    glance.close()
    return ids


def get(desk: Desk, deal: int) -> Deal:
    with desk.store.reading() as look:
        return Book(look, desk.clock).get(Deal, deal)


def test_a_card_lands_where_it_is_dropped(desk: Desk) -> None:
    c, b, a = (add_deal(desk, title) for title in "CBA")
    assert column(desk, 1) == [a, b, c]
    desk.run(MoveDeal(a, 1, after=b))
    assert column(desk, 1) == [b, a, c]
    desk.run(MoveDeal(c, 1, after=None))
    assert column(desk, 1) == [c, b, a]
    desk.run(MoveDeal(b, 2))
    desk.run(MoveDeal(a, 2, after=b))
    assert column(desk, 2) == [b, a]
    assert desk.run(MoveDeal(a, 2, after=a)).rows == ()


def test_moving_within_a_stage_makes_no_history(desk: Desk) -> None:
    one = add_deal(desk)
    add_deal(desk)
    desk.run(MoveDeal(one, 1))
    with desk.store.reading() as look:
        assert len(Book(look, desk.clock).all(StageMove, deal_id=one)) == 1


def test_a_closed_deal_is_open_again_where_it_is_dropped(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(LoseDeal(deal, "price", "why"))
    assert (get(desk, deal).lost_reason_id, get(desk, deal).lost_note) == (1, "why")
    desk.run(MoveDeal(deal, 2))
    again = get(desk, deal)
    assert (again.status, again.closed_at, again.lost_reason_id, again.lost_note) == (DealStatus.OPEN, None, None, "")


def test_a_new_reason_joins_the_list(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(LoseDeal(deal, "Moved abroad"))
    assert get(desk, deal).lost_reason_id == 7
    with pytest.raises(Refusal, match="lost already"):
        desk.run(LoseDeal(deal, "Price"))
    desk.run(ReopenDeal(deal))
    with pytest.raises(Refusal, match="open already"):
        desk.run(ReopenDeal(deal))
    with pytest.raises(Refusal, match="Why was the deal lost"):
        desk.run(LoseDeal(deal, " "))


def test_winning_can_correct_the_value(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(WinDeal(deal, value_minor=5))
    assert (get(desk, deal).status, get(desk, deal).value_minor) == (DealStatus.WON, 5)
    with pytest.raises(Refusal, match="won already"):
        desk.run(WinDeal(deal))


def test_names_are_found_whatever_their_case_and_accents(desk: Desk) -> None:
    add_deal(desk)
    desk.run(AddDeal("Another", 1, organization=" VELOCITE ", person="marc PETIT", source="Fair"))
    with desk.store.reading() as look:
        book = Book(look, desk.clock)
        assert (len(book.all(Organization)), len(book.all(Person))) == (1, 1)
    desk.run(AddDeal("Third", 1, organization="Other", person="Marc Petit"))
    with desk.store.reading() as look:
        assert len(Book(look, desk.clock).all(Person)) == 2


def test_a_deal_carries_exactly_the_tags_that_were_set(desk: Desk) -> None:
    deal, other = add_deal(desk), add_deal(desk)
    for which in (deal, other):
        desk.run(TagDeal(which, "old"))
    desk.run(TagDeal(deal, "Kept"))
    desk.run(SetDealTags(deal, (" kept ", "", "new", "NEW")))
    with desk.store.reading() as look:
        assert list_rows(look, [deal])[deal].tags == ("Kept", "new")
        assert list_rows(look, [other])[other].tags == ("old",)
    assert desk.run(SetDealTags(deal, ("new", "Kept"))).rows == ()
    desk.undo()
    with desk.store.reading() as look:
        assert list_rows(look, [deal])[deal].tags == ("Kept", "old")


def test_tags_are_one_whatever_their_case(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(TagDeal(deal, "Hot"))
    assert desk.run(TagDeal(deal, "hot")).rows == ()
    assert desk.run(TagDeal(deal, "  ")).rows == ()
    with desk.store.reading() as look:
        assert [tag.name for tag in Book(look, desk.clock).all(Tag)] == ["Hot"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (AddDeal("  ", 1), "needs a title"),
        (AddDeal("x" * 501, 1), "too long"),
        (AddDeal("x", 99), "no longer there"),
        (AddDeal("x", 1, currency="euro"), "not a currency"),
        (EditDeal(1, DealField.CURRENCY, "E"), "not a currency"),
        (EditDeal(1, DealField.VALUE, 2**60), "out of range"),
        (EditDeal(1, DealField.EXPECTED_CLOSE, "soon"), "not understood"),
        (MoveDeal(99, 1), "no longer there"),
        (AddDealPerson(1, ""), "Whom do you mean"),
        (EditPerson(1, name=" "), "name is needed"),
        (EditOrganization(1, name=""), "name is needed"),
        (EditContactPoint(1, "x"), "no longer there"),
        (DeleteStage(1, 1), "another stage"),
        (DeleteStage(1, 6), "another stage"),
        (SetUpFile(currency="euros"), "not a currency"),
    ],
)
def test_what_cannot_be_done_is_refused_with_advice(desk: Desk, command: object, words: str) -> None:
    add_deal(desk)
    with pytest.raises(Refusal, match=words) as refusal:
        desk.run(command)  # type: ignore[arg-type]
    assert refusal.value.advice.english()


def test_a_person_of_the_deal_can_change_role(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(AddDealPerson(deal, "Marc Petit"))
    assert desk.run(AddDealPerson(deal, "Marc Petit")).rows == ()


def test_organizations_and_people_are_edited(desk: Desk) -> None:
    add_deal(desk)
    desk.run(EditOrganization(1, name="Vélo", website="https://velo.example", phone="1", city="Lyon"))
    assert desk.run(EditOrganization(1)).rows == ()
    desk.run(EditPerson(1, name="Marc P."))
    assert desk.run(EditPerson(1)).rows == ()
    with desk.store.reading() as look:
        book = Book(look, desk.clock)
        assert book.get(Organization, 1).folded_name == "velo"
        assert book.get(Person, 1).folded_name == "marc p."


@pytest.mark.parametrize(("currency", "minor"), [("JPY", 32_000), ("TND", 32_000_000), ("USD", 3_200_000)])
def test_another_currency_leaves_the_amount_as_it_reads(desk: Desk, currency: str, minor: int) -> None:
    deal = add_deal(desk, value_minor=3_200_000)
    desk.run(EditDeal(deal, DealField.CURRENCY, currency))
    with desk.store.reading() as look:
        found = Book(look, desk.clock).get(Deal, deal)
    assert (found.currency, found.value_minor) == (currency, minor)


@pytest.mark.parametrize("about", ["deal_id", "person_id", "organization_id"])
def test_a_note_about_something_that_is_gone_is_refused(desk: Desk, about: str) -> None:
    with pytest.raises(Refusal, match="no longer there"):
        desk.run(AddNote("said", **{about: 999}))


def test_roles_are_set_and_the_main_contact_chosen_among_those_in_the_deal(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    deal = add_deal(desk)
    desk.run(AddDealPerson(deal, "Ana Ruiz"))
    desk.run(AddDealPerson(deal, "Eva Klein"))
    before = state(desk)
    desk.run(MakeMainContact(deal, 3))
    desk.run(SetDealRole(deal, 1, DealRole.USER))
    with desk.store.reading() as look:
        details = deal_details(look, deal)
    assert details is not None
    assert [(one.name, one.role) for one in details.people] == [
        ("Eva Klein", DealRole.CONTACT),
        ("Marc Petit", DealRole.USER),
        ("Ana Ruiz", DealRole.CONTACT),
    ]
    after = state(desk)
    for nothing in (MakeMainContact(deal, 3), MakeMainContact(deal, 99), SetDealRole(deal, 99, DealRole.USER)):
        desk.run(nothing)
    assert state(desk) == after
    desk.undo()
    desk.undo()
    assert state(desk) == before
