"""Example data: a plausible year of an invented seller, the same for the same seed and day."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Any

from pipedesk.assets import asset
from pipedesk.desk import Desk
from pipedesk.domain.edits import Change, Edit, Insert
from pipedesk.domain.names import folded
from pipedesk.domain.ranking import ranks_between
from pipedesk.domain.terms import AlertState, ContactKind, DealRole, DealStatus, FollowUpKind
from pipedesk.domain.texts import translate
from pipedesk.domain.uids import uid_at
from pipedesk.store.book import Book
from pipedesk.store.reads.columns import last_rank
from pipedesk.store.tables import SHAPES, FileSetting, LostReason, Pipeline, Stage, Tag

DEALS_AT_ONCE = 500
OPEN_SHARE = 0.62
WON_SHARE_OF_CLOSED = 0.58
STAGE_SHARES = (30, 25, 20, 15, 10)
WITHOUT_NEXT_STEP = 0.15
OLDEST_MOVE_DAYS, USUAL_MOVE_DAYS = 22, 3


@dataclass(slots=True)
class _Setting:
    """What the made-up deals are made from, read once."""

    words: dict[str, Any]
    stages: list[Stage]
    reasons: list[int]
    currency: str
    zone: str
    now: datetime
    random: Random
    ranks: dict[int, Iterator[str]]
    tags: list[int] = field(default_factory=list)


def add_example_data(desk: Desk, deals: int, seed: int) -> Change:
    """Add `deals` invented deals with people, history, notes and follow-ups to the first pipeline, as one step."""
    setting: _Setting | None = None

    def part(book: Book, count: int) -> list[Edit]:
        nonlocal setting
        edits: list[Edit] = []
        if setting is None:
            setting = _setting(book, deals, seed)
            edits += _tags(book, setting)
        return edits + _some_deals(book, setting, count)

    with desk.begin(translate("Demo", "Add example data")) as step:
        for start in range(0, deals, DEALS_AT_ONCE):
            step.add(partial(part, count=min(DEALS_AT_ONCE, deals - start)))
        return step.finish()


def _setting(book: Book, deals: int, seed: int) -> _Setting:
    facts = {fact.name: fact.value for fact in book.all(FileSetting)}
    with open(asset("demo", f"{'fr' if facts.get('language') == 'fr' else 'en'}.toml"), "rb") as file:
        words = tomllib.load(file)
    pipeline = book.all(Pipeline, order="rank", limit=1)[0]
    stages = book.all(Stage, order="rank", pipeline_id=pipeline.id)
    return _Setting(
        words=words,
        stages=stages,
        reasons=[reason.id for reason in book.all(LostReason)],
        currency=facts.get("currency", "EUR"),
        zone=book.zone.key,
        now=book.now.replace(minute=0, second=0, microsecond=0),
        random=Random(f"{seed} from {book.new_id('deal', 0)}"),
        ranks={stage.id: iter(ranks_between(last_rank(book.connection, stage.id), None, deals)) for stage in stages},
    )


def _tags(book: Book, setting: _Setting) -> list[Edit]:
    edits: list[Edit] = []
    for name in setting.words["tags"]:
        known = book.first(Tag, name=name)
        tag_id = known.id if known else book.new_id("tag")
        setting.tags.append(tag_id)
        if known is None:
            edits.append(Insert("tag", tag_id, {"uid": _uid(setting, setting.now), "name": name}))
    return edits


def _some_deals(book: Book, setting: _Setting, count: int) -> list[Edit]:
    """Organizations (one for two deals), people (one each), then the deals and all that hangs on them, by table."""
    rows: dict[str, list[Edit]] = {name: [] for name in SHAPES}
    organization = 0
    for index in range(count):
        created = _created(setting)
        if index % 2 == 0:
            organization = _organization(book, setting, rows, created)
        person = _person(book, setting, rows, organization, created)
        deal = _deal(book, setting, rows, organization, created)
        rows["deal_person"].append(
            Insert(
                "deal_person",
                book.new_id("deal_person"),
                {"deal_id": deal, "person_id": person, "role": setting.random.choice(list(DealRole))},
            )
        )
    return [edit for edits in rows.values() for edit in edits]


def _created(setting: _Setting) -> datetime:
    days = int(setting.random.triangular(3, 400, 40))
    return setting.now - timedelta(days=days, hours=setting.random.randint(0, 9))


def _organization(book: Book, setting: _Setting, rows: dict[str, list[Edit]], created: datetime) -> int:
    words, random = setting.words, setting.random
    name = f"{random.choice(words['companies'])} {random.choice(words['forms'])}"
    row_id = book.new_id("organization")
    rows["organization"].append(
        Insert(
            "organization",
            row_id,
            {
                "uid": _uid(setting, created),
                "name": name,
                "folded_name": folded(name),
                "website": f"https://{_domain(name)}",
                "city": random.choice(words["cities"]),
                "created_at": created,
            },
        )
    )
    return row_id


def _person(book: Book, setting: _Setting, rows: dict[str, list[Edit]], organization: int, created: datetime) -> int:
    words, random = setting.words, setting.random
    first, last = random.choice(words["first_names"]), random.choice(words["last_names"])
    row_id = book.new_id("person")
    values = {
        "uid": _uid(setting, created),
        "name": f"{first} {last}",
        "folded_name": folded(f"{first} {last}"),
        "job_title": random.choice(words["job_titles"]),
        "organization_id": organization,
        "created_at": created,
    }
    rows["person"].append(Insert("person", row_id, values))
    employer = rows["organization"][-1]
    assert isinstance(employer, Insert)
    mail = f"{folded(first)}.{folded(last)}@{_domain(str(employer.values['name']))}"
    phone = words["phone"].format(n=random.randint(0, 99), m=random.randint(0, 99))
    for kind, value in ((ContactKind.EMAIL, mail), (ContactKind.PHONE, phone)):
        point = {"person_id": row_id, "kind": kind, "value": value}
        rows["contact_point"].append(Insert("contact_point", book.new_id("contact_point"), point))
    return row_id


def _deal(book: Book, setting: _Setting, rows: dict[str, list[Edit]], organization: int, created: datetime) -> int:
    random = setting.random
    shares = (STAGE_SHARES + (5,) * len(setting.stages))[: len(setting.stages)]
    reached = random.choices(range(len(setting.stages)), shares)[0]
    still_open = random.random() < OPEN_SHARE
    entered = _entries(setting, created, reached, still_open=still_open)
    created = entered[0]
    stage = setting.stages[reached]
    row_id = book.new_id("deal")
    values: dict[str, Any] = {
        "uid": _uid(setting, created),
        "title": random.choice(setting.words["titles"]),
        "stage_id": stage.id,
        "rank": next(setting.ranks[stage.id]),
        "value_minor": round(random.lognormvariate(9.2, 0.8), -2) // 1 * 100,
        "currency": setting.currency,
        "organization_id": organization,
        "source": random.choice(setting.words["sources"]),
        "expected_close_on": (setting.now + timedelta(days=random.randint(-5, 90))).date(),
        "stage_entered_at": entered[-1],
        "created_at": created,
    }
    values["value_minor"] = int(values["value_minor"])
    if not still_open:
        values |= _closing(setting, entered[-1])
    rows["deal"].append(Insert("deal", row_id, values))
    for index, at in enumerate(entered):
        origin = setting.stages[index - 1].id if index else None
        move = {"deal_id": row_id, "from_stage_id": origin, "to_stage_id": setting.stages[index].id, "at": at}
        rows["stage_move"].append(Insert("stage_move", book.new_id("stage_move"), move))
    if random.random() < 0.3:
        tag = {"deal_id": row_id, "tag_id": random.choice(setting.tags)}
        rows["deal_tag"].append(Insert("deal_tag", book.new_id("deal_tag"), tag))
    if random.random() < 0.5:
        noted = _between(setting, created, setting.now)
        note = {
            "uid": _uid(setting, noted),
            "deal_id": row_id,
            "body": random.choice(setting.words["notes"]),
            "created_at": noted,
        }
        rows["note"].append(Insert("note", book.new_id("note"), note))
    _follow_ups(book, setting, rows, row_id, created, closed=values.get("closed_at"))
    return row_id


def _entries(setting: _Setting, created: datetime, reached: int, *, still_open: bool) -> list[datetime]:
    """When the deal came into each stage it went through; what is still open moved some days ago, few longer."""
    random = setting.random
    last = _between(setting, created, setting.now)
    if still_open:
        days = int(random.triangular(0, OLDEST_MOVE_DAYS, USUAL_MOVE_DAYS))
        last = max(created, setting.now - timedelta(days=days, hours=random.randint(0, 8)))
    between = sorted(_between(setting, created, last) for _ in range(reached - 1))
    return [created, *between, last] if reached else [last]


def _closing(setting: _Setting, entered: datetime) -> dict[str, Any]:
    closed = _between(setting, entered, setting.now)
    if setting.random.random() < WON_SHARE_OF_CLOSED or not setting.reasons:
        return {"status": DealStatus.WON, "closed_at": closed}
    return {"status": DealStatus.LOST, "closed_at": closed, "lost_reason_id": setting.random.choice(setting.reasons)}


def _follow_ups(
    book: Book,
    setting: _Setting,
    rows: dict[str, list[Edit]],
    deal: int,
    created: datetime,
    closed: datetime | None,
) -> None:
    random = setting.random
    for _ in range(random.randint(0, 2)):
        done = _between(setting, created, closed or setting.now)
        rows["follow_up"].append(_follow_up(book, setting, deal, done - timedelta(hours=1), done))
    if closed is None and random.random() > WITHOUT_NEXT_STEP:
        day = (setting.now + timedelta(days=round(random.triangular(-3, 14, 1)))).date()
        rows["follow_up"].append(_follow_up(book, setting, deal, _office_hour(setting, day), None))


def _follow_up(book: Book, setting: _Setting, deal: int, due: datetime, done: datetime | None) -> Insert:
    kind = setting.random.choices(list(FollowUpKind), (40, 22, 12, 12, 8, 6))[0]
    planned = min(due, setting.now) - timedelta(days=2)
    waiting = done is None and due > setting.now
    values = {
        "uid": _uid(setting, planned),
        "deal_id": deal,
        "kind": kind,
        "subject": setting.random.choice(setting.words["subjects"][kind.value]),
        "due_at": due,
        "zone": setting.zone,
        "alert_state": AlertState.SCHEDULED if waiting else AlertState.DONE if done else AlertState.ACKNOWLEDGED,
        "alert_at": due if waiting else None,
        "done_at": done,
        "created_at": planned,
    }
    return Insert("follow_up", book.new_id("follow_up"), values)


def _office_hour(setting: _Setting, day: date) -> datetime:
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day, time(setting.random.randint(8, 17), setting.random.choice((0, 30))), UTC)


def _between(setting: _Setting, start: datetime, end: datetime) -> datetime:
    return start + (end - start) * setting.random.random() if end > start else start


def _uid(setting: _Setting, at: datetime) -> str:
    """A UUIDv7 whose random part comes from the seed."""
    return uid_at(at, setting.random.getrandbits)


def _domain(name: str) -> str:
    letters = "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in folded(name))
    return f"{'-'.join(part for part in letters.split('-') if part)}.example"
