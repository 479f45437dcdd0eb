"""What the law and a person's own leave say: orders, consents, legal reasons, flags, safety answers."""

from datetime import date
from typing import Self

from pydantic import model_validator
from sqlmodel import JSON, Field

from fteam.records.audience import LOCKED, STAFF_ONLY, Audience, AudienceKind, Item
from fteam.records.record import (
    NAME_LIMIT,
    WORDS_LIMIT,
    Choice,
    Record,
    code,
    line,
    maybe_ref,
    ref,
    refs,
    several,
    words_field,
)
from fteam.words import phrase


class CourtOrder(Item):
    """An order of a court that limits contact or decides care."""

    noun = phrase("a court order")

    kind: str = code(phrase("Kind of order"), "court_orders", "protection")
    protects: tuple[str, ...] = refs(phrase("Protects"), "people")
    restrains: tuple[str, ...] = refs(phrase("Limits"), "people")
    limits: str = words_field(phrase("What it says"))
    allowed_contact: str = line(phrase("Contact it allows"))
    expires: date | None = Field(default=None, title=phrase("Until"))


class Category(Choice):
    """A kind of information that a person gives leave for; those with a tag's name open that tag."""

    CONTACT = "contact", phrase("How to reach me")
    ATTENDANCE = "attendance", phrase("Whether I take part")
    NEEDS = "needs", phrase("What I need")
    COMMITMENTS = "commitments", phrase("What I promise")
    HEALTH = "health", phrase("My health")
    PART2 = "part2", phrase("Substance use treatment")
    MENTAL_HEALTH = "mental_health", phrase("My mental health")
    EDUCATION = "education", phrase("School record")
    DV_ADVOCACY = "dv_advocacy", phrase("Help against violence")
    IMMIGRATION = "immigration", phrase("Immigration")
    YOUTH_PRIVATE = "youth_private", phrase("What a young person told in private")
    THIRD_PARTY = "third_party", phrase("What concerns someone else")
    ADDRESS = "address", phrase("My address")
    LOCATION_REVEALING = "location_revealing", phrase("Where I can be found")


class Authority(Choice):
    """By what right a person signs a consent."""

    SELF = "self", phrase("For themself")
    PARENT = "parent", phrase("As a parent of the child")
    GUARDIAN = "guardian", phrase("As a legal guardian")
    REPRESENTATIVE = "representative", phrase("As a legal representative")


class ConsentWay(Choice):
    """How a consent was given."""

    NOT_SAID = "not_said", phrase("Not written down")
    PAPER = "paper", phrase("Signed on paper")
    SCREEN = "screen", phrase("Signed on this screen")
    POST = "post", phrase("Sent in, signed")
    SPOKEN = "spoken", phrase("Said aloud, with a witness")


class Consent(Record):
    """A person's leave to share something with someone; unknown is not granted."""

    noun = phrase("a consent")

    subject: str = ref(phrase("About whom"), "people")
    signer: str = ref(phrase("Signed by"), "people")
    authority: Authority = Field(default=Authority.SELF, title=phrase("Signs"))
    organization: str | None = maybe_ref(phrase("Information from"), "organizations")
    recipients: tuple[str, ...] = refs(phrase("May be given to"), "people")
    covers: str = words_field(phrase("What may be shared"))
    categories: tuple[Category, ...] = several(phrase("Kinds of information"))
    purpose: str = line(phrase("For what"))
    starts: date | None = Field(default=None, title=phrase("From"))
    expires: date | None = Field(default=None, title=phrase("Until"))
    ends_when: str = line(phrase("Or until this happens"))
    revoked: date | None = Field(default=None, title=phrase("Taken back on"))
    revoked_how: str = line(phrase("How it was taken back"))
    way: ConsentWay = Field(default=ConsentWay.NOT_SAID, title=phrase("How it was given"))
    witness: str | None = maybe_ref(phrase("Witness"), "people")
    languages: tuple[str, ...] = several(phrase("Languages it was given in"))
    interpreter: str | None = maybe_ref(phrase("Interpreter"), "people")
    notice: str = code(phrase("Notice that was shown"), "part2_notices")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        for end in (self.expires, self.revoked):
            if end and self.starts and end < self.starts:
                message = "it ends before it begins"
                raise ValueError(message)
        return self


class Release(Record):
    """A legal reason to share something without a person's consent; two people stand behind it."""

    noun = phrase("a legal reason to share")

    basis: str = code(phrase("Legal reason"), "legal_bases")
    subject: str = ref(phrase("About whom"), "people")
    organization: str | None = maybe_ref(phrase("Information from"), "organizations")
    recipients: tuple[str, ...] = refs(phrase("May be given to"), "people")
    categories: tuple[Category, ...] = several(phrase("Kinds of information"))
    reason: str = Field(
        title=phrase("Why it must be shared"),
        min_length=1,
        max_length=WORDS_LIMIT,
        schema_extra={"json_schema_extra": {"long": True}},
    )
    reference: str = line(phrase("Number of the order or law"))
    decided_by: str = ref(phrase("Decided by"), "people")
    confirmed_by: str = ref(phrase("Second person who agrees"), "people")
    starts: date | None = Field(default=None, title=phrase("From"))
    expires: date | None = Field(default=None, title=phrase("Until"))
    revoked: date | None = Field(default=None, title=phrase("No longer holds from"))


class Danger(Item):
    """A flag for staff: a person may harm others, and never signs for them or their children."""

    noun = phrase("a safety flag")

    audience: Audience = Field(default=STAFF_ONLY, title=phrase("Who may see it?"), sa_type=JSON)
    person: str = ref(phrase("Who may be dangerous"), "people")
    toward: tuple[str, ...] = refs(phrase("To whom"), "people")
    why: str = words_field(phrase("How we know"))
    ends: date | None = Field(default=None, title=phrase("Until"))

    @model_validator(mode="after")
    def _never_open(self) -> Self:
        if self.audience.kind not in {AudienceKind.STAFF, AudienceKind.LOCKED}:
            message = "a safety flag is for staff"
            raise ValueError(message)
        return self


class PrivateWords(Record):
    """Words that would lead to someone: a street, a town, a car. Only those named may ever read them."""

    noun = phrase("private words")

    words: str = Field(title=phrase("Private words"), min_length=2, max_length=NAME_LIMIT)
    instead: str = line(phrase("What is printed instead"), NAME_LIMIT)
    protects: tuple[str, ...] = refs(phrase("Protects"), "people")
    known_to: tuple[str, ...] = refs(phrase("May be read by"), "people")


class SafetyScreen(Item):
    """Private answers about safety; locked: no paper, search or report ever reads them."""

    noun = phrase("safety answers")

    audience: Audience = Field(default=LOCKED, title=phrase("Who may see it?"), sa_type=JSON)
    person: str = ref(phrase("Person"), "people")
    asked_by: str | None = maybe_ref(phrase("Asked by"), "people")
    asked_on: date | None = Field(default=None, title=phrase("Asked on"))
    orders_known: str = words_field(phrase("Court orders between people"))
    fears: str = words_field(phrase("Is there anyone you do not feel safe with?"))
    off_limits: str = words_field(phrase("What should we not talk about in front of others?"))
    signal: str = line(phrase("Signal for a break"))
    separate_session: bool | None = Field(default=None, title=phrase("Meet separately"))
    not_told: str = words_field(phrase("Who must not be told what"))

    @model_validator(mode="after")
    def _always_locked(self) -> Self:
        if self.audience.kind is not AudienceKind.LOCKED:
            message = "safety answers are always locked"
            raise ValueError(message)
        return self
