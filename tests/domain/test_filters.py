"""Filters as data, as JSON and in words."""

import json
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.filter_json import DEEPEST, MOST_PARTS, VERSION, from_json, to_json
from pipedesk.domain.filter_words import phrase, sentence
from pipedesk.domain.filters import (
    EVERYTHING,
    MOST_TEXTS,
    All,
    AnyOf,
    Closes,
    ClosesBetween,
    Closing,
    FieldBetween,
    FieldFilled,
    FieldHolds,
    FieldOneOf,
    Filter,
    From,
    Holds,
    InPipelines,
    InStages,
    NextStep,
    Not,
    Stale,
    Standing,
    Stands,
    Stepping,
    Tagged,
    WithOrganization,
    WithPerson,
    Worth,
    conditions,
    follows_the_clock,
)
from pipedesk.domain.present import Present
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import CustomKind
from tests.fakes import MONDAY_MORNING, PARIS
from tests.filters import CONDITIONS, FIELD_CONDITIONS, FILTERS


class Plainly:
    """Names and writes things so that a test can see what they were."""

    def name(self, table: str, row_id: int) -> str | None:
        return None if row_id > 3 else f"{table} {row_id}"

    def money(self, minor: int, currency: str, /) -> str:
        return f"{minor} {currency}"

    def day(self, day: date, /) -> str:
        return day.isoformat()


def said(chosen: Filter) -> str:
    return sentence(chosen, Plainly()).english()


@given(FILTERS | FIELD_CONDITIONS)
def test_a_filter_comes_back_from_json_as_it_was(chosen: Filter) -> None:
    assert from_json(to_json(chosen)) == chosen


@given(FILTERS | FIELD_CONDITIONS)
def test_every_filter_can_be_said(chosen: Filter) -> None:
    assert said(chosen)


NAMES = st.sampled_from(["version", "filter", "all", "any", "not", "is", "words", "stages"])
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner)
)


@given(ANY_JSON)
def test_what_is_no_filter_is_refused_and_nothing_else(value: object) -> None:
    for line in (json.dumps(value), json.dumps({"version": VERSION, "filter": value})):
        try:
            from_json(line)
        except Refusal as refusal:
            assert "filter" in refusal.title.english()


@pytest.mark.parametrize(
    "part",
    [
        {"is": "mood"},
        {"is": "stale", "since": 3},
        {"is": "stage", "stages": [True]},
        {"is": "stage", "stages": list(range(MOST_PARTS + 1))},
        {"is": "status", "standings": ["asleep"]},
        {"is": "worth", "least": 0.5, "most": None, "currency": "EUR"},
        {"is": "worth", "least": None, "most": None, "currency": "euros"},
        {"is": "closes_between", "first": "soon", "last": None},
        {"is": "holds", "words": "x" * 1000},
        {"all": [], "any": []},
        {"all": [{"all": []}] * MOST_PARTS},
        "stale",
    ],
)
def test_a_part_that_cannot_be_is_refused_with_words(part: object) -> None:
    with pytest.raises(Refusal) as refused:
        from_json(json.dumps({"version": VERSION, "filter": part}))
    assert refused.value.title.english().startswith("This filter cannot be read: ")


def test_a_filter_nested_without_end_is_refused() -> None:
    line = '{"not": ' * (DEEPEST + 1) + "{}" + "}" * (DEEPEST + 1)
    with pytest.raises(Refusal, match="too many parts"):
        from_json(f'{{"version": 1, "filter": {line}}}')
    with pytest.raises(Refusal, match="no JSON"):
        from_json("[" * 100_000)


@pytest.mark.parametrize("text", [Holds("a"), FieldHolds(1, "a")])
def test_a_filter_asks_for_a_few_texts_at_most(text: Filter) -> None:
    few = All((text, Not(AnyOf((text,) * (MOST_TEXTS - 1)))))
    assert from_json(to_json(few)) == few
    with pytest.raises(Refusal, match="20 text"):
        from_json(to_json(All((few, text))))


