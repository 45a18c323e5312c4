"""Finding organizations, people, tags and lost reasons by name, and adding those that are new."""

from pipedesk.domain.edits import Edit, Insert
from pipedesk.domain.names import clean_line, folded
from pipedesk.domain.ranking import rank_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import LostReason, Organization, Person, Tag

NAME_LIMIT = 300


def organization_by_name(book: Book, name: str, edits: list[Edit]) -> int | None:
    """The organization of this name, case and accents aside; an insert joins `edits` for a new one. No name: None."""
    clean = clean_line(name, NAME_LIMIT)
    if not clean:
        return None
    known = book.first(Organization, folded_name=folded(clean))
    if known is not None:
        return known.id
    row_id = book.new_id("organization")
    values = {"uid": book.new_uid(), "name": clean, "folded_name": folded(clean), "created_at": book.now}
    edits.append(Insert("organization", row_id, values))
    return row_id


def person_by_name(book: Book, name: str, organization_id: int | None, edits: list[Edit]) -> int | None:
    """The person of this name in the given organization, or in any when none is given.

    An insert joins `edits` for a new one. No name: None.
    """
    clean = clean_line(name, NAME_LIMIT)
    if not clean:
        return None
    namesakes = book.all(Person, folded_name=folded(clean))
    for person in namesakes:
        if person.organization_id == organization_id or organization_id is None:
            return person.id
    row_id = book.new_id("person")
    values = {
        "uid": book.new_uid(),
        "name": clean,
        "folded_name": folded(clean),
        "organization_id": organization_id,
        "created_at": book.now,
    }
    edits.append(Insert("person", row_id, values))
    return row_id


def lost_reason_by_name(book: Book, name: str, edits: list[Edit]) -> int:
    """The lost reason of this name, case aside; an insert joins `edits` for a new one. Raises `Refusal` for none."""
    clean = clean_line(name, 200)
    if not clean:
        raise Refusal(
            translate("Deals", "Why was the deal lost?"),
            translate("Deals", "Choose a reason, or type a new one."),
        )
    reasons = book.all(LostReason, order="rank")
    for reason in reasons:
        if reason.name.casefold() == clean.casefold():
            return reason.id
    reason_id = book.new_id("lost_reason")
    rank = rank_between(reasons[-1].rank if reasons else None, None)
    edits.append(Insert("lost_reason", reason_id, {"uid": book.new_uid(), "name": clean, "rank": rank}))
    return reason_id


def tag_by_name(book: Book, name: str, edits: list[Edit]) -> int:
    """The tag of this name, case aside; an insert joins `edits` for a new one."""
    for tag in book.all(Tag):
        if tag.name.casefold() == name.casefold():
            return tag.id
    tag_id = book.new_id("tag")
    edits.append(Insert("tag", tag_id, {"uid": book.new_uid(), "name": name}))
    return tag_id
