"""Stages, their checklists and pipelines: what each command does, and what it refuses."""

from pathlib import Path

import pytest

from pipedesk.commands.bulk import MoveDeals
from pipedesk.commands.checklists import Answer, MoveOn, TickItem
from pipedesk.commands.deals import AddDeal, DeleteDeal, LoseDeal, MoveDeal, WinDeal
from pipedesk.commands.pipelines import (
    TEMPLATES,
    AddPipelines,
    DeletePipeline,
    MovePipeline,
    RenamePipeline,
    template_name,
)
from pipedesk.commands.stages import AddStage, DeleteStage, EditStage, MoveStage, SetChecklist
from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.requirements import RequiredField, StageColour
from pipedesk.store.book import Book
from pipedesk.store.glance import Glance
from pipedesk.store.reads.requirements import StageCard, checklist, deals_in, stage_cards, unmet
from pipedesk.store.tables import Deal, DealPerson, Note, Pipeline
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk, state


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path, FakeClock())


def stages(desk: Desk, pipeline: int = 1) -> list[str]:
    glance = Glance(desk.store.path)
    names = [stage.name for stage in glance.stages(pipeline)]
    glance.close()
    return names


def card(desk: Desk, stage: int, pipeline: int = 1) -> StageCard:
    with desk.store.reading() as look:
        return next(one for one in stage_cards(look, pipeline) if one.id == stage)


def pipelines(desk: Desk) -> list[str]:
    with desk.store.reading() as look:
        return [row.name for row in Book(look, desk.clock).all(Pipeline, order="rank")]


def asked(desk: Desk, deals: list[int], stage: int | None) -> list[tuple[int, list[str], tuple[RequiredField, ...]]]:
    with desk.store.reading() as look:
        found = unmet(look, deals, stage)
    return [(one.deal_id, [item.text for item in one.items], one.fields) for one in found]


def items(desk: Desk, deal: int) -> list[tuple[str, bool]]:
    with desk.store.reading() as look:
        return [(item.text, item.done) for item in checklist(look, deal)]


def item_ids(desk: Desk, deal: int) -> list[int]:
    with desk.store.reading() as look:
        return [item.id for item in checklist(look, deal)]


def test_a_stage_is_put_behind_another_or_first(desk: Desk) -> None:
    desk.run(MoveStage(1, after=3))
    assert stages(desk)[:3] == ["Qualification", "Demo or meeting", "Prospecting"]
    desk.run(MoveStage(3))
    assert stages(desk)[0] == "Demo or meeting"
    assert desk.run(MoveStage(3)).rows == ()
    assert desk.run(MoveStage(3, after=3)).rows == ()


def test_everything_about_a_stage_can_be_set_and_is_one_step_each(desk: Desk) -> None:
    required = (RequiredField.VALUE, RequiredField.PERSON)
    desk.run(EditStage(1, name="Cold"))
    desk.run(EditStage(1, probability=5, stale_after_days=0, guidance="Call", colour=StageColour.TEAL))
    desk.run(EditStage(1, required=required))
    desk.run(SetChecklist(1, ("Talked", "Budget known")))

    assert card(desk, 1) == StageCard(
        1, "Cold", 5, None, "Call", StageColour.TEAL, required, ("Talked", "Budget known")
    )
    glance = Glance(desk.store.path)
    assert glance.stages(1)[0].colour == "teal"
    glance.close()
    for _ in range(4):
        desk.undo()
    assert card(desk, 1).name == "Prospecting"


def test_keystrokes_in_one_field_of_a_stage_are_one_step(desk: Desk) -> None:
    desk.run(EditStage(1, name="Co"))
    desk.run(EditStage(1, name="Cold"))
    desk.undo()
    assert stages(desk)[0] == "Prospecting"


