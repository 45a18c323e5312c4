"""Notes: what was said, and what is worth remembering."""

from typing import NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.domain.edits import Delete, Insert, Update
from pipedesk.domain.names import clean_text
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import Deal, Note, Organization, Person

NOTE_LIMIT = 200_000


class AddNote(NamedTuple):
    """Write a note on a deal, a person or an organization."""

    body: str
    deal_id: int | None = None
    person_id: int | None = None
    organization_id: int | None = None

    def plan(self, book: Book) -> Plan:
        for model, row_id in ((Deal, self.deal_id), (Person, self.person_id), (Organization, self.organization_id)):
            if row_id is not None:
                book.get(model, row_id)
        values = {
            "uid": book.new_uid(),
            "deal_id": self.deal_id,
            "person_id": self.person_id,
            "organization_id": self.organization_id,
            "body": _body(self.body),
            "created_at": book.now,
        }
        return Plan(translate("Notes", "Add a note"), [Insert("note", book.new_id("note"), values)])


class EditNote(NamedTuple):
    """Change what a note says."""

    note_id: int
    body: str

    def plan(self, book: Book) -> Plan:
        book.get(Note, self.note_id)
        edits = [Update("note", self.note_id, {"body": _body(self.body)})]
        return Plan(translate("Notes", "Edit a note"), edits, merge_key=f"note:{self.note_id}")


class PinNote(NamedTuple):
    """Keep a note above everything else that happened, or no longer."""

    note_id: int
    pinned: bool = True

    def plan(self, book: Book) -> Plan:
        book.get(Note, self.note_id)
        name = translate("Notes", "Pin a note") if self.pinned else translate("Notes", "Unpin a note")
        return Plan(name, [Update("note", self.note_id, {"pinned": self.pinned})])


class DeleteNote(NamedTuple):
    """Remove a note."""

    note_id: int

    def plan(self, book: Book) -> Plan:
        book.get(Note, self.note_id)
        return Plan(translate("Notes", "Delete a note"), [Delete("note", self.note_id)])


def _body(text: str) -> str:
    body = clean_text(text, NOTE_LIMIT)
    if not body:
        raise Refusal(
            translate("Notes", "The note is empty."),
            translate("Notes", "Type something first."),
        )
    return body
