"""Views as readers get them, made by hand for the tests of papers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from fteam.document.paper import PaperLook
from fteam.rules.plan_view import (
    AskLine,
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
    SignatureLine,
    StandLine,
    StrengthLine,
)
from fteam.rules.view import PRIVACY

MOMENT = datetime(2026, 11, 22, 11, 58, tzinfo=UTC)

EMPTY = PlanView(
    reader="0" * 32,
    reader_name="",
    language="en",
    family_label="",
    meeting_type="",
    day=None,
    agency="",
    agency_phone="",
    version=1,
    purpose="",
    question="",
    decisions=(),
    here=(),
    not_here=(),
    words_read=(),
    hopes=(),
    strengths=(),
    needs=(),
    safety=(),
    promisers=(),
    asks=(),
    family_times=(),
    review_route="",
    gaps=(),
    next_meetings=(),
    notices=(),
    signatures=(),
    check_code="7K4M-92QX",
)


def a_look(**chosen: Any) -> PaperLook:
    return PaperLook(made_at=MOMENT, **chosen)


def a_view(**lines: Any) -> PlanView:
    return replace(EMPTY, **lines)


def a_need(number: int = 1, words: str = "A safe place after school.", **more: Any) -> NeedLine:
    lines = {"by": "", "why": "", "urgency": "", "agency_words": "", "language": ""}
    return NeedLine(number=number, words=words, **{**lines, **more})


def a_strength(words: str = "Luz opened her home.", **more: Any) -> StrengthLine:
    lines = {"by": "", "evidence": "", "factors": (), "helps": (), "language": ""}
    return StrengthLine(words=words, **{**lines, **more})


def a_promise(number: int = 1, words: str = "pick the girls up by 6.", **more: Any) -> PromiseLine:
    lines = {
        "for_whom": "",
        "when": "",
        "first_step": "",
        "pledge": "",
        "checked": "",
        "how_we_know": "",
        "plan_b": "",
        "required": "",
        "serves": (),
    }
    return PromiseLine(number=number, words=words, **{**lines, **more})


def a_signature(name: str = "Maria Reyes", **more: Any) -> SignatureLine:
    lines = {
        "capacity": "",
        "meanings": (),
        "way": "",
        "strokes": (),
        "typed_name": "",
        "note": "",
        "signed_on": "",
        "stands": True,
    }
    return SignatureLine(name=name, **{**lines, **more})


def a_decision(**more: Any) -> DecisionLine:
    lines = {
        "question": "",
        "answer": "The girls stay with their grandmother Luz and see Maria every day.",
        "decided_by": "",
        "basis": "",
        "starts": "",
        "goals": (),
        "stands": (),
        "agency_reasons": "",
        "review": "",
    }
    return DecisionLine(**{**lines, **more})


def a_stand(name: str, stand: str = "agrees", words: str = "", **more: Any) -> StandLine:
    lines = {
        "about": "",
        "agrees": stand == "agrees",
        "disagrees": stand == "does not agree",
        "language": "",
    }
    return StandLine(name=name, stand=stand, words=words, **{**lines, **more})


def a_wave(points: int = 120) -> tuple[tuple[float, float, float], ...]:
    """A stroke as a hand draws it."""
    return tuple(
        (
            x,
            20 + 14 * ((x * 0.11) % 2 - 1) * (1 if int(x * 0.055) % 2 else -1),
            0.3 + 0.6 * abs((x % 40) / 20 - 1),
        )
        for x in (each * 2.0 for each in range(points))
    )


ONE = a_need(
    1,
    "The girls have a safe place after school until 6.",
    by="Maria",
    why="So they are never alone in the evening.",
    urgency="today",
)
TWO = a_need(2, "Maria can pay for her medicine until Medicaid starts.", by="Luz", urgency="soon")
THREE = a_need(
    3,
    "The girls talk with their dad every week.",
    by="Tyler",
    urgency="soon",
    agency_words="Contact with the father as the order allows.",
)
DECISIONS = (
    a_decision(
        decided_by="Decided together",
        starts="Sun, Nov 22",
        stands=(
            a_stand("Maria"),
            a_stand("Luz"),
            a_stand("Tyler", words="If I can still play on Saturdays."),
            a_stand(
                "Darnell",
                "does not agree",
                "I think every night is better than every week.",
                about="calls",
            ),
            a_stand("Sam Cole", "can live with it"),
            a_stand("Dr. Patel", "was not here"),
        ),
        agency_reasons="The facility allows one call a week.",
        review="Sun, Dec 6",
    ),
)
HERE = (
    PersonLine("Maria Reyes", "", "mother", "in the room"),
    PersonLine("Luz Reyes", "", "grandmother", "in the room"),
    PersonLine("Tyler Jackson", "", "son, 15", "in the room 10:20–11:10"),
    PersonLine("Darnell Jackson", "", "father", "by phone 10:05–11:20"),
    PersonLine("Noor Khalil al-Haddad", "نور خليل الحداد", "friend and neighbor", "by video"),
    PersonLine("Karen O’Neil", "", "school social worker, Cedar Gap Elementary", "in the room"),
    PersonLine("Amina Bashir", "", "parent mentor", "in the room"),
    PersonLine("Pastor Wood", "", "church", "in the room"),
    PersonLine("Sam Cole", "", "caseworker", "in the room"),
    PersonLine("Dana Ruiz", "", "facilitator", "in the room"),
    PersonLine("Elena Soto", "", "Spanish interpreter", "in the room"),
)
WORDS_READ = (
    Quote(
        "أريد أن أساعد وأن يبقى الأطفال مع العائلة",
        "Rania",
        "ar",
        "I want to help and for the children to stay with family",
    ),
)
STRENGTHS = (
    a_strength("Luz opened her home the same night I called.", by="Maria", helps=(ONE,)),
    a_strength(
        "Maria has not missed a parent meeting since August.",
        by="Karen O’Neil, school",
        evidence="2 absences since August",
        helps=(ONE, THREE),
    ),
    a_strength("I make sure my sisters get on the bus every morning.", by="Tyler", helps=(THREE,)),
)
SAFETY = (
    SafetyLine("Luz is late", "Tyler walks the girls home and texts Luz.", "Tyler", "right away", ""),
    SafetyLine(
        "anyone feels unsafe",
        "call Sam by day, the family line at night.",
        "everyone",
        "",
        "Sam 555-0142, family line 555-0199. In danger: 911",
    ),
)
PROMISERS = (
    PromiserLines(
        "Maria Reyes",
        "mother",
        (
            a_promise(
                1,
                "see the girls every day at Luz’s home, 4 to 6.",
                when="every day",
                first_step="Today",
                checked="Luz checks, each Sunday",
                serves=(1,),
            ),
        ),
    ),
    PromiserLines(
        "Luz Reyes",
        "grandmother",
        (
            a_promise(
                2,
                "pick the girls up by 6.",
                when="school days, from Mon, Nov 23",
                first_step="Monday",
                checked="Pastor Wood checks, sign-in sheet",
                plan_b="Tyler walks them home.",
                serves=(1,),
            ),
        ),
    ),
    PromiserLines(
        "Pastor Wood",
        "church",
        (
            a_promise(
                3,
                "open the after-school room Monday to Thursday.",
                when="from Mon, Nov 23",
                first_step="Unlock the room, Mon, Nov 23",
                pledge="4 afternoons a week",
                checked="Luz checks",
                for_whom="Ana, Rosa",
                how_we_know="The girls sign in.",
                serves=(1,),
            ),
        ),
    ),
    PromiserLines(
        "Sam Cole",
        "caseworker",
        (
            a_promise(
                4,
                "ask the emergency fund for $140 for medicine.",
                when="by Wed, Nov 25",
                first_step="Form today",
                checked="Dana checks, Thu, Nov 26",
                plan_b="Clinic samples.",
                serves=(2,),
            ),
            a_promise(
                5,
                "set up a video call with Dad.",
                when="by Sat, Nov 28",
                first_step="Call him Monday",
                checked="Maria checks",
                required="Required by a court, order 12",
                serves=(3,),
            ),
        ),
    ),
)
FAMILY_TIMES = (
    FamilyTimeLine(
        "Ana, Rosa",
        "Darnell",
        "By video",
        "Saturdays 10:00, from Sat, Nov 28",
        "at Luz’s home",
        "",
        "The girls may end the call.",
    ),
    FamilyTimeLine(
        "Tyler",
        "Darnell",
        "In person, with a helper present",
        "once a month",
        "visit place",
        "Sam",
        "",
    ),
)
SIGNATURES = (
    a_signature(
        "Maria Reyes",
        capacity="mother",
        way="drawn",
        strokes=(a_wave(),),
        signed_on="Sun, Nov 22",
        meanings=("I was here", "I agree", "I will do my part", "I received a copy"),
    ),
    a_signature("Luz Reyes", capacity="grandmother"),
    a_signature(
        "Darnell Jackson",
        capacity="father",
        way="by phone or video, read back, with a witness",
        signed_on="Sun, Nov 22",
        meanings=("I was here", "I will do my part", "I do not agree"),
        note="Witness: Dana · Read back: “I will do the visits.”",
    ),
    a_signature(
        "Amina Bashir",
        capacity="parent mentor",
        way="typed",
        typed_name="Amina Bashir",
        signed_on="Sun, Nov 22",
        meanings=("I was here", "I received a copy"),
    ),
    a_signature(
        "Sam Cole",
        capacity="caseworker",
        way="pen on paper",
        signed_on="Sun, Nov 22",
        meanings=("I was here", "I agree", "I will do my part"),
    ),
    a_signature(
        "Pastor Wood",
        capacity="church",
        way="chose not to sign",
        signed_on="Sun, Nov 22",
        meanings=("I was here",),
        note="chose not to say why",
    ),
    a_signature(
        "Elena Soto",
        capacity="Spanish interpreter",
        way="",
        note="Signed before the plan changed. Please sign again.",
        stands=False,
    ),
)


def the_jackson_view() -> PlanView:
    """A whole plan, as a mother reads it."""
    return a_view(
        reader_name="Maria Reyes",
        family_label="Reyes–Jackson family",
        meeting_type="First family team meeting",
        day=date(2026, 11, 22),
        agency="Commons Family Partnership",
        agency_phone="555-0100",
        purpose="Plan how the girls are safe and settled at home.",
        question="How are the girls safe and cared for after school while Maria gets well?",
        decisions=DECISIONS,
        here=HERE,
        not_here=(PersonLine("Dr. Patel", "", "health care", "their words were read"),),
        words_read=WORDS_READ,
        hopes=(
            Quote("I want us home together by summer, with nobody scared.", "Maria", "en"),
            Quote("I just want to be a kid on weekends.", "Tyler, 15", ""),
            Quote("Quiero dormir sin miedo.", "Luz, grandmother", "es"),
            Quote("أريد أن يكون البيت هادئاً في الساعة 20:30، و $140 تكفي.", "Noor, friend", "ar"),
        ),
        strengths=STRENGTHS,
        needs=(ONE, TWO, THREE),
        safety=SAFETY,
        promisers=PROMISERS,
        asks=(AskLine("Dr. Patel", "to move the check-up to a Saturday.", "by Tue, Nov 24", "Sam"),),
        family_times=FAMILY_TIMES,
        review_route="Call 555-0100 by Sunday, December 6 and say: I ask for a review.",
        gaps=("Evening child care in our county", "Counseling for children in Spanish"),
        next_meetings=(
            NextMeeting(
                "Sunday, December 20, 2026 at 10:00", "How the girls sleep, and whether the calls work."
            ),
        ),
        notices=(PRIVACY,),
        signatures=SIGNATURES,
    )
