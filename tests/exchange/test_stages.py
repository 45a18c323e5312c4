import pytest

from pipedesk.exchange.stages import OurStage, Outcome, StageMap, english_names, standard_stages
from pipedesk.exchange.vocabulary import vocabulary

DEFAULT = ("Prospecting", "Qualification", "Demo or meeting", "Proposal", "Negotiation and commitment")


def ours(*names: str, pipeline: str = "New business", first_id: int = 1) -> list[OurStage]:
    french = english_names()
    return [
        OurStage(first_id + at, name, f"{chr(ord('A') + at)}5", 10 * at, first_id, pipeline, french.get(name, name))
        for at, name in enumerate(names)
    ]


def stages(*names: str, one_pipeline: bool = True, **given: str) -> StageMap:
    return StageMap(ours(*(names or DEFAULT)), vocabulary(), given, one_pipeline=one_pipeline)


def name_of(found: OurStage | None) -> str | None:
    return found.name if found else None


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ("proposal", "Proposal"),
        ("PROPOSAL ", "Proposal"),
        ("Engaging", "Qualification"),
        ("qualifiedtobuy", "Qualification"),
        ("Proposal/Price Quote", "Proposal"),
        ("Negotiation/Review", "Negotiation and commitment"),
        ("Id. Decision Makers", "Qualification"),
        ("Devis envoyé", "Proposal"),
        ("Product demo", "Demo or meeting"),
        ("Contract negotiation", "Negotiation and commitment"),
        ("Legal", None),
        ("New", "Prospecting"),
        ("made", None),
        ("", None),
    ],
)
def test_their_stages_are_found_among_ours(theirs: str, mine: str | None) -> None:
    assert name_of(stages().stage(theirs)) == mine


def test_a_french_file_knows_the_same_words() -> None:
    french = stages("Prospection", "Qualification", "Proposition", "Négociation et engagement")
    assert name_of(french.stage("Prospecting")) == "Prospection"
    assert name_of(french.stage("Negotiation/Review")) == "Négociation et engagement"
    assert name_of(french.stage("Proposition")) == "Proposition"


def test_a_word_that_two_stages_share_decides_nothing() -> None:
    assert stages("Sales call", "Service call").stage("Call") is None


def test_a_stage_made_for_another_word_attracts_no_similar_one() -> None:
    some = stages()
    some.add(OurStage(99, "Pending response", "Z5", 50, 1, "New business", "Pending response"))
    assert name_of(some.stage("Pending response")) == "Pending response"
    assert some.stage("Pending contract") is None


@pytest.mark.parametrize(
    ("word", "outcome"),
    [
        ("Won", Outcome.WON),
        ("Closed Won", Outcome.WON),
        ("closedwon", Outcome.WON),
        ("Gagnée", Outcome.WON),
        ("Closed Lost", Outcome.LOST),
        ("Perdu", Outcome.LOST),
        ("Closed Lost to Competition", Outcome.LOST),
        ("APOLOGY", Outcome.LOST),
        ("open", Outcome.OPEN),
        ("En cours", Outcome.OPEN),
        ("deleted", Outcome.DELETED),
        ("Proposal", None),
        ("", None),
    ],
)
def test_outcomes_are_heard_in_many_words(word: str, outcome: Outcome | None) -> None:
    assert stages().outcome(word) is outcome


def test_the_users_word_overrules() -> None:
    some = stages(Signed="Proposal", Legal="won", Proposal="Brand new")
    assert some.outcome("Signed") is None
    assert name_of(some.stage("signed")) == "Proposal"
    assert some.outcome("LEGAL") is Outcome.WON
    assert some.stage("Proposal") is None
    assert some.wanted("Proposal") == "Brand new"


def test_a_stage_that_the_user_names_may_be_in_any_pipeline() -> None:
    both = [*ours(*DEFAULT), *ours("Onboarding", pipeline="After the sale", first_id=20)]
    some = StageMap(both, vocabulary(), {"Live": "Onboarding"}, one_pipeline=True)
    assert name_of(some.stage("Live")) == "Onboarding"
    assert some.stage("Onboarding") is None


def test_a_single_pipeline_of_theirs_is_our_first() -> None:
    assert name_of(stages().stage("Proposal", "Sales Pipeline")) == "Proposal"
    assert stages(one_pipeline=False).stage("Proposal", "Sales Pipeline") is None
    assert name_of(stages(one_pipeline=False).stage("Proposal", "new business")) == "Proposal"


def test_first_and_last_stage_of_a_pipeline() -> None:
    assert name_of(stages().first()) == "Prospecting"
    assert name_of(stages().last()) == "Negotiation and commitment"
    assert stages(one_pipeline=False).first("Other") is None
    assert StageMap([], vocabulary(), {}, one_pipeline=True).last() is None


def test_a_new_stage_stands_where_it_belongs_in_the_usual_process() -> None:
    some = stages("Prospecting", "Negotiation and commitment")
    assert some.place("Quote sent", "") == ("A5", "B5")
    assert some.place("Legal", "") == ("B5", None)
    assert StageMap([], vocabulary(), {}, one_pipeline=True).place("Quote sent", "") == (None, None)


def test_the_standard_stages_are_those_of_the_default_pipelines() -> None:
    assert list(standard_stages())[:5] == list(DEFAULT)
    assert [stage.probability for stage in list(standard_stages().values())[:5]] == [10, 25, 40, 60, 80]
