"""People, organizations, and how to reach them."""

from pydantic import AwareDatetime
from sqlmodel import Field

from pipedesk.domain.terms import ContactKind
from pipedesk.store.tables.base import KEEP_IDS, Nameable, Shape
from pipedesk.store.tables.columns import Instant, RowId, Terms


class OrganizationFields(Nameable):
    """A company or other body. `folded_name` is the name without case and accents, for matching."""

    name: str = Field(min_length=1, max_length=300)
    folded_name: str = Field(index=True, max_length=600)
    website: str = Field(default="", max_length=500)
    phone: str = Field(default="", max_length=100)
    city: str = Field(default="", max_length=200)
    created_at: AwareDatetime = Field(sa_type=Instant)
    external_id: str | None = Field(default=None, max_length=200)
    import_id: int | None = Field(default=None, foreign_key="import_batch.id", ondelete="RESTRICT")


class Organization(OrganizationFields, table=True):
    __tablename__ = "organization"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class PersonFields(Nameable):
    """Somebody the user deals with."""

    name: str = Field(min_length=1, max_length=300)
    folded_name: str = Field(index=True, max_length=600)
    job_title: str = Field(default="", max_length=200)
    organization_id: int | None = Field(default=None, foreign_key="organization.id", ondelete="RESTRICT", index=True)
    created_at: AwareDatetime = Field(sa_type=Instant)
    external_id: str | None = Field(default=None, max_length=200)
    import_id: int | None = Field(default=None, foreign_key="import_batch.id", ondelete="RESTRICT")


class Person(PersonFields, table=True):
    __tablename__ = "person"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)


class ContactPointFields(Shape):
    """An e-mail address or a phone number of a person, as it was typed; the lowest id of a kind is the first choice."""

    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    kind: ContactKind = Field(sa_type=Terms(ContactKind))
    value: str = Field(min_length=1, max_length=320, index=True)
    label: str = Field(default="", max_length=100)


class ContactPoint(ContactPointFields, table=True):
    __tablename__ = "contact_point"
    __table_args__ = (KEEP_IDS,)

    id: int = Field(primary_key=True, sa_type=RowId)