def test_a_checklist_keeps_the_ticks_of_lines_that_stay_or_are_reworded(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(SetChecklist(1, ("Talked", "Budget", "Date")))
    for item in item_ids(desk, deal):
        desk.run(TickItem(deal, item))

    desk.run(SetChecklist(1, ("Date", "Budget known", "Talked")))
    assert items(desk, deal) == [("Date", True), ("Budget known", True), ("Talked", True)]
    desk.run(SetChecklist(1, ("Talked", "  ", "Need", "Talked")))
    assert items(desk, deal) == [("Talked", True), ("Need", False)]
    assert desk.run(SetChecklist(1, ("Talked", "Need"))).rows == ()


def test_a_tick_can_be_taken_back(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(SetChecklist(1, ("Talked",)))
    (item,) = item_ids(desk, deal)
    desk.run(TickItem(deal, item))
    assert desk.run(TickItem(deal, item)).rows == ()
    desk.run(TickItem(deal, item, done=False))
    assert items(desk, deal) == [("Talked", False)]
    assert desk.run(TickItem(deal, item, done=False)).rows == ()


def test_a_deal_that_goes_on_is_asked_for_its_checklist_and_one_that_goes_back_is_not(desk: Desk) -> None:
    deal, lost = add_deal(desk, stage_id=2), add_deal(desk, "Lost", stage_id=2)
    desk.run(LoseDeal(lost, "Price"))
    desk.run(SetChecklist(2, ("Budget", "Need")))

    whole = [(deal, ["Budget", "Need"], ())]
    assert asked(desk, [deal, lost], 3) == whole
    assert asked(desk, [deal], None) == whole
    assert asked(desk, [deal], 6) == whole
    assert asked(desk, [deal], 1) == []
    assert asked(desk, [deal], 2) == []
    assert asked(desk, [deal], 99) == []
    desk.run(TickItem(deal, item_ids(desk, deal)[0]))
    assert asked(desk, [deal], 3) == [(deal, ["Need"], ())]


def test_a_stage_asks_for_the_fields_that_a_deal_lacks(desk: Desk) -> None:
    bare = next(iter(desk.run(AddDeal("Bare", 1)).ids("deal")))
    full = add_deal(desk)
    desk.run(EditStage(3, required=tuple(RequiredField)))

    late, source = RequiredField.EXPECTED_CLOSE, RequiredField.SOURCE
    assert asked(desk, [bare, full], 3) == [(bare, [], tuple(RequiredField)), (full, [], (late, source))]
    assert asked(desk, [bare], 2) == []


def test_many_deals_are_asked_about_with_few_questions(desk: Desk) -> None:
    deals = [add_deal(desk, f"Deal {number}") for number in range(12)]
    desk.run(SetChecklist(1, ("Talked",)))
    assert len(asked(desk, deals * 100, 2)) == 1200


def test_moving_on_with_answers_is_one_step(desk: Desk) -> None:
    deal = next(iter(desk.run(AddDeal("Bare", 1)).ids("deal")))
    desk.run(SetChecklist(1, ("Talked",)))
    desk.run(EditStage(2, required=tuple(RequiredField)))
    before = state(desk)
    day = desk.clock.now().date()
    ticked = tuple(item_ids(desk, deal))

    answer = Answer(deal, ticked, 900, day, "Vélocité", "Marc Petit", "Fair", "Because")
    desk.run(MoveOn(MoveDeal(deal, 2), (answer,)))

    with desk.store.reading() as look:
        book = Book(look, desk.clock)
        found = book.get(Deal, deal)
        assert (found.stage_id, found.value_minor, found.expected_close_on, found.source) == (2, 900, day, "Fair")
        assert found.organization_id is not None
        assert len(book.all(DealPerson, deal_id=deal)) == 1
        assert [note.body for note in book.all(Note, deal_id=deal)] == ["Because"]
    assert asked(desk, [deal], 1) == []
    desk.undo()
    assert state(desk) == before


def test_a_name_that_is_new_to_many_deals_is_added_once(desk: Desk) -> None:
    deals = tuple(next(iter(desk.run(AddDeal(title, 1)).ids("deal"))) for title in "AB")
    desk.run(MoveOn(MoveDeals(deals, 2), tuple(Answer(deal, organization="Nord", person="Zoé") for deal in deals)))
    found = state(desk)
    assert (len(found["organization"]), len(found["person"]), len(found["deal_person"])) == (1, 1, 2)


def test_winning_can_tick_off_what_was_open(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(SetChecklist(1, ("Talked",)))
    desk.run(MoveOn(WinDeal(deal, 500), (Answer(deal, tuple(item_ids(desk, deal))),)))
    assert items(desk, deal) == [("Talked", True)]


def test_a_deleted_stage_takes_its_checklist_along_and_undo_brings_all_back(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(SetChecklist(1, ("Talked",)))
    desk.run(TickItem(deal, item_ids(desk, deal)[0]))
    before = state(desk)
    desk.run(DeleteStage(1, 2))
    assert items(desk, deal) == []
    desk.undo()
    assert state(desk) == before


def test_a_deleted_deal_takes_its_ticks_along(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(SetChecklist(1, ("Talked",)))
    desk.run(TickItem(deal, item_ids(desk, deal)[0]))
    desk.run(DeleteDeal(deal))
    assert state(desk)["deal_tick"] == []


def test_pipelines_are_added_renamed_and_reordered(desk: Desk) -> None:
    desk.run(AddPipelines("four-steps", "fr", "Resellers"))
    assert pipelines(desk) == ["New business", "After the sale", "Resellers"]
    desk.run(RenamePipeline(3, "Partners"))
    assert pipelines(desk) == ["New business", "After the sale", "Partners"]
    desk.run(MovePipeline(3))
    assert pipelines(desk)[0] == "Partners"
    desk.run(MovePipeline(3, after=1))
    assert pipelines(desk) == ["New business", "Partners", "After the sale"]


def test_a_deleted_pipelines_deals_go_where_they_are_sent(desk: Desk) -> None:
    deal = add_deal(desk, stage_id=6)
    before = state(desk)
    desk.run(DeletePipeline(2, 1))
    assert pipelines(desk) == ["New business"]
    with desk.store.reading() as look:
        assert Book(look, desk.clock).get(Deal, deal).stage_id == 1
    desk.undo()
    assert state(desk) == before


def test_a_pipeline_without_deals_goes_without_a_question(desk: Desk) -> None:
    with desk.store.reading() as look:
        assert not deals_in(look, [6, 7, 8, 9])
    desk.run(DeletePipeline(2))
    assert pipelines(desk) == ["New business"]


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_is_whole_in_both_languages(desk: Desk, template: str) -> None:
    for language in ("en", "fr"):
        added = desk.run(AddPipelines(template, language))
        (pipeline,) = added.ids("pipeline")
        assert pipelines(desk)[-1] == template_name(template, language)
        assert all(stages(desk, pipeline))


def test_the_after_sale_template_says_what_to_do(desk: Desk) -> None:
    desk.run(AddPipelines("after-sale", "en"))
    with desk.store.reading() as look:
        added = stage_cards(look, 3)
    assert [stage.name for stage in added] == ["Onboarding", "Active", "Growth", "Renewal"]
    assert all(stage.guidance and stage.checklist for stage in added)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (AddStage(1, " "), "A name is needed"),
        (EditStage(1, name=""), "A name is needed"),
        (EditStage(1, probability=101), "out of range"),
        (EditStage(1, stale_after_days=99_999), "out of range"),
        (SetChecklist(1, tuple(map(str, range(60)))), "too long"),
        (SetChecklist(1, ("x" * 501,)), "too long"),
        (RenamePipeline(1, ""), "A name is needed"),
        (DeletePipeline(1), "need another pipeline"),
        (DeletePipeline(1, 2), "need another pipeline"),
        (DeletePipeline(1, 99), "no longer there"),
        (TickItem(1, 99), "no longer there"),
    ],
)
def test_what_cannot_be_done_is_refused(desk: Desk, command: object, words: str) -> None:
    add_deal(desk)
    with pytest.raises(Refusal, match=words):
        desk.run(command)  # type: ignore[arg-type]


def test_the_last_pipeline_stays(desk: Desk) -> None:
    desk.run(DeletePipeline(2))
    with pytest.raises(Refusal, match="only pipeline"):
        desk.run(DeletePipeline(1, 1))


def test_the_deals_of_all_stages_of_a_deleted_pipeline_keep_their_order(desk: Desk) -> None:
    standing = add_deal(desk, "Standing", 6)
    b, a, c = add_deal(desk, "B", 1), add_deal(desk, "A", 1), add_deal(desk, "C", 2)
    desk.run(DeletePipeline(1, 6))
    glance = Glance(desk.store.path)
    assert glance.card_ids(6) == [standing, a, b, c]
    glance.close()
