"""What the forms may say on which a person gives leave: they are written for the one who signs.

One form names one who gets something, as is good practice. Whatever the signer must not know stays
off it: then an empty line stands there, to be filled in by hand.

Source:
    Domain model 1.8 and 5.8; 42 CFR 2.31(a); 45 CFR 164.508(c).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from fteam.records.person import Organization, Person
from fteam.records.plan import Plan
from fteam.records.protection import Authority, Category, Consent
from fteam.rules.consent_law import is_part2
from fteam.rules.eyes import Eyes
from fteam.rules.leave_ledger import Standing, standing_of
from fteam.rules.notices import part2_notice
from fteam.rules.wording import Teller
from fteam.words import Words, phrase

OVER: Final = frozenset({Standing.ENDED, Standing.TAKEN_BACK, Standing.VOID})


@dataclass(frozen=True, slots=True)
class LeaveForm:
    """One form: what one person may get. Empty facts are filled in by hand; so a blank one has all notices.

    Attributes:
        about: Name of the person it is about.
        signer: Name of the one who signs.
        authority: By what right; none is chosen on a blank form.
        discloser: Who gives the information.
        recipient: Who gets it.
        kinds: What kinds of information.
        covers: What exactly, in words.
        purpose: What for.
        starts: First day.
        expires: Last day.
        ends_when: What ends it.
        notice: The notice of the law on treatment records; empty where it is not about them.
        is_from_refuge: Whether help against violence gives the information.
    """

    about: str = ""
    signer: str = ""
    authority: Authority | None = None
    discloser: str = ""
    recipient: str = ""
    kinds: tuple[Category, ...] = ()
    covers: str = ""
    purpose: str = ""
    starts: str = ""
    expires: str = ""
    ends_when: str = ""
    notice: str = ""
    is_from_refuge: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing is filled in."""
        return not self.about


@dataclass(frozen=True, slots=True)
class ConsentView:
    """The forms that one person signs.

    Attributes:
        language: BCP 47 tag of their fixed words.
        forms: One for each who gets something; a blank one if there is none.
        tell: Whom to tell that it is taken back.
        phone: Number to call for it.
    """

    language: str
    forms: tuple[LeaveForm, ...]
    tell: str
    phone: str


def signs(plan: Plan, person: str, on: date) -> bool:
    """Tell whether there is leave that a person gives and that is not over."""
    return any(_open_leave(plan, person, on))


def consent_view(plan: Plan, person: str, on: date, words: Words) -> ConsentView:
    """Compute what the forms of one signer may say.

    Args:
        plan: The whole plan.
        person: Id of the one who signs; nobody gives a blank form.
        on: The day of writing; leave that is over gets no form.
        words: The language of the fixed words.
    """
    teller = Teller(Eyes(plan, person, on), words)
    forms = tuple(form for consent in _open_leave(plan, person, on) for form in _forms(teller, consent))
    facilitator = plan.find(Person, plan.meeting.facilitator)
    return ConsentView(
        language=words.language,
        forms=forms or (LeaveForm(notice=words(part2_notice(on).label)),),
        tell=facilitator.full_name if facilitator else "",
        phone=plan.meeting.agency_phone,
    )


def _open_leave(plan: Plan, person: str, on: date) -> Iterator[Consent]:
    return (
        each for each in plan.consents if each.signer == person and standing_of(plan, each, on) not in OVER
    )


def _forms(teller: Teller, consent: Consent) -> Iterator[LeaveForm]:
    eyes, mask, words = teller.eyes, teller.mask, teller.words
    source = eyes.plan.find(Organization, consent.organization)
    known = source if source and eyes.sees_organization(source) else None
    for recipient in consent.recipients or ("",):
        yield LeaveForm(
            about=teller.name(consent.subject, full=True),
            signer=teller.name(consent.signer, full=True),
            authority=consent.authority,
            discloser=known.name if known else "",
            recipient=_recipient(teller, recipient),
            kinds=consent.categories,
            covers=mask(consent.covers),
            purpose=mask(consent.purpose),
            starts=words.dated(consent.starts) if consent.starts else "",
            expires=words.dated(consent.expires) if consent.expires else "",
            ends_when=mask(consent.ends_when),
            notice=words(part2_notice(eyes.on).label) if is_part2(eyes.plan, consent) else "",
            is_from_refuge=known is not None and known.victim_service,
        )


def _recipient(teller: Teller, person: str) -> str:
    name, role = teller.name(person, full=True), teller.role(person)
    if not role:
        return name
    return teller.words(phrase("{name}, {role}"), name=name, role=role)
