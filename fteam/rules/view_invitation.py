"""What an invitation may say: it lies in a mailbox, and more people than its reader may open it.

So it names nobody but its reader and the facilitator, and no place that must stay unknown. What the
meeting is for stands on it only where nothing about the meeting is protected and nobody is named.

Source:
    Domain model 1.4, 1.9, 5.8.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from fteam.errors import UnknownPersonError
from fteam.records.meeting import Session, Way
from fteam.records.person import AddressMode, Person
from fteam.records.plan import Plan
from fteam.rules.codes import reply_code
from fteam.rules.eyes import Eyes
from fteam.rules.invited import coming, hides_place, sessions_of, way_of
from fteam.rules.masking import Mask
from fteam.rules.names import age_on
from fteam.rules.view_sign_in import ON_PAPER, time_range
from fteam.rules.wording import Teller
from fteam.words import Words

GROWN_UP: Final = 18
SHORTEST_NAME: Final = 2
YOUNG_ROLES: Final = frozenset({"youth", "child"})


class Guest(StrEnum):
    """What a person is asked to come as; each is told what to bring in other words."""

    FAMILY = "family"
    YOUNG = "young"
    HELPER = "helper"
    INTERPRETER = "interpreter"


@dataclass(frozen=True, slots=True)
class Moment:
    """One sitting that the reader is asked to.

    Attributes:
        day: The day in full.
        time: From when until when, as far as known.
        place: Where; empty where it must be told by voice.
        way: How the reader is to take part, if it is known.
    """

    day: str
    time: str
    place: str
    way: Way | None


@dataclass(frozen=True, slots=True)
class InvitationView:
    """What one person's invitation may say.

    Attributes:
        language: BCP 47 tag of its fixed words.
        called: What the reader is called.
        purpose: Why we meet; empty where neutral words must do.
        moments: When and where; empty where no day is known.
        facilitator: Who invites, by name.
        agency: Whom the facilitator works for; empty where a mailbox must not tell.
        phone: Number to call, if there is one.
        code: The reader's number for answers.
    """

    language: str
    called: str
    guest: Guest
    purpose: str
    minutes: int
    moments: tuple[Moment, ...]
    facilitator: str
    agency: str
    phone: str
    code: str


def invitation_view(plan: Plan, person: str, on: date, words: Words) -> InvitationView:
    """Compute what the invitation of one person may say.

    Args:
        plan: The whole plan.
        person: Id of the person who is invited.
        on: The day of writing; a session that is past is followed by its next meeting.
        words: The language of the fixed words.

    Returns:
        The view.

    Raises:
        UnknownPersonError: If the person has no place on the team.
    """
    teller = Teller(Eyes(plan, person, on), words)
    if person not in teller.eyes.members:
        raise UnknownPersonError
    is_open = not is_delicate(plan)
    return InvitationView(
        language=words.language,
        called=teller.name(person),
        guest=guest_of(teller.eyes),
        purpose=_purpose(teller) if is_open else "",
        minutes=plan.meeting.planned_minutes,
        moments=tuple(_moments(teller)),
        facilitator=teller.name(plan.meeting.facilitator, full=True),
        agency=teller.mask(plan.meeting.agency) if is_open else "",
        phone=plan.meeting.agency_phone,
        code=reply_code(plan.id, person),
    )


def is_delicate(plan: Plan) -> bool:
    """Tell whether a letter about this meeting must say nothing of what it is about.

    So it is where a wall or a court order stands, where someone's address is protected, and where
    an organization takes part whose name alone reveals something.
    """
    return (
        any(session.hidden_from or session.only_for for session in plan.sessions)
        or bool(plan.court_orders)
        or any(person.address_mode is AddressMode.PROTECTED for person in plan.people)
        or any(each.part2 or each.victim_service for each in plan.organizations)
    )


def guest_of(eyes: Eyes) -> Guest:
    """Tell what the reader is asked to come as."""
    if is_young(eyes.plan, eyes.reader, eyes.on):
        return Guest.YOUNG
    if eyes.members[eyes.reader].role == "interpreter":
        return Guest.INTERPRETER
    return Guest.FAMILY if eyes.group in {"family", "natural"} else Guest.HELPER


def is_young(plan: Plan, person: str, on: date) -> bool:
    """Tell whether a person is a child or a young person, by their age or their place on the team."""
    born = plan.get(Person, person).born
    if born is not None:
        return age_on(born, on) < GROWN_UP
    return any(member.person == person and member.role in YOUNG_ROLES for member in plan.memberships)


def names_anyone(plan: Plan, text: str) -> bool:
    """Tell whether a text names a person, by any part of a name, or an organization of the meeting."""
    people = [name for each in plan.people for name in (each.full_name, each.preferred, each.native_script)]
    places = [name for each in plan.organizations for name in (each.name, *each.other_names)]
    parts = [part for name in people for part in name.replace("-", " ").split()]
    return Mask(_nothing_for(people + places), _nothing_for(parts))(text) != text


def _nothing_for(names: list[str]) -> dict[str, str]:
    return {name: "" for name in names if sum(letter.isalnum() for letter in name) >= SHORTEST_NAME}


def _purpose(teller: Teller) -> str:
    plan = teller.eyes.plan
    purpose = plan.meeting.purpose
    is_plain = teller.mask(purpose) == purpose and not names_anyone(plan, purpose)
    return purpose if is_plain else ""


def _moments(teller: Teller) -> list[Moment]:
    eyes = teller.eyes
    known = (each for each in sessions_of(eyes.plan, eyes.reader) if each.id in eyes.known_sessions)
    moments = (_moment(teller, session) for session in known)
    return [moment for moment in moments if moment]


def _moment(teller: Teller, session: Session) -> Moment | None:
    words, eyes = teller.words, teller.eyes
    if session.day >= eyes.on:
        way = way_of(eyes.plan, session, eyes.reader)
        said = time_range(words, session.starts, session.ends)
        place = _place(teller, session)
        return Moment(words.date(session.day), said, place, ON_PAPER.get(way, way) if way else None)
    if session.next_day and session.next_day >= eyes.on:
        # The place of the next meeting is not known, and the last one may not do again.
        return Moment(words.date(session.next_day), time_range(words, session.next_time, None), "", None)
    return None


def _place(teller: Teller, session: Session) -> str:
    eyes = teller.eyes
    is_hidden = hides_place(teller, session) or (eyes.is_restrained and _meets_protected(eyes, session))
    return "" if is_hidden else session.place


def _meets_protected(eyes: Eyes, session: Session) -> bool:
    protected = {person for order in eyes.plan.court_orders for person in order.protects}
    return any(person.id in protected for person in coming(eyes.plan, session))
