"""What each field of a plan's JSON means: the data dictionary that another system's integrator maps from."""

from dataclasses import dataclass
from typing import Final

from fteam.rules.plan_view import (
    AskLine,
    CallLine,
    DecisionLine,
    FamilyTimeLine,
    NeedLine,
    NextMeeting,
    PersonLine,
    PlanView,
    PromiseLine,
    PromiserLines,
    Quote,
    SafetyLine,
    ServiceLine,
    SignatureLine,
    StandLine,
    StrengthLine,
)

LEFT_OUT: Final[dict[type, frozenset[str]]] = {
    PlanView: frozenset({"reader"}),
    SignatureLine: frozenset({"strokes", "may_countersign"}),
}
"""What no other system gets: our id of the reader, ink that could be lifted, what only paper needs."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One field in plain words.

    Attributes:
        title: What people call it.
        says: What stands in it, and how it is written.
    """

    title: str
    says: str


_LANGUAGE: Final = Meaning("Language of the words", "BCP 47 tag; left out where it is not known.")
_NUMBER: Final = "Counts from 1 in this copy only; another reader's copy may number differently."
_CALLED: Final = (
    "As the person is called at the table, or a neutral word where this reader may not know them."
)
_ROLE: Final = "Connection to the children, with the organization where the reader may know it."
_DAY: Final = "In words, in the language of the copy."

