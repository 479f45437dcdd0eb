"""Who may see an item, and what else protects it.

Every content item carries both from the moment it is written down.

Source:
    Domain model 5.8.
"""

from typing import Final, Self

from pydantic import model_validator
from sqlmodel import JSON, Field

from fteam.records.record import Choice, Record, Value, maybe_ref, refs, several
from fteam.words import phrase


class AudienceKind(Choice):
    """The base audience of an item."""

    TEAM = "team", phrase("Everyone on the team")
    SESSION = "session", phrase("One session")
    PEOPLE = "people", phrase("Only these people")
    FAMILY = "family", phrase("Family only")
    STAFF = "staff", phrase("Staff only")
    LOCKED = "locked", phrase("Locked")


class Tag(Choice):
    """A reason for protection that audience alone does not tell."""

    ADDRESS = "address", phrase("Address")
    LOCATION_REVEALING = "location_revealing", phrase("Shows where someone is")
    DV_ADVOCACY = "dv_advocacy", phrase("Advocacy against violence")
    PART2 = "part2", phrase("Substance use treatment")
    HEALTH = "health", phrase("Health")
    MENTAL_HEALTH = "mental_health", phrase("Mental health")
    EDUCATION = "education", phrase("School record")
    IMMIGRATION = "immigration", phrase("Immigration")
    YOUTH_PRIVATE = "youth_private", phrase("Private to a young person")
    THIRD_PARTY = "third_party", phrase("About someone else")


class Audience(Value):
    """The base audience: a kind, and the people or the session it names."""

    kind: AudienceKind = Field(default=AudienceKind.TEAM, title=phrase("Who may see it?"))
    people: tuple[str, ...] = refs(phrase("Only these people"), "people")
    session: str | None = maybe_ref(phrase("One session"), "sessions")

    @model_validator(mode="after")
    def _names_what_it_needs(self) -> Self:
        if self.kind is AudienceKind.PEOPLE and not self.people:
            message = "name at least one person"
            raise ValueError(message)
        if self.kind is AudienceKind.SESSION and not self.session:
            message = "name the session"
            raise ValueError(message)
        return self

    @classmethod
    def only(cls, *people: str) -> "Audience":
        """Return the audience of the people named."""
        return cls(kind=AudienceKind.PEOPLE, people=people)

    @classmethod
    def of_session(cls, session: str) -> "Audience":
        """Return the audience of one session."""
        return cls(kind=AudienceKind.SESSION, session=session)


TEAM: Final = Audience()
FAMILY_ONLY: Final = Audience(kind=AudienceKind.FAMILY)
STAFF_ONLY: Final = Audience(kind=AudienceKind.STAFF)
LOCKED: Final = Audience(kind=AudienceKind.LOCKED)


class Item(Record):
    """A record with content: it knows who may see it and what protects it."""

    audience: Audience = Field(default=TEAM, title=phrase("Who may see it?"), sa_type=JSON)
    tags: tuple[Tag, ...] = several(phrase("What protects it?"))
    language: str = Field(default="", title=phrase("Language of the words"), max_length=35)
