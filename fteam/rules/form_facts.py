"""What a blank form may already say: the day, and the names that everyone in the room may know."""

from dataclasses import dataclass
from datetime import date

from fteam.records.meeting import Session
from fteam.records.plan import Plan
from fteam.rules.invited import Room
from fteam.rules.view_sign_in import SignInRow, rows_of
from fteam.words import Words


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What a set of blank forms is filled in with beforehand; without anything it is blank.

    Attributes:
        family_label: The family, as it calls itself.
        day: Day of the session in full.
        question: What has to be decided.
        people: Who is expected, with their numbers.
    """

    family_label: str = ""
    day: str = ""
    question: str = ""
    people: tuple[SignInRow, ...] = ()


def form_facts(plan: Plan, session_id: str, on: date, words: Words) -> FormFacts:
    """Compute what the blank forms for a session may already say to everyone in its room.

    Args:
        plan: The whole plan.
        session_id: Id of the session.
        on: The day; consents end.
        words: The language of the fixed words.

    Raises:
        UnknownItemError: If there is no such session.
    """
    session = plan.get(Session, session_id)
    room = Room(plan, session, on, words)
    return FormFacts(
        family_label=room.masked(plan.family.label),
        day=words.date(session.day),
        question=room.masked(plan.meeting.question),
        people=rows_of(room),
    )
