"""What cards say."""

from datetime import datetime, timedelta

import pytest

from pipedesk.store.card_order import GroupKey
from pipedesk.store.glance import TAG_BREAK, CardRow, StageRow
from pipedesk.ui.board.faces import MOST_KEPT, Faces
from pipedesk.ui.board.layout import Marking, coloured
from pipedesk.ui.formats import Formats, Timing
from tests.fakes import MONDAY_MORNING, FakeClock

DEMO = StageRow(3, "Demo", 40, 14, "")


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def card(
    title: str = "Route planning",
    person: str = "Marc Petit",
    entered: datetime = MONDAY_MORNING - timedelta(days=4),
    due: datetime | None = MONDAY_MORNING + timedelta(minutes=80),
    deal: int = 1,
) -> CardRow:
    kind, due_ms = ("demo", milliseconds(due)) if due else (None, None)
    return CardRow(deal, title, "Vélocité", person, 3_200_000, "EUR", milliseconds(entered), kind, due_ms, None)


def test_a_card_says_what_who_how_much_when_and_how_long(faces: Faces) -> None:
    face = faces.of(card(), DEMO)

    assert (face.title, face.whom, face.value) == ("Route planning", "Vélocité · Marc Petit", "€32,000")
    assert (face.due.text, face.due.timing) == ("Today 11:00", Timing.TODAY)
    assert (face.days, face.stale, face.icon) == ("4 d", False, "presentation")


def test_nobody_leaves_no_dot_behind(faces: Faces) -> None:
    assert faces.of(card(person=""), DEMO).whom == "Vélocité"


def test_a_card_is_stale_when_it_has_been_in_its_stage_for_longer_than_that_allows(faces: Faces) -> None:
    assert not faces.of(card(entered=MONDAY_MORNING - timedelta(days=14), deal=1), DEMO).stale
    assert faces.of(card(entered=MONDAY_MORNING - timedelta(days=15), deal=2), DEMO).stale


def test_a_card_without_next_step_says_so(faces: Faces) -> None:
    face = faces.of(card(due=None), DEMO)

    assert (face.due.timing, face.due.text) == (Timing.NONE, "No next step")


def test_a_screen_reader_says_the_whole_card(faces: Faces) -> None:
    assert faces.spoken(card(person=""), DEMO) == "Route planning, Vélocité, €32,000, next step Today 11:00, stage Demo"
    stale = card(entered=MONDAY_MORNING - timedelta(days=30), due=None, deal=2)
    assert faces.spoken(stale, DEMO) == (
        "Route planning, Vélocité, Marc Petit, €32,000, No next step, stage Demo, stale"
    )


def test_a_face_is_made_once_until_time_has_passed(clock: FakeClock) -> None:
    faces = Faces(Formats("en", clock.zone()), clock.now)
    row = card()
    first = faces.of(row, DEMO)
    clock.advance(timedelta(hours=3))
    assert faces.of(row, DEMO) is first

    faces.forget()
    assert faces.of(row, DEMO).due.timing is Timing.OVERDUE


def test_a_card_that_was_read_again_gets_a_new_face(faces: Faces) -> None:
    faces.of(card("Old"), DEMO)

    assert faces.of(card("New"), DEMO).title == "New"


def test_faces_of_a_long_column_do_not_pile_up(faces: Faces) -> None:
    row = card(deal=0)
    first = faces.of(row, DEMO)
    for deal in range(1, MOST_KEPT + 1):
        faces.of(card(deal=deal), DEMO)

    assert faces.of(row, DEMO) is not first


TAGS = TAG_BREAK.join(("renewal", "pilot"))


def test_a_card_has_its_tags_by_name_and_its_close_date(faces: Faces) -> None:
    face = faces.of(card()._replace(tags=TAGS, expected_close_on="2026-12-18"), DEMO)

    assert (face.tags, face.close) == (("pilot", "renewal"), "18 Dec")
    assert "tags pilot, renewal" in faces.spoken(card()._replace(tags=TAGS), DEMO)


@pytest.mark.parametrize(
    ("key", "group"),
    [
        (GroupKey.NONE, ""),
        (GroupKey.TAG, "pilot"),
        (GroupKey.SOURCE, "Web"),
        (GroupKey.ORGANIZATION, "Vélocité"),
    ],
)
def test_a_card_is_in_a_group_and_has_its_colour(faces: Faces, key: GroupKey, group: str) -> None:
    faces.mark(Marking(key, coloured(["Web", "pilot", "Vélocité"])))
    face = faces.of(card()._replace(tags=TAGS, source="Web"), DEMO)

    assert face.group == group
    assert face.hue == {"": "", "Web": "blue", "pilot": "orange", "Vélocité": "teal"}[group]


def test_groups_without_a_colour_of_their_own_share_one(faces: Faces) -> None:
    names = [str(number) for number in range(20)]
    faces.mark(Marking(GroupKey.SOURCE, coloured(names)))
    hues = [faces.of(card()._replace(source=name), DEMO).hue for name in names]

    assert len(set(hues[:7])) == 7
    assert set(hues[7:]) == {"grey"}


def test_what_there_is_no_room_for_is_told(faces: Faces) -> None:
    told = faces.told(card()._replace(tags=TAGS, expected_close_on="2026-12-18"), DEMO, "Wants <b>more</b>")

    assert told.splitlines()[0] == "Route planning"
    assert "closes 18 Dec" in told
    assert "pilot · renewal" in told
    assert told.endswith("\n\nWants <b>more</b>")
