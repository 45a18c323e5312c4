import pytest

from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.fields import FIELDS, Kind
from pipedesk.exchange.vocabulary import GENERIC, key, profiles, recognise, vocabulary


def test_names_are_compared_without_case_accents_spaces_and_marks() -> None:
    assert len({key(name) for name in ("Close Date", "close_date", "CLOSEDATE", "Clôse-date")}) == 1
    assert key("E-mail 1 - Value") == "email1value"
    assert key("Стадия сделки") == "стадиясделки"


def test_every_word_of_every_profile_leads_to_a_field_that_exists() -> None:
    for profile in profiles():
        for kind, words in vocabulary(profile).columns.items():
            names = {field.name for field in FIELDS[kind]}
            assert {meaning.field for meanings in words.values() for meaning in meanings} <= names


def test_every_field_can_be_named_by_its_own_name() -> None:
    words = vocabulary(GENERIC)
    for kind in Kind:
        own = {field.name for field in FIELDS[kind]} - {"email_2", "email_3", "phone_2", "phone_3", "phone_4"}
        assert all(any(one.field == name for one in words.columns[kind][key(name)]) for name in own), kind


def test_a_word_for_winning_is_never_one_for_losing() -> None:
    for profile in profiles():
        words = vocabulary(profile)
        assert not words.won & words.lost
        assert not words.yes & words.no
        assert not (words.won | words.lost) & words.open


def test_no_two_stages_of_ours_share_a_word() -> None:
    words = vocabulary(GENERIC)
    assert {words.stages[key(word)] for word in ("Negotiation/Review", "Contract Sent", "négociation")} == {
        "Negotiation and commitment"
    }


@pytest.mark.parametrize(
    ("columns", "profile"),
    [
        (["Deal - Title", "Deal - Currency of Value", "Deal - Stage"], "pipedrive"),
        (["Record ID", "Deal Name", "Deal Stage", "Associated Company (Primary)"], "hubspot"),
        (["ID", "STAGENAME", "CLOSEDATE", "OWNERID"], "salesforce"),
        (["title", "value", "stage"], GENERIC),
        (["opportunity_id", "sales_agent", "product", "account", "deal_stage"], GENERIC),
        ([], GENERIC),
    ],
)
def test_a_program_is_known_by_columns_that_only_it_writes(columns: list[str], profile: str) -> None:
    assert recognise(columns) == profile


def test_an_unknown_profile_is_refused_and_the_others_named() -> None:
    with pytest.raises(Refusal, match=r"no import profile “\.\./x”") as caught:
        vocabulary("../x")
    assert "generic, hubspot, pipedrive, salesforce" in caught.value.advice.english()


def test_a_profiles_own_words_come_before_the_general_ones() -> None:
    due = {meaning.place for meaning in vocabulary("hubspot").columns[Kind.FOLLOW_UPS][key("Activity Date")]}
    assert due == {1}
