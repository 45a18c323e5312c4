"""Builds our rows from records of all kinds: linked with each other, duplicates left out, dates kept."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pipedesk.domain.texts import Text, translate
from pipedesk.exchange.batch import Batch
from pipedesk.exchange.deal_rows import DealRows, created_at
from pipedesk.exchange.fields import Kind
from pipedesk.exchange.follow_up_rows import FollowUpRows, subject_of
from pipedesk.exchange.parties import Parties, name_of
from pipedesk.exchange.problems import Findings
from pipedesk.exchange.records import DealRecord, FollowUpRecord, OrganizationRecord, PersonRecord, Record
from pipedesk.exchange.stages import OurStage, StageMap, english_names
from pipedesk.exchange.vocabulary import Vocabulary
from pipedesk.store.reads.matching import Known


@dataclass(slots=True)
class Counts:
    """What an import made, or would make. Money in minor units by currency.

    `completed` are organizations and people that were there and got what they lacked; `left_out` rows that could not be
    taken; `duplicates` rows that were there already.
    """

    rows: int = 0
    deals: int = 0
    open: int = 0
    won: int = 0
    lost: int = 0
    organizations: int = 0
    people: int = 0
    completed: int = 0
    follow_ups: int = 0
    notes: int = 0
    duplicates: int = 0
    left_out: int = 0
    value_minor: dict[str, int] = field(default_factory=dict)
    won_minor: dict[str, int] = field(default_factory=dict)
    stages_created: list[str] = field(default_factory=list)
    stage_words: dict[str, str] = field(default_factory=dict)

    def bring_anything(self) -> bool:
        """Whether there is a row that was not in the file before, or that has more now."""
        return any((self.deals, self.organizations, self.people, self.follow_ups, self.notes, self.completed))


class Builder:
    """Takes records, batch by batch, and keeps what it made findable for those that follow."""

    def __init__(
        self,
        known: Known,
        words: Vocabulary,
        given_stages: Mapping[str, str],
        currency: str,
        *,
        one_pipeline: bool,
    ) -> None:
        self.problems = Findings()
        self.duplicates = Findings()
        self.unlinked = Findings()
        self._rows = self._notes = 0
        english = english_names()
        ours = [
            OurStage(s.id, s.name, s.rank, s.probability, s.pipeline_id, s.pipeline, english.get(s.name, s.name))
            for s in known.stages
        ]
        self._parties = Parties(known, words.profile)
        self._deals = DealRows(
            known, self._parties, StageMap(ours, words, given_stages, one_pipeline=one_pipeline), currency
        )
        self._follow_ups = FollowUpRows(known)
        self._build: dict[Kind, Callable[[Batch, str, Record], None]] = {
            Kind.DEALS: self._deal,
            Kind.ORGANIZATIONS: self._organization,
            Kind.PEOPLE: self._person,
            Kind.FOLLOW_UPS: self._follow_up,
        }

    def take(self, batch: Batch, kind: Kind, file: str, records: Iterable[Record]) -> None:
        """Put the rows for some records into a batch."""
        build = self._build[kind]
        for record in records:
            self._rows += 1
            build(batch, file, record)

    def counts(self) -> Counts:
        """What was made so far."""
        deals, parties = self._deals.counts, self._parties.counts
        return Counts(
            rows=self._rows,
            deals=deals.deals,
            open=deals.open,
            won=deals.won,
            lost=deals.lost,
            organizations=parties.organizations,
            people=parties.people,
            completed=parties.completed,
            follow_ups=self._follow_ups.count,
            notes=self._notes,
            duplicates=self.duplicates.count,
            left_out=self.problems.count,
            value_minor=dict(deals.value_minor),
            won_minor=dict(deals.won_minor),
            stages_created=list(deals.stages_created),
            stage_words=dict(deals.stage_words),
        )

    def _deal(self, batch: Batch, file: str, record: Record) -> None:
        assert isinstance(record, DealRecord)
        title = record.title or record.organization
        if not title:
            self._leave_out(file, record, Kind.DEALS)
            return
        if self._deals.is_deleted(record):
            self.problems.add(file, record.row, "", title, _DELETED)
            return
        created = created_at(record, batch.book.now, closed=False)
        organization_id = self._organization_of(batch, file, record, created)
        if self._deals.is_known(record, organization_id):
            self.duplicates.add(file, record.row, "", title, _KNOWN)
            return
        person_id = self._parties.person(
            batch, record.person, record.person_id, record.email, record.phone, organization_id, created
        )
        deal_id = self._deals.add(batch, record, organization_id, person_id)
        self._note(batch, record.note, {"deal_id": deal_id, "created_at": created})

    def _organization_of(
        self, batch: Batch, file: str, record: DealRecord | PersonRecord, created: datetime
    ) -> int | None:
        number, domain = record.organization_id, record.organization_domain
        found = self._parties.organization(batch, record.organization, number, domain, created)
        if found is None and (number or domain):
            self.unlinked.add(file, record.row, "", number or domain, _NO_ORGANIZATION)
        return found

    def _organization(self, batch: Batch, file: str, record: Record) -> None:
        assert isinstance(record, OrganizationRecord)
        if not record.name:
            self._leave_out(file, record, Kind.ORGANIZATIONS)
            return
        created = record.created or batch.book.now
        row_id, new = self._parties.organization_row(batch, record, created)
        if new:
            self._note(batch, record.note, {"organization_id": row_id, "created_at": created})
        else:
            self.duplicates.add(file, record.row, "", record.name, _KNOWN)

    def _person(self, batch: Batch, file: str, record: Record) -> None:
        assert isinstance(record, PersonRecord)
        name = name_of(record)
        if not name:
            self._leave_out(file, record, Kind.PEOPLE)
            return
        created = record.created or batch.book.now
        organization_id = self._organization_of(batch, file, record, created)
        row_id, new = self._parties.person_row(batch, record, organization_id, created)
        if new:
            self._note(batch, record.note, {"person_id": row_id, "created_at": created})
        else:
            self.duplicates.add(file, record.row, "", name, _KNOWN)

    def _follow_up(self, batch: Batch, file: str, record: Record) -> None:
        assert isinstance(record, FollowUpRecord)
        if not subject_of(record):
            self._leave_out(file, record, Kind.FOLLOW_UPS)
            return
        if self._follow_ups.is_known(batch, record, self._parties.profile):
            self.duplicates.add(file, record.row, "", subject_of(record), _KNOWN)
            return
        created = record.created or batch.book.now
        organization_id = self._parties.organization(batch, record.organization, "", "", created)
        person_id = self._parties.person(
            batch, record.person, record.person_id, record.email, (), organization_id, created
        )
        deal_id = self._deals.find(record.deal_id, record.deal, organization_id)
        if deal_id is None and (record.deal or record.deal_id):
            named = record.deal or record.deal_id
            self.unlinked.add(file, record.row, "", named, _NO_DEAL)
        self._follow_ups.add(batch, record, deal_id, person_id)
        about = {"deal_id": deal_id} if deal_id is not None else {"person_id": person_id}
        if any(about.values()):
            self._note(batch, record.note, {**about, "created_at": created})

    def _note(self, batch: Batch, body: str, values: dict[str, object]) -> None:
        if body:
            identity = {"uid": batch.book.new_uid(), "import_id": batch.import_id}
            batch.add("note", {"body": body, **values, **identity})
            self._notes += 1

    def _leave_out(self, file: str, record: Record, kind: Kind) -> None:
        self.problems.add(file, record.row, "", "", _UNNAMED[kind])


_KNOWN = translate("Import", "This is there already; not added again.")
_DELETED = translate("Import", "This was deleted there; left out.")
_NO_ORGANIZATION = translate("Import", "No organization of this number or website is here; import organizations first.")
_NO_DEAL = translate("Import", "No single deal of this name or number is here; it stands by itself.")
_UNNAMED: dict[Kind, Text] = {
    Kind.DEALS: translate("Import", "This row has no title; left out."),
    Kind.ORGANIZATIONS: translate("Import", "This row has no name; left out."),
    Kind.PEOPLE: translate("Import", "This row has neither a name nor an e-mail; left out."),
    Kind.FOLLOW_UPS: translate("Import", "This row does not say what is to be done; left out."),
}
