"""Fields that users add: to all deals at once, filled in deal by deal, each step undone like any other."""

from datetime import timedelta
from pathlib import Path

import pytest

from pipedesk.commands.copying import DuplicateDeal
from pipedesk.commands.custom_fields import (
    MOST_FIELDS,
    AddCustomField,
    MoveCustomField,
    RemoveCustomField,
    RenameCustomField,
    SetCustomOptions,
    SetCustomValue,
)
from pipedesk.commands.deals import DeleteDeal
from pipedesk.desk import Desk
from pipedesk.domain.filters import FieldBetween, FieldFilled, FieldHolds, FieldOneOf, Filter, Holds, Not
from pipedesk.domain.present import Present
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import CustomKind
from pipedesk.store.reads.custom_fields import custom_fields, custom_values
from pipedesk.store.reads.filtering import deal_ids
from pipedesk.store.reads.timeline import Event, timeline
from tests.fakes import MONDAY_MORNING, PARIS, FakeClock
from tests.stories import add_deal, new_desk, state


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A file with two deals and a field of each of four kinds: a choice, several choices, a number and a text."""
    desk = new_desk(tmp_path)
    add_deal(desk)
    add_deal(desk, "Data room")
    desk.run(AddCustomField("Size", CustomKind.CHOICE, ("Small", "Large")))
    desk.run(AddCustomField("Colours", CustomKind.CHOICES, ("red", "green", "blue")))
    desk.run(AddCustomField("Seats", CustomKind.NUMBER))
    desk.run(AddCustomField("Remark"))
    return desk


def names(desk: Desk) -> list[str]:
    with desk.store.reading() as look:
        return [field.name for field in custom_fields(look)]


def values(desk: Desk, deal: int = 1) -> list[str]:
    with desk.store.reading() as look:
        return [row.value for row in custom_values(look, deal)]


def found(desk: Desk, chosen: Filter) -> list[int]:
    with desk.store.reading() as look:
        return sorted(deal_ids(look, chosen, Present(MONDAY_MORNING, PARIS)))


def test_fields_are_added_renamed_and_ordered(desk: Desk) -> None:
    desk.run(RenameCustomField(3, "Places"))
    desk.run(MoveCustomField(3))
    desk.run(MoveCustomField(1, 4))
    assert names(desk) == ["Places", "Colours", "Remark", "Size"]


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (AddCustomField(" "), "needs a name"),
        (AddCustomField("SÏZE"), "already"),
        (RenameCustomField(3, "size"), "already"),
        (AddCustomField("Rank", CustomKind.CHOICE), "nothing to choose"),
        (SetCustomOptions(3, ("a",)), "Nothing is chosen"),
        (SetCustomValue(1, 3, "many"), "not a number"),
        (SetCustomValue(1, 99, "many"), "no longer there"),
    ],
)
def test_what_cannot_be_is_refused_in_words(desk: Desk, command: AddCustomField, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        desk.run(command)


def test_there_is_an_end_to_the_number_of_fields(desk: Desk) -> None:
    for number in range(MOST_FIELDS - 4):
        desk.run(AddCustomField(f"Field {number}"))
    with pytest.raises(Refusal, match="too many"):
        desk.run(AddCustomField("One more"))


def test_amounts_are_in_the_currency_of_the_file(desk: Desk) -> None:
    desk.run(AddCustomField("Budget", CustomKind.MONEY))
    desk.run(SetCustomValue(1, 5, "12k"))
    with desk.store.reading() as look:
        row = custom_values(look, 1)[-1]
    assert (row.field.currency, row.value) == ("EUR", "1200000")


def test_a_value_is_set_changed_and_taken_away_with_undo(desk: Desk) -> None:
    before = state(desk)
    desk.run(SetCustomValue(1, 1, ""))
    assert state(desk) == before
    desk.run(SetCustomValue(1, 1, "large"))
    desk.run(SetCustomValue(1, 1, ""))
    assert values(desk) == ["", "", "", ""]
    desk.undo()
    desk.undo()
    assert state(desk) == before


def test_removing_a_field_takes_its_values_along_and_undo_brings_both_back(desk: Desk) -> None:
    desk.run(SetCustomValue(1, 4, "quite special"))
    desk.run(SetCustomValue(2, 4, "very special"))
    before = state(desk)
    desk.run(RemoveCustomField(4))
    assert names(desk) == ["Size", "Colours", "Seats"]
    assert found(desk, Holds("special")) == []
    desk.undo()
    assert state(desk) == before
    assert found(desk, Holds("special")) == [1, 2]


def test_a_deleted_deal_takes_its_values_along(desk: Desk) -> None:
    desk.run(SetCustomValue(1, 4, "quite special"))
    before = state(desk)
    desk.run(DeleteDeal(1))
    assert state(desk)["custom_value"] == []
    desk.undo()
    assert state(desk) == before


def test_a_copy_of_a_deal_has_the_same_in_its_fields(desk: Desk) -> None:
    desk.run(SetCustomValue(1, 4, "quite special"))
    desk.run(DuplicateDeal(1, "Once more"))
    assert values(desk, 3) == ["", "", "", "quite special"]
    assert found(desk, Holds("special")) == [1, 3]


def test_an_option_that_takes_the_place_of_another_renames_it_where_it_was_chosen(desk: Desk) -> None:
    desk.run(SetCustomValue(1, 2, "red\nblue"))
    desk.run(SetCustomOptions(2, ("crimson", "green")))
    assert values(desk)[1] == "crimson\nblue"
    # What was taken away stays where it is, and can still be left out or kept.
    desk.run(SetCustomValue(1, 2, "blue\ngreen"))
    assert values(desk)[1] == "green\nblue"
    with pytest.raises(Refusal):
        desk.run(SetCustomValue(2, 2, "blue"))


def test_filters_ask_for_what_stands_in_fields(desk: Desk) -> None:
    desk.run(SetCustomValue(1, 1, "Large"))
    desk.run(SetCustomValue(1, 2, "red\nblue"))
    desk.run(SetCustomValue(1, 3, "9"))
    desk.run(SetCustomValue(2, 3, "10"))
    desk.run(SetCustomValue(2, 4, "Très 100% spécial"))
    number = CustomKind.NUMBER
    assert found(desk, FieldOneOf(1, ("Large",))) == [1]
    assert found(desk, FieldOneOf(2, ("blue", "green"))) == [1]
    assert found(desk, FieldOneOf(2, ("blu", "re"))) == found(desk, FieldOneOf(2, ())) == []
    assert found(desk, FieldBetween(3, number, "9.5", None)) == [2]
    assert found(desk, FieldBetween(3, number, None, "9.5")) == [1]
    assert found(desk, FieldHolds(4, "TRES 100%")) == [2]
    assert found(desk, FieldHolds(4, "100_")) == []
    assert found(desk, FieldFilled(1)) == found(desk, FieldFilled(4, filled=False)) == [1]
    assert found(desk, Not(FieldOneOf(1, ("Large",)))) == [2]


def test_filters_ask_for_days_and_amounts_in_fields(desk: Desk) -> None:
    desk.run(AddCustomField("Contract end", CustomKind.DATE))
    desk.run(AddCustomField("Budget", CustomKind.MONEY))
    desk.run(SetCustomValue(1, 5, "2027-01-08"))
    desk.run(SetCustomValue(2, 6, "-5"))
    assert found(desk, FieldBetween(5, CustomKind.DATE, "2027-01-01", "2027-01-08")) == [1]
    assert found(desk, FieldBetween(6, CustomKind.MONEY, None, "0", "EUR")) == [2]


def test_search_finds_the_words_and_forgets_those_that_were_taken_away(desk: Desk) -> None:
    desk.run(SetCustomValue(1, 4, "quite special"))
    assert found(desk, Holds("route spec")) == [1]
    desk.run(SetCustomValue(1, 4, "ordinary"))
    assert found(desk, Holds("special")) == []
    desk.undo()
    desk.undo()
    assert found(desk, Holds("ordinary")) == found(desk, Holds("special")) == []


def test_the_timeline_tells_what_became_of_a_field(tmp_path: Path) -> None:
    clock = FakeClock()
    desk = new_desk(tmp_path, clock)
    deal = add_deal(desk)
    desk.run(AddCustomField("Seats", CustomKind.NUMBER))
    for typed in ("1", "2", "3"):
        clock.advance(timedelta(minutes=5))
        desk.run(SetCustomValue(deal, 1, typed))
    desk.undo()
    with desk.store.reading() as look:
        rows = timeline(look, deal, only={Event.FIELD})
        earlier = timeline(look, deal, before=rows[0].at, only={Event.FIELD})
    assert [(row.text, row.custom, row.before, row.after) for row in rows] == [
        ("Seats", CustomKind.NUMBER, "1", "2"),
        ("Seats", CustomKind.NUMBER, "", "1"),
    ]
    assert earlier == rows[1:]
