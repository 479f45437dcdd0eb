"""The stages of a meeting as data: what to say, what to look for, what each stage shows.

Source:
    Domain model 5.4; original wording, about grade 5.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.decision import Decision, Position
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session, WrittenInput
from fteam.records.paper import PlanVersion, Signature
from fteam.records.person import Membership, Organization, Person, Relationship
from fteam.records.plan import Plan
from fteam.records.protection import Consent, CourtOrder, Release, SafetyScreen
from fteam.records.record import Record
from fteam.records.spoken import Gap, Idea, Need, Statement, Strength
from fteam.rules.eyes import took_part
from fteam.words import Phrase, phrase


class Part(StrEnum):
    """The three groups of the rail."""

    BEFORE = "before"
    MEETING = "meeting"
    AFTER = "after"


PART_TITLES: Final = {
    Part.BEFORE: phrase("Before"),
    Part.MEETING: phrase("The meeting"),
    Part.AFTER: phrase("After"),
}


@dataclass(frozen=True)
class Step:
    """An entry of the guide: one stage of the meeting.

    Attributes:
        key: Short name, also the name of the page's module.
        part: Group in the rail.
        title: Words in the rail.
        heading: Question at the top of the page.
        say: One sentence to say aloud.
        advice: One quiet line for the facilitator.
        shows: Kinds of record whose change refreshes the page.
        done: Whether the stage has what it is for.
        onward: Words on the button that leads here.
    """

    key: str
    part: Part
    title: Phrase
    heading: Phrase
    say: Phrase
    advice: Phrase
    shows: tuple[type[Record], ...]
    done: Callable[[Plan], bool]
    onward: Phrase


STEPS: Final = (
    Step(
        "family",
        Part.BEFORE,
        phrase("Family and case"),
        phrase("Which family, and what has to be decided?"),
        phrase("What do you call yourselves as a family?"),
        phrase("Agree the name with the family. Write the question in one plain sentence."),
        (Family, Meeting, Session),
        lambda plan: bool(plan.meeting.question and plan.sessions),
        phrase("Family and case"),
    ),
    Step(
        "people",
        Part.BEFORE,
        phrase("Who is coming"),
        phrase("Who will be at the table?"),
        phrase("Who helps you when things are hard? You can ask them to come."),
        phrase("Look for people who are not there as a job: kin, friends, neighbours, faith."),
        (Person, Membership, Organization, Relationship),
        lambda plan: len(plan.memberships) > 1,
        phrase("On to who is coming"),
    ),
    Step(
        "safety",
        Part.BEFORE,
        phrase("Safe to meet"),
        phrase("Is it safe for everyone to meet?"),
        phrase("Is there anyone you do not feel safe with?"),
        phrase("Ask each adult alone. The answers are locked: never printed, never found by a search."),
        (SafetyScreen, CourtOrder, Person),
        lambda plan: bool(plan.safety_screens),
        phrase("On to safe to meet"),
    ),
    Step(
        "consents",
        Part.BEFORE,
        phrase("Consents"),
        phrase("Who has given leave for what?"),
        phrase("You decide who may be told. You can say no, and you can take it back."),
        phrase("One form for each who gets something. What nobody gave leave for is not shared."),
        (Consent, Release, Organization, Membership),
        lambda plan: bool(plan.consents),
        phrase("On to consents"),
    ),
    Step(
        "welcome",
        Part.MEETING,
        phrase("Welcome"),
        phrase("Who is here?"),
        phrase("Thank you for coming. We are here because people care about these children."),
        phrase("Each person says their name, how they know the children, and one good thing they have seen."),
        (Attendance, Session, Meeting, WrittenInput, Person),
        lambda plan: bool(took_part(plan)),
        phrase("Start the meeting"),
    ),
    Step(
        "hopes",
        Part.MEETING,
        phrase("Hopes and story"),
        phrase("What do you hope for?"),
        phrase("What do you want life to look like for your children?"),
        phrase("Family first, young people early. Write their words as spoken. Anyone can pass."),
        (Statement,),
        lambda plan: bool(plan.statements),
        phrase("On to hopes"),
    ),
    Step(
        "strengths",
        Part.MEETING,
        phrase("Strengths"),
        phrase("What is going well in this family?"),
        phrase(
            "We start with what already works, because the plan will lean on it. What do you see going well?"
        ),
        phrase("Write it in their words. Everyone speaks once before anyone speaks twice."),
        (Strength,),
        lambda plan: bool(plan.strengths),
        phrase("On to strengths"),
    ),
    Step(
        "needs",
        Part.MEETING,
        phrase("Needs"),
        phrase("What does this family need?"),
        phrase("Now what worries us, in plain words, with no blame. What do the children still need?"),
        phrase("A need, not a service: “calm bedtimes”, not “a class”. The family decides the order."),
        (Need,),
        lambda plan: bool(plan.needs),
        phrase("On to needs"),
    ),
    Step(
        "ideas",
        Part.MEETING,
        phrase("Ideas"),
        phrase("What could help?"),
        phrase("All ideas count. We pick later. What has worked in your family?"),
        phrase("Ask which strength could help with this need."),
        (Idea, Need),
        lambda plan: bool(plan.ideas),
        phrase("On to ideas"),
    ),
    Step(
        "decision",
        Part.MEETING,
        phrase("Decision"),
        phrase("What do we decide?"),
        phrase("Do you agree, can you live with it, or do you see it differently?"),
        phrase("Ask each person in turn, young people early. Write what they say where they do not agree."),
        (Decision, Position),
        lambda plan: bool(plan.decisions),
        phrase("On to the decision"),
    ),
    Step(
        "commitments",
        Part.MEETING,
        phrase("Commitments"),
        phrase("Who will do what, by when?"),
        phrase(
            "For each need, what can each of us offer? A promise is something you choose to do and can do."
        ),
        phrase("Who checks, and how? Someone who is not here is asked, never promised for."),
        (Commitment, Need, FamilyTime),
        lambda plan: bool(plan.commitments),
        phrase("On to commitments"),
    ),
    Step(
        "whatif",
        Part.MEETING,
        phrase("What if"),
        phrase("What could go wrong, and what then?"),
        phrase("What could get in the way? What will we do then? Who is the first call, day and night?"),
        phrase("A Plan B for each promise that matters, and safety steps that anyone can follow."),
        (SafetyStep, Commitment, Gap),
        lambda plan: bool(plan.safety_steps) or any(each.plan_b for each in plan.commitments),
        phrase("On to “What if”"),
    ),
    Step(
        "readers",
        Part.MEETING,
        phrase("Who sees what"),
        phrase("What will each person see?"),
        phrase("Each of you gets your own copy. Nobody reads what is only for someone else."),
        phrase("For your eyes only: turn the screen away. Look here before you seal and hand out any paper."),
        (Person, Membership, Consent, CourtOrder, Session),
        lambda plan: bool(plan.versions),
        phrase("On to what each person will see"),
    ),
    Step(
        "sign",
        Part.MEETING,
        phrase("Read back and sign"),
        phrase("Is this our plan?"),
        phrase("I will read the whole plan. Stop me when it is not right."),
        phrase(
            "Signing can mean different things; each person chooses. You can say no and still get a copy."
        ),
        (Signature, PlanVersion, Commitment, Decision, Position, Attendance),
        lambda plan: bool(plan.versions),
        phrase("On to read back"),
    ),
    Step(
        "share",
        Part.AFTER,
        phrase("Share the plan"),
        phrase("Who gets a copy?"),
        phrase("Here is your plan, in your words. It is yours to keep."),
        phrase("Each person gets their own copy. Hand it over before people stand up."),
        (PlanVersion, Signature),
        lambda plan: bool(plan.versions),
        phrase("On to sharing"),
    ),
)
