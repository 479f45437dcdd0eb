"""Sealed versions of the plan, and who signed which one, meaning what."""

from datetime import datetime

from sqlmodel import JSON, Field

from fteam.records.record import NAME_LIMIT, Choice, Record, line, maybe_ref, ref, several, words_field
from fteam.words import phrase

Stroke = tuple[tuple[float, float, float], ...]
"""One stroke of a pen: points of x, y (any unit, y downwards) and pressure 0 to 1."""


class Meaning(Choice):
    """What a signature says; each is the person's own choice."""

    PRESENT = "present", phrase("I was here")
    AGREE = "agree", phrase("I agree")
    MY_PART = "my_part", phrase("I will do my part")
    COPY = "copy", phrase("I received a copy")
    DISAGREE = "do_not_agree", phrase("I do not agree")


class SignedBy(Choice):
    """The way a person signed."""

    DRAWN = "drawn", phrase("drawn")
    TYPED = "typed", phrase("typed")
    MARK = "mark", phrase("mark, with a witness")
    READ_BACK = "read_back", phrase("by phone or video, read back, with a witness")
    PAPER = "paper", phrase("pen on paper")
    DECLINED = "declined", phrase("chose not to sign")


class PlanVersion(Record):
    """A sealed version; it never changes, a later change makes the next one."""

    noun = phrase("a sealed version")

    number: int = Field(ge=1, title=phrase("Version"))
    reason: str = line(phrase("Why this version"))
    content_sha256: str = Field(
        title=phrase("Fingerprint of the content"), schema_extra={"pattern": "^[0-9a-f]{64}$"}
    )
    sealed_at: datetime = Field(title=phrase("Sealed at"))
    sealed_by: str = Field(title=phrase("Sealed by"), max_length=NAME_LIMIT)
    supersedes: str | None = maybe_ref(phrase("Follows version"), "versions")


class Signature(Record):
    """A person's answer to one exact content of the plan."""

    noun = phrase("a signature")

    person: str = ref(phrase("Who signs?"), "people")
    capacity: str = line(phrase("Signs as"), NAME_LIMIT)
    meanings: tuple[Meaning, ...] = several(phrase("What does the signature mean?"))
    way: SignedBy = Field(default=SignedBy.DRAWN, title=phrase("How"))
    witness: str | None = maybe_ref(phrase("Witness"), "people")
    typed_name: str = line(phrase("Typed name"), NAME_LIMIT)
    strokes: tuple[Stroke, ...] = Field(default=(), title=phrase("Strokes of the pen"), sa_type=JSON)
    read_back: str = words_field(phrase("What was read back"))
    declined_reason: str = line(phrase("Reason, or “chose not to say”"))
    attests_interpreting: bool = Field(
        default=False, title=phrase("States that everything was interpreted fully")
    )
    language: str = Field(default="", title=phrase("Language it was read in"), max_length=35)
    signed_at: datetime | None = Field(default=None, title=phrase("Signed at"))
    content_sha256: str = Field(default="", title=phrase("Fingerprint of what was signed"), max_length=64)
