"""What was said at the table: statements, strengths, needs, ideas, gaps."""

from sqlmodel import Field

from fteam.records.audience import Item
from fteam.records.record import (
    LINE_LIMIT,
    WORDS_LIMIT,
    Choice,
    code,
    codes,
    line,
    maybe_ref,
    ref,
    refs,
    words_field,
)
from fteam.words import phrase


class StatementKind(Choice):
    """What a spoken sentence is."""

    HOPE = "hope", phrase("Hope")
    STORY = "story", phrase("Story")
    WORRY = "worry", phrase("Worry")
    QUESTION = "question", phrase("Question")
    OTHER = "other", phrase("Other")


class Urgency(Choice):
    """How soon a need must be met."""

    NOT_SAID = "not_said", phrase("not said")
    TODAY = "today", phrase("today")
    SOON = "soon", phrase("soon")
    LATER = "later", phrase("later")


class StrengthStatus(Choice):
    """Whether a strength is new at this meeting."""

    NEW = "new", phrase("New")
    STILL_TRUE = "still_true", phrase("Still true")
    CHANGED = "changed", phrase("Changed")


class NeedStatus(Choice):
    """Where a need stands."""

    OPEN = "open", phrase("Still open")
    BETTER = "better", phrase("Better")
    MET = "met", phrase("Met")
    NO_LONGER = "no_longer", phrase("No longer a need")
    HANDED_ON = "handed_on", phrase("Handed on")


class Statement(Item):
    """A sentence as it was spoken."""

    noun = phrase("words that were said")

    words: str = Field(title=phrase("Their words"), min_length=1, max_length=WORDS_LIMIT)
    said_by: str = ref(phrase("Who is speaking?"), "people")
    kind: StatementKind = Field(default=StatementKind.HOPE, title=phrase("What is it?"))
    session: str | None = maybe_ref(phrase("Session"), "sessions")
    named: bool = Field(default=True, title=phrase("Print their name beside it"))


class Strength(Item):
    """Something that already works, in the speaker's words."""

    noun = phrase("a strength")

    words: str = Field(title=phrase("What is going well?"), min_length=1, max_length=WORDS_LIMIT)
    said_by: str = ref(phrase("Who is speaking?"), "people")
    about: tuple[str, ...] = refs(phrase("About whom"), "people")
    factors: tuple[str, ...] = codes(phrase("Shows"), "protective_factors")
    evidence: str = line(phrase("When did it show?"))
    helps: tuple[str, ...] = refs(phrase("Which need can it help with?"), "needs")
    status: StrengthStatus = Field(default=StrengthStatus.NEW, title=phrase("New or still true"))


class Need(Item):
    """Something the family or the children need; never a service."""

    noun = phrase("a need")

    words: str = Field(title=phrase("What is needed?"), min_length=1, max_length=WORDS_LIMIT)
    said_by: str = ref(phrase("Who is speaking?"), "people")
    agency_words: str = words_field(phrase("In the agency's words"))
    why: str = words_field(phrase("Why does it matter for the children?"))
    about: tuple[str, ...] = refs(phrase("About whom"), "people")
    domain: str = code(phrase("Part of life"), "need_domains")
    urgency: Urgency = Field(default=Urgency.NOT_SAID, title=phrase("How soon?"))
    factors: tuple[str, ...] = codes(phrase("Community factors"), "community_factors")
    outcomes: tuple[str, ...] = codes(phrase("Outcomes for children"), "outcomes")
    prevention_level: str = code(phrase("Prevention level"), "prevention_levels")
    resources: str = line(phrase("What is there already"))
    barriers: tuple[str, ...] = codes(phrase("What is in the way?"), "barriers")
    basic: bool = Field(default=False, title=phrase("Basic need: shown first"))
    private_note: str = words_field(phrase("Private note, never printed"))
    status: NeedStatus = Field(default=NeedStatus.OPEN, title=phrase("Status"))


class Kept(Choice):
    """Whether an idea went into the plan."""

    OPEN = "open", phrase("Not decided")
    KEPT = "kept", phrase("Kept")
    LEFT = "left", phrase("Left for now")


class Idea(Item):
    """Something that might help; all ideas count, picking comes later."""

    noun = phrase("an idea")

    words: str = Field(title=phrase("What could help?"), min_length=1, max_length=WORDS_LIMIT)
    said_by: str = ref(phrase("Who is speaking?"), "people")
    need: str | None = maybe_ref(phrase("For which need?"), "needs")
    leans_on: tuple[str, ...] = refs(phrase("Leans on"), "strengths")
    kept: Kept = Field(default=Kept.OPEN, title=phrase("Kept?"))
    reason: str = line(phrase("Why?"))


class Gap(Item):
    """A service that the family could not get."""

    noun = phrase("something missing")

    words: str = Field(title=phrase("What is missing here?"), min_length=1, max_length=LINE_LIMIT)
    need: str | None = maybe_ref(phrase("For which need?"), "needs")
    area: str = line(phrase("County or area"))
    barrier: str = code(phrase("What is in the way?"), "barriers")
