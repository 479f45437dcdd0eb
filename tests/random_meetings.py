"""Random meetings to be printed: empty or huge, quiet or hostile; everyone on the team may read all of it."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import strategies as st

from fteam.records.commitment import Commitment, CommitmentKind, FamilyTime, SafetyStep
from fteam.records.decision import Decision
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session
from fteam.records.person import Membership, Person
from fteam.records.plan import Plan
from fteam.records.record import LINE_LIMIT, NAME_LIMIT, WORDS_LIMIT, Record, new_id
from fteam.records.spoken import Gap, Need, Statement, Strength
from tests.makers import DAY

MOST_PEOPLE: Final = 60
MOST_ITEMS: Final = 300
SENTENCES: Final = (
    "Quiero dormir sin miedo.",
    "أريد أن أساعد وأن يبقى الأطفال مع العائلة، (555) 010-0100، $140.",
    "Tôi muốn các con được ở nhà với bà ngoại.",
    "Mwen vle timoun yo rete lakay yo ak grann yo.",
    "我希望孩子们放学以后有安全的地方。",
    "ကလေးများကို အဖွားနှင့်အတူ နေစေချင်ပါတယ်။",
    "Ij kōņaan bwe ajri ro ren jokwe ippān jibwier.",
    "שָׁלוֹם לכולם", "ᎣᏏᏲ", "ትግርኛ", "ខ្មែរ", "मराठी में", "홍길동", "👩‍👧 ❤️",
)  # fmt: skip  # one language a line
OVERRIDES: Final = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
INVISIBLE: Final = "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u2060\u2063\ufe0f\ufeff\U000e0041"
STACKED: Final = "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309" * 4
WORD_WITHOUT_END: Final = ("W", "i", "لآ", "နှ", "王", "\u0301", "-", "0", "\U0001f468\u200d")


@dataclass(frozen=True, repr=False)
class RandomMeeting:
    """A plan and the marks that must be read on its paper.

    Attributes:
        plan: The plan; its first person reads.
        marks: Each stands at the beginning or the end of something that was said.
    """

    plan: Plan
    marks: tuple[str, ...]

    def __repr__(self) -> str:
        """Tell its size; its words would fill pages."""
        return f"<meeting of {len(self.plan.people)} people, {len(self.marks)} marks>"

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:  # noqa: PLW3201  Hypothesis asks for it
        printer.text(repr(self))


def hostile_texts() -> st.SearchStrategy[str]:
    """Draw what people type, paste, or wish us ill with."""
    special = st.sampled_from([*OVERRIDES, *INVISIBLE, *"\t\n\r\v\f\u2028\u2029()[]<>&\\%", "a", "ا", " "])
    return st.one_of(
        st.sampled_from(SENTENCES),
        st.text(max_size=80),
        st.text(special, max_size=60),
        st.text(st.characters(categories=["Co", "Cn", "Cc", "Mn", "Mc", "Me", "Cf"]), max_size=40),
        st.builds(operator.mul, st.sampled_from(WORD_WITHOUT_END), st.integers(1, 1200)),
        st.just(STACKED),
        st.just("They said so. " * (WORDS_LIMIT // 14)),
    )


class _Marked:
    """Puts a mark before and after each text, so that a missing end is seen.

    Marks are letters only: digits are drawn in an order of their own among right-to-left letters.
    """

    def __init__(self, texts: list[str]) -> None:
        self.marks: list[str] = []
        self._texts = texts

    def __call__(self, limit: int = WORDS_LIMIT) -> str:
        number = len(self.marks) // 2
        name = "".join(chr(ord("a") + number // step % 26) for step in (676, 26, 1))
        first, last = f"zq{name}b", f"zq{name}e"
        self.marks += [first, last]
        room = limit - len(first) - len(last) - 2
        return f"{first} {self._texts[number % len(self._texts)][:room]} {last}"


@st.composite
def meetings(draw: st.DrawFn) -> RandomMeeting:
    """Draw a meeting; a few texts are said again and again, so that huge ones are drawn quickly."""
    rarely = st.sampled_from([False] * 9 + [True])
    said = _Marked(draw(st.lists(hostile_texts(), min_size=1, max_size=6)))
    people = [
        Person(full_name=said(NAME_LIMIT))
        for _ in range(MOST_PEOPLE if draw(rarely) else draw(st.integers(1, 6)))
    ]
    session = Session(day=DAY)
    plan = Plan(
        new_id(),
        Family(label=draw(hostile_texts())[:NAME_LIMIT].strip() or "Family"),
        Meeting(question=said(LINE_LIMIT), purpose=said(LINE_LIMIT)),
        people=tuple(people),
        memberships=tuple(Membership(person=person.id, role="relative") for person in people),
        sessions=(session,),
        attendance=tuple(Attendance(session=session.id, person=person.id) for person in people),
    )
    items = MOST_ITEMS if draw(rarely) else draw(st.integers(0, 20))
    first_kind = draw(st.integers(0, 6))
    for number in range(items):
        for record in _spoken(said, first_kind + number, people[number % len(people)].id):
            plan = plan.with_record(record)
    return RandomMeeting(plan, tuple(said.marks))


def _spoken(said: _Marked, kind: int, person: str) -> tuple[Record, ...]:
    made: tuple[Callable[[], tuple[Record, ...]], ...] = (
        lambda: (Need(words=said(), why=said(LINE_LIMIT), said_by=person),),
        lambda: (Strength(words=said(), evidence=said(LINE_LIMIT), said_by=person),),
        lambda: (Statement(words=said(), said_by=person),),
        lambda: (Commitment(words=said(), plan_b=said(), promiser=person, checker=person),),
        lambda: (SafetyStep(trigger=said(), action=said(), who=person),),
        lambda: (Decision(answer=said()),),
        lambda: (
            Gap(words=said(LINE_LIMIT)),
            FamilyTime(children=(person,), adult=person, when=said(LINE_LIMIT), rules=said(LINE_LIMIT)),
            Commitment(words=said(), kind=CommitmentKind.ASK, promiser=person),
        ),
    )
    return made[kind % len(made)]()
