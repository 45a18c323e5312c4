"""The main contact of a deal: the person who came into it first."""

from sqlalchemy import Column, ScalarSelect, select

from pipedesk.store.book import table_of
from pipedesk.store.tables import Deal, DealPerson, Person

_DEAL = table_of(Deal)
_DEAL_PERSON = table_of(DealPerson)
_PERSON = table_of(Person)


def main_contact(wanted: Column[str]) -> ScalarSelect[str]:
    """A column of a deal's main contact, looked up for each deal of the question around it."""
    return (
        select(wanted)
        .join(_DEAL_PERSON, _DEAL_PERSON.c.person_id == _PERSON.c.id)
        .where(_DEAL_PERSON.c.deal_id == _DEAL.c.id)
        .order_by(_DEAL_PERSON.c.id)
        .limit(1)
        .correlate(_DEAL)
        .scalar_subquery()
    )
