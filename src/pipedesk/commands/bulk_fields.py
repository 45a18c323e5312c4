"""Setting one field of many deals at once: one step, one transaction."""

from typing import NamedTuple

from pipedesk.commands.bulk import chosen, step
from pipedesk.commands.command import Plan
from pipedesk.commands.deals import DealField, cleaned
from pipedesk.commands.linking import organization_by_name
from pipedesk.domain.edits import Edit, Plain, Update
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book

SHARED_FIELDS = (DealField.SOURCE, DealField.EXPECTED_CLOSE, DealField.PROBABILITY)
"""The fields that many deals can have alike. What each is called and is worth is its own."""

_ONE = translate("Deals", "Edit “{title}”")
_MANY = translate("Deals", "Edit %Ln deal(s)")


class EditDeals(NamedTuple):
    """Set one of the `SHARED_FIELDS` of deals."""

    deal_ids: tuple[int, ...]
    field: DealField
    value: Plain

    def plan(self, book: Book) -> Plan:
        if self.field not in SHARED_FIELDS:
            raise Refusal(
                translate("Deals", "This field cannot be set for several deals at once."),
                translate("Deals", "Open the deals one by one: each has its own title, value and currency."),
            )
        deals = chosen(book, self.deal_ids)
        values = {self.field.value: cleaned(book, self.field, self.value)}
        return Plan(step(deals, _ONE, _MANY), [Update("deal", deal.id, values) for deal in deals])


class SetDealsOrganization(NamedTuple):
    """Say whose deals they are, by name; an unknown name is added, an empty one means nobody's."""

    deal_ids: tuple[int, ...]
    organization: str

    def plan(self, book: Book) -> Plan:
        deals = chosen(book, self.deal_ids)
        edits: list[Edit] = []
        values = {"organization_id": organization_by_name(book, self.organization, edits)}
        return Plan(step(deals, _ONE, _MANY), [*edits, *(Update("deal", deal.id, values) for deal in deals)])
