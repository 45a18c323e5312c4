"""A random walker over commands, undo, redo and reopening: whatever it does, the file stays true."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from pipedesk.commands.bulk import (
    ArchiveDeals,
    DeleteDeals,
    LoseDeals,
    MoveDeals,
    ReopenDeals,
    TagDeals,
    UnarchiveDeals,
    UntagDeals,
    WinDeals,
)
from pipedesk.commands.bulk_fields import EditDeals, SetDealsOrganization
from pipedesk.commands.checklists import Answer, MoveOn, TickItem
from pipedesk.commands.command import Command
from pipedesk.commands.copying import DuplicateDeal, SplitDeal
from pipedesk.commands.custom_fields import (
    AddCustomField,
    MoveCustomField,
    RemoveCustomField,
    RenameCustomField,
    SetCustomOptions,
    SetCustomValue,
)
from pipedesk.commands.deals import (
    AddDeal,
    AddDealPerson,
    DealField,
    DeleteDeal,
    EditDeal,
    LoseDeal,
    MakeMainContact,
    MoveDeal,
    RemoveDealPerson,
    ReopenDeal,
    SetDealOrganization,
    SetDealRole,
    SetDealTags,
    TagDeal,
    UntagDeal,
    WinDeal,
)
from pipedesk.commands.followups import (
    CompleteFollowUp,
    DeleteFollowUp,
    EditFollowUp,
    PlanFollowUp,
    ReopenFollowUp,
    SnoozeFollowUp,
)
from pipedesk.commands.line_items import (
    AddLineItem,
    AddProduct,
    EditLineItem,
    EditProduct,
    FollowLines,
    LineField,
    MoveLineItem,
    RemoveLineItem,
    RemoveProduct,
)
from pipedesk.commands.notes import AddNote, DeleteNote, EditNote, PinNote
from pipedesk.commands.people import AddContactPoint, EditContactPoint, EditOrganization, EditPerson
from pipedesk.commands.pipelines import AddPipelines, DeletePipeline, MovePipeline, RenamePipeline
from pipedesk.commands.rates import SetExchangeRate
from pipedesk.commands.stages import AddStage, DeleteStage, EditStage, MoveStage, SetChecklist
from pipedesk.commands.templates import AddFromTemplate, DeleteTemplate, SaveTemplate
from pipedesk.commands.views import ChooseFirstView, DeleteView, EditView, MoveView, SaveView, UpdateView
from pipedesk.desk import Desk
from pipedesk.domain.filters import EVERYTHING, Filter, Holds, Not, Stale
from pipedesk.domain.line_items import added_up
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.requirements import RequiredField, StageColour
from pipedesk.domain.terms import ContactKind, CustomKind, DealRole
from pipedesk.domain.when import When
from pipedesk.store.file import open_store
from pipedesk.store.glance import Glance
from pipedesk.store.reads.line_items import deal_lines
from tests.fakes import FakeClock
from tests.stories import new_desk, state

NAMES = st.sampled_from(["Vélocité", "Hallmann", "velocite", "", "Ölmühle", "x" * 40, "مرحبا", "🚀 Rocket"])
NUMBER = st.integers(0, 10_000)


class Walk(RuleBasedStateMachine):
    """Keeps the states that undo must bring back, newest last, and those that redo must."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.clock = FakeClock()
        self.path = Path(self._folder.name) / "test.pipedesk"
        self.desk = new_desk(self.path.parent, self.clock)
        self.heard: list[int] = []
        self.desk.subscribe(lambda change: self.heard.append(change.id))
        self.past: list[dict[str, list[tuple[Any, ...]]]] = []
        self.future: list[dict[str, list[tuple[Any, ...]]]] = []

    def teardown(self) -> None:
        self.desk.store.close()
        self._folder.cleanup()

    @initialize()
    def some_deals(self) -> None:
        for stage in (1, 1, 2, 3):
            self.do(partial(AddDeal, "Deal", stage, 1000, organization="Hallmann", person="Eva"))

    def do(self, make: Callable[[], Command]) -> None:
        """Run one command; a refusal must leave everything as it was."""
        before = state(self.desk)
        told = len(self.heard)
        self.clock.advance(timedelta(minutes=2))
        try:
            change = self.desk.run(make())
        except Refusal:
            assert state(self.desk) == before
            assert len(self.heard) == told
            return
        if not change.rows:
            assert state(self.desk) == before
            return
        assert len(self.heard) == told + 1
        if change.origin == "user":
            self.past.append(before)
            self.future = []

    def pick(self, table: str, number: int) -> int:
        """The id of some row; one that does not exist when there is none."""
        rows = state(self.desk)[table]
        return int(rows[number % len(rows)][self.id_at(table)]) if rows else 999_999

    def id_at(self, table: str) -> int:
        with self.desk.store.reading() as look:
            names = [row[1] for row in look.exec_driver_sql(f'PRAGMA table_info("{table}")')]
        return names.index("id")

    @rule(title=NAMES, stage=NUMBER, value=st.integers(-5, 10**7), organization=NAMES, person=NAMES)
    def add(self, title: str, stage: int, value: int, organization: str, person: str) -> None:
        where = self.pick("stage", stage)
        self.do(lambda: AddDeal(title, where, value, organization=organization, person=person))

    @rule(deal=NUMBER, stage=NUMBER, after=st.none() | NUMBER)
    def move(self, deal: int, stage: int, after: int | None) -> None:
        behind = None if after is None else self.pick("deal", after)
        which, where = self.pick("deal", deal), self.pick("stage", stage)
        self.do(lambda: MoveDeal(which, where, behind))

    @rule(deal=NUMBER, end=st.sampled_from(["win", "lose", "reopen", "delete"]), reason=NAMES)
    def end(self, deal: int, end: str, reason: str) -> None:
        which = self.pick("deal", deal)
        commands: dict[str, Callable[[], Command]] = {
            "win": lambda: WinDeal(which, value_minor=500),
            "lose": lambda: LoseDeal(which, reason),
            "reopen": lambda: ReopenDeal(which),
            "delete": lambda: DeleteDeal(which),
        }
        self.do(commands[end])

    @rule(
        deal=NUMBER,
        edit=st.sampled_from(
            [
                (DealField.TITLE, "Renamed"),
                (DealField.TITLE, ""),
                (DealField.VALUE, 77),
                (DealField.CURRENCY, "CHF"),
                (DealField.CURRENCY, "francs"),
                (DealField.PROBABILITY, 101),
                (DealField.PROBABILITY, 30),
                (DealField.EXPECTED_CLOSE, date(2027, 1, 1)),
                (DealField.SOURCE, "fair"),
                (DealField.LOST_NOTE, "why"),
            ]
        ),
    )
    def edit(self, deal: int, edit: tuple[DealField, Any]) -> None:
        which = self.pick("deal", deal)
        self.do(lambda: EditDeal(which, *edit))

    @rule(deal=NUMBER, title=NAMES, value=st.integers(-1, 1000), template=NUMBER)
    def copies(self, deal: int, title: str, value: int, template: int) -> None:
        which = self.pick("deal", deal)
        self.do(lambda: DuplicateDeal(which, title, with_follow_ups=bool(value % 2)))
        self.do(lambda: SplitDeal(which, title, value))
        self.do(lambda: SaveTemplate(which, title))
        self.do(lambda: AddFromTemplate(self.pick("deal_template", template), title, organization=title))
        if value == 0:
            self.do(lambda: DeleteTemplate(self.pick("deal_template", template)))

    @rule(deal=NUMBER, name=NAMES, person=NUMBER, role=st.sampled_from(list(DealRole)))
    def people(self, deal: int, name: str, person: int, role: DealRole) -> None:
        which, who = self.pick("deal", deal), self.pick("person", person)
        self.do(lambda: AddDealPerson(which, name, role))
        self.do(lambda: SetDealRole(which, who, role))
        self.do(lambda: MakeMainContact(which, who))
        self.do(lambda: RemoveDealPerson(which, who))
        self.do(lambda: SetDealOrganization(which, name))
        self.do(lambda: EditPerson(who, name=name, job_title="Boss"))
        self.do(lambda: AddContactPoint(who, ContactKind.EMAIL, f"{role}@example.com"))
        self.do(lambda: EditContactPoint(self.pick("contact_point", deal), name))
        self.do(lambda: EditOrganization(self.pick("organization", person), name=name, city="Lyon"))

    @rule(deal=NUMBER, tag=NAMES)
    def tags(self, deal: int, tag: str) -> None:
        which = self.pick("deal", deal)
        self.do(lambda: TagDeal(which, tag))
        self.do(lambda: UntagDeal(which, tag))
        self.do(lambda: SetDealTags(which, (tag, "hot", "")))

    @rule(
        numbers=st.lists(NUMBER, min_size=1, max_size=5),
        stage=NUMBER,
        after=st.none() | NUMBER,
        name=NAMES,
        what=st.sampled_from(["move", "win", "lose", "reopen", "archive", "unarchive", "delete", "tag", "edit"]),
    )
    def several(self, numbers: list[int], stage: int, after: int | None, name: str, what: str) -> None:
        which = tuple(self.pick("deal", number) for number in numbers)
        behind = None if after is None else self.pick("deal", after)
        where = self.pick("stage", stage)
        commands: dict[str, list[Callable[[], Command]]] = {
            "move": [lambda: MoveDeals(which, where, behind)],
            "win": [lambda: WinDeals(which)],
            "lose": [lambda: LoseDeals(which, name)],
            "reopen": [lambda: ReopenDeals(which)],
            "archive": [lambda: ArchiveDeals(which)],
            "unarchive": [lambda: UnarchiveDeals(which)],
            "delete": [lambda: DeleteDeals(which)],
            "tag": [lambda: TagDeals(which, name), lambda: UntagDeals(which, name)],
            "edit": [
                lambda: EditDeals(which, DealField.SOURCE, name),
                lambda: EditDeals(which, DealField.TITLE, name),
                lambda: SetDealsOrganization(which, name),
            ],
        }
        for make in commands[what]:
            self.do(make)

    @rule(deal=NUMBER, hours=st.integers(-5, 50), recurrence=st.sampled_from([None, "FREQ=DAILY", "FREQ=HOURLY", "x"]))
    def plan(self, deal: int, hours: int, recurrence: str | None) -> None:
        which = self.pick("deal", deal)
        when = When(self.clock.now() + timedelta(hours=hours))
        self.do(lambda: PlanFollowUp("Call", when, which, recurrence=recurrence, reminders=(0, 15)))

    @rule(follow_up=NUMBER, what=st.sampled_from(["done", "undone", "snooze", "edit", "delete"]))
    def follow_up(self, follow_up: int, what: str) -> None:
        which = self.pick("follow_up", follow_up)
        soon = self.clock.now() + timedelta(hours=3)
        commands: dict[str, Callable[[], Command]] = {
            "done": lambda: CompleteFollowUp(which, "reached"),
            "undone": lambda: ReopenFollowUp(which),
            "snooze": lambda: SnoozeFollowUp(which, soon),
            "edit": lambda: EditFollowUp(which, subject="Later", when=When(soon)),
            "delete": lambda: DeleteFollowUp(which),
        }
        self.do(commands[what])

    @rule(deal=NUMBER, note=NUMBER, body=NAMES)
    def notes(self, deal: int, note: int, body: str) -> None:
        which, one = self.pick("deal", deal), self.pick("note", note)
        self.do(lambda: AddNote(body, which))
        self.do(lambda: EditNote(one, body + " more"))
        self.do(lambda: PinNote(one, pinned=bool(note % 2)))
        self.do(lambda: DeleteNote(one))

    @rule(stage=NUMBER, other=NUMBER, name=NAMES)
    def stages(self, stage: int, other: int, name: str) -> None:
        one, two = self.pick("stage", stage), self.pick("stage", other)
        self.do(lambda: AddStage(self.pick("pipeline", stage), name))
        self.do(lambda: EditStage(one, name=name, probability=50, stale_after_days=0, guidance="Go"))
        self.do(lambda: EditStage(two, colour=StageColour.TEAL, required=(RequiredField.SOURCE,)))
        self.do(lambda: MoveStage(one, two))
        self.do(lambda: DeleteStage(one, two))

    @rule(stage=NUMBER, lines=st.lists(NAMES, max_size=3), deal=NUMBER, item=NUMBER, done=st.booleans())
    def checklists(self, stage: int, lines: list[str], deal: int, item: int, done: bool) -> None:
        where, which = self.pick("stage", stage), self.pick("deal", deal)
        self.do(lambda: SetChecklist(where, tuple(lines)))
        self.do(lambda: TickItem(which, self.pick("checklist_item", item), done))
        one = self.pick("checklist_item", item + 1)
        answer = Answer(which, (one,), 900, date(2027, 1, 1), "Hallmann", "Eva", "fair", "why")
        self.do(lambda: MoveOn(MoveDeal(which, where), (answer,)))
        self.do(lambda: MoveOn(WinDeals((which,)), (Answer(which, (one,)),)))

    @rule(template=st.sampled_from(["after-sale", "seven-steps", "four-steps", "empty"]), number=NUMBER, name=NAMES)
    def pipelines(self, template: str, number: int, name: str) -> None:
        self.do(lambda: AddPipelines(template, "fr"))
        one, two = self.pick("pipeline", number), self.pick("pipeline", number + 1)
        self.do(lambda: RenamePipeline(one, name))
        self.do(lambda: MovePipeline(one, two))
        self.do(lambda: DeletePipeline(two, self.pick("stage", number)))
        self.do(lambda: SetExchangeRate("CHF", Decimal("0.95"), date(2026, 11, 1)))

    @rule(
        name=NAMES,
        view=NUMBER,
        other=NUMBER,
        shown=st.sampled_from([EVERYTHING, Stale(), Not(Holds("a"))]),
        what=st.sampled_from(["save", "edit", "update", "move", "first", "delete"]),
    )
    def views(self, name: str, view: int, other: int, shown: Filter, what: str) -> None:
        one, two = self.pick("saved_view", view), self.pick("saved_view", other)
        commands: dict[str, Callable[[], Command]] = {
            "save": lambda: SaveView(name, shown, icon="flame", shortcut=f"Ctrl+{view % 10}"),
            "edit": lambda: EditView(one, name=name, icon="star", shortcut=f"Ctrl+{other % 10}"),
            "update": lambda: UpdateView(one, shown, "list", "by value"),
            "move": lambda: MoveView(one, two),
            "first": lambda: ChooseFirstView(one if view % 3 else None),
            "delete": lambda: DeleteView(one),
        }
        self.do(commands[what])

    @rule(
        name=NAMES,
        kind=st.sampled_from(CustomKind),
        field=NUMBER,
        other=NUMBER,
        deal=NUMBER,
        typed=st.sampled_from(["", "a", "b", "a\nb", "1", "tomorrow", "example.com", "a@b.example", "0612"]),
        what=st.sampled_from(["add", "rename", "move", "options", "remove", "value", "value", "value"]),
    )
    def custom_fields(
        self, name: str, kind: CustomKind, field: int, other: int, deal: int, typed: str, what: str
    ) -> None:
        one, two, which = self.pick("custom_field", field), self.pick("custom_field", other), self.pick("deal", deal)
        commands: dict[str, Callable[[], Command]] = {
            "add": lambda: AddCustomField(name, kind, ("a", "b")),
            "rename": lambda: RenameCustomField(one, name),
            "move": lambda: MoveCustomField(one, two if field % 3 else None),
            "options": lambda: SetCustomOptions(one, ("a", "c") if other % 2 else ("b", "a")),
            "remove": lambda: RemoveCustomField(one),
            "value": lambda: SetCustomValue(which, one, typed),
        }
        self.do(commands[what])

    @rule(
        name=NAMES,
        deal=NUMBER,
        line=NUMBER,
        other=NUMBER,
        field=st.sampled_from(LineField),
        typed=st.sampled_from(["", "0", "1", "2,5", "20 %", "x", "9" * 15]),
        what=st.sampled_from(["add", "add", "edit", "edit", "move", "remove", "follow", "product", "new", "gone"]),
    )
    def line_items(self, name: str, deal: int, line: int, other: int, field: LineField, typed: str, what: str) -> None:
        which, one, two = self.pick("deal", deal), self.pick("line_item", line), self.pick("line_item", other)
        commands: dict[str, Callable[[], Command]] = {
            "add": lambda: AddLineItem(which, name),
            "edit": lambda: EditLineItem(one, field, typed),
            "move": lambda: MoveLineItem(one, two if line % 3 else None),
            "remove": lambda: RemoveLineItem(one),
            "follow": lambda: FollowLines(which, follow=bool(other % 3)),
            "new": lambda: AddProduct(name, typed, typed, "EUR", typed),
            "gone": lambda: RemoveProduct(self.pick("product", other)),
            "product": lambda: EditProduct(self.pick("product", other), name, typed, typed, "CHF", typed),
        }
        self.do(commands[what])

    @precondition(lambda self: self.past)
    @rule(steps=st.integers(1, 4))
    def undo_and_redo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.past))):
            self.future.append(state(self.desk))
            self.desk.undo()
            assert state(self.desk) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(state(self.desk))
        self.desk.redo()
        assert state(self.desk) == self.future.pop()

    @rule()
    def all_the_way_back_and_forth(self) -> None:
        last = state(self.desk)
        for expected in reversed(self.past):
            self.desk.undo()
            assert state(self.desk) == expected
        for _ in self.past:
            self.desk.redo()
        assert state(self.desk) == last

    @rule()
    def reopen(self) -> None:
        before = state(self.desk)
        self.desk.store.close()
        self.desk = Desk(open_store(self.path), self.clock)
        self.desk.subscribe(lambda change: self.heard.append(change.id))
        assert state(self.desk) == before

    @invariant()
    def nothing_is_broken(self) -> None:
        with self.desk.store.reading() as look:
            assert look.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert look.exec_driver_sql("PRAGMA foreign_key_check").all() == []

    @invariant()
    def places_are_strictly_ordered(self) -> None:
        with self.desk.store.reading() as look:
            for query in (
                "SELECT rank FROM deal WHERE status = 'open' AND archived_at IS NULL AND stage_id = {id}",
                "SELECT rank FROM stage WHERE pipeline_id = (SELECT pipeline_id FROM stage WHERE id = {id})",
            ):
                for (stage,) in look.exec_driver_sql("SELECT id FROM stage").all():
                    ranks = [rank for (rank,) in look.exec_driver_sql(query.format(id=stage))]
                    assert len(set(ranks)) == len(ranks)

    @invariant()
    def history_tells_where_each_deal_is(self) -> None:
        with self.desk.store.reading() as look:
            rows = look.exec_driver_sql(
                "SELECT d.stage_id, d.stage_entered_at, m.to_stage_id, m.at FROM deal d JOIN stage_move m ON m.id ="
                " (SELECT max(id) FROM stage_move WHERE deal_id = d.id)"
            ).all()
            assert len(rows) == look.exec_driver_sql("SELECT count(*) FROM deal").scalar()
        for stage, entered, to, at in rows:
            assert (stage, entered) == (to, at)

    @invariant()
    def totals_equal_sums(self) -> None:
        glance = Glance(self.path)
        with self.desk.store.reading() as look:
            stages = [stage for (stage,) in look.exec_driver_sql("SELECT id FROM stage")]
            sums: dict[tuple[int, str], list[int]] = {}
            for stage, currency, value in look.exec_driver_sql(
                "SELECT stage_id, currency, value_minor FROM deal WHERE status = 'open' AND archived_at IS NULL"
            ):
                entry = sums.setdefault((stage, currency), [0, 0])
                entry[0] += 1
                entry[1] += value
        totals = {(row.stage_id, row.currency): [row.count, row.value_minor] for row in glance.totals(stages)}
        glance.close()
        assert totals == sums

    @invariant()
    def values_that_follow_are_what_their_lines_come_to(self) -> None:
        with self.desk.store.reading() as look:
            for deal, value in look.exec_driver_sql("SELECT id, value_minor FROM deal WHERE value_from_lines").all():
                assert added_up(line.sum for line in deal_lines(look, deal).lines).net_minor == value

    @invariant()
    def search_finds_what_is_there(self) -> None:
        with self.desk.store.reading() as look:
            titles = dict(map(tuple, look.exec_driver_sql("SELECT id * 4, title FROM deal")))
            for key, value in look.exec_driver_sql(
                "SELECT v.deal_id * 4, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id"
                " WHERE v.value != '' AND f.kind NOT IN ('number', 'money', 'date', 'checkbox')"
            ):
                titles[key] += f" {value}"
            bodies = look.exec_driver_sql("SELECT id * 4 + 3, body FROM note").all()
            indexed: dict[int, str] = dict(map(tuple, look.exec_driver_sql("SELECT rowid, content FROM search_index")))
            assert len(indexed) == sum(
                look.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()
                for name in ("deal", "note", "organization", "person")
            )
        for key, text in (*titles.items(), *bodies):
            assert sorted(indexed[key].split()) == sorted(text.split())


TestWalk = Walk.TestCase
TestWalk.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
