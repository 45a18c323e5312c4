"""Filters changed part by part, as chips are added, turned and taken away."""

from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.filter_editing import (
    added,
    any_will_do,
    changed,
    joined,
    parts_of,
    removed,
    turned,
    with_other,
)
from pipedesk.domain.filters import (
    EVERYTHING,
    All,
    AnyOf,
    Closes,
    ClosesBetween,
    Closing,
    FieldHolds,
    Filter,
    Holds,
    NextStep,
    Not,
    Stale,
    Stepping,
    Tagged,
    WithPerson,
    Worth,
)
from tests.filters import CONDITIONS, FILTERS


def test_conditions_of_different_kinds_stand_side_by_side() -> None:
    assert added(added(EVERYTHING, Stale()), Holds("erp")) == All((Stale(), Holds("erp")))


def test_what_lists_the_same_kind_of_thing_joins_the_list() -> None:
    assert added(All((Tagged((2,)), Stale())), Tagged((1,))) == All((Tagged((2, 1)), Stale()))
    assert added(All((WithPerson((2,)),)), WithPerson((2,))) == All((WithPerson((2,)),))


def test_another_date_value_or_next_step_takes_the_place_of_the_one_before() -> None:
    chosen = All((Closes(Closing.THIS_MONTH), NextStep(Stepping.NONE), Worth(1, None, "EUR")))
    assert parts_of(added(chosen, ClosesBetween(None, None)))[0] == ClosesBetween(None, None)
    assert parts_of(added(chosen, NextStep(Stepping.TODAY)))[1] == NextStep(Stepping.TODAY)
    assert parts_of(added(chosen, Worth(None, 5, "EUR")))[2] == Worth(None, 5, "EUR")


def test_another_text_stands_beside_the_one_before() -> None:
    assert added(All((Holds("erp"), Stale())), Holds("fair")) == All((Holds("erp"), Stale(), Holds("fair")))
    assert added(FieldHolds(1, "erp"), FieldHolds(1, "fair")) == All((FieldHolds(1, "erp"), FieldHolds(1, "fair")))
    assert added(All((Holds("erp"),)), Holds("erp")) == All((Holds("erp"),))


def test_alternatives_are_not_merged() -> None:
    chosen: Filter = AnyOf((Closes(Closing.OVERDUE), NextStep(Stepping.NONE)))
    chosen = added(chosen, NextStep(Stepping.OVERDUE))
    assert chosen == AnyOf((Closes(Closing.OVERDUE), NextStep(Stepping.NONE), NextStep(Stepping.OVERDUE)))
    assert added(chosen, NextStep(Stepping.NONE)) == chosen


def test_a_part_can_leave_out_what_it_let_through_and_back() -> None:
    chosen = All((Stale(), Holds("a")))
    assert turned(chosen, 1) == All((Stale(), Not(Holds("a"))))
    assert turned(turned(chosen, 1), 1) == chosen


def test_a_part_can_have_alternatives() -> None:
    chosen = with_other(All((Stale(), Holds("a"))), 0, NextStep(Stepping.NONE))
    assert chosen == All((AnyOf((Stale(), NextStep(Stepping.NONE))), Holds("a")))
    chosen = with_other(chosen, 0, NextStep(Stepping.OVERDUE))
    assert parts_of(chosen)[0] == AnyOf((Stale(), NextStep(Stepping.NONE), NextStep(Stepping.OVERDUE)))


@given(FILTERS, CONDITIONS)
def test_a_condition_that_is_added_is_there_and_adding_it_again_changes_nothing(chosen: Filter, more: Filter) -> None:
    once = added(chosen, more)  # type: ignore[arg-type]
    assert added(once, more) == once  # type: ignore[arg-type]


@given(FILTERS, st.data())
def test_parts_come_and_go_one_at_a_time(chosen: Filter, data: st.DataObject) -> None:
    parts = parts_of(chosen)
    if not parts:
        return
    place = data.draw(st.integers(0, len(parts) - 1))
    assert parts_of(removed(chosen, place)) == parts[:place] + parts[place + 1 :]
    assert parts_of(changed(chosen, place, Stale())) == (*parts[:place], Stale(), *parts[place + 1 :])


@given(FILTERS)
def test_joining_in_another_way_keeps_the_parts(chosen: Filter) -> None:
    by_or = joined(chosen, by_or=True)
    assert parts_of(joined(by_or, by_or=False)) == parts_of(chosen)
    assert any_will_do(by_or) == (len(parts_of(chosen)) > 1)
