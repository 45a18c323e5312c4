"""Exchange rates: without one, totals in different currencies are never added up."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.domain.currencies import is_code
from pipedesk.domain.edits import Insert, Update
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import ExchangeRate


class SetExchangeRate(NamedTuple):
    """Say what one unit of a currency was worth on a day, in units of the file's currency."""

    currency: str
    rate: Decimal
    on: date

    def plan(self, book: Book) -> Plan:
        if not is_code(self.currency) or self.rate <= 0:
            raise Refusal(
                translate("Rates", "This rate cannot be used."),
                translate("Rates", "Give a currency such as CHF and a rate above 0."),
            )
        name = translate("Rates", "Set the rate of {currency}").fill(currency=self.currency)
        known = book.first(ExchangeRate, currency=self.currency, on_date=self.on)
        # The shape takes exact decimals; edits carry plain values, so the rate travels as text.
        rate = format(self.rate, "f")
        if known is not None:
            return Plan(name, [Update("exchange_rate", known.id, {"rate": rate})])
        values = {"currency": self.currency, "rate": rate, "on_date": self.on}
        return Plan(name, [Insert("exchange_rate", book.new_id("exchange_rate"), values)])