def test_a_filter_of_a_newer_version_is_refused_as_such() -> None:
    with pytest.raises(Refusal, match="newer PipeDesk"):
        from_json(json.dumps({"version": VERSION + 1, "filter": {"all": []}}))
    with pytest.raises(Refusal, match="version is missing"):
        from_json("[]")


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (EVERYTHING, "All deals"),
        (AnyOf(()), "No deal"),
        (Holds("erp {x}"), "Text: “erp {x}”"),
        (InStages((1, 2)), "Stage: stage 1 or stage 2"),
        (InPipelines((9,)), "Pipeline: deleted"),
        (Stands((Standing.WON, Standing.LOST)), "Won or Lost"),
        (Worth(500, None, "EUR"), "Value ≥ 500 EUR"),
        (Worth(None, 500, "EUR"), "Value ≤ 500 EUR"),
        (Worth(100, 500, "EUR"), "Value 100 EUR to 500 EUR"),
        (Worth(None, None, "EUR"), "Any value"),
        (Closes(Closing.THIS_MONTH), "Closes this month"),
        (ClosesBetween(date(2026, 1, 1), date(2026, 2, 1)), "Closes 2026-01-01 to 2026-02-01"),
        (ClosesBetween(date(2026, 1, 1), None), "Closes from 2026-01-01"),
        (ClosesBetween(None, date(2026, 1, 1)), "Closes until 2026-01-01"),
        (ClosesBetween(None, None), "Has a close date"),
        (NextStep(Stepping.NONE), "No next step"),
        (Tagged(()), "Tag: none"),
        (From(("", "fair")), "Source: none or fair"),
        (WithOrganization((1,)), "Organization: organization 1"),
        (WithPerson((1,)), "Person: person 1"),
        (Not(Stale()), "Not: Stale"),
        (
            All((Closes(Closing.THIS_MONTH), AnyOf((Stale(), Not(Tagged((1,))))), Stands((Standing.OPEN,)))),
            "Closes this month and (Stale or Not: Tag: tag 1) and Open",
        ),
    ],
)
def test_a_filter_is_said_in_words(chosen: Filter, words: str) -> None:
    assert said(chosen) == words


def test_the_conditions_of_a_filter_are_found_wherever_they_are() -> None:
    chosen = All((Stale(), AnyOf((Not(Holds("a")), InStages((1,))))))
    assert list(conditions(chosen)) == [Stale(), Holds("a"), InStages((1,))]


@given(CONDITIONS)
def test_what_has_words_of_its_own_is_a_condition(condition: Filter) -> None:
    assert list(conditions(condition)) == [condition]
    assert phrase(condition, Plainly()).english()  # type: ignore[arg-type]


def test_only_some_filters_go_along_with_the_clock() -> None:
    assert follows_the_clock(Not(Stale()))
    assert follows_the_clock(All((Holds("a"), NextStep(Stepping.TODAY))))
    assert not follows_the_clock(All((Holds("a"), ClosesBetween(None, None))))


def test_the_present_knows_its_days() -> None:
    present = Present(MONDAY_MORNING, PARIS)
    assert present.today == date(2026, 11, 23)
    assert present.sunday == date(2026, 11, 29)
    assert present.month() == (date(2026, 11, 1), date(2026, 11, 30))
    assert present.quarter() == (date(2026, 10, 1), date(2026, 12, 31))
    assert present.end_of(present.today).isoformat() == "2026-11-23T23:00:00+00:00"
    assert Present(MONDAY_MORNING.replace(hour=23), ZoneInfo("Asia/Tokyo")).today == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (FieldHolds(1, "fair"), "custom_field 1: “fair”"),
        (FieldOneOf(1, ("a", "b")), "custom_field 1: a or b"),
        (FieldFilled(9), "deleted: filled in"),
        (FieldFilled(1, filled=False), "custom_field 1: empty"),
        (FieldBetween(1, CustomKind.NUMBER, "1", "2.5"), "custom_field 1 1 to 2.5"),
        (FieldBetween(1, CustomKind.MONEY, "100", None, "EUR"), "custom_field 1 ≥ 100 EUR"),
        (FieldBetween(1, CustomKind.DATE, None, "2027-01-08"), "custom_field 1 ≤ 2027-01-08"),
    ],
)
def test_conditions_on_added_fields_name_them(chosen: Filter, words: str) -> None:
    assert said(chosen) == words


@pytest.mark.parametrize("kind", ["number", "money", "date", "text"])
def test_a_limit_that_is_none_is_refused(kind: str) -> None:
    values = {"is": "field_between", "field": 1, "kind": kind, "least": "NaN", "most": None, "currency": ""}
    for least in ("NaN", "x"):
        with pytest.raises(Refusal, match="cannot be read"):
            from_json(json.dumps({"version": VERSION, "filter": {**values, "least": least}}))


def test_a_field_is_filled_in_or_not_and_nothing_else() -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        from_json('{"version": 1, "filter": {"is": "field_filled", "field": 1, "filled": 1}}')
