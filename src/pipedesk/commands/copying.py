"""One deal that becomes two: duplicated, or split."""

from typing import NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.commands.deals import deal_title, joined, moved
from pipedesk.commands.followups import PlanFollowUp, follow_up_insert
from pipedesk.commands.line_items import copied_lines
from pipedesk.domain.edits import Edit, Insert, Update
from pipedesk.domain.ranking import rank_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.when import When
from pipedesk.store.book import Book
from pipedesk.store.reads.columns import neighbour_ranks
from pipedesk.store.tables import CustomValue, Deal, DealPerson, DealTag, FollowUp


class DuplicateDeal(NamedTuple):
    """Add an open deal like another one, right behind it: its facts and fields, products, people and tags.

    Its open follow-ups are planned again if asked. Notes and history stay with the one they are about.
    """

    deal_id: int
    title: str
    with_follow_ups: bool = False

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        copy_id, edits = _copied(book, deal, deal_title(self.title), deal.value_minor, deal.value_from_lines)
        edits += copied_lines(book, deal.id, copy_id)
        if self.with_follow_ups:
            for one in book.all(FollowUp, order="due_at", deal_id=deal.id, done_at=None):
                when = When(one.due_at, one.due_on)
                again = PlanFollowUp(one.subject, when, copy_id, one.person_id, one.kind, one.recurrence, one.reminders)
                edits.append(follow_up_insert(book, again))
        return Plan(translate("Deals", "Duplicate “{title}”").fill(title=deal.title), edits)


class SplitDeal(NamedTuple):
    """Make two of one deal: a new one takes `value_minor` of its value, in minor units of the same currency.

    The lines of products stay with the first one, whose value no longer follows them.
    """

    deal_id: int
    title: str
    value_minor: int

    def plan(self, book: Book) -> Plan:
        deal = book.get(Deal, self.deal_id)
        if not 0 < self.value_minor < deal.value_minor:
            raise Refusal(
                translate("Deals", "The value cannot be split so."),
                translate("Deals", "Type more than nothing and less than the whole value."),
            )
        _, edits = _copied(book, deal, deal_title(self.title), self.value_minor)
        left = {"value_minor": deal.value_minor - self.value_minor, "value_from_lines": False}
        edits.append(Update("deal", deal.id, left))
        return Plan(translate("Deals", "Split “{title}”").fill(title=deal.title), edits)


def _copied(book: Book, deal: Deal, title: str, value_minor: int, from_lines: bool = False) -> tuple[int, list[Edit]]:
    """The new deal's id, and what adds it with people and tags."""
    copy_id = book.new_id("deal")
    values = {
        "uid": book.new_uid(),
        "title": title,
        "stage_id": deal.stage_id,
        "rank": rank_between(*neighbour_ranks(book.connection, deal.stage_id, deal.id)),
        "value_minor": value_minor,
        "value_from_lines": from_lines,
        "currency": deal.currency,
        "probability": deal.probability,
        "organization_id": deal.organization_id,
        "source": deal.source,
        "expected_close_on": deal.expected_close_on,
        "stage_entered_at": book.now,
        "created_at": book.now,
    }
    edits: list[Edit] = [Insert("deal", copy_id, values), moved(book, copy_id, None, deal.stage_id)]
    edits += [joined(book, copy_id, one.person_id, one.role) for one in book.all(DealPerson, deal_id=deal.id)]
    for hung in book.all(DealTag, deal_id=deal.id):
        edits.append(Insert("deal_tag", book.new_id("deal_tag"), {"deal_id": copy_id, "tag_id": hung.tag_id}))
    for one in book.all(CustomValue, deal_id=deal.id):
        filled = {"deal_id": copy_id, "field_id": one.field_id, "value": one.value, "folded_value": one.folded_value}
        edits.append(Insert("custom_value", book.new_id("custom_value"), filled))
    return copy_id, edits
