"""Follow-ups as they are jotted down, in English and French; everything else is a note."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipedesk.domain.shorthand import LONGEST, Known, kind_of, understood
from pipedesk.domain.terms import FollowUpKind as Kind

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MARC, EVA, MARCO = Known(1, "Marc Petit"), Known(2, "Éva Hallmann"), Known(3, "Marco Leone")


@pytest.mark.parametrize(
    ("text", "kind", "subject", "wall"),
    [
        ("call Marc friday 10am", Kind.CALL, "Call Marc", "2026-11-27 10:00"),
        ("relancer Dupont dans 3 jours à 14h", Kind.TASK, "Relancer Dupont", "2026-11-26 14:00"),
        ("relancer Dupont par téléphone demain à 9h30", Kind.CALL, "Relancer Dupont par téléphone", "2026-11-24 09:30"),
        ("Appeler Éva mardi prochain à 14h", Kind.CALL, "Appeler Éva", "2026-12-01 14:00"),
        ("demain 9h30 appeler Marc", Kind.CALL, "Appeler Marc", "2026-11-24 09:30"),
        ("tomorrow at noon: lunch with Marc", Kind.MEETING, "Lunch with Marc", "2026-11-24 12:00"),
        ("rdv avec Marc le 18 décembre à 14h", Kind.MEETING, "Rdv avec Marc", "2026-12-18 14:00"),
        ("demo of the planner, thursday 3pm", Kind.DEMO, "Demo of the planner", "2026-11-26 15:00"),
        ("send Marc an email tomorrow morning", Kind.EMAIL, "Send Marc an email", "2026-11-24 09:00"),
        ("relancer Éva sur LinkedIn vendredi 10h", Kind.LINKEDIN, "Relancer Éva sur LinkedIn", "2026-11-27 10:00"),
        (
            "envoyer l’offre en 2 exemplaires vendredi 10h",
            Kind.TASK,
            "Envoyer l’offre en 2 exemplaires",
            "2026-11-27 10:00",
        ),
        ("call Marc about friday tomorrow 10:00", Kind.CALL, "Call Marc about friday", "2026-11-24 10:00"),
        ("call Marc in 2 hours", Kind.CALL, "Call Marc", "2026-11-23 12:00"),
        ("call Marc 16:00", Kind.CALL, "Call Marc", "2026-11-23 16:00"),
        ("call Marc at 9am", Kind.CALL, "Call Marc", "2026-11-24 09:00"),
        ("call Marc today 9am", Kind.CALL, "Call Marc", "2026-11-23 09:00"),
    ],
)
def test_a_time_of_day_is_understood(text: str, kind: Kind, subject: str, wall: str) -> None:
    jotted = understood(text, MONDAY, PARIS)
    assert jotted is not None
    assert (jotted.kind, jotted.subject) == (kind, subject)
    assert jotted.when.at.astimezone(PARIS).strftime("%Y-%m-%d %H:%M") == wall
    assert jotted.when.on is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("call Marc tuesday", date(2026, 11, 24)),
        ("call Marc next tuesday", date(2026, 12, 1)),
        ("appeler Marc mardi", date(2026, 11, 24)),
        ("appeler Marc mardi prochain", date(2026, 12, 1)),
        ("follow up in a week", date(2026, 11, 30)),
        ("by friday send the contract", date(2026, 11, 27)),
        ("envoyer le contrat d’ici vendredi", date(2026, 11, 27)),
    ],
)
def test_a_day_alone_is_the_whole_day(text: str, day: date) -> None:
    jotted = understood(text, MONDAY, PARIS)
    assert jotted is not None
    assert jotted.when.on == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "friday 10am",
        "call",
        "call Marc",
        "Marc is away until friday",
        "Budget confirmed for Q1",
        "Called Marc, decides friday",
        "Call went well. He decides on friday",
        "call Marc\nfriday 10am",
        "call Marc " + "about the offer " * 20 + "friday",
        "<b>call</b> Marc friday",
    ],
)
def test_anything_else_is_a_note(text: str) -> None:
    assert understood(text, MONDAY, PARIS) is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("call Marc friday", MARC),
        ("appeler EVA vendredi", EVA),
        ("call Mr Petit friday", MARC),
        ("call Leone, then Petit friday", None),
        ("call the office friday", None),
    ],
)
def test_who_is_meant_is_one_of_the_known_people(text: str, person: Known | None) -> None:
    jotted = understood(text, MONDAY, PARIS, [MARC, EVA, MARCO])
    assert jotted is not None
    assert jotted.person == person


@given(st.text(max_size=LONGEST + 5))
def test_no_text_breaks_it_and_what_is_understood_is_plannable(text: str) -> None:
    jotted = understood(text, MONDAY, PARIS)
    assert jotted is None or (jotted.subject and kind_of(jotted.subject) is jotted.kind)


@given(
    st.sampled_from(["call", "Appeler", "RDV avec", "send", "écrire à"]),
    st.text("abcdefghijklmnopqrstuvwxyzéèàçœßñЖ漢", min_size=1, max_size=20),
    st.integers(1, 300),
    st.integers(0, 23),
    st.integers(0, 59),
)
def test_verb_whom_and_time_are_told_apart(verb: str, whom: str, days: int, hour: int, minute: int) -> None:
    day = (MONDAY + timedelta(days=days)).date()
    jotted = understood(f"{verb} {whom} in {days} days at {hour}:{minute:02}", MONDAY, PARIS)
    assert jotted is not None
    assert jotted.subject == f"{verb[0].upper()}{verb[1:]} {whom}"
    assert jotted.when.at.astimezone(PARIS).replace(tzinfo=None) == datetime(day.year, day.month, day.day, hour, minute)
