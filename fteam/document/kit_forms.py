"""The forms of the paper kit as data: which fields of which record stand on the form of which page.

Titles and choices are read from the records, numbers from the guide; so a form and its page cannot
drift apart. A field that a form leaves out is named here too.
"""

from dataclasses import dataclass
from typing import Final, get_args

from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.decision import Decision, Position
from fteam.records.meeting import Attendance, Session, WrittenInput
from fteam.records.paper import Signature
from fteam.records.record import Choice, Record
from fteam.records.spoken import Gap, Idea, Need, Statement, Strength
from fteam.vocabulary import NOTHING
from fteam.words import Phrase, phrase

AUDIENCE: Final = "audience"
NOT_SAID: Final = "not_said"
"""The value of a choice that nobody ticks."""


@dataclass(frozen=True)
class Blank:
    """A place on a form for one field.

    Attributes:
        field: Name of the field.
        share: Its width relative to its neighbours.
        lines: Lines of handwriting that it has room for.
    """

    field: str
    share: float = 1
    lines: float = 1


@dataclass(frozen=True)
class Form:
    """The form for one kind of record.

    Attributes:
        step: Key of the guide's step, and so of the page on which it is typed in.
        kind: The record.
        rows: Blanks beside each other, row by row.
        count: How many of them a set of forms holds.
        title: What the form is called where its page has several; else the step's title.
        note: What must be known to fill it in.
        left: Fields that are typed in later, or that the app fills in by itself.
        by_person: The field that names a person; then there is a row for each person, as a table.
        by_hand: Head of a column for what no field holds, such as a signature with a pen.
        follows: Whether it goes on below the form before it instead of on a page of its own.
        guides: Whether it begins with what the page says: its question, what to say, what to look for.
    """

    step: str
    kind: type[Record]
    rows: tuple[tuple[Blank, ...], ...]
    count: int
    title: Phrase = NOTHING
    note: Phrase = NOTHING
    left: frozenset[str] = frozenset()
    by_person: str = ""
    by_hand: Phrase = NOTHING
    follows: bool = False
    guides: bool = True

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields that stand on the form."""
        own = (self.by_person,) if self.by_person else ()
        return own + tuple(blank.field for row in self.rows for blank in row)


def choices_of(kind: type[Record], field: str) -> tuple[Choice, ...]:
    """Return the answers of a closed list, in order; none where people write freely."""
    annotation = kind.model_fields[field].annotation
    for each in (annotation, *get_args(annotation)):
        if isinstance(each, type) and issubclass(each, Choice):
            return tuple(choice for choice in each if choice.value != NOT_SAID)
    return ()


def is_yes_no(kind: type[Record], field: str) -> bool:
    """Tell whether a field is answered with yes or no."""
    annotation = kind.model_fields[field].annotation
    return bool in {annotation, *get_args(annotation)}


SEEN_BY: Final = (Blank(AUDIENCE),)
WORDS: Final = (Blank("words", lines=1.7),)
FILED: Final = frozenset({"id", "tags", "language"})
"""What every record carries and the page asks for when it is typed in."""
LATER_CODES: Final = frozenset({"factors", "outcomes", "prevention_level"})

ATTENDANCE: Final = Form(
    "welcome",
    Attendance,
    ((Blank("way", 5.2), Blank("came"), Blank("left"), Blank("privacy_agreed", 1.8)),),
    10,
    title=phrase("Who is here"),
    note=phrase("Who leaves and comes back has two lines."),
    left=frozenset({"session", "told_what_was_missed", "note"}),
    by_person="person",
)
WRITTEN: Final = Form(
    "welcome",
    WrittenInput,
    (
        (Blank("person"), Blank("read_by")),
        (Blank("words", lines=3),),
        (Blank("response", lines=2),),
        SEEN_BY,
    ),
    2,
    title=phrase("Words of people who could not come"),
    left=frozenset({"translation"}),
    guides=False,
)
STATEMENTS: Final = Form(
    "hopes",
    Statement,
    ((Blank("said_by", 1.6), Blank("kind", 4.4), Blank("named", 2.4)), WORDS, SEEN_BY),
    7,
    left=frozenset({"session"}),
)
STRENGTHS: Final = Form(
    "strengths",
    Strength,
    (
        WORDS,
        (Blank("said_by"), Blank("evidence", 1.6), Blank("helps", 1.3)),
        SEEN_BY,
    ),
    8,
    note=phrase("Write the number of the need that a strength can help with."),
    left=frozenset({"about", "factors", "status"}),
)
NEEDS: Final = Form(
    "needs",
    Need,
    (
        WORDS,
        (Blank("said_by", 2), Blank("urgency", 2), Blank("basic", 1.6)),
        (Blank("why", 2.2, 1.7), Blank("domain", 1.2, 1.7), Blank("barriers", 1.4, 1.7)),
        SEEN_BY,
    ),
    5,
    note=phrase(
        "The numbers are those of the screen. If the family changes the order, number them anew at the end."
    ),
    left=frozenset({"agency_words", "about", "private_note", "status", "resources"}) | LATER_CODES,
)
IDEAS: Final = Form(
    "ideas",
    Idea,
    (
        WORDS,
        (Blank("said_by", 1.6), Blank("need", 1.4), Blank("leans_on"), Blank("kept", 3.4)),
    ),
    9,
    note=phrase("Needs and strengths go by their numbers."),
    left=frozenset({AUDIENCE, "reason"}),
)
FAMILY_ALONE: Final = Form(
    "commitments",
    Commitment,
    (
        (Blank("words", lines=2),),
        (Blank("promiser"), Blank("due"), Blank("checker")),
        (Blank("plan_b", lines=1),),
    ),
    3,
    title=phrase("Private family time"),
    note=phrase(
        "Helpers step out now. Call us if you need facts, or someone to write. "
        "This sheet is yours: it is typed in only if you say so."
    ),
    left=frozenset(Commitment.model_fields) - {"words", "promiser", "due", "checker", "plan_b"},
    guides=False,
)
DECISION: Final = Form(
    "decision",
    Decision,
    (
        (Blank("question", lines=1),),
        (Blank("answer", lines=3),),
        (Blank("decided_by"),),
        (Blank("decider"), Blank("at"), Blank("starts"), Blank("review_on")),
        (Blank("basis", lines=1),),
        (Blank("agency_reasons", lines=2),),
        (Blank("goal_before"), Blank("goal"), Blank("concurrent_goal")),
        SEEN_BY,
    ),
    1,
    left=frozenset({"session"}),
)
POSITIONS: Final = Form(
    "decision",
    Position,
    ((Blank("stand", 5.1), Blank("words", 3.5)),),
    10,
    title=phrase("Where each person stands"),
    note=phrase("Ask each person in turn, young people early. Write what they say as they say it."),
    left=frozenset({"decision", "about", AUDIENCE}),
    by_person="person",
    guides=False,
)
COMMITMENTS: Final = Form(
    "commitments",
    Commitment,
    (
        (Blank("kind", 4.6), Blank("promiser", 1.6)),
        (Blank("words", lines=1.7),),
        (Blank("for_whom"), Blank("serves", 1.2), Blank("due"), Blank("repeats"), Blank("asked_by", 1.1)),
        (Blank("first_step", 2), Blank("first_step_day"), Blank("pledge", 2)),
        (Blank("checker", 1.2), Blank("check_day"), Blank("plan_b", 2.8)),
        SEEN_BY,
    ),
    6,
    left=frozenset({
        "organization", "leans_on", "starts", "until", "pledge_kind", "pledge_amount", "pledge_unit",
        "needs_first", "check_way", "how_we_know", "could_go_wrong", "required", "required_reference",
        "prevention_level", "outcomes", "status", "barrier", "accepted_at",
    }),
)  # fmt: skip  # one line for many names
FAMILY_TIME: Final = Form(
    "commitments",
    FamilyTime,
    (
        (Blank("children", 2), Blank("adult", 2)),
        (Blank("way"),),
        (Blank("when", 2), Blank("starts"), Blank("place", 2)),
        (Blank("transport_by"), Blank("rules", 2), Blank("review_on"), Blank("place_revealing", 1.4)),
        SEEN_BY,
    ),
    2,
    title=phrase("Family time"),
    guides=False,
)
SAFETY_STEPS: Final = Form(
    "whatif",
    SafetyStep,
    (
        (Blank("trigger", lines=2), Blank("action", 1.3, 2)),
        (Blank("who"), Blank("how_quickly"), Blank("contact", 1.6)),
        SEEN_BY,
    ),
    3,
    title=phrase("Safety steps"),
)
GAPS: Final = Form(
    "whatif",
    Gap,
    ((Blank("words", 3), Blank("need", 1.2), Blank("barrier", 2)),),
    2,
    title=phrase("What is missing here"),
    left=frozenset({AUDIENCE, "area"}),
    follows=True,
    guides=False,
)
SIGNATURES: Final = Form(
    "sign",
    Signature,
    ((Blank("meanings", 3.4), Blank("witness", 1.5)),),
    10,
    title=phrase("Signatures"),
    note=phrase(
        "Each person chooses what their signature means. A mark, or a yes by phone, needs a witness. "
        "Who does not want to sign writes nothing, or why."
    ),
    left=frozenset({
        "capacity", "way", "typed_name", "strokes", "read_back", "declined_reason", "attests_interpreting",
        "signed_at", "content_sha256",
    }),
    by_person="person",
    by_hand=phrase("Signature or mark, and day"),
)  # fmt: skip  # one line for many names
LATER: Final = Form(
    "family",
    Session,
    ((Blank("next_words", lines=18),), (Blank("next_day"), Blank("next_time"))),
    1,
    title=phrase("For another time"),
    note=phrase("What matters, but not now. Nothing gets lost here."),
    left=frozenset(Session.model_fields) - {"next_day", "next_time", "next_words"},
    guides=False,
)

FORMS: Final = (
    ATTENDANCE, WRITTEN, STATEMENTS, STRENGTHS, NEEDS, IDEAS, FAMILY_ALONE, DECISION, POSITIONS,
    COMMITMENTS, FAMILY_TIME, SAFETY_STEPS, GAPS, SIGNATURES, LATER,
)  # fmt: skip  # one list in the order of the meeting
