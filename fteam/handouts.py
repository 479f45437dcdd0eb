"""All papers besides the plan itself: which ones make sense for a reader, and how each is made.

Window and command line know only `offered` and `handout`; what a reader may see is decided by the
views that the papers are made from.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final

from fteam.document.changes import changes_pdf
from fteam.document.fridge import fridge_pdf
from fteam.document.input_sheet import input_sheet_pdf
from fteam.document.invitation import invitation_pdf
from fteam.document.kit import kit_pdf
from fteam.document.paper import Paper, PaperLook, Standard
from fteam.document.partner import partner_pdf
from fteam.document.plan import plan_pdf
from fteam.document.safety_sheet import safety_sheet_pdf
from fteam.document.sign_in import sign_in_pdf
from fteam.document.youth import youth_pdf
from fteam.errors import FixableError
from fteam.last_look import look_over
from fteam.papers import look_for, words_for
from fteam.paths import resource
from fteam.progress import Progress
from fteam.records.meeting import Session
from fteam.records.plan import Plan
from fteam.rules.barred import barred_for
from fteam.rules.eyes import Eyes, readers
from fteam.rules.form_facts import FormFacts, form_facts
from fteam.rules.invited import sessions_of
from fteam.rules.names import folded
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.rules.view_changes import changes_view
from fteam.rules.view_fridge import fridge_view
from fteam.rules.view_input_sheet import input_sheet_view
from fteam.rules.view_invitation import invitation_view
from fteam.rules.view_partner import is_about_partner, partner_view
from fteam.rules.view_safety import has_steps, safety_view
from fteam.rules.view_sign_in import sign_in_view
from fteam.rules.view_youth import is_young, youth_view
from fteam.rules.wording import Teller
from fteam.words import Phrase, Words, phrase

AT_HOME: Final = frozenset({"family", "natural"})
"""Groups of roles of those who live with the plan; all others do a part of it."""
TO_COURT: Final = frozenset({"staff", "legal"})
"""Groups of roles of those who bring papers to a court."""


class NotOfferedError(FixableError):
    """This paper makes no sense for this reader."""

    says = phrase("This paper cannot be made for this person. Choose another one.")


class Handout(Enum):
    """A paper that people take home, hang up or fill in.

    Attributes:
        key: Short name for files and the command line; it tells nothing about a family.
        title: What people read when they choose it.
    """

    FRIDGE = "fridge", phrase("My next steps, for the fridge")
    SAFETY = "list", phrase("My own safety sheet")
    YOUTH = "young", phrase("A young person's page")
    CHANGES = "changes", phrase("What changed since the last plan")
    PARTNER = "part", phrase("A partner's part of the plan")
    COURT = "court", phrase("Copy for a court")
    BILINGUAL = "beside", phrase("The plan in two languages")
    INVITATION = "invitation", phrase("Invitation")
    INPUT = "input", phrase("My words, if I cannot come")
    SIGN_IN = "here", phrase("Sign-in sheet")
    KIT = "kit", phrase("Paper kit, to meet without a computer")

    def __init__(self, key: str, title: str) -> None:
        self.key = key
        self.title = Phrase(title)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Who reads a plan on which day; no reader is the room itself."""

    plan: Plan
    reader: str | None
    on: date

    @property
    def person(self) -> str:
        """The reader; papers for a person are offered only where there is one."""
        return self.reader or ""

    @property
    def eyes(self) -> Eyes:
        return Eyes(self.plan, self.person, self.on)


@dataclass(frozen=True, slots=True)
class _Order:
    """What a paper is made from."""

    reading: _Reading
    words: Words
    look: PaperLook
    progress: Progress
    before: PlanView | None
    session: str | None


