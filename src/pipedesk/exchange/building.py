"""Builds our rows from records of other programs: linked by name, duplicates left out, dates kept."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from pipedesk.assets import asset
from pipedesk.domain import alerts
from pipedesk.domain.currencies import is_code
from pipedesk.domain.edits import Edit, Insert
from pipedesk.domain.names import folded
from pipedesk.domain.ranking import rank_between
from pipedesk.domain.terms import AlertState, ContactKind, DealRole, DealStatus, FollowUpKind
from pipedesk.domain.texts import translate
from pipedesk.exchange.matching import Vocabulary, plain
from pipedesk.exchange.records import Problem, Record
from pipedesk.exchange.stages import OurStage, Outcome, StageMap
from pipedesk.store.book import Book
from pipedesk.store.reads.matching import Known

NEW_STAGE_PROBABILITY = 50
_KIND_WORDS = {
    FollowUpKind.CALL: ("call", "appel"),
    FollowUpKind.EMAIL: ("mail", "courriel"),
    FollowUpKind.MEETING: ("meeting", "reunion", "rendez", "event", "lunch"),
    FollowUpKind.DEMO: ("demo",),
    FollowUpKind.LINKEDIN: ("linkedin",),
}


@dataclass(slots=True)
class Counts:
    """What an import makes, or would make."""

    rows: int = 0
    deals: int = 0
    open: int = 0
    won: int = 0
    lost: int = 0
    organizations: int = 0
    people: int = 0
    follow_ups: int = 0
    notes: int = 0
    stages_created: list[str] = field(default_factory=list)
    stage_words: dict[str, str] = field(default_factory=dict)
    duplicates: int = 0
    won_minor: dict[str, int] = field(default_factory=dict)
    value_minor: dict[str, int] = field(default_factory=dict)


class Builder:
    """Turns records into edits and keeps what it made findable for the records that follow."""

    def __init__(
        self, known: Known, words: Vocabulary, given_stages: dict[str, str], currency: str, import_id: int | None
    ) -> None:
        self.counts = Counts()
        self.problems: list[Problem] = []
        self.import_id = import_id
        self._known = known
        self._words = words
        self._currency = currency
        self._stage_ranks = {stage.id: stage.rank for stage in known.stages}
        self._last_stage_rank = {stage.pipeline_id: stage.rank for stage in known.stages}
        self._pipeline_ids = {plain(stage.pipeline): stage.pipeline_id for stage in known.stages}
        english = english_stage_names()
        ours = [OurStage(s.id, s.name, s.pipeline_id, s.pipeline, english.get(s.name, s.name)) for s in known.stages]
        self._stages = StageMap(ours, words, given_stages)
        self._before = {
            (folded(deal.title), deal.organization_id, deal.value_minor, deal.created_at.date()) for deal in known.deals
        }
        self._titles = {folded(deal.title): deal.id for deal in known.deals}
        self._edits: list[Edit] = []
        self._build: dict[str, Callable[[Book, Record], None]] = {
            "deals": self._deal,
            "organizations": self._organization_row,
            "people": self._person_row,
            "follow-ups": self._follow_up,
        }

    def edits(self, book: Book, kind: str, records: Iterable[Record]) -> list[Edit]:
        """The edits for some records, in an order in which they can be made."""
        self._edits = []
        for record in records:
            self.counts.rows += 1
            self._build[kind](book, record)
        order = {name: place for place, name in enumerate(_ORDER)}
        return sorted(self._edits, key=lambda edit: order[edit.table])

    def _deal(self, book: Book, record: Record) -> None:
        title = record.text("title") or record.text("organization")
        if not title:
            self._refuse(record, "title")
            return
        external = record.text("external_id") or None
        if external is not None and external in self._known.deal_ids:
            self.counts.duplicates += 1
            return
        organization_id = self._organization(book, record.text("organization"), record)
        created = self._created(book, record)
        value = record.number("value") or 0
        if external is None and (folded(title), organization_id, value, created.date()) in self._before:
            self.counts.duplicates += 1
            return
        status = self._status(record)
        stage = self._stage(book, record, status)
        deal_id = book.new_id("deal")
        written = record.text("currency").upper()
        currency = written if is_code(written) else self._currency
        entered = record.moment("stage_entered") or created
        values: dict[str, Any] = {
            "uid": book.new_uid(),
            "title": title,
            "stage_id": stage.id,
            "rank": self._next_rank(stage.id),
            "status": status,
            "value_minor": value,
            "currency": currency,
            "probability": record.number("probability") if status is DealStatus.OPEN else None,
            "organization_id": organization_id,
            "source": record.text("source")[:200],
            "expected_close_on": record.day("expected_close"),
            "stage_entered_at": entered,
            "created_at": created,
            "external_id": external,
            "import_id": self.import_id,
        }
        self._close(book, record, status, values)
        self._add("deal", deal_id, values)
        self._history(book, deal_id, stage, record.text("pipeline"), created, entered)
        self._hang_on_deal(book, record, deal_id, organization_id, created)
        if external is not None:
            self._known.deal_ids[external] = deal_id
        self._titles.setdefault(folded(title), deal_id)
        self._count_deal(status, currency, value)

    def _close(self, book: Book, record: Record, status: DealStatus, values: dict[str, Any]) -> None:
        """When and why it ended; of an open deal, a closing date is the expected one."""
        closed = record.moment("closed")
        if status is DealStatus.OPEN:
            if closed is not None and values["expected_close_on"] is None:
                values["expected_close_on"] = closed.astimezone(book.zone).date()
            return
        own = record.moment("won_at" if status is DealStatus.WON else "lost_at")
        values["closed_at"] = own or closed or values["stage_entered_at"]
        reason = record.text("lost_reason")
        if status is DealStatus.LOST and reason:
            values["lost_reason_id"] = self._lost_reason(book, reason[:200])

    def _history(
        self, book: Book, deal_id: int, stage: OurStage, pipeline: str, created: datetime, entered: datetime
    ) -> None:
        first = self._stages.first(pipeline)
        steps: list[tuple[int | None, int, datetime]] = [(None, stage.id, created)]
        if entered != created and first is not None and first.id != stage.id:
            steps = [(None, first.id, created), (first.id, stage.id, entered)]
        for origin, to, at in steps:
            values = {"deal_id": deal_id, "from_stage_id": origin, "to_stage_id": to, "at": at}
            self._add("stage_move", book.new_id("stage_move"), values)

    def _hang_on_deal(
        self, book: Book, record: Record, deal_id: int, organization_id: int | None, created: datetime
    ) -> None:
        person_id = self._person(book, record, record.text("person"), organization_id)
        if person_id is not None:
            values: dict[str, Any] = {"deal_id": deal_id, "person_id": person_id, "role": DealRole.CONTACT}
            self._add("deal_person", book.new_id("deal_person"), values)
        for name in dict.fromkeys(part.strip() for part in record.text("tags").replace(";", ",").split(",")):
            if name:
                values = {"deal_id": deal_id, "tag_id": self._tag(book, name[:100])}
                self._add("deal_tag", book.new_id("deal_tag"), values)
        self._note(book, record, {"deal_id": deal_id}, created)

    def _status(self, record: Record) -> DealStatus:
        for name in ("status", "stage"):
            word = plain(record.text(name))
            meaning = self._stages.meaning(word) if word else None
            if meaning is Outcome.WON:
                return DealStatus.WON
            if meaning is Outcome.LOST:
                return DealStatus.LOST
        return DealStatus.OPEN

    def _stage(self, book: Book, record: Record, status: DealStatus) -> OurStage:
        """The stage that the row names; of a closed deal without one, the last for a won and the first for a lost deal."""
        pipeline, word = record.text("pipeline"), record.text("stage")
        meaning = self._stages.meaning(word, pipeline) if word else None
        if isinstance(meaning, OurStage):
            self.counts.stage_words[word] = meaning.name
            return meaning
        if word and meaning is None:
            return self._new_stage(book, word, pipeline)
        if isinstance(meaning, Outcome):
            self.counts.stage_words[word] = meaning.value
        standing = self._stages.last(pipeline) if status is DealStatus.WON else self._stages.first(pipeline)
        return standing or self._new_stage(book, word or "New", pipeline)

    def _new_stage(self, book: Book, name: str, pipeline: str) -> OurStage:
        home = self._stages.first(pipeline)
        pipeline_id = home.pipeline_id if home else self._pipeline(book, pipeline or "Pipeline")
        rank = rank_between(self._last_stage_rank.get(pipeline_id), None)
        self._last_stage_rank[pipeline_id] = rank
        stage = OurStage(book.new_id("stage"), name[:200], pipeline_id, home.pipeline if home else pipeline, name)
        values = {
            "uid": book.new_uid(),
            "pipeline_id": pipeline_id,
            "name": stage.name,
            "rank": rank,
            "probability": NEW_STAGE_PROBABILITY,
        }
        self._add("stage", stage.id, values)
        self._stages.add(stage)
        self.counts.stages_created.append(stage.name)
        self.counts.stage_words[name] = stage.name
        return stage

    def _pipeline(self, book: Book, name: str) -> int:
        pipeline_id = book.new_id("pipeline")
        rank = rank_between(max(self._known.pipelines.values(), default=None), None)
        self._known.pipelines[name] = rank
        self._add("pipeline", pipeline_id, {"uid": book.new_uid(), "name": name[:200], "rank": rank})
        return pipeline_id

    def _organization_row(self, book: Book, record: Record) -> None:
        name = record.text("name")
        external = record.text("external_id") or None
        if not name:
            self._refuse(record, "name")
        elif folded(name) in self._known.organizations or (external and external in self._known.organization_ids):
            self.counts.duplicates += 1
        else:
            self._new_organization(book, name, record, external)

    def _organization(self, book: Book, name: str, record: Record) -> int | None:
        if not name:
            return None
        known = self._known.organizations.get(folded(name))
        return known if known is not None else self._new_organization(book, name, Record(record.row, {}), None)

    def _new_organization(self, book: Book, name: str, record: Record, external: str | None) -> int:
        row_id = book.new_id("organization")
        values = {
            "uid": book.new_uid(),
            "name": name,
            "folded_name": folded(name),
            "website": record.text("website"),
            "phone": record.text("phone")[:100],
            "city": record.text("city")[:200],
            "created_at": self._created(book, record),
            "external_id": external,
            "import_id": self.import_id,
        }
        self._add("organization", row_id, values)
        self._known.organizations[folded(name)] = row_id
        if external:
            self._known.organization_ids[external] = row_id
        self.counts.organizations += 1
        self._note(book, record, {"organization_id": row_id}, self._created(book, record))
        return row_id

    def _person_row(self, book: Book, record: Record) -> None:
        name = record.text("name") or f"{record.text('first_name')} {record.text('last_name')}".strip() or record.text("email")
        external = record.text("external_id") or None
        if not name:
            self._refuse(record, "name")
            return
        organization_id = self._organization(book, record.text("organization"), record)
        emails = _several(record, "email")
        if (
            any(email.lower() in self._known.people_by_email for email in emails)
            or (not emails and (folded(name), organization_id) in self._known.people)
            or (external and external in self._known.person_ids)
        ):
            self.counts.duplicates += 1
            return
        self._new_person(book, name, organization_id, record, external)

    def _person(self, book: Book, record: Record, name: str, organization_id: int | None) -> int | None:
        email = record.text("email").lower()
        if email and email in self._known.people_by_email:
            return self._known.people_by_email[email]
        if not name and not email:
            return None
        known = self._known.people.get((folded(name or email), organization_id))
        return known if known is not None else self._new_person(book, name or email, organization_id, record, None, bare=True)

    def _new_person(
        self, book: Book, name: str, organization_id: int | None, record: Record, external: str | None, *, bare: bool = False
    ) -> int:
        row_id = book.new_id("person")
        created = self._created(book, record)
        values = {
            "uid": book.new_uid(),
            "name": name[:300],
            "folded_name": folded(name[:300]),
            "job_title": "" if bare else record.text("job_title")[:200],
            "organization_id": organization_id,
            "created_at": created,
            "external_id": external,
            "import_id": self.import_id,
        }
        self._add("person", row_id, values)
        for kind, field_name in ((ContactKind.EMAIL, "email"), (ContactKind.PHONE, "phone")):
            for value in _several(record, field_name):
                point = {"person_id": row_id, "kind": kind, "value": value}
                self._add("contact_point", book.new_id("contact_point"), point)
                if kind is ContactKind.EMAIL:
                    self._known.people_by_email.setdefault(value.lower(), row_id)
        self._known.people[(folded(name), organization_id)] = row_id
        if external:
            self._known.person_ids[external] = row_id
        self.counts.people += 1
        if not bare:
            self._note(book, record, {"person_id": row_id}, created)
        return row_id

    def _follow_up(self, book: Book, record: Record) -> None:
        subject = record.text("subject") or record.text("kind")
        external = record.text("external_id") or None
        if not subject:
            self._refuse(record, "subject")
            return
        day = record.day("due")
        due = record.moment("due") or (alerts.due_moment(day, book.zone) if day else None) or record.moment("done_at") or book.now
        if (external and external in self._known.follow_up_ids) or (not external and (subject, due) in self._known.follow_ups):
            self.counts.duplicates += 1
            return
        done = record.moment("done_at") or (due if plain(record.text("done")) in self._words.yes else None)
        organization_id = self._organization(book, record.text("organization"), record)
        values = {
            "uid": book.new_uid(),
            "deal_id": self._titles.get(folded(record.text("deal"))) if record.text("deal") else None,
            "person_id": self._person(book, record, record.text("person"), organization_id),
            "kind": _kind(record.text("kind")),
            "subject": subject[:500],
            "due_at": due,
            "due_on": day,
            "zone": book.zone.key,
            "created_at": min(due, book.now),
            "done_at": done,
            "external_id": external,
            "import_id": self.import_id,
        }
        if done is not None:
            values["alert_state"] = AlertState.DONE
        elif due > book.now:
            values["alert_at"] = due
        else:
            # It was overdue before it came here: it is in the list, and raises no alert of its own.
            values["alert_state"] = AlertState.ACKNOWLEDGED
        self._add("follow_up", book.new_id("follow_up"), values)
        if external:
            self._known.follow_up_ids.add(external)
        self.counts.follow_ups += 1
        self._note(book, record, {"deal_id": values["deal_id"]}, values["created_at"])

    def _note(self, book: Book, record: Record, about: dict[str, Any], created: datetime) -> None:
        body = record.text("note")
        if body and any(value is not None for value in about.values()):
            values = {"uid": book.new_uid(), "body": body, "created_at": created, "import_id": self.import_id, **about}
            self._add("note", book.new_id("note"), values)
            self.counts.notes += 1

    def _tag(self, book: Book, name: str) -> int:
        known = self._known.tags.get(name.casefold())
        if known is None:
            known = self._known.tags[name.casefold()] = book.new_id("tag")
            self._add("tag", known, {"uid": book.new_uid(), "name": name})
        return known

    def _lost_reason(self, book: Book, name: str) -> int:
        known = self._known.lost_reasons.get(name.casefold())
        if known is None:
            known = self._known.lost_reasons[name.casefold()] = book.new_id("lost_reason")
            self._known.last_reason_rank = rank_between(self._known.last_reason_rank, None)
            self._add("lost_reason", known, {"uid": book.new_uid(), "name": name, "rank": self._known.last_reason_rank})
        return known

    def _next_rank(self, stage_id: int) -> str:
        rank = rank_between(self._known.last_ranks.get(stage_id), None)
        self._known.last_ranks[stage_id] = rank
        return rank

    def _created(self, book: Book, record: Record) -> datetime:
        """The file's own date of creation; without one, the earliest date that the row has, or now."""
        found = record.moment("created")
        if found is not None:
            return found
        others = [record.moment(name) for name in ("stage_entered", "won_at", "lost_at")]
        return min([moment for moment in others if moment is not None], default=book.now)

    def _count_deal(self, status: DealStatus, currency: str, value: int) -> None:
        self.counts.deals += 1
        self.counts.value_minor[currency] = self.counts.value_minor.get(currency, 0) + value
        match status:
            case DealStatus.OPEN:
                self.counts.open += 1
            case DealStatus.WON:
                self.counts.won += 1
                self.counts.won_minor[currency] = self.counts.won_minor.get(currency, 0) + value
            case DealStatus.LOST:
                self.counts.lost += 1

    def _refuse(self, record: Record, column: str) -> None:
        self.problems.append(Problem(record.row, column, "", translate("Import", "This row has no name: it was left out.")))

    def _add(self, table: str, row_id: int, values: dict[str, Any]) -> None:
        self._edits.append(Insert(table, row_id, values))


_ORDER = (
    "pipeline",
    "stage",
    "lost_reason",
    "tag",
    "organization",
    "person",
    "contact_point",
    "deal",
    "stage_move",
    "deal_person",
    "deal_tag",
    "note",
    "follow_up",
)


@cache
def english_stage_names() -> dict[str, str]:
    """The English name of every stage that comes with PipeDesk, by its French one."""
    names: dict[str, str] = {}
    for path in sorted(asset("pipelines").glob("*.toml")):
        with path.open("rb") as file:
            for pipeline in tomllib.load(file)["pipelines"]:
                names |= {stage["fr"]: stage["en"] for stage in pipeline["stages"]}
    return names


def _several(record: Record, name: str) -> list[str]:
    """All e-mail addresses or telephone numbers of a row, each once."""
    found: dict[str, None] = {}
    for field_name in (name, f"{name}_2", f"{name}_3"):
        for part in record.text(field_name).replace(" ::: ", ";").replace(",", ";").split(";"):
            if part.strip():
                found[part.strip()] = None
    return list(found)


def _kind(word: str) -> FollowUpKind:
    said = plain(word)
    for kind, words in _KIND_WORDS.items():
        if any(part in said for part in words):
            return kind
    return FollowUpKind.TASK
