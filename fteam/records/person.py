"""A person, as they are called and as they may safely be reached."""

from datetime import date
from typing import Self

from pydantic import model_validator
from sqlmodel import Field

from fteam.records.audience import Item
from fteam.records.record import NAME_LIMIT, Choice, Record, code, line, maybe_ref, ref, several
from fteam.words import phrase


class AddressMode(Choice):
    """Whether fteam may hold a person's address."""

    NORMAL = "normal", phrase("Normal")
    PROTECTED = "protected", phrase("Protected: no real address here")


class ReadingSupport(Choice):
    """How a person reads a plan best."""

    NONE = "none", phrase("Reads the plan")
    READ_ALOUD = "read_aloud", phrase("Read aloud")
    LARGE_PRINT = "large_print", phrase("Large print")
    BRAILLE = "braille", phrase("Braille")
    PICTURES = "pictures", phrase("With pictures")


class Contact(Choice):
    """Whether two people may have contact."""

    UNKNOWN = "unknown", phrase("Not known")
    YES = "yes", phrase("Yes")
    SUPERVISED = "supervised", phrase("Only supervised")
    NO = "no", phrase("No")


class Person(Record):
    """A person; being one needs no account.

    In protected mode the real address cannot be held: the record refuses it.
    """

    noun = phrase("a person")

    full_name: str = Field(title=phrase("Name, as the person writes it"), min_length=1, max_length=NAME_LIMIT)
    key: str = line(phrase("Short name in the meeting file"), 60, phrase("For example P1. Never printed."))
    preferred: str = line(phrase("What they want to be called"), NAME_LIMIT)
    native_script: str = line(phrase("Name in its own script"), NAME_LIMIT)
    sort_name: str = line(phrase("Sort under"), NAME_LIMIT)
    pronunciation: str = line(phrase("How to say it"), NAME_LIMIT)
    pronouns: str = line(phrase("Pronouns"), 40)
    born: date | None = Field(default=None, title=phrase("Date of birth"))
    spoken: tuple[str, ...] = several(phrase("Languages spoken"))
    reads: str = Field(default="", title=phrase("Language they read"), max_length=35)
    reading_support: ReadingSupport = Field(default=ReadingSupport.NONE, title=phrase("Reading the plan"))
    access_needs: str = line(phrase("What they need to take part"))
    phone: str = line(phrase("Phone"), 60)
    safe_contact: str = line(
        phrase("Safe ways to reach them"), hint=phrase("For example: text only, no voicemail, after 15:00.")
    )
    address_mode: AddressMode = Field(default=AddressMode.NORMAL, title=phrase("Address"))
    address: str = line(phrase("Address"))
    substitute_address: str = line(phrase("Substitute address"))
    programme_code: str = line(phrase("Address programme code"), 60)
    staff_note: str = line(phrase("Staff note, never printed for others"))

    @model_validator(mode="after")
    def _protected_has_no_address(self) -> Self:
        if self.address_mode is AddressMode.PROTECTED and self.address:
            message = "a protected person has no real address here"
            raise ValueError(message)
        return self

    @property
    def called(self) -> str:
        """The name used at the table."""
        return self.preferred or self.full_name


class Organization(Item):
    """An organization; who may know its name is its audience."""

    noun = phrase("an organization")

    name: str = Field(title=phrase("Organization"), min_length=1, max_length=NAME_LIMIT)
    other_names: tuple[str, ...] = several(phrase("Other names it goes by"))
    kind: str = code(phrase("Kind"), "organization_kinds", "other")
    phone: str = line(phrase("Phone"), 60)
    location_revealing: bool = Field(default=False, title=phrase("Its name shows where someone is"))
    victim_service: bool = Field(default=False, title=phrase("Serves people harmed by violence"))
    part2: bool = Field(default=False, title=phrase("Substance use treatment program (42 CFR Part 2)"))


class Relationship(Record):
    """How one person is tied to another: the first is the second's mother, aunt, friend."""

    noun = phrase("a relationship")

    person: str = ref(phrase("Who"), "people")
    of: str = ref(phrase("Whose"), "people")
    kind: str = code(phrase("Relationship"), "relationships", "relative")
    contact: Contact = Field(default=Contact.UNKNOWN, title=phrase("Contact allowed"))
    lives_with: bool | None = Field(default=None, title=phrase("Live together"))


class Invited(Choice):
    """Who asked a person to come."""

    FAMILY = "family", phrase("The family")
    AGENCY = "agency", phrase("The agency")
    LAW = "law", phrase("The law or a court")


class Membership(Item):
    """A person's place on the team."""

    noun = phrase("a team member")

    person: str = ref(phrase("Person"), "people")
    role: str = code(phrase("Role on the team"), "roles", "other")
    organization: str | None = maybe_ref(phrase("Organization"), "organizations")
    connection: str = line(phrase("Connection to the children"), NAME_LIMIT)
    invited_by: Invited = Field(default=Invited.FAMILY, title=phrase("Invited by"))
    natural_support: bool = Field(default=False, title=phrase("Natural support, not there as a job"))
    neutral_role: str = line(
        phrase("What to call them where their work must not be known"),
        NAME_LIMIT,
        hint=phrase("For example: the school."),
    )