def offered(plan: Plan, reader: str | None, on: date | None = None) -> tuple[Handout, ...]:
    """Return the papers that make sense for a reader, in the order of `Handout`.

    Args:
        plan: The plan.
        reader: Id of the person who gets it; None for papers that belong to the room.
        on: The day, because leave ends; the last day of the meeting unless given.
    """
    if reader is not None and all(person.id != reader for person in readers(plan)):
        return (Handout.INPUT,) if _sends_words(plan, reader) else ()
    reading = _Reading(plan, reader, on or last_day(plan))
    kinds = ROOM_PAPERS if reader is None else PERSON_PAPERS
    return tuple(kind for kind, (makes_sense, _) in kinds.items() if makes_sense(reading))


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

    Raises:
        NotOfferedError: If it makes no sense for this reader, or there is nothing to compare with.
        StoppedError: If someone pressed Stop.
        LeakError: If it would show what its reader must not see.
    """
    if kind not in offered(plan, reader, on):
        raise NotOfferedError
    words = words_for(plan, reader or "", default)
    sized = look_for(plan, reader or "", look)
    _, make = (ROOM_PAPERS if reader is None else PERSON_PAPERS)[kind]
    paper = make(_Order(_Reading(plan, reader, on), words, sized, progress, before, session))
    if reader is not None:
        look_over(paper.pdf, barred_for(Eyes(plan, reader, on), words))
    return paper


def last_day(plan: Plan) -> date:
    """Return the last day of the meeting; a plan without a session is read as of the first of all days."""
    return max((session.day for session in plan.sessions), default=date.min)


def other_languages(plan: Plan, reader: str, default: str) -> tuple[Words, ...]:
    """Return the languages that can stand beside the reader's own, best first.

    Args:
        plan: The plan; it knows the languages of the family and of the paper.
        reader: Id of the reader.
        default: The language of the people who help.
    """
    own = words_for(plan, reader, default).language
    wished = dict.fromkeys((default, *plan.meeting.paper_languages, *plan.family.languages))
    loaded = ((tag, Words.load(tag, resource("translations"))) for tag in wished)
    return tuple(words for tag, words in loaded if words.language == tag != own)


def _sends_words(plan: Plan, person: str) -> bool:
    """Tell whether someone without a place on the team, such as a child, may send their words."""
    return any(stay.person == person for stay in plan.attendance)


def _group(reading: _Reading) -> str:
    return reading.eyes.group


def _fridge(order: _Order) -> Paper:
    at = order.reading
    view = fridge_view(at.plan, at.person, at.on, order.words)
    return fridge_pdf(view, order.words, order.look, order.progress)


def _safety(order: _Order) -> Paper:
    at = order.reading
    view = safety_view(at.plan, at.person, at.on, order.words)
    return safety_sheet_pdf(view, order.words, order.look, order.progress)


def _youth(order: _Order) -> Paper:
    at = order.reading
    view = youth_view(at.plan, at.person, at.on, order.words)
    return youth_pdf(view, order.words, order.look, order.progress)


def _changes(order: _Order) -> Paper:
    at = order.reading
    before = order.before
    name = Teller(at.eyes, order.words).name(at.person, full=True)
    # Another reader's older copy would bring to light what this reader never saw.
    if before is None or folded(before.reader_name) != folded(name):
        raise NotOfferedError
    view = changes_view(at.plan, at.person, before, at.on, order.words)
    return changes_pdf(view, order.words, order.look, order.progress)


def _partner(order: _Order) -> Paper:
    at = order.reading
    view = partner_view(at.plan, at.person, at.on, order.words)
    return partner_pdf(view, order.words, order.look, order.progress)


def _court(order: _Order) -> Paper:
    at = order.reading
    view = view_for(at.plan, at.person, at.on, order.words)
    look = replace(order.look, standard=Standard.COURT, attachments=())
    return plan_pdf(view, order.words, look, order.progress)


def _bilingual(order: _Order) -> Paper:
    at = order.reading
    beside = order.look.beside or other_languages(at.plan, at.person, DEFAULT)[0]
    view, twin = (view_for(at.plan, at.person, at.on, words) for words in (order.words, beside))
    return plan_pdf(view, order.words, replace(order.look, beside=beside), order.progress, twin)


def _invitation(order: _Order) -> Paper:
    at = order.reading
    view = invitation_view(at.plan, at.person, at.on, order.words)
    return invitation_pdf(view, order.words, replace(order.look, sealed=False), order.progress)


def _input(order: _Order) -> Paper:
    at = order.reading
    view = input_sheet_view(at.plan, at.person, at.on, order.words)
    return input_sheet_pdf(view, order.words, replace(order.look, sealed=False), order.progress)


def _sign_in(order: _Order) -> Paper:
    at = order.reading
    view = sign_in_view(at.plan, _session_of(order), at.on, order.words)
    return sign_in_pdf(view, order.words, replace(order.look, sealed=False), order.progress)


def _kit(order: _Order) -> Paper:
    at = order.reading
    facts = form_facts(at.plan, _session_of(order), at.on, order.words) if at.plan.sessions else FormFacts()
    return kit_pdf(facts, order.words, replace(order.look, sealed=False), order.progress)


def _session_of(order: _Order) -> str:
    sessions = order.reading.plan.sessions
    chosen = order.reading.plan.find(Session, order.session)
    return chosen.id if chosen else sessions[0].id


DEFAULT: Final = "en"
Papers = dict[Handout, tuple[Callable[[_Reading], bool], Callable[[_Order], Paper]]]

PERSON_PAPERS: Final[Papers] = {
    Handout.FRIDGE: (lambda at: _group(at) in AT_HOME, _fridge),
    Handout.SAFETY: (lambda at: has_steps(at.eyes), _safety),
    Handout.YOUTH: (lambda at: is_young(at.plan, at.person, at.on), _youth),
    Handout.CHANGES: (lambda at: bool(at.plan.versions), _changes),
    Handout.PARTNER: (
        lambda at: _group(at) not in {"family", "voiceless"} and is_about_partner(at.eyes),
        _partner,
    ),
    Handout.COURT: (lambda at: _group(at) in TO_COURT, _court),
    Handout.BILINGUAL: (lambda at: bool(other_languages(at.plan, at.person, DEFAULT)), _bilingual),
    Handout.INVITATION: (lambda at: bool(sessions_of(at.plan, at.person)), _invitation),
    Handout.INPUT: (lambda at: bool(sessions_of(at.plan, at.person)), _input),
}
"""Papers for one person: when each makes sense, and how it is made."""
ROOM_PAPERS: Final[Papers] = {
    Handout.SIGN_IN: (lambda at: bool(at.plan.sessions), _sign_in),
    Handout.KIT: (lambda _: True, _kit),
}
"""Papers that belong to the room."""
