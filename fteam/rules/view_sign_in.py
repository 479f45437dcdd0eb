"""What lies in the room to sign in: the privacy words and a row for each person who is expected.

Source:
    Domain model 1.5, 5.9.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from fteam.records.meeting import Session, Way
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.invited import Room, way_of
from fteam.words import Words, phrase

RANGE: Final = "\u2013"
MEETING_PRIVACY: Final = phrase(
    "This meeting is about your family. Please do not repeat what you hear, except to do your part of the "
    "plan. We cannot promise that everything stays secret. We must tell the agency or the police if we "
    "think a child is being hurt, or if someone may hurt themself or another person. A judge can "
    "ask for the plan. You do not have to sign this page to take part."
)
ON_PAPER: Final = {Way.CUSTODY: Way.PHONE}
"""Ways that a paper in a room says in other words: where someone is held is nobody's affair."""


@dataclass(frozen=True, slots=True)
class SignInRow:
    """One expected person, as the whole room may know them.

    Attributes:
        number: Place in the list, as the paper kit names people.
        native: The name in its own script.
        called: What they are called at the table.
        way: How they are to take part, if it is known.
    """

    number: int
    name: str
    native: str
    called: str
    connection: str
    way: Way | None


@dataclass(frozen=True, slots=True)
class SignInView:
    """What one session's sign-in sheet may say.

    Attributes:
        language: BCP 47 tag of its fixed words.
        day: Day of the session in full.
        time: From when until when.
        place: Where; empty where the place must not stand on paper.
        privacy: The privacy words that are read first.
        privacy_also: The same in other languages of the room, each with its BCP 47 tag.
    """

    language: str
    family_label: str
    day: str
    time: str
    place: str
    agency: str
    privacy: str
    rows: tuple[SignInRow, ...]
    privacy_also: tuple[tuple[str, str], ...] = ()


def sign_in_view(
    plan: Plan, session_id: str, on: date, words: Words, also: Sequence[Words] = ()
) -> SignInView:
    """Compute what a sign-in sheet of a session may say to everyone who will sit there.

    Args:
        plan: The whole plan.
        session_id: Id of the session.
        on: The day; consents end.
        words: The language of the fixed words.
        also: Other languages that people in the room read; the privacy words stand in each of them.

    Returns:
        The view; who must not be known to someone in the room has no row.

    Raises:
        UnknownItemError: If there is no such session.
    """
    session = plan.get(Session, session_id)
    room = Room(plan, session, on, words)
    return SignInView(
        language=words.language,
        family_label=room.masked(plan.family.label),
        day=words.date(session.day),
        time=time_range(words, session.starts, session.ends),
        place=room.place(),
        agency=room.masked(plan.meeting.agency),
        privacy=words(MEETING_PRIVACY),
        rows=rows_of(room),
        privacy_also=tuple(
            (other.language, other(MEETING_PRIVACY)) for other in also if other.language != words.language
        ),
    )


def rows_of(room: Room) -> tuple[SignInRow, ...]:
    """Return a row for each person who may be known to the whole room, in the order of the plan."""
    return tuple(_row(room, number, person) for number, person in enumerate(room.known, start=1))


def time_range(words: Words, starts: time | None, ends: time | None) -> str:
    """Say from when until when, as far as it is known."""
    return RANGE.join(words.time(each) for each in (starts, ends) if each)


def _row(room: Room, number: int, person: Person) -> SignInRow:
    way = way_of(room.plan, room.session, person.id)
    return SignInRow(
        number=number,
        name=person.full_name,
        native=person.native_script,
        called=person.called,
        connection=room.connection(person.id),
        way=ON_PAPER.get(way, way) if way else None,
    )
