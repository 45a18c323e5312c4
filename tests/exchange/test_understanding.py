from pathlib import Path

import pytest

from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.fields import Kind
from pipedesk.exchange.matching import Certainty
from pipedesk.exchange.understanding import Understood, Wishes, reconsider, understand, understand_together
from tests.exchange.rows import written

DEALS = "Deal name,Stage,Amount,Close date,Owner\nRoute,Demo,3100,03/04/2026,me\nData,Demo,12,05/04/2026,me\n"


def understood(folder: Path, text: str = DEALS, **wishes: object) -> Understood:
    return understand(written(folder, text), Wishes(**wishes))  # type: ignore[arg-type]


def test_a_file_is_understood_with_reasons_and_samples(tmp_path: Path) -> None:
    found = understood(tmp_path)
    assert (found.kind, found.profile, found.survey.rows) == (Kind.DEALS, "generic", 2)
    assert found.mapping == {"Deal name": "title", "Stage": "stage", "Amount": "value", "Close date": "closed"}
    assert found.left_out == ("Owner",)
    assert found.samples("Deal name") == ["Route", "Data"]
    assert found.words_in("stage") == {"Demo": 2}
    assert found.words_in("pipeline") == {}
    assert [text.english() for text in found.evidence] == ["UTF-8", "comma", "2 rows"]
    assert [text.english() for text in found.doubts] == [
        "In “Close date” day and month could be swapped; read with day first."
    ]


def test_a_known_program_is_named(tmp_path: Path) -> None:
    text = "Record ID,Deal Name,Deal Stage,Amount,Deal owner\n123456789,Route,contractsent,5,me\n"
    found = understood(tmp_path, text)
    assert found.profile == "hubspot"
    assert found.evidence[0].english() == "looks like HubSpot: 4 columns known"
    assert understood(tmp_path, text, profile="generic").profile == "generic"


def test_an_american_reads_months_first(tmp_path: Path) -> None:
    assert understood(tmp_path, language="en_US").formats.dates["Close date"].order == "mdy"
    assert understood(tmp_path, language="en_GB").formats.dates["Close date"].order == "dmy"


def test_other_wishes_need_no_second_reading(tmp_path: Path) -> None:
    first = understood(tmp_path)
    first.source.path.unlink()
    second = reconsider(
        first.source, first.survey, Wishes(kind="deals", columns={"Owner": "source"}, date_format="mdy")
    )
    assert second.mapping["Owner"] == "source"
    assert second.doubts == ()
    assert [guess.certainty for guess in second.guesses][-1] is Certainty.GIVEN


def test_a_kind_can_be_given(tmp_path: Path) -> None:
    assert understood(tmp_path, "name,age\nEva,30\n", kind="people").kind is Kind.PEOPLE
    with pytest.raises(Refusal, match="Rows cannot be “cats”"):
        understood(tmp_path, kind="cats")


def test_without_a_column_that_names_the_row_nothing_can_be_done(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="No column says what a row is called") as caught:
        understood(tmp_path, "Amount,Stage\n5,Demo\n", kind="deals")
    assert caught.value.advice.english() == "Say which one is the Title. The columns are: Amount, Stage."


def test_wishes_that_make_no_sense_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no decimal sign"):
        understood(tmp_path, decimal=";")
    with pytest.raises(Refusal, match="way to write dates"):
        understood(tmp_path, date_format="whatever")
    with pytest.raises(Refusal, match="no import profile"):
        understood(tmp_path, profile="whatever")


def test_hundreds_of_stages_are_doubted(tmp_path: Path) -> None:
    rows = "".join(f"deal {number},step {number}\n" for number in range(60))
    found = understood(tmp_path, "Deal name,Stage\n" + rows)
    assert [text.english() for text in found.doubts] == ["“Stage” has 60 different values. Are these stages?"]


def test_a_wish_for_a_column_goes_to_the_files_that_have_it(tmp_path: Path) -> None:
    paths = [
        written(tmp_path, DEALS, "a.csv"),
        written(tmp_path, "Company name,City,Sector\nAcme,Lyon,food\n", "b.csv"),
    ]
    files = understand_together(paths, Wishes(columns={"owner": "source", "Sector": "note"}))
    assert [file.mapping.get(name) for file, name in zip(files, ("Owner", "Sector"), strict=True)] == ["source", "note"]
    with pytest.raises(Refusal, match="no column “Foo”"):
        understand_together(paths, Wishes(columns={"Foo": "source"}))


def test_a_look_that_is_cancelled_ends_early(tmp_path: Path) -> None:
    path = written(tmp_path, "Deal name,Stage\n" + "Route,Demo\n" * 5_000)
    assert understand(path, Wishes(), cancelled=lambda: True).survey.rows == 500
