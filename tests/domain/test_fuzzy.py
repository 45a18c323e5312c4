"""A few letters find what is meant, and the better they fit the earlier it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.fuzzy import Closeness, match


@pytest.mark.parametrize(
    ("letters", "text", "closeness", "marked"),
    [
        ("plan", "Plan Follow-Up", Closeness.BEGINNING, "Plan"),
        ("PLAN F", "Plan Follow-Up", Closeness.BEGINNING, "Plan F"),
        ("follow", "Plan Follow-Up", Closeness.WORDS, "Follow"),
        ("up plan", "Plan Follow-Up", Closeness.WORDS, "PlanUp"),
        ("llow", "Plan Follow-Up", Closeness.INSIDE, "llow"),
        ("pfu", "Plan Follow-Up", Closeness.STARTS, "PFU"),
        ("plfo", "Plan Follow-Up", Closeness.STARTS, "PlFo"),
        ("plnflw", "Plan Follow-Up", Closeness.SCATTERED, "PlnFlw"),
        ("velocite", "Vélocité", Closeness.BEGINNING, "Vélocité"),
        ("VÉL", "velocity", Closeness.BEGINNING, "vel"),
        ("strasse", "Große Straße", Closeness.WORDS, "Straße"),
        ("ffi", "ﬃ", Closeness.BEGINNING, "ﬃ"),
        ("", "anything", Closeness.BEGINNING, ""),
        ("  ", "anything", Closeness.BEGINNING, ""),
    ],
)
def test_letters_fit(letters: str, text: str, closeness: Closeness, marked: str) -> None:
    found = match(letters, text)
    assert found is not None
    assert found.closeness is closeness
    assert "".join(text[place] for place in found.places) == marked


@pytest.mark.parametrize(("letters", "text"), [("fp", "Plan"), ("x", "Plan"), ("plan plan", "Plan"), ("a", "")])
def test_letters_do_not_fit(letters: str, text: str) -> None:
    assert match(letters, text) is None


def test_the_closer_the_earlier() -> None:
    texts = ["Complete plan", "P l a n", "Plan a call", "Replanned", "People, lines and names"]
    found = {text: match("plan", text) for text in texts}
    ordered = sorted(texts, key=lambda text: found[text] or 0)
    assert ordered == ["Plan a call", "Complete plan", "Replanned", "P l a n", "People, lines and names"]


@given(st.text(max_size=30), st.text(max_size=30))
def test_every_mark_is_a_place_in_the_text(letters: str, text: str) -> None:
    found = match(letters, text)
    if found is not None:
        assert list(found.places) == sorted(set(found.places))
        assert all(0 <= place < len(text) for place in found.places)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20), st.data())
def test_letters_left_out_still_fit(text: str, data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.integers(0, len(text) - 1), unique=True).map(sorted))
    assert match("".join(text[place] for place in kept), text) is not None
