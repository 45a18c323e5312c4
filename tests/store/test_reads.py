"""What screens ask of the file: right answers, and the same number of questions whatever the size."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import event

from pipedesk.commands.deals import (
    AddDeal,
    AddDealPerson,
    DealField,
    EditDeal,
    LoseDeal,
    MoveDeal,
    SetDealOrganization,
    TagDeal,
    WinDeal,
)
from pipedesk.commands.followups import CompleteFollowUp, PlanFollowUp
from pipedesk.commands.notes import AddNote, PinNote
from pipedesk.commands.people import AddContactPoint, EditContactPoint, EditPerson
from pipedesk.commands.rates import SetExchangeRate
from pipedesk.desk import Desk
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import ContactKind, DealRole, DealStatus, FollowUpKind
from pipedesk.domain.when import When
from pipedesk.exchange.demo import add_example_data
from pipedesk.insights.figures import figures, win_rate
from pipedesk.store.glance import Glance
from pipedesk.store.reads.choices import lost_reasons, organizations_named, people_named, tags
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.deals import deal_by, deals_titled, list_deals, stage_names
from pipedesk.store.reads.followups import count_due, due_until, follow_up_row
from pipedesk.store.reads.quickfind import quick_find
from pipedesk.store.reads.timeline import Event, stored_day, timeline
from pipedesk.store.search import match_query
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return new_desk(tmp_path, clock)


@contextmanager
def counted(desk: Desk) -> Iterator[list[str]]:
    """The statements that are run inside."""
    seen: list[str] = []

    def note(*args: object) -> None:
        if str(args[2]).startswith("SELECT"):
            seen.append(str(args[2]))

    event.listen(desk.store.engine, "before_cursor_execute", note)
    yield seen
    event.remove(desk.store.engine, "before_cursor_execute", note)


def test_the_pane_sees_the_whole_deal(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk)
    desk.run(AddDealPerson(deal, "Eva Klein", DealRole.DECISION_MAKER))
    desk.run(AddContactPoint(1, ContactKind.EMAIL, "marc@velocite.example", "work"))
    desk.run(AddContactPoint(1, ContactKind.EMAIL, "second@velocite.example"))
    desk.run(AddContactPoint(1, ContactKind.PHONE, "01 99 00 12 34"))
    desk.run(EditPerson(1, job_title="Head of Operations"))
    desk.run(TagDeal(deal, "hot"))
    later = When(clock.now() + timedelta(days=2))
    sooner = When(clock.now() + timedelta(days=1))
    desk.run(PlanFollowUp("Later", later, deal))
    desk.run(PlanFollowUp("Sooner", sooner, deal, kind=FollowUpKind.CALL))
    with desk.store.reading() as look:
        found = deal_details(look, deal)
    assert found is not None
    assert (found.organization, found.stage.name, found.pipeline) == ("Vélocité", "Prospecting", "New business")
    assert [stage.probability for stage in found.path] == [10, 25, 40, 60, 80]
    assert [(person.name, person.role, person.email, person.phone) for person in found.people] == [
        ("Marc Petit", DealRole.CONTACT, "marc@velocite.example", "01 99 00 12 34"),
        ("Eva Klein", DealRole.DECISION_MAKER, "", ""),
    ]
    assert found.tags == ("hot",)
    assert found.next_step is not None
    assert found.next_step.subject == "Sooner"


def test_a_deal_that_is_gone_is_nothing(desk: Desk) -> None:
    with desk.store.reading() as look:
        assert deal_details(look, 77) is None
        assert timeline(look, 77) == []
        assert deal_by(look, uid="nothing") is None
        assert follow_up_row(look, 5) is None


def test_the_timeline_tells_everything_newest_first(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk)
    for command in (
        AddNote("Budget confirmed", deal),
        EditDeal(deal, DealField.VALUE, 5_000_000),
        MoveDeal(deal, 2),
        PlanFollowUp("Call", When(clock.now()), deal, kind=FollowUpKind.CALL),
        CompleteFollowUp(1, "reached"),
        EditDeal(deal, DealField.EXPECTED_CLOSE, date(2026, 12, 18)),
        LoseDeal(deal, "Price", "too dear"),
    ):
        clock.advance(timedelta(days=1))
        desk.run(command)
    with desk.store.reading() as look:
        rows = timeline(look, deal)
        older = timeline(look, deal, before=rows[2].at, limit=2)
    assert [row.event for row in rows] == [
        Event.LOST,
        Event.FIELD,
        Event.FOLLOW_UP,
        Event.STAGE,
        Event.FIELD,
        Event.NOTE,
        Event.CREATED,
    ]
    assert older == rows[3:5]
    lost, close, call, move, value, note, _ = rows
    assert (lost.text, lost.after) == ("Price", "too dear")
    assert stored_day(close.after) == date(2026, 12, 18)
    assert stored_day(close.before) is None
    assert (call.text, call.kind, call.after) == ("Call", FollowUpKind.CALL, "reached")
    assert (move.before, move.text, move.days) == ("Prospecting", "Qualification", 3)
    assert (value.text, value.before, value.after, value.currency) == ("value_minor", 3_200_000, 5_000_000, "EUR")
    assert note.text == "Budget confirmed"


def test_the_timeline_tells_of_another_organization_by_name(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk)
    for name in ("Gare Centrale", ""):
        clock.advance(timedelta(days=1))
        desk.run(SetDealOrganization(deal, name))
    with desk.store.reading() as look:
        rows = timeline(look, deal)
    assert [(row.text, row.before, row.after) for row in rows if row.event is Event.FIELD] == [
        ("organization", "Gare Centrale", None),
        ("organization", "Vélocité", "Gare Centrale"),
    ]


def test_what_was_undone_never_happened(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk)
    clock.advance(timedelta(days=1))
    desk.run(EditDeal(deal, DealField.VALUE, 1))
    desk.undo()
    with desk.store.reading() as look:
        assert [row.event for row in timeline(look, deal)] == [Event.CREATED]
    desk.redo()
    clock.advance(timedelta(days=1))
    desk.run(WinDeal(deal))
    with desk.store.reading() as look:
        assert [row.event for row in timeline(look, deal)] == [Event.WON, Event.FIELD, Event.CREATED]


def test_lists_are_filtered_and_found_by_words(desk: Desk) -> None:
    one = add_deal(desk, "Route planning", 1)
    two = add_deal(desk, "Data room", 2)
    desk.run(AddDeal("Signage", 3, organization="Gare Centrale", person="Nadia Ferrand"))
    desk.run(AddNote("needs a lift", two))
    desk.run(WinDeal(one))
    with desk.store.reading() as look:
        assert [row.title for row in list_deals(look, status=DealStatus.OPEN)] == ["Data room", "Signage"]
        assert [row.title for row in list_deals(look, stage_ids=[1])] == ["Route planning"]
        assert [row.title for row in list_deals(look, words="velocite")] == ["Route planning", "Data room"]
        assert [row.title for row in list_deals(look, words="FERR")] == ["Signage"]
        assert [row.title for row in list_deals(look, words="lift")] == ["Data room"]
        assert list_deals(look, words="nowhere") == []
        assert [row.probability for row in list_deals(look, limit=1)] == [10]
        assert [row.id for row in deals_titled(look, "DATA ROOM")] == [two]
        assert [row.title for row in deals_titled(look, "sign")] == ["Signage"]
        assert deal_by(look, deal_id=two) is not None
        assert len(stage_names(look)) == 9


def test_quick_find_finds_deals_people_organizations_and_notes(desk: Desk) -> None:
    deal = add_deal(desk)
    desk.run(AddNote("Vélocité wants a discount", deal))
    desk.run(AddContactPoint(1, ContactKind.EMAIL, "marc@velocite.example"))
    with desk.store.reading() as look:
        found = quick_find(look, "velo")
        assert sorted((row.table, row.deal_id) for row in found) == [("note", 1), ("organization", 1), ("person", 1)]
        assert [row.title for row in quick_find(look, "marc pet")] == ["Marc Petit"]
        assert [row.detail for row in quick_find(look, "route")] == ["Vélocité"]
        assert quick_find(look, "") == []
        assert quick_find(look, '"; DROP TABLE deal; --') == []
    desk.run(EditContactPoint(1, "m.petit@other.example"))
    with desk.store.reading() as look:
        assert [row.table for row in quick_find(look, "other")] == ["person"]
    desk.run(EditContactPoint(1, ""))
    with desk.store.reading() as look:
        assert quick_find(look, "other") == []


def test_words_are_quoted_so_that_nothing_is_a_query() -> None:
    assert match_query('a AND b* "c') == '"a"* "AND"* "b*"* "c"*'
    assert match_query(' " \0\udcff') == ""


def test_choices_are_in_the_users_order(desk: Desk) -> None:
    add_deal(desk)
    desk.run(TagDeal(1, "zebra"))
    desk.run(TagDeal(1, "apple"))
    with desk.store.reading() as look:
        assert [reason.name for reason in lost_reasons(look)][:2] == ["Price", "Chose a competitor"]
        assert [tag.name for tag in tags(look)] == ["apple", "zebra"]
        assert [found.name for found in organizations_named(look, "VELO")] == ["Vélocité"]
        assert [found.name for found in people_named(look, "marc")] == ["Marc Petit"]
        assert people_named(look, "x") == []


def test_what_is_due_is_counted_and_listed(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk)
    for hours in (1, 2, 30):
        desk.run(PlanFollowUp(f"In {hours}", When(clock.now() + timedelta(hours=hours)), deal))
    tonight = clock.now() + timedelta(hours=12)
    with desk.store.reading() as look:
        assert count_due(look, tonight) == 2
        assert [(row.subject, row.deal, row.organization) for row in due_until(look, tonight)] == [
            ("In 1", "Route planning", "Vélocité"),
            ("In 2", "Route planning", "Vélocité"),
        ]


def test_figures_are_right_and_currencies_stay_apart(desk: Desk) -> None:
    add_deal(desk, "A", 1, 100_000)
    add_deal(desk, "B", 4, 50_000)
    lost = add_deal(desk, "C", 2, 7)
    won = add_deal(desk, "D", 2, 30_000)
    swiss = add_deal(desk, "E", 1, 10_000)
    dollars = add_deal(desk, "F", 1, 999)
    desk.run(EditDeal(swiss, DealField.CURRENCY, "CHF"))
    desk.run(EditDeal(dollars, DealField.CURRENCY, "USD"))
    desk.run(LoseDeal(lost, "Price"))
    desk.run(WinDeal(won, value_minor=40_000))
    desk.run(SetExchangeRate("CHF", Decimal("1.05"), date(2026, 11, 1)))
    desk.run(SetExchangeRate("CHF", Decimal("1.10"), date(2026, 11, 20)))
    with desk.store.reading() as look:
        found = figures(look)
    business, after_sale = found.pipelines
    assert (business.open.count, business.won.count, business.lost.count) == (4, 1, 1)
    assert business.open.value == {"EUR": 150_000, "CHF": 10_000, "USD": 999}
    assert business.open.weighted == {"EUR": 40_000, "CHF": 1_000, "USD": 100}
    assert business.won.value == {"EUR": 40_000}
    assert business.win_rate == Decimal("50.00")
    converted = found.converted(business.open.value)
    assert (converted.minor, converted.without_rate) == (161_000, ("USD",))
    assert after_sale.win_rate is None
    assert win_rate(4238, 2473) == Decimal("63.15")


def test_a_rate_must_be_a_rate(desk: Desk) -> None:
    for currency, rate in (("francs", Decimal(1)), ("CHF", Decimal(0)), ("CHF", Decimal(-1))):
        with pytest.raises(Refusal, match="rate"):
            desk.run(SetExchangeRate(currency, rate, date(2026, 11, 1)))
    desk.run(SetExchangeRate("CHF", Decimal("1.05"), date(2026, 11, 1)))
    desk.run(SetExchangeRate("CHF", Decimal("1.06"), date(2026, 11, 1)))
    glance = Glance(desk.store.path)
    assert glance.rates() == {"CHF": "1.06"}
    glance.close()


def test_questions_do_not_grow_with_the_file(desk: Desk) -> None:
    add_example_data(desk, 20, 1)
    asked = []
    for _ in range(2):
        with desk.store.reading() as look, counted(desk) as seen:
            deal_details(look, 5)
            timeline(look, 5)
            figures(look)
            list_deals(look)
        asked.append(len(seen))
        with desk.store.reading() as look, counted(desk) as seen:
            quick_find(look, "a")
        assert len(seen) <= 5
        add_example_data(desk, 200, 2)
    assert asked[0] == asked[1] <= 20


def test_moving_a_card_asks_little_of_a_large_column(desk: Desk) -> None:
    add_example_data(desk, 200, 1)
    with counted(desk) as seen:
        desk.run(MoveDeal(1, 3))
    assert len(seen) <= 12


def test_example_data_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    dumps = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        desk = new_desk(tmp_path / name)
        add_example_data(desk, 30, 5)
        with desk.store.reading() as look:
            dumps.append(list_deals(look))
    assert dumps[0] == dumps[1]


def test_what_was_typed_back_at_once_did_not_happen(desk: Desk) -> None:
    deal = add_deal(desk, "A")
    for title in ("B", "A"):
        desk.run(EditDeal(deal, DealField.TITLE, title))
    with desk.store.reading() as look:
        assert [row.event for row in timeline(look, deal)] == [Event.CREATED]


def test_pinned_notes_come_first_and_kinds_can_be_chosen(desk: Desk, clock: FakeClock) -> None:
    deal = add_deal(desk)
    for body in ("first", "second", "third"):
        clock.advance(timedelta(minutes=1))
        desk.run(AddNote(body, deal))
    clock.advance(timedelta(minutes=1))
    desk.run(MoveDeal(deal, 2))
    desk.run(PinNote(1))
    with desk.store.reading() as look:
        rows = timeline(look, deal)
        notes = timeline(look, deal, only={Event.NOTE}, limit=2)
        older = timeline(look, deal, before=clock.now(), only={Event.NOTE, Event.CREATED})
    assert [(row.text, row.pinned) for row in rows[:2]] == [("first", True), ("Qualification", False)]
    assert [row.text for row in notes] == ["first", "third"]
    assert [row.text for row in older] == ["third", "second", ""]


def test_a_pasted_book_is_looked_for_by_its_first_words(desk: Desk) -> None:
    add_deal(desk, " ".join(f"word{number}" for number in range(16)))
    pasted = " ".join(f"word{number % 500}" for number in range(20_000))
    assert match_query(pasted).count("*") == 16
    with desk.store.reading() as look:
        assert [found.table for found in quick_find(look, pasted)] == ["deal"]
