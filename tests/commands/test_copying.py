"""One deal becomes two: duplicated, split, or made from a template."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from pipedesk.commands.bulk import ArchiveDeals
from pipedesk.commands.copying import DuplicateDeal, SplitDeal
from pipedesk.commands.deals import DealField, DeleteDeal, EditDeal, MoveDeal, TagDeal, WinDeal
from pipedesk.commands.followups import CompleteFollowUp, PlanFollowUp
from pipedesk.commands.notes import AddNote
from pipedesk.commands.templates import AddFromTemplate, DeleteTemplate, SaveTemplate
from pipedesk.desk import Desk
from pipedesk.domain.edits import Change
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import DealStatus, FollowUpKind
from pipedesk.domain.when import When, parse_when
from pipedesk.store.reads.deal import DealDetails, deal_details
from pipedesk.store.reads.templates import templates
from pipedesk.store.reads.timeline import Event, timeline
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return new_desk(tmp_path, clock)


@pytest.fixture
def deal(desk: Desk, clock: FakeClock) -> int:
    """A deal with all that can hang on one."""
    deal = add_deal(desk, stage_id=2)
    desk.run(TagDeal(deal, "fleet"))
    desk.run(EditDeal(deal, DealField.SOURCE, "fair"))
    desk.run(EditDeal(deal, DealField.PROBABILITY, 70))
    desk.run(EditDeal(deal, DealField.EXPECTED_CLOSE, date(2027, 1, 8)))
    desk.run(AddNote("about this one", deal))
    desk.run(PlanFollowUp("Call Marc", planned(clock, "tomorrow 9:30"), deal, kind=FollowUpKind.CALL))
    desk.run(PlanFollowUp("Send the offer", planned(clock, "in 3 days"), deal, reminders=(0, 15)))
    return deal


def planned(clock: FakeClock, when: str) -> When:
    return parse_when(when, clock.now(), clock.zone())


def details(desk: Desk, deal: int) -> DealDetails:
    with desk.store.reading() as look:
        found = deal_details(look, deal)
    assert found is not None
    return found


def added(change: Change) -> int:
    return next(row.id for row in change.of("deal") if row.before is None)


def test_a_duplicate_has_the_same_facts_people_and_tags_and_a_uid_of_its_own(desk: Desk, deal: int) -> None:
    desk.run(MoveDeal(deal, 3))
    one = details(desk, deal)
    two = details(desk, added(desk.run(DuplicateDeal(deal, "Route planning (copy)"))))
    for name in ("stage_id", "value_minor", "currency", "probability", "source", "expected_close_on", "organization"):
        assert getattr(two, name) == getattr(one, name), name
    assert (two.title, two.people, two.tags) == ("Route planning (copy)", one.people, one.tags)
    assert two.uid != one.uid
    assert two.follow_ups == ()
    assert [visit.stage_id for visit in two.visits] == [3]
    with desk.store.reading() as look:
        assert [row.event for row in timeline(look, two.id)] == [Event.CREATED]


def test_follow_ups_are_planned_again_when_asked(desk: Desk, deal: int) -> None:
    desk.run(CompleteFollowUp(1))
    two = details(desk, added(desk.run(DuplicateDeal(deal, "Copy", with_follow_ups=True))))
    (again,) = two.follow_ups
    (first,) = details(desk, deal).follow_ups
    assert (again.subject, again.due_at, again.due_on) == ("Send the offer", first.due_at, first.due_on)
    assert again.id != first.id
    desk.undo()
    assert len(details(desk, deal).follow_ups) == 1


def test_a_closed_and_archived_deal_has_an_open_duplicate(desk: Desk, deal: int) -> None:
    desk.run(WinDeal(deal))
    desk.run(ArchiveDeals((deal,)))
    copy = details(desk, added(desk.run(DuplicateDeal(deal, "Again"))))
    assert (copy.status, copy.closed_at) == (DealStatus.OPEN, None)


def test_a_split_takes_a_part_of_the_value_in_one_step(desk: Desk, deal: int) -> None:
    before = state(desk)
    new = added(desk.run(SplitDeal(deal, "Phase two", 1_200_000)))
    assert [details(desk, one).value_minor for one in (deal, new)] == [2_000_000, 1_200_000]
    assert details(desk, new).organization == "Vélocité"
    desk.undo()
    assert state(desk) == before


@pytest.mark.parametrize("value", [0, -1, 3_200_000, 3_200_001])
def test_nothing_and_everything_cannot_be_split_off(desk: Desk, deal: int, value: int) -> None:
    with pytest.raises(Refusal, match="less than the whole value"):
        desk.run(SplitDeal(deal, "Phase two", value))


def test_a_deal_from_a_template_begins_as_the_first_one_did(desk: Desk, deal: int, clock: FakeClock) -> None:
    desk.run(CompleteFollowUp(1))
    clock.advance(timedelta(days=40))
    desk.run(SaveTemplate(deal, "Fleet"))
    with desk.store.reading() as look:
        (template,) = templates(look)
    assert (template.name, template.title) == ("Fleet", "Route planning")
    clock.advance(timedelta(days=7))
    new = details(desk, added(desk.run(AddFromTemplate(template.id, "Depot", "Lumen", "Ana Ruiz"))))
    assert (new.title, new.organization, [one.name for one in new.people]) == ("Depot", "Lumen", ["Ana Ruiz"])
    assert (new.stage_id, new.value_minor, new.source, new.tags) == (2, 3_200_000, "fair", ("fleet",))
    today = clock.now().astimezone(clock.zone()).date()
    call, offer = new.follow_ups
    wall = call.due_at.astimezone(clock.zone())
    assert (call.subject, call.kind, wall.date() - today, f"{wall:%H:%M}") == (
        "Call Marc",
        FollowUpKind.CALL,
        timedelta(days=1),
        "09:30",
    )
    assert (offer.subject, offer.due_on) == ("Send the offer", today + timedelta(days=3))


def test_what_was_due_before_the_start_is_due_at_once(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk)
    desk.run(PlanFollowUp("Early", When(clock.now() - timedelta(days=3)), deal))
    desk.run(SaveTemplate(deal, "Early"))
    new = details(desk, added(desk.run(AddFromTemplate(1, "New"))))
    assert new.follow_ups[0].due_at == clock.now()


def test_a_template_of_the_same_name_is_replaced_and_can_be_deleted(desk: Desk, deal: int) -> None:
    desk.run(SaveTemplate(deal, "Fleet"))
    desk.run(SaveTemplate(add_deal(desk, "Other"), "FLEET"))
    with desk.store.reading() as look:
        assert [(row.name, row.title) for row in templates(look)] == [("FLEET", "Other")]
    desk.run(DeleteTemplate(1))
    with desk.store.reading() as look:
        assert templates(look) == []
    with pytest.raises(Refusal):
        desk.run(AddFromTemplate(1, "New"))
    desk.undo()
    desk.run(AddFromTemplate(1, "New"))


def test_a_template_needs_a_name(desk: Desk, deal: int) -> None:
    with pytest.raises(Refusal, match="needs a name"):
        desk.run(SaveTemplate(deal, "  "))


def test_a_template_whose_stage_is_gone_begins_in_the_first_of_all(desk: Desk, deal: int) -> None:
    desk.run(SaveTemplate(deal, "Fleet"))
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE deal_template SET stage_uid = ?", ("0" * 36,))
    assert details(desk, added(desk.run(AddFromTemplate(1, "New")))).stage_id == 1


def test_without_any_stage_nothing_is_made(desk: Desk, deal: int) -> None:
    desk.run(SaveTemplate(deal, "Fleet"))
    desk.run(DeleteDeal(deal))
    with desk.store.writing() as connection:
        for table in ("checklist_item", "stage"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    with pytest.raises(Refusal, match="Add a pipeline"):
        desk.run(AddFromTemplate(1, "New"))
