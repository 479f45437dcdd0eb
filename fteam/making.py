"""How each paper besides the plan is made, and for whom it makes sense.

`fteam.handouts` is the way in; nobody else makes a paper from here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final

from fteam.document.changes import changes_pdf
from fteam.document.consent_form import consent_form_pdf
from fteam.document.fridge import fridge_pdf
from fteam.document.given import given_pdf
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
from fteam.papers import words_for
from fteam.paths import resource
from fteam.progress import Progress
from fteam.records.issued import Disclosure
from fteam.records.meeting import Session
from fteam.records.plan import Plan
from fteam.rules.eyes import Eyes
from fteam.rules.form_facts import FormFacts, form_facts
from fteam.rules.invited import sessions_of
from fteam.rules.names import folded
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.rules.view_changes import changes_view
from fteam.rules.view_consent import consent_view, signs
from fteam.rules.view_fridge import fridge_view
from fteam.rules.view_given import given_view
from fteam.rules.view_input_sheet import input_sheet_view
from fteam.rules.view_invitation import invitation_view
from fteam.rules.view_partner import is_about_partner, partner_view
from fteam.rules.view_safety import has_steps, safety_view
from fteam.rules.view_sign_in import sign_in_view
from fteam.rules.view_signatures import Stands
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
    GIVEN = "given", phrase("What was given to whom")
    BILINGUAL = "beside", phrase("The plan in two languages")
    INVITATION = "invitation", phrase("Invitation")
    INPUT = "input", phrase("My words, if I cannot come")
    CONSENT = "leave", phrase("Form to give leave")
    SIGN_IN = "here", phrase("Sign-in sheet")
    KIT = "kit", phrase("Paper kit, to meet without a computer")

    def __init__(self, key: str, title: str) -> None:
        self.key = key
        self.title = Phrase(title)


@dataclass(frozen=True, slots=True)
class Reading:
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
        """The reader's eyes on that day."""
        return Eyes(self.plan, self.person, self.on)


@dataclass(frozen=True, slots=True)
class Order:
    """What a paper is made from."""

    reading: Reading
    words: Words
    look: PaperLook
    progress: Progress
    before: PlanView | None
    session: str | None
    given: Sequence[Disclosure]
    stands: Stands


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


def _group(reading: Reading) -> str:
    return reading.eyes.group


def _fridge(order: Order) -> Paper:
    at = order.reading
    view = fridge_view(at.plan, at.person, at.on, order.words)
    return fridge_pdf(view, order.words, order.look, order.progress)


def _safety(order: Order) -> Paper:
    at = order.reading
    view = safety_view(at.plan, at.person, at.on, order.words)
    return safety_sheet_pdf(view, order.words, order.look, order.progress)


def _youth(order: Order) -> Paper:
    at = order.reading
    view = youth_view(at.plan, at.person, at.on, order.words)
    return youth_pdf(view, order.words, order.look, order.progress)


def _changes(order: Order) -> Paper:
    at = order.reading
    before = order.before
    name = Teller(at.eyes, order.words).name(at.person, full=True)
    # Another reader's older copy would bring to light what this reader never saw.
    if before is None or folded(before.reader_name) != folded(name):
        raise NotOfferedError
    view = changes_view(at.plan, at.person, before, at.on, order.words)
    return changes_pdf(view, order.words, order.look, order.progress)


def _given(order: Order) -> Paper:
    at = order.reading
    titles = {kind.key: kind.title for kind in Handout}
    view = given_view(at.plan, at.person, order.given, titles, at.on, order.words)
    return given_pdf(view, order.words, replace(order.look, sealed=False), order.progress)


def _partner(order: Order) -> Paper:
    at = order.reading
    view = partner_view(at.plan, at.person, at.on, order.words)
    return partner_pdf(view, order.words, order.look, order.progress)


def _court(order: Order) -> Paper:
    at = order.reading
    view = view_for(at.plan, at.person, at.on, order.words, order.stands)
    look = replace(order.look, standard=Standard.COURT, attachments=())
    return plan_pdf(view, order.words, look, order.progress)


def _bilingual(order: Order) -> Paper:
    at = order.reading
    beside = order.look.beside or other_languages(at.plan, at.person, DEFAULT)[0]
    view, twin = (view_for(at.plan, at.person, at.on, words, order.stands) for words in (order.words, beside))
    return plan_pdf(view, order.words, replace(order.look, beside=beside), order.progress, twin)


def _invitation(order: Order) -> Paper:
    at = order.reading
    view = invitation_view(at.plan, at.person, at.on, order.words)
    return invitation_pdf(view, order.words, replace(order.look, sealed=False), order.progress)


def _input(order: Order) -> Paper:
    at = order.reading
    view = input_sheet_view(at.plan, at.person, at.on, order.words)
    return input_sheet_pdf(view, order.words, replace(order.look, sealed=False), order.progress)


def _consent(order: Order) -> Paper:
    at = order.reading
    view = consent_view(at.plan, at.person, at.on, order.words)
    return consent_form_pdf(view, order.words, replace(order.look, sealed=False), order.progress)


def _sign_in(order: Order) -> Paper:
    at = order.reading
    view = sign_in_view(at.plan, _session_of(order), at.on, order.words)
    return sign_in_pdf(view, order.words, replace(order.look, sealed=False), order.progress)


def _kit(order: Order) -> Paper:
    at = order.reading
    facts = form_facts(at.plan, _session_of(order), at.on, order.words) if at.plan.sessions else FormFacts()
    return kit_pdf(facts, order.words, replace(order.look, sealed=False), order.progress)


def _session_of(order: Order) -> str:
    sessions = order.reading.plan.sessions
    chosen = order.reading.plan.find(Session, order.session)
    return chosen.id if chosen else sessions[0].id


DEFAULT: Final = "en"
Papers = dict[Handout, tuple[Callable[[Reading], bool], Callable[[Order], Paper]]]

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
    Handout.GIVEN: (
        lambda at: _group(at) == "family" or at.person == at.plan.meeting.facilitator,
        _given,
    ),
    Handout.BILINGUAL: (lambda at: bool(other_languages(at.plan, at.person, DEFAULT)), _bilingual),
    Handout.INVITATION: (lambda at: bool(sessions_of(at.plan, at.person)), _invitation),
    Handout.INPUT: (lambda at: bool(sessions_of(at.plan, at.person)), _input),
    Handout.CONSENT: (lambda at: signs(at.plan, at.person, at.on), _consent),
}
"""Papers for one person: when each makes sense, and how it is made."""
ROOM_PAPERS: Final[Papers] = {
    Handout.SIGN_IN: (lambda at: bool(at.plan.sessions), _sign_in),
    Handout.KIT: (lambda _: True, _kit),
    Handout.CONSENT: (lambda _: True, _consent),
}
"""Papers that belong to the room."""
