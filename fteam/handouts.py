"""All papers besides the plan itself: which ones make sense for a reader, and the way to each.

Window and command line know only `offered` and `handout`; what a reader may see is decided by the
views that the papers are made from.
"""

from collections.abc import Sequence
from datetime import date

from fteam.document.paper import Paper, PaperLook
from fteam.last_look import look_over
from fteam.making import PERSON_PAPERS, ROOM_PAPERS, Handout, NotOfferedError, Order, Reading, other_languages
from fteam.papers import look_for, words_for
from fteam.progress import Progress
from fteam.records.issued import Disclosure
from fteam.records.plan import Plan
from fteam.rules.barred import barred_for
from fteam.rules.eyes import Eyes, readers
from fteam.rules.leave import NOTHING_ACCEPTED, let_go
from fteam.rules.plan_view import PlanView
from fteam.rules.profiles import for_profile, rules_of
from fteam.rules.view import known_signatures

__all__ = [
    "PERSON_PAPERS",
    "ROOM_PAPERS",
    "Handout",
    "NotOfferedError",
    "handout",
    "last_day",
    "offered",
    "other_languages",
]


def offered(plan: Plan, reader: str | None, on: date | None = None) -> tuple[Handout, ...]:
    """Return the papers that make sense for a reader, in the order of `Handout`.

    Args:
        plan: The plan.
        reader: Id of the person who gets it; None for papers that belong to the room.
        on: The day, because leave ends; the last day of the meeting unless given.
    """
    if reader is not None and all(person.id != reader for person in readers(plan)):
        return (Handout.INPUT,) if _sends_words(plan, reader) else ()
    reading = Reading(plan, reader, on or last_day(plan))
    kinds = ROOM_PAPERS if reader is None else PERSON_PAPERS
    without = rules_of(plan, reader).without if reader is not None else frozenset[str]()
    return tuple(
        kind for kind, (makes_sense, _) in kinds.items() if makes_sense(reading) and kind.key not in without
    )


def handout(
    kind: Handout,
    plan: Plan,
    reader: str | None,
    on: date,
    look: PaperLook,
    default: str,
    progress: Progress,
    before: PlanView | None = None,
    session: str | None = None,
    *,
    given: Sequence[Disclosure] = (),
    accepted: frozenset[str] = NOTHING_ACCEPTED,
) -> Paper:
    """Make a paper for a reader.

    Args:
        kind: Which paper.
        plan: The plan.
        reader: Id of the person who gets it; None for papers that belong to the room.
        on: The day it is made; consents are looked at on it.
        look: Page, moment, zone; large print is chosen for those who asked for it.
        default: Language where nothing is known about the reader.
        progress: Told how far the work is.
        before: The reader's older view, for `Handout.CHANGES`; see `read_view_json`.
        session: Id of the session, for papers of the room; the first one unless given.
        given: The disclosure log, for `Handout.GIVEN`.
        accepted: Ids of ended leave that someone has read about and goes on without.

    Raises:
        NotOfferedError: If it makes no sense for this reader, or there is nothing to compare with.
        LeaveEndedError: If there is ended leave that nobody has accepted.
        StoppedError: If someone pressed Stop.
        LeakError: If it would show what its reader must not see.
    """
    if kind not in offered(plan, reader, on):
        raise NotOfferedError
    if reader is not None and kind is not Handout.CONSENT:  # new leave is given on that form
        let_go(plan, reader, on, accepted)
    words = words_for(plan, reader or "", default)
    sized = look_for(plan, reader or "", look)
    _, make = (ROOM_PAPERS if reader is None else PERSON_PAPERS)[kind]
    eyes = Eyes(plan, reader or "", on)
    less = for_profile(plan, eyes.reader, on) if eyes.reader in eyes.members else plan
    stands = known_signatures(plan)
    reading = Reading(less, reader, on)
    paper = make(Order(reading, words, sized, progress, before, session, given, stands))
    if reader is not None:
        look_over(paper.pdf, barred_for(eyes, words))
    return paper


def last_day(plan: Plan) -> date:
    """Return the last day of the meeting; a plan without a session is read as of the first of all days."""
    return max((session.day for session in plan.sessions), default=date.min)


def _sends_words(plan: Plan, person: str) -> bool:
    """Tell whether someone without a place on the team, such as a child, may send their words."""
    return any(stay.person == person for stay in plan.attendance)
