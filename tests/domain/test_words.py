"""Names, texts, uids, probabilities, edits: the small change of the domain."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.currencies import exponent, is_code
from pipedesk.domain.edits import Change, RowChange
from pipedesk.domain.names import clean_line, clean_text, folded
from pipedesk.domain.probability import parse_percent
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate
from pipedesk.domain.uids import uid_at

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@given(st.text(max_size=80))
def test_a_cleaned_line_is_one_line_and_stays_itself(text: str) -> None:
    line = clean_line(text, 500)
    assert clean_line(line, 500) == line
    assert "\n" not in line
    assert "\0" not in line
    line.encode()


@given(st.text(max_size=80))
def test_a_cleaned_text_keeps_its_lines(text: str) -> None:
    kept = clean_text(f"a\r\n{text}\rb", 500)
    assert kept.startswith("a\n")
    assert kept.endswith("\nb") or not text.strip("\r\n")
    assert clean_text(kept, 500) == kept


def test_too_long_is_refused_and_says_where_else_to_put_it() -> None:
    with pytest.raises(Refusal, match="10 characters"):
        clean_line("x" * 11, 10)
    with pytest.raises(Refusal, match="note"):
        clean_text("x" * 11, 10)


def test_every_printable_character_survives(data_folder: Path) -> None:
    lines = (data_folder / "naughty-strings" / "blns.txt").read_text("utf-8").splitlines()
    for line in lines:
        cleaned = clean_line(line, 10_000)
        kept = [letter for letter in line if letter.isprintable() and letter != " "]
        assert [letter for letter in cleaned if letter.isprintable() and letter != " "] == kept


def test_matching_ignores_case_accents_and_spaces() -> None:
    assert folded("  Vélocité ") == folded("VELOCITE") == "velocite"
    assert folded("Straße") == "strasse"


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=20))
def test_uids_are_of_version_seven_and_sort_by_time(offsets: list[int]) -> None:
    uids = [uid_at(NOW + timedelta(milliseconds=offset)) for offset in sorted(set(offsets))]
    assert uids == sorted(uids)
    assert {UUID(uid).version for uid in uids} == {7}
    assert {UUID(uid).variant for uid in uids} == {"specified in RFC 4122"}


@pytest.mark.parametrize(("text", "percent"), [("60", 60), ("60 %", 60), ("0%", 0), ("100\u00a0%", 100), ("", None)])
def test_a_probability_is_understood(text: str, percent: int | None) -> None:
    assert parse_percent(text) == percent


@pytest.mark.parametrize("text", ["101", "-1", "half", "1.5"])
def test_what_is_no_probability_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="0 to 100"):
        parse_percent(text)


def test_texts_are_filled_late_and_counted() -> None:
    text = translate("Test", "%Ln deal(s) of {name}")
    assert text.fill(count=1, name="Eva").english() == "1 deal of Eva"
    assert str(text.fill(count=2, name=translate("Test", "her"))) == "2 deals of her"
    assert text.fill(count=3).fill(name="{braces}").english() == "3 deals of {braces}"
    assert Text("A", "B").english() == "B"


def test_currencies_have_their_own_decimals() -> None:
    assert [exponent(code) for code in ("EUR", "JPY", "TND")] == [2, 0, 3]
    assert [is_code(code) for code in ("EUR", "eur", "EURO", "E1R", "ÉUR")] == [True, False, False, False, False]


def test_a_change_knows_what_it_touched() -> None:
    rows = (
        RowChange("deal", 1, {"title": "A"}, {"title": "B"}, 1),
        RowChange("note", 7, None, {"deal_id": 2}, 2),
        RowChange("tag", 3, None, {}),
    )
    change = Change(1, translate("Test", "x"), NOW, rows)
    assert change.deals() == {1, 2}
    assert change.ids("note") == {7}
    assert [row.id for row in change.of("tag")] == [3]
    assert change.touches("person", "tag")
    assert not change.touches("person")
    assert Change(1, translate("Test", "x"), NOW, (), bulk=True).touches("person")
    assert rows[0].reversed().after == {"title": "A"}
