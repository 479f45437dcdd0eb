"""What the law and a person's own leave say: court orders, consents, private safety answers."""

from datetime import date
from typing import Self

from pydantic import model_validator
from sqlmodel import JSON, Field

from fteam.records.audience import LOCKED, Audience, AudienceKind, Item
from fteam.records.record import Record, code, line, maybe_ref, ref, refs, several, words_field
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


class Consent(Record):
    """A person's leave to share something with someone; unknown is not granted."""

    noun = phrase("a consent")

    subject: str = ref(phrase("About whom"), "people")
    signer: str = ref(phrase("Signed by"), "people")
    organization: str | None = maybe_ref(phrase("Information from"), "organizations")
    recipients: tuple[str, ...] = refs(phrase("May be given to"), "people")
    covers: str = words_field(phrase("What may be shared"))
    categories: tuple[str, ...] = several(phrase("Kinds of information"))
    purpose: str = line(phrase("For what"))
    starts: date | None = Field(default=None, title=phrase("From"))
    expires: date | None = Field(default=None, title=phrase("Until"))
    revoked: date | None = Field(default=None, title=phrase("Taken back on"))
    languages: tuple[str, ...] = several(phrase("Languages it was given in"))


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