MEANINGS: Final[dict[type, dict[str, Meaning]]] = {
    PersonLine: {
        "name": Meaning("Name", "As the person writes it, or a neutral word."),
        "native": Meaning("Name in its own script", "As the person writes it in that script."),
        "role": Meaning("Role", _ROLE),
        "how": Meaning("How they took part", "Times are said of those who were there for a part."),
    },
    Quote: {
        "words": Meaning("Words", "As they were spoken or written."),
        "by": Meaning("Who said it", "Left out where the person did not want their name beside it."),
        "language": _LANGUAGE,
        "translation": Meaning("Translation", "In the language of the copy, where somebody translated it."),
    },
    NeedLine: {
        "number": Meaning("Number", _NUMBER),
        "words": Meaning("What is needed", "In the words of the person who said it; never a service."),
        "by": Meaning("Who said it", _CALLED),
        "why": Meaning("Why it matters for the children", "Free text."),
        "urgency": Meaning("How soon", "Today, soon or later, in the language of the copy."),
        "agency_words": Meaning("In the agency's words", "The same need as the agency puts it."),
        "language": _LANGUAGE,
    },
    StrengthLine: {
        "words": Meaning("What is going well", "In the words of the person who said it."),
        "by": Meaning("Who said it", _CALLED),
        "evidence": Meaning("When it showed", "Free text."),
        "factors": Meaning("Protective factors", "Names from the list of protective factors."),
        "helps": Meaning("Needs it helps with", "Numbers of needs in this copy."),
        "language": _LANGUAGE,
    },
    SafetyLine: {
        "trigger": Meaning("If this happens", "Free text."),
        "action": Meaning("We do this", "Free text."),
        "who": Meaning("Who does it", _CALLED),
        "how_quickly": Meaning("How quickly", "Free text."),
        "contact": Meaning("Who to call", "Names and numbers, day and night."),
    },
    PromiseLine: {
        "number": Meaning("Number", _NUMBER),
        "words": Meaning("What the person does", "In their own words."),
        "for_whom": Meaning("For whom", "Names, separated by commas."),
        "when": Meaning("By when or how often", _DAY),
        "first_step": Meaning("Small first step", "With its day, in words."),
        "pledge": Meaning("What they bring", "Such as 24 rides, or an amount of money."),
        "checked": Meaning("Who checks, how and when", _DAY),
        "how_we_know": Meaning("How we will know", "Free text."),
        "plan_b": Meaning("If it does not work", "Free text."),
        "required": Meaning("Who requires it", "Left out where the person chose it."),
        "serves": Meaning("Needs it serves", "Numbers of needs in this copy."),
    },
    PromiserLines: {
        "name": Meaning("Name", "As the person writes it, or a neutral word."),
        "role": Meaning("Role", _ROLE),
        "promises": Meaning("Promises", "What this one person does."),
    },
    AskLine: {
        "name": Meaning("Who will be asked", "This person has promised nothing yet."),
        "words": Meaning("What they are asked to do", "Free text."),
        "when": Meaning("By when", _DAY),
        "asked_by": Meaning("Who asks", _CALLED),
    },
    FamilyTimeLine: {
        "children": Meaning("Children", "Names, separated by commas."),
        "adult": Meaning("With whom", _CALLED),
        "how": Meaning("How", "Such as in person, by phone, by video."),
        "when": Meaning("When", _DAY),
        "place": Meaning("Where", "Neutral words stand here where a place must not be known."),
        "driver": Meaning("Who drives", _CALLED),
        "rules": Meaning("Rules", "Free text."),
        "review": Meaning("Looked at again on", _DAY),
    },
    CallLine: {
        "when": Meaning("When", "By day, at night or in danger."),
        "who": Meaning("Who", "A person or an office; left out where it is a public line."),
        "phone": Meaning("Phone", "Left out where it is written by hand."),
    },
    ServiceLine: {
        "name": Meaning("Name", "Only organizations that the reader may know."),
        "kind": Meaning("What it is", "Left out where the words would tell too much."),
        "phone": Meaning("Phone", "As people dial it."),
        "people": Meaning("Who from there is on the team", "Names, separated by commas."),
    },
    StandLine: {
        "name": Meaning("Name", _CALLED),
        "stand": Meaning("Where they stand", "Such as agrees, can live with it, does not agree."),
        "about": Meaning("About which part", "Free text."),
        "words": Meaning("In their own words", "Free text."),
        "agrees": Meaning("Agrees", "True if they agree."),
        "disagrees": Meaning("Does not agree", "True if they do not. Both are missing for anything between."),
        "language": _LANGUAGE,
    },
    DecisionLine: {
        "question": Meaning("What had to be decided", "Free text."),
        "answer": Meaning("What was decided", "Free text."),
        "decided_by": Meaning("Who decided", "Together, the agency or a court; and who."),
        "basis": Meaning("Because", "Free text."),
        "starts": Meaning("Starts on", _DAY),
        "goals": Meaning("Goals", "Permanency goals, one sentence each; map them to your own list of goals."),
        "stands": Meaning("Where people stand", "One entry for each person."),
        "agency_reasons": Meaning("The agency's reasons", "Free text."),
        "review": Meaning("Looked at again on", _DAY),
    },
    NextMeeting: {
        "when": Meaning("When", _DAY),
        "words": Meaning("What we will look at", "Free text."),
    },
    SignatureLine: {
        "name": Meaning("Name", "As the person writes it, or a neutral word."),
        "capacity": Meaning("Signs as", "Role or capacity in words."),
        "meanings": Meaning("What the signature means", "Sentences that the person chose."),
        "way": Meaning("How they signed", "Left out while the row waits for a signature."),
        "typed_name": Meaning("Typed name", "Where they signed by typing."),
        "note": Meaning("Note", "Witness, words read back, reason for not signing."),
        "signed_on": Meaning("Signed on", _DAY),
        "stands": Meaning("Stands", "True unless the plan changed after they signed."),
    },
    PlanView: {
        "reader_name": Meaning("Copy for", "The person this copy was made for."),
        "language": Meaning("Language of the copy", "BCP 47 tag of all fixed words in it."),
        "family_label": Meaning("Family", "What the family calls itself."),
        "meeting_type": Meaning("Type of meeting", "In words."),
        "day": Meaning("Day of the meeting", "ISO 8601, such as 2026-09-15."),
        "agency": Meaning("Agency", "Who holds the meeting."),
        "agency_phone": Meaning("Agency phone", "As people dial it."),
        "version": Meaning("Version of the plan", "Counts from 1; a change after the seal makes the next."),
        "purpose": Meaning("Why we met", "One plain sentence."),
        "question": Meaning("What had to be decided", "Free text."),
        "decisions": Meaning("Decisions", "What was decided, and where people stand."),
        "here": Meaning("Who took part", "People of the reader's sessions."),
        "not_here": Meaning("Who could not come", "People who were invited and took no part."),
        "words_read": Meaning("Words that were read aloud", "What absent people sent in."),
        "hopes": Meaning("Hopes", "As they were spoken."),
        "strengths": Meaning("Strengths", "What works already."),
        "needs": Meaning("Needs", "In the order that the family chose."),
        "safety": Meaning("Safety steps", "When this happens, who does what."),
        "promisers": Meaning("Promises by person", "Family first."),
        "asks": Meaning("Still to be asked", "What nobody has promised yet."),
        "family_times": Meaning("Family time", "When children and someone they love are together."),
        "review_route": Meaning("How to ask for a review", "Free text."),
        "gaps": Meaning("What is missing here", "Services that the family could not get."),
        "next_meetings": Meaning("Next meetings", "When these people meet next."),
        "notices": Meaning("Notices", "What the law asks to be said; keep them with the data."),
        "signatures": Meaning("Signatures", "One row for each person; their ink is on the paper only."),
        "check_code": Meaning("Check code", "Names exactly this content; in the foot of every page."),
        "calls": Meaning("Whom to call first", "By day, at night and in danger."),
        "services": Meaning("Services in this plan", "Organizations that have a part in it."),
    },
}  # fmt: skip  # one line for one field
