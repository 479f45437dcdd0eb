"""Commitments: who does what by when, who checks, and what else if it fails.

Source:
    Domain model 5.7.
"""

from datetime import date, datetime
from typing import Final

from sqlmodel import Field

from fteam.records.audience import Item
from fteam.records.record import (
    NAME_LIMIT,
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


class CommitmentKind(Choice):
    """What a commitment is; an ask never prints as a promise."""

    PROMISE = "promise", phrase("Promise")
    ASK = "ask", phrase("Ask")
    AGENCY_DUTY = "agency_duty", phrase("Agency duty")
    COURT_ORDER = "court_order", phrase("Court order")
    SAFETY_STEP = "safety_step", phrase("Safety step")


class CommitmentStatus(Choice):
    """Where a commitment stands."""

    DRAFT = "draft", phrase("Draft")
    ASKED = "asked", phrase("Asked")
    PROMISED = "promised", phrase("Promised")
    STARTED = "started", phrase("Started")
    DONE = "done", phrase("Done")
    PARTLY_DONE = "partly_done", phrase("Partly done")
    NOT_DONE = "not_done", phrase("Not done")
    CHANGED = "changed", phrase("Changed")
    WITHDRAWN = "withdrawn", phrase("Withdrawn")
    BLOCKED = "blocked", phrase("Blocked")
    DECLINED = "declined", phrase("Declined")


class Required(Choice):
    """Whether someone must do it."""

    VOLUNTARY = "voluntary", phrase("Voluntary")
    AGENCY = "agency", phrase("Required by the agency")
    COURT = "court", phrase("Required by a court")


class Commitment(Item):
    """What one person will do, or will be asked to do."""

    noun = phrase("a commitment")

    words: str = Field(
        title=phrase("I will …"),
        min_length=1,
        max_length=WORDS_LIMIT,
        description=phrase("Start with what the person does: drive, call, bring."),
    )
    promiser: str = ref(phrase("Who?"), "people")
    organization: str | None = maybe_ref(phrase("On behalf of"), "organizations")
    kind: CommitmentKind = Field(default=CommitmentKind.PROMISE, title=phrase("Promise or ask"))
    for_whom: tuple[str, ...] = refs(phrase("For whom"), "people")
    serves: tuple[str, ...] = refs(phrase("For which need?"), "needs")
    leans_on: tuple[str, ...] = refs(phrase("Leans on"), "strengths")
    first_step: str = line(phrase("Small first step"))
    first_step_day: date | None = Field(default=None, title=phrase("First step by"))
    starts: date | None = Field(default=None, title=phrase("From"))
    due: date | None = Field(default=None, title=phrase("By when"))
    repeats: str = line(phrase("How often"), NAME_LIMIT)
    until: date | None = Field(default=None, title=phrase("Until"))
    pledge: str = line(phrase("I bring"), hint=phrase("For example: 24 rides, $300, 4 afternoons a week."))
    pledge_kind: str = code(phrase("Kind of pledge"), "pledges")
    pledge_amount: int | None = Field(default=None, ge=0, title=phrase("Amount (money in cents)"))
    pledge_unit: str = line(phrase("Unit"), 60)
    needs_first: tuple[str, ...] = refs(phrase("Needs first"), "commitments")
    how_we_know: str = line(phrase("How will we know?"))
    checker: str | None = maybe_ref(phrase("Who checks?"), "people")
    check_day: date | None = Field(default=None, title=phrase("Checked on"))
    check_way: str = line(phrase("How is it checked?"))
    plan_b: str = words_field(phrase("If it does not work"))
    could_go_wrong: str = words_field(phrase("What could get in the way?"))
    asked_by: str | None = maybe_ref(phrase("Who will ask?"), "people")
    required: Required = Field(default=Required.VOLUNTARY, title=phrase("Voluntary or required"))
    required_reference: str = line(phrase("Order or rule that requires it"))
    prevention_level: str = code(phrase("Prevention level"), "prevention_levels")
    outcomes: tuple[str, ...] = codes(phrase("Outcomes for children"), "outcomes")
    status: CommitmentStatus = Field(default=CommitmentStatus.DRAFT, title=phrase("Status"))
    barrier: str = code(phrase("What is in the way?"), "barriers")
    accepted_at: datetime | None = Field(default=None, title=phrase("Promised at"))


GONE: Final = frozenset({CommitmentStatus.WITHDRAWN, CommitmentStatus.DECLINED})
"""Commitments that no longer stand: they are on no paper and serve no need."""

PROMISE_KINDS: Final = frozenset(CommitmentKind) - {CommitmentKind.ASK}


class FamilyTimeWay(Choice):
    """How a child and an adult spend family time."""

    IN_PERSON = "in_person", phrase("In person")
    SUPERVISED = "supervised", phrase("In person, with a helper present")
    PHONE = "phone", phrase("By phone")
    VIDEO = "video", phrase("By video")
    LETTERS = "letters", phrase("By letter")
    THERAPEUTIC = "therapeutic", phrase("With a therapist")


class FamilyTime(Item):
    """Time that children and someone they love spend together."""

    noun = phrase("family time")

    children: tuple[str, ...] = refs(phrase("Children"), "people")
    adult: str = ref(phrase("With whom"), "people")
    way: FamilyTimeWay = Field(default=FamilyTimeWay.IN_PERSON, title=phrase("How"))
    when: str = line(phrase("When"))
    starts: date | None = Field(default=None, title=phrase("From"))
    place: str = line(phrase("Where"), NAME_LIMIT)
    place_revealing: bool = Field(default=False, title=phrase("The place must not be printed"))
    transport_by: str | None = maybe_ref(phrase("Who drives?"), "people")
    rules: str = words_field(phrase("Rules"))
    review_on: date | None = Field(default=None, title=phrase("Looked at again on"))


class SafetyStep(Item):
    """When this happens, someone does that."""

    noun = phrase("a safety step")

    trigger: str = Field(title=phrase("If this happens"), min_length=1, max_length=WORDS_LIMIT)
    action: str = Field(title=phrase("We do this"), min_length=1, max_length=WORDS_LIMIT)
    who: str | None = maybe_ref(phrase("Who does it?"), "people")
    how_quickly: str = line(phrase("How quickly"), NAME_LIMIT)
    contact: str = line(phrase("Who to call, day and night"))
