"""Any filter at all, for tests of what holds for every one."""

from datetime import date

from hypothesis import strategies as st

from pipedesk.domain.filters import (
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
)
from pipedesk.domain.terms import CustomKind

_IDS = st.lists(st.integers(1, 4), max_size=3).map(tuple)
_LIMIT = st.none() | st.integers(-500, 5_000)
_DAY = st.none() | st.dates(date(2026, 9, 20), date(2027, 1, 20))

CONDITIONS: st.SearchStrategy[Filter] = st.one_of(
    st.sampled_from(["route", "ROUTÉ", "pla", "vel", "marc pet", "budget", "!!", '"', "nothing here"]).map(Holds),
    _IDS.map(InStages),
    _IDS.map(InPipelines),
    st.lists(st.sampled_from(Standing), max_size=2).map(lambda chosen: Stands(tuple(chosen))),
    st.builds(Worth, _LIMIT, _LIMIT, st.sampled_from(["EUR", "CHF", "JPY", "XAU"])),
    st.sampled_from(Closing).map(Closes),
    st.builds(ClosesBetween, _DAY, _DAY),
    st.sampled_from(Stepping).map(NextStep),
    st.just(Stale()),
    _IDS.map(Tagged),
    st.lists(st.sampled_from(["", "fair", "web"]), max_size=2).map(lambda chosen: From(tuple(chosen))),
    _IDS.map(WithOrganization),
    _IDS.map(WithPerson),
)

_FIELD = st.integers(1, 4)
_NUMBER = st.none() | st.integers(-500, 500).map(str)

FIELD_CONDITIONS: st.SearchStrategy[Filter] = st.one_of(
    st.builds(FieldHolds, _FIELD, st.text("aé ", min_size=1)),
    st.builds(FieldOneOf, _FIELD, st.lists(st.sampled_from(["a", "b"]), max_size=2).map(tuple)),
    st.builds(FieldBetween, _FIELD, st.just(CustomKind.NUMBER), _NUMBER, _NUMBER),
    st.builds(FieldBetween, _FIELD, st.just(CustomKind.MONEY), _NUMBER, _NUMBER, st.just("EUR")),
    st.builds(FieldBetween, _FIELD, st.just(CustomKind.DATE), _DAY.map(str).filter("None".__ne__), st.none()),
    st.builds(FieldFilled, _FIELD, st.booleans()),
)

FILTERS: st.SearchStrategy[Filter] = st.recursive(
    CONDITIONS,
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda chosen: All(tuple(chosen))),
        st.lists(parts, max_size=3).map(lambda chosen: AnyOf(tuple(chosen))),
        parts.map(Not),
    ),
    max_leaves=6,
)
