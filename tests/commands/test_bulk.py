"""Many deals at once: one step each, a few queries however many there are."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event

from pipedesk.commands.bulk import (
    ArchiveDeals,
    DeleteDeals,
    LoseDeals,
    MoveDeals,
    ReopenDeals,
    TagDeals,
    UnarchiveDeals,
    UntagDeals,
    WinDeals,
)
from pipedesk.commands.bulk_fields import EditDeals, SetDealsOrganization
from pipedesk.commands.command import Command
from pipedesk.commands.deals import AddDeal, DealField, DeleteDeal, LoseDeal, MoveDeal, WinDeal
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.commands.notes import AddNote
from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import DealStatus
from pipedesk.domain.when import When
from pipedesk.insights.figures import figures
from pipedesk.store.book import Book
from pipedesk.store.glance import Glance
from pipedesk.store.reads.quickfind import quick_find
from pipedesk.store.tables import Deal, Organization, StageMove
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path, FakeClock())
    yield desk
    desk.store.close()


def column(desk: Desk, stage: int) -> list[int]:
    glance = Glance(desk.store.path)
    ids = glance.card_ids(stage)
    glance.close()
    return ids


def rows(desk: Desk, *ids: int) -> list[Deal]:
    with desk.store.reading() as look:
        return [Book(look, desk.clock).get(Deal, deal) for deal in ids]


def deals(desk: Desk, count: int, stage: int = 1) -> tuple[int, ...]:
    """So many deals in a stage, from top to bottom."""
    return tuple(reversed([add_deal(desk, f"Deal {number}", stage) for number in range(count)]))


def test_several_cards_land_in_their_order_where_they_are_dropped(desk: Desk) -> None:
    a, b, c, d = deals(desk, 4)
    x, y = deals(desk, 2, stage=2)
    change = desk.run(MoveDeals((d, a, y), 2, after=x))
    assert column(desk, 2) == [x, d, a, y]
    assert column(desk, 1) == [b, c]
    assert str(change.name) == "Move 3 deals to Qualification"
    with desk.store.reading() as look:
        book = Book(look, desk.clock)
        assert len(book.all(StageMove, deal_id=d)) == 2
        assert len(book.all(StageMove, deal_id=y)) == 1


def test_cards_dropped_behind_one_of_themselves_stay_together_there(desk: Desk) -> None:
    a, b, c, d, e = deals(desk, 5)
    desk.run(MoveDeals((e, b, c), 1, after=c))
    assert column(desk, 1) == [a, e, b, c, d]
    desk.run(MoveDeals((e, a), 1, after=a))
    assert column(desk, 1) == [e, a, b, c, d]


def test_a_card_dropped_on_itself_is_no_step(desk: Desk) -> None:
    (only,) = deals(desk, 1)
    assert desk.run(MoveDeals((only,), 1, after=only)).rows == ()


def test_what_is_moved_is_open_on_the_board_again(desk: Desk) -> None:
    won, away, plain = deals(desk, 3)
    desk.run(WinDeal(won))
    desk.run(ArchiveDeals((away,)))
    desk.run(MoveDeals((won, away, plain), 1))
    assert column(desk, 1) == [won, away, plain]
    assert rows(desk, won)[0].closed_at is None


def test_deals_are_won_and_lost_and_open_again_in_one_step_each(desk: Desk) -> None:
    chosen = deals(desk, 3)
    before = state(desk)
    desk.run(WinDeals(chosen[:1]))
    change = desk.run(WinDeals(chosen))
    assert str(change.name) == "Win 2 deals"
    assert str(desk.run(LoseDeals(chosen, "Too dear", note=" Twice ")).name) == "Lose 3 deals"
    assert {deal.lost_note for deal in rows(desk, *chosen)} == {"Twice"}
    assert len({deal.lost_reason_id for deal in rows(desk, *chosen)}) == 1
    assert column(desk, 1) == []
    desk.run(ReopenDeals(chosen))
    assert column(desk, 1) == list(chosen)
    for _ in range(4):
        desk.undo()
    assert state(desk) == before


def test_reopened_deals_come_to_the_top_of_the_stage_in_which_they_were(desk: Desk) -> None:
    one, two = deals(desk, 2)
    (other,) = deals(desk, 1, stage=2)
    desk.run(LoseDeals((one, two, other), "Price"))
    late = add_deal(desk, "Late", 1)
    desk.run(ReopenDeals((other, two, one)))
    assert column(desk, 1) == [two, one, late]
    assert column(desk, 2) == [other]


def test_an_archived_deal_leaves_the_board_and_what_is_open_but_not_the_search(desk: Desk) -> None:
    put_away, left = deals(desk, 2)
    desk.run(ArchiveDeals((put_away,)))
    assert column(desk, 1) == [left]
    glance = Glance(desk.store.path)
    assert [row.count for row in glance.totals([1])] == [1]
    glance.close()
    with desk.store.reading() as look:
        assert figures(look).pipelines[0].open.count == 1
        found = {row.id: row.archived for row in quick_find(look, "deal") if row.table == "deal"}
    assert found == {put_away: True, left: False}


def test_what_was_won_stays_won_in_the_archive(desk: Desk) -> None:
    (deal,) = deals(desk, 1)
    desk.run(WinDeal(deal))
    desk.run(ArchiveDeals((deal,)))
    with desk.store.reading() as look:
        assert figures(look).pipelines[0].won.count == 1
    desk.run(UnarchiveDeals((deal,)))
    assert rows(desk, deal)[0].status is DealStatus.WON
    assert column(desk, 1) == []


def test_deals_come_out_of_the_archive_on_top_of_their_stages(desk: Desk) -> None:
    a, b, c = deals(desk, 3)
    assert str(desk.run(ArchiveDeals((c, b))).name) == "Archive 2 deals"
    desk.run(UnarchiveDeals((c, b)))
    assert column(desk, 1) == [c, b, a]


def test_deleting_takes_all_that_hangs_on_the_deals_and_undo_brings_it_back(desk: Desk) -> None:
    chosen = deals(desk, 3)
    for deal in chosen:
        desk.run(AddNote("Called", deal))
        desk.run(TagDeals((deal,), "hot"))
        desk.run(PlanFollowUp("Call", When(desk.clock.now()), deal))
    before = state(desk)
    assert str(desk.run(DeleteDeals(chosen[:2])).name) == "Delete 2 deals"
    after = state(desk)
    assert len(after["deal"]) == len(after["note"]) == len(after["follow_up"]) == len(after["deal_tag"]) == 1
    desk.undo()
    assert state(desk) == before


def test_a_tag_is_hung_on_those_that_lack_it_and_taken_off_again(desk: Desk) -> None:
    chosen = deals(desk, 3)
    desk.run(TagDeals(chosen[:1], "Hot"))
    change = desk.run(TagDeals(chosen, "hot"))
    assert len(change.ids("deal_tag")) == 2
    assert len(state(desk)["tag"]) == 1
    assert desk.run(TagDeals(chosen, "  ")).rows == ()
    assert len(desk.run(UntagDeals(chosen, "Hot")).ids("deal_tag")) == 3
    assert desk.run(UntagDeals(chosen, "cold")).rows == ()


def test_one_field_is_set_for_all(desk: Desk) -> None:
    chosen = deals(desk, 2)
    desk.run(EditDeals(chosen, DealField.SOURCE, " Fair "))
    desk.run(EditDeals(chosen, DealField.EXPECTED_CLOSE, date(2027, 1, 31)))
    desk.run(EditDeals(chosen, DealField.PROBABILITY, 70))
    change = desk.run(SetDealsOrganization(chosen, "Hallmann"))
    assert str(change.name) == "Edit 2 deals"
    with desk.store.reading() as look:
        hallmann = Book(look, desk.clock).first(Organization, name="Hallmann")
    assert hallmann is not None
    for deal in rows(desk, *chosen):
        assert (deal.source, deal.expected_close_on, deal.probability) == ("Fair", date(2027, 1, 31), 70)
        assert deal.organization_id == hallmann.id


@pytest.mark.parametrize("field", [DealField.TITLE, DealField.VALUE, DealField.CURRENCY])
def test_a_field_that_each_deal_has_for_itself_is_refused_for_many(desk: Desk, field: DealField) -> None:
    chosen = deals(desk, 2)
    with pytest.raises(Refusal):
        desk.run(EditDeals(chosen, field, "CHF"))


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (WinDeals, "for all 2 deals"),
        (lambda ids: LoseDeals(ids, "Price"), None),
        (ReopenDeals, None),
        (UnarchiveDeals, "for all 2 deals"),
        (lambda ids: UnarchiveDeals(ids[:1]), "is not in the archive"),
    ],
)
def test_what_is_so_already_is_refused_with_words(
    desk: Desk, make: Callable[[tuple[int, ...]], Command], says: str | None
) -> None:
    chosen = deals(desk, 2)
    if says:
        desk.run(WinDeals(chosen))
    elif make is not ReopenDeals:
        desk.run(LoseDeals(chosen, "Price"))
    with pytest.raises(Refusal) as refused:
        desk.run(make(chosen))
    assert (says or "for all 2 deals") in str(refused.value.title)


def test_what_is_archived_is_not_archived_again(desk: Desk) -> None:
    chosen = deals(desk, 2)
    desk.run(ArchiveDeals(chosen))
    with pytest.raises(Refusal):
        desk.run(ArchiveDeals(chosen))


def test_deals_that_are_gone_are_left_out_and_nothing_left_is_refused(desk: Desk) -> None:
    gone, there = deals(desk, 2)
    desk.run(DeleteDeal(gone))
    assert str(desk.run(MoveDeals((gone, there), 2)).name) == "Move “Deal 0” to Qualification"
    with pytest.raises(Refusal):
        desk.run(MoveDeals((gone,), 2))
    with pytest.raises(Refusal):
        desk.run(LoseDeal(gone, "Price"))


@pytest.mark.parametrize(
    "make",
    [
        lambda ids: MoveDeals(ids, 2),
        WinDeals,
        lambda ids: LoseDeals(ids, "Price"),
        ArchiveDeals,
        DeleteDeals,
        lambda ids: TagDeals(ids, "hot"),
        lambda ids: EditDeals(ids, DealField.SOURCE, "Fair"),
    ],
    ids=["move", "win", "lose", "archive", "delete", "tag", "edit"],
)
def test_many_deals_take_no_more_questions_than_one(desk: Desk, make: Callable[[tuple[int, ...]], Command]) -> None:
    ids = deals(desk, 60)
    asked: list[str] = []
    event.listen(desk.store.engine, "before_cursor_execute", lambda *what: asked.append(what[2]))
    desk.run(make(ids[:1]))
    alone = len(asked)
    asked.clear()
    desk.run(make(ids[1:]))
    together = len(asked)
    asked.clear()
    desk.undo()
    assert together <= alone + 2
    assert len(asked) <= together + 8


def test_a_step_of_one_is_named_after_its_deal(desk: Desk) -> None:
    (deal,) = desk.run(AddDeal("Route planning", 1)).ids("deal")
    assert str(desk.run(MoveDeal(deal, 2)).name) == "Move “Route planning” to Qualification"
