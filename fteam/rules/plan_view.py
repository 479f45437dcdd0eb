"""A plan as one reader may see it, in one language: the only thing that paper and exports accept.

Everything here is plain text and numbers, already masked and numbered for this reader; nothing
points back into the plan. Only `fteam.rules.view.view_for` makes one.
"""

from dataclasses import dataclass
from datetime import date

from fteam.records.paper import Stroke


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Someone who took part or was invited."""

    name: str
    native: str
    role: str
    how: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as they were spoken; the translation is in the language of the paper."""

    words: str
    by: str
    language: str
    translation: str = ""


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A need with its number in this view."""

    number: int
    words: str
    by: str
    why: str
    urgency: str
    agency_words: str
    language: str


@dataclass(frozen=True, slots=True)
class StrengthLine:
    """A strength and the numbers of the needs it helps, as far as this reader sees them."""

    words: str
    by: str
    evidence: str
    factors: tuple[str, ...]
    helps: tuple[NeedLine, ...]
    language: str


@dataclass(frozen=True, slots=True)
class SafetyLine:
    """If this happens, we do that."""

    trigger: str
    action: str
    who: str
    how_quickly: str
    contact: str


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise with its number in this view."""

    number: int
    words: str
    for_whom: str
    when: str
    first_step: str
    pledge: str
    checked: str
    how_we_know: str
    plan_b: str
    required: str
    serves: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PromiserLines:
    """One person with all their promises."""

    name: str
    role: str
    promises: tuple[PromiseLine, ...]


@dataclass(frozen=True, slots=True)
class AskLine:
    """Something that someone will be asked; not promised yet."""

    name: str
    words: str
    when: str
    asked_by: str


@dataclass(frozen=True, slots=True)
class FamilyTimeLine:
    """Time that children and someone they love spend together."""

    children: str
    adult: str
    how: str
    when: str
    place: str
    driver: str
    rules: str
    review: str = ""


@dataclass(frozen=True, slots=True)
class CallLine:
    """Whom to call first; a number that is not known is written by hand."""

    when: str
    who: str
    phone: str


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """An organization that helps this family, and who from there is on the team."""

    name: str
    kind: str
    phone: str
    people: str


@dataclass(frozen=True, slots=True)
class StandLine:
    """Where a person stands on a decision."""

    name: str
    stand: str
    about: str
    words: str
    agrees: bool
    disagrees: bool
    language: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision and where people stand on it."""

    question: str
    answer: str
    decided_by: str
    basis: str
    starts: str
    goals: tuple[str, ...]
    stands: tuple[StandLine, ...]
    agency_reasons: str
    review: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When these people meet next."""

    when: str
    words: str


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One person's signature, or the empty row that waits for it.

    Attributes:
        meanings: The sentences that the person chose.
        way: How they signed; empty while the row waits.
        strokes: Ink, if they drew.
        stands: Whether it was given for exactly this content.
        may_countersign: Whether this reader knows that the person is here for their work, so that a
            place for their own digital signature reveals nothing.
    """

    name: str
    capacity: str
    meanings: tuple[str, ...]
    way: str
    strokes: tuple[Stroke, ...]
    typed_name: str
    note: str
    signed_on: str
    stands: bool
    may_countersign: bool = False


@dataclass(frozen=True, slots=True)
class PlanView:
    """What one reader may see of a plan, ready to be printed or shown.

    Attributes:
        language: BCP 47 tag of the language of all fixed words in it.
        day: Day of the meeting, as this reader may know it.
        version: Number of the version this would become.
        check_code: Eight letters and digits that name exactly this content.
    """

    reader: str
    reader_name: str
    language: str
    family_label: str
    meeting_type: str
    day: date | None
    agency: str
    agency_phone: str
    version: int
    purpose: str
    question: str
    decisions: tuple[DecisionLine, ...]
    here: tuple[PersonLine, ...]
    not_here: tuple[PersonLine, ...]
    words_read: tuple[Quote, ...]
    hopes: tuple[Quote, ...]
    strengths: tuple[StrengthLine, ...]
    needs: tuple[NeedLine, ...]
    safety: tuple[SafetyLine, ...]
    promisers: tuple[PromiserLines, ...]
    asks: tuple[AskLine, ...]
    family_times: tuple[FamilyTimeLine, ...]
    review_route: str
    gaps: tuple[str, ...]
    next_meetings: tuple[NextMeeting, ...]
    notices: tuple[str, ...]
    signatures: tuple[SignatureLine, ...]
    check_code: str
    calls: tuple[CallLine, ...] = ()
    services: tuple[ServiceLine, ...] = ()
